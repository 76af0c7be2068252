"""More acts in the middle of which a process is killed: schools move and close, sites share."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from core import clock
from news.sharing import actions as sharing
from organisations.closings import actions as closings
from organisations.closings.plan import rehearse as rehearse_closing
from organisations.models import Organisation
from organisations.moves import actions as moves
from organisations.moves import standing
from tests.factories.mortal.deeds import SCHEDULER, Deed
from tests.factories.mortal.hands import some_hours_ago
from tests.factories.orders import neighbour, ordered, school, wish_to_close
from tests.factories.sharing import notice, offer
from tests.factories.together import public_story
from workflows import schedule
from workflows.enums import Act


def home_of(unit: Organisation) -> Any:
    return unit.root_page.specific


def moving(world):
    """The day of a move has come."""
    theirs, unit = neighbour(world), school(world)
    with some_hours_ago(30):
        ordered(world, unit, theirs, on=clock.today() + timedelta(days=1), by=world["admin"])
    return Deed(home_of(unit), SCHEDULER, {}, schedule.run, (Act.MOVED,), is_public=True)


def moving_back(world):
    """A move of today is undone, and carried out by that."""
    theirs, unit = neighbour(world), school(world)
    order = ordered(world, unit, theirs, on=clock.today(), by=world["admin"])
    seen = standing.rehearsal_of_undoing(order).digest()

    def again():
        return moves.undo(order=order, digest=seen, by=world["admin"])

    given = {"order": order.pk, "digest": seen, "by": world["admin"].pk}
    return Deed(home_of(unit), "undo", given, again, (Act.MOVED,), is_public=True)


def closing(world):
    """A school closes today."""
    unit = school(world)
    wish = wish_to_close(unit, on=clock.today())
    seen = rehearse_closing(wish, by=world["administrator"]).digest()

    def again():
        return closings.close(wish=wish, digest=seen, by=world["administrator"])

    given = {
        "code": unit.code, "on": wish.on.isoformat(), "reason": wish.reason.value, "digest": seen,
        "by": world["administrator"].pk,
    }  # fmt: skip
    return Deed(home_of(unit), "close", given, again, (Act.CLOSED,), is_public=True)


def featuring(world):
    """The department says yes to an offer."""
    story = public_story(world, "giới thiệu")
    given = {"offer_id": offer(world, story).pk}

    def again():
        return sharing.feature_story(**given, by=world["moderator"])

    given_by = given | {"by": world["moderator"].pk}
    return Deed(story, "feature_story", given_by, again, (Act.FEATURED,), is_public=True)


def pushing(world):
    """A notice goes to the schools."""
    page = notice(world, title="Lịch nghỉ")
    given = {"page_id": page.pk, "schools": [world.hoasen.pk, world.songnhue.pk]}

    def again():
        return sharing.push_page(**given, by=world["moderator"])

    given_by = given | {"by": world["moderator"].pk}
    return Deed(page, "push_page", given_by, again, (Act.PUSHED,), is_public=True)


ORDERS = [moving, closing, featuring]
MORE_ORDERS = [moving_back, pushing]
