"""Carries out what is due, each order in a transaction of its own: what goes wrong with one stops no other."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from core import clock
from organisations.models import MoveOrder, User
from organisations.moves import actions

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one due order; `refusal` is empty when it went as planned."""

    key: int
    title: str
    refusal: str = ""


def carry_out_due() -> list[Carried]:
    """Every order whose day has come. Several runs at once wait for each other and find nothing left to do."""
    due = MoveOrder.objects.due(clock.today()).select_related("giving", "receiving")
    return [_attempt(order) for order in due]


def _attempt(order: MoveOrder) -> Carried:
    try:
        actions.carry_out(order=order, by=None)
    except (OperationalError, InterfaceError):
        raise  # the database is away: there is nothing to note, and the next run tries again
    except Exception as error:  # noqa: BLE001 - no order may keep the others from their time
        return Carried(order.pk, str(order), note(order, error, None))
    return Carried(order.pk, str(order))


def accept(order: MoveOrder, digest: str, by: User) -> MoveOrder:
    """The same for a person: an order of today is carried out when it is accepted, and may fail then."""
    try:
        return actions.accept(order=order, digest=digest, by=by)
    except PermissionDenied:
        raise
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        raise actions.MoveRefusedError(note(order, error, by)) from error


def note(order: MoveOrder, error: Exception, by: User | None) -> str:
    """Keep the reason with the order, in words for people; the rest stands in the log."""
    if isinstance(error, PermissionDenied | ValidationError):
        problem = "; ".join(error.messages) if isinstance(error, ValidationError) else str(error)
    else:
        logger.error("The move %s could not be carried out", order.pk, exc_info=error)
        problem = _("An error in the product (%s); nothing of this order was written. It is tried again.") % (
            type(error).__name__
        )
    try:
        actions.note_problem(order=order, problem=problem, by=by)
    except Exception:
        logger.exception("What went wrong with the move %s could not be kept with it", order.pk)
    return problem
