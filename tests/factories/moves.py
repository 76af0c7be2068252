"""Schools in numbers, a second department, and an order to move them as people give it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from core import clock
from organisations.enums import Role
from organisations.models import Membership, MoveOrder, Organisation, Oversight
from organisations.moves import actions, standing
from organisations.moves.rehearsal import rehearse
from organisations.reach import organisations_within
from tests.factories.world import World

DESK_ROLES = (Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR, Role.AUDITOR)


def grown_up(*schools: Organisation) -> None:
    """Schools that have been with their department for a while; one set up today cannot leave today."""
    rows = Oversight.objects.filter(school__in=schools) if schools else Oversight.objects.all()
    rows.update(since=clock.today() - timedelta(days=400))


def proposed(
    world: World, theirs: Organisation, *schools: Organisation, on: date, by: Any = None
) -> MoveOrder:
    """The order as the giving body's administrator gives it, having read the rehearsal."""
    codes = [school.code for school in schools]
    seen = rehearse(codes, giving=world.department, receiving=theirs, on=on)
    return actions.propose(
        codes=codes, giving=world.department, receiving=theirs, on=on, digest=seen.digest(),
        by=by or world["administrator"], number="12/QĐ-UBND",
    )  # fmt: skip


def accepted(world: World, theirs: Organisation, *schools: Organisation, on: date) -> MoveOrder:
    """And as the receiving one's accepts it."""
    order = proposed(world, theirs, *schools, on=on)
    return actions.accept(
        order=order, digest=standing.rehearsal_of(order).digest(), by=world["their-administrator"]
    )


def reach_of_everybody() -> set[tuple[int, str, str]]:
    """Person, role, school: every right of a department's role over a school, as the product answers today."""
    found = set()
    for row in Membership.objects.current().filter(role__in=DESK_ROLES).select_related("user"):
        if row.user.is_superuser:
            continue
        schools = organisations_within(row.user, {Role(row.role)}).schools()
        found |= {(row.user_id, row.role, code) for code in schools.values_list("code", flat=True)}
    return found
