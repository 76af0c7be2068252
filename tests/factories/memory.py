"""What an anonymous request was answered, remembered for as long as it is certain to be answered so again.

A page follows from its address, from what the database answers, from the cache, the settings and the clock.
So beside each answer, which belongs to one table of host names, stand the questions (SQL) that led to it, and what they
were answered. Before an answer is given a second time all of them are asked again, and a single other row makes the
request a real one. That is ten times as fast as drawing the page, and reads no less.

A question may carry the present moment; it is asked again with the moment that is present then. Not believed: an
answer whose questions carry any other moment (they would be others now), one that follows from a moment which has come
since (each moment in the rows seen is compared with the clock), and one on another day. A changed setting forgets
everything, and a test that replaces code does without (conftest).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from unittest import mock

from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.core.signals import setting_changed
from django.db import connection
from django.utils import timezone

from organisations import hosts, root_paths
from organisations import memory as sites

MOST_ANSWERS = 6_000
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:?\d\d)?")
HARMLESS = ("EXPLAIN", "SAVEPOINT", "RELEASE", "ROLLBACK TO")
CACHE = "cache"  # stands where SQL stands, for a look into the cache
NOW = "<now>"  # stands where a question carries the present moment
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


class GetWritesError(AssertionError):
    """A request that only reads has written something."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the database, or of the cache (then `sql` is CACHE)."""

    sql: str
    params: Any
    written: str


@dataclass(frozen=True, slots=True)
class Step:
    """A question that was asked, and its rows."""

    question: Question
    rows: list[Any]
    digest: int


@dataclass(slots=True)
class Leaf:
    """An answer, and between which two moments it is valid."""

    answer: Any
    since: datetime
    until: datetime


@dataclass(slots=True)
class Fork:
    """What is asked next, and how it goes on for each set of rows."""

    question: Question
    ways: dict[int, Fork | Leaf] = field(default_factory=dict)


class Memory:
    """Answers by address; `reading()` is the stretch of time in which the database does not change."""

    def __init__(self) -> None:
        self.first: dict[Any, Fork | Leaf] = {}
        self.count = 0
        self.is_on = True
        self._asked: dict[str, Step] = {}
        self._began = timezone.now()
        self._sites = 0
        setting_changed.connect(self._forget_for_setting, weak=False)

    def _forget_for_setting(self, *, setting: str, **_kwargs: Any) -> None:
        """Where files lie is told by no page, and what is read from there is never kept."""
        if setting != "MEDIA_ROOT":
            self.forget()

    def forget(self) -> None:
        self.first.clear()
        self.count = 0

    @contextmanager
    def switched_off(self) -> Iterator[None]:
        self.is_on = False
        try:
            yield
        finally:
            self.is_on = True

    @contextmanager
    def reading(self) -> Iterator[None]:
        self._asked = {}
        self._began = timezone.now()
        # A process knows names and roots by heart and asks for them nowhere, so they are part of the address.
        self._sites = hash(repr((hosts._gather(), root_paths._read())))
        if self.count > MOST_ANSWERS:
            self.forget()
        yield

    def answer(self, address: Any, ask: Callable[[], Any], *, keep: Callable[[Any], bool]) -> Any:
        """The remembered answer, or that of `ask()`, which is kept if `keep(answer)`."""
        key = (address, timezone.localdate(), self._sites)
        leaf = self._recall(key) if self.is_on else None
        if leaf is not None:
            return leaf.answer
        steps: list[Step] = []
        writes: list[str] = []
        with connection.execute_wrapper(self._watch(steps, writes)), self._watch_cache(steps):
            answer = ask()
        if writes:
            raise GetWritesError(f"GET {address} writes: {writes}")
        if self.is_on and keep(answer) and not any(_moments(step.question.params or ()) for step in steps):
            self._remember(key, steps, answer)
        return answer

    def _recall(self, key: Any) -> Leaf | None:
        place = self.first.get(key)
        while isinstance(place, Fork):
            place = place.ways.get(self._ask(place.question).digest)
        if place is not None and place.since <= timezone.now() < place.until:
            return place
        return None

    def _remember(self, key: Any, steps: list[Step], answer: Any) -> None:
        now = timezone.now()
        moments = {moment for step in steps for row in step.rows for moment in _moments(row)}
        leaf = Leaf(
            answer,
            since=max((moment for moment in moments if moment <= now), default=FIRST),
            until=min((moment for moment in moments if moment > now), default=LAST),
        )
        self.count += 1
        ways, way = self.first, key
        for step in steps:
            place = ways.get(way)
            if not isinstance(place, Fork) or place.question.written != step.question.written:
                place = ways[way] = Fork(step.question)
            ways, way = place.ways, step.digest
        ways[way] = leaf

    def _watch(self, steps: list[Step], writes: list[str]) -> Callable[..., Any]:
        def wrapper(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            verb = sql.lstrip(" (")[:11].upper()
            if verb.startswith("SELECT"):
                timeless = self._timeless(params)
                steps.append(self._ask(Question(sql, timeless, f"{sql} {timeless!r}")))
            elif many or not verb.startswith(HARMLESS):
                writes.append(sql[:200])
            return execute(sql, params, many, context)

        return wrapper

    @contextmanager
    def _watch_cache(self, steps: list[Step]) -> Iterator[None]:
        def get(backend: Any, key: Any, default: Any = None, version: Any = None) -> Any:
            params = (key, default, version)
            rows = [(original(backend, *params),)]
            if (
                key == sites.VERSION
            ):  # new each time that somebody writes a site: what it stands for is in the key
                return rows[0][0]
            steps.append(Step(Question(CACHE, params, f"{CACHE} {params!r}"), rows, hash(repr(rows))))
            return rows[0][0]

        original = LocMemCache.get
        with mock.patch.object(LocMemCache, "get", get):
            yield

    def _timeless(self, params: Any) -> Any:
        """The parameters of a question, with a mark in place of each that is the moment of asking it."""
        if not params or isinstance(params, dict):
            return params
        return tuple(NOW if self._is_present(value) else value for value in params)

    def _is_present(self, value: Any) -> bool:
        return any(self._began <= moment <= timezone.now() for moment in _moments((value,)))

    def _ask(self, question: Question) -> Step:
        """What the database answers at this reading, or what the cache holds now."""
        if question.sql == CACHE:
            rows = [(cache.get(*question.params),)]
            return Step(question, rows, hash(repr(rows)))
        if question.written not in self._asked:
            # Past the wrapper above, and past any other that counts.
            with connection.cursor() as cursor:
                params = () if question.params is None else (_at_present(question.params),)
                cursor.cursor.execute(question.sql, *params)
                rows = cursor.cursor.fetchall()
            self._asked[question.written] = Step(question, rows, hash(repr(rows)))
        return self._asked[question.written]


def _at_present(params: Any) -> Any:
    if NOW not in params:
        return params
    # Both databases compare a moment with the text that Django writes for SQLite.
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    return tuple(now if value == NOW else value for value in params)


def _moments(values: Any) -> list[datetime]:
    """The moments among these values, as PostgreSQL gives them or as SQLite writes them."""
    texts = (value for value in values if isinstance(value, str) and MOMENT.fullmatch(value))
    moments = [
        *map(datetime.fromisoformat, texts),
        *(value for value in values if isinstance(value, datetime)),
    ]
    return [moment if moment.tzinfo else moment.replace(tzinfo=UTC) for moment in moments]
