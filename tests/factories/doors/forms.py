"""Forms as a browser would send them back: every field with the value that it was shown with."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.test import Client


class _Fields(HTMLParser):
    """Collects what the forms of a page would send."""

    def __init__(self) -> None:
        super().__init__()
        self.data: dict[str, list[str]] = {}
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name:
            box = given.get("type") in {"checkbox", "radio"}
            if (not box or "checked" in given) and given.get("type") not in {"submit", "file"}:
                self.data.setdefault(name, []).append(given.get("value", "on" if box else ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.data.setdefault(self._select, []).append(given.get("value", ""))
        elif tag == "textarea" and name:
            self._textarea = name
            self.data.setdefault(name, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._textarea = ""

    def handle_data(self, text: str) -> None:
        if self._textarea:
            self.data[self._textarea][-1] += text


def shown(world: Any, url: str) -> dict[str, Any]:
    """The fields of the form at this address as a superuser gets it; nothing where even he gets none."""
    client = Client(raise_request_exception=False)
    client.force_login(world["admin"])
    answer = client.get(url)
    return fields_of(answer) if answer.status_code == 200 else {}


def fields_of(answer: Any) -> dict[str, Any]:
    """What the forms on this page would send."""
    fields = _Fields()
    fields.feed(answer.content.decode())
    return {name: values[0] if len(values) == 1 else values for name, values in fields.data.items()}


def send(client: Any, world: Any, url: str, **changes: Any) -> Any:
    """Fill the form with the changes and send it."""
    return client.post(url, shown(world, url) | changes)
