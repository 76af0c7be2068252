"""Doors of sharing: a page that is not public is offered, shown on the department's site, or sent to schools."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from news.models import StoryOffer
from tests.factories.doors.lists import HTTP_DOORS, door
from tests.factories.sharing import offer, school_story
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason

SENT = {"audience": "all", "answer": "feature", "note": "x", "position": "1"}


@door(HTTP_DOORS)
def offer_a_draft(client: Any, world: Any, page: Any) -> Any:
    return client.post(reverse("sharing:offer", args=[page.pk]), SENT)


@door(HTTP_DOORS)
def feature_a_draft(client: Any, world: Any, page: Any) -> Any:
    return client.post(reverse("sharing:feature", args=[page.pk]), SENT)


@door(HTTP_DOORS)
def push_a_draft(client: Any, world: Any, page: Any) -> Any:
    return client.post(reverse("sharing:push", args=[page.pk]), SENT)


@door(HTTP_DOORS)
def answer_an_offer_of_a_withdrawn_story(client: Any, world: Any, page: Any) -> Any:
    """The offer was made for a public story; then the draft's row takes its place."""
    made = offer(world, school_story(world, world.hoasen, title="Sân trường mùa thu"))
    withdraw(page_id=made.page_id, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])
    StoryOffer.objects.filter(pk=made.pk).update(page_id=page.pk)
    yield
    return client.post(reverse("sharing:answer", args=[made.pk]), SENT)
