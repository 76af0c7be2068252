"""Doors of a unit's own site: its menu and its old addresses would name a draft, or take a public page's place."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from home.models import MenuEntry
from tests.factories.doors.lists import HTTP_DOORS, HTTP_LIVE_DOORS, door


def _at(name: str, page: Any) -> str:
    return reverse(f"own_site:{name}", args=[page.specific.organisation_id])


@door(HTTP_DOORS)
def lead_to_a_draft(client: Any, world: Any, page: Any) -> Any:
    """By its address, and by an old one that names it since it was public."""
    site = page.specific.organisation.site
    Redirect.objects.create(old_path="/cu", site=site, redirect_page=page.page_ptr)
    yield
    for target in (page.get_url() or "/", "/cu"):
        answer = client.post(_at("redirects", page), {"old_path": "/cu-hon", "target": target})
    return answer


@door(HTTP_LIVE_DOORS)
def lead_on_from_a_public_address(client: Any, world: Any, page: Any, secret: str) -> Any:
    """In its place readers would meet another page, or another site."""
    address = page.get_url()
    for target in ("/", f"https://{secret}.example/", "http://songnhue.localhost/"):
        answer = client.post(_at("redirects", page), {"old_path": address, "target": target})
    return answer


@door(HTTP_DOORS)
def put_a_draft_into_the_menu(client: Any, world: Any, page: Any) -> Any:
    return client.post(_at("menu", page), {f"place-{page.translation_key}": "1"})


@door(HTTP_DOORS)
def keep_a_draft_in_the_menu(client: Any, world: Any, page: Any) -> Any:
    """It was chosen while it was public; then something else is written."""
    MenuEntry.objects.create(
        organisation_id=page.specific.organisation_id, translation_key=page.translation_key, position=1
    )
    yield
    news = world.news(page.specific.organisation)
    return client.post(_at("menu", page), {f"place-{news.translation_key}": "2"})
