"""Marked texts: what each says, how sensitive it is, and how to recognise it wherever it comes out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.models import Page, Revision

from library.models import Document, Image
from news.models import Topic

MARK = re.compile(r"(?i)bimat-\d{4,}(?:-s)?")
# The words that make a text sensitive, as the department's rules name them; the last one by a rule of the attack.
SENSITIVE = {
    "red": "Hai học sinh nhập viện sau khi bị đánh tại trường.",
    "amber": "Nhà trường thông báo mức thu học phí của năm học mới.",
    "garden": "Vườn rau thủy canh của lớp Năm.",
    "green": "Sân trường rợp bóng cây.",
}
GARDEN = "vườn rau thủy canh"
SENSITIVE_TOPIC = "dinh-huong-du-luan"
PLACES = ("body", "title", "summary", "seo_title", "search_description", "lead_image_alt")


@dataclass(frozen=True, slots=True)
class Content:
    """One text as a person reads it before signing: its marks, its sensitive words, and its time."""

    marks: frozenset[str]
    words: frozenset[str]
    opens: datetime | None = None
    closes: datetime | None = None


def slug_of(mark: str) -> str:
    """The slug has a mark of its own: whoever types an address has not seen it."""
    return f"{mark.lower()}-s"


def fields(mark: str, words: str, place: str) -> dict[str, Any]:
    """A story's fields, each with the mark, and the sensitive words in one of them."""
    said = dict.fromkeys(PLACES, f"{mark} {SENSITIVE['green']}")
    said[place] = f"{mark} {SENSITIVE[words]}"
    body = [
        ("paragraph", f"<p>{said.pop('body')}</p>"),
        ("quote", {"text": mark, "attribution": mark, "role": ""}),
    ]
    return said | {"slug": slug_of(mark), "body": body}


def draft_of(page_id: int) -> Content:
    """The latest draft, read from what is stored and not through the code that judges it."""
    page = Page.objects.get(pk=page_id)
    revision = Revision.objects.filter(pk=page.latest_revision_id).first()
    return content_of(revision.content if revision else page.specific.serializable_data())


def content_of(stored: dict[str, Any]) -> Content:
    said = "\n".join(_strings(stored, skip=("draft_title", "url_path", "comments", "latest_revision")))
    marks = {mark.lower() for mark in MARK.findall(said)}
    words = {name for name in ("red", "amber", "garden") if SENSITIVE[name] in said}
    for topic in Topic.objects.filter(pk__in=stored.get("topics", [])):
        marks |= marks_in(f"{topic.name_vi} {topic.slug}")
        words |= {"topic"} if topic.slug == SENSITIVE_TOPIC else set()
    images, documents = {stored.get("lead_image")}, set(_values(stored, "document"))
    for title in _titles(Image, images) + _titles(Document, documents):
        marks |= marks_in(title)
    return Content(
        frozenset(marks),
        frozenset(words),
        _moment(stored.get("go_live_at")),
        _moment(stored.get("expire_at")),
    )


def marks_in(text: str) -> set[str]:
    return {mark.lower() for mark in MARK.findall(text)}


def _titles(model: Any, keys: set[Any]) -> list[str]:
    return list(model.objects.filter(pk__in=keys - {None}).values_list("title", flat=True))


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _whole(value: Any) -> Any:
    """Text that is JSON is read as what it says."""
    if isinstance(value, str) and value[:1] == "[":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _strings(value: Any, skip: tuple[str, ...] = ()) -> Iterator[str]:
    value = _whole(value)
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in skip:
                yield from _strings(item)


def _values(value: Any, name: str) -> Iterator[int]:
    """Every number that stands under the name, however deep."""
    value = _whole(value)
    if isinstance(value, list):
        for item in value:
            yield from _values(item, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == name and isinstance(item, int):
                yield item
            else:
                yield from _values(item, name)
