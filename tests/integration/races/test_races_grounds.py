"""What decides about a signature changes at the same moment: a rule, the signer's role, the ledger."""

from __future__ import annotations

import threading

import pytest

from organisations.actions import add_membership, end_membership
from organisations.enums import Role
from organisations.models import User
from tests.factories.decisions import fresh
from tests.factories.together import (
    Contest,
    handed_in,
    somebody,
    together,
)
from workflows import actions
from workflows.actions import decisions
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceRule, Publication

pytestmark = pytest.mark.usefixtures("transactional_db")


def test_the_last_signature_and_a_rule_that_asks_for_more(arena, rounds):
    """The rule counts from the moment it is there: refused, sent on to the department, or public before it."""
    world = arena.world

    def prepare(number):
        word = f"tuvung{number}"
        story, seen = handed_in(world, number, summary=f"Có {word} ở đây.")
        rule = ClearanceRule(
            code=word, name=word, terms=word, level=Clearance.DEPARTMENT, kind="terms", active=True
        )

        def settled(won):
            rule.delete()
            public = Publication.objects.filter(page_id=story.pk)
            assert "rule" in won and fresh(story).is_public == public.exists()
            assert set(public.values_list("required", flat=True)) <= {Clearance.SCHOOL}
            if public.exists():
                return "public before it"
            return "sent on" if "approve" in won else "refused"

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=world["approver-hoasen"]),
                "rule": rule.save,
            },
            {"approve": "needs more clearance|The department has not approved exactly this content"},
            settled,
        )

    arena.race("approve / a rule that lifts", prepare, rounds)


def test_signing_and_losing_the_role(arena, rounds):
    world = arena.world

    def prepare(number):
        head = User.objects.create_user(f"head-{rounds}-{number}", f"h{number}@hoasen.example")
        role = add_membership(user=head, organisation=world.hoasen, role=Role.APPROVER, by=None)
        story, seen = handed_in(world, number)

        def settled(won):
            assert "end" in won
            assert fresh(story).is_public == ("approve" in won)

        return Contest(
            [story],
            {
                "approve": lambda: actions.approve(**seen, by=head),
                "end": lambda: end_membership(membership=role, by=world["admin"]),
            },
            {"approve": "Only somebody who approves for this school"},
            settled,
        )

    arena.race("approve / end of the membership", prepare, rounds)


def test_whoever_signs_keeps_the_role_until_it_is_written(arena, monkeypatch):
    world = arena.world
    story, seen = handed_in(world, "của người sắp nghỉ")
    role = somebody("leaving-head", world.hoasen, Role.APPROVER).memberships.get()
    signing, ended = threading.Event(), threading.Event()
    write_approval = decisions.write_approval

    def slowly(**signature):
        signing.set()
        assert not ended.wait(timeout=0.5), "the role has ended under the signature"
        return write_approval(**signature)

    def end():
        signing.wait(timeout=10)
        end_membership(membership=role, by=world["admin"])
        ended.set()

    monkeypatch.setattr(decisions, "write_approval", slowly)
    approval, _none = together(lambda: actions.approve(**seen, by=role.user), end)
    assert isinstance(approval, Approval), approval
    assert ended.is_set() and fresh(story).is_public
