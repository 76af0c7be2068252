"""The department puts a page of its own on the sites of schools, and takes it off."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from core import clock
from news.models import Push, Receipt
from news.sharing import mails, policy, rights
from news.sharing.subjects import SharingRefusedError, ends_later, lock_page, require, subject_of
from organisations.models import Oversight
from workflows import ledger, permissions
from workflows.enums import Act


@transaction.atomic
def push_page(*, page_id: int, schools: Collection[int], by: Any, until: datetime | None = None) -> Push:
    """Show a public story or release of the department on the sites of these schools (keys), until then or for good.

    A page that is on schools' sites already goes to those of them that do not have it, and takes the new end.
    Raises SharingRefusedError; then nothing has been written.
    """
    page = lock_page(page_id, by=by)
    department = page.organisation
    push = Push.objects.filter(page_id=page.pk, ended_at=None).first()
    if push is not None and push.is_over:
        _end(push, page, by=by)
        push = None
    managed = Oversight.objects.on(clock.today()).filter(department=department, school__closed_on=None)
    chosen = list(managed.filter(school__in=schools).select_related("school"))
    have = set(push.receipts.values_list("oversight_id", flat=True)) if push else set()
    new = [oversight for oversight in chosen if oversight.pk not in have]
    require(
        policy.may_push(
            subject=subject_of(page),
            speaks_for_department=department.is_department and rights.decides_for(by, department),
            new_schools=len(new),
            foreign_schools=len(set(schools)) - len(chosen),
            ends_later=ends_later(until),
        )
    )
    return _push(page, push, new, until=until, by=by)


def _push(page: Any, push: Push | None, new: list[Oversight], *, until: datetime | None, by: Any) -> Push:
    now = clock.now()
    if push is None:
        push = Push.objects.create(
            page=page, title=page.title, department=page.organisation, until=until, by=by, at=now
        )
    else:
        push.until = until
        push.save(update_fields=["until"])
    Receipt.objects.bulk_create(Receipt(push=push, oversight=oversight, at=now) for oversight in new)
    ledger.append(
        Act.PUSHED, page, record=push, by=by, role=permissions.role_over(by, page), at=now,
        schools=sorted(oversight.school_id for oversight in new), until=until,
    )  # fmt: skip
    mails.on_pushed(push, new)
    return push


@transaction.atomic
def end_push(*, push_id: int, by: Any) -> Push:
    """Take the notice off the schools' sites; on the department's it stays. Raises SharingRefusedError."""
    page_id = Push.objects.filter(pk=push_id).values_list("page_id", flat=True).first()
    if page_id is None:
        raise SharingRefusedError(_("This notice does not exist any more."))
    page = lock_page(page_id, by=by)
    push = Push.objects.select_related("department").get(pk=push_id)
    require(
        policy.may_end(speaks_for_department=rights.decides_for(by, push.department), has_ended=push.is_over)
    )
    return _end(push, page, by=by)


def _end(push: Push, page: Any, *, by: Any) -> Push:
    push.ended_at, push.ended_by = clock.now(), by
    push.save(update_fields=["ended_at", "ended_by"])
    ledger.append(
        Act.PUSH_ENDED, page, record=push, by=by, role=permissions.role_over(by, page), at=push.ended_at
    )
    return push
