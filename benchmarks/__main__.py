"""`python -m benchmarks --schools 10 300`: populate, measure, print; nothing is judged, the exit code is 0."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.clock import Samples
    from benchmarks.district import District

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--schools", type=int, nargs="+", default=[10, 100], help="how many, at least 2; several to compare"
    )
    parser.add_argument("--stories", type=int, default=20, help="of each of the first ten schools")
    parser.add_argument("--waiting", type=int, default=25, help="submissions on the department's desk")
    parser.add_argument("--repeat", type=int, default=20, help="how often a page is timed")
    given = parser.parse_args()
    if min(given.schools) < 2 or min(given.stories, given.waiting, given.repeat) < 1:
        parser.error("at least two schools, and one of everything else")
    return given


def measure(district: District, count: int, given: argparse.Namespace) -> dict[str, Samples]:
    """Grow to so many schools and measure everything once; the rows of the table in their order."""
    from benchmarks import cold, database, pages, path
    from benchmarks.clock import Samples

    say(f"{count} schools: populating")
    started = time.perf_counter()
    provisioning = district.grow(count)
    district.hand_in(given.waiting)
    database.analyse()
    say(f"{count} schools: populated in {time.perf_counter() - started:.0f} s; measuring")
    measured = pages.measure(district.world, given.repeat)
    measured |= path.measure(district.world, max(given.repeat // 3, 3))
    measured["set up a school"] = provisioning
    runs = cold.starts()
    measured["start of a process"] = Samples(times=[run["start"] for run in runs])
    measured["its first page: school home"] = Samples(
        times=[run["first"] for run in runs], queries=int(runs[0]["queries"])
    )
    return measured


def say(line: str) -> None:
    """Progress goes where it does not mix with the table."""
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    given = arguments()
    import django

    django.setup()
    from django.db import connection

    from benchmarks import database, table
    from benchmarks.district import District

    say("creating the database")
    database.create()
    district = District(stories=given.stories)
    results = {count: measure(district, count, given) for count in sorted(set(given.schools))}
    print(database.described())
    print("\n".join(table.lines(results)))
    print(f"The data stay in {connection.settings_dict['NAME']}; the next run throws them away.")


if __name__ == "__main__":
    main()
