"""What the schools are told by mail: rows in the transaction of the act, sent after the commit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from news.models import Push, StoryOffer
from organisations.enums import SCHOOL_ROLES
from organisations.models import Membership, Organisation, Oversight, User
from workflows import notices


def on_featured(offer: StoryOffer) -> None:
    """The department took the offer up: tell the school."""
    _tell_about_offer("offer_featured", offer)


def on_declined(offer: StoryOffer) -> None:
    """The department declined: tell the school why."""
    _tell_about_offer("offer_declined", offer)


def on_pushed(push: Push, oversights: Iterable[Oversight]) -> None:
    """A notice stands on their sites from now on: tell who writes for the schools."""
    _tell_schools("notice_pushed", push, oversights)


def on_reminded(push: Push, oversights: Iterable[Oversight]) -> None:
    """Nobody of the school has confirmed the notice yet: ask again."""
    _tell_schools("notice_reminder", push, oversights)


def _tell_about_offer(kind: str, offer: StoryOffer) -> None:
    school = offer.oversight.school
    context = {"offer": offer, "by": offer.answered_by, "title": offer.title, "organisation": school}
    context["link"] = _address("sharing:school")
    notices.deliver(kind, offer.page_id, _writers([school]), context)


def _tell_schools(kind: str, push: Push, oversights: Iterable[Oversight]) -> None:
    schools = [oversight.school for oversight in oversights]
    context = {"push": push, "title": push.title, "organisation": push.department}
    context["link"] = _address("sharing:notices")
    notices.deliver(kind, push.page_id, _writers(schools), context)


def _writers(schools: Iterable[Organisation]) -> QuerySet[User]:
    """The editors and heads of these schools today, each once."""
    members = Membership.objects.current().filter(
        organisation__in=[s.pk for s in schools], role__in=SCHOOL_ROLES
    )
    return User.objects.filter(pk__in=members.values("user_id")).order_by("pk")


def _address(name: str) -> Any:
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse(name)
