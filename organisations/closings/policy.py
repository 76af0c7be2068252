"""Which school may close, how, and who may undo it: pure, a decision with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from core.decisions import ALLOWED, Decision

DISSOLVED, MERGED, SPLIT, MOVED_OUT, OTHER = "dissolved", "merged", "split", "moved_out", "other"


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """What is known of a school that is to close."""

    exists: bool = True
    is_school: bool = True
    administered: bool = True
    closes_on: date | None = None
    is_moving: bool = False
    succeeds: bool = False  # a school that closes on or before that day names it as its successor
    is_successor: bool = False  # it is named as its own successor


def may_close(school: SchoolFacts) -> Decision:
    # Whose it is comes first: of other people's schools nobody learns more than that.
    if not school.exists or not school.administered:
        return Decision(False, _("You administer no school with this code."))
    if not school.is_school:
        return Decision(False, _("This is the code of a managing body, not of a school."))
    if school.closes_on is not None:
        return Decision(False, _("The school is closed, or is to be closed."))
    if school.is_moving:
        return Decision(
            False, _("The school is moving already; that order has to be done or cancelled first.")
        )
    if school.is_successor:
        return Decision(False, _("A school is not its own successor."))
    if school.succeeds:
        return Decision(
            False, _("Another closed school leads here; choose this school's successor for it first.")
        )
    return ALLOWED


def may_order_closing(
    *, on: date, today: date, reason: str, successors: int, successors_fit: bool, explanation: str, schools: int
) -> Decision:  # fmt: skip
    """Whether the order says all that it has to say, whoever gives it."""
    if on < today:
        return Decision(False, _("The day is over: a school closes today or later."))
    if not schools:
        return Decision(False, _("Choose at least one school."))
    if not successors_fit:
        return Decision(False, _("A successor is a school that you administer and that stays open."))
    if reason == MERGED and successors != 1:
        return Decision(False, _("Name the one school into which it is merged."))
    if reason == SPLIT and successors < 2:
        return Decision(False, _("Name the schools into which it is split, at least two."))
    if reason == SPLIT and schools != 1:
        return Decision(False, _("One school is split with one order."))
    if reason == OTHER and not explanation.strip():
        return Decision(False, _("Write the reason: it is kept with the school."))
    return ALLOWED


def may_reopen(*, administers: bool, in_force: bool, on: date, today: date, days: int) -> Decision:
    """Whether a closing may be taken back: before its day at any time, afterwards for a while."""
    if not administers:
        return Decision(False, _("Only an administrator of the department undoes a closing."))
    if not in_force:
        return Decision(False, _("This closing has been undone or cancelled already."))
    if today > on + timedelta(days=days):
        return Decision(False, _("It is too late to undo this closing."))
    return ALLOWED
