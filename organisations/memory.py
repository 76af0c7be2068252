"""What a process remembers of sites and host names, and how it learns that they have changed.

Whoever needs them on every request gathers them in a few flat queries and asks here for what was gathered. A version in
the shared cache says whether somebody has changed a site since. A transaction that has itself changed one remembers
nothing: what it sees is not yet true for anybody else.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import uuid4

from django.core.cache import cache
from django.db import connection, transaction

T = TypeVar("T")
VERSION = "organisations:sites"
# Another process learns within this many seconds that a site has changed: the shared cache is asked no oftener.
LOOKED_UP = 1
# Without the shared cache nobody tells: what is known is then good for so long.
KEPT_ALONE = 10


@dataclass(slots=True)
class Kept:
    """What was gathered under one version, by the function that gathers it."""

    version: str | None
    since: float
    parts: dict[Callable[[], Any], Any] = field(default_factory=dict)


@dataclass(slots=True)
class Memory:
    """What this process knows, and when it last asked whether that is still so."""

    kept: Kept | None = None
    asked: float = 0.0


_memory = Memory()


def recall(gather: Callable[[], T]) -> T:
    """What the function returns, from memory if it still holds."""
    if changed_here():
        return gather()
    kept = _current()
    if gather not in kept.parts:
        kept.parts[gather] = gather()
    found: T = kept.parts[gather]
    return found


def forget(**kwargs: Any) -> None:
    """Something has been written: gather anew, here at once, elsewhere after the commit. Also a receiver of signals."""
    _drop()
    if connection.in_atomic_block:
        transaction.on_commit(committed, robust=True)


def committed() -> None:
    """What was written is true for everybody now."""
    waiting: list[Any] = connection.run_on_commit
    for number, (savepoints, function, *rest) in enumerate(waiting):
        if function is committed:
            waiting[number] = (savepoints, _nothing, *rest)  # in place: who runs the list may be counting it
    _drop()


def changed_here() -> bool:
    """Whether the transaction at hand has written something; undone with its savepoint, it has not."""
    return connection.in_atomic_block and any(entry[1] is committed for entry in connection.run_on_commit)


def _nothing() -> None:
    """What is left to do after the commit once it is done."""


def _drop() -> None:
    _memory.kept = None
    cache.set(VERSION, uuid4().hex, None)


def _current() -> Kept:
    kept, now = _memory.kept, time.monotonic()
    if kept is not None and now - _memory.asked < LOOKED_UP:
        return kept
    version = _version()  # before any row is read: a change in between is noticed the next time
    if kept is None or kept.version != version or (version is None and now - kept.since > KEPT_ALONE):
        kept = _memory.kept = Kept(version, now)
    _memory.asked = now
    return kept


def _version() -> str | None:
    """None while the shared cache does not answer."""
    found = cache.get(VERSION)
    if found is None:
        cache.add(VERSION, uuid4().hex, None)
        found = cache.get(VERSION)
    return found
