"""Whichever way a file comes in, what is stored of it is clean, upright and anonymous."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image as PILImage
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtail.models import Collection, UploadedFile
from wagtail.users.models import UserProfile

from library.models import Document, Image
from tests.factories.media import (
    PDF,
    assert_clean,
    bytes_of,
    make_document,
    make_image,
    originals,
    photo,
    stored,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def by_create(upload):
    Image.objects.create(title="x", file=upload)


def by_bulk_create(upload):
    Image.objects.bulk_create([Image(title="x", file=upload)])


def by_file_save(upload):
    image = Image(title="x")
    image.file.save(upload.name, upload)


def by_form(upload):
    collection = Collection.get_first_root_node().pk
    form = get_image_form(Image)({"title": "x", "collection": collection}, {"file": upload})
    assert form.is_valid(), form.errors
    form.save()


def by_replacing(upload):
    image = make_image(file=ContentFile(photo("PNG"), name="a.png"))
    image.file = upload
    image.save(update_fields=["file"])


@pytest.mark.parametrize("format_", ["JPEG", "HEIF", "PNG"])
@pytest.mark.parametrize("way", [by_create, by_bulk_create, by_file_save, by_form, by_replacing])
def test_every_way_in_stores_clean_upright_bytes(way, format_, media, django_capture_on_commit_callbacks):
    upload = SimpleUploadedFile("IMG_2034." + format_.lower().replace("heif", "heic"), photo(format_))
    with django_capture_on_commit_callbacks(execute=True):
        way(upload)

    assert_clean(media)
    image = Image.objects.get()
    data = bytes_of(image.file)
    # pillow-heif writes the rotation into the picture itself; the others turn by their EXIF.
    assert PILImage.open(BytesIO(data)).size == (image.width, image.height) == (32, 64)
    assert image.sha256 == hashlib.sha256(data).hexdigest()
    assert image.file_hash == hashlib.sha1(data).hexdigest()
    assert image.file_size == len(data)
    assert originals(media) == [image.file.name]


def test_a_storage_may_close_what_it_read(monkeypatch):
    """As boto3 does (https://github.com/boto/s3transfer/issues/80)."""
    save = FileSystemStorage._save

    def save_and_close(self, name, content):
        name = save(self, name, content)
        content.file.close()
        return name

    monkeypatch.setattr(FileSystemStorage, "_save", save_and_close)
    image, document = make_image(), make_document()
    assert (image.width, image.height) == (32, 64)
    assert bytes_of(document.file) == PDF


@pytest.mark.parametrize("name", ["evil.jpg", "evil.svg", "evil.html"])
@pytest.mark.parametrize("way", [by_create, by_bulk_create, by_file_save])
def test_a_page_of_html_is_stored_by_no_way(way, name, media):
    with pytest.raises(ValidationError), transaction.atomic():
        way(SimpleUploadedFile(name, b"<svg onload='alert(1)'><script>alert(1)</script></svg>"))
    assert not stored(media)
    assert not Image.objects.exists()


@pytest.mark.parametrize(("get_form", "model"), [(get_image_form, Image), (get_document_form, Document)])
def test_the_form_refuses_with_a_message(get_form, model, media):
    form = get_form(model)(
        {"title": "x", "collection": Collection.get_first_root_node().pk},
        {"file": SimpleUploadedFile("evil.pdf", b"<script>alert(1)</script>")},
    )
    assert not form.is_valid()
    assert list(form.errors) == ["file"]
    assert not stored(media)


@pytest.mark.parametrize("title", ["", "IMG_2034", "Nguyen Van A 7B", "nguyen-van-a_7b.jpg"])
def test_a_title_is_never_the_name_of_the_file(title):
    name = "IMG_2034.jpg" if title.startswith("IMG") else "Nguyen Van A 7B.jpg"
    form = get_image_form(Image)(
        {"title": title, "collection": Collection.get_first_root_node().pk},
        {"file": SimpleUploadedFile(name, photo())},
    )
    assert form.is_valid(), form.errors
    saved = form.save().title
    assert saved
    assert "IMG" not in saved
    assert "nguyen" not in saved.lower()


def test_renditions_carry_no_metadata(media):
    image = make_image(file=ContentFile(photo("HEIF", size=(400, 200)), name="a.heic"))
    for spec in ("width-100", "fill-50x50|format-webp", "format-avif"):
        rendition = image.get_rendition(spec)
        assert rendition.url == f"/media/{rendition.file.name}"
        assert rendition.file.name.startswith("renditions/")
    assert len(stored(media)) == 4
    assert_clean(media)


def test_a_parked_upload_and_an_avatar_are_clean_too(media, django_user_model):
    person = django_user_model.objects.create_user(username="a", password="x")
    UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Image),
        file=SimpleUploadedFile("IMG_2034.jpg", photo()),
    )
    UserProfile.objects.create(user=person, avatar=SimpleUploadedFile("Nguyen Van A.jpg", photo()))
    assert len(stored(media)) == 2
    assert_clean(media)


def test_bytes_that_were_cleaned_once_are_kept_as_they_are():
    first = make_image()
    again = make_image(file=ContentFile(bytes_of(first.file), name="copy.jpg"))
    assert again.sha256 == first.sha256
    assert again.file.name != first.file.name


def test_an_alternative_text_is_never_made_up_from_the_title():
    assert make_image(title="Ảnh 1").get_rendition("width-10").alt == ""
