"""Stories, press releases, their lists their topics, and what is shared of them."""

from news.models.press import PressContact, PressIndexPage, PressReleasePage, ReleaseAttachment
from news.models.stories import NewsIndexPage, StoryPage
from news.models.topics import Topic
from news.sharing.models import Feature, Push, Receipt, StoryOffer

__all__ = [
    "Feature",
    "NewsIndexPage",
    "PressContact",
    "PressIndexPage",
    "PressReleasePage",
    "Push",
    "Receipt",
    "ReleaseAttachment",
    "StoryOffer",
    "StoryPage",
    "Topic",
]
