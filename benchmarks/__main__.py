"""`python -m benchmarks --schools 10 300`: populate, measure, print; nothing is judged, the exit code is 0."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import ExitStack

from benchmarks import table
from benchmarks.crew import Hand, Samples

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--schools", type=int, nargs="+", default=[10, 100], help="how many, at least 3; several to compare"
    )
    parser.add_argument("--stories", type=int, default=20, help="of each school")
    parser.add_argument("--waiting", type=int, default=25, help="submissions on the department's desk")
    parser.add_argument("--repeat", type=int, default=11, help="how often everything is timed")
    parser.add_argument("--starts", type=int, default=3, help="how many first requests of a page are timed")
    parser.add_argument("--reuse", action="store_true", help="measure what an earlier run has populated")
    parser.add_argument("--only", default="", help="only what has this word in its name")
    given = parser.parse_args()
    if min(given.schools) < 3 or min(given.stories, given.waiting, given.repeat) < 1:
        parser.error("at least three schools, and one of everything else")
    given.schools = sorted(set(given.schools))
    return given


def run_of(schools: int, stories: int) -> str:
    return f"{schools}x{stories}"


def populate(given: argparse.Namespace) -> None:
    """A database for each number, one after the other, each in a process of its own."""
    with Hand("populate", "stencils") as hand:
        hand.tell({"reuse": given.reuse})
    for schools in given.schools:
        with Hand("populate", run_of(schools, given.stories)) as hand:
            size = {"schools": schools, "stories": given.stories, "waiting": given.waiting}
            hand.tell(size | {"reuse": given.reuse})


def measure(given: argparse.Namespace) -> table.Results:
    """All of it with all numbers of schools in one run: whatever else the machine does hits all alike."""
    results: table.Results = {schools: {} for schools in given.schools}
    with ExitStack() as stack:
        warm, cold = _crew(stack, "warm", given), _crew(stack, "cold", given)
        asked = {n: hand.ask("names") for n, hand in warm.items()}
        names = [name for name in asked[given.schools[0]]["names"] if given.only in name]
        for name in names:
            for n, hand in warm.items():
                hand.ask("time", name=name)  # to get warm
                queries, sql = hand.ask("count", name=name).values()
                results[n][name] = Samples(queries=queries, sql=sql)
        say("counted; timing")
        for _round in range(given.repeat):
            for name in names:
                for n, hand in warm.items():
                    results[n][name].times.append(hand.ask("time", name=name)["ms"])
        pages = {n: [page for page in said["pages"] if page["name"] in names] for n, said in asked.items()}
        for _start in range(given.starts):
            _first(results, cold, pages)
        print(warm[given.schools[0]].ask("describe")["text"])
    return results


def _crew(stack: ExitStack, kind: str, given: argparse.Namespace) -> dict[int, Hand]:
    crew = {n: stack.enter_context(Hand(kind, run_of(n, given.stories))) for n in given.schools}
    for hand in crew.values():
        hand.answer()
    return crew


def _first(results: table.Results, cold: dict[int, Hand], pages: dict[int, list[dict[str, str]]]) -> None:
    for together in zip(*pages.values(), strict=True):
        for (n, hand), page in zip(cold.items(), together, strict=True):
            said, samples = hand.ask("first", page=page), results[n][page["name"]]
            samples.first.append(said["ms"])
            samples.first_queries = said["queries"]


def say(line: str) -> None:
    """Progress goes where it does not mix with the table."""
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    given = arguments()
    populate(given)
    results = measure(given)
    print("\n".join(table.lines(results)))
    print("\n".join(table.differences(results)))


if __name__ == "__main__":
    main()
