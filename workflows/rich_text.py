"""Links in rich text: to what is public, and nothing that tells of what is not."""

from __future__ import annotations

from typing import Any

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from workflows.public import public_pages


class PublicPageLinkHandler(PageLinkHandler):
    """A link to a page that is not public loses its address: the slug of a draft is part of the draft."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        keys = {int(attrs["id"]) for attrs in attrs_list if str(attrs.get("id", "")).isdigit()}
        pages = public_pages(Page.objects.filter(pk__in=keys)).defer_streamfields().in_bulk()
        return [cls._opening_tag(pages.get(int(attrs["id"]))) for attrs in attrs_list]

    @staticmethod
    def _opening_tag(page: Page | None) -> str:
        return f'<a href="{escape(page.url)}">' if page is not None and page.url else "<a>"


def register(features: Any) -> None:
    """Let our handler take the place of Wagtail's for links to pages."""
    features.register_link_type(PublicPageLinkHandler)
