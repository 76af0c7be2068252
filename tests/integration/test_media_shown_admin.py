"""Through the admin nobody changes what a public page shows, and who tries reads why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from library.models import Document, Image
from tests.factories.media import make_image, photo
from tests.factories.shown import OTHER_PDF, SENTENCE, Shown

pytestmark = pytest.mark.django_db
AJAX = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    # The admin speaks English here, so that its sentences can be compared as they stand in the code.
    settings.LANGUAGE_CODE = "en"
    return tmp_path


@pytest.fixture
def shown(world, media) -> Shown:
    return Shown(world)


@pytest.fixture
def editor(shown) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(shown.editor)
    return client


def _image_form(shown, prefix: str = "", **changes) -> dict[str, Any]:
    fields = {
        "title": shown.image.title, "description": "", "credit": "", "tags": "",
        "collection": shown.image.collection_id,
        "focal_point_x": "", "focal_point_y": "", "focal_point_width": "", "focal_point_height": "",
    } | changes  # fmt: skip
    return {f"{prefix}{name}": value for name, value in fields.items()}


def _document_form(shown, prefix: str = "", **changes) -> dict[str, Any]:
    fields = {"title": shown.document.title, "tags": "", "collection": shown.document.collection_id} | changes
    return {f"{prefix}{name}": value for name, value in fields.items()}


def edit_title(shown, client):
    return client.post(reverse("wagtailimages:edit", args=[shown.image.pk]), _image_form(shown, title="Khác"))


def edit_focal_point(shown, client):
    focus = dict.fromkeys(("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"), 5)
    return client.post(reverse("wagtailimages:edit", args=[shown.image.pk]), _image_form(shown, **focus))


def edit_file(shown, client):
    upload = SimpleUploadedFile("b.jpg", photo(colour="blue"))
    return client.post(reverse("wagtailimages:edit", args=[shown.image.pk]), _image_form(shown, file=upload))


def edit_collection(shown, client):
    collection = Collection.get_first_root_node().add_child(name="Anywhere")
    return client.post(
        reverse("wagtailimages:edit", args=[shown.image.pk]), _image_form(shown, collection=collection.pk)
    )


def edit_after_a_multiple_upload(shown, client):
    url = reverse("wagtailimages:edit_multiple", args=[shown.image.pk])
    return client.post(url, _image_form(shown, f"image-{shown.image.pk}-", title="Khác"), headers=AJAX)


def delete_by_its_page(shown, client):
    return client.post(reverse("wagtailimages:delete", args=[shown.image.pk]))


def delete_after_a_multiple_upload(shown, client):
    return client.post(reverse("wagtailimages:delete_multiple", args=[shown.image.pk]), headers=AJAX)


def _bulk(client, model: str, action: str, pk: int, **fields):
    url = reverse("wagtail_bulk_action", args=["library", model, action])
    return client.post(f"{url}?id={pk}&next=/admin/", fields)


def delete_in_bulk(shown, client):
    return _bulk(client, "image", "delete", shown.image.pk)


def move_in_bulk(shown, client):
    return _bulk(client, "image", "add_to_collection", shown.image.pk, collection=_goal(shown).pk)


def _goal(shown) -> Collection:
    return Collection.objects.exclude(pk=shown.image.collection_id).exclude(depth=1).first()


def edit_document(shown, client):
    url = reverse("wagtaildocs:edit", args=[shown.document.pk])
    return client.post(url, _document_form(shown, title="Khác"))


def edit_document_file(shown, client):
    url = reverse("wagtaildocs:edit", args=[shown.document.pk])
    return client.post(url, _document_form(shown, file=SimpleUploadedFile("b.pdf", OTHER_PDF)))


def edit_document_after_a_multiple_upload(shown, client):
    url = reverse("wagtaildocs:edit_multiple", args=[shown.document.pk])
    return client.post(url, _document_form(shown, f"doc-{shown.document.pk}-", title="Khác"), headers=AJAX)


def delete_document_by_its_page(shown, client):
    return client.post(reverse("wagtaildocs:delete", args=[shown.document.pk]))


def delete_document_after_a_multiple_upload(shown, client):
    return client.post(reverse("wagtaildocs:delete_multiple", args=[shown.document.pk]), headers=AJAX)


def delete_documents_in_bulk(shown, client):
    return _bulk(client, "document", "delete", shown.document.pk)


def move_documents_in_bulk(shown, client):
    return _bulk(client, "document", "add_to_collection", shown.document.pk, collection=_goal(shown).pk)


ADMIN = [
    edit_title, edit_focal_point, edit_file, edit_collection, edit_after_a_multiple_upload, delete_by_its_page,
    delete_after_a_multiple_upload, delete_in_bulk, move_in_bulk, edit_document, edit_document_file,
    edit_document_after_a_multiple_upload, delete_document_by_its_page,
    delete_document_after_a_multiple_upload, delete_documents_in_bulk, move_documents_in_bulk,
]  # fmt: skip


#: The editor's collection is the only one that he may add to; so there is nowhere to move to.
CLOSED_TO_EDITORS = {edit_collection, move_in_bulk, move_documents_in_bulk}


def said(response: Any) -> str:
    """All that a person is told: the answer itself, and the messages that the next page shows."""
    body = response.content.decode() if not response.streaming else ""
    return " ".join([body, *(str(message) for message in get_messages(response.wsgi_request))])


@pytest.mark.parametrize("who", ["editor-hoasen", "admin"])
@pytest.mark.parametrize("attack", ADMIN, ids=lambda attack: attack.__name__)
def test_nobody_changes_what_is_shown_through_the_admin(who, attack, shown):
    client = Client(raise_request_exception=False)
    client.force_login(shown.world[who])
    before = shown.state()
    response = attack(shown, client)
    assert shown.state() == before
    assert response.status_code in (200, 302, 403), attack.__name__
    if attack not in CLOSED_TO_EDITORS or who == "admin":
        assert SENTENCE in said(response)


@pytest.mark.parametrize(
    "attack", [delete_by_its_page, delete_after_a_multiple_upload, delete_in_bulk], ids=lambda a: a.__name__
)
def test_a_picture_of_a_draft_stays_too_and_its_editor_is_told(attack, shown, editor):
    shown.story.unpublish()
    before = shown.state()
    assert "A page still uses this file" in said(attack(shown, editor))
    assert shown.state() == before


@pytest.mark.parametrize(
    "attack", [a for a in ADMIN if "delete" in a.__name__], ids=lambda attack: attack.__name__
)
def test_another_schools_editor_learns_nothing_of_it(attack, shown):
    stranger = Client(raise_request_exception=False)
    stranger.force_login(shown.world["editor-songnhue"])
    before = shown.state()
    words = said(attack(shown, stranger))
    assert SENTENCE not in words and "still uses" not in words
    assert shown.image.title not in words and shown.document.title not in words
    assert shown.state() == before


@pytest.mark.parametrize(
    "attack",
    [edit_title, edit_file, edit_focal_point, edit_document, edit_document_file, delete_document_by_its_page,
     delete_documents_in_bulk, delete_document_after_a_multiple_upload, edit_after_a_multiple_upload],
    ids=lambda attack: attack.__name__,
)  # fmt: skip
def test_their_editor_may_do_it_once_no_page_shows_them(attack, shown, editor):
    shown.story.unpublish()
    before = (Image.objects.values_list().get(), list(Document.objects.values_list()))
    response = attack(shown, editor)
    assert response.status_code in (200, 302)
    assert (Image.objects.values_list().get(), list(Document.objects.values_list())) != before


def test_a_crest_cannot_be_exchanged_by_the_school_that_drew_it(world, media):
    """It stands on every page, and no page's clearance knows it: the department chose this one."""
    editor = world["editor-hoasen"]
    image = make_image(title="Logo", collection=world.hoasen.collection, uploaded_by_user=editor)
    world.hoasen.crest = image
    world.hoasen.save()
    client = Client(raise_request_exception=False)
    client.force_login(editor)
    shown = type("Crest", (), {"image": image})
    assert SENTENCE in said(edit_file(shown, client))
    assert Image.objects.get(pk=image.pk).sha256 == image.sha256
