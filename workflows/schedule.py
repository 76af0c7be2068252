"""Publishes what is due and takes down what has expired or lapsed; one page's refusal stops no other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.core.cache import cache
from django.db import transaction
from wagtail.models import Page, Revision

from core import clock
from core.locks import lock_until_commit, try_lock_until_commit
from organisations import rights
from organisations.closings import running as closings
from organisations.moves import running
from workflows import notices
from workflows.actions import lapse_emergency
from workflows.models import Publication

logger = logging.getLogger("workflows.schedule")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one due page, or move; `refusal` is empty when it went as planned."""

    page_id: int
    title: str
    act: str
    refusal: str = ""
    subject: str = "page"


def run() -> list[Outcome]:
    """Everything due at this moment, each page in a transaction of its own.

    Runs at the same time share the pages: each leaves to the others what they are busy with.
    """
    _once_a_day()
    moves = [Outcome(done.key, done.title, "move", done.refusal, "move") for done in running.carry_out_due()]
    closed = [
        Outcome(done.key, done.title, "close", done.refusal, "closing") for done in closings.carry_out_due()
    ]
    now = clock.now()
    overdue = Publication.objects.emergencies().filter(lapses_at__lte=now).order_by("lapses_at")
    expired = (
        Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at").values_list("pk", flat=True)
    )
    due = Revision.page_revisions.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    return [
        *moves,
        *closed,
        *_each(_lapse, overdue.values_list("page_id", flat=True)),
        *_each(_take_down, expired),
        *_each(_publish, due.values_list("pk", flat=True)),
    ]


def _once_a_day() -> None:
    """Roles that begin or end today change rights today; which process does it first does not matter."""
    key = f"rights-followed:{clock.today()}"
    # A cache that is away answers None; then once too often is better than not at all.
    if cache.add(key, True, 86_400) is False:
        return
    try:
        rights.follow_calendar()
    except Exception:
        cache.delete(key)
        logger.exception("Rights could not be derived for today")


def _each(act: Callable[[int], Outcome | None], keys: Iterable[int]) -> Iterator[Outcome]:
    for key in list(keys):
        outcome = act(key)
        if outcome is not None:
            yield outcome


def _publish(revision_id: int) -> Outcome | None:
    """Publish one revision if it is still due."""
    revision = Revision.objects.filter(pk=revision_id).first()
    if revision is None:
        return None

    def act() -> bool:
        # The page before its revisions, as every other act of the gate: nobody waits for each other.
        Page.objects.select_for_update().get(pk=revision.object_id)
        due = Revision.objects.select_for_update().get(pk=revision_id)
        if due.approved_go_live_at is None:
            return False
        due.publish(log_action="wagtail.publish.scheduled")
        return True

    return _one(int(revision.object_id), revision.object_str, "publish", act)


def _lapse(page_id: int) -> Outcome | None:
    """Withdraw an emergency publication that nobody has confirmed in time."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None:
        return None
    return _one(page_id, page.title, "withdraw", lambda: lapse_emergency(page_id=page_id))


def _take_down(page_id: int) -> Outcome | None:
    """Take one expired page down if it is still public."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None:
        return None

    def act() -> bool:
        expired = Page.objects.select_for_update().get(pk=page_id).specific
        if expired.live:
            expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            return True
        return False

    return _one(page_id, page.title, "take down", act)


def _tell(page_id: int, refusal: str) -> None:
    """People hear of it once a day: the page stays due, and the run comes every minute."""
    try:
        with transaction.atomic():
            lock_until_commit(f"schedule:{page_id}")
            page = Page.objects.filter(pk=page_id).first()
            if page is not None:
                notices.on_due_refused(page.specific, refusal)
    except Exception:
        logger.exception("Nobody could be told that page %s was refused", page_id)


def _one(page_id: int, title: str, name: str, act: Callable[[], bool]) -> Outcome | None:
    """One page in a transaction of its own; whatever goes wrong with it is logged and reported."""
    try:
        with transaction.atomic():
            mine = try_lock_until_commit(f"schedule:{page_id}")
            return Outcome(page_id, title, name) if mine and act() else None
    except Exception as refusal:  # noqa: BLE001 - no page may keep the others from their time
        logger.error("Page %s “%s” was due (%s) and was refused: %s", page_id, title, name, refusal)
        _tell(page_id, str(refusal))
        return Outcome(page_id, title, name, str(refusal))
