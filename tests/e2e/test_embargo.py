"""A press release under embargo: approved, and nowhere to be seen until its time has come."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

TITLE = "Hoa Sen đón đoàn giáo viên quốc tế"
SLUG = "hoa-sen-don-doan-giao-vien-quoc-te"
PATH = f"/thong-cao-bao-chi/{SLUG}/"
TEXT = "Đoàn gồm mười hai thầy cô sẽ dự giờ và trao đổi kinh nghiệm dạy học."
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
# Writing and two approvals (about 15 seconds) have to be done by then; the test waits for the rest of it.
AHEAD = timedelta(seconds=50)


def test_a_release_under_embargo(visit, shoot, server):
    public = visit()
    # The form knows whole minutes.
    moment = (datetime.now(HANOI) + AHEAD).replace(second=0, microsecond=0) + timedelta(minutes=1)
    _write(visit("editor-hoasen"), moment, shoot)
    visit("approver-hoasen").approves(TITLE)
    moderator = visit("moderator")
    moderator.reviews(TITLE)
    moderator.sees(f"{moment:%H:%M}", inside=".desk-review__text")
    shoot(moderator, "embargo-2-review")
    moderator.presses("Duyệt")
    moderator.sees(f"Đã duyệt bài “{TITLE}”; bài sẽ tự đăng đúng giờ đã hẹn.", inside=".messages")
    assert datetime.now(HANOI) < moment, "the steps took longer than the embargo"

    server.manage("publish_scheduled")
    _nowhere(public)
    time.sleep(max((moment - datetime.now(HANOI)).total_seconds(), 0) + 1)
    server.manage("publish_scheduled")

    public.reads("hadong", "/thong-cao-bao-chi/")
    public.sees(TITLE)
    public.follows(TITLE)
    expect(public.page.locator("h1")).to_have_text(TITLE)
    expect(public.page).to_have_url(public.server.url("hoasen", PATH))
    public.sees("Nguyễn Thị Lan")
    shoot(public, "embargo-3-public")


def _nowhere(public) -> None:
    assert public.reads("hoasen", PATH).status == 404
    addresses = [
        *(
            ("hadong", path)
            for path in ("/", "/thong-cao-bao-chi/", "/thong-cao-bao-chi/feed/", "/sitemap.xml")
        ),
        *(
            ("hoasen", path)
            for path in ("/", "/thong-cao-bao-chi/", "/thong-cao-bao-chi/feed.json", "/sitemap.xml")
        ),
        ("hadong", "/tim-kiem/?q=quoc+te&pham-vi=all"),
    ]
    for host, address in addresses:
        text = public.server.fetch(host, address)
        assert TITLE not in text, f"{host} {address}"
        assert SLUG not in text, f"{host} {address}"


def _write(editor, moment, shoot) -> None:
    editor.begins("Thông cáo báo chí mới")
    editor.field("Số, ký hiệu*").fill("07/TCBC-THCSHS")
    editor.page.locator("[name=contacts-0-name]").fill("Nguyễn Thị Lan")
    editor.page.locator("[name=contacts-0-phone]").fill("024 3355 0107")
    editor.page.get_by_role("tab", name="Tùy chỉnh").click()
    field = editor.page.locator("[name=go_live_at]")
    field.fill(f"{moment:%Y-%m-%d %H:%M}")
    field.press("Tab")
    shoot(editor, "embargo-1-time")
    editor.page.get_by_role("tab", name="Nội dung").click()
    editor.writes(title=TITLE, summary="Mười hai thầy cô từ ba nước.", text=TEXT)
    expect(editor.panel).to_contain_text("Đèn vàng")
    shoot(editor, "embargo-1-editor")
    editor.submits(TITLE)
