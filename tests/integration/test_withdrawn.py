"""What was withdrawn or overtaken does not come back by itself: old signatures are used up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Revision

from tests.factories.decisions import AMBER, RED, approve, fresh, refused, send_back, write
from tests.factories.reader import sightings
from tests.factories.world import draft_story, publish, submit, waiting
from workflows import schedule
from workflows.actions import withdraw
from workflows.enums import Clearance, WithdrawalReason
from workflows.gate import ClearanceRequiredError
from workflows.models import Approval, Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
NOT_APPROVED = "has approved this content|has not approved exactly this content"


def first_version(world, **fields):
    """D1 of a story, public."""
    page = draft_story(
        world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bai", body=AMBER, **fields
    )
    return publish(world, page, by="editor-hoasen")


def second_version(world, page, **fields):
    """D2 of the story, signed by everybody."""
    write(page, world["editor-hoasen"], title="Bản hai", **fields)
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    approve(page, world["moderator"])
    return fresh(page)


def taken_down(world, page):
    withdraw(page_id=page.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])


def expired(world, page):
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@pytest.fixture(params=[taken_down, expired])
def withdrawn(request, world):
    page = first_version(world)
    assert sightings("BIMAT-1", "bai")
    request.param(world, page)
    assert sightings("BIMAT-1", "bai") == []
    assert not Publication.objects.open().filter(page_id=page.pk).exists()
    return fresh(page)


def test_publishing_its_old_revision_is_refused(world, withdrawn):
    for revision in Revision.objects.for_instance(withdrawn):
        for user in (None, world["admin"], world["moderator"]):
            with refused(NOT_APPROVED, ClearanceRequiredError):
                revision.publish(user=user, skip_permission_checks=True)
    assert sightings("BIMAT-1", "bai") == []


def test_reverting_to_it_is_refused(world, withdrawn):
    old = withdrawn.get_latest_revision()
    write(withdrawn, world["editor-hoasen"], title="Bản khác")
    again = old.as_object().save_revision(user=world["editor-hoasen"], previous_revision=old, log_action=True)
    with refused(NOT_APPROVED, ClearanceRequiredError):
        again.publish(skip_permission_checks=True)
    withdrawn.live = True
    with refused(NOT_APPROVED, ClearanceRequiredError):
        withdrawn.save()


def test_handing_it_in_again_needs_every_signature_anew(world, withdrawn):
    before = Approval.objects.filter(page_id=withdrawn.pk).count()
    submit(withdrawn, world["editor-hoasen"])
    for username in ("approver-hoasen", "moderator"):
        assert sightings("BIMAT-1", "bai") == []
        approve(withdrawn, world[username])
    assert sightings("BIMAT-1", "bai")
    assert Approval.objects.filter(page_id=withdrawn.pk).count() == before + 2


def test_an_overtaken_version_does_not_come_back(world):
    page = first_version(world)
    old = page.live_revision
    page = second_version(world, page)
    assert page.title == "Bản hai" and sightings("BIMAT-1", "bai") == []
    with refused(NOT_APPROVED, ClearanceRequiredError):
        old.publish(skip_permission_checks=True)
    page = fresh(page)
    page.title = "BIMAT-1"
    with refused(NOT_APPROVED, ClearanceRequiredError):
        page.save()
    assert sightings("BIMAT-1", "bai") == []


def test_a_version_that_waited_for_its_time_is_overtaken_by_a_later_approval(world, time_machine):
    """The embargo was moved: at the old time the old text, with its mistake, must not go out."""
    now = timezone.now()
    page = draft_story(
        world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bai", body=AMBER,
        go_live_at=now + timedelta(hours=1),
    )  # fmt: skip
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    approve(page, world["moderator"])
    first = fresh(page).scheduled_revision
    second_version(world, page, go_live_at=now + timedelta(hours=3))
    assert fresh(page).scheduled_revision != first
    time_machine.move_to(now + timedelta(hours=2))
    with refused(NOT_APPROVED, ClearanceRequiredError):
        first.publish(skip_permission_checks=True)
    Revision.objects.filter(pk=first.pk).update(approved_go_live_at=now + timedelta(hours=1))
    assert schedule.run()[0].refusal
    assert sightings("BIMAT-1", "bai") == []


def test_a_newer_draft_on_its_way_does_not_stop_the_version_that_was_scheduled(world, time_machine):
    now = timezone.now()
    page = draft_story(
        world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bai", body=RED,
        go_live_at=now + timedelta(hours=1),
    )  # fmt: skip
    submit(page, world["editor-hoasen"])
    for username in ("approver-hoasen", "spokesperson", "moderator"):
        approve(page, world[username])
    write(page, world["editor-hoasen"], title="Bản hai")
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    approve(page, world["spokesperson"])
    time_machine.move_to(now + timedelta(hours=2))
    assert [outcome.refusal for outcome in schedule.run()] == [""]
    assert sightings("BIMAT-1", "bai") and not sightings("Bản hai", "bai")
    # Nor does the publication use up the signatures that the newer draft has already.
    assert waiting(page).step == Clearance.DEPARTMENT
    approve(page, world["moderator"])
    assert fresh(page).title == "Bản hai"


def test_a_revoked_approval_no_longer_counts(world, time_machine):
    now = timezone.now()
    page = draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title="BIMAT-1",
        slug="bai",
        go_live_at=now + timedelta(hours=1),
    )
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    Approval.objects.filter(page_id=page.pk).update(
        revoked_at=now, revoked_by=world["moderator"], revoked_reason="Ký nhầm."
    )
    time_machine.move_to(now + timedelta(hours=2))
    (outcome,) = schedule.run()
    assert "Nobody has approved" in outcome.refusal
    assert sightings("BIMAT-1", "bai") == []


def test_a_returned_version_is_not_published_by_its_revision(world):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bai", body=AMBER)
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    send_back(page, world["moderator"])
    with refused(NOT_APPROVED, ClearanceRequiredError):
        page.get_latest_revision().publish(skip_permission_checks=True)
    assert sightings("BIMAT-1", "bai") == []
