"""Schools close, merge and split on a day: their people, submissions and publications end with them, their past stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import clock
from organisations.actions import add_membership
from organisations.admin.actions import NewSchool, edit_organisation, set_up_school
from organisations.closings import actions, running
from organisations.closings.models import Closing, ClosingReason, ClosingStatus
from organisations.closings.plan import Wish, rehearse
from organisations.enums import Role
from organisations.models import FormerName, Membership, Organisation
from tests.factories.crowd import crowd
from tests.factories.decisions import AMBER, GREEN, approve, fresh, other_department, refused
from tests.factories.moves import accepted, grown_up
from tests.factories.walk import everything
from tests.factories.world import draft_story, publish, submit, waiting
from tests.integration.test_moves import midnight
from workflows import audit
from workflows.enums import Act
from workflows.gate import ClearanceRequiredError
from workflows.models import LedgerEntry, Notice
from workflows.submissions import DecisionRefusedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def tomorrow():
    return clock.today() + timedelta(days=1)


@pytest.fixture
def saokhue(world) -> Organisation:
    new = NewSchool(code="saokhue", name="THCS Sao Khuê", level="THCS", hostname="saokhue.localhost", port=80)
    return set_up_school(new=new, department=world.department, by=world["administrator"])


def close(world, *codes, on=None, reason=ClosingReason.DISSOLVED, successors=(), by="administrator", **words):
    wish = Wish(codes=codes, on=on or clock.today(), reason=reason, successors=successors, **words)
    by = world[by]
    return actions.close(wish=wish, digest=rehearse(wish, by=by).digest(), by=by)


def waiting_story(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    return story


@pytest.mark.parametrize(("seconds", "closed"), [(-1, False), (0, True), (60, True)])
@pytest.mark.parametrize("scheduler_ran", [False, True])
def test_it_closes_at_midnight_and_waits_for_nobody(world, client, tomorrow, seconds, closed, scheduler_ran):
    story = waiting_story(world)
    close(world, "hoasen", on=tomorrow)
    with time_machine.travel(midnight(tomorrow) + timedelta(seconds=seconds), tick=False):
        if scheduler_ran:
            call_command("publish_scheduled", verbosity=0)
        assert Organisation.objects.get(code="hoasen").is_closed is closed
        client.force_login(world["editor-hoasen"])
        answer = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
        assert (answer.status_code == 200) is not closed
        if closed and not scheduler_ran:
            # Until the run takes it out of the steps, somebody may sign; it does not go public.
            with refused("closed", ClearanceRequiredError):
                approve(story, world["moderator"])
        elif closed:
            assert waiting(story) is None
        else:
            approve(story, world["moderator"])
            assert fresh(story).is_public


def test_what_waits_leaves_the_steps_and_everybody_is_told(world, tomorrow):
    story = waiting_story(world)
    closing = close(world, "hoasen", on=tomorrow, number="5/QĐ-UBND")[0]
    assert {n.recipient.username for n in Notice.objects.filter(kind="school_closed")} == {
        "editor-hoasen", "approver-hoasen", "administrator",
    }  # fmt: skip
    with time_machine.travel(midnight(tomorrow), tick=False):
        for _twice in range(2):
            call_command("publish_scheduled", verbosity=0)
        assert Notice.objects.filter(kind="school_closed").count() == 6
        assert fresh(story).current_workflow_state is None and not fresh(story).is_public
        assert list(audit.findings()) == []
    closing.refresh_from_db()
    assert (closing.status, closing.withdrawn) == (ClosingStatus.DONE, 1)
    line = LedgerEntry.objects.get(act=Act.CLOSED)
    assert line.organisation == world.hoasen and not world["editor-hoasen"].groups.exists()


def test_nothing_of_a_closed_school_goes_public(world):
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp", body=GREEN)
    public = publish(
        world,
        draft_story(world, world.hoasen, by="editor-hoasen", title="Công khai", body=GREEN),
        by="editor-hoasen",
    )
    theirs = draft_story(world, world.songnhue, by="editor-songnhue", title="Trường khác", body=GREEN)
    close(world, "hoasen")
    with refused("closed", DecisionRefusedError):
        submit(draft, world["admin"])
    with pytest.raises(ClearanceRequiredError):
        fresh(draft).get_latest_revision().publish()
    with pytest.raises(ValidationError, match="giải thể"):
        add_membership(
            user=world["moderator"], organisation=fresh_school("hoasen"), role=Role.EDITOR, by=None
        )
    assert fresh(public).is_public and not fresh(draft).is_public
    assert publish(world, theirs, by="editor-songnhue").is_public


def fresh_school(code: str) -> Organisation:
    return Organisation.objects.get(code=code)


def test_two_schools_merge_into_a_third(world, saokhue):
    closings = close(world, "hoasen", "songnhue", reason=ClosingReason.MERGED, successors=("saokhue",))
    assert [c.status for c in closings] == [ClosingStatus.DONE] * 2
    assert {fresh_school(code).successor.code for code in ("hoasen", "songnhue")} == {"saokhue"}
    assert set(saokhue.predecessors.values_list("code", flat=True)) == {"hoasen", "songnhue"}
    # Nobody gets a role there by this.
    assert not Membership.objects.filter(organisation=saokhue).exists()
    with refused("chosen|leads here|closed school", actions.ClosingRefusedError):
        close(world, "saokhue")


def test_a_school_splits_into_several(world, saokhue):
    closing = close(world, "hoasen", reason=ClosingReason.SPLIT, successors=("songnhue", "saokhue"))[0]
    assert fresh_school("hoasen").successor is None
    assert set(closing.successors.values_list("code", flat=True)) == {"songnhue", "saokhue"}


@pytest.mark.parametrize(
    ("codes", "options", "message"),
    [
        (("hoasen",), {"reason": ClosingReason.MERGED}, "the one school"),
        (("hoasen",), {"reason": ClosingReason.SPLIT, "successors": ("songnhue",)}, "at least two"),
        (("hoasen",), {"reason": ClosingReason.OTHER, "explanation": "  "}, "Write the reason"),
        (("hoasen",), {"reason": ClosingReason.MERGED, "successors": ("hoasen",)}, "successor"),
        (("hoasen",), {"reason": ClosingReason.MERGED, "successors": ("hadong",)}, "successor"),
        (("hoasen",), {"reason": ClosingReason.MERGED, "successors": ("khong",)}, "successor"),
        (("hoasen", "khong"), {}, "no school with this code"),
        (("hadong",), {}, "managing body"),
        ((), {}, "at least one"),
    ],
)
def test_an_order_that_cannot_be_says_why_and_writes_nothing(world, codes, options, message):
    with refused(message, actions.ClosingRefusedError):
        close(world, *codes, **options)
    assert not Closing.objects.exists() and fresh_school("hoasen").closed_on is None


@pytest.mark.parametrize("who", ["moderator", "auditor", "approver-hoasen", "their-administrator"])
def test_only_administrators_close_their_own_schools(world, client, who):
    other_department(world)
    with refused("no school with this code", actions.ClosingRefusedError):
        close(world, "hoasen", by=who)
    closing = close(world, "songnhue", on=clock.today() + timedelta(days=3))[0]
    client.force_login(world[who])
    before = everything(world[who])
    data = {"codes": "hoasen", "on": clock.today().isoformat(), "reason": "dissolved", "digest": "x"}
    for url in (reverse("closings:new"), reverse("closings:show", args=[closing.pk])):
        for answer in (client.get(url), client.post(url, data)):
            assert (
                answer.status_code in (302, 403, 404, 409) or "approver-hoasen" not in answer.content.decode()
            )
    assert everything(world[who]) == before
    with refused("administrator", actions.ClosingRefusedError):
        actions.reopen(closing=closing, by=world[who])


def test_a_school_that_moves_does_not_close_and_the_other_way_round(world, tomorrow):
    theirs = other_department(world)
    grown_up()
    accepted(world, theirs, world.hoasen, on=tomorrow)
    with refused("moving already", actions.ClosingRefusedError):
        close(world, "hoasen")
    close(world, "songnhue", on=tomorrow)
    from organisations.moves.rehearsal import rehearse as rehearse_move

    plan = rehearse_move(["songnhue"], giving=world.department, receiving=theirs, on=tomorrow)
    assert not plan.can_be_done and plan.staying[0].reason


def test_undone_it_is_as_before(world, tomorrow):
    roles = list(Membership.objects.order_by("pk").values_list("pk", "until"))
    groups = set(world["editor-hoasen"].groups.values_list("name", flat=True))
    closing = close(world, "hoasen", on=tomorrow)[0]
    assert actions.reopen(closing=closing, by=world["administrator"]).status == ClosingStatus.CANCELLED
    closing = close(world, "hoasen")[0]
    assert closing.status == ClosingStatus.DONE and not world["editor-hoasen"].groups.exists()
    closing = actions.reopen(closing=closing, by=world["administrator"])
    assert closing.status == ClosingStatus.UNDONE and fresh_school("hoasen").closed_on is None
    assert roles == list(Membership.objects.order_by("pk").values_list("pk", "until"))
    assert set(world["editor-hoasen"].groups.values_list("name", flat=True)) == groups
    with refused("already", actions.ClosingRefusedError):
        actions.reopen(closing=closing, by=world["administrator"])
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Trở lại", body=GREEN)
    assert publish(world, story, by="editor-hoasen").is_public


def test_a_role_that_was_ended_by_hand_stays_ended_and_late_is_too_late(world, settings, tomorrow):
    head = Membership.objects.get(user=world["approver-hoasen"])
    closing = close(world, "hoasen", on=tomorrow + timedelta(days=5))[0]
    Membership.objects.filter(pk=head.pk).update(until=tomorrow)
    late = midnight(closing.on + timedelta(days=settings.MOVE_UNDO_DAYS + 1))
    with time_machine.travel(late, tick=False), refused("too late", actions.ClosingRefusedError):
        actions.reopen(closing=closing, by=world["admin"])
    actions.reopen(closing=closing, by=world["administrator"])
    head.refresh_from_db()
    assert head.until == tomorrow


def test_what_fails_leaves_everything_and_the_others_close(world, tomorrow, monkeypatch):
    waiting_story(world)
    one, other = close(world, "hoasen", "songnhue", on=tomorrow)
    whole = actions.log

    def broken(*, instance, action, **kwargs):
        if action == "organisations.closed" and instance.pk == one.pk:
            raise RuntimeError("đứt dây")
        return whole(instance=instance, action=action, **kwargs)

    monkeypatch.setattr(actions, "log", broken)
    with time_machine.travel(midnight(tomorrow), tick=False):
        before = LedgerEntry.objects.count()
        done = {item.key: item.refusal for item in running.carry_out_due()}
    assert "RuntimeError" in done[one.pk] and done[other.pk] == ""
    assert LedgerEntry.objects.count() == before + 1
    one.refresh_from_db()
    assert one.status == ClosingStatus.PLANNED and "RuntimeError" in one.problem


def test_a_rehearsal_costs_the_same_for_one_school_and_for_sixty(world, tomorrow):
    from django.db import connection

    crowd(world.department, 60, "xa")
    found = []
    for codes in (("hoasen",), ("hoasen", *(f"xa-{n}" for n in range(60)))):
        with CaptureQueriesContext(connection) as captured:
            rehearse(
                Wish(codes=codes, on=tomorrow, reason=ClosingReason.DISSOLVED), by=world["administrator"]
            )
        found.append(len(captured))
    assert found == [9, 9]


# --- Screens and names -------------------------------------------------------------------------------------------


def test_close_and_open_again_on_the_screens(world, client, tomorrow):
    client.force_login(world["administrator"])
    data = {
        "codes": "hoasen",
        "on": tomorrow.isoformat(),
        "reason": "other",
        "explanation": "Sáp nhập phường",
    }
    before = everything(world["administrator"])
    answer = client.post(reverse("closings:new"), data)
    assert "approver-hoasen" in answer.content.decode() and everything(world["administrator"]) == before
    assert client.post(reverse("closings:new"), data | {"digest": "x"}).status_code == 409
    client.post(reverse("closings:new"), data | {"digest": answer.context["digest"]})
    closing = Closing.objects.get()
    page = client.get(reverse("closings:show", args=[closing.pk]))
    assert "Sáp nhập phường" in page.content.decode()
    assert "Sáp nhập phường" in client.get(reverse("closings:index")).content.decode()
    client.post(reverse("closings:show", args=[closing.pk]))
    closing.refresh_from_db()
    assert closing.status == ClosingStatus.CANCELLED and fresh_school("hoasen").closed_on is None


def test_a_renamed_school_keeps_its_old_names(world, client):
    client.force_login(world["administrator"])
    school = world.hoasen
    school.motto = "Học tốt"
    edit_organisation(organisation=school, by=world["administrator"])
    assert not FormerName.objects.exists()
    school.name, school.name_en = "THCS Sen Hồng", "Sen Hong School"
    edit_organisation(organisation=school, by=world["administrator"])
    former = FormerName.objects.get()
    assert (former.name, former.name_en, former.until) == ("THCS Hoa Sen", "", clock.today())
    line = LedgerEntry.objects.get(act=Act.RENAMED)
    assert (line.data["old_name"], line.data["new_name"]) == ("THCS Hoa Sen", "THCS Sen Hồng")
    page = client.get(reverse("organisations:edit", args=[school.pk])).content.decode()
    assert "THCS Hoa Sen" in page and world.department.short_name.split("&")[0] in page
