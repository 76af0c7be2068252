"""Bytes go with their rows, after the commit, even if the storage is away for a while."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command

from library.models import Image, PendingDeletion
from tests.factories.media import make_document, make_image, originals, photo, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def test_bytes_go_with_their_rows(media, django_capture_on_commit_callbacks):
    image, document = make_image(), make_document()
    image.get_rendition("width-10")
    assert len(stored(media)) == 3
    with django_capture_on_commit_callbacks(execute=True):
        Image.objects.all().delete()
        document.delete()
        assert len(stored(media)) == 3, "nothing goes before the commit"
    assert not stored(media)
    assert not PendingDeletion.objects.exists()


def test_a_replaced_file_goes_with_its_renditions(media, django_capture_on_commit_callbacks):
    image = make_image()
    old = image.get_rendition("width-10").file.name, image.file.name
    with django_capture_on_commit_callbacks(execute=True):
        image.file = ContentFile(photo(colour="blue"), name="b.jpg")
        image.save()
    assert originals(media) == [image.file.name]
    assert image.file.name not in old
    new = {rendition.file.name for rendition in image.renditions.all()}
    assert {path.relative_to(media).as_posix() for path in stored(media)} == {image.file.name} | new
    assert old[0] not in new


def test_what_the_storage_refuses_is_finished_by_the_sweep(
    media, monkeypatch, django_capture_on_commit_callbacks
):
    image = make_image()

    def refuse(*args, **kwargs):
        raise ConnectionError("storage is away")

    monkeypatch.setattr(FileSystemStorage, "delete", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    pending = PendingDeletion.objects.get()
    assert pending.attempts == 1
    assert "storage is away" in pending.last_error
    assert len(stored(media)) == 1

    out = StringIO()
    call_command("sweep_media", stdout=out)
    assert "0 finished, 1 still refused" in out.getvalue()
    monkeypatch.undo()
    call_command("sweep_media", stdout=out)
    assert "1 finished, 0 still refused" in out.getvalue()
    assert not PendingDeletion.objects.exists()
    assert not stored(media)


def test_the_sweep_finds_orphans_and_spares_the_rest(media, django_capture_on_commit_callbacks):
    image = make_image()
    image.get_rendition("width-10")
    orphan = media / "images/aa/bb/orphan.jpg"
    orphan.parent.mkdir(parents=True)
    orphan.write_bytes(b"x")

    out = StringIO()
    call_command("sweep_media", stdout=out)
    assert "orphans: 0 found" in out.getvalue(), "it may be an upload under way"
    call_command("sweep_media", "--older-than=0", stdout=out)
    assert "orphan: images/aa/bb/orphan.jpg" in out.getvalue()
    assert orphan.exists()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("sweep_media", "--older-than=0", "--delete-orphans", stdout=out)
    assert not orphan.exists()
    assert len(stored(media)) == 1 + image.renditions.count()
