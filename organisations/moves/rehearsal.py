"""What a move would do: asked in the same few queries for one school and for five hundred; writes nothing.

The execution asks the same function, under locks, and does what it says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core import clock
from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models.oversight import Oversight
from organisations.models.people import Membership
from organisations.models.units import Organisation
from organisations.moves import policy
from organisations.moves.following import Waiting, follower
from organisations.moves.models import MovedSchool, MoveOrder
from organisations.moves.periods import Period
from organisations.moves.plan import PersonPlan, Rehearsal, SchoolPlan


@dataclass(frozen=True, slots=True)
class Known:
    """What the database knows of the schools that were named."""

    schools: Mapping[str, Organisation]
    periods: Mapping[int, tuple[Period, ...]]
    ordered: frozenset[int]
    members: Mapping[int, tuple[Membership, ...]]
    waiting: Mapping[int, tuple[Waiting, ...]]
    public: Mapping[int, int]


def rehearse(
    codes: Iterable[str],
    *,
    giving: Organisation,
    receiving: Organisation,
    on: date,
    order: MoveOrder | None = None,
) -> Rehearsal:
    """What becomes of these schools; `order` is the one that is looked at itself. Seven queries."""
    codes = list(dict.fromkeys(code.strip().lower() for code in codes if code.strip()))
    possible = policy.may_order(
        giving=giving.pk,
        receiving=receiving.pk,
        receiving_closed=receiving.closed_on is not None,
        on=on,
        today=clock.today(),
        schools=len(codes),
    )
    known = _load(codes[: policy.MOST_SCHOOLS], order)
    undoes = order is not None and order.undoes_id is not None
    plans = (_plan(code, known, giving, on, undoes=undoes) for code in codes)
    return Rehearsal(
        giving=giving,
        receiving=receiving,
        on=on,
        schools=tuple(sorted(plans, key=lambda plan: (plan.goes, plan.name, plan.code))),
        people=_people(giving, receiving, on),
        refusal="" if possible.allowed else str(possible.reason),
    )


def _load(codes: list[str], order: MoveOrder | None) -> Known:
    schools = {
        school.code: school for school in Organisation.objects.filter(code__in=codes).select_related("site")
    }
    keys = [school.pk for school in schools.values()]
    periods: dict[int, list[Period]] = defaultdict(list)
    for row in Oversight.objects.filter(school__in=keys).order_by("since"):
        periods[row.school_id].append(Period(row.department_id, row.since, row.until))
    ordered = MovedSchool.objects.filter(school__in=keys, order__in=MoveOrder.objects.open())
    if order is not None and order.pk:
        ordered = ordered.exclude(order=order)
    members: dict[int, list[Membership]] = defaultdict(list)
    current = Membership.objects.current().filter(organisation__in=keys).select_related("user")
    for membership in current.order_by("pk"):
        members[membership.organisation_id].append(membership)
    waiting: dict[int, list[Waiting]] = defaultdict(list)
    for item in follower().waiting(keys):
        waiting[item.school].append(item)
    return Known(
        schools=schools,
        periods={key: tuple(rows) for key, rows in periods.items()},
        ordered=frozenset(ordered.values_list("school_id", flat=True)),
        members={key: tuple(rows) for key, rows in members.items()},
        waiting={key: tuple(rows) for key, rows in waiting.items()},
        public=follower().public_pages(keys),
    )


def _plan(code: str, known: Known, giving: Organisation, on: date, *, undoes: bool) -> SchoolPlan:
    school = known.schools.get(code)
    if school is None:
        return SchoolPlan(code, str(policy.may_go(policy.SchoolFacts(exists=False), giving=0, on=on).reason))
    periods = known.periods.get(school.pk, ())
    decision = policy.may_go(_facts(school, periods, known, on, undoes=undoes), giving=giving.pk, on=on)
    members = known.members.get(school.pk, ())
    return SchoolPlan(
        code=code,
        reason="" if decision.allowed else str(decision.reason),
        school=school,
        periods=periods,
        head=", ".join(str(row.user) for row in members if row.role == Role.APPROVER),
        people=len({row.user_id for row in members}),
        public_pages=known.public.get(school.pk, 0),
        waiting=known.waiting.get(school.pk, ()),
    )


def _facts(
    school: Organisation, periods: tuple[Period, ...], known: Known, on: date, *, undoes: bool
) -> policy.SchoolFacts:
    today = clock.today()
    current = next((period for period in periods if period.holds_on(today)), None)
    return policy.SchoolFacts(
        is_school=not school.is_department,
        closes_on=school.closed_on,
        body=current.body if current else None,
        # What was handed over today may be taken back today.
        since=None if current is None or (undoes and current.since == on) else current.since,
        changes_on=current.until if current else None,
        in_another_order=school.pk in known.ordered,
    )


def _people(giving: Organisation, receiving: Organisation, on: date) -> tuple[PersonPlan, ...]:
    """Who works for one of the two on that day, and not in the same role for both. A superuser reaches all anyway."""
    held: dict[tuple[int, Role], set[int]] = defaultdict(set)
    names = {}
    members = Membership.objects.on(on).filter(
        organisation__in=(giving, receiving),
        role__in=DEPARTMENT_ROLES,
        user__is_active=True,
        user__is_superuser=False,
    )
    for row in members.select_related("user").order_by("organisation", "role", "pk"):
        held[row.user_id, Role(row.role)].add(row.organisation_id)
        names[row.user_id] = str(row.user)
    return tuple(
        PersonPlan(user, names[user], role, gains=bodies == {receiving.pk})
        for (user, role), bodies in held.items()
        if len(bodies) == 1
    )
