"""Every way round the steps that wagtail-localize offers, tried by everybody."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Locale, WorkflowState
from wagtail_localize.models import Translation

from news.models import StoryPage
from tests.factories.doors.attempts import attempted
from tests.factories.reader import sightings
from tests.factories.translations import HOST, make_public, part, post, put, target_of, translate
from tests.factories.world import draft_story, publish, waiting
from workflows.enums import Clearance
from workflows.translations import start_translation, submit_translation

pytestmark = pytest.mark.django_db
SECRET = "BIMAT-8261"
EVERYBODY = ("editor-hoasen", "approver-hoasen", "editor-songnhue", "moderator", "administrator", "admin")


@pytest.fixture
def english() -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def story(world) -> StoryPage:
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách", slug="ngay-hoi")
    return publish(world, draft, by="editor-hoasen")


@pytest.fixture
def translation(world, story, english) -> Translation:
    return start_translation(page=story, locale=english, by=world["editor-hoasen"])


# --- The ways round -------------------------------------------------------------------------------------


def editor_publish(client, translation, target):
    return client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})


def submit_and_publish(client, translation, target):
    url = reverse(
        "wagtail_localize:submit_page_translation", args=[translation.source.get_source_instance().pk]
    )
    return client.post(
        url, {"locales": [target.locale_id], "publish_translations": "on", "include_subtree": "on"}
    )


def update_and_publish(client, translation, target):
    url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    return client.post(url, {"publish_translations": "on"})


def become_an_alias(client, translation, target):
    client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"localize-convert-to-alias": "1"})
    return client.post(reverse("wagtail_localize:convert_to_alias", args=[target.pk]))


WAYS = (editor_publish, submit_and_publish, update_and_publish, become_an_alias)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_button_of_localize_publishes(world, client, translation, way):
    client.force_login(world["editor-hoasen"])
    translate(client, translation, title=SECRET)
    revisions = target_of(translation).revisions.count()
    for who in EVERYBODY:
        client.force_login(world[who])
        with attempted(way, client, translation, target_of(translation)) as attempt:
            assert attempt.status in (302, 403, 404), who
            assert not attempt.moved, who
            target = target_of(translation)
            assert not target.live, who
            assert target.alias_of_id is None, who
            assert target.revisions.count() == revisions, who
            if attempt.tables:
                assert sightings(SECRET, "ngay-hoi", "reading-day", "bimat-8261") == [], who


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_button_of_localize_changes_what_is_public(world, client, translation, way):
    target = make_public(client, world, translation)
    assert put(client, translation, "summary", SECRET) == 200
    for who in EVERYBODY:
        client.force_login(world[who])
        with attempted(way, client, translation, target) as attempt:
            assert not attempt.moved, who
            if attempt.tables:
                assert sightings(SECRET, "reading-day") == [], who
                assert client.get("/en/tin-tuc/reading-day/", headers=HOST).status_code == 200, who


@pytest.mark.parametrize("who", ["editor-songnhue", "approver-songnhue", "moderator", "auditor"])
def test_another_schools_translation_is_out_of_reach(world, client, translation, who):
    client.force_login(world[who])
    assert put(client, translation, "title", SECRET) in (403, 404)
    revisions = target_of(translation).revisions.count()
    for name in ("save", "submit", "withdraw", "update"):
        post(client, name, translation)
    client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    translation.refresh_from_db()
    assert translation.enabled
    assert target_of(translation).revisions.count() == revisions
    assert waiting(target_of(translation)) is None
    start = reverse("translations:start", args=[translation.source.get_source_instance().pk, "en"])
    assert client.get(start).status_code in (302, 403, 404)


def test_a_part_of_another_page_does_not_fit_into_mine(world, client, translation, english):
    other = draft_story(world, world.songnhue, by="editor-songnhue", title="Chuyện khác")
    theirs = start_translation(page=other, locale=english, by=world["editor-songnhue"])
    client.force_login(world["editor-hoasen"])
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, part(theirs, "title").pk])
    assert client.put(url, "value=x", content_type="application/x-www-form-urlencoded").status_code == 404


def test_what_waits_is_locked_on_every_address(world, client, translation):
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    post(client, "submit", translation)
    target, revisions = target_of(translation), target_of(translation).revisions.count()
    assert put(client, translation, "title", SECRET) == 403
    for name in ("upload_pofile", "machine_translate", "stop_translation"):
        client.post(reverse(f"wagtail_localize:{name}", args=[translation.pk]))
    for name in ("save", "submit", "update"):
        post(client, name, translation)
    client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert translation.enabled
    assert target_of(translation).revisions.count() == revisions
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content.decode()
    assert "isLocked&quot;: true" in editor
    assert reverse("translations:submit", args=[translation.pk]) + '"' in editor
    assert waiting(target).step == Clearance.SCHOOL


def test_the_report_and_the_list_of_snippets_are_closed(world, client, translation):
    client.force_login(world["editor-songnhue"])
    for path in ("reports/translations/", "reports/translations/results/", "api/snippets/news/topic/"):
        answer = client.get(f"/admin/localize/{path}")
        assert answer.status_code in (302, 403)
        assert "Ngày hội đọc sách" not in answer.content.decode()


def test_a_submitted_translation_cannot_be_submitted_twice(world, client, translation):
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    submit_translation(translation=translation, by=world["editor-hoasen"])
    post(client, "submit", translation)
    assert WorkflowState.objects.for_instance(target_of(translation)).count() == 1
