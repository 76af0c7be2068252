"""The level that a content needs: who lifts and lowers it, what stays, and rules that come meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import Topic
from organisations.enums import Role, Standing
from tests.factories.decisions import (
    AMBER,
    GREEN,
    RED,
    approve,
    fresh,
    other_department,
    person,
    red_story_at,
    refused,
    resubmit,
    send_back,
    set_level,
    write,
)
from tests.factories.world import draft_release, draft_story, publish, submit, waiting
from workflows import gate, schedule
from workflows.actions import DecisionRefusedError
from workflows.enums import Clearance, RuleKind
from workflows.models import Approval, ClearanceRule, PageClearance, Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SCHOOL, DEPARTMENT, SPOKESPERSON = Clearance.SCHOOL, Clearance.DEPARTMENT, Clearance.SPOKESPERSON


def story(world, body=GREEN, **fields):
    """A story of Hoa Sen that has been handed in."""
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân", body=body, **fields)
    submit(page, world["editor-hoasen"])
    return page


def rule(
    terms: str = "rợp bóng", level: Clearance = SPOKESPERSON, kind: RuleKind = RuleKind.TERMS, keys: str = ""
):
    return ClearanceRule.objects.create(
        code="khung-hoang", name="Tạm dừng", kind=kind.value, level=level, terms=terms, keys=keys
    )


def signed_by(page) -> list[str]:
    return list(
        Approval.objects.filter(page_id=page.pk).order_by("pk").values_list("by__username", flat=True)
    )


# --- Lowering ----------------------------------------------------------------------------------------


def test_a_moderator_lowers_with_a_reason_and_the_head_publishes(world):
    page = story(world, AMBER)
    change = set_level(page, world["moderator"], SCHOOL, " Mức thu đã công bố. ")
    assert (change.from_level, change.to_level, change.reason) == (DEPARTMENT, SCHOOL, "Mức thu đã công bố.")
    assert waiting(page).step == SCHOOL
    approve(page, world["approver-hoasen"])
    assert fresh(page).is_public and signed_by(page) == ["approver-hoasen"]


def test_red_lowered_to_amber_waits_for_the_department_alone(world):
    page = red_story_at(world, SPOKESPERSON)
    set_level(page, world["moderator"], DEPARTMENT)
    assert waiting(page).step == DEPARTMENT
    approve(page, world["moderator2"])
    assert fresh(page).is_public and signed_by(page) == ["approver-hoasen", "moderator2"]


@pytest.mark.parametrize("reason", ["", "  \n", "...", "–"])
def test_a_level_does_not_change_without_words(world, reason):
    page = story(world, AMBER)
    for to in (SCHOOL, SPOKESPERSON):
        with refused("Write why", DecisionRefusedError):
            set_level(page, world["moderator"], to, reason)


def test_nobody_else_changes_a_level(world):
    other_department(world)
    page = story(world, AMBER)
    for username in sorted(set(world.people) - {"moderator", "moderator2"}):
        for to in (SCHOOL, SPOKESPERSON):
            with refused("Only a moderator of the department", DecisionRefusedError):
                set_level(page, world[username], to)


def test_an_author_lifts_but_does_not_lower(world):
    page = story(world, AMBER)
    write(page, world["moderator"], summary="Phòng sửa một câu.")
    with refused("somebody else has to lower", DecisionRefusedError):
        set_level(page, world["moderator"], SCHOOL)
    set_level(page, world["moderator"], SPOKESPERSON)
    assert fresh(page).current_workflow_state.status == "in_progress"


def test_a_level_is_not_changed_to_itself_nor_for_a_text_that_was_not_read(world):
    page = story(world, AMBER)
    with refused("has this level already", DecisionRefusedError):
        set_level(page, world["moderator"], DEPARTMENT)
    with refused("text has changed since", DecisionRefusedError):
        set_level(page, world["moderator"], SCHOOL, digest="0" * 64)


def test_a_release_and_the_departments_pages_are_never_below_the_department(world):
    release = draft_release(world, world.hoasen, by="editor-hoasen", title="Thông cáo", body=RED)
    submit(release, world["editor-hoasen"])
    own = draft_story(world, world.department, by="moderator2", title="Tin của phòng")
    submit(own, world["moderator2"])
    for page in (release, own):
        with refused("never below this level", DecisionRefusedError):
            set_level(page, world["moderator"], SCHOOL)
    set_level(release, world["moderator"], DEPARTMENT)
    with refused("never below this level", DecisionRefusedError):
        set_level(release, world["moderator"], SCHOOL)


def test_lowering_holds_for_exactly_that_content(world):
    page = story(world, AMBER)
    set_level(page, world["moderator"], SCHOOL)
    write(page, world["editor-hoasen"], summary="Thêm một câu.")
    approve(page, world["approver-hoasen"])
    assert waiting(page).step == DEPARTMENT and not fresh(page).live
    approve(page, world["moderator"])
    assert fresh(page).is_public


@pytest.mark.parametrize("level", [DEPARTMENT, SPOKESPERSON])
def test_a_rule_that_comes_after_the_lowering_is_obeyed(world, level):
    page = story(world, AMBER)
    set_level(page, world["moderator"], SCHOOL)
    rule("năm học mới", level)
    approve(page, world["approver-hoasen"])
    assert waiting(page).step == level and not fresh(page).live


# --- Lifting and what stays ---------------------------------------------------------------------------


def test_lifting_reopens_the_step_that_was_passed_over(world):
    page = story(world, AMBER)
    approve(page, world["approver-hoasen"])
    assert waiting(page).step == DEPARTMENT
    set_level(page, world["moderator"], SPOKESPERSON)
    assert waiting(page).step == SPOKESPERSON
    approve(page, world["spokesperson"])
    assert not fresh(page).live
    approve(page, world["moderator"])
    assert fresh(page).is_public
    assert Publication.objects.open().get(page_id=page.pk).required == SPOKESPERSON


def test_a_green_text_that_was_lifted_waits_for_the_department(world):
    page = story(world)
    set_level(page, world["moderator"], DEPARTMENT)
    approve(page, world["approver-hoasen"])
    assert waiting(page).step == DEPARTMENT and not fresh(page).live


def test_the_level_sticks_to_the_page(world):
    page = red_story_at(world, SCHOOL)
    send_back(page, world["approver-hoasen"])
    write(page, world["editor-hoasen"], body=GREEN, title="Hội xuân", slug="hoi-xuan")
    resubmit(page, world["editor-hoasen"])
    state = waiting(page)
    assert state.required == SPOKESPERSON and [r["rule"] for r in state.reasons] == ["sticky"]
    for username in ("approver-hoasen", "spokesperson", "moderator"):
        assert not fresh(page).live
        approve(page, world[username])
    assert fresh(page).is_public


def test_only_a_moderator_takes_the_stuck_level_off(world):
    page = red_story_at(world, SCHOOL)
    write(page, world["editor-hoasen"], body=GREEN, title="Hội xuân", slug="hoi-xuan")
    set_level(page, world["moderator"], SCHOOL, "Bài khác hẳn, không còn vụ việc.")
    assert PageClearance.objects.get(pk=page.pk).level == SCHOOL
    write(page, world["editor-hoasen"], summary="Thêm một câu hiền lành.")
    approve(page, world["approver-hoasen"])
    assert fresh(page).is_public


# --- Rules that come meanwhile ------------------------------------------------------------------------


def freeze_by_words(world):
    rule("rợp bóng")


def freeze_the_topic(world):
    rule("", kind=RuleKind.TOPIC, keys="hoi-xuan")


def freeze_the_kind_of_page(world):
    rule("", kind=RuleKind.PAGE_TYPE, keys="news.storypage")


def put_the_school_on_probation(world):
    type(world.hoasen).objects.filter(pk=world.hoasen.pk).update(standing=Standing.PROBATION)


FREEZES = [freeze_by_words, freeze_the_topic, freeze_the_kind_of_page, put_the_school_on_probation]


@pytest.mark.parametrize("freeze", FREEZES)
def test_a_rule_between_approval_and_publication_is_obeyed(world, freeze, time_machine):
    now = timezone.now()
    topic = Topic.objects.create(name_vi="Hội xuân", slug="hoi-xuan")
    page = story(world, topics=[topic], go_live_at=now + timedelta(hours=1))
    approve(page, world["approver-hoasen"])
    assert fresh(page).scheduled_revision is not None
    freeze(world)
    time_machine.move_to(now + timedelta(hours=2))
    (outcome,) = schedule.run()
    assert outcome.page_id == page.pk and outcome.refusal
    assert not fresh(page).live and not Publication.objects.filter(page_id=page.pk).exists()


@pytest.mark.parametrize("freeze", FREEZES)
def test_a_rule_that_comes_while_the_head_reads_is_obeyed(world, freeze):
    topic = Topic.objects.create(name_vi="Hội xuân", slug="hoi-xuan")
    page = story(world, topics=[topic])
    freeze(world)
    approve(page, world["approver-hoasen"])
    assert waiting(page).step in (DEPARTMENT, SPOKESPERSON) and not fresh(page).live


def test_a_rule_that_comes_while_the_department_reads_sends_the_text_to_the_spokesperson(world):
    page = story(world, AMBER)
    approve(page, world["approver-hoasen"])
    rule("năm học mới")
    approve(page, world["moderator"])
    assert waiting(page).step == SPOKESPERSON and not fresh(page).live
    both = person("both", world.department, Role.MODERATOR, Role.SPOKESPERSON)
    approve(page, both)
    assert fresh(page).is_public


def test_what_is_public_stays_public_when_a_rule_comes(world):
    page = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân", body=GREEN)
    page = publish(world, page, by="editor-hoasen")
    rule("rợp bóng")
    page.save()
    assert fresh(page).is_public


def test_a_rule_that_comes_between_the_judgement_and_the_record_counts(world, monkeypatch):
    """What is recorded is what held when it was recorded: no publication that its signatures do not cover."""
    page = story(world)
    judge = gate.judge

    def and_then_the_rule(instance, **kwargs):
        judge(instance, **kwargs)
        if getattr(instance, "live", False):
            rule()

    monkeypatch.setattr(gate, "judge", and_then_the_rule)
    with refused("the spokesperson and a moderator", gate.ClearanceRequiredError):
        approve(page, world["approver-hoasen"])
    assert not fresh(page).live
