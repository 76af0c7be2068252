"""Doors of wagtail-localize, below /admin/localize/ and in the editor of pages."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from tests.factories.doors.lists import FILE_DOORS, HTTP_DOORS, HTTP_LIVE_DOORS, door
from tests.factories.translations import put
from workflows.translations import start_translation


def url(name: str, *args: Any) -> str:
    return reverse(f"wagtail_localize:{name}", args=args)


def _translation(world: Any, page: Any) -> Translation:
    english = Locale.objects.get(language_code="en")
    return start_translation(page=page, locale=english, by=world["editor-hoasen"])


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def submit_for_translation(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    en = Locale.objects.get(language_code="en")
    data = {"locales": [en.pk], "include_subtree": "on", "publish_translations": "on"}
    return client.post(url("submit_page_translation", page.pk), data)


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def update_the_translations(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    translation = _translation(world, page)
    yield
    return client.post(url("update_translations", translation.source_id), {"publish_translations": "on"})


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def publish_in_the_translation_editor(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    translation = _translation(world, page)
    yield
    put(client, translation, "title", secret or page.title)
    put(client, translation, "slug", "ban-sao")
    target = translation.get_target_instance()
    return client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def turn_the_translation_into_an_alias(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    target = _translation(world, page).get_target_instance()
    yield
    client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"localize-convert-to-alias": "1"})
    return client.post(url("convert_to_alias", target.pk))


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def stop_and_restart_the_translation(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    translation = _translation(world, page)
    yield
    client.post(url("stop_translation", translation.pk))
    target = translation.get_target_instance()
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    return client.post(edit, {"localize-restart-translation": "1"})


@door(HTTP_DOORS)
def upload_and_translate_by_machine(client: Any, world: Any, page: Any) -> Any:
    translation = _translation(world, page)
    yield
    client.post(url("machine_translate", translation.pk), {"publish": "on"})
    return client.post(url("upload_pofile", translation.pk), {"file": ""})


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def submit_a_topic_for_translation(client: Any, world: Any, page: Any, secret: str) -> Any:
    topic = page.topics.get()
    en = Locale.objects.get(language_code="en")
    address = url("submit_snippet_translation", "news", "topic", topic.pk)
    return client.post(address, {"locales": [en.pk], "publish_translations": "on"})


@door(HTTP_DOORS)
def update_a_source_without_a_target(client: Any, world: Any, page: Any) -> Any:
    source, _made = TranslationSource.update_or_create_from_instance(page)
    english = Locale.objects.get(language_code="en")
    Translation.objects.create(source=source, target_locale=english)
    yield
    return client.post(url("update_translations", source.pk), {"publish_translations": "on"})
