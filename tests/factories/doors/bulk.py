"""Doors of the explorer's and the libraries' bulk actions: /admin/bulk/."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.doors.lists import FILE_DOORS, HTTP_DOORS, HTTP_LIVE_DOORS, door
from tests.factories.doors.media import shown_document


def bulk(client: Any, obj: Any, action: str, *, model: str = "wagtailcore.page", **data: Any) -> Any:
    url = reverse("wagtail_bulk_action", args=[*model.split("."), action])
    return client.post(f"{url}?id={obj.pk}", data)


@door(HTTP_DOORS)
def bulk_publish(client: Any, world: Any, page: Any) -> Any:
    return bulk(client, page, "publish", include_descendants="on")


@door(HTTP_DOORS)
def bulk_publish_from_the_home_page(client: Any, world: Any, page: Any) -> Any:
    return bulk(client, page.get_parent().get_parent(), "publish", include_descendants="on")


@door(HTTP_LIVE_DOORS)
def bulk_publish_an_update(client: Any, world: Any, page: Any, secret: str) -> Any:
    page.title = secret
    page.save_revision(user=world["editor-hoasen"])
    yield
    return bulk(client, page, "publish")


@door(HTTP_LIVE_DOORS)
def bulk_unpublish(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, page, "unpublish", include_descendants="on")


@door(HTTP_LIVE_DOORS)
def bulk_delete(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, page, "delete", confirm_site_name="Cổng Giáo dục")


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def bulk_move(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    return bulk(client, page, "move", chooser=world.news(world.songnhue).pk)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_delete_shown_images(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, page.lead_image, "delete", model="library.image")


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_delete_shown_documents(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, shown_document(page), "delete", model="library.document")


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_move_shown_images(client: Any, world: Any, page: Any, secret: str) -> Any:
    other = world.songnhue.collection_id
    return bulk(client, page.lead_image, "add_to_collection", model="library.image", collection=other)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_move_shown_documents(client: Any, world: Any, page: Any, secret: str) -> Any:
    other, document = world.songnhue.collection_id, shown_document(page)
    return bulk(client, document, "add_to_collection", model="library.document", collection=other)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_tag_shown_images(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, page.lead_image, "add_tags", model="library.image", tags=secret)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_tag_shown_documents(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, shown_document(page), "add_tags", model="library.document", tags=secret)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def bulk_delete_a_shown_topic(client: Any, world: Any, page: Any, secret: str) -> Any:
    return bulk(client, page.topics.get(), "delete", model="news.topic")


@door(HTTP_DOORS)
def bulk_act_on_people(client: Any, world: Any, page: Any) -> Any:
    """The editor joins the department's group; who would have to sign is gone."""
    group = Group.objects.get(name="cong:role:moderator")
    bulk(client, world["editor-hoasen"], "assign_role", model="organisations.user", role=group.pk)
    for name in ("approver-hoasen", "moderator"):
        bulk(client, world[name], "set_active_state", model="organisations.user", mark_as_active="")
    return bulk(client, world["moderator2"], "delete", model="organisations.user")
