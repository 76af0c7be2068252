"""An offer as every act on it begins, locked with its story, and how it is closed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from core import clock
from news.models import StoryOffer
from news.sharing.enums import Answer
from news.sharing.subjects import SharingRefusedError, lock_page
from workflows import ledger, permissions
from workflows.enums import Act


def lock_offer(offer_id: int, *, by: Any) -> tuple[Any, StoryOffer]:
    """The story and the offer as it is now, held until the act is through."""
    page_id = StoryOffer.objects.filter(pk=offer_id).values_list("page_id", flat=True).first()
    if page_id is None:
        raise SharingRefusedError(_("This offer does not exist any more."))
    page = lock_page(page_id, by=by)
    return page, StoryOffer.objects.select_related("oversight__department", "oversight__school").get(
        pk=offer_id
    )


def answer(offer: StoryOffer, how: Answer, *, by: Any, reason: str = "") -> StoryOffer:
    """Close the offer; that it was featured stands in the ledger as the featuring."""
    offer.answer, offer.answer_reason, offer.answered_by, offer.answered_at = how, reason, by, clock.now()
    offer.save(update_fields=["answer", "answer_reason", "answered_by", "answered_at"])
    acts = {Answer.TAKEN_BACK: Act.OFFER_TAKEN_BACK, Answer.DECLINED: Act.OFFER_DECLINED}
    if how in acts:
        ledger.append(
            acts[how], offer.page, record=offer, by=by, role=permissions.role_over(by, offer.page),
            at=offer.answered_at, comment=reason,
        )  # fmt: skip
    return offer
