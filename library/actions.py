"""Writes of the library: drawing sizes of pictures, and letting go of bytes whose row is gone."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from io import BytesIO

from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.images.models import Filter

from core.pictures import picture_specs

from . import lookup
from .models import Image, PendingDeletion

logger = logging.getLogger(__name__)

#: For so long a picture that lacks sizes is not asked for again, whoever looks at it.
ASK_AGAIN_SECONDS = 600


def request_sizes(*, image_id: int) -> None:
    """Have the missing sizes of a picture drawn by a worker; harmless to call in a public request.

    Where tasks run at once, in the process of who asks, nothing is asked: a visitor draws no pictures.
    ``sweep_media`` finds what is missing there.
    """
    from .tasks import draw_sizes_task

    if not draw_sizes_task.get_backend().supports_defer:
        return
    try:
        if cache.add(f"library:sizes:{image_id}", 1, ASK_AGAIN_SECONDS):
            with transaction.atomic():
                draw_sizes_task.enqueue(image_id)
    except DatabaseError:  # a reader's page does not fail for it
        logger.exception("Could not ask for the sizes of picture %s", image_id)


def draw_sizes(*, image_id: int) -> bool:
    """Draw the sizes that pages may show of this picture and that are missing; return whether all are there.

    Raises nothing when the storage is away: whoever finds the sizes missing asks again.
    """
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return True
    specs = picture_specs()
    drawn = image.drawn_sizes(specs)
    missing = [Filter(spec=spec) for spec in specs if spec not in drawn]
    if not missing:
        return True
    try:
        with image.open_file() as stored:
            original = stored.read()
        for filter_ in missing:
            _draw(image, filter_, original)
    except Exception as error:  # noqa: BLE001 - what it raises depends on the storage
        logger.warning("Could not draw the sizes of picture %s: %s", image_id, error)
        return False
    return True


def _draw(image: Image, filter_: Filter, original: bytes) -> None:
    rendition = image.generate_rendition_instance(filter_, BytesIO(original))
    try:
        with transaction.atomic():
            rendition.save()
    except IntegrityError:
        # Deleted meanwhile, or drawn by somebody else: these bytes are nobody's.
        schedule_deletion(names=[rendition.file.name])


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
