"""What people do in the browser, in their own words; the journeys are written with it."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from playwright.sync_api import Locator, Page, Request, Response, expect

if TYPE_CHECKING:
    from tests.e2e.conftest import Server

PASSWORD = "demo"
CHECKED = re.compile(r"/admin/clearance/check/")
SAVED = re.compile(r"/admin/pages/(add/\w+/\w+/\d+|\d+/edit)/$")
# Seconds without a save after which none is to come.
QUIET = 2.0


class Person:
    """Somebody with a browser: the public, or one of the accounts."""

    def __init__(self, page: Page, server: Server, username: str = "") -> None:
        self.page, self.server, self.username = page, server, username
        self._saving, self._busy_at = 0, 0.0
        page.on("request", lambda request: self._notes(request, 1))
        page.on("response", lambda response: self._notes(response.request, -1))
        page.on("requestfailed", lambda request: self._notes(request, -1))

    # -- Everywhere ------------------------------------------------------------------------------

    def goes_to(self, url: str) -> Response:
        response = self.page.goto(url)
        assert response is not None
        return response

    def reads(self, host: str, path: str = "/") -> Response:
        """A public address; what the server answered."""
        return self.goes_to(self.server.url(host, path))

    def sees(self, text: str, inside: str = "body") -> None:
        expect(self.page.locator(inside).get_by_text(text).locator("visible=true").first).to_be_visible()

    def sees_not(self, text: str, inside: str = "body") -> None:
        expect(self.page.locator(inside)).not_to_contain_text(text)

    def field(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=name)

    def presses(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def follows(self, link: str | re.Pattern[str]) -> None:
        self.page.get_by_role("link", name=link).first.click()

    def sign_in(self) -> None:
        self.goes_to(self.server.admin())
        self.field("Tên đăng nhập").fill(self.username)
        self.page.locator("#id_password").fill(PASSWORD)
        self.presses("Đăng nhập")
        expect(self.page).to_have_url(self.server.admin())

    # -- Writing ---------------------------------------------------------------------------------

    @property
    def panel(self) -> Locator:
        """The light above the form."""
        return self.page.locator("[data-clearance-state]")

    def begins(self, what: str) -> None:
        """From the first page of the admin: “Viết bài mới”, “Thông cáo báo chí mới”."""
        self.goes_to(self.server.admin())
        self.follows(what)

    def writes(self, *, title: str, summary: str, text: str) -> None:
        """Fill the form; back when the light has looked at the finished text."""
        self.field("Tiêu đề*").fill(title)
        self.field("Tóm tắt*").fill(summary)
        self.page.get_by_role("button", name="Chèn khối").first.click()
        self.page.get_by_role("option", name="Văn bản").click()
        self.types(text)

    def types(self, text: str) -> None:
        """Into the first text of the page, after what is there; back when it is checked and kept as a draft."""
        self.page.locator(".public-DraftEditor-content").first.click()
        self.page.keyboard.press("Control+End")
        with self.page.expect_response(CHECKED):
            self.page.keyboard.type(text, delay=2)
        self._waits_until_kept()

    def _waits_until_kept(self) -> None:
        """The form saves itself shortly after the last word; who presses the button meanwhile makes two pages."""
        self._busy_at = time.monotonic()
        while self._saving > 0 or time.monotonic() - self._busy_at < QUIET:
            self.page.wait_for_timeout(100)

    def _notes(self, request: Request, change: int) -> None:
        if request.method == "POST" and SAVED.search(request.url):
            self._saving += change
            self._busy_at = time.monotonic()

    def submits(self, title: str) -> None:
        self.presses("Gửi hiệu trưởng duyệt")
        self.sees(f"“{title}”", inside=".messages")

    def opens(self, title: str) -> None:
        """One of my stories, from the first page of the admin."""
        self.goes_to(self.server.admin())
        self.page.locator(".mine").get_by_role("link", name=title, exact=True).first.click()

    # -- Deciding --------------------------------------------------------------------------------

    def reviews(self, title: str) -> None:
        """From the first page of the admin to the submission on the desk."""
        self.goes_to(self.server.admin())
        self.follows(re.compile("Bàn duyệt"))
        self.page.locator(".desk-queue").get_by_role("link", name=title, exact=True).click()
        expect(self.page.locator(".desk-review__title")).to_have_text(title)

    def approves(self, title: str, comment: str = "") -> None:
        self.reviews(title)
        self.page.locator("#desk-comment").fill(comment)
        self.presses("Duyệt")
        self.sees("Đã duyệt", inside=".messages")
        self.sees(title, inside=".messages")
