"""The lists of doors, and how a door joins them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Door = Callable[..., Any]
DRAFT_DOORS: list[Door] = []
LIVE_DOORS: list[Door] = []
SQL_DOORS: list[Door] = []
HTTP_DOORS: list[Door] = []


def door(*lists: list[Door]) -> Callable[[Door], Door]:
    def add(function: Door) -> Door:
        for chosen in lists:
            chosen.append(function)
        return function

    return add
