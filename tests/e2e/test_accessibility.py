"""Axe finds no breach of WCAG 2.2 AA: every kind of public page in both languages and schemes, and our own screens."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

# Kind of page → host, Vietnamese path, English path.
PUBLIC = {
    "department-home": ("hadong", "/", "/en/"),
    "school-home": ("hoasen", "/", "/en/"),
    "list": ("hoasen", "/tin-tuc/", "/en/tin-tuc/"),
    "story": ("hoasen", "/tin-tuc/mot-tuan-o-vuon-truong/", "/en/tin-tuc/a-week-in-the-school-garden/"),
    "standard": ("hoasen", "/gioi-thieu/", "/en/about-us/"),
    "press": ("hadong", "/thong-cao-bao-chi/", "/en/thong-cao-bao-chi/"),
    "release": (
        "hadong",
        "/thong-cao-bao-chi/ha-dong-mo-tuan-le-doc-sach/",
        "/en/thong-cao-bao-chi/ha-dong-opens-its-reading-week/",
    ),
    "search": ("hadong", "/tim-kiem/?q=vuon+truong&pham-vi=all", "/en/tim-kiem/?q=garden&pham-vi=all"),
    "missing": ("hoasen", "/khong-co-trang-nay/", "/en/no-such-page/"),
}
# Wagtail's own elements → what is wrong with them.
WAGTAILS = {
    ".public-DraftEditor-content": "the rich text area has the role of a text box and no name",
    ".w-minimap": "the marks of the outline beside a form are lower than 24 px",
}


@pytest.mark.parametrize("kind", PUBLIC)
def test_public_pages(visit, shoot, kind):
    host, *paths = PUBLIC[kind]
    public = visit()
    found = []
    for language, path in zip(("vi", "en"), paths, strict=True):
        answer = public.reads(host, path)
        assert answer.status == (404 if kind == "missing" else 200)
        assert public.page.locator("html").get_attribute("lang") == language
        found += [f"{language} {fault}" for fault in _overflow(public.page)]
        for scheme in ("light", "dark"):
            public.page.emulate_media(color_scheme=scheme)
            found += [f"{language} {scheme} {fault}" for fault in _faults(public.page)]
            shoot(public, f"page-{kind}-{language}-{scheme}")
    assert found == []


@pytest.mark.parametrize("width", [390, 1280])
def test_signing_in(visit, shoot, width):
    nobody = visit()
    nobody.page.set_viewport_size({"width": width, "height": 900})
    nobody.goes_to(nobody.server.admin("login/"))
    assert _faults(nobody.page) == []
    shoot(nobody, "admin-login")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_desk(visit, shoot, width):
    moderator = visit("moderator")
    moderator.page.set_viewport_size({"width": width, "height": 900})
    moderator.goes_to(moderator.server.admin("desk/?xem=tat-ca"))
    assert _faults(moderator.page) == []
    shoot(moderator, "admin-desk")
    for title in ("Vụ việc ở cổng trường", "Nộp học phí qua ngân hàng"):
        moderator.goes_to(moderator.server.admin("desk/?xem=tat-ca"))
        moderator.follows(title)
        moderator.page.get_by_text("Nâng hoặc hạ mức").click()
        assert _faults(moderator.page) == []
    shoot(moderator, "admin-review")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_editor(visit, shoot, width):
    editor = visit("editor-hoasen")
    editor.page.set_viewport_size({"width": width, "height": 900})
    editor.goes_to(editor.server.admin())
    assert _faults(editor.page) == []
    shoot(editor, "admin-dashboard")
    editor.opens("Vụ việc ở cổng trường")
    editor.sees("Đèn đỏ")
    assert _faults(editor.page) == []
    shoot(editor, "admin-editor")


def _overflow(page: Any) -> list[str]:
    """WCAG 1.4.10, which axe does not try: at 320 px nobody scrolls sideways."""
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(size)
    return [f"is {wide} px wide on 320"] if wide > 320 else []


def _faults(page: Any) -> list[str]:
    """Each breach on one line: the rule, the element, what axe says of it."""
    # Half faded in, a banner has half its contrast.
    page.evaluate("Promise.allSettled(document.getAnimations().map(animation => animation.finished))")
    context = {"exclude": [[selector] for selector in WAGTAILS]}
    result = Axe().run(page, context=context, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [
        f"{breach['id']} {node['target']} {' '.join(node['failureSummary'].split())[:300]}"
        for breach in result.response["violations"]
        for node in breach["nodes"]
    ]
