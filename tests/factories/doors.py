"""The doors: ways in which content becomes or changes what is public. Add to them whenever Wagtail grows one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.core import serializers
from django.db import connection, models
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Page, Revision, Task, TaskState, WorkflowState

from news.models import NewsIndexPage, StoryPage
from workflows.models import ClearanceTask

DRAFT_DOORS: list[Callable[..., Any]] = []
LIVE_DOORS: list[Callable[..., Any]] = []
SQL_DOORS: list[Callable[..., Any]] = []
HTTP_DOORS: list[Callable[..., Any]] = []


def door(*lists: list[Callable[..., Any]]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        for chosen in lists:
            chosen.append(function)
        return function

    return add


# --- Code: a draft becomes public -------------------------------------------------------------------


@door(DRAFT_DOORS)
def save_live(world: Any, page: Any) -> None:
    page.live = True
    page.save()


@door(DRAFT_DOORS)
def save_without_cleaning(world: Any, page: Any) -> None:
    page.live = True
    page.save(clean=False)


@door(DRAFT_DOORS)
def save_the_base_page(world: Any, page: Any) -> None:
    base = Page.objects.get(pk=page.pk)
    base.live = True
    base.save()


@door(DRAFT_DOORS)
def save_only_the_live_field(world: Any, page: Any) -> None:
    page.live = True
    page.save(update_fields=["live"])


@door(DRAFT_DOORS)
def save_below_the_page_class(world: Any, page: Any) -> None:
    page.live = True
    models.Model.save(page)


@door(DRAFT_DOORS)
def save_base(world: Any, page: Any) -> None:
    page.live = True
    page.save_base()


@door(DRAFT_DOORS)
def save_raw(world: Any, page: Any) -> None:
    page.live = True
    page.save_base(raw=True)


@door(DRAFT_DOORS)
def load_a_fixture(world: Any, page: Any) -> None:
    page.live = True
    text = serializers.serialize("json", [page, Page(**{f.attname: getattr(page, f.attname) for f in Page._meta.fields})])
    for loaded in serializers.deserialize("json", text):
        loaded.save()


@door(DRAFT_DOORS)
def publish_the_revision(world: Any, page: Any) -> None:
    page.get_latest_revision().publish()


@door(DRAFT_DOORS)
def publish_as_superuser_without_checks(world: Any, page: Any) -> None:
    revision = page.get_latest_revision()
    PublishPageRevisionAction(revision, user=world["admin"]).execute(skip_permission_checks=True)


@door(DRAFT_DOORS)
def insert_a_live_page(world: Any, page: Any) -> None:
    copy = StoryPage(title=page.title, slug="ban-sao", summary=page.summary, body=page.body, owner=world["admin"])
    world.news(world.hoasen).add_child(instance=copy)


@door(DRAFT_DOORS)
def copy_and_keep_live(world: Any, page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(live=True)
    page.refresh_from_db()
    page.copy(update_attrs={"slug": "ban-sao"}, keep_live=True, to=world.news(world.songnhue))


@door(DRAFT_DOORS)
def alias_of_a_forced_page(world: Any, page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(live=True)
    page.refresh_from_db()
    page.create_alias(parent=world.news(world.songnhue), update_slug="ban-sao")


@door(DRAFT_DOORS)
def translation_copied_live(world: Any, page: Any) -> None:
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    copy.live = True
    copy.save()


@door(DRAFT_DOORS)
def schedule_by_hand(world: Any, page: Any) -> None:
    from django.core.management import call_command

    Revision.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled", verbosity=0)


@door(DRAFT_DOORS)
def finish_the_workflow(world: Any, page: Any) -> None:
    page.get_workflow().start(page, world["editor-hoasen"])
    WorkflowState.objects.get(object_id=str(page.pk)).finish(user=world["admin"])


@door(DRAFT_DOORS)
def approve_the_task_states(world: Any, page: Any) -> None:
    page.get_workflow().start(page, world["editor-hoasen"])
    for _step in range(4):
        state = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).last()
        if state is not None:
            state.specific.approve(user=world["moderator"])


@door(DRAFT_DOORS)
def switch_the_steps_off(world: Any, page: Any) -> None:
    page.get_workflow().start(page, world["editor-hoasen"])
    for task in ClearanceTask.objects.all():
        task.deactivate(user=world["admin"])


@door(DRAFT_DOORS)
def delete_the_steps(world: Any, page: Any) -> None:
    Task.objects.all().delete()
    Page.objects.get(pk=page.pk).specific.get_latest_revision().publish(user=world["admin"])


@door(DRAFT_DOORS)
def update_queryset(world: Any, page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(live=True)


@door(DRAFT_DOORS)
def bulk_update(world: Any, page: Any) -> None:
    page.live = True
    StoryPage.objects.bulk_update([page], ["live"])


@door(DRAFT_DOORS)
def raw_sql(world: Any, page: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s WHERE id = %s", [True, page.pk])


@door(DRAFT_DOORS)
def become_a_site_root(world: Any, page: Any) -> None:
    Page.objects.filter(pk=page.pk).update(live=True)
    site = world.hoasen.site
    site.root_page = page
    site.save()


# --- Code: a public page changes --------------------------------------------------------------------


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
    from news.models import Topic
    from tests.factories.world import draft_story, publish

    topic = Topic.objects.create(name_vi="Hoạt động", slug="hoat-dong")
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Có chủ đề", slug="co-chu-de", topics=[topic])
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
    topic = apps.get_model("news", "Topic").objects.create(name_vi=secret, slug="bi-mat")
    StoryPage.topics.through.objects.create(storypage_id=page.pk, topic_id=topic.pk)


# --- Addresses ------------------------------------------------------------------------------------


def form_data(page: Any, **changes: Any) -> dict[str, Any]:
    """The edit form of a story as a browser would send it."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "lead_image": "",
        "lead_image_alt": "",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "paragraph",
        "body-0-id": "",
        "body-0-value": json.dumps({"blocks": [{"text": page.title, "type": "unstyled", "key": "a", "depth": 0,
                                                "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}),
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "1000",
    }  # fmt: skip
    return data | changes


@door(HTTP_DOORS)
def edit_form_publish(client: Any, world: Any, page: Any) -> None:
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page, **{"action-publish": "1"}))


@door(HTTP_DOORS)
def create_form_publish(client: Any, world: Any, page: Any) -> None:
    url = reverse("wagtailadmin_pages:add", args=["news", "storypage", page.get_parent().pk])
    client.post(url, form_data(page, slug="ban-sao", **{"action-publish": "1"}))


@door(HTTP_DOORS)
def edit_form_workflow_approve(client: Any, world: Any, page: Any) -> None:
    page.get_workflow().start(page, world["editor-hoasen"])
    data = form_data(page, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@door(HTTP_DOORS)
def workflow_action(client: Any, world: Any, page: Any) -> None:
    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    client.post(url, {"comment": ""})


@door(HTTP_DOORS)
def bulk_publish(client: Any, world: Any, page: Any) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={page.pk}", {"include_descendants": "on"})


@door(HTTP_DOORS)
def copy_form_with_publication(client: Any, world: Any, page: Any) -> None:
    data = {"new_title": page.title, "new_slug": "ban-sao", "new_parent_page": page.get_parent().pk,
            "copy_subpages": "on", "publish_copies": "on", "alias": "on"}  # fmt: skip
    client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


@door(HTTP_DOORS)
def revert_and_publish(client: Any, world: Any, page: Any) -> None:
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, page.latest_revision_id])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.get(url)
    client.post(edit, form_data(page, revision=str(page.latest_revision_id), **{"action-publish": "1"}))
    client.post(url, form_data(page, **{"action-publish": "1"}))


