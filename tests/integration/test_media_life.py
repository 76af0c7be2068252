"""From upload to deletion: a file is there for strangers exactly while a page of its school is public."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from library import outage
from library.models import Image, PendingDeletion
from tests.factories.media import draw, make_document, make_image, originals, stored, take_storage_away
from tests.factories.shown import Shown
from tests.factories.world import draft_story, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def answers(names: list[str], user: Any = None) -> set[int]:
    """What is answered for these files, on the sites of both schools and of the department."""
    found = set()
    client = Client()
    if user is not None:
        client.force_login(user)
    for host in ("hoasen", "songnhue", "hadong"):
        for name in names:
            response = client.get(f"/media/{name}", headers={"host": f"{host}.localhost"})
            response.getvalue()
            found.add(response.status_code)
    return found


def files_of(image: Image, document: Any) -> list[str]:
    draw(image)
    sizes = [str(rendition.file.name) for rendition in image.renditions.all()]
    return [str(image.file.name), str(document.file.name), *sizes]


def test_original_sizes_and_document_are_there_exactly_while_the_page_is(world, media):
    image, document = make_image(), make_document()
    names = files_of(image, document)
    assert len(names) == 15
    body = [("document", {"document": document, "label": "Kế hoạch"})]
    by = "editor-hoasen"
    story = draft_story(world, world.hoasen, by=by, title="Có ảnh", lead_image=image, body=body)
    assert answers(names) == {404}
    assert answers(names, world["editor-songnhue"]) == {404}
    story = publish(world, story, by=by)
    assert answers(names) == {200}
    story.unpublish()
    assert answers(names) == {404}


def test_a_draft_of_a_public_page_shows_nothing_of_its_new_pictures(world, media):
    shown = Shown(world)
    image = make_image(title="Mới")
    draft = shown.story.get_latest_revision().as_object()
    draft.lead_image = image
    draft.save_revision(user=shown.editor)
    assert answers(files_of(image, shown.document)) == {200, 404}
    assert answers([str(image.file.name)]) == {404}


def test_a_scheduled_page_shows_its_pictures_only_when_it_is_due(world, media):
    image = make_image()
    later = timezone.now() + timedelta(days=1)
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Mai", lead_image=image, go_live_at=later
    )
    with pytest.raises(AssertionError, match="should be public"):
        publish(world, story, by="editor-hoasen")
    assert answers([str(image.file.name)]) == {404}


def test_a_page_that_was_forced_live_opens_no_file(world, media):
    image = make_image()
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Cưỡng", lead_image=image)
    row = type(story).objects.filter(pk=story.pk)
    row.update(live=True)
    assert answers([str(image.file.name)]) == {404}
    row.update(live=False)  # PostgreSQL would refuse the commit


def test_names_say_nothing_and_are_never_used_twice(media):
    names = {make_image(title="Khai giảng").file.name for _number in range(50)}
    assert len(names) == 50
    assert all(len(Path(name).stem) == 32 and int(Path(name).stem, 16) for name in names)


def test_deletion_reaches_every_size_although_the_storage_was_away(
    media, monkeypatch, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image, document, other = make_image(), make_document(), make_image(title="Khác")
    names = {path.relative_to(media).as_posix() for path in stored(media)}
    kept = {other.file.name, *(rendition.file.name for rendition in other.renditions.all())}
    with monkeypatch.context() as away:
        asked = take_storage_away(away)
        with django_capture_on_commit_callbacks(execute=True):
            image.delete()
            document.delete()
        assert len(asked) == 1, "whoever deletes does not wait for each file"
        assert answers(sorted(names - kept)) == {404}, "gone for readers at once"
    assert {path.relative_to(media).as_posix() for path in stored(media)} == names
    assert set(PendingDeletion.objects.values_list("name", flat=True)) == names - kept
    outage.end()
    call_command("sweep_media", stdout=StringIO())
    assert {path.relative_to(media).as_posix() for path in stored(media)} == kept
    assert not PendingDeletion.objects.exists()


def test_a_replaced_file_goes_with_its_sizes_although_the_storage_was_away_for_deletions(
    media, monkeypatch, django_capture_on_commit_callbacks
):
    from django.core.files.base import ContentFile
    from django.core.files.storage import FileSystemStorage

    from tests.factories.media import photo

    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    old = {path.relative_to(media).as_posix() for path in stored(media)}

    def refuse(*args, **kwargs):
        raise ConnectionError("storage is away")

    with monkeypatch.context() as away, django_capture_on_commit_callbacks(execute=True):
        away.setattr(FileSystemStorage, "delete", refuse)
        image.file = ContentFile(photo(colour="blue"), name="b.jpg")
        image.save()
    assert set(PendingDeletion.objects.values_list("name", flat=True)) == old
    call_command("sweep_media", stdout=StringIO())
    assert not old & {path.relative_to(media).as_posix() for path in stored(media)}
    assert originals(media) == [image.file.name]


def test_one_file_that_never_goes_does_not_stand_in_the_way(media, monkeypatch):
    from django.core.files.storage import FileSystemStorage

    delete = FileSystemStorage.delete

    def stubborn(self, name):
        if "stubborn" in name:
            raise PermissionError(name)
        delete(self, name)

    monkeypatch.setattr(FileSystemStorage, "delete", stubborn)
    for number in range(4):
        PendingDeletion.objects.create(name=f"images/aa/bb/stubborn{number}.jpg")
    call_command("sweep_media", stdout=StringIO())
    PendingDeletion.objects.create(name="images/aa/bb/new.jpg")
    call_command("sweep_media", stdout=StringIO())
    assert not PendingDeletion.objects.filter(name="images/aa/bb/new.jpg").exists()
    assert PendingDeletion.objects.count() == 4
