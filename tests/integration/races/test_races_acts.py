"""Publishing, withdrawing, revoking and emergencies at the same moment: one outcome, each loser told, once."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from core.locks import lock_until_commit
from tests.factories.decisions import RED, approve, fresh, publish_now, write
from tests.factories.mortal.hands import some_hours_ago
from tests.factories.together import (
    DECIDED,
    WHY,
    Contest,
    handed_in,
    public_story,
    scheduled,
    seen_of,
    together,
    withdrawn_by,
)
from tests.factories.world import submit, waiting
from workflows import actions, schedule
from workflows.enums import Ending, WithdrawalReason
from workflows.models import Approval, Publication, Withdrawal

pytestmark = pytest.mark.usefixtures("transactional_db")


def test_withdrawing_and_the_next_version_coming_due(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        now = timezone.now()
        write(story, world["editor-hoasen"], title="Bản hai", go_live_at=now + timedelta(hours=1))
        submit(story, world["editor-hoasen"])
        approve(story, world["approver-hoasen"])
        clock.move_to(now + timedelta(hours=2))

        def settled(won):
            assert won == {"withdraw", "publish"}, "a run of the schedule reports, it does not fail"
            assert not fresh(story).live
            assert not Revision.page_revisions.exclude(approved_go_live_at=None).exists()
            assert Withdrawal.objects.filter(page_id=story.pk).count() == 1
            twice = Publication.objects.filter(page_id=story.pk).count() == 2
            return "published, then withdrawn" if twice else "withdrawn, nothing left to publish"

        return Contest(
            [story],
            {"withdraw": lambda: withdrawn_by(story, world["moderator"]), "publish": no_refusals},
            {},
            settled,
        )

    with time_machine.travel(timezone.now()) as clock:
        arena.race("withdraw / publish what is due", prepare, rounds)


def no_refusals():
    outcomes = schedule.run()
    assert [outcome.refusal for outcome in outcomes if outcome.refusal] == []


@pytest.mark.parametrize("runs", [2, 3])
def test_runs_of_the_schedule(arena, rounds, runs):
    world = arena.world

    def prepare(number):
        now = timezone.now()
        stories = [scheduled(world, f"{number}-{part}", now + timedelta(hours=1)) for part in range(2)]
        clock.move_to(now + timedelta(hours=2))

        def settled(won):
            assert len(won) == runs
            for story in stories:
                assert fresh(story).is_public
                assert Publication.objects.filter(page_id=story.pk).count() == 1

        return Contest(stories, {f"run {part}": no_refusals for part in range(runs)}, {}, settled)

    with time_machine.travel(timezone.now()) as clock:
        arena.race(f"{runs} runs of the schedule", prepare, rounds)


@pytest.mark.postgres
def test_a_run_of_the_schedule_leaves_to_another_one_what_that_is_busy_with(arena):
    """Side by side they are done sooner, and one that hangs holds up its own page alone."""
    held, done = threading.Event(), threading.Event()
    with some_hours_ago():
        at = timezone.now() + timedelta(hours=1)
        theirs, free = (scheduled(arena.world, f"chia việc {number}", at) for number in range(2))

    def busy():
        with transaction.atomic():
            lock_until_commit(f"schedule:{theirs.pk}")
            held.set()
            assert done.wait(timeout=60), "the other run waits for this one"

    def run():
        held.wait(timeout=60)
        schedule.run()
        done.set()

    assert together(busy, run) == [None, None]
    assert fresh(free).is_public and not fresh(theirs).is_public
    no_refusals()
    assert fresh(theirs).is_public


def test_two_emergencies_where_one_is_left(arena, rounds, settings):
    world = arena.world

    def prepare(number):
        pairs = [handed_in(world, f"{number}-{part}", RED) for part in range(2)]
        settings.EMERGENCIES_A_DAY = Approval.objects.exclude(alone_until=None).count() + 1

        def settled(won):
            assert len(won) == 1, "the last one of today"
            assert sum(fresh(story).is_public for story, _seen in pairs) == 1

        left = r"All emergency publications of today are used"
        (one, seen), (other, other_seen) = pairs
        return Contest(
            [one, other],
            {
                "first": lambda: publish_now(seen, world["spokesperson"]),
                "second": lambda: publish_now(other_seen, world["spokesperson"]),
            },
            {"first": left, "second": left},
            settled,
        )

    arena.race("emergency / emergency, one left", prepare, rounds)


def test_confirming_an_emergency_when_its_time_is_over(arena, rounds, settings):
    world = arena.world
    settings.EMERGENCY_HOURS = 0.4 / 3600

    def prepare(number):
        story, seen = handed_in(world, number, RED)
        until = publish_now(seen, world["spokesperson"]).alone_until
        confirm = seen_of(story)
        time.sleep(max(0.0, (until - timezone.now()).total_seconds()))

        def settled(won):
            assert "lapse" in won
            last = Publication.objects.filter(page_id=story.pk).last()
            if "confirm" in won:
                assert fresh(story).is_public and last.lapses_at is None and waiting(story) is None
                assert not Withdrawal.objects.filter(page_id=story.pk).exists()
            else:
                assert not fresh(story).live and last.ending == Ending.WITHDRAWN
                assert Withdrawal.objects.get(page_id=story.pk).reason == WithdrawalReason.UNCONFIRMED

        return Contest(
            [story],
            {
                "confirm": lambda: actions.approve(**confirm, by=world["moderator"]),
                "lapse": lambda: actions.lapse_emergency(page_id=story.pk),
            },
            {"confirm": "Nobody confirmed the emergency publication in time"},
            settled,
        )

    arena.race("confirm / lapse", prepare, rounds)


def test_confirming_and_withdrawing_an_emergency(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number, RED)
        publish_now(seen, world["spokesperson"])
        confirm = seen_of(story)

        def settled(won):
            assert "withdraw" in won
            assert not fresh(story).live and waiting(story) is None
            assert Publication.objects.filter(page_id=story.pk).count() == 1 + ("confirm" in won)

        return Contest(
            [story],
            {
                "confirm": lambda: actions.approve(**confirm, by=world["moderator"]),
                "withdraw": lambda: withdrawn_by(story, world["moderator2"]),
            },
            {"confirm": DECIDED.format("moderator2")},
            settled,
        )

    arena.race("confirm / withdraw", prepare, rounds)


def test_two_who_withdraw(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)

        def settled(won):
            assert len(won) == 1
            assert not fresh(story).live
            assert Withdrawal.objects.filter(page_id=story.pk).count() == 1

        return Contest(
            [story],
            {
                "school": lambda: withdrawn_by(story, world["approver-hoasen"]),
                "department": lambda: withdrawn_by(story, world["moderator"]),
            },
            {"school": "This page is not public", "department": "This page is not public"},
            settled,
        )

    arena.race("withdraw / withdraw", prepare, rounds)


def test_two_who_revoke_the_same_signature(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        approval = Approval.objects.get(page_id=story.pk)

        def revoke(who: str) -> Any:
            return actions.revoke(approval_id=approval.pk, by=world[who], reason=WHY)

        def settled(won):
            assert len(won) == 1
            assert not fresh(story).live
            assert Withdrawal.objects.filter(page_id=story.pk).count() == 1

        already = "This approval has already been revoked"
        return Contest(
            [story],
            {"signer": lambda: revoke("approver-hoasen"), "department": lambda: revoke("moderator")},
            {"signer": already, "department": already},
            settled,
        )

    arena.race("revoke / revoke", prepare, rounds)
