"""What may be shared by whom: each rule with its sentence, without a database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import translation

from news.sharing import policy
from news.sharing.policy import Subject

STORY = Subject(is_story=True, is_original=True, is_public=True)
RELEASE = Subject(is_release=True, is_original=True, is_public=True)
OFFER = {
    "subject": STORY,
    "writes_for_school": True,
    "is_managed": True,
    "is_offered": False,
    "is_featured": False,
}
FEATURE = {
    "subject": STORY, "speaks_for_department": True, "is_featured": False, "is_offer_open": True, "ends_later": True
}  # fmt: skip
PUSH = {
    "subject": RELEASE, "speaks_for_department": True, "new_schools": 2, "foreign_schools": 0, "ends_later": True
}  # fmt: skip
DECLINE = {"speaks_for_department": True, "is_open": True, "reason": "Đã có bài cùng nội dung."}
REMIND = {"speaks_for_department": True, "is_in_force": True, "unseen": 3, "due": 3}
NOT_PUBLIC, TRANSLATED = replace(STORY, is_public=False), replace(STORY, is_original=False)


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        (policy.may_offer, OFFER),
        (policy.may_take_back, {"writes_for_school": True, "is_open": True}),
        (policy.may_decline, DECLINE),
        (policy.may_feature, FEATURE),
        (policy.may_arrange, {"speaks_for_department": True, "has_ended": False, "ends_later": True}),
        (policy.may_end, {"speaks_for_department": True, "has_ended": False}),
        (policy.may_push, PUSH),
        (policy.may_push, PUSH | {"subject": STORY}),
        (policy.may_mark_seen, {"writes_for_school": True, "is_in_force": True}),
        (policy.may_remind, REMIND),
    ],
)
def test_what_is_in_order_is_allowed(rule, facts):
    assert rule(**facts).allowed


@pytest.mark.parametrize(
    ("rule", "facts", "sentence"),
    [
        (policy.may_offer, OFFER | {"writes_for_school": False}, "Only an editor or the head"),
        (policy.may_offer, OFFER | {"is_managed": False}, "No department manages"),
        (policy.may_offer, OFFER | {"subject": RELEASE}, "Only a story"),
        (policy.may_offer, OFFER | {"subject": TRANSLATED}, "Choose the original"),
        (policy.may_offer, OFFER | {"subject": NOT_PUBLIC}, "not public"),
        (policy.may_offer, OFFER | {"is_offered": True}, "offered already"),
        (policy.may_offer, OFFER | {"is_featured": True}, "shows this story already"),
        (policy.may_take_back, {"writes_for_school": False, "is_open": True}, "Only an editor or the head"),
        (policy.may_take_back, {"writes_for_school": True, "is_open": False}, "answered already"),
        (policy.may_decline, DECLINE | {"speaks_for_department": False}, "Only the department"),
        (policy.may_decline, DECLINE | {"is_open": False}, "answered already"),
        (policy.may_decline, DECLINE | {"reason": " … "}, "Write why"),
        (policy.may_feature, FEATURE | {"speaks_for_department": False}, "Only the department"),
        (policy.may_feature, FEATURE | {"subject": RELEASE}, "Only a story"),
        (policy.may_feature, FEATURE | {"subject": TRANSLATED}, "Choose the original"),
        (policy.may_feature, FEATURE | {"subject": NOT_PUBLIC}, "not public"),
        (policy.may_feature, FEATURE | {"is_featured": True}, "shows this story already"),
        (policy.may_feature, FEATURE | {"is_offer_open": False}, "answered already"),
        (policy.may_feature, FEATURE | {"ends_later": False}, "in the future"),
        (
            policy.may_arrange,
            {"speaks_for_department": False, "has_ended": False, "ends_later": True},
            "Only the department",
        ),
        (
            policy.may_arrange,
            {"speaks_for_department": True, "has_ended": False, "ends_later": False},
            "in the future",
        ),
        (policy.may_end, {"speaks_for_department": False, "has_ended": False}, "Only the department"),
        (policy.may_end, {"speaks_for_department": True, "has_ended": True}, "ended already"),
        (policy.may_push, PUSH | {"speaks_for_department": False}, "Only the department itself"),
        (policy.may_push, PUSH | {"subject": Subject(is_original=True, is_public=True)}, "Only a story or"),
        (policy.may_push, PUSH | {"subject": NOT_PUBLIC}, "not public"),
        (policy.may_push, PUSH | {"foreign_schools": 1}, "not managed by the department"),
        (policy.may_push, PUSH | {"new_schools": 0}, "at least one school"),
        (policy.may_push, PUSH | {"ends_later": False}, "in the future"),
        (
            policy.may_mark_seen,
            {"writes_for_school": False, "is_in_force": True},
            "Only an editor or the head",
        ),
        (policy.may_mark_seen, {"writes_for_school": True, "is_in_force": False}, "taken this notice back"),
        (policy.may_remind, REMIND | {"speaks_for_department": False}, "Only the department"),
        (policy.may_remind, REMIND | {"is_in_force": False}, "no longer on the schools"),
        (policy.may_remind, REMIND | {"unseen": 0}, "Every school has seen"),
        (policy.may_remind, REMIND | {"due": 0}, "within the last day"),
    ],
)
def test_what_is_not_is_refused_with_its_reason(rule, facts, sentence):
    decision = rule(**facts)
    assert not decision.allowed
    with translation.override("en"):
        assert sentence in str(decision.reason)


def test_what_nobody_can_change_is_said_before_what_a_form_can_put_right():
    """Who may not act at all is not told to mend his form first."""
    wrong = DECLINE | {"speaks_for_department": False, "reason": ""}
    with translation.override("en"):
        assert "Only the department" in str(policy.may_decline(**wrong).reason)
