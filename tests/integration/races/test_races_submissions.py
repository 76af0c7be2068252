"""Handing in, taking back and deleting while somebody decides: one outcome, and whoever loses is told."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Locale, WorkflowState

from tests.factories.decisions import (
    AMBER,
    GREEN,
    RED,
    all_that_is_written,
    approve,
    fresh,
    publish_now,
    write,
)
from tests.factories.doors.addresses import form_data
from tests.factories.together import (
    DECIDED,
    WHY,
    Contest,
    handed_in,
    public_story,
    published_digests,
    seen_of,
    withdrawn_by,
)
from tests.factories.translations import drafted_translation
from tests.factories.world import digest_of_draft, draft_story, submit, waiting
from workflows import actions
from workflows.models import Publication, Withdrawal
from workflows.translations import withdraw_translation

pytestmark = pytest.mark.usefixtures("transactional_db")


@pytest.mark.parametrize("changed", [True, False], ids=["a new version", "the version that is public"])
def test_handing_in_and_withdrawing(arena, rounds, changed):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        if changed:
            write(story, world["editor-hoasen"], title=f"Tin số {number}, bản hai")

        def settled(won):
            assert won == {"submit", "withdraw"}
            state = waiting(story)
            assert not fresh(story).live, "nobody has signed since"
            assert Publication.objects.filter(page_id=story.pk, ended_at=None).count() == 0
            return "taken back by the withdrawal" if state is None else "handed in after it"

        return Contest(
            [story],
            {
                "submit": lambda: submit(story, world["editor-hoasen"]),
                "withdraw": lambda: withdrawn_by(story, world["approver-hoasen"]),
            },
            {},
            settled,
        )

    arena.race(f"submit {'' if changed else 'unchanged '}/ withdraw", prepare, rounds)


def test_handing_in_twice(arena, rounds):
    """The button is pressed twice: one submission, and the second press finds it waiting."""
    world = arena.world

    def prepare(number):
        story = draft_story(world, world.hoasen, by="editor-hoasen", title=f"Tin số {number}", body=GREEN)

        def settled(won):
            assert len(won) == 2 and waiting(story) is not None
            assert WorkflowState.objects.for_instance(story).count() == 1

        return Contest(
            [story], {tab: pressed(story, world, "action-submit") for tab in ("one", "two")}, {}, settled
        )

    arena.race("submit / submit", prepare, rounds)


def pressed(story, world, button):
    """The author presses this button of the editor; a form that comes back says why."""
    client = Client(raise_request_exception=False)  # it would raise the other thread's, too
    client.force_login(world["editor-hoasen"])

    def press():
        response = client.post(f"/admin/pages/{story.pk}/edit/", form_data(fresh(story), **{button: "1"}))
        assert response.status_code in {200, 302}, response.status_code
        return response

    return press


def test_what_was_returned_is_handed_in_again(arena):
    """In the editor nothing holds a transaction open around Wagtail's steps but what we put there."""
    story, seen = handed_in(arena.world, "trả lại")
    actions.return_to_author(**seen, by=arena.world["approver-hoasen"], reason=WHY)
    assert waiting(story) is None
    pressed(story, arena.world, "action-submit")()
    assert waiting(story).digest == digest_of_draft(story)


def test_an_editor_that_fails_half_way_leaves_everything_as_it_was(arena, monkeypatch):
    story, _seen = handed_in(arena.world, "dở dang")
    before = all_that_is_written()
    monkeypatch.setattr("workflows.ledger.append_all", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(AssertionError, match="500"):
        pressed(story, arena.world, "action-cancel-workflow")()
    assert all_that_is_written() == before
    assert waiting(story) is not None


def test_taking_back_in_the_editor_what_is_being_signed(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number)

        def settled(won):
            state = WorkflowState.objects.for_instance(story).get()
            assert state.status == ("approved" if "approve" in won else "cancelled")
            assert fresh(story).is_public == ("approve" in won)
            assert "take back" in won, "the form comes back, and says so"

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["approver-hoasen"]),
                "take back": pressed(story, world, "action-cancel-workflow"),
            },
            {"approve": DECIDED.format("editor-hoasen")},
            settled,
        )

    arena.race("approve / taken back in the editor", prepare, rounds)


def test_taking_back_a_translation_that_is_being_signed(arena, rounds):
    world = arena.world
    english, author = Locale.objects.get(language_code="en"), arena.world["editor-hoasen"]

    def prepare(number):
        story, translation = drafted_translation(world, public_story(world, number), english)
        submit(story, author)
        approve(story, world["approver-hoasen"])
        seen = seen_of(story)

        def settled(won):
            assert len(won) == 1
            assert fresh(story).is_public == (won == {"approve"})

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["moderator"]),
                "take back": lambda: withdraw_translation(translation=translation, by=author),
            },
            {"approve": DECIDED.format("editor-hoasen"), "take back": "Only who handed it in"},
            settled,
        )

    arena.race("approve / translation taken back", prepare, rounds)


def test_returning_an_emergency_and_withdrawing_with_its_translation(arena, rounds):
    world = arena.world
    english = Locale.objects.get(language_code="en")

    def prepare(number):
        original = public_story(world, number, AMBER)
        target, _translation = drafted_translation(world, original, english)
        submit(target, world["editor-hoasen"])
        write(original, world["editor-hoasen"], title=f"Tin số {number}, bản hai", body=RED)
        submit(original, world["editor-hoasen"])
        publish_now(seen_of(original), world["spokesperson"])
        seen = seen_of(original)

        def settled(won):
            assert len(won) == 1
            assert not fresh(original).live
            assert Withdrawal.objects.filter(page_id=original.pk).count() == 1

        return Contest(
            [original, target],
            {
                "return": lambda: actions.return_to_author(**seen, by=world["moderator"], reason=WHY),
                "withdraw": lambda: withdrawn_by(original, world["moderator2"]),
            },
            {"return": DECIDED.format("moderator2"), "withdraw": "This page is not public"},
            settled,
        )

    arena.race("return an emergency / withdraw", prepare, rounds)


def test_deleting_what_is_being_signed(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number)
        page = fresh(story)

        def settled(won):
            assert len(won) == 1
            assert len(published_digests(story)) == (won == {"approve"})

        return Contest(
            [],
            {
                "approve": lambda: actions.approve(**seen, by=world["approver-hoasen"]),
                "delete": lambda: page.delete(user=world["editor-hoasen"]),
            },
            {"approve": "does not exist any more", "delete": "You do not have permission to delete"},
            settled,
        )

    arena.race("approve / delete", prepare, rounds)
