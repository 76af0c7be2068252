"""Sizes are drawn when a picture comes in; a reader's request looks them up and never touches the storage."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from core.pictures import picture_specs
from home.models import DepartmentHomePage, SchoolHomePage, StandardPage
from library import actions, tasks
from library.models import Image, PendingDeletion, Rendition
from tests.factories.decisions import write
from tests.factories.media import (
    draw,
    make_document,
    make_image,
    originals,
    photo,
    stored,
    take_storage_away,
)
from tests.factories.world import draft_release, draft_story, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
#: Every kind of page and list that a reader can ask for, on each host.
PLACES = {
    "hoasen": (
        *("/", "/tin-tuc/", "/tin-tuc/co-anh/", "/gioi-thieu-anh/", "/thong-cao-bao-chi/"),
        *("/thong-cao-bao-chi/thong-cao-anh/", "/tin-tuc/feed/", "/tin-tuc/feed.json", "/sitemap.xml"),
        *("/tim-kiem/?q=co+anh", "/tim-kiem/?q=co+anh&pham-vi=all", "/en/", "/en/tin-tuc/"),
    ),
    "hadong": ("/", "/thong-cao-bao-chi/", "/thong-cao-bao-chi/feed/", "/en/"),
    "songnhue": ("/", "/tin-tuc/"),
}
#: Where a picture of Hoa Sen stands once it is drawn.
WITH_PICTURES = (
    "/",
    "/tin-tuc/",
    "/tin-tuc/co-anh/",
    "/gioi-thieu-anh/",
    "/thong-cao-bao-chi/thong-cao-anh/",
)


@pytest.fixture
def queue(settings) -> Any:
    """Tasks wait in the database for a worker, as in production."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return DBTaskResult.objects.filter(task_path="library.tasks.draw_sizes_task")


@pytest.fixture
def pictures(world) -> dict[str, Image]:
    """A picture of its own on each kind of page that shows some; all pages are public."""
    found = {
        name: make_image(title=f"Ảnh {name}", file=ContentFile(photo(size=(320, 200), colour=colour), name="a.jpg"))
        for name, colour in {
            "lead": "red", "body": "green", "one": "blue", "two": "pink", "release": "gold",
            "standard": "gray", "hero": "navy", "department": "teal", "crest": "lime", "school": "tan",
        }.items()
    }  # fmt: skip
    for organisation, crest in ((world.department, "crest"), (world.hoasen, "school")):
        organisation.crest = found[crest]
        organisation.save()
    by = "editor-hoasen"
    gallery = {"images": [_block(found["one"]), _block(found["two"])]}
    body = [("image", _block(found["body"])), ("gallery", gallery)]
    story = draft_story(
        world, world.hoasen, by=by, title="Có ảnh", slug="co-anh", lead_image=found["lead"], body=body
    )
    release = draft_release(
        world, world.hoasen, by=by, title="Thông cáo ảnh", slug="thong-cao-anh", lead_image=found["release"]
    )
    for page in (story, release, _standard_page(world, found["standard"])):
        publish(world, page, by=by)
    for kind, organisation, author, name in (
        (SchoolHomePage, world.hoasen, by, "hero"),
        (DepartmentHomePage, world.department, "moderator2", "department"),
    ):
        home = kind.objects.get(organisation=organisation, locale__language_code="vi")
        write(home, world[author], hero_image=found[name])
        publish(world, home, by=author)
    return found


def _block(image: Image) -> dict[str, Any]:
    return {"image": image, "alt_text": "Sân trường", "decorative": False, "caption": "", "credit": ""}


def _standard_page(world, image: Image) -> StandardPage:
    home = SchoolHomePage.objects.get(organisation=world.hoasen, locale__language_code="vi")
    page = StandardPage(title="Giới thiệu ảnh", slug="gioi-thieu-anh", body=[("image", _block(image))])
    page.live, page.owner, page.locale = False, world["editor-hoasen"], home.locale
    home.add_child(instance=page)
    page.save_revision(user=world["editor-hoasen"], log_action=True)
    return page


def walk(client) -> dict[str, str]:
    """Fetch every place as a reader; the bodies by host and path."""
    found = {}
    for host, paths in PLACES.items():
        for path in paths:
            response = client.get(path, headers={"host": f"{host}.localhost"})
            assert response.status_code == 200, (host, path)
            found[f"{host}{path}"] = response.content.decode()
    return found


def test_no_page_asks_the_storage_for_anything(client, pictures, media, monkeypatch):
    for image in pictures.values():
        draw(image)
    asked = take_storage_away(monkeypatch)
    bodies = walk(client)
    assert asked == []
    for path in WITH_PICTURES:
        assert "/media/renditions/" in bodies[f"hoasen{path}"], path
    assert bodies["hoasen/tin-tuc/co-anh/"].count("<picture>") == 6, "crest (twice), lead, body, gallery"


def test_a_reader_draws_nothing_and_asks_for_each_picture_once(client, pictures, media, queue):
    assert not Rendition.objects.exists()
    bodies = walk(client)
    walk(client)
    assert "/media/renditions/" not in "".join(bodies.values())
    assert not Rendition.objects.exists()
    assert len(stored(media)) == len(pictures)
    asked = sorted(task.args_kwargs["args"][0] for task in queue)
    assert asked == sorted(image.pk for image in pictures.values())


