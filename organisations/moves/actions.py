"""Writes of a move: propose, accept, cancel, carry out. The whole order or nothing of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import clock
from core.decisions import Decision
from core.locks import lock_row
from organisations.models import MovedSchool, MoveOrder, Organisation, Oversight, User
from organisations.moves import policy, standing, telling
from organisations.moves.following import follower
from organisations.moves.models import Status
from organisations.moves.periods import Period, handed_over, taken_back
from organisations.moves.plan import Rehearsal
from organisations.moves.rehearsal import rehearse
from organisations.permissions import administers


class MoveRefusedError(PermissionDenied):
    """Nothing was written; the message says why and what to do."""


class RehearsalChangedError(MoveRefusedError):
    """It would not do any more what the person has seen; `rehearsal` is what it would do now."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(_("Something has changed since you looked at this. Look again, then confirm."))
        self.rehearsal = rehearsal


@transaction.atomic
def propose(
    *, codes: Iterable[str], giving: Organisation, receiving: Organisation, on: date, digest: str, by: User,
    number: str = "",
) -> MoveOrder:  # fmt: skip
    """Order that these schools go; carried on at once as far as `by` acts for the receiving body, too.

    Raises MoveRefusedError, or RehearsalChangedError when `digest` is not that of what it would do now.
    """
    _ask(policy.may_propose(gives=administers(by, giving)))
    order = MoveOrder(number=number.strip(), giving=giving, receiving=receiving, on=on)
    return _write_order(order, list(codes), digest, by)


def _write_order(order: MoveOrder, codes: list[str], digest: str, by: User) -> MoveOrder:
    order.proposed_by, order.proposed_at = by, clock.now()
    _hold_schools(Organisation.objects.filter(code__in=codes))
    plan = rehearse(codes, giving=order.giving, receiving=order.receiving, on=order.on, order=order)
    _as_seen(plan, digest)
    order.save()
    MovedSchool.objects.bulk_create(MovedSchool(order=order, school=item.school) for item in plan.going)
    log(instance=order, action="organisations.move_proposed", user=by)
    if administers(by, order.giving) and administers(by, order.receiving):
        return accept(order=order, digest=plan.digest(), by=by)
    telling.proposed(order, plan)
    return order


@transaction.atomic
def accept(*, order: MoveOrder, digest: str, by: User) -> MoveOrder:
    """Write from when on the receiving body is in charge; on the day itself carry the order out.

    The dated rows stand from now on, so that the rights change by themselves at midnight of the day.
    Raises MoveRefusedError, or RehearsalChangedError.
    """
    order = _hold(order)
    _ask(standing.may_accept(order, by))
    plan = _as_seen(standing.rehearsal_of(order), digest)
    _write_periods(
        {item.school.pk: (item.periods, handed_over(item.periods, to=order.receiving_id, on=order.on))
         for item in plan.going if item.school}
    )  # fmt: skip
    order.status, order.accepted_by, order.accepted_at = Status.ACCEPTED, by, clock.now()
    order.save(update_fields=["status", "accepted_by", "accepted_at"])
    log(instance=order, action="organisations.move_accepted", user=by)
    if order.on <= clock.today():
        return carry_out(order=order, by=by)
    telling.accepted(order, plan, by)
    return order


@transaction.atomic
def carry_out(*, order: MoveOrder, by: User | None) -> MoveOrder:
    """The day has come: a line for each school, everybody told, what waits is shown to who decides it now.

    The rights have changed already, at midnight. Does nothing where another run was first.
    """
    order = _hold(order)
    if order.status != Status.ACCEPTED or order.on > clock.today():
        return order
    moved = list(order.schools.select_related("school__site__root_page"))
    facts = {item.code: item.facts() for item in standing.rehearsal_of(order).schools}
    for item in moved:
        item.facts = facts[item.school.code]
        told = {
            "order": order.pk,
            "number": order.number,
            "giving": order.giving.name,
            "receiving": order.receiving.name,
        }
        follower().record(act="moved", school=item.school, record=item, by=by, on=order.on, **told)
        if item.school.site is not None:
            log(instance=item.school.site.root_page, action="organisations.moved", user=by, data=told)
    MovedSchool.objects.bulk_update(moved, ["facts"])
    order.status, order.done_at, order.problem = Status.DONE, clock.now(), ""
    order.save(update_fields=["status", "done_at", "problem"])
    if order.undoes_id:
        MoveOrder.objects.filter(pk=order.undoes_id).update(status=Status.UNDONE)
    follower().tell_of_waiting([item.school_id for item in moved])
    telling.done(order, moved)
    return order


