"""Sending: once per notice, retried, and never lost when the mail server is away."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.core.mail import EmailMessage
from django.core.mail.utils import DNS_NAME
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from organisations.invitations import KIND, compose
from workflows.models import Notice

logger = logging.getLogger("workflows.outbox")

# What a claimed row says until the mail server has answered.
UNDER_WAY = "under way"
# A claim as old as this belongs to a process that died; SMTP gives up long before.
CLAIM_LASTS = timedelta(minutes=15)


def send(*, notice_id: int) -> bool:
    """Send the notice unless it has gone out already; a failure is kept on the row and can be tried again.

    Claim, send, record: no transaction is open and no row locked while the mail server takes its time.
    A process that dies between sending and recording makes a second mail possible; both then carry the
    same Message-ID, by which receivers know them as one.
    """
    claimed = _claim(notice_id)
    if claimed is None:
        return False
    notice, subject, body = claimed
    try:
        headers = {"Message-ID": f"<notice-{notice.pk}-{notice.created_at:%Y%m%d%H%M%S}@{DNS_NAME}>"}
        EmailMessage(subject, body, to=[notice.recipient.email], headers=headers).send()
    except (OSError, ValueError) as error:  # smtplib's errors are OSErrors; a bad address is a ValueError
        logger.warning("Notice %s was not sent: %s", notice.pk, error)
        notice.sent_at, notice.error = None, str(error) or type(error).__name__
    else:
        notice.sent_at, notice.error = timezone.now(), ""
    notice.save(update_fields=["sent_at", "error"])
    return notice.sent_at is not None


def _claim(notice_id: int) -> tuple[Notice, str, str] | None:
    """Take the notice for this process in one short transaction, with what it says; None: nothing to do."""
    with transaction.atomic():
        rows = Notice.objects.select_for_update(of=("self",)).select_related("recipient")
        notice = rows.filter(pk=notice_id).first()
        if notice is None:
            return None
        died = notice.error == UNDER_WAY and notice.sent_at and notice.sent_at < timezone.now() - CLAIM_LASTS
        if (notice.sent_at is not None and not died) or not notice.recipient.email:
            return None
        said = _said(notice)
        if said is None:
            notice.delete()
            return None
        notice.attempts += 1
        notice.sent_at, notice.error = timezone.now(), UNDER_WAY
        notice.save(update_fields=["attempts", "sent_at", "error"])
    return notice, *said


def _said(notice: Notice) -> tuple[str, str] | None:
    """Subject and text; None when nobody needs it any more. An invitation is written now: its link is in no row."""
    return compose(notice.recipient) if notice.kind == KIND else (notice.subject, notice.body)


def send_unsent(*, limit: int = 500) -> tuple[int, int]:
    """Try everything that is still unsent, abandoned claims too; returns (sent, still unsent)."""
    abandoned = Q(error=UNDER_WAY, sent_at__lt=timezone.now() - CLAIM_LASTS)
    waiting = Notice.objects.filter(Q(sent_at=None) | abandoned).exclude(recipient__email="")
    keys = list(waiting.order_by("pk").values_list("pk", flat=True)[:limit])
    sent = sum(send(notice_id=pk) for pk in keys)
    return sent, Notice.objects.unsent().filter(pk__in=keys).count()
