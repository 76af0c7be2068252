"""The parent's side: a process for each database, asked one after the other, so that noise hits all alike."""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(slots=True)
class Samples:
    """Times in milliseconds, of a process that is warm and of one that has just started; statements of one go."""

    times: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    queries: int | None = None
    first_queries: int | None = None
    sql: list[str] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """The smallest time that 95 of 100 do not exceed (nearest rank)."""
        return sorted(self.times)[math.ceil(0.95 * len(self.times)) - 1]


class Hand:
    """A process with one of the databases."""

    def __init__(self, kind: str, run: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", kind],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"BENCH_RUN": run},
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("a process of the bench has ended; its error stands above")
        return dict(json.loads(line))

    def ask(self, do: str, **order: Any) -> dict[str, Any]:
        return self.tell({"do": do} | order)

    def tell(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin is not None
        print(json.dumps(order), file=self.process.stdin, flush=True)
        said = self.answer()
        if "error" in said:
            raise RuntimeError(f"{order}: {said['error']}")
        return said
