"""Who may sign which step of whose text; a refusal says why and writes nothing at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from organisations.enums import Role
from organisations.models import Membership
from tests.factories.decisions import (
    approve,
    fresh,
    other_department,
    person,
    red_story_at,
    refused,
    resubmit,
    send_back,
    write,
)
from tests.factories.world import draft_release, draft_story, publish, submit, waiting
from workflows import schedule
from workflows.actions import DecisionRefusedError
from workflows.admin import standing
from workflows.enums import Clearance

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
OWN_TEXT = "wrote part of this yourself"
NOT_HEAD, NOT_MODERATOR, NOT_SPOKESPERSON = (
    "approves for this school",
    "a moderator of the dep",
    "spokesperson can",
)


@pytest.fixture
def second_head(world):
    world.people["head2"] = person("head2", world.hoasen, Role.APPROVER)
    return world["head2"]


# --- Nobody signs his own text ----------------------------------------------------------------------


def wrote_the_first_version(world, head):
    story = draft_story(world, world.hoasen, by=head.username, title="Hội xuân")
    type(story).objects.filter(pk=story.pk).update(owner=world["editor-hoasen"])
    return write(story, world["editor-hoasen"], summary="Bản của người khác.")


def wrote_a_version_between(world, head):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    write(story, head, summary="Thầy sửa một câu.")
    return write(story, world["editor-hoasen"], summary="Rồi cô sửa tiếp.")


def owns_the_page(world, head):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    type(story).objects.filter(pk=story.pk).update(owner=head)
    return story


@pytest.mark.parametrize("how", [wrote_the_first_version, wrote_a_version_between, owns_the_page])
def test_an_author_does_not_sign(world, second_head, how):
    story = how(world, second_head)
    submit(story, world["editor-hoasen"])
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, second_head)
    approve(story, world["approver-hoasen"])
    assert fresh(story).is_public


def test_who_hands_it_in_does_not_sign(world, second_head):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    submit(story, second_head)
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, second_head)


def test_who_hands_it_in_again_does_not_sign(world, second_head):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    submit(story, world["editor-hoasen"])
    send_back(story, world["approver-hoasen"])
    write(story, second_head, summary="Câu đầu đã viết lại.")
    resubmit(story, second_head)
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, second_head)


def test_who_hands_it_in_again_as_it_is_does_not_sign(world, second_head):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    submit(story, world["editor-hoasen"])
    send_back(story, world["approver-hoasen"])
    resubmit(story, second_head)
    state = waiting(story)
    shown = standing.decisions(second_head, [state], {story.pk: fresh(story)})
    assert not shown[state.pk].allowed, "the desk offers nothing that the act refuses"
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, second_head)
    approve(story, world["approver-hoasen"])
    assert fresh(story).is_public


def test_a_moderator_who_mends_the_text_leaves_it_to_another(world):
    story = red_story_at(world, Clearance.DEPARTMENT)
    write(story, world["moderator"], summary="Phòng sửa lại cho đúng.")
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, world["moderator"])


def test_the_departments_own_author_does_not_sign(world):
    release = draft_release(world, world.department, by="moderator", title="Lịch nghỉ Tết")
    assert submit(release, world["moderator"]).step == Clearance.DEPARTMENT
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(release, world["moderator"])
    approve(release, world["moderator2"])
    assert fresh(release).is_public


def test_authorship_ends_with_the_publication(world, second_head):
    story = wrote_a_version_between(world, second_head)
    publish(world, story, by="editor-hoasen")
    write(story, world["editor-hoasen"], summary="Bản mới của cô.")
    submit(story, world["editor-hoasen"])
    approve(story, second_head)
    assert fresh(story).summary == "Bản mới của cô."


def test_a_text_written_while_an_older_one_waits_for_its_time_keeps_its_author(
    world, second_head, time_machine
):
    now = timezone.now()
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Hội xuân", go_live_at=now + timedelta(hours=2)
    )
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    time_machine.move_to(now + timedelta(hours=1))
    write(story, second_head, summary="Thầy viết trong lúc chờ.")
    time_machine.move_to(now + timedelta(hours=3))
    assert [outcome.refusal for outcome in schedule.run()] == [""]
    time_machine.move_to(now + timedelta(hours=4))
    submit(story, world["editor-hoasen"])
    with refused(OWN_TEXT, DecisionRefusedError):
        approve(story, second_head)


# --- The role, over this organisation, today ----------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (Clearance.SCHOOL, NOT_HEAD),
        (Clearance.SPOKESPERSON, NOT_SPOKESPERSON),
        (Clearance.DEPARTMENT, NOT_MODERATOR),
    ],
)
def test_only_the_steps_own_role_over_this_school_signs(world, step, message):
    other_department(world)
    story = red_story_at(world, step)
    right = {1: "approver-hoasen", 2: "moderator", 3: "spokesperson"}[step]
    # The editor is left out: he is refused as the author as well.
    everybody = set(world.people) - {
        right,
        "editor-hoasen",
        "moderator2" if step is Clearance.DEPARTMENT else right,
    }
    assert {"admin", "approver-songnhue", "their-moderator", "their-spokesperson"} <= everybody
    for username in sorted(everybody):
        with refused(message, DecisionRefusedError):
            approve(story, world[username])
        with refused("do not hold the role", DecisionRefusedError):
            send_back(story, world[username])
    approve(story, world[right])


@pytest.mark.parametrize(
    ("step", "username"),
    [
        (Clearance.SCHOOL, "approver-hoasen"),
        (Clearance.SPOKESPERSON, "spokesperson"),
        (Clearance.DEPARTMENT, "moderator"),
    ],
)
@pytest.mark.parametrize("change", ["ended yesterday", "ends today", "begins tomorrow", "may not log in"])
def test_a_role_that_is_not_held_today_does_not_sign(world, step, username, change):
    story = red_story_at(world, step)
    today = timezone.localdate()
    day = timedelta(days=1)
    times = {
        "ended yesterday": {"since": today - 9 * day, "until": today - day},
        "ends today": {"since": today - 9 * day, "until": today},
        "begins tomorrow": {"since": today + day},
    }
    if change in times:
        Membership.objects.filter(user=world[username]).update(**times[change])
    else:
        type(world[username]).objects.filter(pk=world[username].pk).update(is_active=False)
    with refused("can decide this step", DecisionRefusedError):
        approve(story, world[username])
    with refused("do not hold the role", DecisionRefusedError):
        send_back(story, world[username])


def test_red_needs_two_different_people(world):
    both = person("both", world.department, Role.MODERATOR, Role.SPOKESPERSON)
    story = red_story_at(world, Clearance.SPOKESPERSON)
    approve(story, both)
    with refused("already signed this content", DecisionRefusedError):
        approve(story, both)
    approve(story, world["moderator"])
    assert fresh(story).is_public


def test_where_only_the_author_could_sign_the_department_stands_in(world):
    story = draft_story(world, world.hoasen, by="approver-hoasen", title="Hội xuân")
    assert submit(story, world["approver-hoasen"]).step == Clearance.DEPARTMENT
    with refused(NOT_MODERATOR, DecisionRefusedError):
        approve(story, world["approver-hoasen"])
    approve(story, world["moderator"])
    assert fresh(story).is_public
