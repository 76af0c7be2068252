"""At the same moment: acts in threads with connections and commits of their own, round after round."""

from __future__ import annotations

import logging
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.core import mail
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection
from django.db.models import Count
from django.utils import translation
from wagtail.models import TaskState, WorkflowState

from organisations.enums import Role
from organisations.models import User
from tests.factories.decisions import GREEN, approve, fresh, person
from tests.factories.roots import plant_roots
from tests.factories.world import (
    World,
    build_world,
    digest_of_draft,
    draft_story,
    find_world,
    publish,
    submit,
    waiting,
)
from workflows import actions, audit, ledger
from workflows.enums import WithdrawalReason
from workflows.models import Notice, Publication

logger = logging.getLogger("tests.races")
# The one who comes second starts a little later in every round, so that he meets the first at every line.
STEP, STEPS = 0.012, 24
WHY = "Xin xem lại câu đầu."
DECIDED = r"^Already decided by {}: "

Acts = dict[str, Callable[[], Any]]


@dataclass(frozen=True)
class Contest:
    """One round: acts on the same pages, and what is to be so afterwards.

    ``told`` says what each act may be answered when it loses (a pattern); who is not named there never loses.
    ``settled`` asserts what must hold, given the names of those who got through, and may name the outcome.
    Whoever loses reads a sentence: a PermissionDenied, and never an error of the database.
    """

    pages: list[Any]
    acts: Acts
    told: dict[str, str]
    settled: Callable[[frozenset[str]], str | None]


@dataclass
class Tally:
    """What came of all the rounds."""

    name: str
    rounds: int = 0
    wins: Counter[str] = field(default_factory=Counter)
    through: Counter[str] = field(default_factory=Counter)  # how often each of them got through
    told: Counter[str] = field(default_factory=Counter)
    deadlocks: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        wins = ", ".join(f"{names} {number}" for names, number in sorted(self.wins.items()))
        told = ", ".join(f"“{sentence}” {number}" for sentence, number in self.told.most_common())
        sides = ", ".join(f"{name} {number}" for name, number in sorted(self.through.items()))
        return (
            f"{self.name} | {self.rounds} rounds | got through: {sides} | {wins} | {len(self.faults)} faults | "
            f"{self.deadlocks} deadlocks | {told}"
        )


class Arena:
    """A world that keeps what is committed in it; `clean` makes it as new for the tests that follow."""

    def __init__(self) -> None:
        self.world = rebuild()

    def clean(self) -> None:
        call_command("flush", interactive=False, verbosity=0)
        rebuild()

    def race(self, name: str, prepare: Callable[[int], Contest], rounds: int) -> Tally:
        """So many rounds; fails with all that went wrong in any of them."""
        tally, pages = Tally(name), []
        for number in range(rounds):
            contest = prepare(number)
            mail.outbox.clear()
            before = _notice_keys()
            late, delay = number % len(contest.acts), number // len(contest.acts) % STEPS * STEP
            acts = [
                partial(_after, delay if place == late else 0, act)
                for place, act in enumerate(contest.acts.values())
            ]
            results = dict(zip(contest.acts, together(*acts), strict=True))
            tally.rounds += 1
            tally.faults += [f"round {number}: {fault}" for fault in _faults(contest, results, tally, before)]
            pages += contest.pages
        keys = {page.pk for page in pages}
        tally.faults += [str(finding) for finding in audit.findings() if finding.page_id in {None, *keys}]
        tally.faults += [f"line {entry.pk} {fault}" for entry, fault in ledger.broken_lines()]
        logger.info("%s", tally)
        assert not tally.faults, f"{tally}\n" + "\n".join(tally.faults[:20])
        return tally


def rebuild() -> World:
    plant_roots()
    return find_world() or build_world()


