"""Who is told of a move: the administrators of both bodies, their desks once it is done, the heads of the schools."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core import clock
from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models import Membership, MovedSchool, MoveOrder, Organisation, User
from organisations.moves.following import follower
from organisations.moves.plan import Rehearsal

DESK = (Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR)


def proposed(order: MoveOrder, plan: Rehearsal) -> None:
    """Whoever has to accept it is asked."""
    body = order.giving if order.giver_accepts else order.receiving
    _tell("move_proposed", _people(body, Role.ADMINISTRATOR), order, body, _names(plan))


def accepted(order: MoveOrder, plan: Rehearsal, by: User) -> None:
    names = _names(plan)
    for body in (order.giving, order.receiving):
        people = _people(body, Role.ADMINISTRATOR).exclude(pk=by.pk)
        _tell("move_accepted", people, order, body, names)
    _tell_heads(order, [item.school for item in plan.going if item.school], done=False)


def done(order: MoveOrder, moved: Iterable[MovedSchool]) -> None:
    """Everybody whose desk has changed."""
    moved = list(moved)
    rerouted = sum(item.facts.get("rerouted", 0) for item in moved)
    names = [item.school.name for item in moved]
    for body in (order.giving, order.receiving):
        _tell("move_done", _people(body, *DESK), order, body, names, rerouted=rerouted)
    _tell_heads(order, [item.school for item in moved], done=True)


def cancelled(order: MoveOrder, by: User, *, was_accepted: bool) -> None:
    schools = [item.school for item in order.schools.select_related("school__site")]
    names = [school.name for school in schools]
    for body in (order.giving, order.receiving):
        people = _people(body, Role.ADMINISTRATOR).exclude(pk=by.pk)
        _tell("move_cancelled", people, order, body, names, by=by)
    if was_accepted:
        _tell_heads(order, schools, done=False, cancelled=True)


def _names(plan: Rehearsal) -> list[str]:
    return [item.name for item in plan.going]


def _people(body: Organisation, *roles: Role) -> Any:
    members = Membership.objects.current().filter(organisation=body, role__in=set(roles) & DEPARTMENT_ROLES)
    return User.objects.filter(pk__in=members.values("user"))


def _tell(
    kind: str, people: Any, order: MoveOrder, body: Organisation, names: list[str], **context: Any
) -> None:
    follower().tell(
        kind=kind,
        people=people,
        about=body,
        path=order.get_absolute_url(),
        order=order,
        names=names,
        **context,
    )


def _tell_heads(order: MoveOrder, schools: list[Organisation], **context: Any) -> None:
    heads: dict[int, list[User]] = {}
    members = Membership.objects.current().filter(organisation__in=schools, role=Role.APPROVER)
    for row in members.select_related("user"):
        heads.setdefault(row.organisation_id, []).append(row.user)
    for school in schools:
        follower().tell(
            kind="move_school",
            people=heads.get(school.pk, []),
            about=school,
            path="",
            order=order,
            is_future=order.on > clock.today(),
            **context,
        )
