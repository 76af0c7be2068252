"""The record taken along: on paper, as JSON, by the command; and whether it is still what was written."""

from __future__ import annotations

import hashlib
import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.factories.decisions import AMBER, approve
from tests.factories.tampering import beneath_the_gate
from tests.factories.world import draft_story, publish, submit
from workflows.models import LedgerEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(world, client):
    """The answer to a person who opens the record, or takes it along."""

    def open_it(username, page, place="record/", **query):
        client.force_login(world[username])
        return client.get(f"/admin/desk/page/{page.pk}/{place}", query)

    return open_it


@pytest.fixture
def story(world):
    """An amber story of Hoa Sen that its head has signed."""
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí năm nay", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"], comment="Đã đối chiếu.")
    return story


def exported(read, page, place="record.json"):
    return json.loads(read("auditor", page, place).content)


def test_whoever_has_the_json_can_check_every_hash_without_us(world, read, story):
    approve(story, world["moderator"])
    data = exported(read, story)
    lines = list(LedgerEntry.objects.filter(page_id=story.pk).order_by("pk"))
    assert [line["number"] for line in data["lines"]] == [line.pk for line in lines]
    for line, kept in zip(data["lines"], lines, strict=True):
        assert sha(line["hashed"]) == line["hash"] == kept.hash
        assert line["hashed"]["previous"] == line["previous_hash"] == kept.previous_hash
    assert data["lines"][1]["who"]["username"] == "approver-hoasen"
    assert [sha(a["content"]) == a["digest"] for a in data["approvals"]] == [True, True]
    assert {a["digest"] for a in data["approvals"]} == {p["digest"] for p in data["publications"]}
    assert data["verification"] == {"scope": "page", "sound": True, "faults": []}
    assert data["ledger"]["head"] == LedgerEntry.objects.order_by("pk").last().hash


def sha(value) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


TAMPERINGS = {
    "somebody else signed": "UPDATE workflows_ledgerentry SET by_id = by_id + 1 WHERE act = 'approved' AND page_id = %s",
    "another reason": "UPDATE workflows_approval SET comment = 'khác' WHERE page_id = %s",
    "a line is gone": "DELETE FROM workflows_ledgerentry WHERE act = 'submitted' AND page_id = %s",
    "another time": "UPDATE workflows_publication SET started_at = '2020-01-01 00:00:00+00' WHERE page_id = %s",
}


@pytest.mark.parametrize("statement", TAMPERINGS.values(), ids=TAMPERINGS)
def test_what_was_changed_since_is_said_wherever_the_record_is_read(world, read, story, statement):
    approve(story, world["moderator"])
    other = publish(
        world, draft_story(world, world.songnhue, by="editor-songnhue", title="Tin"), by="editor-songnhue"
    )
    assert not read("auditor", story).context["faults"]
    beneath_the_gate(statement, [story.pk])
    assert read("auditor", story).context["faults"]
    assert b"desk-emergency" in read("auditor", story).content
    assert exported(read, story)["verification"]["sound"] is False
    assert "Không. Có chỗ" in read("auditor", story, "record/print/").content.decode()
    assert exported(read, other)["verification"]["sound"] is True
    out = io.StringIO()
    with pytest.raises(CommandError, match="was changed"):
        call_command("export_record", str(other.pk), stdout=out)
    assert json.loads(out.getvalue())["verification"]["scope"] == "ledger"


def test_the_command_prints_the_same_without_an_account(world, read, story):
    out = io.StringIO()
    call_command("export_record", str(story.pk), stdout=out)
    printed, served = json.loads(out.getvalue()), exported(read, story)
    different = {key for key in served if served[key] != printed[key]}
    assert different <= {"made_at", "verification"} and printed["verification"]["sound"] is True
    with pytest.raises(CommandError, match="no page"):
        call_command("export_record", "1000000")


def test_names_of_files_do_not_carry_the_title(world, read, story):
    for place, name in (("record/print/", "html"), ("record.json", "json")):
        disposition = read("auditor", story, place)["Content-Disposition"]
        assert disposition.endswith(f'filename="ho-so-{story.pk}.{name}"')


def test_a_print_carries_every_hash_and_each_can_be_looked_up(world, read, story):
    approve(story, world["moderator"])
    paper = read("auditor", story, "record/print/").content.decode()
    for line in LedgerEntry.objects.filter(page_id=story.pk):
        assert line.hash in paper
        assert f"dòng {line.pk} " in read("auditor", story, ma=line.hash).context["answer"]
    assert LedgerEntry.objects.order_by("pk").last().hash in paper and "Học phí năm nay" in paper
    elsewhere = LedgerEntry.objects.exclude(page_id=story.pk).first()
    assert "một trang khác" in read("auditor", story, ma=elsewhere.hash).context["answer"]
    for nonsense in ("x", "0" * 64, elsewhere.hash[:63]):
        assert read("auditor", story, ma=nonsense).context["answer"].startswith("Không có dòng nào")
