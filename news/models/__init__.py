"""Stories, press releases, their lists and their topics."""

from news.models.press import PressContact, PressIndexPage, PressReleasePage, ReleaseAttachment
from news.models.stories import NewsIndexPage, StoryPage
from news.models.topics import Topic

__all__ = [
    "NewsIndexPage",
    "PressContact",
    "PressIndexPage",
    "PressReleasePage",
    "ReleaseAttachment",
    "StoryPage",
    "Topic",
]
