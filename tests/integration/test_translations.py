"""English pages: written part by part, cleared in the same steps, public only then; and every way round."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from news.models import NewsIndexPage, StoryPage, Topic
from tests.factories.reader import sightings
from tests.factories.world import draft_story, publish, sign, waiting
from workflows.actions import return_to_author
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import Approval, PageClearance, Publication
from workflows.permissions import authors_of
from workflows.translations import start_translation, submit_translation, update_from_source

pytestmark = pytest.mark.django_db
SECRET = "BIMAT-8261"
HOST = {"host": "hoasen.localhost"}
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


def make_public(client, world, translation: Translation) -> Any:
    client.force_login(world["editor-hoasen"])
    translate(client, translation)
    post(client, "submit", translation)
    sign(target_of(translation), world["approver-hoasen"])
    return target_of(translation)


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
    sign(target, world["approver-hoasen"])
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
    sign(target, world["approver-hoasen"])
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


def test_nothing_translated_cannot_be_submitted(world, client, translation):
    client.force_login(world["editor-hoasen"])
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
    sign(target_of(translation), world["approver-hoasen"])
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


# --- The ways round -------------------------------------------------------------------------------------


def register() -> tuple:
    return (
        list(Publication.objects.order_by("pk").values_list("page_id", "digest", "ended_at")),
        list(Approval.objects.order_by("pk").values_list("page_id", "digest")),
    )


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


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_button_of_localize_publishes(world, client, translation, way, who):
    client.force_login(world["editor-hoasen"])
    translate(client, translation, title=SECRET)
    before, revisions = register(), target_of(translation).revisions.count()
    client.force_login(world[who])
    answer = way(client, translation, target_of(translation))
    target = target_of(translation)
    assert answer.status_code in (302, 403)
    assert not target.live
    assert target.alias_of_id is None
    assert target.revisions.count() == revisions
    assert register() == before
    assert sightings(SECRET, "ngay-hoi", "reading-day", "bimat-8261") == []


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_button_of_localize_changes_what_is_public(world, client, translation, way, who):
    target = make_public(client, world, translation)
    assert put(client, translation, "summary", SECRET) == 200
    before = register()
    client.force_login(world[who])
    way(client, translation, target)
    assert register() == before
    assert sightings(SECRET, "reading-day") == []
    assert client.get("/en/tin-tuc/reading-day/", headers=HOST).status_code == 200


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
