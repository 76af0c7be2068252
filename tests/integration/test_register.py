"""The register: what became public and left it again, in all that one reads, at the same cost for any number."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from organisations.models import Oversight
from organisations.reach import remember_roles
from tests.factories.decisions import AMBER, GREEN, fresh, other_department, send_back
from tests.factories.many import Press
from tests.factories.world import draft_story, publish, submit
from workflows import actions
from workflows.admin import menu
from workflows.admin.register import RegisterView, harmless
from workflows.enums import Act
from workflows.models import Approval, LedgerEntry

pytestmark = pytest.mark.django_db
REGISTER, CSV = "/admin/desk/register/", "/admin/desk/register.csv"


@pytest.fixture
def see(world, client):
    def look(username, address=REGISTER, **query):
        client.force_login(world[username])
        return client.get(address, query)

    return look


def public(world, school, title, **fields):
    editor = f"editor-{school.code}"
    return publish(world, draft_story(world, school, by=editor, title=title, **fields), by=editor)


@pytest.fixture
def eventful(world):
    """Every act of the register, in both schools."""
    fee = public(world, world.hoasen, "Học phí", body=AMBER)
    actions.withdraw(page_id=fee.pk, reason="outdated", by=world["approver-hoasen"])
    tree = public(world, world.songnhue, "Hàng cây", body=GREEN)
    approval = Approval.objects.get(page_id=tree.pk)
    actions.revoke(approval_id=approval.pk, by=world["approver-songnhue"], reason="Ký nhầm.")
    back = draft_story(world, world.songnhue, by="editor-songnhue", title="Trả về")
    submit(back, world["editor-songnhue"])
    send_back(back, world["approver-songnhue"], "Thiếu ảnh.")
    urgent = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngập nước", body=AMBER)
    state = submit(urgent, world["editor-hoasen"])
    actions.publish_in_emergency(
        task_state_id=state.pk, digest=state.digest, by=world["spokesperson"], reason="Khẩn."
    )
    return {"fee": fee, "tree": tree, "back": back, "urgent": urgent}


def entries(response) -> list[tuple[str, str]]:
    """What the drafts of this test did; the starter pages of the sites are in the register as well."""
    told = [(event.line.act, event.line.title) for event in response.context["events"]]
    return [entry for entry in told if entry[1] in ("Học phí", "Hàng cây", "Trả về", "Ngập nước")]


EVERYTHING = [
    ("published", "Ngập nước"),
    ("emergency", "Ngập nước"),
    ("returned", "Trả về"),
    ("withdrawn", "Hàng cây"),
    ("revoked", "Hàng cây"),
    ("published", "Hàng cây"),
    ("withdrawn", "Học phí"),
    ("published", "Học phí"),
]


def test_it_lists_what_became_public_and_what_left_it_the_newest_first(see, eventful):
    response = see("auditor")
    assert entries(response) == EVERYTHING
    html = response.content.decode()
    for page in eventful.values():
        assert f"/admin/desk/page/{page.pk}/record/" in html
    assert "Ký nhầm." in html and "Thiếu ảnh." in html


@pytest.mark.parametrize("school", ["hoasen", "songnhue"])
def test_a_school_reads_its_own(world, see, eventful, school):
    other = {"hoasen": {"Hàng cây", "Trả về"}, "songnhue": {"Học phí", "Ngập nước"}}[school]
    for address in (REGISTER, CSV):
        response = see(f"approver-{school}", address)
        text = b"".join(response) if address == CSV else response.content
        assert not [title for title in other if title in text.decode()]
    assert entries(see(f"approver-{school}")) == [line for line in EVERYTHING if line[1] not in other]
    # Neither does it by asking for the other one.
    unit = {"hoasen": "songnhue", "songnhue": "hoasen"}[school]
    assert not other & {title for _act, title in entries(see(f"approver-{school}", donvi=unit))}


@pytest.mark.parametrize("address", [REGISTER, CSV])
def test_whoever_does_not_use_the_desk_does_not_read_it(world, see, client, eventful, address):
    assert see("editor-hoasen", address).status_code == 302
    other_department(world)
    theirs = see("their-moderator", address)
    assert "Học phí" not in (b"".join(theirs) if address == CSV else theirs.content).decode()
    client.logout()
    assert client.get(address)["Location"].startswith("/admin/login/")


def test_it_follows_a_school_to_its_new_department(world, see, eventful):
    theirs = other_department(world)
    today = timezone.localdate()
    Oversight.objects.filter(school=world.hoasen).update(since=today - timedelta(days=9), until=today)
    Oversight.objects.create(school=world.hoasen, department=theirs, since=today)
    assert {title for _act, title in entries(see("their-moderator"))} == {"Học phí", "Ngập nước"}
    assert {title for _act, title in entries(see("moderator"))} == {"Hàng cây", "Trả về"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"viec": "withdrawn"}, [("withdrawn", "Hàng cây"), ("withdrawn", "Học phí")]),
        ({"viec": "emergency"}, [("emergency", "Ngập nước")]),
        ({"donvi": "hoasen", "viec": "published"}, [("published", "Ngập nước"), ("published", "Học phí")]),
        ({"tim": "hoc phi"}, [("withdrawn", "Học phí"), ("published", "Học phí")]),
        ({"tim": "HÀNG Cây", "viec": "revoked"}, [("revoked", "Hàng cây")]),
        ({"tim": "không có"}, []),
        ({"tu": "2999-01-01"}, []),
        ({"den": "1999-01-01"}, []),
        ({"donvi": "nowhere", "viec": "x", "tu": "never", "den": "31/31/31", "trang": "x"}, EVERYTHING),
    ],
)
def test_filters_narrow_it_and_its_download_alike(see, eventful, query, expected):
    assert entries(see("moderator", **query)) == expected
    rows = list(csv.reader(io.StringIO(b"".join(see("moderator", CSV, **query)).decode("utf-8-sig"))))
    titles = {title for _act, title in EVERYTHING}
    assert [row[4] for row in rows[1:] if row[4] in titles] == [title for _act, title in expected]


def test_days_are_days_here_with_both_ends(world, see):
    with time_machine.travel("2027-03-01T17:30:00Z", tick=False):  # half past midnight on the 2nd, here
        public(world, world.hoasen, "Học phí", body=GREEN)
        assert entries(see("moderator", tu="2027-03-02", den="2027-03-02"))
        assert not entries(see("moderator", den="2027-03-01"))
        assert not entries(see("moderator", tu="2027-03-03"))


def test_what_expired_or_was_deleted_is_seen_to_have_left(world, see):
    page = public(world, world.hoasen, "Học phí", body=GREEN)
    page.summary = "Khác."
    page.save_revision(user=world["editor-hoasen"])
    publish(world, fresh(page), by="editor-hoasen")
    assert [act for act, _title in entries(see("moderator"))] == ["published", "published"]
    fresh(page).delete()
    assert entries(see("moderator"))[0] == ("ended", "Học phí")


def test_the_download_says_what_the_page_says_and_can_be_checked(world, see, eventful):
    response = see("auditor", CSV)
    assert response["Content-Disposition"].startswith('attachment; filename="so-theo-doi-')
    head, *rows = csv.reader(io.StringIO(b"".join(response).decode("utf-8-sig")))
    assert len(head) == len(rows[0]) == 11 and "Mã băm của dòng" in head
    line = LedgerEntry.objects.get(act=Act.REVOKED)
    row = next(row for row in rows if row[0] == str(line.pk))
    assert row[4] == "Hàng cây" and row[6] == "Ký nhầm." and row[9] == line.hash
    assert row[10].endswith(f"/admin/desk/page/{line.page_id}/record/")


@pytest.mark.parametrize("title", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "  =1", "＝1", "\t=1"])
def test_a_spreadsheet_calculates_nothing(world, see, title):
    assert harmless(title).startswith("'")
    assert harmless("Hội khỏe - lần 2") == "Hội khỏe - lần 2"
    page = public(world, world.hoasen, title, body=GREEN)
    rows = csv.reader(io.StringIO(b"".join(see("moderator", CSV)).decode("utf-8-sig")))
    stored = LedgerEntry.objects.filter(page_id=page.pk).last().title
    assert [row[4] for row in rows if f"/page/{page.pk}/" in row[10]] == [f"'{stored}"]


def test_long_downloads_come_in_blocks_without_a_gap(world, see, eventful, monkeypatch):
    whole = b"".join(see("moderator", CSV))
    monkeypatch.setattr("workflows.admin.register.CHUNK", 3)
    assert b"".join(see("moderator", CSV)) == whole


# Queries for a page of twenty lines, without those of the admin around it. A change that adds one says why by
# changing the number: role, units, titles, count, lines, signers.
BUDGET = 6


def test_more_units_and_more_lines_cost_no_more_queries(world, client, rf):
    press = Press(world)
    for number in range(20):
        press.story(world.hoasen, number)
    query = {"tim": "doc sach", "viec": "published"}
    client.force_login(world["auditor"])

    def cost() -> tuple[int, int]:
        for _warm in range(2):
            with CaptureQueriesContext(connection) as page:
                assert len(client.get(REGISTER, query).context["events"]) == 20
        request = rf.get(REGISTER, query)
        request.user = world["auditor"]
        remember_roles(request.user)
        with CaptureQueriesContext(connection) as own:
            context = RegisterView(request=request).get_context_data()
            assert all([event.line.organisation, event.sentence] for event in context["events"])
        return len(own), len(page)

    few = cost()
    press.schools(24)
    assert cost() == few
    assert few[0] == BUDGET


def test_long_registers_have_pages_that_keep_the_filters(world, see):
    press = Press(world)
    for number in range(21):
        press.story(world.hoasen, number)
    first = see("moderator", tim="ngày hội")
    assert len(first.context["events"]) == 20 and "trang=2" in first.content.decode()
    second = see("moderator", tim="ngày hội", trang="2")
    assert len(second.context["events"]) == 1


def test_the_menu_shows_it_to_the_readers_of_the_desk(world, rf):
    def shown(username):
        request = rf.get("/")
        request.user = world[username]
        return menu.RegisterMenuItem().is_shown(request)

    assert {name for name in world.people if shown(name)} == {
        *("admin", "moderator", "moderator2", "spokesperson", "auditor", "administrator"),
        *("approver-hoasen", "approver-songnhue"),
    }
