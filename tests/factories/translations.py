"""What a translator does, through the same addresses as the browser."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from tests.factories.world import sign
from workflows.translations import start_translation

HOST = {"host": "hoasen.localhost"}


def target_of(translation: Translation) -> Any:
    return Page.objects.get(pk=translation.get_target_instance().pk).specific


def part(translation: Translation, path: str) -> Any:
    return translation.source.stringsegment_set.filter(context__path__startswith=path).first()


def put(client, translation: Translation, path: str, value: str) -> int:
    """As the editor's script saves one part."""
    url = reverse(
        "wagtail_localize:edit_string_translation", args=[translation.pk, part(translation, path).pk]
    )
    boundary = "x7x"
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="value"\r\n\r\n{value}\r\n--{boundary}--\r\n'
    )
    return client.put(
        url, body.encode(), content_type=f"multipart/form-data; boundary={boundary}"
    ).status_code


def translate(client, translation: Translation, **values: str) -> None:
    for path, value in (
        {"title": "Reading day", "slug": "reading-day", "summary": "A morning."} | values
    ).items():
        assert put(client, translation, path, value) in (200, 201)
    assert put(client, translation, "body", "The yard was full of joy.") == 201


def post(client, name: str, translation: Translation) -> Any:
    return client.post(reverse(f"translations:{name}", args=[translation.pk]), follow=True)


def sign_all(world, target: Any) -> None:
    """The head and, because the rules do not read English, the department."""
    sign(target, world["approver-hoasen"])
    sign(target, world["moderator"])


def make_public(client, world, translation: Translation) -> Any:
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    post(client, "submit", translation)
    sign_all(world, target_of(translation))
    return target_of(translation)


def public_translation(client, world, story: Any) -> Any:
    """The English of a public story of Hoa Sen, public."""
    english = Locale.objects.get(language_code="en")
    return make_public(
        client, world, start_translation(page=story, locale=english, by=world["editor-hoasen"])
    )


def drafted_translation(world, story: Any, locale: Locale) -> tuple[Any, Translation]:
    """The translation of a story of Hoa Sen as a draft, and its record; the parts keep the original's words."""
    translation = start_translation(page=story, locale=locale, by=world["editor-hoasen"])
    return target_of(translation), translation
