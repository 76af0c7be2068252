"""Samples of one thing done again and again: its queries, least, median and 95th percentile."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext


@dataclass(slots=True)
class Samples:
    """Times in milliseconds; the queries of one go, None where they cannot be counted."""

    times: list[float] = field(default_factory=list)
    queries: int | None = None

    @property
    def least(self) -> float:
        """What it costs where nothing else runs: other work on the machine only adds."""
        return min(self.times)

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """The smallest time that 95 of 100 do not exceed (nearest rank)."""
        return sorted(self.times)[math.ceil(0.95 * len(self.times)) - 1]

    def take(self, work: Callable[[], Any]) -> Any:
        """Do it once, timed; returns what it returns."""
        started = time.perf_counter()
        result = work()
        self.times.append((time.perf_counter() - started) * 1000)
        return result

    def count(self, work: Callable[[], Any]) -> Any:
        """Do it once, untimed, since counting costs time; returns what it returns."""
        with CaptureQueriesContext(connection) as captured:
            result = work()
        self.queries = len(captured)
        return result


def rounds(works: dict[str, Callable[[], Any]], times: int) -> dict[str, Samples]:
    """All of them once to get warm, once counted, then timed in turn: other people's work hits all alike."""
    measured = {name: Samples() for name in works}
    for name, work in works.items():
        work()
        measured[name].count(work)
    gc.collect()
    for _round in range(times):
        for name, work in works.items():
            measured[name].take(work)
    return measured
