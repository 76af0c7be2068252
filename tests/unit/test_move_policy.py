"""Which school may go and who may decide on it: every refusal has its sentence, and only its own cause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation

from organisations.closings import policy as closings
from organisations.closings.models import ClosingReason
from organisations.moves import policy
from organisations.moves.policy import SchoolFacts

TODAY = date(2026, 7, 1)
FACTS = SchoolFacts(body=1, since=TODAY - timedelta(days=30))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"exists": False}, "no school with this code"),
        ({"is_school": False}, "not of a school"),
        ({"closes_on": TODAY}, "closed"),
        ({"body": None}, "Nobody manages"),
        ({"body": 2}, "another managing body"),
        ({"changes_on": TODAY + timedelta(days=3)}, "moving already"),
        ({"in_another_order": True}, "moving already"),
        ({"since": TODAY}, "choose a later one"),
    ],
)
def test_a_school_that_cannot_go_says_why(changes, reason):
    assert policy.may_go(FACTS, giving=1, on=TODAY).allowed
    decision = policy.may_go(replace(FACTS, **changes), giving=1, on=TODAY)
    with translation.override("en"):
        assert not decision.allowed and reason in str(decision.reason)


GOOD_ORDER = {
    "giving": 1,
    "receiving": 2,
    "receiving_closed": False,
    "on": TODAY,
    "today": TODAY,
    "schools": 500,
}


@pytest.mark.parametrize(
    "changes",
    [
        {"receiving": 1},
        {"receiving_closed": True},
        {"on": TODAY - timedelta(days=1)},
        {"schools": 0},
        {"schools": 501},
    ],
)
def test_an_order_that_cannot_be(changes):
    assert policy.may_order(**GOOD_ORDER).allowed
    assert not policy.may_order(**GOOD_ORDER | changes).allowed


def test_each_side_decides_its_own_part():
    assert policy.may_propose(gives=True).allowed and not policy.may_propose(gives=False).allowed
    good = {"receives": True, "is_proposed": True, "on": TODAY, "today": TODAY}
    assert policy.may_accept(**good).allowed
    for change in ({"receives": False}, {"is_proposed": False}, {"on": TODAY - timedelta(days=1)}):
        assert not policy.may_accept(**good | change).allowed
    assert policy.may_cancel(takes_part=True, is_open=True).allowed
    assert not policy.may_cancel(takes_part=False, is_open=True).allowed
    assert not policy.may_cancel(takes_part=True, is_open=False).allowed


def test_a_move_is_undone_within_its_time_and_once():
    good = {
        "takes_part": True,
        "is_done": True,
        "is_undo": False,
        "done_on": TODAY,
        "today": TODAY,
        "days": 14,
    }
    assert policy.may_undo(**good | {"today": TODAY + timedelta(days=14)}).allowed
    for change in (
        {"takes_part": False}, {"is_done": False}, {"is_undo": True}, {"done_on": None},
        {"today": TODAY + timedelta(days=15)},
    ):  # fmt: skip
        assert not policy.may_undo(**good | change).allowed


def test_what_was_decided_meanwhile_keeps_its_day():
    day = policy.day_of_undoing
    assert day(moved_on=TODAY, today=TODAY, decided_meanwhile=False) == TODAY
    assert day(moved_on=TODAY, today=TODAY, decided_meanwhile=True) == TODAY + timedelta(days=1)
    later = TODAY + timedelta(days=2)
    assert day(moved_on=TODAY, today=later, decided_meanwhile=True) == later


def test_the_policy_of_closings_knows_the_same_reasons_as_the_list():
    words = {closings.DISSOLVED, closings.MERGED, closings.SPLIT, closings.MOVED_OUT, closings.OTHER}
    assert words == set(ClosingReason.values)
