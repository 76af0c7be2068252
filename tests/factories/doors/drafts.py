"""Doors in code: a draft becomes public."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from tempfile import NamedTemporaryFile
from typing import Any

from django.core import serializers
from django.core.management import call_command
from django.db import connection, models
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.revert_to_page_revision import RevertToPageRevisionAction
from wagtail.models import Locale, Page, Revision, Task, TaskState, WorkflowState

from news.models import StoryPage
from tests.factories.doors.lists import DRAFT_DOORS, door
from workflows.models import ClearanceTask


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
    text = serializers.serialize(
        "json", [page, Page(**{f.attname: getattr(page, f.attname) for f in Page._meta.fields})]
    )
    for loaded in serializers.deserialize("json", text):
        loaded.save()


@door(DRAFT_DOORS)
def publish_the_revision(world: Any, page: Any) -> None:
    page.get_latest_revision().publish()


@door(DRAFT_DOORS)
def revert_by_action(world: Any, page: Any) -> None:
    """The oldest draft becomes the newest one, and is published."""
    oldest = page.revisions.order_by("pk").first()
    action = RevertToPageRevisionAction(page, oldest, user=world["admin"])
    action.execute(skip_permission_checks=True).publish(user=world["admin"], skip_permission_checks=True)


@door(DRAFT_DOORS)
def stop_and_resume_the_workflow(world: Any, page: Any) -> None:
    """Sent back, taken up again, with what was signed before copied on."""
    state = page.get_workflow().start(page, world["editor-hoasen"])
    state.current_task_state.specific.reject(user=world["moderator"])
    state.refresh_from_db()
    state.resume(user=world["editor-hoasen"])
    state.copy_approved_task_states_to_revision(page.get_latest_revision())
    state.cancel(user=world["admin"])


@door(DRAFT_DOORS)
def redirects_by_command(world: Any, page: Any) -> None:
    """To a draft, from an address that is public."""
    with NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(f"from,to\n/tin-tuc/,/tin-tuc/{page.slug}/\n")
        file.flush()
        call_command(
            "import_redirects", src=file.name, site=world.hoasen.site_id, ask=False, stdout=StringIO()
        )


@door(DRAFT_DOORS)
def publish_as_superuser_without_checks(world: Any, page: Any) -> None:
    revision = page.get_latest_revision()
    PublishPageRevisionAction(revision, user=world["admin"]).execute(skip_permission_checks=True)


@door(DRAFT_DOORS)
def insert_a_live_page(world: Any, page: Any) -> None:
    copy = StoryPage(
        title=page.title, slug="ban-sao", summary=page.summary, body=page.body, owner=world["admin"]
    )
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
    Revision.objects.filter(pk=page.latest_revision_id).update(
        approved_go_live_at=timezone.now() - timedelta(hours=1)
    )
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
