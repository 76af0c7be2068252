"""A routine story: written by a teacher, approved by the head, read by the public the same minute."""

from __future__ import annotations

from playwright.sync_api import expect

TITLE = "Lớp 6A trồng vườn rau sạch"
PATH = "/tin-tuc/lop-6a-trong-vuon-rau-sach/"
TEXT = "Sáng nay các em lớp 6A gieo hạt cải và tưới luống rau đầu tiên của năm học."


def test_a_routine_story(visit, shoot):
    public, editor, head = visit(), visit("editor-hoasen"), visit("approver-hoasen")
    _write(editor, shoot)
    assert public.reads("hoasen", PATH).status == 404

    head.reviews(TITLE)
    head.sees("Đèn xanh")
    head.sees("Không có quy tắc nào phát hiện điều gì trong bài.")
    head.sees(TEXT, inside=".desk-review__text")
    shoot(head, "routine-2-review")
    head.presses("Duyệt")
    head.sees(f"Đã duyệt và đăng bài “{TITLE}”.", inside=".messages")

    _read(public, shoot)
    editor.goes_to(editor.server.admin())
    row = editor.page.locator(".mine__row", has_text=TITLE)
    expect(row).to_contain_text("Công khai")
    expect(row.get_by_role("link", name="Xem trên trang")).to_have_attribute(
        "href", public.server.url("hoasen", PATH)
    )


def _write(editor, shoot) -> None:
    """By way of the page tree, where the list of news is found."""
    editor.goes_to(editor.server.admin())
    editor.presses("Trang")
    tree = editor.page.get_by_role("dialog", name="Duyệt trang")
    tree.get_by_role("link", name="Xem các trang con của “THCS Hoa Sen”").first.click()
    tree.get_by_role("link", name="Tin tức").first.click()
    editor.follows("Thêm trang con")
    editor.writes(title=TITLE, summary="Ba luống rau, ba mươi đôi tay.", text=TEXT)
    expect(editor.panel).to_contain_text("Đèn xanh")
    expect(editor.panel).to_contain_text("Hiệu trưởng duyệt là đăng.")
    shoot(editor, "routine-1-editor")
    editor.submits(TITLE)


def _read(public, shoot) -> None:
    assert public.reads("hoasen", PATH).status == 200
    expect(public.page.locator("h1")).to_have_text(TITLE)
    public.sees(TEXT)
    shoot(public, "routine-3-public")
    public.reads("hoasen", "/tin-tuc/")
    public.sees(TITLE)
    public.reads("hadong")
    public.sees(TITLE, inside="[aria-labelledby=schools-news-title]")
    shoot(public, "routine-4-department")
    for elsewhere in ("/", "/tin-tuc/"):
        public.reads("songnhue", elsewhere)
        public.sees_not(TITLE)
    assert public.reads("songnhue", PATH).status == 404
