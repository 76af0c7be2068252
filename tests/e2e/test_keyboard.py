"""A moderator finds, reads and decides with the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import expect

APPROVED, RETURNED = "Mức thu năm học mới", "Thông báo học phí học kỳ hai"
STEPS = 120


def test_a_moderator_decides_with_the_keyboard(visit, shoot):
    moderator, public = visit("moderator"), visit()
    _open(moderator, APPROVED)
    _to(moderator, "Duyệt")
    shoot(moderator, "keyboard-1-focus")
    moderator.page.keyboard.press("Enter")
    moderator.sees(f"Đã duyệt và đăng bài “{APPROVED}”.", inside=".messages")
    public.reads("songnhue", "/tin-tuc/")
    public.sees(APPROVED)

    _open(moderator, RETURNED)
    _to(moderator, "Trả lại")
    moderator.page.keyboard.press("Space")
    moderator.sees("Xin ghi rõ cần sửa gì: tác giả không thể tự đoán.")
    expect(moderator.page.locator("#desk-comment")).to_be_focused()
    moderator.page.keyboard.type("Ghi rõ mức thu của từng khối.")
    _to(moderator, "Trả lại")
    moderator.page.keyboard.press("Enter")
    moderator.sees(f"Đã trả lại bài “{RETURNED}” cho tác giả.", inside=".messages")
    public.reads("songnhue", "/tin-tuc/")
    public.sees_not(RETURNED)


def _open(moderator, title: str) -> None:
    moderator.goes_to(moderator.server.admin())
    # The badge's words for a screen reader belong to the link's name.
    _to(moderator, "Bàn duyệt")
    moderator.page.keyboard.press("Enter")
    expect(moderator.page.locator(".desk-queue")).to_be_visible()
    _to(moderator, title)
    moderator.page.keyboard.press("Enter")
    expect(moderator.page.locator(".desk-review__title")).to_have_text(title)


def _to(moderator, name: str) -> None:
    """Tab until the focus is on what is called so, and can be seen."""
    words = ""
    for _step in range(STEPS):
        moderator.page.keyboard.press("Tab")
        words = moderator.page.evaluate("(document.activeElement.innerText || '').trim()")
        if words == name or words.split("\n")[0] == name:
            _is_marked(moderator)
            return
    raise AssertionError(f"“{name}” is not reached by Tab; the last was “{words}”")


def _is_marked(moderator) -> None:
    ring = moderator.page.evaluate(
        "(() => { const s = getComputedStyle(document.activeElement);"
        " return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none' })()"
    )
    assert ring, "the focus cannot be seen"
    expect(moderator.page.locator(":focus")).to_be_in_viewport()