@transaction.atomic
def cancel(*, order: MoveOrder, by: User) -> MoveOrder:
    """Take back an order that has not taken effect; the schools stay where they are. Raises MoveRefusedError."""
    order = _hold(order)
    _ask(standing.may_cancel(order, by))
    if order.status == Status.ACCEPTED:
        _write_periods(
            {key: (periods, taken_back(periods, on=order.on)) for key, periods in _periods_of(order).items()}
        )
    was_accepted = order.status == Status.ACCEPTED
    order.status, order.cancelled_by, order.cancelled_at = Status.CANCELLED, by, clock.now()
    order.save(update_fields=["status", "cancelled_by", "cancelled_at"])
    log(instance=order, action="organisations.move_cancelled", user=by)
    telling.cancelled(order, by, was_accepted=was_accepted)
    return order


@transaction.atomic
def undo(*, order: MoveOrder, digest: str, by: User) -> MoveOrder:
    """Propose that everything goes back, by an order of its own. Raises MoveRefusedError, or RehearsalChangedError."""
    order = _hold(order)
    _ask(standing.may_undo(order, by))
    back = standing.undoing_of(order)
    back.giver_accepts = not administers(by, back.giving)
    return _write_order(back, list(order.schools.values_list("school__code", flat=True)), digest, by)


@transaction.atomic
def note_problem(*, order: MoveOrder, problem: str, by: User | None) -> None:
    """Keep why the order could not be carried out; it stays due."""
    if MoveOrder.objects.filter(pk=order.pk).exclude(problem=problem).update(problem=problem):
        log(instance=order, action="organisations.move_failed", user=by, data={"problem": problem})


def _ask(decision: Decision) -> None:
    if not decision.allowed:
        raise MoveRefusedError(str(decision.reason))


def _as_seen(plan: Rehearsal, digest: str) -> Rehearsal:
    if plan.refusal:
        raise MoveRefusedError(plan.refusal)
    if plan.digest() != digest:
        raise RehearsalChangedError(plan)
    if not plan.can_be_done:
        raise MoveRefusedError("; ".join(f"{item.name}: {item.reason}" for item in plan.staying[:10]))
    return plan


def _hold(order: MoveOrder) -> MoveOrder:
    """The order as it is now, alone at it and its schools until the transaction ends."""
    lock_row(MoveOrder, order.pk)
    order = MoveOrder.objects.select_related("giving", "receiving", "undoes", "proposed_by").get(pk=order.pk)
    _hold_schools(Organisation.objects.filter(moves__order=order))
    return order


def _hold_schools(schools: Any) -> None:
    """Two orders for the same school wait for each other, in the order of their keys."""
    keys = list(schools.order_by("pk").values_list("pk", flat=True))
    list(
        Organisation.objects.select_for_update(no_key=True)
        .filter(pk__in=keys)
        .order_by("pk")
        .values_list("pk")
    )


def _periods_of(order: MoveOrder) -> dict[int, tuple[Period, ...]]:
    keys = order.schools.values("school")
    periods: dict[int, tuple[Period, ...]] = {}
    for row in Oversight.objects.filter(school__in=keys).order_by("since"):
        period = Period(row.department_id, row.since, row.until)
        periods[row.school_id] = (*periods.get(row.school_id, ()), period)
    return periods


def _write_periods(changes: dict[int, tuple[tuple[Period, ...], tuple[Period, ...]]]) -> None:
    """Rows of old periods become those of the new ones: four statements, however many schools.

    What ends is written before what begins: a school has one open row at any time.
    """
    rows = {
        (row.school_id, row.since): row
        for row in Oversight.objects.filter(school__in=changes).order_by("since")
    }
    wanted = {(key, period.since): period for key, (_old, new) in changes.items() for period in new}
    # A row of a day on which somebody else is in charge now has gone; so has one that is left without a day.
    gone = [row.pk for at, row in rows.items() if at not in wanted or wanted[at].body != row.department_id]
    Oversight.objects.filter(pk__in=gone).delete()
    kept = {at: row for at, row in rows.items() if row.pk not in gone}
    changed = [row for at, row in kept.items() if row.until != wanted[at].until]
    for row in changed:
        row.until = wanted[row.school_id, row.since].until
    Oversight.objects.bulk_update(changed, ["until"])
    Oversight.objects.bulk_create(
        Oversight(school_id=at[0], department_id=period.body, since=period.since, until=period.until)
        for at, period in wanted.items()
        if at not in kept
    )
