"""A school chooses which of its public pages stand in its menu, and nothing that is not public ever does."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from home.actions import set_menu
from home.models import MenuEntry, SchoolHomePage, StandardPage
from home.policy import MOST_IN_MENU
from tests.factories.world import draft_story, publish
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
LINK = re.compile(r'<li><a href="([^"]*)"[^>]*>([^<]*)</a></li>')


def home(school, language="vi"):
    return SchoolHomePage.objects.get(organisation=school, locale__language_code=language)


def menu(path="/", host="hoasen.localhost"):
    """Titles of the menu as a reader gets it."""
    body = Client().get(path, headers={"host": host}).content.decode()
    part = body[body.index('<nav class="primary"') :] if '<nav class="primary"' in body else ""
    return [title for _url, title in LINK.findall(part[: part.find("</nav>")])]


def standard(world, title, slug, parent=None, *, public=True, school="hoasen", **fields):
    unit = getattr(world, school)
    parent = parent or home(unit)
    page = StandardPage(title=title, slug=slug, live=False, owner=world[f"editor-{school}"], **fields)
    parent.add_child(instance=page)
    page.save_revision(user=world[f"editor-{school}"], log_action=True)
    return publish(world, page, by=f"editor-{school}") if public else page


def key(slug, school):
    return Page.objects.get(slug=slug, path__startswith=home(school).path).translation_key


def choose(world, *pages, by="approver-hoasen", school="hoasen"):
    keys = [getattr(page, "translation_key", page) for page in pages]
    return set_menu(organisation=getattr(world, school), pages=keys, by=world[by])


def state():
    logged = PageLogEntry.objects.filter(action="home.menu_set").count()
    return list(MenuEntry.objects.values_list("organisation", "translation_key", "position")), logged


@pytest.fixture
def screen(world, client):
    client.force_login(world["approver-hoasen"])
    return reverse("own_site:menu", args=[world.hoasen.pk])


def test_without_a_choice_the_menu_is_as_it_was(world):
    assert menu() == ["Tin tức", "Thông cáo báo chí"]
    standard(world, "Giới thiệu", "gioi-thieu", show_in_menus=True)
    standard(world, "Riêng", "rieng")
    assert menu() == ["Tin tức", "Thông cáo báo chí", "Giới thiệu"]


@pytest.mark.parametrize("who", ["approver-hoasen", "administrator"])
def test_who_looks_after_the_site_chooses_its_pages_and_their_order(world, client, who):
    about = standard(world, "Giới thiệu", "gioi-thieu")
    deep = standard(world, "Cơ cấu tổ chức", "co-cau", parent=about)
    client.force_login(world[who])
    address = reverse("own_site:menu", args=[world.hoasen.pk])
    body = client.get(address).content.decode()
    assert "Giới thiệu" in body and "Cơ cấu tổ chức" in body
    news = key("tin-tuc", world.hoasen)
    sent = {f"place-{about.translation_key}": "7", f"place-{deep.translation_key}": "2", f"place-{news}": "7"}
    assert client.post(address, sent).status_code == 302
    assert menu() == ["Cơ cấu tổ chức", "Tin tức", "Giới thiệu"]
    assert menu(host="songnhue.localhost") == ["Tin tức", "Thông cáo báo chí"]
    for page, number, titles in (
        (about, 1, ["Giới thiệu", "Cơ cấu tổ chức", "Tin tức"]), (about, 2, ["Cơ cấu tổ chức", "Giới thiệu", "Tin tức"]),
    ):  # fmt: skip
        kept = MenuEntry.objects.exclude(translation_key=page.translation_key)
        sent = {f"place-{entry.translation_key}": entry.position for entry in kept}
        client.post(address, sent | {f"place-{page.translation_key}": number})
        assert menu() == titles  # who moves pushes the other on
    entry = PageLogEntry.objects.filter(action="home.menu_set").first()
    assert (entry.user, entry.page_id) == (world[who], world.hoasen.site.root_page_id)
    assert client.post(address, {"unasked": "1"}).status_code == 302
    assert menu() == ["Tin tức", "Thông cáo báo chí"]


def test_each_language_shows_the_translation_that_is_public_in_it(world):
    about = standard(world, "Giới thiệu", "gioi-thieu")
    choose(world, about, key("thong-cao-bao-chi", world.hoasen), key("tin-tuc", world.hoasen))
    assert menu() == ["Giới thiệu", "Thông cáo báo chí", "Tin tức"]
    assert menu("/en/") == ["Press releases", "News"]


def test_what_is_not_public_any_more_leaves_the_menu_at_once(world, client, screen):
    about = standard(world, "BIMAT-1", "bimat-2")
    deep = standard(world, "Cơ cấu", "co-cau", parent=about)
    choose(world, about, deep, key("tin-tuc", world.hoasen))
    assert menu() == ["BIMAT-1", "Cơ cấu", "Tin tức"]
    withdraw(page_id=deep.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    assert menu() == ["BIMAT-1", "Tin tức"]
    withdraw(page_id=about.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    assert menu() == ["Tin tức"]
    body = client.get(screen).content.decode()
    assert "BIMAT" not in body and "2 trang đã chọn hiện không công khai" in body
    with transaction.atomic():  # below the code; nobody has cleared it anew, and PostgreSQL would not keep it
        Page.objects.filter(pk=about.pk).update(live=True)
        assert menu() == ["Tin tức"]
        transaction.set_rollback(True)


def test_a_chosen_page_shows_the_title_of_its_public_row(world):
    about = standard(world, "Giới thiệu", "gioi-thieu")
    choose(world, about)
    about.title = "BIMAT-1"
    about.save_revision(user=world["editor-hoasen"])
    assert menu() == ["Giới thiệu"]


def test_drafts_stories_and_pages_of_others_are_refused_in_the_same_words(world, client, screen):
    draft = standard(world, "BIMAT-1", "bimat-1", public=False)
    below = standard(world, "BIMAT-2", "bimat-2", parent=draft, public=False)
    theirs = standard(world, "BIMAT-3", "bimat-3", school="songnhue")
    story = publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Tin"), by="editor-hoasen"
    )
    before, told = state(), set()
    for page in (draft, below, theirs, story, home(world.hoasen), uuid4()):
        with pytest.raises(ValidationError) as refused:
            choose(world, page)
        told.add(str(refused.value))
    assert len(told) == 1
    answer = client.post(
        screen, {f"place-{theirs.translation_key}": "1", f"place-{draft.translation_key}": "2"}
    )
    assert answer.status_code == 302  # the form knows no such field: there is nothing to choose
    assert state() == before
    assert "BIMAT" not in client.get(screen).content.decode()
    for number, page in enumerate((draft, below, theirs, story), start=1):
        MenuEntry.objects.create(
            organisation=world.hoasen, translation_key=page.translation_key, position=number
        )
    assert menu() == []


def test_no_more_than_fit_and_what_was_typed_stays(world, client, screen):
    pages = [standard(world, f"Trang {n}", f"trang-{n}") for n in range(MOST_IN_MENU + 1)]
    before = state()
    sent = {f"place-{page.translation_key}": "3" for page in pages}
    answer = client.post(screen, sent)
    assert answer.status_code == 422 and "nhiều nhất tám trang" in str(answer.context["form"].errors)
    assert answer.content.decode().count('value="3"') == len(pages)
    for wrong in ("0", "9", "-1", "x", "1.5"):
        answer = client.post(screen, {f"place-{pages[0].translation_key}": wrong})
        assert answer.status_code == 422 and "số từ 1 đến 8" in str(answer.context["form"].errors)
    assert state() == before
    choose(world, *pages[:MOST_IN_MENU])
    before = state()
    assert choose(world, *pages[:MOST_IN_MENU]) is False
    assert state() == before


@pytest.mark.parametrize(
    "who", ["editor-hoasen", "approver-songnhue", "moderator", "spokesperson", "auditor"]
)
def test_nobody_else_sets_the_menu(world, client, who):
    news = key("tin-tuc", world.hoasen)
    before = state()
    with pytest.raises(PermissionDenied):
        choose(world, news, by=who)
    client.force_login(world[who])
    address = reverse("own_site:menu", args=[world.hoasen.pk])
    assert client.get(address).status_code == 404
    assert client.post(address, {f"place-{news}": "1"}).status_code == 404
    assert state() == before


def test_an_administrator_finds_the_sites_and_a_head_is_led_to_his(world, client, screen):
    start = reverse("own_site:start")
    assert client.get(start)["Location"] == screen
    client.force_login(world["administrator"])
    names = {unit.code for unit in client.get(start).context["found"]}
    assert names == {"hadong", "hoasen", "songnhue"}
    assert {unit.code for unit in client.get(start, {"tim": "song nhue"}).context["found"]} == {"songnhue"}
    client.force_login(world["editor-hoasen"])
    assert client.get(start).status_code == 302  # back to the dashboard, with the reason


def test_a_chosen_menu_costs_what_it_did(world, client):
    def asked():
        client.get("/tin-tuc/", headers={"host": "hoasen.localhost"})
        with CaptureQueriesContext(connection) as captured:
            client.get("/tin-tuc/", headers={"host": "hoasen.localhost"})
        return len(captured)

    standard(world, "Giới thiệu", "gioi-thieu", show_in_menus=True)
    before = asked()
    choose(world, key("gioi-thieu", world.hoasen), key("tin-tuc", world.hoasen))
    assert asked() == before
