"""Notices to schools as acts, and every act of sharing whole or not at all; two schools, two departments."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import Push, Receipt, StoryOffer
from news.sharing import actions
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
from tests.factories.world import draft_release, draft_story, submit
from workflows.audit import findings
from workflows.enums import Act
from workflows.models import LedgerEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
Refused = actions.SharingRefusedError
SCHOOLS_PEOPLE = ("editor-hoasen", "approver-hoasen", "editor-songnhue", "approver-songnhue")
DECIDERS = ("moderator", "spokesperson", "administrator")


def lines(*acts: Act) -> list[tuple[str, int, int]]:
    return list(LedgerEntry.objects.filter(act__in=acts).values_list("act", "page_id", "record_id"))


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
