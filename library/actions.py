"""Writes of the library: letting go of bytes whose row is gone, reliably and once."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from . import lookup
from .models import PendingDeletion

logger = logging.getLogger(__name__)


@transaction.atomic
def schedule_deletion(*, names: Iterable[str]) -> None:
    """Note, in the transaction that removes their rows, that these bytes must go; delete them on commit.

    The note outlives a crash, a rollback takes it back, and ``sweep_media`` finishes what the storage
    refused.
    """
    from .tasks import delete_bytes_task

    wanted = [name for name in names if name]
    PendingDeletion.objects.bulk_create(
        [PendingDeletion(name=name) for name in wanted], ignore_conflicts=True
    )
    for name in wanted:
        transaction.on_commit(partial(delete_bytes_task.enqueue, name), robust=True)


def delete_bytes(*, name: str) -> bool:
    """Delete the bytes noted under ``name``; return False, and keep the note, if the storage refuses."""
    pending = PendingDeletion.objects.filter(name=name)
    if not pending.exists():
        return True
    if lookup.find(name) is not None:
        # Some row owns the file after all, for instance a copy made by code: the bytes stay.
        pending.delete()
        return True
    try:
        lookup.storage_of(name).delete(name)
    except Exception as error:  # noqa: BLE001 - what it raises depends on the storage
        logger.warning("Could not delete %s from the storage: %s", name, error)
        pending.update(
            attempts=F("attempts") + 1,
            last_tried_at=timezone.now(),
            last_error=f"{type(error).__name__}: {error}",
        )
        return False
    pending.delete()
    return True
