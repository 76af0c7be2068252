"""Writes of a closing: give the order, carry it out on its day, take it back. All schools of an order or none."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import clock
from core.locks import lock_row
from organisations import rights
from organisations.closings import standing
from organisations.closings.models import Closing, ClosingStatus
from organisations.closings.plan import ClosingPlan, SchoolClosing, Wish, rehearse
from organisations.enums import Role
from organisations.models import Membership, Organisation, User
from organisations.moves.following import follower


class ClosingRefusedError(PermissionDenied):
    """Nothing was written; the message says why and what to do."""


@transaction.atomic
def close(*, wish: Wish, digest: str, by: User) -> list[Closing]:
    """Order that these schools close; on the day itself, carry it out. Rights end by themselves at midnight.

    Raises ClosingRefusedError, also when `digest` is not that of what it would do now.
    """
    keys = list(Organisation.objects.filter(code__in=wish.codes).order_by("pk").values_list("pk", flat=True))
    list(
        Organisation.objects.select_for_update(no_key=True)
        .filter(pk__in=keys)
        .order_by("pk")
        .values_list("pk")
    )
    plan = rehearse(wish, by=by)
    if plan.refusal:
        raise ClosingRefusedError(plan.refusal)
    if plan.digest() != digest:
        raise ClosingRefusedError(
            _("Something has changed since you looked at this. Look again, then confirm.")
        )
    if not plan.can_be_done:
        reasons = [f"{item.name}: {item.reason}" for item in plan.schools if item.reason]
        raise ClosingRefusedError("; ".join(reasons[:10]))
    written = [_order(plan, item, by) for item in plan.schools]
    return [carry_out(closing=closing, by=by) for closing in written] if wish.on <= clock.today() else written


def _order(plan: ClosingPlan, item: SchoolClosing, by: User) -> Closing:
    wish, school = plan.wish, item.school
    assert school is not None  # noqa: S101 - the plan can be done
    closing = Closing.objects.create(
        school=school, on=wish.on, reason=wish.reason, explanation=wish.explanation.strip(),
        number=wish.number.strip(), by=by, at=clock.now(),
        ended=[[row.pk, row.until and row.until.isoformat()] for row in item.members],
    )  # fmt: skip
    closing.successors.set(plan.successors)
    school.closed_on = wish.on
    # Several successors have no one address: visitors are told who they are instead of being sent on.
    school.successor = plan.successors[0] if len(plan.successors) == 1 else None
    school.save(update_fields=["closed_on", "successor"])
    for row in item.members:
        row.until = max(wish.on, row.since) if row.until is None else min(row.until, max(wish.on, row.since))
        row.save(update_fields=["until"])
    log(instance=closing, action="organisations.closing_ordered", user=by)
    if wish.on > clock.today():
        _tell(closing, [row.user for row in item.members], event="planned")
    return closing


@transaction.atomic
def carry_out(*, closing: Closing, by: User | None) -> Closing:
    """The day has come: what waits leaves the steps, a line in the ledger, everybody told."""
    closing = _hold(closing)
    if closing.status != ClosingStatus.PLANNED or closing.on > clock.today():
        return closing
    school = closing.school
    members = Membership.objects.filter(pk__in=[key for key, _until in closing.ended]).select_related("user")
    closing.withdrawn = follower().withdraw_waiting(school, by)
    closing.status, closing.done_at, closing.problem = ClosingStatus.DONE, clock.now(), ""
    closing.save(update_fields=["status", "done_at", "problem", "withdrawn"])
    told = {"closing": closing.in_words, "on": closing.on}
    follower().record(act="closed", school=school, record=closing, by=by, **told)
    log(instance=closing, action="organisations.closed", user=by)
    people = [row.user for row in members]
    for person in people:
        rights.derive_rights(person)
    _tell(closing, people, event="done")
    return closing


@transaction.atomic
def reopen(*, closing: Closing, by: User) -> Closing:
    """Take a closing back: the school is open, and its people hold the roles that it ended. Raises ClosingRefusedError.

    What was taken out of the steps stays a draft and is handed in anew by its authors.
    """
    closing = _hold(closing)
    decision = standing.may_reopen(closing, by)
    if not decision.allowed:
        raise ClosingRefusedError(str(decision.reason))
    was_done = closing.status == ClosingStatus.DONE
    school = closing.school
    school.closed_on, school.successor = None, None
    school.save(update_fields=["closed_on", "successor"])
    until = {key: date.fromisoformat(day) if day else None for key, day in closing.ended}
    rows = Membership.objects.filter(pk__in=until).select_related("user")
    for row in rows:
        if row.until == max(closing.on, row.since):  # nobody has ended it by hand since
            row.until = until[row.pk]
            row.save(update_fields=["until"])
    closing.status = ClosingStatus.UNDONE if was_done else ClosingStatus.CANCELLED
    closing.undone_by, closing.undone_at = by, clock.now()
    closing.save(update_fields=["status", "undone_by", "undone_at"])
    if was_done:
        follower().record(act="reopened", school=school, record=closing, by=by)
    log(instance=closing, action="organisations.reopened", user=by)
    _tell(closing, [row.user for row in rows], event="undone")
    return closing


@transaction.atomic
def note_problem(*, closing: Closing, problem: str, by: User | None) -> None:
    """Keep why it could not be carried out; it stays due."""
    if Closing.objects.filter(pk=closing.pk).exclude(problem=problem).update(problem=problem):
        log(instance=closing, action="organisations.closing_failed", user=by, data={"problem": problem})


def _hold(closing: Closing) -> Closing:
    lock_row(Organisation, closing.school_id)
    lock_row(Closing, closing.pk)
    return Closing.objects.select_related("school__site__root_page", "by").get(pk=closing.pk)


def _tell(closing: Closing, people: list[Any], *, event: str) -> None:
    department = closing.school.department
    administrators = Membership.objects.current().filter(organisation=department, role=Role.ADMINISTRATOR)
    people = [*people, *(row.user for row in administrators.select_related("user"))]
    once = list({person.pk: person for person in people}.values())
    school = closing.school
    follower().tell(kind="school_closed", people=once, about=school, path="", closing=closing, event=event)
