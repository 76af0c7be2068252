"""Doors with an address: requests that anybody with an account can send."""

from __future__ import annotations

import json
from typing import Any

from django.urls import reverse

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
        "corrections-count": "0",
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
def edit_form_publish(client: Any, world: Any, page: Any) -> Any:
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page, **{"action-publish": "1"})
    )


@door(HTTP_DOORS)
def create_form_publish(client: Any, world: Any, page: Any) -> Any:
    url = reverse("wagtailadmin_pages:add", args=["news", "storypage", page.get_parent().pk])
    return client.post(url, form_data(page, slug="ban-sao", **{"action-publish": "1"}))


@door(HTTP_DOORS)
def edit_form_workflow_approve(client: Any, world: Any, page: Any) -> Any:
    page.get_workflow().start(page, world["editor-hoasen"])
    yield
    data = form_data(page, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@door(HTTP_DOORS)
def workflow_action(client: Any, world: Any, page: Any) -> Any:
    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    yield
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return client.post(url, {"comment": ""})


@door(HTTP_DOORS)
def copy_form_with_publication(client: Any, world: Any, page: Any) -> Any:
    data = {"new_title": page.title, "new_slug": "ban-sao", "new_parent_page": page.get_parent().pk,
            "copy_subpages": "on"}  # fmt: skip
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    client.post(url, data | {"publish_copies": "on"})
    return client.post(url, data | {"alias": "on", "new_slug": "vu-viec-2"})


@door(HTTP_DOORS)
def revert_and_publish(client: Any, world: Any, page: Any) -> Any:
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, page.latest_revision_id])
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.get(url)
    client.post(edit, form_data(page, revision=str(page.latest_revision_id), **{"action-publish": "1"}))
    return client.post(url, form_data(page, **{"action-publish": "1"}))


@door(HTTP_DOORS)
def desk_approve_another_text(client: Any, world: Any, page: Any) -> Any:
    state = page.get_workflow().start(page, world["editor-hoasen"]).current_task_state
    yield
    return approve_on_desk(client, state.pk, digest_of_draft(page)[::-1])


def approve_on_desk(client: Any, task_state_id: int, digest: str) -> Any:
    """The desk's own button, as a browser sends it."""
    url = reverse("desk:review", args=[task_state_id])
    return client.post(url, {"action": "approve", "digest": digest, "comment": ""})
