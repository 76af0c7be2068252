"""Doors in code: a public page changes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from news.models import NewsIndexPage, StoryPage, Topic
from tests.factories.doors.lists import LIVE_DOORS, SQL_DOORS, door
from tests.factories.world import draft_story, publish


@door(LIVE_DOORS)
def change_title(world: Any, page: Any, secret: str) -> None:
    page.title = secret
    page.save()


@door(LIVE_DOORS)
def change_body(world: Any, page: Any, secret: str) -> None:
    page.body = [("paragraph", f"<p>{secret}</p>")]
    page.save(update_fields=["body"])


@door(LIVE_DOORS)
def change_title_of_the_base_page(world: Any, page: Any, secret: str) -> None:
    base = Page.objects.get(pk=page.pk)
    base.title = secret
    base.save()


@door(LIVE_DOORS)
def change_slug(world: Any, page: Any, secret: str) -> None:
    page.slug = secret.lower()
    page.save(update_fields=["slug"])


@door(LIVE_DOORS)
def change_title_of_a_list(world: Any, page: Any, secret: str) -> None:
    index = NewsIndexPage.objects.get(pk=page.get_parent().pk)
    index.title = index.introduction = secret
    index.save()


@door(LIVE_DOORS)
def publish_a_changed_revision(world: Any, page: Any, secret: str) -> None:
    page.title = secret
    page.save_revision(user=world["editor-hoasen"]).publish()


@door(LIVE_DOORS)
def bring_its_time_forward(world: Any, page: Any, secret: str) -> None:
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save()


@door(LIVE_DOORS)
def rename_the_topic(world: Any, page: Any, secret: str) -> None:
    topic = _shown_topic(world, page)
    topic.name_vi = secret
    topic.save()


@door(LIVE_DOORS)
def delete_the_topic(world: Any, page: Any, secret: str) -> None:
    _shown_topic(world, page).delete()


def _shown_topic(world: Any, page: Any) -> Any:
    topic = Topic.objects.create(name_vi="Hoạt động", slug="hoat-dong")
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Có chủ đề", slug="co-chu-de", topics=[topic]
    )
    publish(world, story, by="editor-hoasen")
    return topic


@door(LIVE_DOORS, SQL_DOORS)
def update_the_title_by_queryset(world: Any, page: Any, secret: str) -> None:
    Page.objects.filter(pk=page.pk).update(title=secret)


@door(LIVE_DOORS, SQL_DOORS)
def update_the_body_by_queryset(world: Any, page: Any, secret: str) -> None:
    StoryPage.objects.filter(pk=page.pk).update(summary=secret)


@door(LIVE_DOORS, SQL_DOORS)
def update_by_raw_sql(world: Any, page: Any, secret: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE news_storypage SET summary = %s WHERE page_ptr_id = %s", [secret, page.pk])


@door(LIVE_DOORS, SQL_DOORS)
def link_a_topic_by_its_table(world: Any, page: Any, secret: str) -> None:
    topic = Topic.objects.create(name_vi=secret, slug="bi-mat")
    StoryPage.topics.through.objects.create(storypage_id=page.pk, topic_id=topic.pk)
