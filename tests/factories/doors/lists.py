"""The lists of doors, and how a door joins them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Door = Callable[..., Any]
DRAFT_DOORS: list[Door] = []
LIVE_DOORS: list[Door] = []
SQL_DOORS: list[Door] = []
HTTP_DOORS: list[Door] = []
HTTP_LIVE_DOORS: list[Door] = []
# Of the last, those that need a story with a picture, a document and a topic.
FILE_DOORS: list[Door] = []
HTTP_LISTS = (HTTP_DOORS, HTTP_LIVE_DOORS)


def door(*lists: list[Door]) -> Callable[[Door], Door]:
    def add(function: Door) -> Door:
        for chosen in lists:
            chosen.append(function)
        return function

    return add


def every_door() -> dict[str, Door]:
    """All doors by name; the name is what doors.toml calls them."""
    lists = (DRAFT_DOORS, LIVE_DOORS, SQL_DOORS, *HTTP_LISTS)
    return {function.__name__: function for chosen in lists for function in chosen}
