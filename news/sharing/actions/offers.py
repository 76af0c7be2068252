"""A school offers a story, takes the offer back, or is told no."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from core import clock
from news.models import Feature, StoryOffer
from news.sharing import mails, policy, rights
from news.sharing.enums import Answer
from news.sharing.offered import answer, lock_offer
from news.sharing.subjects import lock_page, require, subject_of
from workflows import ledger, permissions
from workflows.enums import Act


@transaction.atomic
def offer_story(*, page_id: int, by: Any, note: str = "") -> StoryOffer:
    """Ask the department that manages the school today to show the story; it is told nothing but the note.

    Raises SharingRefusedError; then nothing has been written.
    """
    page = lock_page(page_id, by=by)
    oversight: Any = rights.oversight_of(page.organisation)  # without one the policy refuses
    require(
        policy.may_offer(
            subject=subject_of(page),
            writes_for_school=rights.writes_for(by, page.organisation),
            is_managed=oversight is not None,
            is_offered=StoryOffer.objects.open().filter(page_id=page.pk).exists(),
            is_featured=Feature.objects.in_force().filter(page_id=page.pk).exists(),
        )
    )
    offer = StoryOffer.objects.create(
        page=page, title=page.title, oversight=oversight, note=note.strip(), by=by, at=clock.now()
    )
    ledger.append(
        Act.OFFERED, page, record=offer, by=by, role=permissions.role_over(by, page), at=offer.at,
        comment=offer.note, department=offer.oversight.department_id,
    )  # fmt: skip
    return offer


@transaction.atomic
def take_offer_back(*, offer_id: int, by: Any) -> StoryOffer:
    """The school does not ask any more. Raises SharingRefusedError; then nothing has been written."""
    page, offer = lock_offer(offer_id, by=by)
    require(
        policy.may_take_back(
            writes_for_school=rights.writes_for(by, page.organisation), is_open=offer.is_open
        )
    )
    return answer(offer, Answer.TAKEN_BACK, by=by)


@transaction.atomic
def decline_offer(*, offer_id: int, reason: str, by: Any) -> StoryOffer:
    """Say no, with a reason that the school is told. Raises SharingRefusedError; then nothing has been written."""
    _page, offer = lock_offer(offer_id, by=by)
    reason = reason.strip()
    require(
        policy.may_decline(
            speaks_for_department=rights.decides_for(by, offer.oversight.department),
            is_open=offer.is_open,
            reason=reason,
        )
    )
    answer(offer, Answer.DECLINED, by=by, reason=reason)
    mails.on_declined(offer)
    return offer
