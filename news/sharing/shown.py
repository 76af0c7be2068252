"""What a reader of one site meets of other sites: read anew each time, through what is public, never kept.

Each list is one query. It asks for the pages that are referred to, and for their translations into the language of the
site; where both are public the translation is shown. Where the original is not public, nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Page

from news.models import Feature, Receipt, StoryPage
from workflows.public import public_pages

ON_HOME = 4
ON_LIST = 12
HEAVY = ("body", "corrections")


def featured(department: Any, locale_id: int, count: int) -> list[Any]:
    """The stories of schools that the department shows, ready for `listings.furnish`, in their order."""
    public = StoryPage.objects.public()
    features = Feature.objects.in_force().of_department(department).filter(page__in=public.values("pk"))
    mine = features.filter(page__translation_key=OuterRef("translation_key"))
    stories = public.alias(
        feature=Subquery(mine.values("pk")[:1]),
        place=Subquery(mine.values("position")[:1]),
        since=Subquery(mine.values("at")[:1]),
    ).annotate(original=Subquery(mine.values("page")[:1]))
    found = _with_translations(stories.exclude(feature=None), locale_id).order_by(
        F("place").asc(nulls_last=True), "-since", "-feature"
    )
    return _one_of_each(found.select_related("organisation__site", "locale").defer(*HEAVY), locale_id, count)


def featured_keys(department: Any, locale_id: int) -> QuerySet[Any]:
    """Keys of the featured stories in this language, as a query of their own: for the department's feed."""
    features = Feature.objects.in_force().of_department(department)
    public = StoryPage.objects.public()
    originals = public.filter(pk__in=features.values("page"))
    in_language = public.filter(locale_id=locale_id)
    return in_language.filter(translation_key__in=originals.values("translation_key")).values("pk")


def notices(school: Any, locale_id: int) -> list[Any]:
    """The department's stories and releases that stand on the school's site, the newest first; base pages with
    their summary, for they are of two kinds."""
    receipts = Receipt.objects.public().filter(oversight__school=school)
    mine = receipts.filter(push__page__translation_key=OuterRef("translation_key"))
    pages = (
        public_pages(Page.objects.all())
        .alias(receipt=Subquery(mine.values("pk")[:1]), since=Subquery(mine.values("push__at")[:1]))
        .annotate(original=Subquery(mine.values("push__page")[:1]))
    )
    kinds = ("storypage", "pressreleasepage")
    found = (
        _with_translations(pages.exclude(receipt=None), locale_id)
        .select_related("locale", *kinds)
        .defer(*(f"{kind}__{field}" for kind in kinds for field in HEAVY))
        .order_by("-since", "-receipt")
    )
    return [_notice(page) for page in _one_of_each(found, locale_id, None)]


def _with_translations(pages: Any, locale_id: int) -> Any:
    return pages.filter(Q(pk=F("original")) | Q(locale_id=locale_id))


def _one_of_each(pages: Iterable[Any], locale_id: int, count: int | None) -> list[Any]:
    """Of an original and its translation the one in the site's language; both stand beside each other."""
    rows = pages[: 2 * count] if count and isinstance(pages, QuerySet) else pages
    chosen: dict[int, Any] = {}
    for page in rows:
        if page.original not in chosen or page.locale_id == locale_id:
            chosen[page.original] = page
    return list(chosen.values())[:count]


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
