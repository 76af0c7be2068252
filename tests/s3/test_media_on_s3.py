"""On a real object store: private until a page shows it, gone when it is deleted, and nobody waits for a dead one."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from botocore.exceptions import BotoCoreError, ClientError
from django.core.management import call_command
from django.db.transaction import atomic

from core.pictures import picture_specs
from library import actions
from library.models import Image, PendingDeletion
from tests.factories.media import SECRET, make_document, make_image
from tests.factories.world import draft_story, publish

pytestmark = [pytest.mark.django_db, pytest.mark.s3]
HOASEN = {"host": "hoasen.localhost"}
#: Two attempts of five seconds, the pause between them, and a slow machine (config.settings.production).
LONGEST = 14
SWIFT = 2


@contextmanager
def within(seconds: float, what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    sys.stdout.write(f"{what}: {took:.2f} s\n")  # `make test-s3 ARGS=-rP` shows it
    assert took < seconds, what


def keys(bucket: Any) -> list[str]:
    return sorted(item.key for item in bucket.objects.all())


def of_a_stranger(url: str) -> int:
    try:
        with urlopen(url, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as error:
        return int(error.code)


def fetch(client: Any, url: str) -> tuple[int, bytes]:
    response = client.get(url, headers=HOASEN)
    return response.status_code, response.getvalue()


@pytest.fixture
def shown(world, bucket, django_capture_on_commit_callbacks) -> Any:
    """A public story with a picture and a document; everything is drawn."""
    with django_capture_on_commit_callbacks(execute=True):
        image, document = make_image(), make_document()
        body = [("document", {"document": document, "label": "Kế hoạch"})]
        story = draft_story(
            world,
            world.hoasen,
            by="editor-hoasen",
            title="Có ảnh",
            slug="co-anh",
            lead_image=image,
            body=body,
        )
        return publish(world, story, by="editor-hoasen")


def files_of(image: Image) -> list[str]:
    return [str(image.file.name), *(str(rendition.file.name) for rendition in image.renditions.all())]


def test_a_picture_lives_and_dies_with_its_page(
    world, bucket, gateway, client, django_capture_on_commit_callbacks
):
    with within(SWIFT * 5, "upload and all sizes"), django_capture_on_commit_callbacks(execute=True):
        image, document = make_image(), make_document()
    files = [*files_of(image), str(document.file.name)]
    assert len(files) == 1 + len(picture_specs()) + 1
    assert keys(bucket) == sorted(files)
    for item in bucket.objects.all():
        assert SECRET not in item.get()["Body"].read()
        assert of_a_stranger(f"{gateway.endpoint}/{bucket.name}/{item.key}") == 403
    assert of_a_stranger(f"{gateway.endpoint}/{bucket.name}/") == 403
    assert {fetch(client, f"/media/{name}")[0] for name in files} == {404}

    body = [("document", {"document": document, "label": "Kế hoạch"})]
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Có ảnh", lead_image=image, body=body)
    story = publish(world, story, by="editor-hoasen")
    for name in files:
        with within(SWIFT, name.partition("/")[0]):
            status, data = fetch(client, f"/media/{name}")
        assert status == 200
        assert data == bucket.Object(name).get()["Body"].read()
        assert of_a_stranger(f"{gateway.endpoint}/{bucket.name}/{name}") == 403

    story.unpublish()
    assert {fetch(client, f"/media/{name}")[0] for name in files} == {404}

    story.delete()
    with within(SWIFT * 5, "deletion"), django_capture_on_commit_callbacks(execute=True):
        image.delete()
        document.delete()
    assert keys(bucket) == []
    assert not PendingDeletion.objects.exists()


def test_bytes_exchanged_in_the_bucket_are_not_served(shown, bucket, client):
    name = files_of(shown.lead_image)[1]
    bucket.Object(name).put(Body=b"something else")
    assert fetch(client, f"/media/{name}")[0] == 404


@pytest.mark.parametrize("away", ["freeze", "kill"])
def test_pages_do_not_wait_for_a_store_that_is_away(away, shown, bucket, gateway, client):
    getattr(gateway, away)()
    for path in ("/", "/tin-tuc/", "/tin-tuc/co-anh/"):
        with within(SWIFT, f"{away}: page {path}"):
            response = client.get(path, headers=HOASEN)
        assert response.status_code == 200
        assert "/media/renditions/" in response.content.decode()

    first, *others = files_of(shown.lead_image)
    with within(LONGEST, f"{away}: first file"):
        assert fetch(client, f"/media/{first}")[0] == 503
    with within(SWIFT, f"{away}: {len(others)} more files"):
        assert {fetch(client, f"/media/{name}")[0] for name in others} == {503}


@pytest.mark.parametrize("away", ["freeze", "kill"])
def test_what_is_deleted_while_the_store_is_away_goes_later(
    away, shown, bucket, gateway, client, django_capture_on_commit_callbacks
):
    image = shown.lead_image
    names = files_of(image)
    shown.unpublish()
    shown.delete()
    getattr(gateway, away)()
    with within(LONGEST, f"{away}: deletion"), django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert {fetch(client, f"/media/{name}")[0] for name in names} == {404}
    assert set(PendingDeletion.objects.values_list("name", flat=True)) == set(names)

    gateway.recover()
    # A frozen store carries out, when it wakes, the one request that nobody waits for any more.
    assert len(set(names) - set(keys(bucket))) <= 1
    out = StringIO()
    with within(SWIFT * 5, f"{away}: sweep afterwards"):
        call_command("sweep_media", stdout=out)
    assert f"pending deletions: {len(names)} finished, 0 still refused" in out.getvalue()
    assert not set(names) & set(keys(bucket))
    assert not PendingDeletion.objects.exists()


@pytest.mark.parametrize("away", ["freeze", "kill"])
def test_an_upload_into_a_dead_store_leaves_no_row_and_holds_nobody_up(away, bucket, gateway):
    getattr(gateway, away)()
    with within(LONGEST, f"{away}: upload"), pytest.raises((BotoCoreError, ClientError)), atomic():
        make_image()
    assert not Image.objects.exists()


@pytest.mark.parametrize("away", ["freeze", "kill"])
def test_sizes_that_could_not_be_drawn_are_drawn_by_the_sweep(away, bucket, gateway):
    image = make_image()
    getattr(gateway, away)()
    with within(LONGEST, f"{away}: drawing"):
        assert not actions.draw_sizes(image_id=image.pk)
    assert not image.renditions.exists()
    gateway.recover()
    with within(SWIFT * 5, f"{away}: sweep draws"):
        call_command("sweep_media", stdout=StringIO())
    assert image.renditions.count() == len(picture_specs())
    assert len(keys(bucket)) == 1 + len(picture_specs())
