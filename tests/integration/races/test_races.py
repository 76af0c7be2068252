"""Two decide at the same moment: one outcome, whoever loses is told, and nothing is done twice.

Each race is run a few times here and 200 times in the long run; `tests.factories.together` looks at every round.
"""

from __future__ import annotations

import pytest

from organisations.enums import Role
from organisations.models import User
from tests.factories.decisions import AMBER, fresh, publish_now, write
from tests.factories.together import (
    DECIDED,
    WHY,
    Contest,
    handed_in,
    public_story,
    published_digests,
    seen_of,
    somebody,
    withdrawn_by,
)
from tests.factories.world import submit, waiting
from workflows import actions
from workflows.enums import Clearance
from workflows.models import Approval, Publication

pytestmark = pytest.mark.usefixtures("transactional_db")


@pytest.fixture(scope="module")
def second_head(arena) -> User:
    return somebody("head2", arena.world.hoasen, Role.APPROVER)


def test_approving_and_returning(arena, second_head, rounds):
    head = arena.world["approver-hoasen"]

    def prepare(number):
        story, seen = handed_in(arena.world, number)

        def settled(won):
            assert len(won) == 1, "one of them decides"
            assert fresh(story).is_public == (won == {"approve"})
            assert Approval.objects.filter(page_id=story.pk).count() == (won == {"approve"})

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=head),
                "return": lambda: actions.return_to_author(**seen, by=second_head, reason=WHY),
            },
            {"approve": DECIDED.format("head2"), "return": DECIDED.format("approver-hoasen")},
            settled,
        )

    arena.race("approve / return", prepare, rounds)


def test_two_who_approve(arena, second_head, rounds):
    head = arena.world["approver-hoasen"]

    def prepare(number):
        story, seen = handed_in(arena.world, number)

        def settled(won):
            assert len(won) == 1, "one of them signs"
            assert Approval.objects.filter(page_id=story.pk).count() == 1
            assert Publication.objects.filter(page_id=story.pk).count() == 1

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=head),
                "approve too": lambda: actions.approve(**seen, by=second_head),
            },
            {"approve": DECIDED.format("head2"), "approve too": DECIDED.format("approver-hoasen")},
            settled,
        )

    arena.race("approve / approve", prepare, rounds)


@pytest.mark.parametrize("overwrites", [False, True], ids=["a new version", "over the version that is read"])
def test_approving_while_the_author_writes_on(arena, rounds, overwrites):
    """Either the reader is told that the text has changed, or what goes public is what he read."""
    head, author = arena.world["approver-hoasen"], arena.world["editor-hoasen"]

    def prepare(number):
        story, seen = handed_in(arena.world, number)
        draft = story.get_latest_revision().as_object()
        draft.title = f"Bản chưa ai đọc {number}"
        revision = draft.get_latest_revision() if overwrites else None

        def settled(won):
            page = fresh(story)
            assert "write" in won, "an author's words are never refused"
            assert page.is_public == ("approve" in won)
            assert page.title == f"Tin số {number}"
            assert published_digests(story) <= {seen["digest"]}
            assert page.get_latest_revision().as_object().title == draft.title, "the author's words are kept"

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=head),
                "write": lambda: draft.save_revision(user=author, overwrite_revision=revision),
            },
            {"approve": "The text has changed since you opened it"},
            settled,
        )

    arena.race(f"approve / {'autosave in place' if overwrites else 'new revision'}", prepare, rounds)


def test_the_last_signature_and_an_earlier_one_taken_back(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number, AMBER, ["approver-hoasen"])
        earlier = Approval.objects.get(page_id=story.pk)

        def settled(won):
            assert "revoke" in won, "a signer can always take his signature back"
            # The department's signature is worth the head's as well.
            assert fresh(story).is_public == ("approve" in won)
            if "approve" not in won:
                assert waiting(story).step == Clearance.SCHOOL

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["moderator"]),
                "revoke": lambda: actions.revoke(
                    approval_id=earlier.pk, by=world["approver-hoasen"], reason=WHY
                ),
            },
            {"approve": DECIDED.format("approver-hoasen")},
            settled,
        )

    arena.race("approve / revoke the step before", prepare, rounds)


def test_the_last_signature_and_the_withdrawal_of_what_is_public(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        write(story, world["editor-hoasen"], title=f"Tin số {number}, bản hai")
        submit(story, world["editor-hoasen"])
        seen = seen_of(story)

        def settled(won):
            assert "withdraw" in won
            assert not fresh(story).live, "whatever was public then is not any more"
            assert waiting(story) is None
            assert len(published_digests(story)) == 1 + ("approve" in won)

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["approver-hoasen"]),
                "withdraw": lambda: withdrawn_by(story, world["moderator"]),
            },
            {"approve": DECIDED.format("moderator")},
            settled,
        )

    arena.race("approve / withdraw", prepare, rounds)


def test_the_last_signature_and_an_emergency(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number, AMBER, ["approver-hoasen"])

        def settled(won):
            assert len(won) == 1, "one of them decides"
            publication = Publication.objects.open().get(page_id=story.pk)
            assert (publication.lapses_at is not None) == (won == {"emergency"})
            assert (waiting(story) is not None) == (won == {"emergency"}), "somebody has to confirm it"

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["moderator"]),
                "emergency": lambda: publish_now(seen, world["spokesperson"]),
            },
            {"approve": DECIDED.format("spokesperson"), "emergency": DECIDED.format("moderator")},
            settled,
        )

    arena.race("approve / emergency", prepare, rounds)


def test_the_last_signature_and_another_level(arena, rounds):
    world = arena.world

    def prepare(number):
        story, seen = handed_in(world, number)

        def settled(won):
            assert len(won) == 1, "one of them decides"
            assert fresh(story).is_public == (won == {"approve"})
            if won == {"level"}:
                assert waiting(story).required == Clearance.DEPARTMENT

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["approver-hoasen"]),
                "level": lambda: actions.change_clearance(
                    **seen, to=Clearance.DEPARTMENT, by=world["moderator"], reason=WHY
                ),
            },
            {"approve": DECIDED.format("moderator"), "level": DECIDED.format("approver-hoasen")},
            settled,
        )

    arena.race("approve / change the level", prepare, rounds)
