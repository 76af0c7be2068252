"""Schools change hands: what was rehearsed is what happens, at midnight of the day, whole or not at all."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils.timezone import get_default_timezone

from core import clock
from organisations.actions import add_membership
from organisations.enums import Role
from organisations.models import MoveOrder, Organisation, Oversight
from organisations.moves import actions, standing
from organisations.moves.models import Status
from organisations.moves.rehearsal import rehearse
from tests.factories.decisions import AMBER, approve, fresh, other_department, person, refused
from tests.factories.moves import accepted, grown_up, proposed, reach_of_everybody
from tests.factories.world import draft_story, publish, submit, waiting
from workflows import audit, ledger
from workflows.enums import Act, Clearance
from workflows.models import LedgerEntry, Notice
from workflows.submissions import DecisionRefusedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def theirs(world):
    department = other_department(world)
    grown_up()
    return department


@pytest.fixture
def tomorrow():
    return clock.today() + timedelta(days=1)


def midnight(day) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=get_default_timezone())


def waiting_story(world):
    """A story of Hoa Sen at the department's step."""
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    assert waiting(story).step == Clearance.DEPARTMENT
    return story


def opens(client, world, story, who: str) -> dict[str, int]:
    """What somebody sees of the story: its record, and its step on the desk."""
    client.force_login(world[who])
    step = reverse("desk:review", args=[waiting(story).pk])
    return {url: client.get(url).status_code for url in (reverse("desk:record", args=[story.pk]), step)}


# --- Rights --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheduler_ran", [False, True])
@pytest.mark.parametrize(("seconds", "moved"), [(-1, False), (0, True), (60, True)])
def test_rights_change_at_midnight_and_wait_for_nobody(
    world, theirs, client, tomorrow, seconds, moved, scheduler_ran
):
    story = waiting_story(world)
    accepted(world, theirs, world.hoasen, on=tomorrow)
    with time_machine.travel(midnight(tomorrow) + timedelta(seconds=seconds), tick=False):
        if scheduler_ran:
            call_command("publish_scheduled", verbosity=0)
        old, new = ("their-moderator", "moderator") if moved else ("moderator", "their-moderator")
        assert set(opens(client, world, story, old).values()) == {200}
        assert set(opens(client, world, story, new).values()) == {404}
        assert fresh(story).organisation.department == (theirs if moved else world.department)
        # At home with both schools, the one that stays does not change.
        assert Organisation.objects.get(code="songnhue").department == world.department
        with refused("moderator", DecisionRefusedError):
            approve(story, world[new])
        approve(story, world[old])
    assert fresh(story).is_public


def test_what_was_rehearsed_is_what_happens(world, theirs, tomorrow):
    both = person("both", world.department, Role.MODERATOR)
    person("auditor2", theirs, Role.AUDITOR)
    add_membership(user=both, organisation=theirs, role=Role.MODERATOR, by=None)
    add_membership(user=both, organisation=theirs, role=Role.SPOKESPERSON, by=None)
    order = proposed(world, theirs, world.hoasen, world.songnhue, on=tomorrow)
    said = set(standing.rehearsal_of(order).changes())
    actions.accept(order=order, digest=standing.rehearsal_of(order).digest(), by=world["their-administrator"])
    before = reach_of_everybody()
    with time_machine.travel(midnight(tomorrow), tick=False):
        after = reach_of_everybody()
    lost = {(*right, False) for right in before - after}
    gained = {(*right, True) for right in after - before}
    assert said == lost | gained
    assert (both.pk, Role.SPOKESPERSON, "hoasen", True) in said
    assert not any(user == both.pk and role == Role.MODERATOR for user, role, _school, _gains in said)


def test_the_school_keeps_its_people_pages_and_addresses(world, theirs, client):
    story = publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội"), by="editor-hoasen"
    )
    order = accepted(world, theirs, world.hoasen, on=clock.today())
    assert order.status == Status.DONE
    answer = client.get(story.url, headers={"host": "hoasen.localhost"})
    assert answer.status_code == 200
    client.force_login(world["editor-hoasen"])
    assert client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).status_code == 200
    assert list(audit.findings()) == []


# --- The order -----------------------------------------------------------------------------------------------


def test_both_sides_agree_and_everybody_is_told(world, theirs, tomorrow):
    waiting_story(world)
    Notice.objects.all().delete()
    order = proposed(world, theirs, world.hoasen, on=tomorrow)
    assert [(n.kind, n.recipient.username) for n in Notice.objects.all()] == [
        ("move_proposed", "their-administrator")
    ]
    assert Oversight.objects.filter(school=world.hoasen).count() == 1
    actions.accept(order=order, digest=standing.rehearsal_of(order).digest(), by=world["their-administrator"])
    told = {(n.kind, n.recipient.username) for n in Notice.objects.all()}
    assert {("move_accepted", "administrator"), ("move_school", "approver-hoasen")} <= told
    Notice.objects.all().delete()
    with time_machine.travel(midnight(tomorrow) + timedelta(seconds=60), tick=False):
        call_command("publish_scheduled", verbosity=0)
        call_command("publish_scheduled", verbosity=0)
    told = sorted((n.kind, n.recipient.username) for n in Notice.objects.all())
    desk = ("administrator", "moderator", "moderator2", "spokesperson")
    desk += ("their-administrator", "their-moderator", "their-spokesperson")
    assert told == [
        *(("move_done", who) for who in desk), ("move_school", "approver-hoasen"), ("waiting", "their-moderator"),
    ]  # fmt: skip
    assert "1 bài" in Notice.objects.filter(kind="move_done").first().body
    order.refresh_from_db()
    assert order.status == Status.DONE and order.schools.get().facts["rerouted"] == 1
    line = LedgerEntry.objects.get(act=Act.MOVED)
    assert line.organisation == world.hoasen and line.data["receiving"] == theirs.name
    assert list(ledger.broken_lines()) == [] and list(audit.findings()) == []