def test_a_reader_draws_nothing_where_tasks_run_at_once(client, pictures, media):
    walk(client)
    assert not Rendition.objects.exists()
    assert len(stored(media)) == len(pictures)


def test_rows_that_vanished_are_missed_and_not_redrawn_by_readers(client, pictures, media):
    for image in pictures.values():
        draw(image)
    walk(client)
    Rendition.objects.all().delete()
    bodies = walk(client)
    assert "/media/renditions/" not in "".join(bodies.values())
    assert not Rendition.objects.exists()


def test_a_page_shows_the_sizes_that_are_there(client, pictures, queue):
    pictures["lead"].get_rendition("fill-640x360|format-webp")
    body = client.get("/tin-tuc/co-anh/", headers={"host": "hoasen.localhost"}).content.decode()
    assert body.count("<picture>") == 1
    assert Rendition.objects.count() == 1
    assert queue.count() >= 1


def test_a_task_that_cannot_be_queued_costs_no_page(client, pictures, queue, monkeypatch):
    from django.db import OperationalError

    def locked(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(type(tasks.draw_sizes_task.get_backend()), "enqueue", locked)
    assert client.get("/tin-tuc/co-anh/", headers={"host": "hoasen.localhost"}).status_code == 200


def test_an_upload_is_drawn_in_every_size_before_any_page_shows_it(media, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    drawn = Rendition.objects.filter(image=image)
    assert set(drawn.values_list("filter_spec", flat=True)) == set(picture_specs())
    assert len(stored(media)) == 1 + len(picture_specs())
    assert all(len(rendition.sha256) == 64 for rendition in drawn)


def test_publishing_draws_what_the_upload_could_not(world, media, django_capture_on_commit_callbacks):
    image = make_image()  # nothing is committed, so nothing is drawn
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân", lead_image=image)
    with django_capture_on_commit_callbacks(execute=True):
        publish(world, story, by="editor-hoasen")
    assert image.drawn_sizes(picture_specs()).keys() == set(picture_specs())


def test_another_focal_point_draws_anew_and_lets_go_of_the_old_crop(
    media, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    before = set(stored(media))
    with django_capture_on_commit_callbacks(execute=True):
        image.focal_point_x, image.focal_point_y = 4, 4
        image.focal_point_width = image.focal_point_height = 4
        image.save()
    after = set(stored(media))
    assert len(after) == len(before)
    assert {path.relative_to(media).as_posix() for path in before & after} == {image.file.name}


def test_a_preview_draws_so_that_its_editor_sees_the_picture(world, client, media):
    image, body = make_image(), make_image(title="Trong bài")
    story = draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title="Nháp",
        lead_image=image,
        body=[("image", _block(body))],
    )
    client.force_login(world["editor-hoasen"])
    page = client.get(f"/admin/pages/{story.pk}/revisions/{story.latest_revision_id}/view/")
    assert page.status_code == 200
    assert page.content.decode().count("/media/renditions/") >= 2
    assert Rendition.objects.filter(image=image).exists()
    assert Rendition.objects.filter(image=body).exists()


def test_the_sweep_draws_what_nobody_asked_for(media):
    image = make_image()
    out = StringIO()
    call_command("sweep_media", stdout=out)
    assert "pictures without all sizes: 1 drawn, 0 still lacking" in out.getvalue()
    assert not Image.objects.lacking_sizes().exists()
    assert image.renditions.count() == len(picture_specs())


def test_the_sweep_gives_up_while_the_storage_is_away(media, monkeypatch):
    for number in range(6):
        make_image(title=f"Ảnh số {number}")
        PendingDeletion.objects.create(name=f"images/aa/bb/{number}.jpg")
    with monkeypatch.context() as away:
        asked = take_storage_away(away)
        with pytest.raises(ConnectionError):
            call_command("sweep_media", stdout=StringIO())
        # Three deletions, three pictures and the list of folders.
        assert [entry.split()[0] for entry in asked] == ["delete"] * 3 + ["open"] * 3 + ["listdir"]
    call_command("sweep_media", stdout=StringIO())
    assert not PendingDeletion.objects.exists()
    assert not Image.objects.lacking_sizes().exists()


def test_a_picture_deleted_while_it_is_drawn_leaves_no_bytes(
    media, monkeypatch, django_capture_on_commit_callbacks
):
    """The last moment: the bytes are stored, and the row that would own them cannot be written any more."""
    from django.db import IntegrityError

    def gone(self, *args, **kwargs):
        self.file.save("a.jpg", self.file.file, save=False)
        raise IntegrityError("its picture is gone")

    image = make_image()
    monkeypatch.setattr(Rendition, "save", gone)
    with django_capture_on_commit_callbacks(execute=True):
        actions.draw_sizes(image_id=image.pk)
    assert originals(media) == [image.file.name]
    assert len(stored(media)) == 1
    assert not PendingDeletion.objects.exists()


def test_a_deleted_picture_asks_for_no_sizes(media):
    image = make_image()
    pk = image.pk
    image.delete()
    tasks.draw_sizes_task.call(pk)
    assert not Rendition.objects.exists()


def test_a_document_has_no_sizes(media, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        make_document()
    assert callbacks == []
    assert cache.get("library:sizes:1") is None
