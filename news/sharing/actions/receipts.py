"""A school says that it has seen a notice; the department reminds those that have not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import clock
from core.locks import lock_row
from news.models import Push, Receipt
from news.sharing import mails, policy, rights
from news.sharing.subjects import SharingRefusedError, require
from workflows import permissions

BETWEEN_REMINDERS = timedelta(days=1)


@transaction.atomic
def mark_seen(*, receipt_id: int, by: Any) -> Receipt:
    """The first one of the school who says so is recorded; saying it again changes nothing.

    Raises SharingRefusedError; then nothing has been written.
    """
    lock_row(Receipt, receipt_id)
    permissions.hold_roles(by)
    receipt = Receipt.objects.select_related("oversight__school", "push").filter(pk=receipt_id).first()
    if receipt is None:
        raise SharingRefusedError(_("This notice does not exist any more."))
    in_force = Receipt.objects.public().filter(pk=receipt.pk).exists()
    writes = rights.writes_for(by, receipt.oversight.school)
    if writes and receipt.seen_at is not None:
        return receipt
    require(policy.may_mark_seen(writes_for_school=writes, is_in_force=in_force))
    receipt.seen_by, receipt.seen_at = by, clock.now()
    receipt.save(update_fields=["seen_by", "seen_at"])
    log(instance=receipt, action="news.notice_seen", user=by, data={"page": receipt.push.page_id})
    return receipt


@transaction.atomic
def remind(*, push_id: int, by: Any) -> int:
    """Write to the schools that have not seen the notice, to none twice within a day; returns how many schools.

    Raises SharingRefusedError; then nothing has been written.
    """
    lock_row(Push, push_id)
    permissions.hold_roles(by)
    push = Push.objects.select_related("department", "page").filter(pk=push_id).first()
    if push is None:
        raise SharingRefusedError(_("This notice does not exist any more."))
    now = clock.now()
    public = Receipt.objects.public().filter(push=push)
    unseen = public.unseen().select_related("oversight__school")
    earlier = now - BETWEEN_REMINDERS
    due = list(unseen.filter(at__lte=earlier).filter(Q(reminded_at=None) | Q(reminded_at__lte=earlier)))
    require(
        policy.may_remind(
            speaks_for_department=rights.decides_for(by, push.department),
            is_in_force=public.exists(),
            unseen=unseen.count(),
            due=len(due),
        )
    )
    Receipt.objects.filter(pk__in=[receipt.pk for receipt in due]).update(reminded_at=now)
    log(instance=push, action="news.schools_reminded", user=by, data={"schools": len(due)})
    mails.on_reminded(push, [receipt.oversight for receipt in due])
    return len(due)
