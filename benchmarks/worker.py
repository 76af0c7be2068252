"""A process with one of the databases. It does what its standard input says, and answers with a line of JSON.

`warm` remembers, as a process does that has worked for a while. `cold` sets the product up and then forks a child for
each request, which is the first that the child answers.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

Answer = dict[str, Any]


class Warm:
    """Everything that is measured, by name; one go at a time."""

    def __init__(self) -> None:
        from django.test import Client

        from benchmarks.acts import acts
        from benchmarks.asked import pages, signed_in
        from tests.factories.world import find_world

        world = find_world()
        assert world is not None
        self.client = Client()
        self.pages: list[Answer] = []
        self.works: dict[str, tuple[Callable[[], Any], Callable[[Any], Any]]] = {}
        for page in pages(world):
            cookie = ""
            if page.who:
                cookie = signed_in(world, page.who).cookies["sessionid"].value
            asked = type(page)(**(asdict(page) | {"cookie": cookie}))
            self.pages.append(asdict(asked))
            self.works[page.name] = (Client, asked.get)
        self.works |= acts(world)

    def names(self) -> Answer:
        return {"names": list(self.works), "pages": self.pages}

    def describe(self) -> Answer:
        from benchmarks.database import described

        return {"text": described()}

    def count(self, name: str) -> Answer:
        """Untimed, since counting costs time."""
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        prepare, work = self.works[name]
        prepared = prepare()
        with CaptureQueriesContext(connection) as captured:
            work(prepared)
        return {"queries": len(captured), "sql": [query["sql"][:400] for query in captured.captured_queries]}

    def time(self, name: str) -> Answer:
        prepare, work = self.works[name]
        prepared = prepare()
        gc.collect()
        started = time.perf_counter()
        work(prepared)
        return {"ms": (time.perf_counter() - started) * 1000}


class Cold:
    """Set up, middleware loaded, no request answered and no connection open."""

    def __init__(self) -> None:
        from django.test import Client

        self.client = Client()
        self.client.handler.load_middleware()

    def first(self, page: Answer) -> Answer:
        from django.db import connections

        connections.close_all()
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            with os.fdopen(writing, "w") as answer:
                answer.write(json.dumps(self._ask(page)))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as answer:
            said = answer.read()
        os.waitpid(child, 0)
        return json.loads(said) if said else {"error": f"the child died at {page['path']}"}

    def _ask(self, page: Answer) -> Answer:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        from benchmarks.asked import Asked

        asked = Asked(**page)
        started = time.perf_counter()
        try:
            # Counted and timed at once: there is only one first request.
            with CaptureQueriesContext(connection) as captured:
                asked.get(self.client)
        except Exception as error:  # noqa: BLE001 - the parent says it
            return {"error": repr(error)}
        return {"ms": (time.perf_counter() - started) * 1000, "queries": len(captured)}


def orders() -> Iterator[Answer]:
    for line in sys.stdin:
        yield json.loads(line)


def _populate(*, reuse: bool, **of: int) -> None:
    from benchmarks import district

    def say(line: str) -> None:
        print(f"  {line}", file=sys.stderr, flush=True)

    whole = district.wanted(**of) if of else {"format": district.FORMAT}
    if reuse and district.is_there(whole):
        return
    if of:
        district.populate(whole, say)
    else:
        district.make_stencils(say)


def main(kind: str) -> None:
    import django

    # What the product prints goes elsewhere: standard output is for answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    started = time.perf_counter()
    django.setup()
    if kind == "populate":
        for order in orders():
            _populate(**order)
            print(json.dumps({"done": True}), file=answers, flush=True)
        return
    worker: Any = Warm() if kind == "warm" else Cold()
    print(json.dumps({"ms": (time.perf_counter() - started) * 1000}), file=answers, flush=True)
    for order in orders():
        try:
            said = getattr(worker, order.pop("do"))(**order)
        except Exception as error:  # noqa: BLE001 - the parent says it
            said = {"error": repr(error)}
        print(json.dumps(said), file=answers, flush=True)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    main(sys.argv[1])
