"""Withdrawing: a reason from the list, gone everywhere at once, and back only with clearance anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision

from news.models import StoryPage
from tests.factories.decisions import AMBER, RED, approve, fresh, other_department, refused, write
from tests.factories.reader import sightings
from tests.factories.translations import public_translation
from tests.factories.world import draft_story, publish, submit, waiting
from workflows import schedule
from workflows.actions import DecisionRefusedError, withdraw
from workflows.audit import findings
from workflows.enums import Act, Clearance, WithdrawalReason
from workflows.models import LedgerEntry, Publication, Withdrawal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SECRET = "BIMAT-55"
MISTAKE = WithdrawalReason.MISTAKE


def public_story(world, **fields):
    fields = {"title": f"{SECRET} học phí", "slug": "hoc-phi", "body": AMBER} | fields
    return publish(world, draft_story(world, world.hoasen, by="editor-hoasen", **fields), by="editor-hoasen")


def get(path, host="hoasen.localhost"):
    return Client().get(path, headers={"host": host})


@pytest.mark.parametrize("who", ["approver-hoasen", "moderator", "spokesperson", "admin"])
def test_who_answers_for_the_page_withdraws_it_and_it_is_gone_everywhere(world, who):
    story = public_story(world)
    assert sightings(SECRET)
    withdrawal = withdraw(page_id=story.pk, reason=MISTAKE, by=world[who])
    assert sightings(SECRET) == []
    assert not Publication.objects.open().filter(page_id=story.pk).exists()
    entry = LedgerEntry.objects.get(act=Act.WITHDRAWN, page_id=story.pk)
    assert (entry.by, entry.record_id, entry.data["reason"]) == (world[who], withdrawal.pk, "mistake")
    assert list(findings()) == []


@pytest.mark.parametrize(
    "who", ["editor-hoasen", "approver-songnhue", "editor-songnhue", "auditor", "administrator"]
)
def test_nobody_else_withdraws_it(world, who):
    story = public_story(world)
    with refused("Only the school's head or the department", DecisionRefusedError):
        withdraw(page_id=story.pk, reason=MISTAKE, by=world[who])


def test_another_department_does_not_withdraw_it(world):
    other_department(world)
    story = public_story(world)
    for role in ("moderator", "spokesperson", "administrator"):
        with refused("Only the school's head or the department", DecisionRefusedError):
            withdraw(page_id=story.pk, reason=MISTAKE, by=world[f"their-{role}"])


def test_the_address_answers_gone_with_the_reason_and_nothing_of_the_page(world):
    story = public_story(world)
    withdraw(page_id=story.pk, reason=WithdrawalReason.PERSONAL_DATA, by=world["moderator"])
    response = get("/tin-tuc/hoc-phi/")
    text = response.content.decode()
    assert response.status_code == 410
    assert "bảo vệ dữ liệu cá nhân" in text and SECRET not in text
    assert get("/tin-tuc/hoc-phi/", host="songnhue.localhost").status_code == 404


def test_visitors_are_sent_to_the_page_that_replaces_it_while_that_is_public(world):
    story, other = public_story(world), public_story(world, title="Bài mới", slug="bai-moi")
    withdraw(page_id=story.pk, reason=WithdrawalReason.REPLACED, by=world["moderator"], redirect_to=other.pk)
    response = get("/tin-tuc/hoc-phi/")
    assert (response.status_code, response["Location"]) == (302, "http://hoasen.localhost/tin-tuc/bai-moi/")
    withdraw(page_id=other.pk, reason=MISTAKE, by=world["moderator"])
    assert get("/tin-tuc/hoc-phi/").status_code == 410


def test_visitors_are_sent_neither_to_drafts_nor_to_other_schools(world):
    story = public_story(world)
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp")
    theirs = publish(
        world,
        draft_story(world, world.songnhue, by="editor-songnhue", title="Của trường khác"),
        by="editor-songnhue",
    )
    for target, message in (
        (draft, "that is public"),
        (story, "that is public"),
        (theirs, "of the same school"),
    ):
        with refused(message, DecisionRefusedError):
            withdraw(page_id=story.pk, reason=MISTAKE, by=world["moderator"], redirect_to=target.pk)


def test_a_reason_beside_the_list_is_refused(world):
    story = public_story(world)
    for reason in ("", "vì thích", WithdrawalReason.REVOKED, WithdrawalReason.UNCONFIRMED):
        with refused("Choose a reason", DecisionRefusedError):
            withdraw(page_id=story.pk, reason=reason, by=world["moderator"])


def test_the_notice_cannot_say_what_its_writer_may_not_publish(world):
    story = public_story(
        world, title="Sân trường", slug="san-truong", body=[("paragraph", "<p>Sân trường rợp bóng cây.</p>")]
    )
    sensitive = "Hai học sinh nhập viện sau khi bị đánh tại trường."
    for who in ("approver-hoasen", "moderator"):
        with refused("would need more clearance", DecisionRefusedError):
            withdraw(page_id=story.pk, reason=MISTAKE, by=world[who], notice=sensitive)
    withdraw(page_id=story.pk, reason=MISTAKE, by=world["approver-hoasen"], notice="Xin lỗi quý phụ huynh.")
    assert "Xin lỗi quý phụ huynh." in get("/tin-tuc/san-truong/").content.decode()


def test_a_head_adds_no_words_of_his_own_to_what_the_department_had_cleared(world):
    story = public_story(world)
    assert Publication.objects.open().get(page_id=story.pk).required == Clearance.DEPARTMENT
    with refused("would need more clearance", DecisionRefusedError):
        withdraw(
            page_id=story.pk, reason=MISTAKE, by=world["approver-hoasen"], notice="Xin lỗi quý phụ huynh."
        )


def test_its_translation_goes_with_it(world, client):
    story = public_story(world)
    translation = public_translation(client, world, story)
    withdraw(page_id=story.pk, reason=MISTAKE, by=world["moderator"])
    assert not fresh(translation).is_public
    assert Withdrawal.objects.filter(page_id__in=[story.pk, translation.pk]).count() == 2


def test_a_translation_that_has_a_time_goes_with_it_too(world, client, time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    story = public_story(world)
    translation = public_translation(client, world, story)
    later = write(translation, world["editor-hoasen"], title="Later", go_live_at=start + timedelta(hours=1))
    publish(world, later, by="editor-hoasen")
    withdraw(page_id=translation.pk, reason=MISTAKE, by=world["moderator"])
    time_machine.shift(1)
    submit(later, world["editor-hoasen"])
    for who in ("approver-hoasen", "moderator"):
        approve(later, world[who])
    scheduled = Revision.objects.for_instance(fresh(later)).exclude(approved_go_live_at=None)
    assert scheduled.exists()
    time_machine.shift(1)
    withdraw(page_id=story.pk, reason=WithdrawalReason.PERSONAL_DATA, by=world["moderator"])
    assert not scheduled.exists()
    time_machine.shift(timedelta(hours=2))
    assert schedule.run() == []
    # Handed in again it takes its steps again.
    submit(later, world["editor-hoasen"])
    assert not fresh(later).is_public and waiting(later).step == Clearance.SCHOOL
    assert list(findings()) == []


def test_a_translation_goes_alone(world, client):
    story = public_story(world)
    translation = public_translation(client, world, story)
    withdraw(page_id=translation.pk, reason=MISTAKE, by=world["moderator"])
    assert fresh(story).is_public and not fresh(translation).is_public


def test_a_list_stays_while_something_public_stands_below_it(world):
    public_story(world)
    with refused("1 public pages stand below", DecisionRefusedError):
        withdraw(page_id=world.news(world.hoasen).pk, reason=MISTAKE, by=world["moderator"])


def test_signatures_given_before_count_no_more_whatever_they_were_for(world):
    story = public_story(world)
    write(story, world["editor-hoasen"], title="Bản hai")
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    withdraw(page_id=story.pk, reason=MISTAKE, by=world["moderator"])
    assert waiting(story) is None
    submit(story, world["editor-hoasen"])
    assert waiting(story).step == Clearance.SCHOOL
    approve(story, world["approver-hoasen"])
    assert not fresh(story).is_public
    approve(story, world["moderator"])
    assert fresh(story).is_public
    assert list(findings()) == []


def test_what_the_department_withdrew_does_not_come_back_through_the_school_alone(world):
    story = public_story(world, body=[("paragraph", "<p>Sân trường rợp bóng cây.</p>")], title="Sân trường")
    withdraw(page_id=story.pk, reason=WithdrawalReason.INCORRECT, by=world["moderator"])
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    assert not fresh(story).is_public and waiting(story).step == Clearance.DEPARTMENT


def test_published_again_it_is_there_again(world):
    story = public_story(world)
    withdraw(page_id=story.pk, reason=MISTAKE, by=world["moderator"])
    publish(world, story, by="editor-hoasen")
    assert get("/tin-tuc/hoc-phi/").status_code == 200


def test_wagtails_own_unpublishing_and_deleting_are_closed_for_everybody(world, client):
    story = public_story(world)
    for who in ("editor-hoasen", "approver-hoasen", "moderator", "admin"):
        client.force_login(world[who])
        for address in (f"/admin/pages/{story.pk}/unpublish/", f"/admin/pages/{story.pk}/delete/"):
            client.post(address)
            assert StoryPage.objects.get(pk=story.pk).is_public


def test_a_page_that_is_not_public_is_not_withdrawn(world):
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp", body=RED)
    with refused("is not public", DecisionRefusedError):
        withdraw(page_id=draft.pk, reason=MISTAKE, by=world["moderator"])


def test_a_broken_entry_in_the_ledger_leaves_everything_as_it_was(world, monkeypatch):
    story = public_story(world)
    monkeypatch.setattr("workflows.ledger.append_all", lambda *args, **kwargs: 1 / 0)
    with refused("division", ZeroDivisionError):
        withdraw(page_id=story.pk, reason=MISTAKE, by=world["moderator"])
    assert fresh(story).is_public


def test_it_is_done_with_a_form_that_keeps_what_was_typed(world, client):
    story = public_story(world)
    url = f"/admin/desk/page/{story.pk}/withdraw/"
    client.force_login(world["approver-hoasen"])
    assert SECRET in client.get(url).content.decode()
    again = client.post(url, {"reason": "mistake", "notice": "Xin lỗi quý phụ huynh."})
    assert again.status_code == 409 and "Xin lỗi quý phụ huynh." in again.content.decode()
    assert client.post(url, {"reason": ""}).status_code == 200
    assert fresh(story).is_public
    assert client.post(url, {"reason": "mistake"}).status_code == 302
    assert not fresh(story).is_public


@pytest.mark.parametrize(
    ("who", "status"),
    [("editor-hoasen", 302), ("approver-songnhue", 404), ("editor-songnhue", 404), ("auditor", 404)],
)
def test_the_form_is_for_who_answers_for_the_page(world, client, who, status):
    story = public_story(world)
    client.force_login(world[who])
    url = f"/admin/desk/page/{story.pk}/withdraw/"
    for response in (client.get(url), client.post(url, {"reason": "mistake"})):
        assert response.status_code == status
        assert SECRET not in response.content.decode()
    assert fresh(story).is_public
