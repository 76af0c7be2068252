"""What the schools are told by mail: those concerned, once, after the commit, and a reminder at most once a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from news.models import Receipt
from news.sharing import actions
from tests.factories.decisions import refused
from tests.factories.sharing import feature, notice, offer, push, receipt_of, school_story
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason
from workflows.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
Refused = actions.SharingRefusedError
HOASEN = {"editor-hoasen", "approver-hoasen"}
SONGNHUE = {"editor-songnhue", "approver-songnhue"}


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("recipient__username", flat=True))


def test_a_notice_is_told_to_who_writes_for_the_schools_that_get_it(
    world, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        push(world, notice(world, title="Lịch nghỉ lễ"), world.hoasen)
    assert told("notice_pushed") == HOASEN
    sent = [
        message
        for message in mail.outbox
        if "Lịch nghỉ lễ" in message.subject and message.to[0].endswith("hoasen.example")
    ]
    assert {message.to[0].split("@")[0] for message in sent} == HOASEN
    for message in sent:
        assert "Phòng GD&ĐT Hà Đông" in message.body and reverse("sharing:notices") in message.body


def test_the_school_is_told_what_became_of_its_offer_and_why(world):
    first = offer(world, school_story(world, world.hoasen, title="Vườn sách"))
    second = offer(world, school_story(world, world.songnhue, title="Hội xuân"))
    actions.feature_story(offer_id=first.pk, by=world["moderator"])
    actions.decline_offer(offer_id=second.pk, reason="Trùng nội dung tuần trước.", by=world["moderator"])
    assert (told("offer_featured"), told("offer_declined")) == (HOASEN, SONGNHUE)
    declined = Notice.objects.filter(kind="offer_declined").first()
    assert "Trùng nội dung tuần trước." in declined.body and "Hội xuân" in declined.subject


def test_featuring_without_an_offer_writes_to_nobody(world):
    story = school_story(world, world.hoasen)
    before = Notice.objects.count()
    feature(world, story)
    assert Notice.objects.count() == before


def test_only_those_that_have_not_seen_it_are_reminded_and_once_a_day(world, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    pushed = push(world, notice(world), world.hoasen, world.songnhue)
    with refused("within the last day", Refused):
        actions.remind(push_id=pushed.pk, by=world["moderator"])
    time_machine.shift(timedelta(days=1))
    actions.mark_seen(receipt_id=receipt_of(pushed, world.hoasen).pk, by=world["approver-hoasen"])
    assert actions.remind(push_id=pushed.pk, by=world["moderator"]) == 1
    assert told("notice_reminder") == SONGNHUE
    with refused("within the last day", Refused):
        actions.remind(push_id=pushed.pk, by=world["spokesperson"])
    time_machine.shift(timedelta(days=1))
    assert actions.remind(push_id=pushed.pk, by=world["moderator"]) == 1
    assert Notice.objects.filter(kind="notice_reminder").count() == 4
    actions.mark_seen(receipt_id=receipt_of(pushed, world.songnhue).pk, by=world["editor-songnhue"])
    time_machine.shift(timedelta(days=1))
    with refused("Every school has seen", Refused):
        actions.remind(push_id=pushed.pk, by=world["moderator"])


def test_nobody_is_reminded_of_what_is_not_there(world, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    ended, gone = (
        push(world, notice(world), world.hoasen),
        push(world, notice(world, title="Khác"), world.hoasen),
    )
    actions.end_push(push_id=ended.pk, by=world["moderator"])
    withdraw(page_id=gone.page_id, reason=WithdrawalReason.MISTAKE, by=world["moderator"])
    time_machine.shift(timedelta(days=2))
    for pushed in (ended, gone):
        with refused("no longer on the schools", Refused):
            actions.remind(push_id=pushed.pk, by=world["moderator"])
    with refused("does not exist", Refused):
        actions.remind(push_id=999_999, by=world["moderator"])


def test_what_is_rolled_back_writes_to_nobody(world, django_capture_on_commit_callbacks):
    page = notice(world)
    before, sent = Notice.objects.count(), len(mail.outbox)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        push(world, page, world.hoasen)
        assert Notice.objects.count() > before
        transaction.set_rollback(True)
    assert (Notice.objects.count(), len(mail.outbox), Receipt.objects.count()) == (before, sent, 0)


@pytest.mark.parametrize(
    "who", ["editor-songnhue", "approver-songnhue", "moderator", "administrator", "admin"]
)
def test_nobody_confirms_for_another_school(world, who):
    receipt = receipt_of(push(world, notice(world), world.hoasen), world.hoasen)
    with refused("Only an editor or the head", Refused):
        actions.mark_seen(receipt_id=receipt.pk, by=world[who])


def test_confirming_again_changes_nothing_and_writes_no_second_line(world):
    receipt = receipt_of(push(world, notice(world), world.hoasen), world.hoasen)
    first = actions.mark_seen(receipt_id=receipt.pk, by=world["editor-hoasen"])
    again = actions.mark_seen(receipt_id=receipt.pk, by=world["approver-hoasen"])
    assert (again.seen_by, again.seen_at) == (world["editor-hoasen"], first.seen_at)


def test_a_reminder_comes_from_the_screen_and_says_how_many(world, client, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    pushed = push(world, notice(world), world.hoasen, world.songnhue)
    time_machine.shift(timedelta(days=2))
    client.force_login(world["moderator"])
    text = client.post(reverse("sharing:remind", args=[pushed.pk]), follow=True).content.decode()
    assert "2 trường được gửi thư nhắc." in text
    text = client.post(reverse("sharing:remind", args=[pushed.pk]), follow=True).content.decode()
    assert "trong vòng một ngày qua" in text
    assert Notice.objects.filter(kind="notice_reminder").count() == 4
