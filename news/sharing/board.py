"""The board of receipts: what is true at this moment about each school to which a notice was sent."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from news.models import Push, Receipt
from organisations.enums import Level
from workflows.public import public_pages

UNSEEN, SEEN, HIDDEN = "chua-xem", "da-xem", "khong-hien"
VIEWS = {
    "": _("Every school"),
    UNSEEN: _("Not seen yet"),
    SEEN: _("Seen"),
    HIDDEN: _("Not shown on its site"),
}


def receipts_of(push: Push) -> Any:
    """With `shows`: a reader of the school's home page meets the notice now. The other marks say why not."""
    home = public_pages(Page.objects.filter(sites_rooted_here__organisation=OuterRef("oversight__school")))
    receipts = Receipt.objects.filter(push=push).annotate(
        is_managed=Exists(Receipt.objects.in_charge().filter(pk=OuterRef("pk"))),
        is_public=Exists(Receipt.objects.public().filter(pk=OuterRef("pk"))),
        has_site=Exists(home),
    )
    return receipts.select_related("oversight__school__site", "seen_by").order_by(
        "oversight__school__name", "pk"
    )


def narrowed(receipts: Any, view: str, level: str) -> Any:
    """Only what was chosen; nonsense narrows nothing."""
    if level in Level.values:
        receipts = receipts.filter(oversight__school__level=level)
    if view == SEEN:
        return receipts.exclude(seen_at=None)
    if view == UNSEEN:
        return receipts.filter(seen_at=None)
    if view == HIDDEN:
        return receipts.exclude(is_public=True, has_site=True)
    return receipts


def counts(receipts: Any) -> dict[str, int]:
    """How many schools have it, show it, have seen it and have not."""
    found: dict[str, int] = receipts.order_by().aggregate(
        sent=Count("pk"),
        shown=Count("pk", filter=Q(is_public=True, has_site=True)),
        seen=Count("pk", filter=Q(seen_at__isnull=False)),
    )
    return found | {"unseen": found["sent"] - found["seen"]}
