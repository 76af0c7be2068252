"""Orders at the same moment: a school is with one body on every day, and an order is carried out once."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from core import clock
from organisations.admin.actions import Person, invite
from organisations.enums import Role
from organisations.models import MoveOrder, Oversight
from organisations.moves import actions, running, standing
from organisations.moves.models import OPEN, Status
from tests.factories.orders import acceptance_of, neighbour, ordered, school
from tests.factories.together import Contest, together
from workflows import outbox
from workflows.enums import Act
from workflows.models import LedgerEntry, Notice

pytestmark = pytest.mark.usefixtures("transactional_db")
MOVING = "The school is moving already|There is no|has another managing body|Something has changed"


def bodies_of(unit) -> list[int]:
    """Who is in charge, from when on: one body on every day, with no day between two."""
    rows = list(Oversight.objects.filter(school=unit).order_by("since"))
    for earlier, later in pairwise(rows):
        assert earlier.until == later.since, rows
    assert rows[-1].until is None
    return [row.department_id for row in rows]


def lines_of(unit) -> int:
    return LedgerEntry.objects.filter(act=Act.MOVED, organisation=unit).count()


@pytest.mark.parametrize("runs", [2, 3])
def test_runs_that_carry_out_what_is_due(arena, rounds, runs):
    world, theirs = arena.world, neighbour(arena.world)

    def prepare(number):
        unit = school(world)
        order = ordered(world, unit, theirs, on=clock.today() + timedelta(days=1), by=world["admin"])
        travel.shift(timedelta(days=1))

        def run():
            assert [done.refusal for done in running.carry_out_due() if done.refusal] == []

        def settled(won):
            assert len(won) == runs
            order.refresh_from_db()
            assert order.status == Status.DONE and lines_of(unit) == 1
            assert bodies_of(unit) == [world.department.pk, theirs.pk]

        return Contest([], {f"run {part}": run for part in range(runs)}, {}, settled)

    with time_machine.travel(timezone.now()) as travel:
        arena.race(f"{runs} runs of an order", prepare, rounds)


def test_accepting_and_taking_back(arena, rounds):
    world, theirs = arena.world, neighbour(arena.world)

    def prepare(number):
        unit = school(world)
        order = ordered(world, unit, theirs, on=clock.today() + timedelta(days=1), by=world["administrator"])
        seen, receiver = acceptance_of(order), world["their-administrator"]

        def settled(won):
            assert "take back" in won
            order.refresh_from_db()
            assert order.status == Status.CANCELLED
            assert bodies_of(unit) == [world.department.pk]

        return Contest(
            [],
            {
                "accept": lambda: running.accept(order, seen, receiver),
                "take back": lambda: actions.cancel(order=order, by=world["administrator"]),
            },
            {"accept": "does not wait for acceptance any more"},
            settled,
        )

    arena.race("accept / take back", prepare, rounds)


@pytest.mark.parametrize("by", ["administrator", "admin"])
def test_two_orders_for_one_school(arena, rounds, by):
    """Proposed alone, and proposed and accepted in one."""
    world, theirs = arena.world, neighbour(arena.world)

    def prepare(number):
        unit, day = school(world), clock.today() + timedelta(days=1)

        def order(days):
            return ordered(world, unit, theirs, on=day + timedelta(days=days), by=world[by])

        def settled(won):
            assert len(won) == 1
            assert MoveOrder.objects.filter(schools__school=unit, status__in=OPEN).count() == 1
            assert len(bodies_of(unit)) == 1 + (by == "admin")

        acts = {"first": lambda: order(0), "second": lambda: order(7)}
        return Contest([], acts, dict.fromkeys(acts, MOVING), settled)

    arena.race(f"two orders of {by}", prepare, rounds)


def test_undoing_and_moving_on(arena, rounds):
    world, theirs = arena.world, neighbour(arena.world)

    def prepare(number):
        unit = school(world)
        done = ordered(world, unit, theirs, on=clock.today(), by=world["admin"])
        assert done.status == Status.DONE
        seen = standing.rehearsal_of_undoing(done).digest()
        day = clock.today() + timedelta(days=1)

        def settled(won):
            assert len(won) == 1
            bodies = bodies_of(unit)
            if won == {"undo"}:
                assert bodies == [world.department.pk]
            else:
                assert bodies == [world.department.pk, theirs.pk, world.department.pk]
            assert lines_of(unit) == 1 + (won == {"undo"})

        return Contest(
            [],
            {
                "undo": lambda: actions.undo(order=done, digest=seen, by=world["admin"]),
                "move on": lambda: ordered(world, unit, world.department, on=day, by=world["admin"]),
            },
            {"undo": MOVING, "move on": MOVING + "|Both managing bodies are the same"},
            settled,
        )

    arena.race("undo / move on", prepare, rounds)


def test_two_runs_send_an_invitation_once(arena, rounds):
    """And neither of them calls it unsent."""
    world = arena.world
    for number in range(rounds):
        person = Person("Nguyễn Thị Lan", f"moi{number}@xa.example")
        invited = invite(
            person=person, organisation=world.hoasen, role=Role.EDITOR, by=world["administrator"]
        )
        Notice.objects.filter(recipient=invited.user_id).update(sent_at=None)
        mail.outbox.clear()
        results = together(outbox.send_unsent, outbox.send_unsent)
        assert sorted(results) == [(0, 0), (1, 0)]
        assert [message.to for message in mail.outbox] == [[person.email]]
