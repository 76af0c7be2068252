"""Template tags of the public pages: dates as Vietnamese offices write them, pictures, pagination."""

import logging
from datetime import date, datetime
from html import unescape
from typing import Any
from unicodedata import normalize

from botocore.exceptions import BotoCoreError, ClientError
from django import template
from django.core.paginator import Page as PaginatorPage
from django.utils import timezone
from django.utils.dates import MONTHS, MONTHS_AP
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.images.models import Picture, SourceImageIOError

from core.pictures import PICTURES
from core.structured_data import describe, to_script

logger = logging.getLogger(__name__)
register = template.Library()

# Django's own Vietnamese catalogue says "Thứ 2"; a newspaper writes "Thứ Hai".
WEEKDAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)

# A preview must not die with the store that holds its pictures.
PICTURE_ERRORS = (OSError, SourceImageIOError, BotoCoreError, ClientError)


def _local(value: date | datetime) -> date:
    if isinstance(value, datetime):
        return timezone.localtime(value) if timezone.is_aware(value) else value
    return value


def _speaks_vietnamese() -> bool:
    return (get_language() or "vi").startswith("vi")


@register.filter
def long_date(value: date | datetime | None) -> str:
    """“Thứ Hai, ngày 23 tháng 11 năm 2026”, in English “Monday, 23 November 2026”."""
    if not value:
        return ""
    day = _local(value)
    month = day.month if _speaks_vietnamese() else MONTHS[day.month]
    return _("{weekday}, {day} {month} {year}").format(
        weekday=WEEKDAYS[day.weekday()], day=day.day, month=month, year=day.year
    )


@register.filter
def document_date(value: date | datetime | None) -> str:
    """“ngày 05 tháng 02 năm 2026”: days below 10 and months 1 and 2 with a zero (Nghị định 30/2020/NĐ-CP)."""
    if not value:
        return ""
    day = _local(value)
    if not _speaks_vietnamese():
        return f"{day.day} {MONTHS[day.month]} {day.year}"
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


@register.filter
def short_date(value: date | datetime | None) -> str:
    """“23/11/2026”, in English “23 Nov. 2026”."""
    if not value:
        return ""
    day = _local(value)
    if _speaks_vietnamese():
        return f"{day.day:02}/{day.month:02}/{day.year}"
    return f"{day.day} {MONTHS_AP[day.month]} {day.year}"


@register.filter
def clock(value: datetime | None) -> str:
    """“07:30” in the site's own time zone."""
    return f"{_local(value):%H:%M}" if value else ""


def _renditions(image: Any, specs: tuple[str, ...], *, may_draw: bool = False) -> dict[str, Any]:
    """The renditions by spec, as far as they are drawn.

    A reader's request looks them up in the database and asks a worker for the missing ones; it never opens
    a picture. Only an editor's preview draws, so that a picture shows the moment it was uploaded.
    """
    found = image.drawn_sizes(specs)
    if len(found) == len(specs):
        return found
    if may_draw:
        try:
            return image.get_renditions(*specs)
        except PICTURE_ERRORS:
            logger.warning("No renditions of image %s", image.pk, exc_info=True)
            return found
    image.request_sizes()
    return found


@register.simple_tag(takes_context=True)
def photo(context: template.Context, image: Any, name: str, alt: str = "", **attributes: Any) -> SafeString:
    """The picture in those of the named set of sizes that are drawn; an empty string while there is none."""
    if not image:
        return mark_safe("")
    chosen = PICTURES[name]
    may_draw = getattr(context.get("request"), "is_preview", False)
    renditions = _renditions(image, chosen.specs, may_draw=may_draw)
    if not renditions:
        return mark_safe("")
    attributes = {key.rstrip("_"): value for key, value in attributes.items() if value}
    attributes.setdefault("loading", "lazy")
    attributes.setdefault("decoding", "async")
    attributes.setdefault("sizes", chosen.sizes)
    if attributes["loading"] == "eager":
        del attributes["loading"]
    picture = Picture(renditions, {"alt": alt or "", **attributes})
    return mark_safe(picture.__html__())


@register.simple_tag
def share_image(image: Any) -> Any:
    """The rendition that social networks show, or None."""
    if not image:
        return None
    specs = PICTURES["share"].specs
    return _renditions(image, specs).get(specs[0])


@register.filter
def plain_summary(page: Any) -> str:
    """One or two sentences about the page without markup, from whichever field says it best."""
    for name in ("search_description", "summary", "introduction", "welcome", "tagline"):
        text = " ".join(unescape(strip_tags(str(getattr(page, name, "") or ""))).split())
        if text:
            return Truncator(text).chars(300)
    return ""


@register.filter
def language_name(locale: Any) -> str:
    """“Tiếng Việt”: the name of the language in itself, composed as our fonts draw it (Django's is decomposed)."""
    return normalize("NFC", locale.language_name_local)


@register.filter
def art_variant(value: Any) -> int:
    """One of six drawn patterns, always the same one for the same page."""
    return int(getattr(value, "pk", 0) or 0) % 6


@register.filter
def alternates(page: Any, languages: Any) -> list[Any]:
    """The languages if they are translations of this very page, and not just of the site's home."""
    found = list(languages or ())
    own = page.full_url
    return found if len(found) > 1 and any(item["current"] and item["url"] == own for item in found) else []


@register.filter
def has_loaded(instance: Any, name: str) -> bool:
    """Whether the related object is already in memory: a list of schools must not fetch crests one by one."""
    return name in instance._state.fields_cache if hasattr(instance, "_state") else False


@register.filter
def absolute(url: str, site_url: str) -> str:
    """The URL with scheme and host, whatever it came with."""
    if not url or "//" in url:
        return url
    return f"{(site_url or '').rstrip('/')}/{url.lstrip('/')}"


@register.simple_tag(takes_context=True)
def menu_url(context: template.Context, slug: str) -> str:
    """Address of the menu's page with that slug, in the visitor's language; "" if there is none."""
    items = context.get("navigation") or ()
    return next((item["url"] for item in items if item["url"].rstrip("/").endswith(f"/{slug}")), "")


@register.simple_tag
def elided_pages(page: PaginatorPage) -> list[int | str]:
    """Page numbers for the pagination, with “…” where some are left out."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))


@register.simple_tag(takes_context=True)
def structured_data(context: template.Context) -> SafeString:
    """The page as schema.org sees it, in a data block that no browser executes (so the CSP allows it)."""
    page, organisation = context.get("page"), context.get("organisation")
    if not page or not organisation:
        return mark_safe("")
    picture = share_image(getattr(page, "lead_image", None) or getattr(page, "hero_image", None))
    data = describe(page, organisation, site_url=context.get("site_url") or "", picture=picture)
    return to_script(data) if data else mark_safe("")
