"""Which school may go, and who may propose, accept, cancel and undo a move: pure, a decision with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from core.decisions import ALLOWED, Decision

if TYPE_CHECKING:
    pass

MOST_SCHOOLS = 500


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """What is known of one code that somebody has named."""

    exists: bool = True
    is_school: bool = True
    closes_on: date | None = None
    body: int | None = None  # in charge today
    since: date | None = None  # from this day on
    changes_on: date | None = None  # a change that is planned already
    in_another_order: bool = False


def may_go(school: SchoolFacts, *, giving: int, on: date) -> Decision:
    """Whether the school can leave this body on this day."""
    if not school.exists:
        return Decision(False, _("There is no school with this code."))
    if not school.is_school:
        return Decision(False, _("This is the code of a managing body, not of a school."))
    if school.closes_on is not None:
        return Decision(False, _("The school is closed, or is to be closed."))
    if school.body is None:
        return Decision(False, _("Nobody manages this school."))
    if school.body != giving:
        return Decision(False, _("The school has another managing body."))
    if school.changes_on is not None or school.in_another_order:
        return Decision(
            False, _("The school is moving already; that order has to be done or cancelled first.")
        )
    if school.since is not None and school.since >= on:
        return Decision(
            False, _("The managing body has been in charge only since that day: choose a later one.")
        )
    return ALLOWED


def may_order(
    *, giving: int, receiving: int, receiving_closed: bool, on: date, today: date, schools: int
) -> Decision:
    """Whether there can be such an order at all, whoever gives it."""
    if giving == receiving:
        return Decision(False, _("Both managing bodies are the same."))
    if receiving_closed:
        return Decision(False, _("The receiving body is closed."))
    if on < today:
        return Decision(False, _("The day is over: a move begins today or later."))
    if not schools:
        return Decision(False, _("Choose at least one school."))
    if schools > MOST_SCHOOLS:
        return Decision(False, _("Move at most 500 schools with one order."))
    return ALLOWED


def may_propose(*, gives: bool) -> Decision:
    if not gives:
        return Decision(False, _("Only an administrator of the giving body proposes a move."))
    return ALLOWED


def may_accept(*, receives: bool, is_proposed: bool, on: date, today: date) -> Decision:
    if not receives:
        return Decision(False, _("Only an administrator of the receiving body accepts a move."))
    if not is_proposed:
        return Decision(False, _("This order does not wait for acceptance any more."))
    if on < today:
        return Decision(False, _("The day of the move is over. Cancel this order and propose another day."))
    return ALLOWED


def may_cancel(*, takes_part: bool, is_open: bool) -> Decision:
    if not takes_part:
        return Decision(False, _("Only an administrator of one of the two bodies cancels a move."))
    if not is_open:
        return Decision(False, _("This order has been carried out or cancelled already."))
    return ALLOWED


def may_undo(
    *, takes_part: bool, is_done: bool, is_undo: bool, done_on: date | None, today: date, days: int
) -> Decision:
    """Whether a move that was carried out may be taken back; afterwards it takes an order of its own."""
    if not takes_part:
        return Decision(False, _("Only an administrator of one of the two bodies undoes a move."))
    if not is_done or done_on is None:
        return Decision(False, _("Only a move that was carried out can be undone."))
    if is_undo:
        return Decision(False, _("This order undid another one. Propose a new move instead."))
    if today > done_on + timedelta(days=days):
        return Decision(
            False, _("It is too late to undo this move. Propose a new move in the other direction.")
        )
    return ALLOWED


def day_of_undoing(*, moved_on: date, today: date, decided_meanwhile: bool) -> date:
    """From when the old body is in charge again: what the new one has decided stays decided by who was in charge."""
    if today > moved_on or not decided_meanwhile:
        return today
    return today + timedelta(days=1)
