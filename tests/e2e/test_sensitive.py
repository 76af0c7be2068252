"""A sensitive story: red while it is typed, and public only when head, spokesperson and department have signed."""

from __future__ import annotations

from playwright.sync_api import expect

TITLE = "Thông tin về sự việc chiều thứ Ba"
PATH = "/tin-tuc/thong-tin-ve-su-viec-chieu-thu-ba/"
TEXT = "Hai học sinh lớp 8 nhập viện sau khi bị đánh ở cổng trường."


def test_a_sensitive_story(visit, shoot):
    public = visit()
    _write(visit("editor-hoasen"), shoot)
    visit("approver-hoasen").approves(TITLE, "Trường đã báo gia đình và công an phường.")
    assert public.reads("hoasen", PATH).status == 404

    spokesperson = visit("spokesperson")
    spokesperson.approves(TITLE)
    spokesperson.sees("bước tiếp theo: Phòng", inside=".messages")
    assert public.reads("hoasen", PATH).status == 404
    public.reads("hoasen", "/tin-tuc/")
    public.sees_not(TITLE)

    moderator = visit("moderator")
    moderator.reviews(TITLE)
    moderator.sees("Có vụ đánh nhau, bạo lực hoặc bạo hành", inside=".desk-why")
    expect(moderator.page.locator(".desk-why mark", has_text="bị đánh").first).to_be_visible()
    moderator.sees("Trường đã báo gia đình và công an phường.")
    shoot(moderator, "sensitive-2-review")
    moderator.presses("Duyệt")
    moderator.sees(f"Đã duyệt và đăng bài “{TITLE}”.", inside=".messages")

    assert public.reads("hoasen", PATH).status == 200
    public.sees(TEXT)


def _write(editor, shoot) -> None:
    editor.begins("Viết bài mới")
    editor.writes(
        title=TITLE, summary="Nhà trường thông tin bước đầu.", text="Chiều thứ Ba, sân trường vắng."
    )
    expect(editor.panel).to_contain_text("Đèn xanh")
    editor.types(f" {TEXT}")
    expect(editor.panel).to_contain_text("Cần hiệu trưởng, người phát ngôn và phòng duyệt.")
    reasons = editor.panel.locator(".clearance__reason")
    expect(reasons.filter(has_text="Có người nhập viện hoặc ngộ độc")).to_be_visible()
    expect(reasons.filter(has_text="Có vụ đánh nhau")).to_contain_text("Nên làm:")
    shoot(editor, "sensitive-1-editor")
    editor.submits(TITLE)
