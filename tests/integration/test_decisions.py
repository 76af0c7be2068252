"""A decision is about the text that was read, is taken once, and is written as a whole or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from organisations.enums import Role
from tests.factories.decisions import (
    approve,
    fresh,
    person,
    red_story_at,
    refused,
    resubmit,
    send_back,
    set_level,
    write,
)
from tests.factories.media import make_image, photo
from tests.factories.world import digest_of_draft, draft_story, submit, waiting
from workflows import actions
from workflows.actions import DecisionRefusedError
from workflows.enums import Clearance
from workflows.models import ClearanceTask, Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
CHANGED = "text has changed since you opened it"


# --- What was read is what is signed ---------------------------------------------------------------------


def another_version(world, story):
    write(story, world["editor-hoasen"], summary="Bản khác.")


def the_same_version_overwritten(world, story):
    draft = fresh(story).get_latest_revision().as_object()
    draft.summary = "Bản bị ghi đè."
    draft.save_revision(user=world["editor-hoasen"], overwrite_revision=draft.get_latest_revision())


def the_picture_replaced(world, story):
    image = story.lead_image
    image.file = ContentFile(photo(colour="blue"), name="anh.jpg")
    image.save()


def the_schedule_changed(world, story):
    write(story, world["editor-hoasen"], expire_at=timezone.now() + timedelta(days=9))


@pytest.mark.parametrize(
    "change", [another_version, the_same_version_overwritten, the_picture_replaced, the_schedule_changed]
)
@pytest.mark.parametrize("decide", [approve, send_back])
def test_a_text_that_changed_since_it_was_read_is_not_decided(world, change, decide):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân", lead_image=make_image())
    submit(story, world["editor-hoasen"])
    read = digest_of_draft(story)
    change(world, story)
    with refused(CHANGED, DecisionRefusedError):
        decide(story, world["approver-hoasen"], digest=read)
    with refused(CHANGED, DecisionRefusedError):
        decide(story, world["approver-hoasen"], digest="")
    decide(story, world["approver-hoasen"])


# --- Decided once ------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_return_needs_a_reason(world, reason):
    story = red_story_at(world, Clearance.SCHOOL)
    with refused("Write what has to change", DecisionRefusedError):
        send_back(story, world["approver-hoasen"], reason)


@pytest.mark.parametrize(("decide", "status"), [(approve, "Approved"), (send_back, "Rejected")])
def test_a_decided_step_tells_who_decided(world, decide, status):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    seen = {"task_state_id": submit(story, world["editor-hoasen"]).pk, "digest": digest_of_draft(story)}
    decide(story, world["approver-hoasen"])
    too_late(
        person("head2", world.hoasen, Role.APPROVER), seen, f"Already decided by approver-hoasen: {status}"
    )


def test_a_withdrawn_submission_is_not_decided(world):
    story = red_story_at(world, Clearance.DEPARTMENT)
    seen = {"task_state_id": waiting(story).pk, "digest": digest_of_draft(story)}
    fresh(story).current_workflow_state.cancel(user=world["editor-hoasen"])
    too_late(world["moderator"], seen, "Already decided by editor-hoasen: Cancelled")


def too_late(user, seen, message):
    """Nothing can be decided any more, and whoever tries is told why."""
    with refused(message, DecisionRefusedError):
        actions.approve(**seen, by=user)
    with refused(message, DecisionRefusedError):
        actions.return_to_author(**seen, by=user, reason="Xin viết lại.")
    with refused(message, DecisionRefusedError):
        actions.change_clearance(**seen, by=user, reason="Xin nâng mức.", to=Clearance.SPOKESPERSON)


def test_a_returned_text_that_changed_is_read_anew_by_everybody(world):
    story = red_story_at(world, Clearance.DEPARTMENT)
    send_back(story, world["moderator"], "  Xin bỏ tên trường. ")
    notice = Notice.objects.filter(page_id=story.pk, kind="returned").get()
    assert notice.recipient == world["editor-hoasen"] and "Xin bỏ tên trường." in notice.body
    assert waiting(story) is None and not fresh(story).live
    write(story, world["editor-hoasen"], summary="Đã bỏ tên trường.")
    resubmit(story, world["editor-hoasen"])
    for username in ("approver-hoasen", "spokesperson", "moderator"):
        # The text is new: every step reads it anew, and nobody's old signature counts.
        assert not fresh(story).is_public
        approve(story, world[username])
    assert fresh(story).is_public and fresh(story).summary == "Đã bỏ tên trường."


def test_handing_in_again_without_a_change_keeps_the_signatures(world):
    story = red_story_at(world, Clearance.DEPARTMENT)
    send_back(story, world["moderator"])
    resubmit(story, world["editor-hoasen"])
    assert waiting(story).step == Clearance.DEPARTMENT
    approve(story, world["moderator"])
    assert fresh(story).is_public


# --- Steps that somebody has switched off ----------------------------------------------------------------


def switch_off(world, step):
    ClearanceTask.objects.get(step=step).deactivate(user=world["admin"])


def test_a_step_that_is_switched_off_is_passed_over_but_its_signature_is_missed(world):
    story = red_story_at(world, Clearance.SCHOOL)
    switch_off(world, Clearance.SPOKESPERSON)
    approve(story, world["approver-hoasen"])
    assert waiting(story).step == Clearance.DEPARTMENT
    with refused("needs more clearance"):
        approve(story, world["moderator"])
    assert not fresh(story).live


def test_switching_off_the_step_that_waits_passes_the_text_on(world):
    story = red_story_at(world, Clearance.SCHOOL)
    switch_off(world, Clearance.SCHOOL)
    assert waiting(story).step == Clearance.SPOKESPERSON and not fresh(story).live


# --- All or nothing ----------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [Clearance.SCHOOL, Clearance.DEPARTMENT])
def test_without_its_entry_in_the_history_nothing_is_signed(world, monkeypatch, step):
    story = red_story_at(world, step)
    broken(monkeypatch, "workflows.ledger.append_all")
    with refused("the history is full", OSError):
        approve(story, world["approver-hoasen" if step is Clearance.SCHOOL else "moderator"])


def test_without_its_entry_in_the_history_no_level_changes(world, monkeypatch):
    story = red_story_at(world, Clearance.SCHOOL)
    broken(monkeypatch, "workflows.ledger.append_all")
    with refused("the history is full", OSError):
        set_level(story, world["moderator"], Clearance.SCHOOL)


def test_without_its_notice_nothing_is_returned_or_published(world, monkeypatch):
    story = red_story_at(world, Clearance.DEPARTMENT)
    broken(monkeypatch, "workflows.notices._write")
    with refused("the history is full", OSError):
        send_back(story, world["moderator"])
    with refused("the history is full", OSError):
        approve(story, world["moderator"])


def broken(monkeypatch, name):
    def fail(*args, **kwargs):
        raise OSError("the history is full")

    monkeypatch.setattr(name, fail)
