"""Schools of their own for orders that are raced or killed: each is used once, and has been with its department long."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from core import clock
from organisations.actions import NewOrganisation, SiteAddress, create_organisation
from organisations.closings.models import ClosingReason
from organisations.closings.plan import Wish
from organisations.enums import Kind, Role
from organisations.models import MoveOrder, Organisation
from organisations.moves import actions, standing
from organisations.moves.rehearsal import rehearse
from tests.factories.decisions import other_department
from tests.factories.together import somebody
from tests.factories.world import World

_numbers = count(1)


def neighbour(world: World) -> Organisation:
    """The second department, which may be here from the test before."""
    found = Organisation.objects.filter(code="thanhoai").first()
    return found or other_department(world)


def school(world: World) -> Organisation:
    """A school with an editor, under the first department for four hundred days."""
    code = f"lenh{next(_numbers)}"
    new = NewOrganisation(
        kind=Kind.SCHOOL, code=code, name=f"THCS {code}", short_name=code, level="THCS",
        address=SiteAddress(f"{code}.localhost", 80),
    )  # fmt: skip
    since = clock.today() - timedelta(days=400)
    unit = create_organisation(new=new, by=world["admin"], department=world.department, since=since)
    somebody(f"editor-{code}", unit, Role.EDITOR)
    return unit


def ordered(world: World, unit: Organisation, to: Organisation, *, on: date, by: Any) -> MoveOrder:
    """An order of whoever manages it now. By a superuser it is accepted at once, and today carried out."""
    giving = Organisation.objects.get(pk=unit.pk).department
    assert giving is not None
    seen = rehearse([unit.code], giving=giving, receiving=to, on=on)
    return actions.propose(codes=[unit.code], giving=giving, receiving=to, on=on, digest=seen.digest(), by=by)


def acceptance_of(order: MoveOrder) -> str:
    return standing.rehearsal_of(order).digest()


def wish_to_close(unit: Organisation, *, on: date) -> Wish:
    return Wish((unit.code,), on, ClosingReason.DISSOLVED)
