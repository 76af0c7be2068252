"""The admin is on one host in production and on no school's; mail never leads where a request wants it to."""

from __future__ import annotations

import re

import pytest
from django.core import checks, mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from organisations.admin.actions import Person, invite
from organisations.checks import the_admin_has_a_host_of_its_own
from organisations.enums import Role
from organisations.models import Hostname
from tests.architecture.test_site_folder import PRODUCTION, python
from tests.factories.media import bytes_of, make_image
from tests.factories.world import digest_of_draft, draft_story, submit, waiting

pytestmark = pytest.mark.django_db
ADMIN = "quantri.example"


@pytest.fixture
def admin_host(settings):
    settings.ADMIN_HOST = ADMIN
    settings.WAGTAILADMIN_BASE_URL = f"https://{ADMIN}"
    return ADMIN


def at(host, user=None):
    client = Client(headers={"host": host})
    if user is not None:
        client.force_login(user)
    return client


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin", "/admin/login/", "/admin/desk/", "/admin/password_reset/", "/admin//"]
)
def test_on_a_school_s_host_there_is_no_admin(world, admin_host, path):
    for host in ("hoasen.localhost", "hadong.localhost"):
        answer = at(host, world["admin"]).get(path)
        assert answer.status_code == 404
        assert at(host, world["admin"]).post(path, {}).status_code == 404
        assert "Không tìm thấy" in answer.content.decode() or "404" in answer.content.decode()
    assert at("hoasen.localhost").get("/").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/tin-tuc/", "/sitemap.xml", "/robots.txt", "/tim-kiem/?q=a", "/administration/"]
)
def test_on_the_admin_s_host_there_is_nothing_else(world, admin_host, path):
    answer = at(admin_host).get(path)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert "no-store" in answer["Cache-Control"]
    assert at(admin_host).post(path, {}).status_code == 302


@pytest.mark.parametrize("host", [ADMIN, "QuanTri.example:443", "quantri.example."])
def test_one_works_on_the_admin_s_host(world, admin_host, host):
    assert at(host).get("/admin/login/").status_code == 200
    client = at(host, world["editor-hoasen"])
    assert client.get("/admin/").status_code == 200
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_previews_are_drawn_on_the_admin_s_host_as_on_the_site(world, admin_host, settings):
    settings.SECURE_SSL_REDIRECT = True
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    client = Client(headers={"host": admin_host, "x-forwarded-proto": "https"})
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    client.force_login(world["editor-hoasen"])
    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert draft.status_code == 200
    assert "Ngày hội đọc sách" in draft.content.decode()
    assert "THCS Hoa Sen" in draft.content.decode()  # its masthead


def test_a_closed_school_s_drafts_can_still_be_looked_at(world, admin_host):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    world.hoasen.closed_on = "2020-01-01"
    world.hoasen.save()
    draft = at(admin_host, world["editor-hoasen"]).get(
        reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    )
    assert draft.status_code == 200
    assert at("hoasen.localhost").get("/").status_code == 410


def test_pictures_of_drafts_are_shown_on_the_admin_s_host(world, admin_host):
    image = make_image(collection=world.hoasen.collection)
    path = f"/media/{image.file.name}"
    shown = at(admin_host, world["editor-hoasen"]).get(path)
    assert (shown.status_code, b"".join(shown.streaming_content)) == (200, bytes_of(image.file))
    assert at(admin_host).get(path).status_code == 404


def test_without_an_admin_host_the_admin_is_on_every_site(world):
    for host in ("hoasen.localhost", "hadong.localhost"):
        assert at(host).get("/admin/login/").status_code == 200


class TestCheck:
    """What `check --deploy` says."""

    def test_no_host_of_its_own_is_a_warning(self, world, settings):
        settings.ADMIN_HOST = ""
        (found,) = the_admin_has_a_host_of_its_own(None)
        assert (found.id, found.level) == ("organisations.W001", checks.WARNING)
        assert "ADMIN_HOST" in found.hint

    def test_a_host_of_its_own_is_well(self, world, admin_host):
        assert the_admin_has_a_host_of_its_own(None) == []

    def test_a_site_s_host_is_an_error(self, world, admin_host):
        Site.objects.filter(pk=world.hoasen.site_id).update(hostname="QUANTRI.example")
        assert [found.id for found in the_admin_has_a_host_of_its_own(None)] == ["organisations.E001"]

    def test_so_is_a_further_name(self, world, admin_host):
        Hostname.objects.create(organisation=world.hoasen, name=ADMIN)
        assert [found.id for found in the_admin_has_a_host_of_its_own(None)] == ["organisations.E001"]

    def test_links_that_lead_elsewhere_are_an_error(self, world, admin_host, settings):
        settings.WAGTAILADMIN_BASE_URL = "https://hadong.localhost"
        assert [found.id for found in the_admin_has_a_host_of_its_own(None)] == ["organisations.E002"]

    def test_it_is_among_the_checks_of_a_deployment(self):
        assert the_admin_has_a_host_of_its_own in checks.registry.registry.get_checks(
            include_deployment_checks=True
        )