def test_the_record_knows_who_was_in_charge_then(world, theirs, tomorrow):
    accepted(world, theirs, world.hoasen, on=tomorrow)
    for day, body in (
        (clock.today(), world.department),
        (tomorrow, theirs),
        (clock.today() - timedelta(days=999), None),
    ):
        assert world.hoasen.department_on(day) == body
    assert world.department.department_on(tomorrow) == world.department


@pytest.mark.parametrize(
    "who", ["moderator", "spokesperson", "auditor", "approver-hoasen", "their-administrator"]
)
def test_only_the_giving_bodys_administrator_proposes(world, theirs, tomorrow, who):
    with refused("giving body", actions.MoveRefusedError):
        proposed(world, theirs, world.hoasen, on=tomorrow, by=world[who])
    assert not MoveOrder.objects.exists()


@pytest.mark.parametrize("who", ["administrator", "their-moderator", "their-spokesperson", "editor-hoasen"])
def test_only_the_receiving_bodys_administrator_accepts(world, theirs, tomorrow, who):
    order = proposed(world, theirs, world.hoasen, on=tomorrow)
    with refused("receiving body", actions.MoveRefusedError):
        actions.accept(order=order, digest=standing.rehearsal_of(order).digest(), by=world[who])
    assert Oversight.objects.filter(school=world.hoasen).get().until is None
    with refused("one of the two", actions.MoveRefusedError):
        actions.cancel(order=order, by=world["moderator"])


def test_a_superuser_does_both_at_once(world, theirs, tomorrow):
    order = proposed(world, theirs, world.hoasen, on=tomorrow, by=world["admin"])
    assert order.status == Status.ACCEPTED and world.hoasen.department_on(tomorrow) == theirs


def test_what_has_changed_since_it_was_read_is_not_confirmed(world, theirs, tomorrow):
    order = proposed(world, theirs, world.hoasen, on=tomorrow)
    seen = standing.rehearsal_of(order).digest()
    waiting_story(world)
    with refused("Look again", actions.RehearsalChangedError):
        actions.accept(order=order, digest=seen, by=world["their-administrator"])
    seen = standing.rehearsal_of(order).digest()
    person("late", theirs, Role.MODERATOR)
    with refused("Look again", actions.RehearsalChangedError):
        actions.accept(order=order, digest=seen, by=world["their-administrator"])
    assert MoveOrder.objects.get().status == Status.PROPOSED


def test_a_school_that_cannot_go_keeps_the_others_from_going(world, theirs, tomorrow):
    accepted(world, theirs, world.songnhue, on=tomorrow + timedelta(days=9))
    plan = rehearse(
        ["hoasen", "songnhue", "nowhere", "thanhoai"], giving=world.department, receiving=theirs, on=tomorrow
    )
    assert {item.code for item in plan.staying} == {"songnhue", "nowhere", "thanhoai"}
    assert all(item.reason for item in plan.staying)
    with refused(r"moving already|no school", actions.MoveRefusedError):
        actions.propose(
            codes=["hoasen", "songnhue", "nowhere", "thanhoai"], giving=world.department, receiving=theirs,
            on=tomorrow, digest=plan.digest(), by=world["administrator"],
        )  # fmt: skip
    assert MoveOrder.objects.count() == 1


def test_an_accepted_order_is_cancelled_until_its_day(world, theirs, tomorrow):
    before = list(Oversight.objects.order_by("school").values_list("school", "department", "since", "until"))
    order = accepted(world, theirs, world.hoasen, world.songnhue, on=tomorrow)
    with time_machine.travel(midnight(tomorrow), tick=False), refused("already", actions.MoveRefusedError):
        actions.cancel(order=order, by=world["administrator"])
    actions.cancel(order=order, by=world["their-administrator"])
    assert before == list(
        Oversight.objects.order_by("school").values_list("school", "department", "since", "until")
    )
    with time_machine.travel(midnight(tomorrow), tick=False):
        call_command("publish_scheduled", verbosity=0)
    assert MoveOrder.objects.get().status == Status.CANCELLED and not LedgerEntry.objects.filter(
        act=Act.MOVED
    )


def test_an_undoing_that_was_cancelled_can_be_ordered_again(world, theirs):
    order = accepted(world, theirs, world.hoasen, on=clock.today())
    for _try in range(2):
        seen = standing.rehearsal_of_undoing(order).digest()
        back = actions.undo(order=order, digest=seen, by=world["administrator"])
        actions.cancel(order=back, by=world["administrator"])
    assert list(order.undoings.values_list("status", flat=True)) == [Status.CANCELLED] * 2
