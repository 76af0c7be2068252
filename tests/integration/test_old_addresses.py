"""A school says itself where old addresses of its site lead: to its own public pages, and nowhere else."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageLogEntry

from core import clock
from home import addresses, policy
from home.actions import add_redirect, remove_redirect
from tests.factories.world import draft_story, publish
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
NO_PAGE = "No public page of this site stands at this address."


def story(world, school="hoasen", title="Khai giảng", slug="khai-giang", **fields):
    by = f"editor-{school}"
    draft = draft_story(world, getattr(world, school), by=by, title=title, slug=slug, **fields)
    return publish(world, draft, by=by)


def state():
    rows = Redirect.objects.order_by("pk").values_list("pk", "old_path", "site", "redirect_page")
    return list(rows), PageLogEntry.objects.filter(action__startswith="home.").count()


def get(path, host="hoasen.localhost"):
    answer = Client().get(path, headers={"host": host})
    return answer.status_code, answer.get("Location")


def add(world, old_path="/cu", target="/tin-tuc/", *, by="approver-hoasen", school="hoasen"):
    unit = getattr(world, school)
    return add_redirect(organisation=unit, old_path=old_path, target=target, by=world[by])


def refusal(world, **given):
    """Why it was refused, having written nothing."""
    before = state()
    with pytest.raises(ValidationError) as refused:
        add(world, **given)
    assert state() == before
    return refused.value.message_dict


@pytest.fixture
def screen(world, client):
    client.force_login(world["approver-hoasen"])
    return reverse("own_site:redirects", args=[world.hoasen.pk])


@pytest.mark.parametrize("who", ["approver-hoasen", "administrator"])
def test_an_old_address_leads_to_the_page_until_it_is_removed(world, client, who):
    story(world)
    client.force_login(world[who])
    address = reverse("own_site:redirects", args=[world.hoasen.pk])
    sent = {"old_path": "/khai-giang-cu/", "target": "/tin-tuc/khai-giang/"}
    assert client.post(address, sent).status_code == 302
    row = Redirect.objects.get()
    assert (row.old_path, row.site_id) == ("/khai-giang-cu", world.hoasen.site_id)
    there = (301, "http://hoasen.localhost/tin-tuc/khai-giang/")
    assert [get(path) for path in ("/khai-giang-cu", "/khai-giang-cu/", "/khai-giang-cu/?x=1")] == [there] * 3
    kept = Client().get("/khai-giang-cu", headers={"host": "hoasen.localhost"})["Cache-Control"]
    assert kept == "public, max-age=3600"  # a browser asks again, since it can be removed
    assert get("/khai-giang-cu/", host="songnhue.localhost")[0] == 404
    assert "/khai-giang-cu" in client.get(address).content.decode()
    assert client.post(address, {"remove": row.pk}).status_code == 302
    assert get("/khai-giang-cu/")[0] == 404
    logged = PageLogEntry.objects.filter(action__startswith="home.").order_by("pk")
    assert [(entry.action, entry.user) for entry in logged] == [
        ("home.redirect_added", world[who]), ("home.redirect_removed", world[who]),
    ]  # fmt: skip
    assert {entry.page_id for entry in logged} == {world.hoasen.site.root_page_id}


@pytest.mark.parametrize(
    "target",
    ["/tin-tuc/", "/tin-tuc", "http://hoasen.localhost/tin-tuc/?trang=2", "/en/tin-tuc/", "https://hoasen.localhost/"],
)  # fmt: skip
def test_it_leads_to_a_page_of_the_site_in_any_language(world, target):
    page = add(world, target=target).redirect_page
    assert page.specific.organisation == world.hoasen
    assert page.locale.language_code == ("en" if "/en/" in target else "vi")
    assert get("/cu") == (301, page.full_url)


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/tin-tuc/", "//evil.example/tin-tuc/", "/\\evil.example", "javascript:alert(1)", "tin-tuc",
        "http://songnhue.localhost/tin-tuc/", "http://x@hoasen.localhost/tin-tuc/", "http://[", "/admin/", "/tin-tuc/feed/",
        "/khong-co/", "/tim-kiem/", "ftp://hoasen.localhost/tin-tuc/", "http://hoasen.localhost.evil.example/tin-tuc/",
    ],
)  # fmt: skip
def test_it_leads_nowhere_else(world, target):
    assert refusal(world, target=target) == {"target": [NO_PAGE]}


def test_drafts_and_pages_of_others_are_told_in_the_words_of_nothing(world, client, screen):
    draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="nhap")
    story(world, "songnhue", title="BIMAT-2", slug="cua-song-nhue")
    draft_story(world, world.songnhue, by="editor-songnhue", title="BIMAT-3", slug="nhap-khac")
    told = set()
    for slug in ("nhap", "cua-song-nhue", "nhap-khac", "khong-co"):
        for host in ("", "http://hoasen.localhost", "http://songnhue.localhost", "http://khong-co.localhost"):
            before = state()
            sent = {"old_path": "/cu", "target": f"{host}/tin-tuc/{slug}/"}
            answer = client.post(screen, sent)
            assert (answer.status_code, state()) == (422, before)
            assert "BIMAT" not in answer.content.decode()
            told.add(str(answer.context["form"].errors.as_json()))
    assert len(told) == 1


def test_an_address_below_a_draft_is_free_until_the_draft_is_public(world):
    """Nothing is told of the draft, and in the end the page answers."""
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp", slug="nhap")
    add(world, "/tin-tuc/nhap/", "/")
    assert get("/tin-tuc/nhap/") == (301, "http://hoasen.localhost/")
    publish(world, draft, by="editor-hoasen")
    assert get("/tin-tuc/nhap/") == (200, None)


@pytest.mark.parametrize(
    ("old_path", "words"),
    [
        ("/", "public page stands"), ("/tin-tuc", "public page stands"), ("/en/", "public page stands"),
        ("/en/tin-tuc/", "public page stands"), ("/admin/x", "belongs to the system"), ("/media/x", "belongs to the system"),
        ("/tim-kiem", "belongs to the system"), ("/en/tim-kiem/", "belongs to the system"),
        ("/healthz", "belongs to the system"), ("/sitemap.xml", "belongs to the system"),
        ("/cac-truong/", "belongs to the system"), ("/tin-tuc/feed/", "belongs to the system"),
        ("/static/css/x.css", "belongs to the system"), ("/_util/login/", "belongs to the system"),
        ("https://hoasen.localhost/cu", "the path alone"), ("//evil.example/cu", "the path alone"),
        ("/cu?x=1", "the path alone"), ("/%2e%2e/admin", "the path alone"), ("/a\0b", "the path alone"), ("/cu%5Cx", "the path alone"),
        ("/cu%3Fx", "the path alone"), ("/a\tb", "the path alone"),
    ],
)  # fmt: skip
def test_where_something_else_answers_nothing_leads_on(world, old_path, words):
    (said,) = refusal(world, old_path=old_path)["old_path"]
    assert words in said


def test_a_path_with_marks_is_found_however_it_is_written(world):
    assert add(world, "/tr%C6%B0%E1%BB%9Dng-t%C3%B4i/").old_path == "/trường-tôi"
    assert get("/trường-tôi")[0] == get("/tr%C6%B0%E1%BB%9Dng-t%C3%B4i/")[0] == 301
    assert "old_path" in refusal(world, old_path="/trường-tôi")


def test_there_is_one_for_each_address_and_no_more_than_a_site_may_have(world, monkeypatch):
    add(world)
    assert "leads on already" in str(refusal(world, old_path="/cu/"))
    monkeypatch.setattr(policy, "MOST_REDIRECTS", 1)
    assert "too many" in str(refusal(world, old_path="/cu-hai"))
    Redirect.objects.update(automatically_created=True)
    add(world, "/cu-hai")


def test_none_leads_round_a_withdrawal(world):
    """Neither one that was there before, nor a new one, nor by another spelling of the address."""
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", slug="hoc-phi")
    add(world, "/tin-tuc/hoc-phi/", "/tin-tuc/")
    publish(world, page, by="editor-hoasen")
    withdraw(page_id=page.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    for path in ("/tin-tuc/hoc-phi/", "/tin-tuc/hoc-phi", "/tin-tuc/hoc-phi/?x=1", "/tin-tuc/hoc-ph%69/"):
        assert get(path) == (410, None), path
    Redirect.objects.all().delete()
    for path in ("/tin-tuc/hoc-phi", "/tin-tuc/hoc-ph%69/"):
        with translation.override("en"):  # a request leaves another language behind
            assert "was withdrawn" in str(refusal(world, old_path=path))


def test_it_ends_with_the_page_and_the_list_tells_no_title(world, client, screen):
    page = story(world, title="BIMAT-1", slug="bimat-2")
    add(world, "/cu", "/tin-tuc/bimat-2/")
    assert "BIMAT-1" in client.get(screen).content.decode()
    withdraw(page_id=page.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    assert get("/cu/") == (404, None)
    body = client.get(screen).content.decode().lower()
    assert "/cu" in body and "bimat" not in body


def test_two_of_them_never_lead_to_each_other(world):
    """Below a list that is gone a page is public still, and nobody finds it: its address is a 404 as any other."""
    story(world)
    Page.objects.filter(pk=world.news(world.hoasen).pk).update(live=False)
    assert not addresses.is_served(Page.objects.get(slug="khai-giang"))
    assert refusal(world, old_path="/tin-tuc/khai-giang/", target="/tin-tuc/khai-giang/") == {
        "target": [NO_PAGE]
    }
    page = Page.objects.get(slug="khai-giang")
    Redirect.objects.create(old_path="/tin-tuc/khai-giang", site=world.hoasen.site, redirect_page=page)
    assert get("/tin-tuc/khai-giang/") == (404, None)


@pytest.mark.parametrize(
    "who",
    ["editor-hoasen", "approver-songnhue", "moderator", "spokesperson", "auditor", "administrator-tayho"],
)
def test_nobody_else_decides_where_it_leads(world, client, strangers, who):
    person = world.people.get(who) or stranger(strangers[0], who)
    row = add(world)
    before = state()
    for act in (
        lambda: add_redirect(organisation=world.hoasen, old_path="/x", target="/", by=person),
        lambda: remove_redirect(organisation=world.hoasen, redirect_id=row.pk, by=person),
    ):
        with pytest.raises(PermissionDenied):
            act()
    client.force_login(person)
    address = reverse("own_site:redirects", args=[world.hoasen.pk])
    assert client.get(address).status_code == 404
    for sent in ({"old_path": "/x", "target": "/"}, {"remove": row.pk}):
        assert client.post(address, sent).status_code == 404
    assert state() == before


def stranger(department, username):
    from organisations.actions import add_membership
    from organisations.enums import Role
    from organisations.models import User

    person = User.objects.create_user(username, f"{username}@xa.example", "demo")
    add_membership(user=person, organisation=department, role=Role.ADMINISTRATOR, by=None)
    return person


def test_a_head_removes_nothing_of_another_site(world, client, screen):
    theirs = add(world, by="approver-songnhue", school="songnhue")
    everybodys = Redirect.objects.create(old_path="/chung", redirect_link="/")
    before = state()
    for row in (theirs, everybodys):
        assert client.post(screen, {"remove": row.pk}).status_code == 404
    assert client.post(screen, {"remove": "x"}).status_code == 404
    assert state() == before
    assert "/chung" not in client.get(screen).content.decode()


def test_wagtails_own_redirects_stay_closed(world, client, screen):
    row = add(world)
    for name, args in (("index", []), ("add", []), ("edit", [row.pk]), ("delete", [row.pk])):
        assert client.get(reverse(f"wagtailredirects:{name}", args=args)).status_code == 404


def test_a_closed_school_adds_nothing(world, client):
    world.hoasen.closed_on = clock.today()
    world.hoasen.save()
    client.force_login(world["administrator"])
    address = reverse("own_site:redirects", args=[world.hoasen.pk])
    answer = client.post(address, {"old_path": "/cu", "target": "/"}, follow=True)
    assert "Trường đã giải thể" in answer.content.decode()
    assert world.hoasen not in client.get(reverse("own_site:start")).context["found"].object_list
    with translation.override("en"), pytest.raises(PermissionDenied, match="closed"):
        add(world, by="administrator")
    assert not Redirect.objects.exists()
