"""Each host name shows its own site, leads to it, or is refused; nothing is shown under a name that is not its own."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from wagtail.models import Site

from organisations import hosts, memory
from organisations.actions import NewOrganisation, SiteAddress, create_organisation
from organisations.enums import Kind
from organisations.models import Hostname
from tests.factories.world import draft_story, publish

pytestmark = pytest.mark.django_db
UNKNOWN = "Không có trang thông tin điện tử nào ở địa chỉ này"
KINDS = (
    *(
        "/",
        "/en/",
        "/tin-tuc/",
        "/tin-tuc/feed/",
        "/tin-tuc/feed.json",
        "/thong-cao-bao-chi/",
        "/sitemap.xml",
    ),
    *("/robots.txt", "/tim-kiem/?q=a", "/cac-truong/", "/khong-co/", "/admin/", "/admin/login/", "/admin"),
    *("/media/images/a.jpg", "/static/css/base.css", "/_util/login/", "//", "/healthz/"),
)


def get(path, host, client=None, **headers):
    return (client or Client()).get(path, headers={"host": host, **headers})


def close(organisation, successor=None, on=None):
    organisation.closed_on, organisation.successor = on or localdate(), successor
    organisation.save()


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize(
    "host", ["evil.example", "hoasen.localhost.evil.example", "localhost", "127.0.0.1", "x y"]
)
def test_an_unknown_host_is_refused_at_every_address(world, path, host):
    answer = get(path, host)
    assert (answer.status_code, answer["Cache-Control"]) == (400, "no-store")
    assert UNKNOWN in answer.content.decode()
    assert "Hoa Sen" not in answer.content.decode()
    assert "Hà Đông" not in answer.content.decode()
    assert answer.cookies == {}


@pytest.mark.parametrize("method", ["post", "put", "delete", "options", "head"])
def test_an_unknown_host_is_refused_by_every_method(world, method):
    assert getattr(Client(), method)("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_probes_answer_at_any_host(world, path):
    assert get(path, "10.0.0.7:8000").status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "hoasen.localhost",
        "HoaSen.LOCALHOST",
        "hoasen.localhost.",
        "hoasen.localhost:8000",
        "hoasen.localhost.:80",
    ],
)
def test_one_name_has_many_spellings(world, host):
    answer = get("/", host)
    assert answer.status_code == 200
    assert "THCS Hoa Sen" in answer.content.decode()


def test_a_name_with_marks_is_found_by_its_spelling_in_dns(world):
    site = world.hoasen.site
    site.hostname = "hoa-sen-đẹp.vn"
    site.save()
    assert get("/robots.txt", "xn--hoa-sen-p-j3a4466f.vn").status_code == 400  # some other name
    punycode = hosts.normal("hoa-sen-đẹp.vn")
    assert punycode.startswith("xn--")
    assert "THCS Hoa Sen" in get("/", punycode).content.decode()


@pytest.mark.parametrize(
    "header", ["x-forwarded-host", "x-host", "forwarded", "x-original-host", "x-forwarded-server"]
)
def test_no_other_header_names_the_host(world, header):
    value = "host=songnhue.localhost" if header == "forwarded" else "songnhue.localhost"
    body = get("/", "hoasen.localhost", **{header: value}).content.decode()
    assert "THCS Hoa Sen" in body
    assert get("/", "evil.example", **{header: value}).status_code == 400


def test_a_host_shows_nothing_of_another_site(world):
    own, other = "ngay-hoi-doc-sach", "ngay-hoi-the-thao"
    for school, title in ((world.hoasen, "Ngày hội đọc sách"), (world.songnhue, "Ngày hội thể thao")):
        by = f"editor-{school.code}"
        publish(world, draft_story(world, school, by=by, title=title), by=by)
    assert get(f"/tin-tuc/{own}/", "hoasen.localhost").status_code == 200
    assert get(f"/tin-tuc/{other}/", "hoasen.localhost").status_code == 404
    for path in (
        "/",
        "/tin-tuc/",
        "/tin-tuc/feed/",
        "/tin-tuc/feed.json",
        "/sitemap.xml",
        "/tim-kiem/?q=ngay+hoi",
    ):
        body = get(path, "hoasen.localhost").content.decode()
        assert own in body, path
        assert other not in body, path
        assert "songnhue.localhost" not in body or path == "/", path


def test_two_sites_of_one_name_are_told_apart_by_the_port_or_not_at_all(world):
    home = world.songnhue.root_page
    Site.objects.bulk_create([Site(hostname="hoasen.localhost", port=8080, root_page=home)])
    memory.committed()
    for port, url in ((80, "http://hoasen.localhost"), (8080, "http://hoasen.localhost:8080")):
        assert f"{url}/sitemap.xml" in get("/robots.txt", f"hoasen.localhost:{port}").content.decode()
    assert get("/", "hoasen.localhost:99").status_code == 400


def test_a_warm_request_asks_nothing_for_its_site(world, rf):
    memory.committed()
    cold = rf.get("/", headers={"host": "hoasen.localhost"})
    with CaptureQueriesContext(connection) as captured:
        assert Site.find_for_request(cold) == world.hoasen.site
    assert len(captured) == 3
    for host, found in (("songnhue.localhost", world.songnhue.site), ("evil.example", None)):
        with CaptureQueriesContext(connection) as captured:
            assert Site.find_for_request(rf.get("/", headers={"host": host})) == found
            assert get("/", "evil.example").status_code == 400
        assert len(captured) == 0


def test_the_site_is_as_wagtail_would_find_it(world, rf):
    found = Site.find_for_request(rf.get("/", headers={"host": "hoasen.localhost"}))
    for field in Site._meta.concrete_fields:
        assert getattr(found, field.attname) == getattr(world.hoasen.site, field.attname)
    found.hostname = "evil.example"  # whoever changes his copy changes nobody's
    again = Site.find_for_request(rf.get("/", headers={"host": "hoasen.localhost"}))
    assert again.hostname == "hoasen.localhost"


def test_a_further_name_leads_to_the_same_page_of_the_site(world):
    Hostname.objects.create(organisation=world.hoasen, name="thcs-hoasen.edu.vn")
    answer = get("/tin-tuc/?trang=2&q=a%20b", "THCS-hoasen.edu.vn:443")
    assert (answer.status_code, answer["Location"]) == (
        301,
        "http://hoasen.localhost/tin-tuc/?trang=2&q=a%20b",
    )
    assert answer["Cache-Control"] == "public, max-age=3600"
    posted = Client().post("/tim-kiem/?q=a", {"q": "b"}, headers={"host": "thcs-hoasen.edu.vn"})
    assert (posted.status_code, posted["Location"]) == (308, "http://hoasen.localhost/tim-kiem/?q=a")
    assert get("//evil.example/", "thcs-hoasen.edu.vn")["Location"].startswith("http://hoasen.localhost/")


@pytest.mark.parametrize("port", [80, 443])
def test_in_production_a_further_name_leads_to_https(world, settings, port):
    settings.SECURE_SSL_REDIRECT = True
    Site.objects.filter(pk=world.hoasen.site_id).update(port=port)
    Hostname.objects.create(organisation=world.hoasen, name="thcs-hoasen.edu.vn")
    assert get("/a/?b", "thcs-hoasen.edu.vn")["Location"] == "https://hoasen.localhost/a/?b"


def test_a_site_goes_before_a_further_name(world):
    Hostname.objects.bulk_create([Hostname(organisation=world.songnhue, name="hoasen.localhost")])
    memory.committed()
    assert "THCS Hoa Sen" in get("/", "hoasen.localhost").content.decode()


def test_a_closed_school_leads_to_its_successor(world):
    Hostname.objects.create(organisation=world.hoasen, name="thcs-hoasen.edu.vn")
    close(world.hoasen, world.songnhue)
    for host in ("hoasen.localhost", "thcs-hoasen.edu.vn"):
        answer = get("/tin-tuc/bai-cu/?a=b", host)
        assert (answer.status_code, answer["Location"]) == (301, "http://songnhue.localhost/")
    assert get("/", "songnhue.localhost").status_code == 200
    close(world.songnhue, world.department)
    assert get("/", "hoasen.localhost")["Location"] == "http://hadong.localhost/"


def test_a_closed_school_without_successor_says_so_in_its_own_name(world):
    close(world.hoasen)
    Hostname.objects.create(organisation=world.hoasen, name="thcs-hoasen.edu.vn")
    for host, path in (
        ("hoasen.localhost", "/"),
        ("hoasen.localhost", "/sitemap.xml"),
        ("thcs-hoasen.edu.vn", "/a/"),
    ):
        answer = get(path, host)
        assert answer.status_code == 410
        assert "THCS Hoa Sen" in answer.content.decode()
        assert localdate().strftime("%d/%m/%Y") in answer.content.decode()
    assert get("/", "songnhue.localhost").status_code == 200


def test_a_school_is_open_until_the_day_on_which_it_closes(world, monkeypatch):
    close(world.hoasen, on=localdate() + timedelta(days=1))
    assert get("/", "hoasen.localhost").status_code == 200
    memory.committed()
    tomorrow = localdate() + timedelta(days=1)
    monkeypatch.setattr(hosts.clock, "today", lambda: tomorrow)
    assert get("/", "hoasen.localhost").status_code == 410


def test_successors_that_name_each_other_end_in_a_farewell(world):
    close(world.hoasen, world.songnhue)
    close(world.songnhue, world.hoasen)
    assert get("/", "hoasen.localhost").status_code == get("/", "songnhue.localhost").status_code == 410


def test_two_departments_each_have_their_own(world):
    admin, start = world["admin"], SiteAddress("baclieu.example", 80)
    other = create_organisation(
        by=admin,
        new=NewOrganisation(
            kind=Kind.DEPARTMENT, code="baclieu", name="Sở GD&ĐT B", short_name="Sở B", address=start
        ),
    )
    assert get("/", "baclieu.example").context["organisation"] == other
    assert get("/", "hadong.localhost").context["organisation"] == world.department
    assert "hoasen" not in get("/cac-truong/", "baclieu.example").content.decode()
    assert "hadong" not in get("/sitemap.xml", "baclieu.example").content.decode()
    assert get("/", "localhost").status_code == 400  # not even the default one's


def test_development_has_a_name_for_the_default_site(world, settings):
    settings.DEFAULT_SITE_HOSTS = ["localhost", "[::1]"]
    for host in ("localhost", "localhost:8000", "[::1]:8000"):
        assert get("/", host).context["organisation"] == world.department
    assert get("/", "x.localhost").status_code == 400
