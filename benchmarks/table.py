"""The table: statements and times for each number of schools, and how many times the first one's they are."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.crew import Samples

Results = dict[int, dict[str, Samples]]
NAME = 36
WIDTH = 9
NOTHING = "–"
HEADINGS = ("queries", "median", "p95", "first", "queries")
RATIOS = ("× median", "× first")


def lines(results: Results) -> Iterator[str]:
    """The rows of the table, times in milliseconds."""
    numbers = list(results)
    names = list(dict.fromkeys(name for measured in results.values() for name in measured))
    yield f"{'':{NAME}}" + "".join(
        f"{f'{number} schools':>{_width(place)}}" for place, number in enumerate(numbers)
    )
    yield f"{'milliseconds':{NAME}}" + "".join(_heads(place) for place in range(len(numbers)))
    for name in names:
        yield _row(name, [results[number].get(name) for number in numbers])


def differences(results: Results) -> Iterator[str]:
    """Whatever costs more statements with more schools, and which."""
    few, *others = results
    for number in others:
        for name, samples in results[number].items():
            first = results[few].get(name)
            if first is None or samples.queries == first.queries:
                continue
            yield f"{name}: {first.queries} statements with {few} schools, {samples.queries} with {number}"
            more = list(samples.sql)
            for sql in first.sql:
                if sql in more:
                    more.remove(sql)
            yield from (f"    {sql[:200]}" for sql in more[:6])


def _width(place: int) -> int:
    return WIDTH * (len(HEADINGS) + (len(RATIOS) if place else 0)) + 3


def _heads(place: int) -> str:
    words = [*HEADINGS, *RATIOS] if place else HEADINGS
    return " " * 3 + "".join(f"{word:>{WIDTH}}" for word in words)


def _row(name: str, columns: list[Samples | None]) -> str:
    first, *others = columns
    cells = [_cells(first), *([*_cells(samples), *_ratios(samples, first)] for samples in others)]
    return f"{name:{NAME}}" + "".join(
        " " * 3 + "".join(f"{cell:>{WIDTH}}" for cell in group) for group in cells
    )


def _cells(samples: Samples | None) -> list[str]:
    if samples is None or not samples.times:
        return [NOTHING] * len(HEADINGS)
    first = f"{min(samples.first):.0f}" if samples.first else NOTHING
    counts = [NOTHING if count is None else str(count) for count in (samples.queries, samples.first_queries)]
    return [counts[0], f"{samples.median:.1f}", f"{samples.p95:.1f}", first, counts[1]]


def _ratios(samples: Samples | None, first: Samples | None) -> list[str]:
    if samples is None or first is None or not samples.times or not first.times:
        return [NOTHING] * len(RATIOS)
    cold = f"{min(samples.first) / min(first.first):.2f}" if samples.first and first.first else NOTHING
    return [f"{samples.median / first.median:.2f}", cold]
