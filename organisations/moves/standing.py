"""What a person may do to an order, and what it would do: asked by actions and screens alike."""

from __future__ import annotations

from django.conf import settings
from django.utils.timezone import get_default_timezone, localdate

from core import clock
from core.decisions import Decision
from organisations.models import MoveOrder, Oversight, User
from organisations.moves import policy
from organisations.moves.following import follower
from organisations.moves.models import Status
from organisations.moves.plan import Rehearsal
from organisations.moves.rehearsal import rehearse
from organisations.permissions import administers


def rehearsal_of(order: MoveOrder) -> Rehearsal:
    """What the order would do now, or has just begun to do."""
    codes = order.schools.values_list("school__code", flat=True)
    return rehearse(list(codes), giving=order.giving, receiving=order.receiving, on=order.on, order=order)


def may_accept(order: MoveOrder, by: User) -> Decision:
    accepts = administers(by, order.giving if order.giver_accepts else order.receiving)
    return policy.may_accept(
        receives=accepts, is_proposed=order.is_proposed, on=order.on, today=clock.today()
    )


def may_cancel(order: MoveOrder, by: User) -> Decision:
    has_begun = order.status == Status.ACCEPTED and order.on <= clock.today()
    takes_part = administers(by, order.giving) or administers(by, order.receiving)
    return policy.may_cancel(takes_part=takes_part, is_open=order.is_open and not has_begun)


def may_undo(order: MoveOrder, by: User) -> Decision:
    done_on = localdate(order.done_at, get_default_timezone()) if order.done_at else None
    return policy.may_undo(
        takes_part=administers(by, order.giving) or administers(by, order.receiving),
        is_done=order.is_done,
        is_undo=order.undoes_id is not None,
        done_on=done_on,
        today=clock.today(),
        days=int(settings.MOVE_UNDO_DAYS),
    )


def undoing_of(order: MoveOrder) -> MoveOrder:
    """The order that would take everything back, not saved."""
    schools = list(order.schools.values_list("school_id", flat=True))
    decided = order.done_at is not None and (
        follower().decided_since(schools, order.done_at) or _stands_under(order, schools)
    )
    on = policy.day_of_undoing(moved_on=order.on, today=clock.today(), decided_meanwhile=decided)
    return MoveOrder(number=order.number, giving=order.receiving, receiving=order.giving, on=on, undoes=order)


def _stands_under(order: MoveOrder, schools: list[int]) -> bool:
    """Whether something was written under the new body's time in charge, an offer for instance: its row has to stay."""
    rows = Oversight.objects.filter(school__in=schools, department=order.receiving_id, since=order.on)
    relations = Oversight._meta.related_objects
    return any(
        relation.related_model._base_manager.filter(
            **{f"{relation.field.name}__in": rows.values("pk")}
        ).exists()
        for relation in relations
    )


def rehearsal_of_undoing(order: MoveOrder) -> Rehearsal:
    """What it would do now if everything went back."""
    back = undoing_of(order)
    codes = order.schools.values_list("school__code", flat=True)
    return rehearse(list(codes), giving=back.giving, receiving=back.receiving, on=back.on, order=back)
