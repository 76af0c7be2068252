"""The uploaders of the admin store clean bytes, say what is wrong, and replace files."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from library.models import Image
from tests.factories.media import assert_clean, make_image, originals, photo, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def administrator(client, django_user_model):
    person = django_user_model.objects.create_superuser(username="root", password="x", email="r@example.vn")
    client.force_login(person)
    return person


@pytest.mark.parametrize("collection", ["root", "no such"])
def test_the_multiple_uploader_stores_clean_bytes(collection, media, client, administrator):
    root = Collection.get_first_root_node()
    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {
            "title": "IMG_2034",
            "collection": root.pk if collection == "root" else 999_999,
            "files[]": SimpleUploadedFile("IMG_2034.HEIC", photo("HEIF"), content_type="image/heic"),
        },
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.json()["success"] is True
    assert Image.objects.count() + UploadedFile.objects.count() == 1
    assert_clean(media)


def test_the_uploaders_say_what_is_wrong(media, client, administrator):
    for name in ("wagtailimages:add_multiple", "wagtaildocs:add_multiple"):
        response = client.post(
            reverse(name),
            {
                "collection": Collection.get_first_root_node().pk,
                "files[]": SimpleUploadedFile("evil.pdf", b"<script>alert(1)</script>"),
            },
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        assert response.json()["success"] is False
        assert response.json()["error_message"]
    assert not stored(media)


def test_the_edit_page_replaces_a_file(media, client, administrator, django_capture_on_commit_callbacks):
    image = make_image(description="Học sinh chào cờ")
    url = reverse("wagtailimages:edit", args=[image.pk])
    assert client.get(url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(
            url,
            {
                "title": "Chào cờ",
                "collection": image.collection_id,
                "tags": "",
                "file": SimpleUploadedFile("IMG_2034.JPG", photo(colour="blue")),
            },
        )
    assert response.status_code == 302
    changed = Image.objects.get()
    assert changed.sha256 != image.sha256
    assert originals(media) == [changed.file.name]
    assert_clean(media)
