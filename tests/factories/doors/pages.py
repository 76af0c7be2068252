"""Doors below /admin/pages/: what the explorer's menus do to a page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Page

from tests.factories.doors.addresses import form_data
from tests.factories.doors.lists import HTTP_DOORS, HTTP_LIVE_DOORS, door


def page_url(name: str, *args: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


@door(HTTP_LIVE_DOORS)
def delete_page(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("delete", page.pk), {"next": ""})


@door(HTTP_LIVE_DOORS)
def delete_the_list_above(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("delete", page.get_parent().pk), {"confirm_site_name": "Cổng Giáo dục"})


@door(HTTP_LIVE_DOORS)
def take_down_by_its_form(client: Any, world: Any, page: Any, secret: str) -> Any:
    """Without a word to the reader of the address."""
    return client.post(page_url("unpublish", page.pk), {"include_descendants": "on"})


@door(HTTP_LIVE_DOORS)
def move_to_the_other_school(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("move_confirm", page.pk, world.news(world.songnhue).pk))


@door(HTTP_DOORS)
def move_draft_to_the_other_school(client: Any, world: Any, page: Any) -> Any:
    return client.post(page_url("move_confirm", page.pk, world.news(world.songnhue).pk))


@door(HTTP_LIVE_DOORS)
def move_a_list_that_is_not_public(client: Any, world: Any, page: Any, secret: str) -> Any:
    """Only the page that is moved is written; what is below it comes along."""
    parent = page.get_parent().specific
    parent.unpublish(log_action=False)
    parent.slug = "tin-cu"
    parent.save()
    yield
    return client.post(page_url("move_confirm", parent.pk, world.songnhue.site.root_page_id))


@door(HTTP_LIVE_DOORS)
def reorder(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("set_page_position", page.pk) + "?position=0")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def set_privacy(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    data = {"restriction_type": "password", "password": "x", "groups": []}
    return client.post(page_url("set_privacy", page.pk), data)


@door(HTTP_DOORS)
def convert_a_forced_alias(client: Any, world: Any, page: Any) -> Any:
    Page.objects.filter(pk=page.pk).update(alias_of=world.news(world.hoasen))
    yield
    return client.post(page_url("convert_alias", page.pk))


@door(HTTP_LIVE_DOORS)
def alias_on_the_other_site(client: Any, world: Any, page: Any, secret: str) -> Any:
    data = {"new_title": secret, "new_slug": "ban-sao", "alias": "on"}
    return client.post(page_url("copy", page.pk), data | {"new_parent_page": world.news(world.songnhue).pk})


@door(HTTP_LIVE_DOORS)
def copy_to_the_other_site(client: Any, world: Any, page: Any, secret: str) -> Any:
    data = {"new_title": secret, "new_slug": "ban-sao", "publish_copies": "on", "copy_subpages": "on"}
    return client.post(page_url("copy", page.pk), data | {"new_parent_page": world.news(world.songnhue).pk})


@door(HTTP_LIVE_DOORS)
def edit_form_of_a_public_page(client: Any, world: Any, page: Any, secret: str) -> Any:
    data = form_data(page, title=secret, slug=secret.lower(), summary=secret, **{"action-publish": "1"})
    return client.post(page_url("edit", page.pk), data)


@door(HTTP_LIVE_DOORS)
def save_a_draft_of_a_public_page(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("edit", page.pk), form_data(page, title=secret, slug=secret.lower()))


@door(HTTP_LIVE_DOORS)
def schedule_a_public_page(client: Any, world: Any, page: Any, secret: str) -> Any:
    times = {"go_live_at": "2098-01-01 00:00", "expire_at": "2099-01-02 00:00"}
    return client.post(
        page_url("edit", page.pk), form_data(page, title=secret, **times, **{"action-publish": "1"})
    )


@door(HTTP_LIVE_DOORS)
def revert_a_public_page(client: Any, world: Any, page: Any, secret: str) -> Any:
    """An older draft, written but never signed, comes back with the revision's number."""
    page.title = secret
    old = page.save_revision(user=world["editor-hoasen"])
    yield
    client.get(page_url("revisions_revert", page.pk, old.pk))
    data = form_data(page, revision=str(old.pk), **{"action-publish": "1"})
    return client.post(page_url("edit", page.pk), data)


@door(HTTP_LIVE_DOORS)
def unschedule(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(page_url("revisions_unschedule", page.pk, page.latest_revision_id))


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def lock_and_unlock(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    client.post(page_url("lock", page.pk))
    return client.post(page_url("unlock", page.pk))


@door(HTTP_DOORS)
def collect_workflow_data(client: Any, world: Any, page: Any) -> Any:
    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    yield
    return client.post(
        page_url("collect_workflow_action_data", page.pk, "approve", state.pk), {"comment": ""}
    )


@door(HTTP_DOORS)
def cancel_the_workflow(client: Any, world: Any, page: Any) -> Any:
    page.get_workflow().start(page, world["editor-hoasen"])
    yield
    return client.post(page_url("confirm_workflow_cancellation", page.pk))


@door(HTTP_DOORS)
def create_below_the_other_school(client: Any, world: Any, page: Any) -> Any:
    url = page_url("add", "news", "storypage", world.news(world.songnhue).pk)
    return client.post(url, form_data(page, slug="ban-sao", **{"action-publish": "1"}))


@door(HTTP_DOORS)
def submit_for_moderation(client: Any, world: Any, page: Any) -> Any:
    data = form_data(page, **{"action-submit": "1"})
    client.post(page_url("edit", page.pk), data)
    return client.post(page_url("edit", page.pk), form_data(page, **{"action-restart-workflow": "1"}))