@door(HTTP_DOORS)
def translate(client: Any, world: Any, page: Any) -> None:
    en = Locale.objects.get(language_code="en")
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
                {"locales": [en.pk], "include_subtree": "on", "publish_translations": "on"})  # fmt: skip


@door(HTTP_DOORS)
def make_it_the_site_root(client: Any, world: Any, page: Any) -> None:
    site = world.hoasen.site
    client.post(reverse("wagtailsites:edit", args=[site.pk]),
                {"hostname": site.hostname, "port": site.port, "site_name": "x", "root_page": page.pk})  # fmt: skip


def _api(client: Any, page: Any, action: str, data: dict[str, Any]) -> None:
    client.post(f"/admin/api/main/pages/{page.pk}/action/{action}/", json.dumps(data), "application/json")


@door(HTTP_DOORS)
def api_publish(client: Any, world: Any, page: Any) -> None:
    _api(client, page, "publish", {})


@door(HTTP_DOORS)
def api_copy(client: Any, world: Any, page: Any) -> None:
    _api(client, page, "copy", {"destination_page_id": page.get_parent().pk, "keep_live": True, "slug": "ban-sao"})


@door(HTTP_DOORS)
def api_create_alias(client: Any, world: Any, page: Any) -> None:
    _api(client, page, "create_alias", {"destination_page_id": world.news(world.hoasen).pk, "slug": "ban-sao"})


@door(HTTP_DOORS)
def api_copy_for_translation(client: Any, world: Any, page: Any) -> None:
    _api(client, page, "copy_for_translation", {"locale": "en", "copy_parents": True, "recursive": True})


@door(HTTP_DOORS)
def desk_approve_without_the_right(client: Any, world: Any, page: Any) -> None:
    from tests.factories.world import digest_of_draft

    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    # The school's head signs the first step rightly; alone that publishes nothing, so ask for the last one.
    url = reverse("desk:review", args=[state.pk])
    client.post(url, {"decision": "approve", "digest": digest_of_draft(page)[::-1], "comment": ""})
