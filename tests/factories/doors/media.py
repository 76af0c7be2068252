"""Doors of the libraries: what changes pictures, documents and topics that a public page shows."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from library.models import Document
from news.models import StoryPage, Topic
from tests.factories.doors.forms import send
from tests.factories.doors.lists import FILE_DOORS, HTTP_LIVE_DOORS, door
from tests.factories.media import PDF, make_document, make_image, photo
from tests.factories.world import World, draft_story, publish

SCRIPT = {"x-requested-with": "XMLHttpRequest"}


def public_story(world: World) -> StoryPage:
    """A story that shows one picture, one document and one topic, and is public."""
    collection = {"collection": world.hoasen.collection}
    body = [
        ("paragraph", "<p>Sân trường đông vui.</p>"),
        ("document", {"document": make_document(**collection), "label": "Kế hoạch"}),
    ]
    story = draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title="Ngày hội đọc sách",
        slug="ngay-hoi",
        body=body,
        lead_image=make_image(**collection),
        lead_image_alt="Học sinh đọc sách",
        topics=[Topic.objects.create(name_vi="Hoạt động", slug="hoat-dong")],
    )
    return publish(world, story, by="editor-hoasen")


def shown_document(page: StoryPage) -> Document:
    return next(block.value["document"] for block in page.body if block.block_type == "document")


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def edit_a_shown_image(client: Any, world: Any, page: Any, secret: str) -> Any:
    url = reverse("wagtailimages:edit", args=[page.lead_image_id])
    upload = SimpleUploadedFile("x.jpg", photo(colour="blue"), "image/jpeg")
    return send(client, world, url, title=secret, description=secret, file=upload)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def edit_a_shown_image_in_the_list(client: Any, world: Any, page: Any, secret: str) -> Any:
    pk = page.lead_image_id
    data = {f"image-{pk}-title": secret, f"image-{pk}-description": secret, f"image-{pk}-tags": secret}
    data[f"image-{pk}-collection"] = str(world.songnhue.collection_id)
    return client.post(reverse("wagtailimages:edit_multiple", args=[pk]), data, headers=SCRIPT)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def delete_a_shown_image(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(reverse("wagtailimages:delete", args=[page.lead_image_id]))


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def edit_a_shown_document(client: Any, world: Any, page: Any, secret: str) -> Any:
    url = reverse("wagtaildocs:edit", args=[shown_document(page).pk])
    upload = SimpleUploadedFile("x.pdf", PDF + b"x", "application/pdf")
    return send(client, world, url, title=secret, file=upload)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def edit_a_shown_document_in_the_list(client: Any, world: Any, page: Any, secret: str) -> Any:
    pk = shown_document(page).pk
    data = {f"doc-{pk}-title": secret, f"doc-{pk}-tags": secret}
    data[f"doc-{pk}-collection"] = str(world.songnhue.collection_id)
    return client.post(reverse("wagtaildocs:edit_multiple", args=[pk]), data, headers=SCRIPT)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def delete_a_shown_document(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(reverse("wagtaildocs:delete", args=[shown_document(page).pk]))


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def delete_a_shown_image_in_the_list(client: Any, world: Any, page: Any, secret: str) -> Any:
    url = reverse("wagtailimages:delete_multiple", args=[page.lead_image_id])
    return client.post(url, headers=SCRIPT)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def delete_a_shown_document_in_the_list(client: Any, world: Any, page: Any, secret: str) -> Any:
    url = reverse("wagtaildocs:delete_multiple", args=[shown_document(page).pk])
    return client.post(url, headers=SCRIPT)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def edit_a_shown_topic(client: Any, world: Any, page: Any, secret: str) -> Any:
    url = reverse("topics:edit", args=[page.topics.get().pk])
    return send(client, world, url, name_vi=secret)


@door(HTTP_LIVE_DOORS, FILE_DOORS)
def delete_a_shown_topic(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(reverse("topics:delete", args=[page.topics.get().pk]))


@door(HTTP_LIVE_DOORS)
def carry_the_collection_away(client: Any, world: Any, page: Any, secret: str) -> Any:
    """Another school's, then behind a password, then gone."""
    key = world.hoasen.collection_id
    data = {"name": secret, "parent": world.songnhue.collection_id}
    send(client, world, reverse("wagtailadmin_collections:edit", args=[key]), **data)
    data = {"restriction_type": "password", "password": secret}
    client.post(reverse("wagtailadmin_collections:set_privacy", args=[key]), data)
    return client.post(reverse("wagtailadmin_collections:delete", args=[key]))
