"""Taking a signature back: what stood on it falls, and the record says who did it and why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Revision

from tests.factories.decisions import AMBER, approve, fresh, other_department, refused
from tests.factories.reader import sightings
from tests.factories.world import draft_story, publish, submit, waiting
from workflows.actions import DecisionRefusedError, revoke
from workflows.audit import findings
from workflows.enums import Act, Clearance, WithdrawalReason
from workflows.models import Approval, LedgerEntry, Withdrawal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SECRET = "BIMAT-88"
WHY = "Chữ ký do nhầm lẫn."


def story_of(world, **fields):
    return draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title=f"{SECRET} học phí",
        slug="hoc-phi",
        body=AMBER,
        **fields,
    )


@pytest.fixture
def public_story(world):
    return publish(world, story_of(world), by="editor-hoasen")


def approval_of(page, step):
    return Approval.objects.get(page_id=page.pk, step=step)


@pytest.mark.parametrize("who", ["moderator", "moderator2", "spokesperson"])
def test_the_department_revokes_and_the_page_leaves_the_public(world, public_story, who):
    approval = approval_of(public_story, Clearance.DEPARTMENT)
    revoke(approval_id=approval.pk, by=world[who], reason=WHY)
    assert sightings(SECRET) == []
    assert Withdrawal.objects.get(page_id=public_story.pk).reason == WithdrawalReason.REVOKED
    line = LedgerEntry.objects.get(act=Act.REVOKED)
    assert (line.by, line.record_id, line.data["reason"]) == (world[who], approval.pk, WHY)
    assert list(findings()) == []


@pytest.mark.parametrize(
    "who", ["editor-hoasen", "approver-songnhue", "auditor", "administrator", "approver-hoasen", "admin"]
)
def test_nobody_else_revokes_the_departments_signature(world, public_story, who):
    with refused("Only who signed it", DecisionRefusedError):
        revoke(approval_id=approval_of(public_story, Clearance.DEPARTMENT).pk, by=world[who], reason=WHY)


def test_another_department_does_not(world, public_story):
    other_department(world)
    with refused("Only who signed it", DecisionRefusedError):
        revoke(
            approval_id=approval_of(public_story, Clearance.DEPARTMENT).pk,
            by=world["their-moderator"],
            reason=WHY,
        )


def test_it_needs_a_reason_and_happens_once(world, public_story):
    approval = approval_of(public_story, Clearance.DEPARTMENT)
    with refused("Write why", DecisionRefusedError):
        revoke(approval_id=approval.pk, by=world["moderator"], reason=" ")
    revoke(approval_id=approval.pk, by=world["moderator"], reason=WHY)
    with refused("already been revoked", DecisionRefusedError):
        revoke(approval_id=approval.pk, by=world["moderator2"], reason=WHY)


def test_a_schedule_falls_with_its_signature(world):
    story = story_of(world, go_live_at=timezone.now() + timedelta(days=1))
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    approve(story, world["moderator"])
    assert Revision.page_revisions.exclude(approved_go_live_at=None).filter(object_id=str(story.pk)).exists()
    revoke(approval_id=approval_of(story, Clearance.DEPARTMENT).pk, by=world["moderator2"], reason=WHY)
    assert (
        not Revision.page_revisions.exclude(approved_go_live_at=None).filter(object_id=str(story.pk)).exists()
    )
    assert list(findings()) == []


def test_a_step_that_was_taken_is_taken_again(world):
    story = story_of(world)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    assert waiting(story).step == Clearance.DEPARTMENT
    revoke(approval_id=approval_of(story, Clearance.SCHOOL).pk, by=world["approver-hoasen"], reason=WHY)
    assert waiting(story).step == Clearance.SCHOOL
    approve(story, world["approver-hoasen"])
    approve(story, world["moderator"])
    assert fresh(story).is_public
