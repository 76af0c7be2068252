"""A story comes back with a reason, is mended, goes in again, and is approved."""

from __future__ import annotations

from playwright.sync_api import expect

TITLE = "Các khoản thu đầu năm học mới"
PATH = "/tin-tuc/cac-khoan-thu-dau-nam-hoc-moi/"
COMMENT = "Ghi rõ số và ngày của quyết định về mức thu học phí."


def test_returned_and_submitted_again(visit, shoot):
    editor, head, moderator, public = (
        visit("editor-hoasen"),
        visit("approver-hoasen"),
        visit("moderator2"),
        visit(),
    )
    editor.begins("Viết bài mới")
    editor.writes(
        title=TITLE, summary="Để phụ huynh tiện theo dõi.", text="Mức thu học phí giữ như năm trước."
    )
    expect(editor.panel).to_contain_text("Đèn vàng")
    editor.submits(TITLE)
    head.approves(TITLE)

    _return(moderator, shoot)
    assert public.reads("hoasen", PATH).status == 404

    _mend(editor, shoot)
    head.approves(TITLE)
    moderator.reviews(TITLE)
    moderator.sees("Quyết định số 12 ngày 5 tháng 9.", inside=".desk-review__text")
    moderator.sees(COMMENT)
    shoot(moderator, "returned-3-second-review")
    moderator.presses("Duyệt")
    moderator.sees("Đã duyệt", inside=".messages")
    assert public.reads("hoasen", PATH).status == 200
    public.sees("Quyết định số 12 ngày 5 tháng 9.")


def _return(moderator, shoot) -> None:
    moderator.reviews(TITLE)
    address = moderator.page.url
    moderator.presses("Trả lại")
    moderator.sees("Xin ghi rõ cần sửa gì: tác giả không thể tự đoán.")
    expect(moderator.page.locator("#desk-comment")).to_be_focused()
    assert moderator.page.url == address
    shoot(moderator, "returned-1-refused")
    # Spaces are no reason for the server either, whatever a script lets pass; what was chosen stays.
    moderator.page.locator("#desk-decide").evaluate(
        "form => { form.elements.comment.value = '   '; form.insertAdjacentHTML('beforeend',"
        " '<input type=hidden name=action value=return>'); HTMLFormElement.prototype.submit.call(form); }"
    )
    moderator.sees("Xin ghi rõ cần sửa gì: tác giả không thể tự đoán.")
    expect(moderator.page.locator("#desk-decide")).to_be_visible()
    moderator.field("Nhận xét").fill(COMMENT)
    moderator.presses("Trả lại")
    moderator.sees(f"Đã trả lại bài “{TITLE}” cho tác giả.", inside=".messages")


def _mend(editor, shoot) -> None:
    editor.goes_to(editor.server.admin())
    editor.sees("Bài bị trả lại")
    editor.sees(COMMENT)
    shoot(editor, "returned-2-dashboard")
    editor.opens(TITLE)
    editor.sees("trả lại bài:", inside=".standing__returned")
    editor.sees(COMMENT, inside=".standing__returned")
    shoot(editor, "returned-2-editor")
    editor.types(" Quyết định số 12 ngày 5 tháng 9.")
    editor.submits(TITLE)
