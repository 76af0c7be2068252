"""The address of a story follows its title, without marks, until the story has been public."""

from __future__ import annotations

import pytest
from django.urls import reverse

from news.models import StoryPage
from tests.factories.doors.addresses import form_data
from tests.factories.world import draft_story, publish

pytestmark = pytest.mark.django_db


def create(client, world, title: str) -> StoryPage:
    url = reverse("wagtailadmin_pages:add", args=["news", "storypage", world.news(world.hoasen).pk])
    assert client.post(url, form_data(StoryPage(title=title, summary="."), slug="")).status_code == 302
    return StoryPage.objects.get(title=title)


def edit(client, story: StoryPage, **changes: str) -> StoryPage:
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert client.post(url, form_data(story, **changes)).status_code == 302
    return StoryPage.objects.get(pk=story.pk).get_latest_revision_as_object()


def test_a_slug_is_written_without_marks_and_follows_the_title(world, client):
    client.force_login(world["editor-hoasen"])
    story = create(client, world, "Đường đến trường tự động")
    assert story.slug == "duong-den-truong-tu-dong"
    assert create(client, world, "Đường đến trường tự động!").slug == "duong-den-truong-tu-dong-2"
    assert edit(client, story, title="Thứ Hai ở Hoa Sen").slug == "thu-hai-o-hoa-sen"


def test_a_slug_that_somebody_chose_stays(world, client):
    client.force_login(world["editor-hoasen"])
    story = create(client, world, "Ngày hội đọc sách")
    assert edit(client, story, slug="doc-sach").slug == "doc-sach"
    story = StoryPage.objects.get(pk=story.pk)
    assert edit(client, story, title="Ngày hội lớn", slug="doc-sach").slug == "doc-sach"


def test_a_public_story_keeps_its_address(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội đọc sách")
    story = publish(world, story, by="editor-hoasen")
    client.force_login(world["editor-hoasen"])
    assert edit(client, story, title="Hội đọc sách lớn").slug == "hoi-doc-sach"
