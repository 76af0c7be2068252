"""Who may sign, publish and lower: every refusal with its own sentence."""

import os
from itertools import product

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from core.decisions import ALLOWED, Decision
from workflows.enums import Clearance
from workflows.policy import Signature, granted_clearance, may_lower, may_publish, may_sign

if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
    settings.configure(USE_I18N=False)  # the policy is pure; only reading its sentences aloud needs settings

SCHOOL, DEPARTMENT, SPOKESPERSON = Clearance
signatures = st.lists(
    st.builds(Signature, st.sampled_from(Clearance), st.one_of(st.none(), st.integers(1, 3)))
)


def test_no_signature_grants_nothing() -> None:
    assert granted_clearance([]) is None


@pytest.mark.parametrize(
    ("signed", "granted"),
    [
        ([(SCHOOL, 1)], SCHOOL),
        ([(SCHOOL, 1), (SCHOOL, 2)], SCHOOL),
        ([(DEPARTMENT, 1)], DEPARTMENT),
        ([(DEPARTMENT, None)], DEPARTMENT),
        ([(DEPARTMENT, 1), (DEPARTMENT, 2)], DEPARTMENT),
        ([(SPOKESPERSON, 1)], SCHOOL),
        ([(SCHOOL, 1), (SPOKESPERSON, 2)], SCHOOL),
        ([(SPOKESPERSON, 1), (DEPARTMENT, 1)], DEPARTMENT),
        ([(SPOKESPERSON, None), (DEPARTMENT, 1)], DEPARTMENT),
        ([(SPOKESPERSON, 1), (DEPARTMENT, None)], DEPARTMENT),
        ([(SPOKESPERSON, None), (DEPARTMENT, None)], DEPARTMENT),
        ([(SPOKESPERSON, 1), (DEPARTMENT, 2)], SPOKESPERSON),
        ([(SPOKESPERSON, 1), (DEPARTMENT, 1), (DEPARTMENT, 2)], SPOKESPERSON),
    ],
)
def test_what_signatures_amount_to(signed: list[tuple[Clearance, int | None]], granted: Clearance) -> None:
    assert granted_clearance(Signature(*s) for s in signed) == granted


@given(signatures, signatures)
def test_another_signature_never_takes_away(some: list[Signature], more: list[Signature]) -> None:
    assert (granted_clearance([*some, *more]) or 0) >= (granted_clearance(some) or 0)


@given(signatures)
def test_red_always_has_two_known_people(some: list[Signature]) -> None:
    if granted_clearance(some) == SPOKESPERSON:
        assert len({s.user_id for s in some if s.step > SCHOOL} - {None}) >= 2


@pytest.mark.parametrize(("required", "granted"), list(product(Clearance, [None, *Clearance])))
def test_only_enough_clearance_publishes(required: Clearance, granted: Clearance | None) -> None:
    decision = may_publish(required=required, granted=granted)
    assert decision.allowed is (granted is not None and granted >= required)
    assert bool(str(decision.reason)) is not decision.allowed


def test_each_level_is_refused_in_its_own_words() -> None:
    assert len({str(may_publish(required=level, granted=None).reason) for level in Clearance}) == 3


def sign(**changed: object) -> Decision:
    facts: dict = {
        "step": DEPARTMENT, "holds_role": True, "is_author": False, "already_signed": False,
        "seen_digest": "a", "current_digest": "a", "decided": False,
    }  # fmt: skip
    return may_sign(**(facts | changed))


OBSTACLES: list[dict[str, object]] = [
    {"decided": True},
    {"holds_role": False},
    {"is_author": True},
    {"already_signed": True},
    {"seen_digest": "b"},
]


def test_signing_without_an_obstacle() -> None:
    assert sign() == ALLOWED


@pytest.mark.parametrize("index", range(len(OBSTACLES)))
def test_the_first_obstacle_is_the_one_that_is_named(index: int) -> None:
    alone = sign(**OBSTACLES[index])
    together = sign(**{k: v for obstacle in OBSTACLES[index:] for k, v in obstacle.items()})
    assert not alone.allowed
    assert str(alone.reason) == str(together.reason)


def test_every_obstacle_has_its_own_sentence() -> None:
    assert len({str(sign(**obstacle).reason) for obstacle in OBSTACLES}) == len(OBSTACLES)
    assert len({str(sign(holds_role=False, step=step).reason) for step in Clearance}) == 3


def test_no_digest_is_no_proof_of_reading() -> None:
    assert not sign(seen_digest="", current_digest="").allowed


def lower(**changed: object) -> Decision:
    facts: dict = {
        "current": SPOKESPERSON, "to": SCHOOL, "floor": SCHOOL, "is_moderator": True, "is_author": False,
        "reason": "Bài học, không phải sự việc",
    }  # fmt: skip
    return may_lower(**(facts | changed))


def test_a_moderator_lowers_with_a_reason() -> None:
    assert lower() == ALLOWED


@pytest.mark.parametrize(
    "obstacle",
    [
        {"is_moderator": False},
        {"to": SPOKESPERSON},
        {"is_author": True},
        {"floor": DEPARTMENT},
        {"reason": ""},
        {"reason": " \u200b…\n"},
    ],
)
def test_lowering_is_refused(obstacle: dict[str, object]) -> None:
    decision = lower(**obstacle)
    assert not decision.allowed
    assert str(decision.reason)


def test_lifting_needs_the_role_and_a_reason_but_not_a_stranger() -> None:
    assert lower(current=SCHOOL, to=DEPARTMENT, is_author=True) == ALLOWED
    assert not lower(current=SCHOOL, to=DEPARTMENT, is_moderator=False).allowed
    assert not lower(current=SCHOOL, to=DEPARTMENT, reason="").allowed
