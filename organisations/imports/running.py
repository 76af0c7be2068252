"""Carries a plan out, school by school: what goes wrong with one is its result, and the others go on."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from time import monotonic

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from organisations.imports import actions
from organisations.imports.models import SchoolImport
from organisations.imports.plan import Outcome, Planned
from organisations.imports.planning import plan
from organisations.models import User

logger = logging.getLogger(__name__)
# So long a job keeps a worker, which has mails to send, too.
TURN = 60


def run(planned: Iterable[Planned], by: User) -> Iterator[Planned]:
    """Each row with what became of it."""
    return (attempt(item, by) for item in planned)


def attempt(planned: Planned, by: User) -> Planned:
    """Carry one row out; what goes wrong with it is its result, and the other rows go on."""
    try:
        actions.import_school(planned=planned, by=by)
    except ValidationError as error:
        return _refused(planned, *_sentences(error))
    except PermissionDenied as error:
        return _refused(planned, str(error))
    except (OperationalError, InterfaceError):
        raise  # the database is away: nothing would go in, and a later run finds what is missing
    except Exception:
        logger.exception("Row %s of an import failed", planned.row.number)
        return _refused(
            planned, _("An error in the product; nothing of this school was written. Try it again.")
        )
    return planned


def _refused(planned: Planned, *reasons: str) -> Planned:
    return replace(planned, outcome=Outcome.REFUSED, changes=(), reasons=reasons)


def _sentences(error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return [str(message) for message in error.messages]
    return [f"{field}: {message}" for field, messages in error.message_dict.items() for message in messages]


def take_turn(upload: SchoolImport) -> bool:
    """The rows that are not done yet, as things are now, for a minute; whether all are done."""
    end = monotonic() + TURN
    kept = {item.number: item for item in upload.rows.filter(done_at=None)}
    for planned in plan([item.row for item in kept.values()], by=upload.by, default=upload.department):
        if monotonic() > end:
            return False
        actions.import_kept_row(item=kept[planned.row.number], planned=planned, by=upload.by)
    actions.finish_upload(upload=upload, by=upload.by)
    return True
