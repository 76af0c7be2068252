"""The editor's side: the light while typing, the buttons under the form, the dashboard, the rules."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from news.models import StoryPage
from tests.factories.world import digest_of_draft, draft_release, draft_story, publish, submit, waiting
from workflows.actions import return_to_author
from workflows.models import Approval, ClearanceRule, PageClearance

pytestmark = pytest.mark.django_db


def typed(text="Sân trường đông vui.", title="Ngày hội", **fields):
    body = streamfield([("paragraph", rich_text(f"<p>{text}</p>"))])
    own = {"title": title, "slug": "", "summary": "Tóm tắt.", "body": body, "corrections": streamfield([])}
    return nested_form_data(own | fields)


def new_url(world, organisation, model="storypage"):
    return reverse("clearance:check_new", args=["news", model, world.news(organisation).pk])


def page_url(page):
    return reverse("clearance:check_page", args=[page.pk])


def state_of_database():
    counted = (Page, Revision, PageLogEntry, PageClearance, Approval, ContentType)
    return [model.objects.count() for model in counted]


def test_the_light_follows_the_typed_text_and_nothing_is_written(world, client):
    client.force_login(world["editor-hoasen"])
    before = state_of_database()
    green = client.post(new_url(world, world.hoasen), typed()).content.decode()
    red = client.post(new_url(world, world.hoasen), typed("Hai học sinh nhập viện.")).content.decode()
    assert "clearance--green" in green
    assert "clearance--red" in red
    assert "<mark>nhập viện</mark>" in red
    assert state_of_database() == before


def test_half_written_input_is_read_as_far_as_it_can_be(world, client):
    client.force_login(world["editor-hoasen"])
    data = typed("Hai học sinh nhập viện.", title="", summary="x" * 900)
    answer = client.post(new_url(world, world.hoasen), data)
    assert answer.status_code == 200
    assert "clearance--red" in answer.content.decode()
    assert client.post(new_url(world, world.hoasen), {}).status_code == 400


def test_the_light_of_an_existing_page_is_that_of_the_form_and_the_row_stays(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội")
    client.force_login(world["editor-hoasen"])
    before = state_of_database()
    answer = client.post(page_url(story), typed("Gọi 0912 345 678.", title="Khác"))
    assert "clearance--green" not in answer.content.decode()
    story.refresh_from_db()
    assert story.title == "Ngày hội"
    assert state_of_database() == before


@pytest.mark.parametrize("who", ["editor-songnhue", "approver-songnhue", "auditor"])
def test_another_schools_page_is_not_checked(world, client, who):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Bí mật Hoa Sen")
    client.force_login(world[who])
    for url in (page_url(story), new_url(world, world.hoasen)):
        answer = client.post(url, typed())
        assert answer.status_code in (302, 403, 404)
        assert "Bí mật" not in answer.content.decode()


def test_only_kinds_of_page_that_belong_there_are_checked_and_only_by_post(world, client):
    client.force_login(world["editor-hoasen"])
    assert client.post(new_url(world, world.hoasen, "pressreleasepage"), typed()).status_code in (302, 403)
    assert client.post(new_url(world, world.hoasen, "topic"), typed()).status_code == 404
    assert client.get(new_url(world, world.hoasen)).status_code == 405


def test_anonymous_visitors_are_sent_to_the_sign_in_page(world, client):
    assert client.post(new_url(world, world.hoasen), typed()).status_code == 302


def test_the_panel_stands_on_the_form_for_a_new_page_and_on_the_edit_form(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội")
    client.force_login(world["editor-hoasen"])
    add = reverse("wagtailadmin_pages:add", args=["news", "storypage", world.news(world.hoasen).pk])
    for url in (add, reverse("wagtailadmin_pages:edit", args=[story.pk])):
        html = client.get(url).content.decode()
        assert "data-clearance-url" in html
        assert "js/admin/clearance.js" in html


@pytest.mark.parametrize("who", ["editor-hoasen", "approver-hoasen", "admin"])
def test_nobody_is_offered_to_publish(world, client, who):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội")
    client.force_login(world[who])
    html = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert "action-submit" in html
    assert "action-publish" not in html


def test_only_who_may_withdraw_a_public_page_is_offered_to(world, client):
    story = publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Hội"), by="editor-hoasen"
    )
    offered = {}
    for who in ("editor-hoasen", "approver-hoasen"):
        client.force_login(world[who])
        html = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
        offered[who] = reverse("desk:withdraw", args=[story.pk]) in html
        assert reverse("wagtailadmin_pages:unpublish", args=[story.pk]) not in html
    assert offered == {"editor-hoasen": False, "approver-hoasen": True}


def test_the_author_withdraws_what_waits(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội")
    submit(story, world["editor-hoasen"])
    client.force_login(world["editor-hoasen"])
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert "action-cancel-workflow" in client.get(url).content.decode()
    client.post(url, typed() | {"action-cancel-workflow": "1"})
    assert waiting(story) is None


def returned_story(world, number=1):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=f"Bài trả lại {number}")
    state = submit(story, world["editor-hoasen"])
    return_to_author(
        task_state_id=state.pk,
        digest=digest_of_draft(story),
        by=world["approver-hoasen"],
        reason="Thiếu ảnh.",
    )
    return story


def test_the_reason_of_a_return_is_seen_where_the_author_works(world, client):
    story = returned_story(world)
    client.force_login(world["editor-hoasen"])
    for url in (reverse("wagtailadmin_pages:edit", args=[story.pk]), reverse("wagtailadmin_home")):
        assert "Thiếu ảnh." in client.get(url).content.decode()


def test_the_dashboard_shows_nothing_of_another_school_and_costs_the_same_for_more(world, client):
    draft_story(world, world.songnhue, by="editor-songnhue", title="Bí mật Sông Nhuệ")
    client.force_login(world["editor-hoasen"])
    returned_story(world)
    url = reverse("wagtailadmin_home")
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        html = client.get(url).content.decode()
    for number in range(2, 8):
        returned_story(world, number)
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert "Bí mật" not in html
    assert len(many) == len(few)


@pytest.mark.parametrize(
    ("who", "index", "add"), [("editor-hoasen", 0, 0), ("moderator", 1, 0), ("administrator", 1, 1)]
)
def test_who_sees_and_who_adds_rules(world, client, who, index, add):
    client.force_login(world[who])
    answers = [client.get(reverse(f"clearance_rules:{name}")).status_code == 200 for name in ("index", "add")]
    assert answers == [bool(index), bool(add)]


def test_the_code_of_a_rule_stays(world, client):
    rule = ClearanceRule.objects.filter(kind="terms").first()
    client.force_login(world["moderator"])
    data = {"name": "Khác", "code": "khac", "level": 2, "kind": "terms", "terms": "một\nhai", "active": "on"}
    client.post(reverse("clearance_rules:edit", args=[rule.pk]), data)
    stored = ClearanceRule.objects.get(pk=rule.pk)
    assert (stored.name, stored.code) == ("Khác", rule.code)


def test_a_rule_is_tried_without_being_kept(world, client):
    data = {
        "name": "Thử",
        "code": "thu",
        "level": 3,
        "kind": "terms",
        "terms": "bánh mì",
        "sample": "Ăn bánh mì.",
    }
    client.force_login(world["editor-hoasen"])
    assert client.post(reverse("clearance:try_rule"), data).status_code in (302, 403)
    client.force_login(world["administrator"])
    before = ClearanceRule.objects.count()
    assert (
        "<mark>" not in client.post(reverse("clearance:try_rule"), data | {"sample": "Cơm."}).content.decode()
    )
    assert "<mark>bánh mì</mark>" in client.post(reverse("clearance:try_rule"), data).content.decode()
    assert ClearanceRule.objects.count() == before


def test_a_release_is_never_green(world, client):
    release = draft_release(world, world.hoasen, by="editor-hoasen", title="Tuyển sinh")
    client.force_login(world["editor-hoasen"])
    html = client.get(reverse("wagtailadmin_pages:edit", args=[release.pk])).content.decode()
    assert "clearance--amber" in html
    assert not StoryPage.objects.filter(pk=release.pk).exists()
