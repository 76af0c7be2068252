"""A process is killed with SIGKILL in the middle of an act: all of it is there or nothing, and it can be done again.

A few points of each act every time, every statement of it in the long run.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from news.sharing.actions import SharingRefusedError
from organisations.closings.actions import ClosingRefusedError
from organisations.moves.actions import MoveRefusedError
from tests.factories.decisions import fresh
from tests.factories.mortal.deeds import DEEDS, MORE_DEEDS, SCHEDULER
from tests.factories.mortal.hands import (
    ROOT,
    Mortals,
    all_there_is,
    environment,
    in_vain,
    some_hours_ago,
)
from tests.factories.mortal.orders import MORE_ORDERS, ORDERS
from tests.factories.together import faults_of_page, scheduled
from tests.factories.world import waiting
from workflows.actions import DecisionRefusedError
from workflows.audit import findings
from workflows.enums import Act
from workflows.models import Approval, LedgerEntry, Notice, Publication, Withdrawal
from workflows.translations import TranslationRefusedError

logger = logging.getLogger("tests.kills")
pytestmark = pytest.mark.usefixtures("transactional_db")
REFUSALS = (
    DecisionRefusedError, TranslationRefusedError, SharingRefusedError, MoveRefusedError, ClosingRefusedError,
)  # fmt: skip
EVERY_DEED = [
    *(pytest.param(deed, id=deed.__name__) for deed in [*DEEDS, *ORDERS]),
    *(pytest.param(deed, id=deed.__name__, marks=pytest.mark.long) for deed in [*MORE_DEEDS, *MORE_ORDERS]),
]


@pytest.fixture(scope="module")
def mortals(arena):
    found = Mortals()
    yield found
    found.close()


@pytest.fixture(
    params=[False, pytest.param(True, marks=pytest.mark.long)], ids=["some points", "every point"]
)
def every_point(request):
    return request.param


@pytest.mark.parametrize("prepare", EVERY_DEED)
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
    found = [finding for finding in findings() if finding.page_id in {None, deed.page.pk}]
    assert {finding.promise for finding in found} == ({"emergency"} if deed.is_overdue else set()), found
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
    assert (Notice.objects.count() > before["notices"]) == deed.tells


@pytest.mark.parametrize("prepare", EVERY_DEED)
def test_killed_after_the_commit_everything_has_happened_and_the_mails_follow_once(arena, mortals, prepare):
    deed = prepare(arena.world)
    call_command("send_notices", verbosity=0)
    before = all_there_is(deed.page)
    mortals.killed(deed.act, deed.given, at="committed")
    check_done(deed, before)
    assert [str(finding) for finding in findings() if finding.page_id in {None, deed.page.pk}] == []
    if deed.act != SCHEDULER:
        with pytest.raises(REFUSALS):
            deed.again()
    unsent = Notice.objects.unsent().count()
    assert unsent == Notice.objects.count() - before["notices"]
    mail.outbox.clear()
    for _run in range(2):
        call_command("send_notices", verbosity=0)
        assert len(mail.outbox) == unsent
    assert not Notice.objects.unsent().exists()


@pytest.mark.parametrize(
    ("processes", "due"),
    [
        pytest.param(3, 8, marks=pytest.mark.postgres),
        *(pytest.param(processes, 40, marks=pytest.mark.long) for processes in (1, 2, 3)),
    ],
)
def test_processes_publish_what_is_due_once(arena, processes, due):
    with some_hours_ago():
        at = timezone.now() + timedelta(hours=1)
        stories = [scheduled(arena.world, f"hẹn giờ {number}", at).pk for number in range(due)]
    command = [sys.executable, "manage.py", "publish_scheduled", "--verbosity", "0"]
    began = time.monotonic()
    runs = [subprocess.Popen(command, cwd=ROOT, env=environment()) for _run in range(processes)]
    assert {run.wait(timeout=600) for run in runs} == {0}
    logger.info("%s processes, %s pages: %.0f s", processes, due, time.monotonic() - began)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()
    public = Publication.objects.filter(page_id__in=stories)
    assert sorted(public.values_list("page_id", flat=True)) == sorted(stories)
    told = Notice.objects.filter(page_id__in=stories, kind="published")
    assert sorted(told.values_list("page_id", flat=True)) == sorted(stories)
    assert set(told.values_list("attempts", flat=True)) == {1}
    assert [str(finding) for finding in findings() if finding.page_id in {None, *stories}] == []
