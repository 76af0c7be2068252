"""The doors: ways in which content becomes or changes what is public. Add to them whenever Wagtail grows one."""

from tests.factories.doors import (
    addresses,
    api,
    bulk,
    calls,
    drafts,
    install,
    live,
    localize,
    media,
    own_site,
    pages,
    sharing,
)
from tests.factories.doors.lists import (
    DRAFT_DOORS,
    FILE_DOORS,
    HTTP_DOORS,
    HTTP_LIVE_DOORS,
    LIVE_DOORS,
    SQL_DOORS,
    every_door,
)

__all__ = [
    "DRAFT_DOORS",
    "FILE_DOORS",
    "HTTP_DOORS",
    "HTTP_LIVE_DOORS",
    "LIVE_DOORS",
    "SQL_DOORS",
    "addresses",
    "api",
    "bulk",
    "calls",
    "drafts",
    "every_door",
    "install",
    "live",
    "localize",
    "media",
    "own_site",
    "pages",
    "sharing",
]