def together(*acts: Callable[[], Any]) -> list[Any]:
    """Run the acts in threads of their own that start at the same moment; what each returned or raised."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            with translation.override("en"):
                connection.ensure_connection()
                start.wait(timeout=10)
                return act()
        except Exception as error:  # noqa: BLE001 - the test looks at what was raised
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def somebody(username: str, organisation: Any, role: Role) -> User:
    """The person of this name, who may be here from the test before."""
    return User.objects.filter(username=username).first() or person(username, organisation, role)


def handed_in(world: World, number: Any, body: Any = GREEN, signers: Any = (), **fields: Any) -> Any:
    """A story that waits, after these people have signed; and what its reader has seen of it."""
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title=f"Tin số {number}", body=body, **fields
    )
    submit(story, world["editor-hoasen"])
    for username in signers:
        approve(story, world[username])
    return story, seen_of(story)


def public_story(world: World, number: Any, body: Any = GREEN, **fields: Any) -> Any:
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title=f"Tin số {number}", body=body, **fields
    )
    return publish(world, story, by="editor-hoasen")


def scheduled(world: World, number: Any, at: datetime) -> Any:
    """A story that has every signature and goes public by itself at that time."""
    story, _seen = handed_in(world, number, go_live_at=at)
    approve(story, world["approver-hoasen"])
    return story


def seen_of(story: Any) -> dict[str, Any]:
    return {"task_state_id": waiting(story).pk, "digest": digest_of_draft(story)}


def published_digests(story: Any) -> set[str]:
    return set(Publication.objects.filter(page_id=story.pk).values_list("digest", flat=True))


def withdrawn_by(story: Any, user: User) -> Any:
    return actions.withdraw(page_id=story.pk, reason=WithdrawalReason.MISTAKE, by=user)


def _after(delay: float, act: Callable[[], Any]) -> Any:
    if delay:
        time.sleep(delay)
    return act()


def _notice_keys() -> set[int]:
    return set(Notice.objects.values_list("pk", flat=True))


def _faults(contest: Contest, results: dict[str, Any], tally: Tally, before: set[int]) -> Iterator[str]:
    """What one round has left that must not be."""
    won = frozenset(name for name, result in results.items() if not isinstance(result, Exception))
    for name, result in results.items():
        if not isinstance(result, Exception):
            continue
        sentence = str(result)
        tally.deadlocks += "deadlock" in sentence
        tally.told[re.sub(r"\d+", "…", sentence.splitlines()[0] if sentence else repr(result))] += 1
        if not isinstance(result, PermissionDenied):
            yield f"{name} was answered {result!r}"
        elif name not in contest.told or not re.search(contest.told[name], sentence):
            yield f"{name} was told “{sentence}”"
    try:
        outcome = contest.settled(won)
        tally.through.update(won)
        tally.wins[outcome or "+".join(sorted(won)) or "nobody"] += 1
    except AssertionError as error:
        yield f"{sorted(won)} got through, and {error}"
    for page in contest.pages:
        yield from faults_of_page(page)
    yield from _faults_of_notices(before)


def faults_of_page(page: Any) -> Iterator[str]:
    """Row, publication, submission and step say the same."""
    page = fresh(page)
    is_open = Publication.objects.open().filter(page_id=page.pk).count()
    if is_open != int(page.live):
        yield f"live is {page.live} with {is_open} open publications"
    states = list(WorkflowState.objects.for_instance(page))
    active = [state for state in states if state.is_active]
    if len(active) > 1:
        yield f"{len(active)} submissions"
    for state in states:
        steps = TaskState.objects.filter(workflow_state=state, status=TaskState.STATUS_IN_PROGRESS)
        keys = list(steps.values_list("pk", flat=True))
        expected = [state.current_task_state_id] if state.status == WorkflowState.STATUS_IN_PROGRESS else []
        if keys != expected:
            yield f"a submission is {state.status} with the steps {keys}, current {state.current_task_state_id}"


def _faults_of_notices(before: set[int]) -> Iterator[str]:
    """Each notice is written once and sent once."""
    written = Notice.objects.exclude(pk__in=before)
    for twice in written.values("recipient", "kind", "body").annotate(n=Count("pk")).filter(n__gt=1):
        yield f"{twice['n']} notices of one kind to one person: {twice['kind']}"
    if unsent := written.filter(sent_at=None).exclude(recipient__email="").count():
        yield f"{unsent} notices are unsent"
    numbers = Counter(message.extra_headers.get("Message-ID") for message in mail.outbox)
    if len(numbers) != len(mail.outbox) or len(numbers) != written.exclude(recipient__email="").count():
        yield f"{len(mail.outbox)} mails for {written.count()} notices"
