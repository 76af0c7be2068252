"""The pages that every new organisation starts with, in both languages, cleared by who sets it up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from core.text import fold
from home.models import DepartmentHomePage, SchoolHomePage, StandardPage
from home.starter_texts import welcome
from news.models import NewsIndexPage, PressIndexPage
from organisations.models import Organisation
from workflows.actions import clear_starter_pages
from workflows.models import GovernedPage
from workflows.steps import ensure_workflow

NEWS_SLUG, PRESS_SLUG = "tin-tuc", "thong-cao-bao-chi"
LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class StarterTexts:
    """Words for one language of a new site; what is left empty comes from the product."""

    tagline: str = ""
    welcome: str = ""
    hero_image: Any = None
    hero_image_alt: str = ""
    pages: tuple[tuple[str, str, str, list[Any]], ...] = ()  # slug, title, introduction, body


@dataclass(frozen=True, slots=True)
class StarterSite:
    """Builds a site's pages as drafts, then clears them once the site itself exists."""

    texts: dict[str, StarterTexts] = field(default_factory=dict)

    def build(self, *, organisation: Organisation, by: Any, texts: Any = None) -> Page:
        ensure_workflow()
        texts = texts or self.texts
        roots: dict[str, Any] = {}
        for code in LANGUAGES:
            with translation.override(code):
                locale = Locale.objects.get_or_create(language_code=code)[0]
                roots[code] = _home(organisation, locale, texts.get(code, StarterTexts()), roots.get("vi"))
        return roots["vi"]

    def publish(self, *, organisation: Organisation, by: Any) -> None:
        clear_starter_pages(organisation=organisation, by=by)


def _home(organisation: Organisation, locale: Locale, texts: StarterTexts, source: Any) -> Any:
    """The home page with its lists and standard pages below it."""
    kind = DepartmentHomePage if organisation.is_department else SchoolHomePage
    words = "introduction" if organisation.is_department else "welcome"
    english = locale.language_code == "en"
    home = kind(
        title=organisation.name_in(locale.language_code),
        slug=f"{organisation.code}-{locale.language_code}" if english else organisation.code,
        tagline=texts.tagline or ("" if english else organisation.motto),
        hero_image=texts.hero_image,
        hero_image_alt=texts.hero_image_alt,
        organisation=organisation,
        locale=locale,
        live=False,
        **({"translation_key": source.translation_key} if source else {}),
        **{words: texts.welcome or welcome(organisation.level, locale.language_code)},
    )
    Page.objects.get(depth=1).add_child(instance=home)
    _add(home, NewsIndexPage, slug=NEWS_SLUG, title=_("News"), source=source)
    _add(home, PressIndexPage, slug=PRESS_SLUG, title=_("Press releases"), source=source)
    for slug, title, introduction, body in texts.pages:
        _add(home, StandardPage, slug=slug, title=title, source=source, introduction=introduction, body=body)
    return home


def _add(home: Any, kind: type[GovernedPage], *, slug: str, title: str, source: Any, **fields: Any) -> None:
    twin = source.get_children().filter(slug=slug).first() if source else None
    key = {"translation_key": twin.translation_key} if twin else {}
    page = kind(
        slug=slug or slugify(fold(title)),
        title=title,
        locale=home.locale,
        organisation=home.organisation,
        live=False,
        show_in_menus=True,
        **key,
        **fields,
    )
    home.add_child(instance=page)
