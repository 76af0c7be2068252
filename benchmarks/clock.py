"""Samples of one thing done again and again: its queries, median and 95th percentile."""

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


def sample(work: Callable[[], Any], times: int, *, before: Callable[[], Any] | None = None) -> Samples:
    """Once to get warm, once counted, then timed; `before` each go, outside the clock."""
    samples = Samples()
    takers = [lambda work: work(), samples.count, *[samples.take] * times]
    gc.collect()
    for take in takers:
        if before is not None:
            before()
        take(work)
    return samples
