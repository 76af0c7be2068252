"""Publishes what is due and takes down what has expired; one page's refusal stops no other."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import Error, transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from core.locks import lock_until_commit

logger = logging.getLogger("workflows.schedule")
REFUSALS = (PermissionDenied, ValidationError, Error)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one due page; `refusal` is empty when it went as planned."""

    page_id: int
    title: str
    act: str
    refusal: str = ""


def run() -> list[Outcome]:
    """Everything due at this moment, each page in a transaction of its own.

    Runs at the same time wait for each other page by page and find nothing left to do.
    """
    now = timezone.now()
    expired = Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at").values_list("pk", flat=True)
    due = Revision.page_revisions.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    return [*_each(_take_down, expired), *_each(_publish, due.values_list("pk", flat=True))]


def _each(act: object, keys: Iterable[int]) -> list[Outcome]:
    return [outcome for key in list(keys) if (outcome := act(key)) is not None]  # type: ignore[operator]


def _publish(revision_id: int) -> Outcome | None:
    """Publish one revision if it is still due; its refusal is logged and reported."""
    revision = Revision.objects.get(pk=revision_id)
    page_id, title = int(revision.object_id), revision.object_str
    try:
        with transaction.atomic():
            lock_until_commit(f"schedule:{page_id}")
            revision = Revision.objects.select_for_update().get(pk=revision_id)
            if revision.approved_go_live_at is None:
                return None
            revision.publish(log_action="wagtail.publish.scheduled")
    except REFUSALS as refusal:
        logger.error("Page %s “%s” was due and was refused: %s", page_id, title, refusal)
        return Outcome(page_id, title, "publish", str(refusal))
    return Outcome(page_id, title, "publish")


def _take_down(page_id: int) -> Outcome | None:
    """Take one expired page down if it is still public."""
    page = Page.objects.get(pk=page_id).specific
    try:
        with transaction.atomic():
            lock_until_commit(f"schedule:{page_id}")
            page = Page.objects.select_for_update().get(pk=page_id).specific
            if not page.live:
                return None
            page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    except REFUSALS as refusal:
        logger.error("Page %s “%s” has expired and could not be taken down: %s", page_id, page.title, refusal)
        return Outcome(page_id, page.title, "take down", str(refusal))
    return Outcome(page_id, page.title, "take down")
