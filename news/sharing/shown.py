"""What a reader of one site meets of other sites: read anew each time, through what is public, never kept.

Each list begins with the few things that are shared, never with the many pages that might be: first the keys of what
is to be shown, then the pages. Where a translation into the language of the site is public, it is shown instead of the
original; where the original is not public, nothing is.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from wagtail.models import Page

from news.models import Feature, Receipt, StoryPage
from workflows.public import public_pages

ON_HOME = 4
ON_LIST = 12
HEAVY = ("body", "corrections")


def featured(department: Any, locale_id: int, count: int) -> list[Any]:
    """The stories of schools that the department shows, ready for `listings.furnish`, in their order."""
    features = Feature.objects.in_force().of_department(department).in_order()
    stories = StoryPage.objects.public().select_related("organisation__site", "locale").defer(*HEAVY)
    found = _in_order(stories, _shown_keys(features, "page", locale_id, count))
    for story in found:
        story.is_shared = True  # a card says in which language it is
    return found


def featured_keys(department: Any, locale_id: int) -> list[int]:
    """Keys of the featured stories, of each in this language if it is public in it: for the department's feed."""
    return _shown_keys(Feature.objects.in_force().of_department(department).in_order(), "page", locale_id)


def notices(school: Any, locale_id: int) -> list[Any]:
    """The department's stories and releases that stand on the school's site, the newest first; base pages with
    their summary, for they are of two kinds."""
    receipts = Receipt.objects.in_force().filter(oversight__school=school).order_by("-push__at", "-pk")
    kinds = ("storypage", "pressreleasepage")
    pages = (
        public_pages(Page.objects.all())
        .select_related("locale", *kinds)
        .defer(*(f"{kind}__{field}" for kind in kinds for field in HEAVY))
    )
    return [_notice(page) for page in _in_order(pages, _shown_keys(receipts, "push__page", locale_id))]


def _shown_keys(references: Any, page: str, locale_id: int, count: int | None = None) -> list[int]:
    """Of each public page that is referred to, in the order of the references: the key of its public translation into
    the language, or else its own."""
    public = public_pages(Page.objects.all())
    translated = public.filter(locale_id=locale_id, translation_key=OuterRef(f"{page}__translation_key"))
    rows = references.filter(Exists(public.filter(pk=OuterRef(f"{page}_id")))).annotate(
        shown=Coalesce(Subquery(translated.values("pk")[:1]), F(f"{page}_id"))
    )
    # An original and its translation may both be referred to.
    keys = rows.values_list("shown", flat=True)[: 2 * count if count else None]
    return list(dict.fromkeys(keys))[:count]


def _in_order(pages: Any, keys: list[int]) -> list[Any]:
    found = pages.in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _notice(page: Any) -> dict[str, Any]:
    release = getattr(page, "pressreleasepage", None)
    article = release or getattr(page, "storypage", None)
    return {
        "page": page,
        "title": page.title,
        "url": page.full_url,
        "summary": article.summary if article else "",
        "number": release.number if release else "",
        "locale_id": page.locale_id,
    }
