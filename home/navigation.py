"""Navigation and the language switch of a site; never a link to what is not public."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from organisations.models import Organisation
from workflows.public import public_pages


def main(request: HttpRequest, organisation: Organisation) -> list[dict[str, Any]]:
    """The public pages directly below the site's home page that want to be in menus."""
    root = organisation.root_page
    language = get_language() or settings.LANGUAGE_CODE
    homes = Page.objects.filter(translation_key=root.translation_key, locale__language_code=language)
    home = homes.first() or root
    items = public_pages(Page.objects.child_of(home).in_menu()).order_by("path")
    return [_item(request, page) for page in items]


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
