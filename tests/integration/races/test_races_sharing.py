"""Sharing while the page leaves the public: nothing that was withdrawn stands on another site."""

from __future__ import annotations

import pytest

from news.models import Feature, Push, Receipt
from news.sharing import actions, shown
from tests.factories.decisions import fresh
from tests.factories.sharing import notice, offer
from tests.factories.together import Contest, public_story, withdrawn_by

pytestmark = pytest.mark.usefixtures("transactional_db")
GONE = "This page is not public"


def test_featuring_an_offer_and_withdrawing_the_story(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        offered = offer(world, story)

        def settled(won):
            assert "withdraw" in won
            assert not fresh(story).live
            assert Feature.objects.filter(page_id=story.pk).count() == ("feature" in won)
            assert story.pk not in [
                page.pk for page in shown.featured(world.department, story.locale_id, shown.ON_HOME)
            ]

        return Contest(
            [story],
            {
                "feature": lambda: actions.feature_story(offer_id=offered.pk, by=world["moderator"]),
                "withdraw": lambda: withdrawn_by(story, world["approver-hoasen"]),
            },
            {"feature": GONE},
            settled,
        )

    arena.race("feature / withdraw", prepare, rounds)


def test_answering_an_offer_twice_and_taking_it_back(arena, rounds):
    world = arena.world

    def prepare(number):
        story = public_story(world, number)
        offered = offer(world, story)

        def settled(won):
            assert len(won) == 1
            offered.refresh_from_db()
            assert not offered.is_open
            assert Feature.objects.filter(page_id=story.pk).count() == (won != {"take back"})

        taken = "This offer has been answered already|The department shows this story already"
        acts = {
            "one": lambda: actions.feature_story(offer_id=offered.pk, by=world["moderator"]),
            "other": lambda: actions.feature_story(offer_id=offered.pk, by=world["moderator2"]),
            "take back": lambda: actions.take_offer_back(offer_id=offered.pk, by=world["editor-hoasen"]),
        }
        return Contest([story], acts, dict.fromkeys(acts, taken), settled)

    arena.race("feature / feature / take back", prepare, rounds)


def test_pushing_and_withdrawing_the_notice(arena, rounds):
    world = arena.world

    def prepare(number):
        page = notice(world, title=f"Lịch nghỉ {number}")
        schools = [world.hoasen.pk, world.songnhue.pk]

        def settled(won):
            assert "withdraw" in won
            assert not fresh(page).live
            assert Push.objects.filter(page_id=page.pk).count() == ("push" in won)
            assert not Receipt.objects.public().filter(push__page_id=page.pk).exists()

        return Contest(
            [page],
            {
                "push": lambda: actions.push_page(page_id=page.pk, schools=schools, by=world["moderator"]),
                "withdraw": lambda: withdrawn_by(page, world["moderator2"]),
            },
            {"push": GONE},
            settled,
        )

    arena.race("push / withdraw", prepare, rounds)


def test_two_who_push_the_same_notice(arena, rounds):
    world = arena.world

    def prepare(number):
        page = notice(world, title=f"Lịch thi {number}")

        def push(who):
            return actions.push_page(page_id=page.pk, schools=[world.hoasen.pk], by=world[who])

        def settled(won):
            assert len(won) == 1
            assert Receipt.objects.filter(push__page_id=page.pk).count() == 1

        acts = {"one": lambda: push("moderator"), "other": lambda: push("moderator2")}
        return Contest([page], acts, dict.fromkeys(acts, "does not have this notice yet"), settled)

    arena.race("push / push", prepare, rounds)
