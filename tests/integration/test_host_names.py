"""The department's administrator decides under which names a school is found; old ones go on leading there."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry, Site

from organisations.actions import NewOrganisation, SiteAddress, create_organisation
from organisations.enums import Kind
from organisations.models import Hostname
from organisations.naming.actions import add_hostname, change_address, remove_hostname

pytestmark = pytest.mark.django_db
NEW = "thcs-hoasen.edu.vn"


def names(organisation):
    return set(organisation.hostnames.values_list("name", flat=True))


def state():
    logged = PageLogEntry.objects.count() + ModelLogEntry.objects.count()
    return set(Hostname.objects.values_list("name")), set(Site.objects.values_list("pk", "hostname")), logged


def location(host, path="/"):
    answer = Client().get(path, headers={"host": host})
    return answer.status_code, answer.get("Location")


@pytest.fixture
def screen(world, client):
    client.force_login(world["administrator"])
    return reverse("organisations:names", args=[world.hoasen.pk])


def test_a_changed_address_goes_on_leading_to_the_site(world):
    site = change_address(organisation=world.hoasen, name=" THCS-HoaSen.edu.vn. ", by=world["administrator"])
    assert (site.hostname, names(world.hoasen)) == (NEW, {"hoasen.localhost"})
    assert location(NEW) == (200, None)
    assert location("hoasen.localhost", "/tin-tuc/?a=b") == (301, f"http://{NEW}/tin-tuc/?a=b")
    entry = PageLogEntry.objects.get(action="organisations.address_changed")
    assert (entry.user, entry.data) == (world["administrator"], {"old": "hoasen.localhost", "new": NEW})
    assert f"http://{NEW}/sitemap.xml" in Client().get("/robots.txt", headers={"host": NEW}).content.decode()


def test_an_address_comes_back(world):
    for name in (NEW, "hoasen.localhost"):
        change_address(organisation=world.hoasen, name=name, by=world["administrator"])
    assert names(world.hoasen) == {NEW}
    assert location("hoasen.localhost") == (200, None)
    assert location(NEW) == (301, "http://hoasen.localhost/")


def test_a_name_with_marks_is_kept_as_dns_has_it(world):
    row = add_hostname(organisation=world.hoasen, name="hoa-sen-đẹp.vn", by=world["administrator"])
    assert row.name.startswith("xn--")
    assert location(row.name)[0] == 301


@pytest.mark.parametrize(
    "name", ["songnhue.localhost", "SongNhue.localhost.", "khac.example", "quantri.example"]
)
def test_a_name_that_is_taken_is_refused(world, settings, name):
    settings.ADMIN_HOST = "quantri.example"
    add_hostname(organisation=world.songnhue, name="khac.example", by=world["administrator"])
    before = state()
    for act in (add_hostname, change_address):
        with pytest.raises(ValidationError) as refused:
            act(organisation=world.hoasen, name=name, by=world["administrator"])
        assert "Sông Nhuệ" not in str(refused.value)
    assert state() == before


@pytest.mark.parametrize(
    "name", ["", "a b.vn", "http://hoasen.vn", "hoasen", "hoasen.vn/x", "a_b.vn", "-a.vn", "1.2.3.4"]
)
def test_what_is_no_host_name_is_refused(world, name):
    before = state()
    for act in (add_hostname, change_address):
        with pytest.raises(ValidationError):
            act(organisation=world.hoasen, name=name, by=world["administrator"])
    assert state() == before


@pytest.mark.parametrize(
    "username", ["editor-hoasen", "approver-hoasen", "moderator", "spokesperson", "auditor"]
)
def test_nobody_else_decides_on_addresses(world, username):
    row = add_hostname(organisation=world.hoasen, name="cu.example", by=world["administrator"])
    before, client = state(), Client()
    for act in (add_hostname, change_address):
        with pytest.raises(PermissionDenied):
            act(organisation=world.hoasen, name=NEW, by=world[username])
    with pytest.raises(PermissionDenied):
        remove_hostname(hostname=row, by=world[username])
    client.force_login(world[username])
    address = reverse("organisations:names", args=[world.hoasen.pk])
    assert client.get(address).status_code == 404
    for data in ({"add": "1", "add-name": NEW}, {"change": "1", "change-name": NEW}, {"remove": str(row.pk)}):
        assert client.post(address, data).status_code == 404
    assert state() == before


def test_another_department_s_administrator_does_not_reach_it(world):
    other = create_organisation(
        by=world["admin"],
        new=NewOrganisation(
            kind=Kind.DEPARTMENT, code="khac", name="Phòng khác", short_name="Khác",
            address=SiteAddress("khac.localhost", 80),
        ),
    )  # fmt: skip
    row = add_hostname(organisation=other, name="cu.example", by=world["admin"])
    before, client = state(), Client()
    with pytest.raises(PermissionDenied):
        change_address(organisation=other, name=NEW, by=world["administrator"])
    client.force_login(world["administrator"])
    assert client.get(reverse("organisations:names", args=[other.pk])).status_code == 404
    own = reverse("organisations:names", args=[world.hoasen.pk])
    assert client.post(own, {"remove": str(row.pk)}).status_code == 404
    assert client.post(own, {"remove": "x"}).status_code == 404
    assert state() == before


def test_the_screen_adds_changes_and_removes(world, client, screen):
    assert "http://hoasen.localhost/" in client.get(screen).content.decode()
    assert client.post(screen, {"add": "1", "add-name": "cu.example"}).status_code == 302
    assert client.post(screen, {"change": "1", "change-name": NEW}).status_code == 302
    assert names(world.hoasen) == {"cu.example", "hoasen.localhost"}
    assert location("cu.example") == (301, f"http://{NEW}/")
    row = world.hoasen.hostnames.get(name="cu.example")
    assert client.post(screen, {"remove": str(row.pk)}).status_code == 302
    assert location("cu.example")[0] == 400
    acts = ("hostname_added", "address_changed", "hostname_removed")
    for act in acts:
        assert PageLogEntry.objects.get(action=f"organisations.{act}").user == world["administrator"]


def test_a_refusal_stands_beside_what_was_typed(world, client, screen):
    answer = client.post(screen, {"change": "1", "change-name": "songnhue.localhost"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Tên miền songnhue.localhost đã được một trang khác dùng." in html
    assert 'value="songnhue.localhost"' in html
    assert names(world.hoasen) == set()


def test_the_list_of_schools_leads_there(world, client, screen):
    assert screen in client.get(reverse("organisations:index")).content.decode()


def test_a_new_school_takes_nobody_s_further_name(world):
    add_hostname(organisation=world.hoasen, name="moi.example", by=world["administrator"])
    before = state()
    with pytest.raises(ValidationError) as refused:
        create_organisation(
            by=world["admin"], department=world.department,
            new=NewOrganisation(
                kind=Kind.SCHOOL, level="TH", code="moi", name="Mới", short_name="Mới",
                address=SiteAddress("moi.example", 80),
            ),
        )  # fmt: skip
    assert "hostname" in refused.value.message_dict
    assert state()[:2] == before[:2]
