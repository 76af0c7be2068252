"""After a renaming nothing that anybody usually reads shows the old name; what was signed stays as it was signed."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from home.models import SchoolHomePage
from organisations import memory
from organisations.admin.actions import edit_organisation
from organisations.models import Organisation
from tests.factories.decisions import fresh
from tests.factories.reader import markers, sightings
from tests.factories.walk import fill, patterns
from tests.factories.world import draft_story, publish
from workflows.models import Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
OLD, NEW, ENGLISH = "THCS Hoa Sen", "THCS Sen Hồng", "Red Lotus School"
# What tells of the past, by its address: the ledger, the record, the versions of a text, the names of a school.
HISTORY = (
    "/admin/reports/site-history/", "/admin/desk/register", "/record/", "/history/", "/revisions/",
    "/admin/organisations/edit/",
    # And what nobody reads as a screen: raw fields for the menu's script; the superuser's list of sites by home page.
    "/admin/api/main/pages/", "/admin/sites/",
)  # fmt: skip


def rename(world, **names: str) -> None:
    school = Organisation.objects.get(pk=world.hoasen.pk)
    for name, value in ({"name": NEW, "short_name": NEW} | names).items():
        setattr(school, name, value)
    edit_organisation(organisation=school, by=world["administrator"])
    memory.committed()  # nothing commits in these tests


def read(answer) -> str:
    said = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return said.decode(errors="replace")


def homes(world) -> list[SchoolHomePage]:
    return list(SchoolHomePage.objects.filter(organisation=world.hoasen).order_by("locale__language_code"))


def test_no_reader_meets_the_old_name(world):
    publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Khai giảng"), by="editor-hoasen"
    )
    assert markers(OLD)
    rename(world)
    assert markers(OLD) == {}
    assert {"hoasen.localhost/", "hoasen.localhost/en/", "hadong.localhost/"} <= set(sightings(NEW))


def test_the_english_pages_bear_the_english_name(world, client):
    rename(world, name_en=ENGLISH)
    body = client.get("/en/", headers={"host": "hoasen.localhost"}).content.decode()
    assert f'<meta property="og:title" content="{ENGLISH}">' in body
    assert f"<title>{ENGLISH} –" in " ".join(body.split())
    assert [home.draft_title for home in homes(world)] == [ENGLISH, NEW]


def test_what_was_signed_stays_and_is_public_without_a_pause(world):
    before = [(home.title, home.live_revision_id) for home in homes(world)]
    publications = list(Publication.objects.order_by("pk").values())
    rename(world)
    assert [(home.title, home.live_revision_id) for home in homes(world)] == before
    assert all(home.is_public for home in homes(world))
    assert list(Publication.objects.order_by("pk").values()) == publications


def test_the_next_text_of_the_home_page_bears_the_name_and_is_signed_with_it(world):
    rename(world)
    home = homes(world)[1]
    home.tagline = "Học để làm người"
    home.save_revision(user=world["editor-hoasen"])
    assert fresh(home).title == OLD
    assert publish(world, home, by="editor-hoasen").title == NEW


def test_site_and_collection_follow_in_the_same_transaction(world, monkeypatch):
    monkeypatch.setattr("organisations.renaming.log", lambda **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rename(world)
    world.hoasen.refresh_from_db()
    assert (world.hoasen.site.site_name, world.hoasen.collection.name) == (OLD, OLD)
    assert [home.draft_title for home in homes(world)] == [OLD, OLD]
    monkeypatch.undo()
    rename(world)
    school = Organisation.objects.get(pk=world.hoasen.pk)
    assert (school.site.site_name, school.collection.name) == (NEW, NEW)
    assert world.songnhue.site.site_name == "Tiểu học Sông Nhuệ"


@pytest.mark.parametrize("who", ["admin", "administrator"])
def test_no_usual_screen_of_the_admin_shows_it(world, houses, who):
    rename(world)
    client, shown, renamed = Client(raise_request_exception=False), set(), set()
    client.force_login(world[who])
    for route in sorted(set(patterns())):
        url = fill(route, houses["hoasen"].values)
        if "/log" in url:  # in and out
            continue
        with transaction.atomic():
            body = read(client.get(url))
            transaction.set_rollback(True)
        shown |= {url} if OLD in body else set()
        renamed |= {url} if NEW in body else set()
    assert {url for url in shown if not any(part in url for part in HISTORY)} == set()
    assert renamed


def test_the_explorer_costs_no_more_for_it(world, client):
    client.force_login(world["admin"])
    root = Page.objects.get(depth=1)

    def cost() -> int:
        client.get(f"/admin/pages/{root.pk}/")
        with CaptureQueriesContext(connection) as captured:
            body = client.get(f"/admin/pages/{root.pk}/").content.decode()
        assert "Tiểu học Sông Nhuệ" in body
        return len(captured)

    before = cost()
    rename(world)
    assert cost() == before
    assert NEW in client.get(f"/admin/pages/{root.pk}/").content.decode()
