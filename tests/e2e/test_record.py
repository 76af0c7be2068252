"""The record and the register in a browser: found, read, checked and printed, by eye, by reader and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.test_accessibility import _faults, _overflow

STORY = "Một tuần ở vườn trường"
HASH = re.compile(r"[0-9a-f]{64}")


def opens(person, title):
    """From the register to the record of a page."""
    person.goes_to(person.server.admin("desk/register/"))
    person.page.get_by_label("Chữ trong tiêu đề").fill("vuon truong")
    person.presses("Lọc")
    person.page.locator(".register-list").get_by_role("link", name=title, exact=True).first.click()
    expect(person.page.locator(".record-state__title")).to_have_text(title)


def test_somebody_finds_a_page_reads_it_and_checks_a_print(visit):
    auditor = visit("auditor")
    auditor.goes_to(auditor.server.admin())
    auditor.page.get_by_role("link", name="Sổ theo dõi").first.click()
    expect(auditor.page).to_have_url(auditor.server.admin("desk/register/"))
    opens(auditor, STORY)
    auditor.sees("đã gửi bài chờ duyệt", inside=".record-story")
    auditor.sees("(hiệu trưởng) đã duyệt bài", inside=".record-story")
    auditor.sees("Đang công khai từ", inside=".record-state")
    auditor.page.get_by_text("Đọc nguyên văn bản này").first.click()
    auditor.sees("Em thích nhất luống cà chua", inside=".record-text")
    with auditor.page.expect_popup() as opened:
        auditor.follows(re.compile("In hoặc lưu PDF"))
    paper = opened.value
    printed = HASH.findall(paper.locator(".record-story").inner_text())
    assert len(printed) >= 3 and "Em thích nhất luống cà chua" in paper.content()
    auditor.page.get_by_label("Đối chiếu bản in").fill(printed[1])
    auditor.presses("Kiểm tra")
    auditor.sees("dòng ấy ghi về chính trang này")


def test_the_print_is_a4_with_the_school_on_every_sheet(visit):
    auditor = visit("auditor")
    opens(auditor, STORY)
    auditor.goes_to(auditor.page.url.split("#")[0] + "print/")
    sheets = auditor.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", sheets)) >= 2
    assert set(re.findall(rb"/MediaBox \[0 0 (\d+)\.?\d* (\d+)", sheets)) == {(b"594", b"841")}
    auditor.page.emulate_media(media="print")
    assert auditor.page.locator("thead").evaluate("e => getComputedStyle(e).display") == "table-header-group"
    expect(auditor.page.locator("thead")).to_contain_text("THCS Hoa Sen")
    expect(auditor.page.locator(".record-print__hint")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_everybody_can_read_them(visit, shoot, width):
    moderator = visit("moderator")
    moderator.page.set_viewport_size({"width": width, "height": 900})
    moderator.goes_to(moderator.server.admin("desk/register/"))
    assert _faults(moderator.page) == []
    shoot(moderator, "admin-register")
    opens(moderator, STORY)
    for summary in moderator.page.locator("details:not([open]) > summary").all():
        summary.click()
    assert _faults(moderator.page) == []
    shoot(moderator, "admin-record")
    record = moderator.page.url.split("#")[0]
    moderator.goes_to(f"{record}?ma=x")
    assert _faults(moderator.page) == []
    moderator.goes_to(f"{record.split('?')[0]}print/")
    assert _faults(moderator.page) == [] and _overflow(moderator.page) == []
