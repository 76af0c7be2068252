"""English pages: written part by part, cleared in the same steps, public only then."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Locale, WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from news.models import NewsIndexPage, StoryPage, Topic
from tests.factories.translations import HOST, make_public, post, put, sign_all, target_of, translate
from tests.factories.world import draft_story, publish, waiting
from workflows.actions import return_to_author
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import PageClearance, Publication
from workflows.permissions import authors_of
from workflows.translations import start_translation, update_from_source

pytestmark = pytest.mark.django_db
SECRET = "BIMAT-8261"


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


# --- The way --------------------------------------------------------------------------------------------


def test_from_the_button_to_the_public(world, client, story, english):
    client.force_login(world["editor-hoasen"])
    start = reverse("translations:start", args=[story.pk, "en"])
    assert start in client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert client.get(start).status_code == 200
    assert not story.get_translation_or_none(english)

    answer = client.post(start)
    target = story.get_translation(english)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert not target.live
    assert target.owner == world["editor-hoasen"]
    assert target.get_parent().locale == english
    assert start not in client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()

    translation = Translation.objects.get()
    translate(client, translation)
    editor = client.get(answer.url).content.decode()
    assert reverse("translations:submit", args=[translation.pk]) in editor

    post(client, "submit", translation)
    assert waiting(target).step == Clearance.SCHOOL
    assert client.get("/en/tin-tuc/reading-day/", headers=HOST).status_code == 404
    sign_all(world, target)
    page = client.get("/en/tin-tuc/reading-day/", headers=HOST)
    assert page.status_code == 200
    assert "The yard was full of joy." in page.content.decode()
    assert Publication.objects.open().filter(page_id=target.pk).exists()


def test_the_lists_keep_the_languages_apart(world, client, translation):
    make_public(client, world, translation)
    draft = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Chỉ tiếng Việt", slug="chi-tieng-viet"
    )
    publish(world, draft, by="editor-hoasen")
    for prefix, here, elsewhere in (
        ("/en", "Reading day", "Chỉ tiếng Việt"),
        ("", "Chỉ tiếng Việt", "Reading day"),
    ):
        for path in ("/tin-tuc/", "/"):
            content = client.get(f"{prefix}{path}", headers=HOST).content.decode()
            assert here in content
            assert elsewhere not in content


def test_the_language_switch_leads_to_the_same_story_and_never_to_nothing(world, client, translation):
    def switch(path: str) -> dict[str, str]:
        response = client.get(path, headers=HOST)
        return {item["code"]: item["url"].split("localhost", 1)[1] for item in response.context["languages"]}

    before = switch("/tin-tuc/ngay-hoi/")
    assert before == {"vi": "/tin-tuc/ngay-hoi/"}
    make_public(client, world, translation)
    after = switch("/tin-tuc/ngay-hoi/")
    assert after == {"vi": "/tin-tuc/ngay-hoi/", "en": "/en/tin-tuc/reading-day/"}
    assert switch("/en/tin-tuc/reading-day/") == after
    assert all(client.get(path, headers=HOST).status_code == 200 for path in after.values())
    assert 'hreflang="en"' in client.get("/tin-tuc/ngay-hoi/", headers=HOST).content.decode()


def test_a_returned_translation_goes_back_to_the_step_that_returned_it(world, client, translation):
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    post(client, "submit", translation)
    target = target_of(translation)
    digest = digest_of(canonical(target.get_latest_revision_as_object()))
    return_to_author(
        task_state_id=waiting(target).pk, digest=digest, by=world["approver-hoasen"], reason="Say which day."
    )
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert "Say which day." in client.get(edit).content.decode()
    assert put(client, translation, "summary", "A Friday morning.") == 200
    post(client, "submit", translation)
    assert WorkflowState.objects.for_instance(target).count() == 1
    sign_all(world, target)
    assert "A Friday morning." in client.get("/en/tin-tuc/reading-day/", headers=HOST).content.decode()


def test_who_withdraws_can_go_on_writing(world, client, translation):
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    post(client, "submit", translation)
    assert put(client, translation, "title", "Another title") == 403
    post(client, "withdraw", translation)
    assert waiting(target_of(translation)) is None
    assert put(client, translation, "title", "Another title") == 200


def test_whoever_translated_a_part_is_an_author(world, client, translation):
    client.force_login(world["approver-hoasen"])
    translate(client, translation)
    client.force_login(world["editor-hoasen"])
    post(client, "submit", translation)
    target = target_of(translation)
    assert authors_of(target) == {world["approver-hoasen"].pk, world["editor-hoasen"].pk}
    assert waiting(target).step == Clearance.DEPARTMENT


def test_half_a_translation_cannot_be_submitted(world, client, translation):
    client.force_login(world["editor-hoasen"])
    assert put(client, translation, "title", "Reading day") == 201
    post(client, "submit", translation)
    assert waiting(target_of(translation)) is None


def test_a_part_that_does_not_fit_is_marked_and_the_rest_is_kept(world, client, translation):
    client.force_login(world["editor-hoasen"])
    translate(client, translation, summary="long " * 100)
    answer = post(client, "submit", translation)
    assert waiting(target_of(translation)) is None
    assert "400" in answer.content.decode()
    assert put(client, translation, "summary", "Short enough.") == 200
    post(client, "submit", translation)
    assert waiting(target_of(translation)) is not None


# --- What it needs --------------------------------------------------------------------------------------


def test_the_translation_of_a_red_text_is_red(world, english):
    body = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Vụ việc", body=body)
    translation = start_translation(page=draft, locale=english, by=world["editor-hoasen"])
    assert PageClearance.objects.get(page_id=target_of(translation).pk).level == Clearance.SPOKESPERSON


def test_topics_and_embargo_come_along(world, english):
    topic = Topic.objects.create(name_vi="Tuyển sinh", slug="tuyen-sinh")
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Tuyển sinh lớp 6", topics=[topic])
    translation = start_translation(page=draft, locale=english, by=world["editor-hoasen"])
    assert list(target_of(translation).get_latest_revision_as_object().topics.all()) == [topic]


# --- When the source changes ----------------------------------------------------------------------------


def test_the_public_translation_stays_until_the_new_one_is_approved(world, client, story, translation):
    target = make_public(client, world, translation)
    address = "/en/tin-tuc/reading-day/"
    story = StoryPage.objects.get(pk=story.pk)
    story.summary = "Một buổi chiều ở trường."
    story.save_revision(user=world["editor-hoasen"])
    publish(world, story, by="editor-hoasen")
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert "A morning." in client.get(address, headers=HOST).content.decode()
    assert reverse("translations:update", args=[translation.pk]) in client.get(edit).content.decode()

    post(client, "update", translation)
    assert "A morning." in client.get(address, headers=HOST).content.decode()
    translation = Translation.objects.get()
    assert put(client, translation, "summary", "An afternoon.") == 201
    post(client, "submit", translation)
    assert "A morning." in client.get(address, headers=HOST).content.decode()
    sign_all(world, target_of(translation))
    content = client.get(address, headers=HOST).content.decode()
    assert "An afternoon." in content
    assert "Reading day" in content


def test_a_draft_of_a_public_source_is_not_taken_over(world, story, translation):
    story = StoryPage.objects.get(pk=story.pk)
    story.summary = SECRET
    story.save_revision(user=world["editor-hoasen"])
    update_from_source(translation=translation, by=world["editor-hoasen"])
    assert SECRET not in TranslationSource.objects.get().content_json


def test_the_page_above_has_to_be_translated_first(world, client, story):
    NewsIndexPage.objects.get(organisation=world.hoasen, locale__language_code="en").delete()
    client.force_login(world["editor-hoasen"])
    answer = client.post(reverse("translations:start", args=[story.pk, "en"]))
    assert answer.status_code == 409
    assert "Tin tức" in answer.content.decode() or "News" in answer.content.decode()
    assert not TranslationSource.objects.exists()
