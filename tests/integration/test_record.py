"""The record of a page: everything that was done to it, for whoever may know, whatever became of the page."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from wagtail.models import Page

from library.models import Rendition
from organisations.models import Oversight
from tests.factories.decisions import (
    AMBER,
    RED,
    approve,
    fresh,
    other_department,
    resubmit,
    send_back,
    set_level,
    write,
)  # fmt: skip
from tests.factories.media import make_image
from tests.factories.world import draft_story, publish, submit, waiting
from workflows import actions, schedule
from workflows.enums import Act, Clearance
from workflows.models import Approval

pytestmark = pytest.mark.django_db
PLACES = ("record/", "record/print/", "record.json")
INSIDERS = (
    *("editor-hoasen", "approver-hoasen", "moderator", "moderator2", "spokesperson", "administrator"),
    *("auditor", "admin"),
)


def address(page_id, place="record/"):
    return f"/admin/desk/page/{page_id}/{place}"


@pytest.fixture
def read(world, client):
    """The answer to a person who opens the record."""

    def open_it(username, page, place="record/", **query):
        client.force_login(world[username])
        return client.get(address(getattr(page, "pk", page), place), query)

    return open_it


@pytest.fixture
def story(world):
    """An amber story of Hoa Sen that its head has signed with a comment and a moderator has read."""
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí năm nay", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"], comment="Đã đối chiếu.")
    return story


def changed(page, world, **fields):
    """The next text of a public page, through every step."""
    write(page, world["editor-hoasen"], **fields)
    return publish(world, fresh(page), by="editor-hoasen")


def acts(response) -> list[str]:
    return [entry.event.line.act for entry in response.context["entries"]]


def test_it_tells_everything_from_the_first_to_the_last_in_sentences(world, read, story):
    send_back(story, world["moderator"], "Xin nêu số quyết định.")
    write(story, world["editor-hoasen"], summary="Theo Quyết định 12.")
    resubmit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    set_level(story, world["moderator"], Clearance.SPOKESPERSON, "Báo chí đang hỏi.")
    approve(story, world["spokesperson"])
    approve(story, world["moderator2"])
    actions.withdraw(page_id=story.pk, reason="incorrect", by=world["moderator"])
    response = read("editor-hoasen", story)
    assert acts(response) == [
        *("submitted", "approved", "returned", "submitted", "approved", "level", "approved", "approved"),
        *("published", "withdrawn", "ended"),
    ]
    told = {entry.event.line.act: entry.event for entry in response.context["entries"]}
    html = response.content.decode()
    for event, who, role in (
        (told["returned"], "moderator", "chuyên viên phòng"),
        (told["level"], "moderator", "chuyên viên phòng"),
        (told["approved"], "moderator2", "chuyên viên phòng"),
        (told["submitted"], "editor-hoasen", "biên tập viên"),
        (told["withdrawn"], "moderator", "chuyên viên phòng"),
    ):
        assert event.sentence.startswith(f"{world[who]} ({role}) ")
        assert event.sentence in html
    for quote in ("Đã đối chiếu.", "Xin nêu số quyết định.", "Báo chí đang hỏi."):
        assert quote in html
    assert "Nội dung chưa chính xác" in told["withdrawn"].sentence
    assert "đèn vàng sang đèn đỏ" in told["level"].sentence
    assert {str(entry.text.number) for entry in response.context["entries"] if entry.text} == {"1", "2"}


@pytest.mark.parametrize("place", PLACES)
def test_its_school_and_its_department_read_it_and_strangers_are_told_nothing(world, read, story, place):
    other_department(world)
    for username in INSIDERS:
        assert read(username, story, place).status_code == 200, username
    for username in ("editor-songnhue", "approver-songnhue", "their-moderator", "their-administrator"):
        assert read(username, story, place).status_code == 404, username


def test_nobody_reads_a_record_of_nothing(world, read):
    for nothing in (10**6, Page.objects.get(depth=1).pk):
        for place in PLACES:
            assert read("admin", nothing, place).status_code == 404


def test_after_the_school_has_moved_its_new_department_reads_it_and_the_old_one_no_more(world, read, story):
    theirs = other_department(world)
    Oversight.objects.filter(school=world.hoasen).update(
        since=localdate() - timedelta(days=9), until=localdate()
    )
    Oversight.objects.create(school=world.hoasen, department=theirs, since=localdate())
    assert read("their-moderator", story).status_code == 200
    assert read("moderator", story).status_code == 404
    assert read("editor-hoasen", story).status_code == 200


def test_a_deleted_page_keeps_its_record_and_its_text(world, read, story):
    approve(story, world["moderator"])
    actions.withdraw(page_id=story.pk, reason="incorrect", by=world["moderator"], notice="Sẽ đăng lại.")
    fresh(story).delete()
    response = read("auditor", story.pk)
    assert response.context["state"].headline.startswith("Đã gỡ") and acts(response)[-1] == "ended"
    html = response.content.decode()
    assert "mức thu học phí" in html and "Sẽ đăng lại." in html and "Trang đã bị xóa" in html
    assert read("approver-songnhue", story.pk).status_code == 404
    assert b"THCS Hoa Sen" in read("auditor", story.pk, "record/print/").content


def test_every_signed_text_stands_there_as_it_was_and_what_changed_after_it(world, read, story):
    approve(story, world["moderator"])
    changed(story, world, title="Học phí mới", body=[("paragraph", "<p>Mức thu <b>giữ nguyên</b>.</p>")])
    response = read("editor-hoasen", story)
    first, second = response.context["texts"].values()
    assert [part.html for part in first.parts if "học phí" in part.html]
    assert "giữ nguyên" in "".join(part.html for part in second.parts)
    assert (first.is_public, second.is_public) == (False, True)
    assert '<span class="deletion">năm nay</span>' in second.changes[0].html
    assert second.before is first and not first.changes


def test_blocks_are_read_in_the_order_of_their_form_on_every_database(world, read):
    quote = {"text": "Em thích đọc.", "attribution": "Một học sinh", "role": "lớp 7"}
    story = publish(
        world,
        draft_story(world, world.hoasen, by="editor-hoasen", title="Sách", body=[("quote", quote)]),
        by="editor-hoasen",
    )
    (text,) = read("auditor", story).context["texts"].values()
    body = next(part.html for part in text.parts if "Em thích" in part.html)
    assert [line.strip() for line in body.split("\n")] == ["Em thích đọc.", "Một học sinh", "lớp 7"]


def test_a_text_that_nobody_signed_is_named_but_not_shown(world, read):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp", summary="BIMAT-1", body=AMBER)
    submit(story, world["editor-hoasen"])
    send_back(story, world["approver-hoasen"])
    response = read("moderator", story)
    (text,) = response.context["texts"].values()
    assert not text.is_kept and "BIMAT-1" not in response.content.decode()


def test_what_was_markup_then_is_text_now(world, read):
    body = [("paragraph", "<p>Chào &lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    story = publish(
        world,
        draft_story(world, world.hoasen, by="editor-hoasen", title="<img src=x onerror=a>", body=body),
        by="editor-hoasen",
    )
    changed(story, world, summary="<script>b</script>")
    for place in PLACES[:2]:
        html = read("moderator", story, place).content.decode()
        assert "<script>alert" not in html and "<script>b" not in html and "<img src=x" not in html


def test_pictures_are_shown_while_they_are_the_same_and_reading_draws_none(world, read, media):
    picture = make_image(collection=world.hoasen.collection)
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Khai giảng", lead_image=picture, lead_image_alt="Cờ"
    )
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    drawn = Rendition.objects.count()

    def shown():
        (text,) = read("auditor", story).context["texts"].values()
        return next((item.name, bool(item.thumbnail)) for item in text.shown if item.sha256)

    assert shown() == ("Khai giảng", True)
    assert Rendition.objects.count() == drawn
    story = fresh(story)
    actions.withdraw(page_id=story.pk, reason="mistake", by=world["moderator"])
    type(picture).objects.filter(pk=picture.pk).update(sha256="0" * 64)
    assert shown() == ("Khai giảng", False), "another file stands there now"
    fresh(story).delete()
    type(picture).objects.get(pk=picture.pk).delete()
    assert shown() == ("Khai giảng", False)


def headline(read, page, username="moderator"):
    return read(username, page).context["state"]


def test_its_state_stands_on_top(world, read):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        began = timezone.localtime().strftime("%H:%M %d/%m/%Y")
        story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", body=AMBER)
        assert headline(read, story).headline == "Chưa từng công khai"
        submit(story, world["editor-hoasen"])
        assert headline(read, story, "approver-hoasen").waiting == waiting(story)
        assert headline(read, story, "editor-hoasen").waiting is None, "editors do not open the review"
        approve(story, world["approver-hoasen"])
        approve(story, world["moderator"])
        clock.shift(timedelta(minutes=5))
        changed(story, world, summary="Bổ sung.")
        state = headline(read, story)
        assert state.headline == f"Đang công khai từ {began}", "whatever the text was since then"
        assert len(state.details) == 1
        actions.withdraw(page_id=story.pk, reason="personal_data", by=world["approver-hoasen"])
        assert "dữ liệu cá nhân" in headline(read, story).headline


def test_an_emergency_is_marked_until_its_time_is_over(world, read):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngập", body=RED)
        state = submit(story, world["editor-hoasen"])
        actions.publish_in_emergency(
            task_state_id=state.pk, digest=state.digest, by=world["spokesperson"], reason="Nước ngập cổng."
        )
        shown = headline(read, story)
        assert shown.key == "urgent" and shown.emergency.lapses_at
        assert "Nước ngập cổng." in read("auditor", story).content.decode()
        clock.shift(timedelta(hours=25))
        assert headline(read, story).key != "urgent", "even before anything has run"
        schedule.run()
        assert "Đã gỡ" in headline(read, story).headline
        last = read("auditor", story).context["entries"]
        withdrawn = next(entry.event for entry in last if entry.event.line.act == Act.WITHDRAWN)
        assert withdrawn.sentence.startswith("Hệ thống ")


@pytest.mark.parametrize("who", [*INSIDERS])
def test_it_offers_exactly_what_the_acts_accept(world, read, story, who):
    approve(story, world["moderator"])
    response = read(who, story)
    offered = {entry.revocable.pk for entry in response.context["entries"] if entry.revocable}
    accepted = set()
    for approval in Approval.objects.filter(page_id=story.pk):
        if succeeds(actions.revoke, approval_id=approval.pk, by=world[who], reason="Nhầm."):
            accepted.add(approval.pk)
    assert offered == accepted
    may_withdraw = succeeds(actions.withdraw, page_id=story.pk, reason="mistake", by=world[who])
    assert response.context["may_withdraw"] is may_withdraw
    html = response.content.decode()
    assert (f"/admin/desk/page/{story.pk}/withdraw/" in html) is may_withdraw
    assert html.count("/revoke/") == len(offered)


def succeeds(act, **arguments) -> bool:
    """Whether the act would be done; it is not."""
    try:
        with transaction.atomic():
            act(**arguments)
            transaction.set_rollback(True)
    except actions.DecisionRefusedError:
        return False
    return True


def test_a_list_with_public_pages_below_offers_no_withdrawal(world, read, story):
    approve(story, world["moderator"])
    assert read("moderator", story.get_parent()).context["may_withdraw"] is False


def test_the_editor_and_the_review_lead_to_it(world, client, story):
    client.force_login(world["moderator"])
    link = address(story.pk)
    assert link in client.get(f"/admin/desk/{waiting(story).pk}/").content.decode()
    client.force_login(world["editor-hoasen"])
    assert link in client.get(f"/admin/pages/{story.pk}/edit/").content.decode()
