"""The auditor reads everything and changes nothing: every address of the admin, by GET and by POST."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.db import connection, transaction

from library.models import Document, Image
from news.models import Topic
from tests.factories.belongings import House, form
from tests.factories.decisions import other_department
from tests.factories.media import stored
from tests.factories.walk import everything, fill, patterns
from workflows.models import ClearanceRule, LedgerEntry

pytestmark = [pytest.mark.django_db, pytest.mark.walk]
WRITES = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+\"?(\w+)", re.IGNORECASE)
# His own: that he was here, and how he likes it. And sizes of pictures: whatever shows a picture draws them again.
OWN = {"django_session", "wagtailusers_userprofile", "library_rendition"}
CRASHES_ON_PURPOSE = {"/admin/failwhale/"}


@pytest.fixture
def values(world, media):
    """For each school: a public story with a picture and a next text that waits for the department."""
    Topic.objects.create(name_vi="Đọc sách", slug="doc-sach", department=world.department)
    other_department(world)
    return [House.of(world, school).values for school in (world.hoasen, world.songnhue)]


class Watch:
    """Notes each statement that writes; the test says which tables are nobody's business."""

    def __init__(self):
        self.tables = []

    def __call__(self, execute, sql, params, many, context):
        if match := WRITES.match(sql):
            self.tables.append((match[1], sql))
        return execute(sql, params, many, context)

    def taken(self):
        found = [(t, s) for t, s in self.tables if t not in OWN and not _is_log_in(t, s)]
        self.tables = []
        return found


def _is_log_in(table, sql):
    columns = re.findall(r'"(\w+)" = ', sql.split(" WHERE ")[0])
    return table == "organisations_user" and columns == ["last_login"]


def originals(media):
    return sorted(path for path in stored(media) if "renditions" not in path.parts)


def addresses(values):
    return sorted({fill(route, filled) for route in patterns() for filled in values})


def requests(world, values):
    """Each address with what belongs to each school: address, method, what is sent."""
    schools = (world.hoasen, world.songnhue)
    for route in sorted(set(patterns())):
        for url, number in {fill(route, filled): number for number, filled in enumerate(values)}.items():
            yield url, "get", {}
            yield url, "post", form(values[number], schools[number])
            if "/localize/" in url:  # its editor speaks so
                yield url, "put", "value=x"
                yield url, "delete", ""


def test_every_hole_is_filled(values):
    assert [address for address in addresses(values) if "?" in address or "<" in address] == []
    assert len(addresses(values)) > 300


def test_he_changes_nothing_at_any_address(world, client, values, media):
    auditor, watch, guilty, broken = world["auditor"], Watch(), [], []
    before, files, outbox = everything(auditor), originals(media), len(mail.outbox)
    client.raise_request_exception = False
    client.force_login(auditor)
    with connection.execute_wrapper(watch):
        for url, method, data in requests(world, values):
            with transaction.atomic():
                answer = getattr(client, method)(url, data)
                if answer.streaming:
                    b"".join(answer)
            if answer.status_code >= 500 and url not in CRASHES_ON_PURPOSE:
                broken.append((method, url))
            guilty += [(method, url, table) for table, _sql in watch.taken()]
            if url.startswith("/admin/log"):  # in or out
                client.force_login(auditor)
                watch.taken()
    assert (sorted(set(guilty)), broken) == ([], [])
    after = everything(auditor)
    assert [name for name in before if before[name] != after[name]] == []
    assert originals(media) == files and len(mail.outbox) == outbox


def test_the_walk_would_see_somebody_who_may(world, client, values):
    """The same requests by people who may write: the walk is not blind."""
    wrote = []
    for who, route in (
        ("moderator", "admin/desk/<int:task_state_id>/"),
        ("admin", "admin/pages/<int:page_id>/lock/"),
        ("admin", "admin/collections/add/"),
        ("admin", "admin/redirects/add/"),
        ("administrator", "admin/topics/edit/<int:pk>/"),
        ("editor-hoasen", "admin/images/multiple/add/"),
    ):
        client.force_login(world[who])
        before = everything(world[who])
        client.post(fill(route, values[0]), form(values[0], world.hoasen))
        after = everything(world[who])
        wrote.append((route, before != after))
    assert [route for route, did in wrote if not did] == []


@pytest.mark.parametrize("number", [0, 1])
def test_he_reads_the_desk_the_review_the_record_the_register_and_the_rules(world, client, values, number):
    client.force_login(world["auditor"])
    page, state = values[number]["page_id"], values[number]["task_state_id"]
    for address in (
        "desk/?xem=tat-ca", "desk/register/", "desk/register.csv", f"desk/page/{page}/record/",
        f"desk/page/{page}/record/print/", f"desk/page/{page}/record.json", "clearance_rules/",
        f"clearance_rules/inspect/{values[number]['clearance_rules.pk']}/", f"desk/{state}/preview/",
    ):  # fmt: skip
        assert client.get(f"/admin/{address}").status_code == 200, address
    rule = ClearanceRule.objects.get(pk=values[number]["clearance_rules.pk"])
    words = client.get(f"/admin/clearance_rules/inspect/{rule.pk}/").content.decode()
    assert all(word in words for word in rule.terms.splitlines()[:3]) and "<br>" in words
    review = client.get(f"/admin/desk/{state}/")
    assert review.status_code == 200 and 'name="action"' not in review.content.decode()


def test_what_he_is_refused_is_refused_by_the_act(world, client, values):
    client.force_login(world["auditor"])
    lines = LedgerEntry.objects.count()
    state, digest = values[0]["task_state_id"], values[0]["digest"]
    for action in ("approve", "return", "level", "emergency"):
        data = form(values[0], world.hoasen) | {"action": action, "digest": digest}
        assert client.post(f"/admin/desk/{state}/", data).status_code == 409, action
    assert LedgerEntry.objects.count() == lines
    assert (Image.objects.count(), Document.objects.count()) == (2, 2)