SHOW = (
    "import config.settings.production as s; print(s.SESSION_COOKIE_NAME if s.SECURE_SSL_REDIRECT else '-',"
    " getattr(s, 'CSRF_COOKIE_NAME', '-'), s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_PATH,"
    " s.SESSION_COOKIE_DOMAIN, s.WAGTAILADMIN_BASE_URL)"
)


def test_production_s_cookies_belong_to_one_host():
    said = python(SHOW, **PRODUCTION, ADMIN_HOST=ADMIN)
    assert said == f"__Host-sessionid __Host-csrftoken True True / None https://{ADMIN}"
    assert python(SHOW, **PRODUCTION, HTTPS="no", ADMIN_HOST=ADMIN).split()[:3] == ["-", "-", "False"]


def test_a_browser_takes_the_cookies_by_which_one_signs_in(world, settings, admin_host):
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client = Client(headers={"host": ADMIN}, enforce_csrf_checks=True)
    form = client.get("/admin/login/", secure=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form.content.decode()).group(1)
    data = {"username": "editor-hoasen", "password": "demo", "csrfmiddlewaretoken": token}
    world["editor-hoasen"].set_password("demo")
    world["editor-hoasen"].save()
    answer = client.post("/admin/login/", data, secure=True, headers={"origin": f"https://{ADMIN}"})
    assert answer.status_code == 302
    for cookie in (form.cookies["__Host-csrftoken"], answer.cookies["__Host-sessionid"]):
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    assert client.get("/admin/", secure=True).status_code == 200


class TestMail:
    """Whatever the request says of its host: links lead to the configured address."""

    FORGED = ("evil.example", "songnhue.localhost")

    def said(self):
        return "\n".join(f"{m.subject}\n{m.body}\n{m.from_email} {m.extra_headers}" for m in mail.outbox)

    @pytest.mark.parametrize("host", ["hadong.localhost", "songnhue.localhost"])
    def test_a_forgotten_password(self, world, host, settings):
        settings.WAGTAILADMIN_BASE_URL = "https://quantri.example"
        headers = {"host": host, "x-forwarded-host": "evil.example"}
        data = {"email": world["editor-hoasen"].email}
        assert Client().post("/admin/password_reset/", data, headers=headers).status_code == 302
        assert len(mail.outbox) == 1
        assert "https://quantri.example/admin/password_reset/confirm/" in self.said()
        assert "evil.example" not in self.said()
        assert host not in self.said()

    def test_an_unknown_host_sends_nothing(self, world):
        data = {"email": world["editor-hoasen"].email}
        assert (
            Client().post("/admin/password_reset/", data, headers={"host": "evil.example"}).status_code == 400
        )
        assert mail.outbox == []

    def test_an_invitation(self, world, settings, django_capture_on_commit_callbacks):
        settings.WAGTAILADMIN_BASE_URL = "https://quantri.example"
        with django_capture_on_commit_callbacks(execute=True):
            invite(
                person=Person("Lê An", "an@hoasen.example"), organisation=world.hoasen, role=Role.EDITOR,
                by=world["administrator"],
            )  # fmt: skip
        assert "https://quantri.example/admin/password_reset/confirm/" in self.said()

    def test_a_notice_that_a_request_from_another_host_causes(
        self, world, settings, django_capture_on_commit_callbacks
    ):
        settings.WAGTAILADMIN_BASE_URL = "https://quantri.example"
        page = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
        submit(page, world["editor-hoasen"])
        data = {"action": "return", "digest": digest_of_draft(page), "comment": "Xin viết lại."}
        client = at("songnhue.localhost", world["approver-hoasen"])
        with django_capture_on_commit_callbacks(execute=True):
            address = reverse("desk:review", args=[waiting(page).pk])
            answer = client.post(address, data, headers={"x-forwarded-host": "evil.example"})
        assert answer.status_code == 302
        assert "https://quantri.example/admin/" in self.said()
        assert not any(forged in self.said() for forged in self.FORGED)
