"""What tests/doors.toml says: every door of the installed code, its answer, and the tests that try it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LIST = Path(__file__).resolve().parents[2] / "doors.toml"
NEED_A_TEST = ("closed", "gate", "audit")
ANSWERS = (*NEED_A_TEST, "draft-only", "read-only", "not-content")


@dataclass(frozen=True, slots=True)
class Entry:
    """One or several doors with one answer; a source that ends in `*` stands for a harmless family."""

    name: str
    kind: str
    sources: tuple[str, ...]
    answer: str
    why: str
    tests: tuple[str, ...]
    attack: tuple[str, ...]
    beyond: str
    value: object = None


@cache
def entries() -> tuple[Entry, ...]:
    rows = tomllib.loads(LIST.read_text(encoding="utf-8"))["door"]
    return tuple(
        Entry(
            name=row["name"],
            kind=row["kind"],
            sources=_many(row["source"]),
            answer=row["answer"],
            why=row["why"],
            tests=_many(row.get("test", ())),
            attack=_many(row.get("attack", ())),
            beyond=row.get("beyond", ""),
            value=row.get("value"),
        )
        for row in rows
    )


def _many(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def answers() -> dict[str, set[str]]:
    """For each door function that the list names: what the doors that it tries answer."""
    found: dict[str, set[str]] = {}
    for entry in entries():
        for test in entry.tests:
            found.setdefault(test, set()).add(entry.answer)
    return found


def listed(doors: list) -> list:
    """Of these door functions, those that the list names, in its order: the tests are made from the list."""
    by_name = {door.__name__: door for door in doors}
    return [by_name[name] for name in answers() if name in by_name]


def is_closed(door: object) -> bool:
    """Whether the list promises that nobody leaves anything behind at this door."""
    return "closed" in answers().get(getattr(door, "__name__", ""), ())
