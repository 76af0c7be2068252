"""A process that has just started: how long until it is ready, and its first page; prints both as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

STARTS = 3


def first() -> dict[str, float]:
    """Start the product and ask for one page: milliseconds and queries."""
    begun = time.perf_counter()
    import django

    django.setup()
    from django.test import Client

    from benchmarks.clock import Samples
    from benchmarks.pages import get

    client, request = Client(), Samples()
    client.handler.load_middleware()
    ready = time.perf_counter()
    # Counted and timed at once: there is only one first request.
    request.take(lambda: request.count(lambda: get(client, "/", "hoasen")))
    return {"start": (ready - begun) * 1000, "first": request.median, "queries": request.queries or 0}


def starts() -> list[dict[str, float]]:
    """The same in processes of their own, one after the other."""
    command = [sys.executable, "-m", "benchmarks.cold"]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True) for _start in range(STARTS))
    return [json.loads(run.stdout) for run in runs]


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    print(json.dumps(first()))
