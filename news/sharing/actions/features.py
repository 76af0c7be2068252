"""The department shows a school's story on its own site, arranges what it shows, and takes it off."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import clock
from news.models import Feature
from news.sharing import mails, policy, rights
from news.sharing.enums import Answer
from news.sharing.offered import answer, lock_offer
from news.sharing.subjects import SharingRefusedError, ends_later, lock_page, require, subject_of
from workflows import ledger, permissions
from workflows.enums import Act


@transaction.atomic
def feature_story(
    *, by: Any, page_id: int | None = None, offer_id: int | None = None, position: int | None = None,
    until: datetime | None = None,
) -> Feature:  # fmt: skip
    """Show a school's public story on the department's site: what was offered, or any of a school's that it manages.

    An open offer of the story is answered by it either way.
    Raises SharingRefusedError; then nothing has been written.
    """
    offer = None
    if offer_id is not None:
        page, offer = lock_offer(offer_id, by=by)
    else:
        page = lock_page(page_id or 0, by=by)
    oversight: Any = rights.oversight_of(page.organisation)  # without one the policy refuses
    in_force = Feature.objects.in_force().filter(page_id=page.pk)
    require(
        policy.may_feature(
            subject=subject_of(page),
            speaks_for_department=oversight is not None and rights.decides_for(by, oversight.department),
            is_featured=in_force.exists(),
            is_offer_open=offer is None or offer.is_open,
            ends_later=ends_later(until),
        )
    )
    for over in Feature.objects.filter(page_id=page.pk, oversight=oversight, ended_at=None):
        _end(over, by=by)
    offer = offer or page.offers.open().select_related("oversight").first()
    feature = Feature.objects.create(
        page=page, title=page.title, oversight=oversight, offer=offer, position=position, until=until, by=by,
        at=clock.now(),
    )  # fmt: skip
    _note(feature, by=by)
    return feature


def _note(feature: Feature, *, by: Any) -> None:
    """In the ledger; and the offer, if there was one, is answered by it."""
    offer = feature.offer
    ledger.append(
        Act.FEATURED, feature.page, record=feature, by=by, role=permissions.role_over(by, feature.page),
        at=feature.at, department=feature.oversight.department_id, offer=offer.pk if offer else None,
        until=feature.until,
    )  # fmt: skip
    if offer is not None:
        answer(offer, Answer.FEATURED, by=by)
        mails.on_featured(offer)


@transaction.atomic
def arrange_feature(
    *, feature_id: int, by: Any, position: int | None = None, until: datetime | None = None
) -> Feature:
    """Pin it at a place or let it follow by date, and set or clear its end. Raises SharingRefusedError."""
    feature = _lock_feature(feature_id, by=by)
    require(
        policy.may_arrange(
            speaks_for_department=_decides(by, feature),
            has_ended=feature.ended_at is not None,
            ends_later=ends_later(until),
        )
    )
    feature.position, feature.until = position, until
    feature.save(update_fields=["position", "until"])
    data = {"position": position, "until": until.isoformat() if until else None}
    log(instance=feature, action="news.feature_arranged", user=by, data=data)
    return feature


@transaction.atomic
def end_feature(*, feature_id: int, by: Any) -> Feature:
    """Take the story off the department's site; on the school's it stays. Raises SharingRefusedError."""
    feature = _lock_feature(feature_id, by=by)
    require(
        policy.may_end(speaks_for_department=_decides(by, feature), has_ended=feature.ended_at is not None)
    )
    return _end(feature, by=by)


def _end(feature: Feature, *, by: Any) -> Feature:
    feature.ended_at, feature.ended_by = clock.now(), by
    feature.save(update_fields=["ended_at", "ended_by"])
    ledger.append(
        Act.UNFEATURED, feature.page, record=feature, by=by, role=permissions.role_over(by, feature.page),
        at=feature.ended_at, department=feature.oversight.department_id,
    )  # fmt: skip
    return feature


def _decides(by: Any, feature: Feature) -> bool:
    """The department whose site it is on, whether it still manages the school or not: it tidies its own."""
    return rights.decides_for(by, feature.oversight.department)


def _lock_feature(feature_id: int, *, by: Any) -> Feature:
    page_id = Feature.objects.filter(pk=feature_id).values_list("page_id", flat=True).first()
    if page_id is None:
        raise SharingRefusedError(_("This story is not among the featured ones any more."))
    lock_page(page_id, by=by)
    return Feature.objects.select_related("page", "oversight__department").get(pk=feature_id)
