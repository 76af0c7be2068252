"""An English version: begun from the Vietnamese story, translated part by part, read by the public when approved."""

from __future__ import annotations

from playwright.sync_api import expect

SOURCE, TITLE = "Ngày hội đọc sách", "A day for reading"
PARTS = {
    "Tiêu đề": TITLE,
    "Tóm tắt": "A morning at our school.",
    "Văn bản": "The yard was full of shade and laughter.",
}


def test_a_translation(visit, shoot):
    editor, public = visit("editor-hoasen"), visit()
    public.reads("hoasen", "/tin-tuc/ngay-hoi-doc-sach/")
    languages = public.page.get_by_role("navigation", name="Ngôn ngữ")
    expect(languages).to_have_count(0)

    _translate(editor, shoot)
    editor.presses("Gửi duyệt bản dịch")
    editor.sees("Đã gửi duyệt bản dịch.", inside=".messages")
    editor.sees("Bài bị khóa trong khi chờ duyệt.")
    public.page.reload()
    expect(languages).to_have_count(0)

    visit("approver-hoasen").approves(TITLE)
    # The rules read no English, so somebody at the department does.
    visit("moderator").approves(TITLE)

    public.page.reload()
    languages.get_by_role("link", name="English").click()
    expect(public.page.locator("html")).to_have_attribute("lang", "en")
    expect(public.page.locator("h1")).to_have_text(TITLE)
    public.sees(PARTS["Văn bản"])
    assert "/en/tin-tuc/" in public.page.url
    shoot(public, "translation-3-public")
    public.page.get_by_role("navigation", name="Languages").get_by_role("link", name="Tiếng Việt").click()
    expect(public.page.locator("h1")).to_have_text(SOURCE)


def _translate(editor, shoot) -> None:
    editor.opens(SOURCE)
    editor.page.get_by_role("button", name="Thao tác", exact=True).first.click()
    editor.follows("Dịch sang tiếng Anh")
    shoot(editor, "translation-1-start")
    editor.presses("Tạo bản nháp")
    editor.sees("Đã dịch 0 trên 3 phần.")
    for label, text in PARTS.items():
        part = editor.page.get_by_role("listitem").filter(
            has=editor.page.get_by_role("heading", name=label, exact=True)
        )
        part.get_by_role("button", name="Dịch", exact=True).click()
        part.get_by_role("textbox").fill(text)
        part.get_by_role("button", name="Lưu").click()
        expect(part.get_by_text(text)).to_be_visible()
        expect(part.get_by_role("button", name="Lưu")).to_have_count(0)
    editor.page.reload()
    editor.sees("Đã dịch 3 trên 3 phần.")
    shoot(editor, "translation-2-editor")
