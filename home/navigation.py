"""Navigation and the language switch of a site; never a link to what is not public."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from home.models import MenuEntry
from organisations.models import Organisation
from workflows.public import public_pages


@dataclass(slots=True)
class Choice:
    """A page that the menu may show, in all languages in which it is public; its title is the public one."""

    key: UUID
    title: str
    languages: list[str] = field(default_factory=list)
    is_deeper: bool = False
    is_shown_unasked: bool = False


def main(request: HttpRequest, organisation: Organisation) -> list[dict[str, Any]]:
    """The public pages that the organisation has chosen, in its order; without a choice those directly below the home
    page that want to be in menus. One question either way."""
    root = organisation.root_page
    language = get_language() or settings.LANGUAGE_CODE
    homes = Page.objects.filter(translation_key=root.translation_key, locale__language_code=language)
    home = homes.first() or root
    entries = MenuEntry.objects.filter(organisation=organisation)
    chosen = Q(translation_key__in=entries.values("translation_key"))
    unasked = ~Exists(entries) & _directly_below(home) & Q(show_in_menus=True)
    place = entries.filter(translation_key=OuterRef("translation_key")).values("position")
    items = _showable(home).filter(chosen | unasked).annotate(place=place[:1]).order_by("place", "path")
    return [_item(request, page) for page in items]


def choices(root: Page) -> list[Choice]:
    """What the menu of the site with this home page may show, in the order of the tree, the first language first."""
    homes = Page.objects.filter(translation_key=root.translation_key).select_related("locale")
    found: dict[UUID, Choice] = {}
    for home in sorted(homes, key=lambda home: home.locale.language_code != settings.LANGUAGE_CODE):
        language = NAMES.get(home.locale.language_code, home.locale.language_code)
        for page in _showable(home).order_by("path"):
            choice = found.setdefault(page.translation_key, Choice(page.translation_key, page.title))
            choice.languages.append(language)
            choice.is_deeper = page.depth > home.depth + 1
            choice.is_shown_unasked |= page.show_in_menus and not choice.is_deeper
    return list(found.values())


def _showable(home: Page) -> QuerySet[Page]:
    """The public pages directly below the home page, and the standard pages one level deeper: stories are news."""
    public: QuerySet[Page] = public_pages(Page.objects.descendant_of(home))
    parent = Page.objects.filter(path=Substr(OuterRef("path"), 1, (home.depth + 1) * Page.steplen))
    deeper = Q(depth=home.depth + 2, content_type__app_label="home", content_type__model="standardpage")
    return public.filter(_directly_below(home) | (deeper & Exists(public_pages(parent))))


def _directly_below(home: Page) -> Q:
    return Q(depth=home.depth + 1)


def _item(request: HttpRequest, page: Page) -> dict[str, Any]:
    url = page.get_url(request) or ""
    return {"title": page.title, "url": url, "active": request.path.startswith(url)}


def languages(request: HttpRequest, organisation: Organisation) -> list[dict[str, Any]]:
    """The languages in which this page, or at least this site's home, is public; the current one marked."""
    page = getattr(request, "_shown_page", None) or organisation.root_page
    current = get_language()
    found = []
    translations = public_pages(Page.objects.filter(translation_key=page.translation_key))
    by_locale = {p.locale_id: p for p in translations}
    for locale in sorted(
        Locale.objects.all(), key=lambda found: found.language_code != settings.LANGUAGE_CODE
    ):
        target = by_locale.get(locale.pk)
        if target is not None:
            code = locale.language_code
            found.append(
                {
                    "code": code,
                    "name": NAMES.get(code, code),
                    "url": target.get_full_url(request),
                    "current": code == current,
                }
            )
    return found


NAMES = {"vi": "Tiếng Việt", "en": "English"}
