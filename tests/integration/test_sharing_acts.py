"""Offers and features as acts: who may, on what, and all or nothing; two schools, two departments."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import Feature
from news.sharing import actions
from news.sharing.enums import Answer
from organisations.enums import Role
from tests.factories.decisions import other_department, refused
from tests.factories.sharing import (
    feature,
    give_away,
    notice,
    offer,
    school_story,
)
from tests.factories.translations import public_translation
from tests.factories.world import draft_release, draft_story, submit
from workflows import ledger
from workflows.actions import withdraw
from workflows.audit import findings
from workflows.enums import Act, WithdrawalReason
from workflows.models import LedgerEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
Refused = actions.SharingRefusedError
SCHOOLS_PEOPLE = ("editor-hoasen", "approver-hoasen", "editor-songnhue", "approver-songnhue")
DECIDERS = ("moderator", "spokesperson", "administrator")


def lines(*acts: Act) -> list[tuple[str, int, int]]:
    return list(LedgerEntry.objects.filter(act__in=acts).values_list("act", "page_id", "record_id"))


# --- Offering ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["editor-hoasen", "approver-hoasen"])
def test_a_school_offers_its_public_story(world, who):
    story = school_story(world, world.hoasen)
    made = actions.offer_story(page_id=story.pk, by=world[who], note=" Cả khối 6 cùng làm. ")
    assert (made.note, made.by, made.answer, made.is_open) == ("Cả khối 6 cùng làm.", world[who], "", True)
    assert made.oversight.department == world.department
    assert lines(Act.OFFERED) == [("offered", story.pk, made.pk)]
    assert list(ledger.broken_lines()) == [] and list(findings()) == []


@pytest.mark.parametrize(
    "who", ["editor-songnhue", "approver-songnhue", "moderator", "administrator", "auditor", "admin"]
)
def test_nobody_offers_what_is_not_his_schools(world, who):
    story = school_story(world, world.hoasen)
    with refused("Only an editor or the head", Refused):
        actions.offer_story(page_id=story.pk, by=world[who])


def test_neither_drafts_nor_waiting_texts_nor_releases_nor_translations_are_offered(world, client):
    by = world["editor-hoasen"]
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp")
    waiting = draft_story(world, world.hoasen, by="editor-hoasen", title="Đang chờ")
    submit(waiting, by)
    paper = draft_release(world, world.hoasen, by="editor-hoasen", title="Thông cáo")
    english = public_translation(client, world, school_story(world, world.hoasen))
    for page, sentence in (
        (draft, "not public"),
        (waiting, "not public"),
        (paper, "Only a story"),
        (world.news(world.hoasen), "Only a story"),
        (english, "Choose the original"),
    ):
        with refused(sentence, Refused):
            actions.offer_story(page_id=page.pk, by=by)
    with refused("does not exist any more", Refused):
        actions.offer_story(page_id=999_999, by=by)


def test_a_story_is_offered_once_at_a_time(world):
    story = school_story(world, world.hoasen)
    made = offer(world, story)
    with refused("offered already", Refused):
        offer(world, story)
    actions.take_offer_back(offer_id=made.pk, by=world["approver-hoasen"])
    offer(world, story)
    feature(world, story)
    with refused("shows this story already", Refused):
        offer(world, story)


def test_a_school_that_nobody_manages_offers_nothing(world):
    story = school_story(world, world.hoasen)
    world.hoasen.oversights.update(since="2020-01-01", until="2020-02-01")
    with refused("No department manages", Refused):
        offer(world, story)


@pytest.mark.parametrize("who", ["editor-songnhue", "moderator", "admin"])
def test_only_the_school_takes_its_offer_back(world, who):
    made = offer(world, school_story(world, world.hoasen))
    with refused("Only an editor or the head", Refused):
        actions.take_offer_back(offer_id=made.pk, by=world[who])


def test_what_was_answered_is_not_answered_again(world):
    made = offer(world, school_story(world, world.hoasen))
    actions.take_offer_back(offer_id=made.pk, by=world["editor-hoasen"])
    with refused("answered already", Refused):
        actions.take_offer_back(offer_id=made.pk, by=world["editor-hoasen"])
    with refused("answered already", Refused):
        actions.decline_offer(offer_id=made.pk, reason="Muộn.", by=world["moderator"])
    with refused("answered already", Refused):
        actions.feature_story(offer_id=made.pk, by=world["moderator"])
    assert lines(Act.OFFERED, Act.OFFER_TAKEN_BACK, Act.OFFER_DECLINED, Act.FEATURED) == [
        ("offered", made.page_id, made.pk),
        ("offer_taken_back", made.page_id, made.pk),
    ]


# --- Answering and featuring ---------------------------------------------------------------------------


@pytest.mark.parametrize("who", DECIDERS)
def test_the_department_takes_an_offer_up_or_declines_it(world, who):
    first = offer(world, school_story(world, world.hoasen))
    second = offer(world, school_story(world, world.songnhue))
    made = actions.feature_story(offer_id=first.pk, by=world[who], position=1)
    actions.decline_offer(offer_id=second.pk, reason="Đã có bài cùng nội dung.", by=world[who])
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.answer, first.answered_by, made.offer) == (Answer.FEATURED, world[who], first)
    assert (second.answer, second.answer_reason) == (Answer.DECLINED, "Đã có bài cùng nội dung.")
    assert lines(Act.FEATURED, Act.OFFER_DECLINED) == [
        ("featured", first.page_id, made.pk),
        ("offer_declined", second.page_id, second.pk),
    ]
    assert list(findings()) == []


@pytest.mark.parametrize("who", [*SCHOOLS_PEOPLE, "auditor", "admin"])
def test_nobody_else_answers_features_arranges_or_ends(world, who):
    story, other = school_story(world, world.hoasen), school_story(world, world.songnhue)
    made, shown = offer(world, story), feature(world, other)
    for act in (
        lambda: actions.decline_offer(offer_id=made.pk, reason="Không.", by=world[who]),
        lambda: actions.feature_story(offer_id=made.pk, by=world[who]),
        lambda: actions.feature_story(page_id=story.pk, by=world[who]),
        lambda: actions.arrange_feature(feature_id=shown.pk, position=1, by=world[who]),
        lambda: actions.end_feature(feature_id=shown.pk, by=world[who]),
    ):
        with refused("Only the department that manages", Refused):
            act()


def test_another_department_has_no_say(world):
    other_department(world)
    story = school_story(world, world.hoasen)
    made = offer(world, story)
    shown = feature(world, school_story(world, world.songnhue))
    for role in (Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR):
        by = world[f"their-{role}"]
        for act in (
            lambda by=by: actions.decline_offer(offer_id=made.pk, reason="Không.", by=by),
            lambda by=by: actions.feature_story(offer_id=made.pk, by=by),
            lambda by=by: actions.feature_story(page_id=story.pk, by=by),
            lambda by=by: actions.end_feature(feature_id=shown.pk, by=by),
        ):
            with refused("Only the department that manages", Refused):
                act()


def test_an_offer_to_a_department_that_has_lost_the_school_is_nobodys(world):
    theirs = other_department(world)
    story = school_story(world, world.hoasen)
    made = offer(world, story)
    give_away(world.hoasen, theirs)
    for who, sentence in (
        ("moderator", "answered already|Only the department"),
        ("their-moderator", "Only the department|answered already"),
    ):
        with refused(sentence, Refused):
            actions.decline_offer(offer_id=made.pk, reason="Không.", by=world[who])
        with refused(sentence, Refused):
            actions.feature_story(offer_id=made.pk, by=world[who])
    again = offer(world, story)
    assert again.oversight.department == theirs
    assert actions.feature_story(offer_id=again.pk, by=world["their-moderator"]).page_id == story.pk


def test_only_what_is_public_now_is_featured(world):
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp")
    with refused("not public", Refused):
        feature(world, draft)
    made = offer(world, school_story(world, world.hoasen))
    withdraw(page_id=made.page_id, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    with refused("not public", Refused):
        actions.feature_story(offer_id=made.pk, by=world["moderator"])
    own = notice(world)
    with refused("Only the department that manages", Refused):
        feature(world, own)


def test_featuring_of_ones_own_accord_answers_the_open_offer(world):
    made = offer(world, school_story(world, world.hoasen))
    shown = feature(world, made.page)
    made.refresh_from_db()
    assert (made.answer, shown.offer) == (Answer.FEATURED, made)


def test_a_story_is_featured_once_at_a_time_and_again_when_that_is_over(world, time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    story = school_story(world, world.hoasen)
    first = feature(world, story, until=start + timedelta(days=1))
    with refused("shows this story already", Refused):
        feature(world, story)
    with refused("in the future", Refused):
        actions.arrange_feature(feature_id=first.pk, until=start, by=world["moderator"])
    time_machine.shift(timedelta(days=2))
    second = feature(world, story)
    first.refresh_from_db()
    assert first.ended_at is not None
    assert list(Feature.objects.in_force()) == [second]
    actions.end_feature(feature_id=second.pk, by=world["spokesperson"])
    assert not Feature.objects.in_force().exists()
    with refused("ended already", Refused):
        actions.end_feature(feature_id=second.pk, by=world["moderator"])
