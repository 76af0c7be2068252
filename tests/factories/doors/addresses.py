"""Doors with an address: requests that anybody with an account can send."""

from __future__ import annotations

import json
from typing import Any

from django.urls import reverse
from wagtail.models import Locale

from tests.factories.doors.lists import HTTP_DOORS, door
from tests.factories.world import digest_of_draft


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
    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page, **{"action-publish": "1"})
    )


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
    _api(
        client,
        page,
        "copy",
        {"destination_page_id": page.get_parent().pk, "keep_live": True, "slug": "ban-sao"},
    )


@door(HTTP_DOORS)
def api_create_alias(client: Any, world: Any, page: Any) -> None:
    _api(
        client, page, "create_alias", {"destination_page_id": world.news(world.hoasen).pk, "slug": "ban-sao"}
    )


@door(HTTP_DOORS)
def api_copy_for_translation(client: Any, world: Any, page: Any) -> None:
    _api(client, page, "copy_for_translation", {"locale": "en", "copy_parents": True, "recursive": True})


@door(HTTP_DOORS)
def desk_approve_another_text(client: Any, world: Any, page: Any) -> None:
    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    approve_on_desk(client, state.pk, digest_of_draft(page)[::-1])


def approve_on_desk(client: Any, task_state_id: int, digest: str) -> Any:
    """The desk's own button, as a browser sends it."""
    url = reverse("desk:review", args=[task_state_id])
    return client.post(url, {"action": "approve", "digest": digest, "comment": ""})
