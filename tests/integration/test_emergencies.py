"""Publishing first: one signature of the spokesperson, in the open, for a day, and then a second person or none."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from organisations.enums import Role
from tests.factories.decisions import RED, approve, fresh, person, refused, send_back, write
from tests.factories.reader import sightings
from tests.factories.world import digest_of_draft, draft_story, submit, waiting
from workflows import schedule
from workflows.actions import DecisionRefusedError, publish_in_emergency, withdraw
from workflows.audit import findings
from workflows.enums import Act, Clearance, Ending, WithdrawalReason
from workflows.models import LedgerEntry, Notice, Publication, Withdrawal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SECRET = "BIMAT-77"
FLOOD = "Nước ngập cổng trường, phụ huynh phải biết ngay."


@pytest.fixture
def red_story(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=f"{SECRET} vụ việc", body=RED)
    submit(story, world["editor-hoasen"])
    return story


def publish_now(page, user, **changes):
    state = waiting(page)
    arguments = {"task_state_id": state.pk, "digest": digest_of_draft(page), "by": user, "reason": FLOOD}
    return publish_in_emergency(**arguments | changes)


def test_the_spokesperson_publishes_before_clearance_and_everybody_concerned_is_told(world, red_story):
    approval = publish_now(red_story, world["spokesperson"])
    assert sightings(SECRET)
    publication = Publication.objects.open().get(page_id=red_story.pk)
    assert publication.lapses_at == approval.alone_until
    assert waiting(red_story).step == Clearance.DEPARTMENT
    told = set(Notice.objects.filter(kind="emergency").values_list("recipient__username", flat=True))
    assert told == {"moderator", "moderator2", "approver-hoasen"}
    line = LedgerEntry.objects.get(act=Act.EMERGENCY)
    assert (line.by, line.data["comment"]) == (world["spokesperson"], FLOOD)
    assert list(findings()) == []


@pytest.mark.parametrize(
    "who", ["editor-hoasen", "approver-hoasen", "moderator", "administrator", "auditor", "admin"]
)
def test_nobody_else_publishes_in_an_emergency(world, red_story, who):
    with refused("Only the department's spokesperson", DecisionRefusedError):
        publish_now(red_story, world[who])


@pytest.mark.parametrize("reason", ["", "  ", "…"])
def test_it_needs_a_reason(world, red_story, reason):
    with refused("what the emergency is", DecisionRefusedError):
        publish_now(red_story, world["spokesperson"], reason=reason)


def test_it_is_for_the_text_that_was_read(world, red_story):
    with refused("text has changed", DecisionRefusedError):
        publish_now(red_story, world["spokesperson"], digest="0" * 64)


def test_a_text_under_embargo_is_not_published_at_once(world):
    later = timezone.now() + timedelta(days=1)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=SECRET, body=RED, go_live_at=later)
    submit(story, world["editor-hoasen"])
    with refused("later time", DecisionRefusedError):
        publish_now(story, world["spokesperson"])


def test_there_are_only_so_many_a_day(world, settings):
    settings.EMERGENCIES_A_DAY = 1
    stories = [
        draft_story(world, school, by=f"editor-{school.code}", title=f"Tin {school.code}", body=RED)
        for school in (world.hoasen, world.songnhue)
    ]
    for story in stories:
        submit(story, world[f"editor-{story.organisation.code}"])
    publish_now(stories[0], world["spokesperson"])
    with refused("of today are used", DecisionRefusedError):
        publish_now(stories[1], world["spokesperson"])


def test_a_second_person_confirms_it_and_it_stays(world, red_story):
    publish_now(red_story, world["spokesperson"])
    approve(red_story, world["moderator"])
    first, second = Publication.objects.filter(page_id=red_story.pk)
    assert (first.ending, second.lapses_at, second.ended_at) == (Ending.CONFIRMED, None, None)
    assert waiting(red_story) is None and sightings(SECRET)
    with time_machine.travel(timezone.now() + timedelta(days=30), tick=False):
        assert schedule.run() == []
        assert fresh(red_story).is_public
    assert list(findings()) == []


def test_who_published_it_does_not_confirm_it(world, red_story):
    both = person("both", world.department, Role.SPOKESPERSON, Role.MODERATOR)
    publish_now(red_story, both)
    with refused("already signed", DecisionRefusedError):
        approve(red_story, both)


def test_nor_does_who_wrote_it(world, red_story):
    write(red_story, world["moderator"], summary="Sửa lại.")
    publish_now(red_story, world["spokesperson"])
    with refused("You wrote part of this", DecisionRefusedError):
        approve(red_story, world["moderator"])
    approve(red_story, world["moderator2"])


def test_returned_it_leaves_the_public_at_once(world, red_story):
    publish_now(red_story, world["spokesperson"])
    send_back(red_story, world["moderator"])
    assert sightings(SECRET) == []
    assert Withdrawal.objects.get(page_id=red_story.pk).reason == WithdrawalReason.REVOKED
    assert list(findings()) == []


def test_confirmed_by_nobody_it_is_gone_when_its_time_is_over_even_if_nothing_runs(world, red_story):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        approval = publish_now(red_story, world["spokesperson"])
        clock.move_to(approval.alone_until - timedelta(seconds=1))
        assert sightings(SECRET)
        clock.move_to(approval.alone_until)
        assert sightings(SECRET) == []
        call_command("publish_scheduled", verbosity=0)
        withdrawal = Withdrawal.objects.get(page_id=red_story.pk)
        assert (withdrawal.reason, withdrawal.by) == (WithdrawalReason.UNCONFIRMED, None)
        assert not fresh(red_story).live and waiting(red_story) is None
        assert sightings(SECRET) == []
        assert list(findings()) == []


def test_lapsed_it_comes_back_only_through_every_step(world, red_story):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        publish_now(red_story, world["spokesperson"])
        clock.shift(timedelta(hours=25))
        schedule.run()
        clock.shift(1)
        submit(red_story, world["editor-hoasen"])
        for who in ("approver-hoasen", "spokesperson", "moderator"):
            assert not fresh(red_story).is_public
            approve(red_story, world[who])
        assert fresh(red_story).is_public


def test_it_can_be_withdrawn_like_every_page(world, red_story):
    publish_now(red_story, world["spokesperson"])
    withdraw(page_id=red_story.pk, reason=WithdrawalReason.INCORRECT, by=world["moderator"])
    assert sightings(SECRET) == [] and waiting(red_story) is None


def test_an_overdue_emergency_is_a_finding_until_it_is_withdrawn(world, red_story):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        publish_now(red_story, world["spokesperson"])
        clock.shift(timedelta(hours=25))
        assert [finding.promise for finding in findings()] == ["emergency"]
        schedule.run()
        assert list(findings()) == []


def test_it_is_done_and_shown_on_the_desk(world, client, red_story):
    client.force_login(world["spokesperson"])
    url = f"/admin/desk/{waiting(red_story).pk}/"
    page = client.get(url)
    assert 'value="emergency"' in page.content.decode()
    data = {"action": "emergency", "digest": digest_of_draft(red_story)}
    assert client.post(url, data).status_code == 422
    assert sightings(SECRET) == []
    assert client.post(url, data | {"emergency_reason": FLOOD}).status_code == 302
    assert sightings(SECRET)
    for who in ("moderator", "spokesperson", "auditor", "approver-hoasen"):
        client.force_login(world[who])
        assert FLOOD in client.get("/admin/desk/").content.decode()
    client.force_login(world["approver-songnhue"])
    assert FLOOD not in client.get("/admin/desk/").content.decode()
    client.force_login(world["moderator"])
    review = client.get(f"/admin/desk/{waiting(red_story).pk}/").content.decode()
    assert FLOOD in review and 'value="emergency"' not in review


@pytest.mark.parametrize("who", ["moderator", "approver-hoasen", "auditor", "admin"])
def test_the_desk_offers_it_to_nobody_else(world, client, red_story, who):
    client.force_login(world[who])
    assert 'value="emergency"' not in client.get(f"/admin/desk/{waiting(red_story).pk}/").content.decode()


def test_a_routine_text_is_marked_and_confirmed_like_every_other(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Nghỉ học sáng nay")
    submit(story, world["editor-hoasen"])
    publish_now(story, world["spokesperson"])
    assert Publication.objects.emergencies().filter(page_id=story.pk).exists()
    approve(story, world["moderator"])
    assert fresh(story).is_public and not Publication.objects.emergencies().exists()
