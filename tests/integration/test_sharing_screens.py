"""The screens of sharing through real requests: each does its act, tells what it refused, and shows nobody else's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from news.models import Feature, Push, Receipt, StoryOffer
from news.sharing import actions
from news.sharing.enums import Answer
from tests.factories.decisions import all_that_is_written, other_department
from tests.factories.sharing import (
    give_away,
    notice,
    receipt_of,
    release,
    school_story,
    share_something,
)
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"sharing:{name}", args=args)


@pytest.fixture
def shared(world):
    return share_something(world)


# --- The school's side ---------------------------------------------------------------------------------


def test_an_editor_offers_a_story_and_takes_it_back(world, client):
    story = school_story(world, world.hoasen, title="Vườn sách")
    client.force_login(world["editor-hoasen"])
    assert "Vườn sách" in client.get(url("school")).content.decode()
    assert client.get(url("offer", story.pk)).status_code == 200
    assert client.post(url("offer", story.pk), {"note": "Hay lắm."}).status_code == 302
    made = StoryOffer.objects.get()
    assert (made.note, made.by) == ("Hay lắm.", world["editor-hoasen"])
    again = client.post(url("offer", story.pk), {"note": "Lần nữa."})
    assert again.status_code == 409 and "Lần nữa." in again.content.decode()
    assert "Hay lắm." in client.get(url("school")).content.decode()
    client.post(url("take_back", made.pk))
    made.refresh_from_db()
    assert made.answer == Answer.TAKEN_BACK


def test_the_school_reads_what_became_of_its_offers(world, client, shared):
    actions.decline_offer(
        offer_id=shared["offers"]["hoasen"].pk, reason="Trùng nội dung.", by=world["moderator"]
    )
    client.force_login(world["approver-hoasen"])
    text = client.get(url("school")).content.decode()
    assert "Trùng nội dung." in text and "songnhue" not in text


def test_the_school_confirms_a_notice_once_and_the_first_one_counts(world, client, shared):
    receipt = receipt_of(shared["push"], world.hoasen)
    client.force_login(world["editor-hoasen"])
    assert "Lịch nghỉ" in client.get(url("notices")).content.decode()
    assert Receipt.objects.exclude(seen_at=None).count() == 0
    client.post(url("seen", receipt.pk))
    client.force_login(world["approver-hoasen"])
    client.post(url("seen", receipt.pk))
    receipt.refresh_from_db()
    assert receipt.seen_by == world["editor-hoasen"]
    assert Receipt.objects.unseen().count() == 1


def test_a_notice_that_is_public_no_more_is_neither_listed_nor_confirmed(world, client, shared):
    receipt = receipt_of(shared["push"], world.hoasen)
    withdraw(page_id=shared["push"].page_id, reason=WithdrawalReason.MISTAKE, by=world["moderator"])
    client.force_login(world["editor-hoasen"])
    assert "Lịch nghỉ" not in client.get(url("notices")).content.decode()
    before = all_that_is_written()
    client.post(url("seen", receipt.pk))
    assert all_that_is_written() == before


# --- The department's side -----------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["moderator", "spokesperson", "administrator"])
def test_the_department_reads_the_offers_and_answers_them(world, client, shared, who):
    client.force_login(world[who])
    text = client.get(url("offers")).content.decode()
    assert "ghi hoasen" in text and "ghi songnhue" in text
    first, second = shared["offers"]["hoasen"], shared["offers"]["songnhue"]
    assert client.get(url("answer", first.pk)).status_code == 200
    day = localdate() + timedelta(days=3)
    data = {"answer": "feature", "position": "1", "until": day.isoformat()}
    assert client.post(url("answer", first.pk), data).status_code == 302
    shown = Feature.objects.get(offer=first)
    assert (shown.position, localdate(shown.until)) == (1, day + timedelta(days=1))
    refused = client.post(url("answer", second.pk), {"answer": "decline", "reason": " "})
    assert refused.status_code == 409
    client.post(url("answer", second.pk), {"answer": "decline", "reason": "Trùng nội dung."})
    second.refresh_from_db()
    assert (second.answer, second.answer_reason) == (Answer.DECLINED, "Trùng nội dung.")
    assert "ghi hoasen" not in client.get(url("offers")).content.decode()


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("", {"hoasen", "songnhue"}),
        ("trangthai=cho", {"hoasen", "songnhue"}),
        ("donvi=hoasen", {"hoasen"}),
        ("tim=SONGNHUE+mot", {"songnhue"}),
        ("trangthai=declined", set()),
        ("trangthai=tat-ca&donvi=songnhue", {"songnhue"}),
        ("trangthai=nhảm", {"hoasen", "songnhue"}),
    ],
)
def test_the_offers_can_be_narrowed(world, client, shared, query, seen):
    client.force_login(world["moderator"])
    text = client.get(f"{url('offers')}?{query}").content.decode()
    assert {code for code in ("hoasen", "songnhue") if f"ghi {code}" in text} == seen


def test_a_story_is_chosen_without_an_offer(world, client, shared):
    client.force_login(world["moderator"])
    story = school_story(world, world.hoasen, title="Ngày hội khoa học")
    listed = client.get(url("choose_story")).content.decode()
    assert "Ngày hội khoa học" in listed and url("feature", story.pk) in listed
    assert url("feature", shared["stories"]["hoasen"][1].pk) not in listed, "that one is on the site already"
    assert "Ngày hội khoa học" not in client.get(f"{url('choose_story')}?donvi=songnhue").content.decode()
    assert "Ngày hội khoa học" in client.get(f"{url('choose_story')}?tim=khoa+hoc").content.decode()
    assert client.get(url("feature", story.pk)).status_code == 200
    assert client.post(url("feature", story.pk), {"until": "2020-01-01"}).status_code == 409
    assert client.post(url("feature", story.pk), {}).status_code == 302
    shown = Feature.objects.get(page=story)
    client.post(url("arrange", shown.pk), {"position": "2", "until": ""})
    assert Feature.objects.get(pk=shown.pk).position == 2
    assert 'value="2"' in client.get(url("arrange", shown.pk)).content.decode()
    client.post(url("end_feature", shown.pk))
    assert Feature.objects.get(pk=shown.pk).ended_by == world["moderator"]
    assert "Ngày hội khoa học" in client.get(url("features")).content.decode()


def test_the_list_says_why_a_story_is_not_there_any_more(world, client, shared):
    client.force_login(world["moderator"])
    withdraw(
        page_id=shared["stories"]["hoasen"][1].pk,
        reason=WithdrawalReason.MISTAKE,
        by=world["approver-hoasen"],
    )
    give_away(world.songnhue, other_department(world))
    text = client.get(url("features")).content.decode()
    assert "không còn công khai trên trang của trường" in text
    assert "không còn quản lý trường này" in text


@pytest.mark.parametrize(
    ("data", "schools"),
    [
        ({"audience": "all"}, {"hoasen", "songnhue"}),
        ({"audience": "levels", "levels": ["TH"]}, {"songnhue"}),
        ({"audience": "list", "schools": ["hoasen"]}, {"hoasen"}),
    ],
)
def test_a_notice_is_sent_to_all_to_levels_or_to_a_list(world, client, data, schools):
    page = release(world, title="Tuyển sinh đầu cấp")
    client.force_login(world["moderator"])
    listed = client.get(url("choose_notice")).content.decode()
    assert "Tuyển sinh đầu cấp" in listed
    assert client.get(url("push", page.pk)).status_code == 200
    keys = {world.hoasen.code: world.hoasen.pk, world.songnhue.code: world.songnhue.pk}
    sent = data | {"schools": [keys[code] for code in data.get("schools", [])]}
    assert client.post(url("push", page.pk), sent).status_code == 302
    assert {receipt.oversight.school.code for receipt in Receipt.objects.all()} == schools


def test_nothing_chosen_is_nothing_sent(world, client):
    page = notice(world)
    client.force_login(world["moderator"])
    for data in ({"audience": "levels"}, {"audience": "list"}, {"audience": "levels", "levels": ["MN"]}):
        assert client.post(url("push", page.pk), data).status_code == 409
    assert client.post(url("push", page.pk), {"audience": "all", "schools": ["x"]}).status_code == 200
    assert not Push.objects.exists()


def test_the_board_tells_who_has_seen_it_and_can_be_narrowed(world, client, shared):
    actions.mark_seen(receipt_id=receipt_of(shared["push"], world.hoasen).pk, by=world["approver-hoasen"])
    client.force_login(world["moderator"])
    board = url("board", shared["push"].pk)
    text = client.get(board).content.decode()
    assert "approver-hoasen" in text and "Tiểu học Sông Nhuệ" in text
    for query, there, missing in (
        ("xem=chua-xem", "Tiểu học Sông Nhuệ", "THCS Hoa Sen"),
        ("xem=da-xem", "THCS Hoa Sen", "Tiểu học Sông Nhuệ"),
        ("cap=TH", "Tiểu học Sông Nhuệ", "THCS Hoa Sen"),
    ):
        text = client.get(f"{board}?{query}").content.decode()
        assert there in text and missing not in text, query
    client.post(url("end_push", shared["push"].pk))
    assert Push.objects.get().ended_by == world["moderator"]
    assert client.get(board).status_code == 200
