"""Everybody does anything in any order, and an anonymous reader never sees what was not cleared."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase
from hypothesis.stateful import run_state_machine_as_test

from tests.factories import reader
from tests.factories.attack.machine import Attack
from tests.factories.doors.lists import Door, every_door
from workflows.models import Approval

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
COMMON: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
    "report_multiple_bugs": False,
}
# The same acts on every run; what it finds is found again.
QUICK = hypothesis.settings(
    max_examples=3, stateful_step_count=4, derandomize=True, phases=(Phase.generate,), **COMMON
)
# One round of a long run: other acts in every round; what it finds is made as short as possible.
ROUND = hypothesis.settings(
    max_examples=5,
    stateful_step_count=30,
    phases=(Phase.generate, Phase.shrink),  # to explain a failure as well takes a trace of every line
    **COMMON,
)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    Attack.tally.clear()
    reader.forget()
    yield
    reader.forget()


class Quick(Attack):
    whole_every, audit_every, most_days = QUICK.max_examples, 5, 1


class Long(Attack):
    whole_every, audit_every = 3, 2


def test_nobody_sees_what_was_not_cleared(world: Any) -> None:
    before = Approval.objects.count()
    run_state_machine_as_test(Quick, settings=QUICK)
    assert Attack.tally.done["published properly"], "nothing was ever public, so nothing was tested"
    assert Approval.objects.count() == before, "an example leaves nothing behind"


@pytest.mark.long
def test_the_attack_comes_to_every_door(world: Any) -> None:
    """Each once, at a page of the kind that it is made for."""
    walk = Long()
    try:
        walk.first_drafts("red", "green")
        for _name, door in sorted(every_door().items()):
            _come_to(walk, door)
    finally:
        sys.stdout.write(f"{walk.tally.report()}\n")
        walk.teardown()
    assert Attack.tally.never_tried() == []


def _come_to(walk: Long, door: Door) -> None:
    """With another page where that one will not do, and with a new version of one where none does."""
    tried = walk.tally.doors_tried
    for which in (1, 3, 0, 2):
        for by in ("admin", "editor-hoasen"):
            if not tried[door.__name__]:
                walk.try_door(door, which, by, keep=False)
    leaf = walk.leaf(0)
    if leaf is not None and not tried[door.__name__]:
        walk._new_version(leaf, "green")
        walk.try_door(door, 0, "admin", keep=False)


@pytest.mark.long
def test_nobody_sees_what_was_not_cleared_however_long_it_goes_on(
    world: Any, pytestconfig: pytest.Config
) -> None:
    began, minutes = time.monotonic(), pytestconfig.getoption("--minutes")
    seed = int(pytestconfig.getoption("--hypothesis-seed") or random.randrange(10**6))
    try:
        while time.monotonic() - began < minutes * 60:
            sys.stdout.write(f"A round with --hypothesis-seed={seed}\n")
            sys.stdout.flush()
            Long.turn = Attack.tally.least_tried(24)
            run_state_machine_as_test(hypothesis.seed(seed)(Long), settings=ROUND)
            seed += 1
    finally:
        sys.stdout.write(f"{Attack.tally.report()}\nseconds: {time.monotonic() - began:.0f}\n")
    done = Attack.tally.done
    assert all(done[name] for name in ("approve", "withdraw", "revoke", "publish_in_emergency"))
