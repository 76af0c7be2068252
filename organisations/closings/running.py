"""Carries out the closings whose day has come, each in a transaction of its own."""

from __future__ import annotations

import logging

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from core import clock
from organisations.closings import actions
from organisations.closings.models import Closing
from organisations.moves.running import Carried

logger = logging.getLogger(__name__)


def carry_out_due() -> list[Carried]:
    """Every closing whose day has come; what goes wrong with one stops no other."""
    return [_attempt(closing) for closing in Closing.objects.due(clock.today()).select_related("school")]


def _attempt(closing: Closing) -> Carried:
    try:
        actions.carry_out(closing=closing, by=None)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the next run tries again
    except Exception as error:
        logger.error("The closing %s could not be carried out", closing.pk, exc_info=error)
        problem = str(error) if isinstance(error, PermissionDenied) else _(
            "An error in the product (%s); nothing of this order was written. It is tried again."
        ) % type(error).__name__  # fmt: skip
        try:
            actions.note_problem(closing=closing, problem=problem, by=None)
        except Exception:
            logger.exception("What went wrong with the closing %s could not be kept with it", closing.pk)
        return Carried(closing.pk, str(closing), problem)
    return Carried(closing.pk, str(closing))
