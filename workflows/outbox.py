"""Sending: once per notice, retried, and never lost when the mail server is away."""

from __future__ import annotations

import logging

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from workflows.models import Notice

logger = logging.getLogger("workflows.outbox")


def send(*, notice_id: int) -> bool:
    """Send the notice unless it has gone out already; a failure is kept on the row and can be tried again."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().select_related("recipient").get(pk=notice_id)
        if notice.sent_at is not None or not notice.recipient.email:
            return False
        notice.attempts += 1
        try:
            EmailMessage(notice.subject, notice.body, to=[notice.recipient.email]).send()
        except OSError as error:  # smtplib's errors are OSErrors, as are refused connections
            notice.error = str(error)
            logger.warning("Notice %s was not sent: %s", notice.pk, error)
        else:
            notice.sent_at, notice.error = timezone.now(), ""
        notice.save(update_fields=["attempts", "sent_at", "error"])
    return notice.sent_at is not None


def send_unsent(*, limit: int = 500) -> tuple[int, int]:
    """Try everything that is still unsent; returns (sent, still unsent)."""
    waiting = list(Notice.objects.unsent().order_by("pk").values_list("pk", flat=True)[:limit])
    sent = sum(send(notice_id=pk) for pk in waiting)
    return sent, len(waiting) - sent
