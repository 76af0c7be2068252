"""Every write of sharing, one verb each: keyword-only, atomic, in the ledger, by somebody."""

from news.sharing.actions.features import arrange_feature, end_feature, feature_story
from news.sharing.actions.offers import decline_offer, offer_story, take_offer_back
from news.sharing.actions.pushes import end_push, push_page
from news.sharing.actions.receipts import mark_seen, remind
from news.sharing.subjects import SharingRefusedError

__all__ = [
    "SharingRefusedError",
    "arrange_feature",
    "decline_offer",
    "end_feature",
    "end_push",
    "feature_story",
    "mark_seen",
    "offer_story",
    "push_page",
    "remind",
    "take_offer_back",
]
