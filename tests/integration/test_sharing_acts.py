"""Offers, features and pushes as acts: who may, on what, and all or nothing; two schools, two departments."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import Feature, Push, Receipt, StoryOffer
from news.sharing import actions
from news.sharing.enums import Answer
from organisations.enums import Role
from tests.factories.decisions import other_department, person, refused
from tests.factories.sharing import (
    feature,
    give_away,
    notice,
    offer,
    push,
    receipt_of,
    release,
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


# --- Pushing -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", DECIDERS)
def test_the_department_pushes_its_own_page_to_schools(world, who):
    page = release(world)
    made = actions.push_page(page_id=page.pk, schools=[world.hoasen.pk], by=world[who])
    assert [receipt.oversight.school for receipt in made.receipts.all()] == [world.hoasen]
    line = LedgerEntry.objects.get(act=Act.PUSHED)
    assert (line.page_id, line.record_id, line.data["schools"]) == (page.pk, made.pk, [world.hoasen.pk])
    assert list(findings()) == []


def test_pushed_again_it_goes_to_those_that_do_not_have_it(world):
    page = notice(world)
    made = push(world, page, world.hoasen)
    actions.mark_seen(receipt_id=receipt_of(made, world.hoasen).pk, by=world["editor-hoasen"])
    again = push(world, page, world.hoasen, world.songnhue)
    assert again == made and Push.objects.count() == 1
    assert receipt_of(made, world.hoasen).seen_by == world["editor-hoasen"]
    assert LedgerEntry.objects.filter(act=Act.PUSHED).last().data["schools"] == [world.songnhue.pk]
    with refused("at least one school", Refused):
        push(world, page, world.hoasen)


@pytest.mark.parametrize("who", [*SCHOOLS_PEOPLE, "auditor", "admin"])
def test_nobody_else_pushes_or_ends(world, who):
    page = notice(world)
    other = push(world, release(world), world.hoasen)
    with refused("Only the department itself", Refused):
        actions.push_page(page_id=page.pk, schools=[world.hoasen.pk], by=world[who])
    with refused("Only the department that manages", Refused):
        actions.end_push(push_id=other.pk, by=world[who])
    with refused("Only the department that manages", Refused):
        actions.remind(push_id=other.pk, by=world[who])


def test_a_school_pushes_nothing_and_no_page_of_a_school_is_pushed(world):
    story = school_story(world, world.hoasen)
    for who in ("editor-hoasen", "approver-hoasen", "moderator"):
        with refused("Only the department itself", Refused):
            actions.push_page(page_id=story.pk, schools=[world.songnhue.pk], by=world[who])


def test_neither_drafts_nor_embargoed_releases_are_pushed(world):
    later = timezone.now() + timedelta(days=3)
    embargoed = draft_release(
        world, world.department, by="moderator", title="Đề án sáp nhập", go_live_at=later
    )
    submit(embargoed, world["moderator"])
    draft = draft_story(world, world.department, by="moderator", title="Nháp")
    for page in (embargoed, draft):
        with refused("not public", Refused):
            push(world, page, world.hoasen)
    with refused("Only a story or", Refused):
        push(world, world.department.root_page.specific, world.hoasen)


def test_a_notice_goes_to_schools_that_the_department_manages_today_and_to_no_other(world):
    theirs = other_department(world)
    give_away(world.songnhue, theirs)
    page = notice(world)
    for schools in ((world.songnhue,), (world.hoasen, world.songnhue), (world.department,)):
        with refused("not managed by the department", Refused):
            push(world, page, *schools)
    with refused("Only the department itself", Refused):
        actions.push_page(page_id=page.pk, schools=[world.songnhue.pk], by=world["their-moderator"])


def test_an_ended_notice_can_be_pushed_anew(world):
    page = notice(world)
    first = push(world, page, world.hoasen)
    actions.end_push(push_id=first.pk, by=world["moderator"])
    with refused("ended already", Refused):
        actions.end_push(push_id=first.pk, by=world["moderator"])
    second = push(world, page, world.hoasen)
    assert second != first
    assert [receipt.push for receipt in Receipt.objects.in_force()] == [second]


# --- Whole or not at all -------------------------------------------------------------------------------


def test_a_broken_line_in_the_ledger_leaves_everything_as_it_was(world, monkeypatch):
    story, page = school_story(world, world.hoasen), notice(world)
    made = offer(world, school_story(world, world.songnhue))
    shown = feature(world, school_story(world, world.hoasen, title="Khác"))
    pushed = push(world, release(world), world.hoasen)
    monkeypatch.setattr("workflows.ledger.append", lambda *args, **kwargs: 1 / 0)
    for act in (
        lambda: offer(world, story),
        lambda: actions.take_offer_back(offer_id=made.pk, by=world["editor-songnhue"]),
        lambda: actions.decline_offer(offer_id=made.pk, reason="Không.", by=world["moderator"]),
        lambda: actions.feature_story(offer_id=made.pk, by=world["moderator"]),
        lambda: feature(world, story),
        lambda: actions.end_feature(feature_id=shown.pk, by=world["moderator"]),
        lambda: push(world, page, world.hoasen),
        lambda: actions.end_push(push_id=pushed.pk, by=world["moderator"]),
    ):
        with refused("division", ZeroDivisionError):
            act()


def test_a_broken_entry_in_the_log_leaves_everything_as_it_was(world, monkeypatch, time_machine):
    time_machine.move_to(timezone.now())
    shown = feature(world, school_story(world, world.hoasen))
    pushed = push(world, notice(world), world.hoasen)
    time_machine.shift(timedelta(days=2))
    for module in ("features", "receipts"):
        monkeypatch.setattr(f"news.sharing.actions.{module}.log", lambda **kwargs: 1 / 0)
    receipt = receipt_of(pushed, world.hoasen)
    for act in (
        lambda: actions.arrange_feature(feature_id=shown.pk, position=1, by=world["moderator"]),
        lambda: actions.mark_seen(receipt_id=receipt.pk, by=world["editor-hoasen"]),
        lambda: actions.remind(push_id=pushed.pk, by=world["moderator"]),
    ):
        with refused("division", ZeroDivisionError):
            act()


def test_sharing_touches_nothing_of_the_page_itself(world):
    """A reference changes neither the row nor its revision nor what was cleared."""
    story = school_story(world, world.hoasen)
    before = type(story).objects.filter(pk=story.pk).values().get()
    made = offer(world, story)
    shown = actions.feature_story(offer_id=made.pk, by=world["moderator"], position=2)
    actions.end_feature(feature_id=shown.pk, by=world["moderator"])
    assert type(story).objects.filter(pk=story.pk).values().get() == before
    assert story.is_public and StoryOffer.objects.count() == 1


def test_who_has_lost_the_role_shares_nothing(world):
    story = school_story(world, world.hoasen)
    former = person("former", world.hoasen)
    with refused("Only an editor or the head", Refused):
        actions.offer_story(page_id=story.pk, by=former)
