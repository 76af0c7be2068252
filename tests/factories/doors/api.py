"""Doors of the admin's own API: /admin/api/main/pages/<id>/action/<name>/."""

from __future__ import annotations

import json
from typing import Any

from tests.factories.doors.lists import HTTP_DOORS, HTTP_LIVE_DOORS, door


def act(client: Any, page: Any, action: str, **data: Any) -> Any:
    return client.post(
        f"/admin/api/main/pages/{page.pk}/action/{action}/", json.dumps(data), "application/json"
    )


@door(HTTP_DOORS)
def api_publish(client: Any, world: Any, page: Any) -> Any:
    return act(client, page, "publish")


@door(HTTP_DOORS)
def api_copy(client: Any, world: Any, page: Any) -> Any:
    return act(client, page, "copy", destination_page_id=page.get_parent().pk, keep_live=True, slug="ban-sao")


@door(HTTP_DOORS)
def api_copy_as_a_draft(client: Any, world: Any, page: Any) -> Any:
    """To the other school, with everything below."""
    target = world.news(world.songnhue).pk
    return act(client, page, "copy", destination_page_id=target, keep_live=False, recursive=True)


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_create_alias(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    target = world.news(world.songnhue).pk
    return act(client, page, "create_alias", destination_page_id=target, update_slug="ban-sao")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_copy_for_translation(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    return act(client, page, "copy_for_translation", locale="en", copy_parents=True, recursive=True)


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_mirror_for_translation(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    return act(client, page, "copy_for_translation", locale="en", copy_parents=True, alias=True)


@door(HTTP_DOORS)
def api_convert_alias(client: Any, world: Any, page: Any) -> Any:
    type(page).objects.filter(pk=page.pk).update(alias_of=world.news(world.hoasen))
    yield
    return act(client, page, "convert_alias")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_delete(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    return act(client, page, "delete")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_move(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    target = world.news(world.songnhue).pk
    return act(client, page, "move", destination_page_id=target, position="last-child")


@door(HTTP_LIVE_DOORS)
def api_unpublish(client: Any, world: Any, page: Any, secret: str) -> Any:
    return act(client, page, "unpublish", recursive=True)


@door(HTTP_LIVE_DOORS)
def api_publish_an_update(client: Any, world: Any, page: Any, secret: str) -> Any:
    page.title = secret
    page.save_revision(user=world["editor-hoasen"])
    yield
    return act(client, page, "publish")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def api_revert(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    return act(client, page, "revert_to_page_revision", revision_id=page.latest_revision_id)
