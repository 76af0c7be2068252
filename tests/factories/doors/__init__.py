"""The doors: ways in which content becomes or changes what is public. Add to them whenever Wagtail grows one."""

from tests.factories.doors import addresses, drafts, live
from tests.factories.doors.lists import DRAFT_DOORS, HTTP_DOORS, LIVE_DOORS, SQL_DOORS

__all__ = ["DRAFT_DOORS", "HTTP_DOORS", "LIVE_DOORS", "SQL_DOORS", "addresses", "drafts", "live"]
