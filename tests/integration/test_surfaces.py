"""The anonymous reader misses nothing, believes nothing stale, and what he asks for changes nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from unittest import mock

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page, Site

from home.models import SchoolHomePage
from organisations import memory
from tests.factories import reader
from tests.factories.doors.addresses import form_data
from tests.factories.media import make_image
from tests.factories.memory import GetWritesError
from tests.factories.reader import markers, read, sightings
from tests.factories.surfaces import Address
from tests.factories.world import draft_story, publish, submit

pytestmark = pytest.mark.django_db
SECRET = "BIMAT-5120"
HOASEN = "hoasen.localhost"


@pytest.fixture
def story(world):
    return draft_story(world, world.hoasen, by="editor-hoasen", title=f"{SECRET} & “bạn”", slug="tin")


# What tells the moment of the answer: the admin's refusals to be cached, and the date of a feed without entries.
STAMPS = re.compile(r"(?<=Expires: ).*|(?<=Last-Modified: ).*|(?<=<updated>).*?(?=</updated><author>)")


def everything() -> dict[str, tuple[int, str]]:
    return {
        str(answer.address): (answer.status, STAMPS.sub("", answer.text)) for answer in read(hosts=[HOASEN])
    }


def name_of_the_site(hostname: str) -> None:
    """As after the commit, when the process knows it by heart and asks for it nowhere."""
    site = Site.objects.get(organisation__code="hoasen")
    site.hostname = hostname
    site.save()
    memory.committed()


def test_what_is_remembered_is_what_would_be_read_anew(world, story, time_machine):
    """After each change the answers that were kept are those that a reader without memory gets."""

    def go_public():
        publish(world, story, by="editor-hoasen")

    def force_live():
        if connection.vendor != "postgresql":  # which refuses it
            Page.objects.filter(pk=draft.pk).update(live=True)

    def rename_the_school():
        world.hoasen.name = "THCS Hoa Súng"
        world.hoasen.save()

    def leave_the_address():
        name_of_the_site("hoasen-moi.localhost")

    def come_back():
        name_of_the_site(HOASEN)

    def take_down():
        Page.objects.get(pk=story.pk).specific.unpublish()

    def wait():
        time_machine.move_to(timezone.now() + timedelta(days=400))

    draft = draft_story(world, world.songnhue, by="editor-songnhue", title="Nháp", slug="nhap")
    everything()
    for change in (go_public, leave_the_address, come_back, force_live, rename_the_school, take_down, wait):
        change()
        remembered = everything()
        with reader.without_memory():
            anew = everything()
        assert {at: text for at, text in remembered.items() if anew[at] != text} == {}, change.__name__


def test_an_answer_that_follows_from_the_clock_is_read_anew(world, time_machine, request):
    """Code that compares a moment from the database with the clock, without asking anything new."""
    moment = timezone.now().replace(microsecond=0) + timedelta(hours=1)
    home = SchoolHomePage.objects.get(organisation=world.hoasen, locale__language_code="vi")
    Page.objects.filter(pk=home.pk).update(first_published_at=moment)

    def tell_when_it_is_time(page, _request):
        page.tagline = SECRET if moment <= page.first_published_at <= timezone.now() else "–"
        return {"page": page}

    def told():
        return [answer.address.path for answer in read(hosts=[HOASEN]) if answer.holds(SECRET)]

    request.addfinalizer(reader.forget)
    reader.forget()
    with mock.patch.object(SchoolHomePage, "get_context", tell_when_it_is_time):
        time_machine.move_to(moment - timedelta(seconds=1), tick=False)
        assert told() == [] == told()
        time_machine.move_to(moment)
        assert told() == ["/"]


def test_a_secret_is_seen_in_bodies_headers_and_redirects_however_it_is_written(world, story):
    assert markers(r"(?i)BIMAT-\d+") == {}
    publish(world, story, by="editor-hoasen")
    seen = sightings(story.title)
    expected = (
        *(
            "hoasen.localhost/",
            "hoasen.localhost/tin-tuc/",
            "hoasen.localhost/tin-tuc/tin/",
            "hadong.localhost/",
        ),
        *("hoasen.localhost/tin-tuc/feed/", "hoasen.localhost/tin-tuc/feed.json"),
        *("hoasen.localhost/tim-kiem/?q=bimat", "songnhue.localhost/tim-kiem/?q=bimat&pham-vi=all"),
    )
    assert set(expected) <= set(seen)
    assert set(markers(r"BIMAT-\d+")) == {SECRET}
    assert "hoasen.localhost/sitemap.xml" in sightings("/tin-tuc/tin/")


def test_a_request_that_only_reads_and_writes_all_the_same_is_found(world, monkeypatch):
    def count_a_visit(page, request):
        Page.objects.filter(pk=page.pk).update(draft_title=page.title)
        return {"page": page}

    monkeypatch.setattr(SchoolHomePage, "get_context", count_a_visit)
    with pytest.raises(GetWritesError, match="draft_title"):
        read(hosts=[HOASEN])


def test_the_reader_leaves_the_database_and_the_language_as_they_are(world, story):
    publish(world, story, by="editor-hoasen")
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)

    def rows() -> dict[str, int]:
        with connection.cursor() as cursor:
            return {
                table: cursor.execute(f'SELECT * FROM "{table}"') and hash(repr(cursor.fetchall()))
                for table in tables
            }

    before = rows(), date_format(timezone.now(), "F")
    reader.forget()
    read()
    assert (rows(), date_format(timezone.now(), "F")) == before


def test_what_shows_a_draft_is_kept_by_no_cache(world, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = make_image(title="Ảnh", collection=world.hoasen.collection)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=SECRET, lead_image=image)
    state = submit(story, world["editor-hoasen"])
    client.force_login(world["approver-hoasen"])
    pages = {
        name: reverse(f"wagtailadmin_pages:{name}", args=[story.pk])
        for name in ("view_draft", "edit", "history", "preview_on_edit")
    }
    revision = reverse("wagtailadmin_pages:revisions_view", args=[story.pk, story.latest_revision_id])
    client.post(pages["preview_on_edit"], form_data(story))
    desk, own = reverse("desk:review", args=[state.pk]), image.file.url
    for path in (*pages.values(), revision, desk, "/admin/", own, f"{own}?x=1"):
        response = client.get(path, headers={"host": "hoasen.localhost"})
        assert response.status_code == 200, path
        content = response.getvalue()
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", ")), path
        assert path != pages["view_draft"] or SECRET in content.decode()


def test_a_public_answer_is_the_same_whoever_asks(world, story, client):
    publish(world, story, by="editor-hoasen")
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp", slug="nhap")
    anonymous = {answer.address: answer for answer in read()}
    client.force_login(world["admin"])
    for path, status in {
        "/": 200,
        "/tin-tuc/": 200,
        "/tin-tuc/tin/": 200,
        f"/tin-tuc/{draft.slug}/": 404,
    }.items():
        answer = anonymous[Address("hoasen.localhost", path)]
        response = client.get(path, headers={"host": "hoasen.localhost", "accept-language": "en"})
        assert response.status_code == status and answer.text.endswith(response.content.decode()), path
        assert not response.cookies and "Cookie" not in response.get("Vary", "")
    for answer in anonymous.values():
        if not answer.address.path.startswith("/admin/"):
            assert "Set-Cookie" not in answer.headers and "Cookie" not in answer.headers.get("Vary", "")
