"""A department with so many schools: the world of the tests, stencils, their copies, what waits on the desk."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings

from benchmarks import database
from benchmarks.populate import check
from benchmarks.populate.copies import Copier, Place, place_of
from benchmarks.populate.model import Maker, Models, models
from benchmarks.populate.sheets import unguarded
from organisations import memory
from organisations.models import Organisation
from tests.factories.world import World, build_world, draft_story, find_world, sign, submit

RELEASES = 1  # of each school
SAMPLE = 60  # copies that are fetched and audited
FORMAT = 1
STENCILS = "stencils"
Say = Callable[[str], None]


def wanted(schools: int, stories: int, waiting: int) -> dict[str, int]:
    return {"format": FORMAT, "schools": schools, "stories": stories, "waiting": waiting}


def is_there(of: dict[str, int]) -> bool:
    """Whether an earlier run has left exactly this."""
    try:
        return bool(json.loads(_note().read_text()) == of) and database.exists()
    except (OSError, ValueError):
        return False


def make_stencils(say: Say) -> None:
    """A database with nothing but what is to be copied: the others begin as it is."""
    with _noted({"format": FORMAT}):
        database.create()
        Maker(build_world()).make()
        say("stencils made")


def populate(of: dict[str, int], say: Say) -> None:
    """A database with everything in it. Raises WrongCopyError if the product would not have written it so."""
    with _noted(of):
        database.begin_with(STENCILS)
        started = time.perf_counter()
        world = find_world()
        assert world is not None
        copy(world, models(), of, say)
        hand_in(world, of["waiting"])
        database.analyse()
        check.check(SAMPLE)
        say(f"{of['schools']} schools in {time.perf_counter() - started:.0f} s")


@contextmanager
def _noted(of: dict[str, int]) -> Iterator[None]:
    """Beside the database stands what it holds, once it holds it."""
    note = _note()
    note.parent.mkdir(parents=True, exist_ok=True)
    note.unlink(missing_ok=True)
    yield
    note.write_text(json.dumps(of))


def copy(world: World, models: Models, of: dict[str, int], say: Say) -> None:
    with unguarded():
        copier = Copier(models)
        places: list[Place] = [place_of(school, models.school) for school in (world.hoasen, world.songnhue)]
        for place in places:
            copier.fill(place, stories=of["stories"], releases=RELEASES)
        for number in range(of["schools"] - Organisation.objects.schools().count()):
            place = copier.school(number)
            copier.fill(place, stories=of["stories"], releases=RELEASES)
            places.append(place)
            if number % 500 == 499:
                say(f"{number + 1} schools copied")
        copier.finish(places)
    written: Counter[str] = Counter({kind._meta.db_table: n for kind, n in copier.sheets.written.items()})
    say(f"{written.total():,} rows copied")
    memory.committed()


def hand_in(world: World, count: int) -> None:
    """So many stories that their heads have signed, the department not."""
    schools = [world.hoasen, world.songnhue]
    for number in range(count):
        school = schools[number % len(schools)]
        editor, head = f"editor-{school.code}", f"approver-{school.code}"
        title = f"Kế hoạch câu lạc bộ {number}"
        story = draft_story(world, school, by=editor, title=title, needs_department=True)
        submit(story, world[editor])
        sign(story, world[head])


def _note() -> Path:
    folder: Any = settings.FOLDER
    return Path(folder) / f"{settings.RUN}.json"
