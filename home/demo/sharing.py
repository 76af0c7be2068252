"""What the demo's sites share with each other: offers, a featured story, a notice with its receipts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from news.models import PressReleasePage, Receipt, StoryPage
from news.sharing import actions
from organisations.enums import Level
from organisations.models import Organisation
from workflows.models import Publication

# (unit, words to the department)
OFFERED = (
    ("trexanh", "Các em tự làm từ đầu đến cuối; trường khác có thể học theo."),
    ("songnhue", "Hoạt động này phụ huynh hỏi nhiều, mong phòng giới thiệu."),
)
# Who has confirmed the notice already; the others have not.
SEEN_BY = ("approver-hoasen", "editor-songnhue", "approver-trexanh")


def share(people: dict[str, Any], organisations: dict[str, Organisation]) -> None:
    """Two offers, the first of them on the department's site beside one that the department chose itself; a release at
    every school, three of which have seen it."""
    moderator = people["moderator"]
    for unit, note in OFFERED:
        actions.offer_story(
            page_id=_newest(StoryPage, organisations[unit]).pk, by=people[f"editor-{unit}"], note=note
        )
    first = _newest(StoryPage, organisations[OFFERED[0][0]]).offers.get()
    actions.feature_story(offer_id=first.pk, by=moderator, position=1)
    chosen = _newest(StoryPage, organisations["hoasen"])
    actions.feature_story(page_id=chosen.pk, by=moderator, until=timezone.now() + timedelta(days=21))
    schools = [unit.pk for unit in organisations.values() if unit.level in Level.values]
    notice = _newest(PressReleasePage, organisations["hadong"])
    pushed = actions.push_page(
        page_id=notice.pk, schools=schools, by=moderator, until=timezone.now() + timedelta(days=30)
    )
    for username in SEEN_BY:
        code = username.partition("-")[2]
        receipt = Receipt.objects.get(push=pushed, oversight__school__code=code)
        actions.mark_seen(receipt_id=receipt.pk, by=people[username])


def _newest(kind: Any, unit: Organisation) -> Any:
    """The newest public page of the kind, in Vietnamese; none that is public before clearance."""
    pages = kind.objects.public().filter(organisation=unit, locale__language_code="vi")
    pages = pages.exclude(pk__in=Publication.objects.emergencies().values("page_id"))
    return pages.order_by("-first_published_at", "-pk")[0]
