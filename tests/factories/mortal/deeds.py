"""The acts in the middle of which a process is killed: how it does them, and how everything looks when they are done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from tests.factories.decisions import AMBER, RED, publish_now, write
from tests.factories.mortal.hands import some_hours_ago
from tests.factories.together import handed_in, public_story, scheduled, seen_of
from tests.factories.translations import drafted_translation, put
from tests.factories.world import submit
from workflows import actions, schedule, translations
from workflows.enums import Act, Clearance, WithdrawalReason
from workflows.models import Approval

WHY = "Xin xem lại."
SCHEDULER = "publish what is due"


@dataclass(frozen=True)
class Deed:
    """An act on a page: how a process does it, how the test does it, and how it looks when it is done."""

    page: Any
    act: str
    given: dict[str, Any]
    again: Callable[[], Any]
    lines: tuple[Act, ...]  # of the ledger, in their order
    is_public: bool
    waits: bool = False
    tells: bool = True  # by mail
    is_overdue: bool = False  # until it is done, the audit reports it


def approval(world):
    story, seen = handed_in(world, "ký", AMBER, ["approver-hoasen"])
    lines = (Act.APPROVED, Act.PUBLISHED)
    return _signature(world, story, seen, "approve", "moderator", lines)


def confirmation(world):
    story, seen = handed_in(world, "xác nhận", RED)
    publish_now(seen, world["spokesperson"])
    lines = (Act.APPROVED, Act.ENDED, Act.PUBLISHED)
    return _signature(world, story, seen_of(story), "approve", "moderator", lines)


def emergency(world):
    story, seen = handed_in(world, "khẩn", RED)
    lines = (Act.EMERGENCY, Act.PUBLISHED)
    return _signature(world, story, seen, "publish_in_emergency", "spokesperson", lines, reason=WHY)


def _signature(world, story, seen, act, who, lines, **more):
    def again():
        return getattr(actions, act)(**seen, **more, by=world[who])

    given = {**seen, **more, "by": world[who].pk}
    return Deed(story, act, given, again, lines, is_public=True, waits=Act.EMERGENCY in lines)


def schedule_run(world):
    with some_hours_ago():
        story = scheduled(world, "hẹn giờ", timezone.now() + timedelta(hours=1))
    again = schedule.run
    return Deed(story, SCHEDULER, {}, again, (Act.PUBLISHED,), is_public=True, tells=False)


def withdrawal(world):
    story = public_story(world, "gỡ")
    given = {"page_id": story.pk, "reason": WithdrawalReason.MISTAKE.value}

    def again():
        return actions.withdraw(**given, by=world["moderator"])

    given_by = given | {"by": world["moderator"].pk}
    return Deed(story, "withdraw", given_by, again, (Act.WITHDRAWN, Act.ENDED), is_public=False)


def revocation(world):
    story = public_story(world, "thu hồi")
    given = {"approval_id": Approval.objects.get(page_id=story.pk).pk, "reason": WHY}

    def again():
        return actions.revoke(**given, by=world["moderator"])

    lines = (Act.REVOKED, Act.WITHDRAWN, Act.ENDED)
    return Deed(story, "revoke", given | {"by": world["moderator"].pk}, again, lines, is_public=False)


def correction(world):
    """A line above an article that is public, and the signature that lets it through."""
    story = public_story(world, "sửa giờ")
    line = ("correction", {"on": date(2026, 11, 20), "text": "Giờ đúng là 7 giờ 30."})
    write(story, world["editor-hoasen"], corrections=[line])
    submit(story, world["editor-hoasen"])
    lines = (Act.APPROVED, Act.ENDED, Act.PUBLISHED)
    return _signature(world, story, seen_of(story), "approve", "approver-hoasen", lines)


def level(world):
    story, seen = handed_in(world, "nâng mức")
    given = {**seen, "to": Clearance.DEPARTMENT, "reason": WHY}

    def again():
        return actions.change_clearance(**given, by=world["moderator"])

    given_by = given | {"by": world["moderator"].pk}
    return Deed(story, "change_clearance", given_by, again, (Act.LEVEL,), is_public=False, waits=True)


def returning(world):
    story, seen = handed_in(world, "trả lại")

    def again():
        return actions.return_to_author(**seen, by=world["approver-hoasen"], reason=WHY)

    given_by = {**seen, "reason": WHY, "by": world["approver-hoasen"].pk}
    return Deed(story, "return_to_author", given_by, again, (Act.RETURNED,), is_public=False)


def translation(world):
    """Every part is translated; now it is handed in."""
    original = public_story(world, "bản dịch")
    page, record = drafted_translation(world, original, Locale.objects.get(language_code="en"))
    client = Client()
    client.force_login(world["editor-hoasen"])
    for part in record.source.stringsegment_set.select_related("context"):
        slug = part.context.path == "slug"
        assert put(client, record, part.context.path, f"en-{page.pk}" if slug else "In English.") < 300

    def again():
        return translations.submit_translation(translation=record, by=world["editor-hoasen"])

    given = {"translation": record.pk, "by": world["editor-hoasen"].pk}
    return Deed(page, "submit_translation", given, again, (Act.SUBMITTED,), is_public=False, waits=True)


def lapse(world):
    """Nobody has confirmed an emergency; the clock's work withdraws it."""
    with some_hours_ago(30):
        story, seen = handed_in(world, "quá hạn", RED)
        publish_now(seen, world["spokesperson"])
    lines = (Act.WITHDRAWN, Act.ENDED, Act.CANCELLED)
    return Deed(story, SCHEDULER, {}, schedule.run, lines, is_public=False, is_overdue=True)


def expiry(world):
    with some_hours_ago():
        story = public_story(world, "hết hạn", expire_at=timezone.now() + timedelta(hours=1))
    return Deed(story, SCHEDULER, {}, schedule.run, (Act.ENDED,), is_public=False, tells=False)


# A few points of these every time; the others take their turn in the long run.
DEEDS = [approval, schedule_run, withdrawal, emergency, confirmation, revocation]
MORE_DEEDS = [correction, level, returning, translation, lapse, expiry]
