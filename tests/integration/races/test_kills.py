"""A process is killed with SIGKILL in the middle of an act: all of it is there or nothing, and it can be done again.

A few points of each act every time, every statement of it in the long run.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from tests.factories.decisions import AMBER, RED, fresh, publish_now
from tests.factories.mortal.hands import (
    ROOT,
    Mortals,
    all_there_is,
    environment,
    in_vain,
    some_hours_ago,
)
from tests.factories.together import faults_of_page, handed_in, public_story, scheduled, seen_of
from tests.factories.world import waiting
from workflows import actions, schedule
from workflows.actions import DecisionRefusedError
from workflows.audit import findings
from workflows.enums import Act, WithdrawalReason
from workflows.models import Approval, LedgerEntry, Notice, Publication, Withdrawal

logger = logging.getLogger("tests.kills")
pytestmark = pytest.mark.usefixtures("transactional_db")
WHY = "Xin xem lại."


@pytest.fixture(scope="module")
def mortals(arena):
    found = Mortals()
    yield found
    found.close()


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
    return Deed(story, "publish what is due", {}, again, (Act.PUBLISHED,), is_public=True)


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


DEEDS = [approval, schedule_run, withdrawal, emergency, confirmation, revocation]


@pytest.fixture(
    params=[False, pytest.param(True, marks=pytest.mark.long)], ids=["some points", "every point"]
)
def every_point(request):
    return request.param


@pytest.mark.parametrize("prepare", DEEDS, ids=lambda deed: deed.__name__)
def test_killed_before_the_commit_nothing_has_happened_and_it_can_be_done_again(
    arena, mortals, prepare, every_point
):
    deed = prepare(arena.world)
    before = all_there_is(deed.page)
    last = mortals.killed(deed.act, deed.given, at="commit")
    assert all_there_is(deed.page) == before
    points = range(last + 1) if every_point else sorted({1, last // 2, last})
    for point in points:
        assert mortals.killed(deed.act, deed.given, at=point) == point
        assert all_there_is(deed.page) == before, f"killed after statement {point} of {last}"
        with in_vain():
            deed.again()
            check_done(deed, before)
    assert [str(finding) for finding in findings() if finding.page_id in {None, deed.page.pk}] == []
    answer = mortals.do(deed.act, deed.given, at=None)
    assert answer["code"] == 0, answer["said"]
    check_done(deed, before)
    logger.info("%s: killed at %s points of %s statements", prepare.__name__, len(points) + 1, last)


def check_done(deed, before):
    """All of it: row, publication, ledger, submission and notices say the same."""
    page = fresh(deed.page)
    new = LedgerEntry.objects.exclude(hash__in=before["ledger"]).order_by("pk")
    assert tuple(new.values_list("act", flat=True)) == deed.lines
    assert page.is_public == deed.is_public
    assert (waiting(page) is not None) == deed.waits
    assert list(faults_of_page(page)) == []
    assert Approval.objects.count() - len(before["approvals"]) == (
        deed.lines[0] in {Act.APPROVED, Act.EMERGENCY}
    )
    assert Publication.objects.count() - len(before["publications"]) == (Act.PUBLISHED in deed.lines)
    assert Withdrawal.objects.count() - before["withdrawals"] == (Act.WITHDRAWN in deed.lines)
    assert (Notice.objects.count() > before["notices"]) == (deed.act != "publish what is due")


@pytest.mark.parametrize("prepare", DEEDS, ids=lambda deed: deed.__name__)
def test_killed_after_the_commit_everything_has_happened_and_the_mails_follow_once(arena, mortals, prepare):
    deed = prepare(arena.world)
    call_command("send_notices", verbosity=0)
    before = all_there_is(deed.page)
    mortals.killed(deed.act, deed.given, at="committed")
    check_done(deed, before)
    assert [str(finding) for finding in findings() if finding.page_id in {None, deed.page.pk}] == []
    if deed.act != "publish what is due":
        with pytest.raises(DecisionRefusedError):
            deed.again()
    unsent = Notice.objects.unsent().count()
    assert unsent == Notice.objects.count() - before["notices"]
    mail.outbox.clear()
    for _run in range(2):
        call_command("send_notices", verbosity=0)
        assert len(mail.outbox) == unsent
    assert not Notice.objects.unsent().exists()


@pytest.mark.parametrize(
    "due", [pytest.param(8, marks=pytest.mark.postgres), pytest.param(40, marks=pytest.mark.long)]
)
def test_three_processes_publish_what_is_due_once(arena, due):
    with some_hours_ago():
        at = timezone.now() + timedelta(hours=1)
        stories = [scheduled(arena.world, f"hẹn giờ {number}", at).pk for number in range(due)]
    command = [sys.executable, "manage.py", "publish_scheduled", "--verbosity", "0"]
    runs = [subprocess.Popen(command, cwd=ROOT, env=environment()) for _run in range(3)]
    assert [run.wait(timeout=300) for run in runs] == [0, 0, 0]
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()
    public = Publication.objects.filter(page_id__in=stories)
    assert sorted(public.values_list("page_id", flat=True)) == sorted(stories)
    told = Notice.objects.filter(page_id__in=stories, kind="published")
    assert sorted(told.values_list("page_id", flat=True)) == sorted(stories)
    assert set(told.values_list("attempts", flat=True)) == {1}
    assert [str(finding) for finding in findings() if finding.page_id in {None, *stories}] == []
