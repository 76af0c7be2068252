"""What the public gets: lists, feeds, search without marks, only what is public, on the right host."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from tests.factories.world import draft_release, draft_story, publish

pytestmark = pytest.mark.django_db
HOASEN, SONGNHUE, HADONG = ({"host": f"{code}.localhost"} for code in ("hoasen", "songnhue", "hadong"))


@pytest.fixture
def news(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Đường đến trường Đông Đô")
    draft_story(world, world.hoasen, by="editor-hoasen", title="Bản nháp Đông Đô")
    return publish(world, story, by="editor-hoasen")


def text(client, path: str, headers: dict) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 200, path
    return response.content.decode()


def test_a_story_is_on_its_own_site_and_on_no_other(world, news, client):
    assert news.title in text(client, "/tin-tuc/duong-den-truong-dong-do/", HOASEN)
    assert client.get("/tin-tuc/duong-den-truong-dong-do/", headers=SONGNHUE).status_code == 404
    assert news.title in text(client, "/", HOASEN)
    assert news.title in text(client, "/", HADONG)
    assert news.title not in text(client, "/", SONGNHUE)


def test_feeds_hold_what_is_public(world, news, client):
    feed = json.loads(text(client, "/tin-tuc/feed.json", HOASEN))
    assert [item["title"] for item in feed["items"]] == [news.title]
    assert feed["items"][0]["url"] == "http://hoasen.localhost/tin-tuc/duong-den-truong-dong-do/"
    atom = ET.fromstring(text(client, "/tin-tuc/feed/", HOASEN))
    titles = [element.text for element in atom.iter("{http://www.w3.org/2005/Atom}title")]
    assert news.title in titles and len(titles) == 2


@pytest.mark.parametrize("query", ["duong den truong", "Đường đến trường", "DONG DO", "đông đô"])
def test_search_finds_with_and_without_marks(world, news, client, query):
    page = text(client, f"/tim-kiem/?q={query}", HOASEN)
    assert "/tin-tuc/duong-den-truong-dong-do/" in page
    assert "Bản nháp" not in page
    assert "/tin-tuc/duong-den-truong-dong-do/" in text(client, f"/tim-kiem/?q={query}&pham-vi=all", SONGNHUE)
    assert "/tin-tuc/duong-den-truong-dong-do/" not in text(client, f"/tim-kiem/?q={query}", SONGNHUE)


def test_releases_of_all_units_meet_on_the_departments_press_page(world, client):
    own = publish(
        world, draft_release(world, world.department, by="moderator", title="Tin của phòng"), by="moderator"
    )
    school = draft_release(world, world.hoasen, by="editor-hoasen", title="Tin của trường")
    publish(world, school, by="editor-hoasen")
    page = text(client, "/thong-cao-bao-chi/", HADONG)
    assert own.title in page and school.title in page
    assert own.title not in text(client, "/thong-cao-bao-chi/", HOASEN)
    assert school.title in text(client, "/thong-cao-bao-chi/", HOASEN)
    assert school.title not in text(client, "/thong-cao-bao-chi/", SONGNHUE)
    filtered = client.get("/thong-cao-bao-chi/", {"don-vi": "hoasen"}, headers=HADONG)
    assert [release.title for release in filtered.context["releases"]] == [school.title]


def test_sitemap_and_robots_speak_of_their_own_site(world, news, client):
    sitemap = text(client, "/sitemap.xml", HOASEN)
    assert "http://hoasen.localhost/tin-tuc/duong-den-truong-dong-do/" in sitemap
    assert "http://hoasen.localhost/en/tin-tuc/" in sitemap
    assert "songnhue" not in sitemap and "Bản nháp" not in sitemap
    assert "http://hoasen.localhost/sitemap.xml" in text(client, "/robots.txt", HOASEN)


def test_a_link_to_a_draft_tells_nothing_of_it(world, news, client):
    draft = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Chuyện chưa kể", slug="chuyen-chua-ke"
    )
    links = "".join(f'<a linktype="page" id="{page.pk}">đây</a>' for page in (draft, news))
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Xem thêm", body=[("paragraph", f"<p>{links}</p>")]
    )
    publish(world, story, by="editor-hoasen")
    page = text(client, "/tin-tuc/xem-them/", HOASEN)
    assert "chuyen-chua-ke" not in page
    assert "/tin-tuc/duong-den-truong-dong-do/" in page
