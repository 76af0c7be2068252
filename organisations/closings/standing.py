"""What a person may do to a closing: asked by the action and the screen alike."""

from __future__ import annotations

from django.conf import settings

from core import clock
from core.decisions import Decision
from organisations.admin.rights import organisations_of
from organisations.closings import policy
from organisations.closings.models import Closing
from organisations.models.people import User


def may_reopen(closing: Closing, by: User) -> Decision:
    return policy.may_reopen(
        administers=organisations_of(by).filter(pk=closing.school_id).exists(),
        in_force=closing.is_in_force,
        on=closing.on,
        today=clock.today(),
        days=int(settings.MOVE_UNDO_DAYS),
    )
