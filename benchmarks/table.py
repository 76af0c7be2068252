"""The table: for each number of schools queries, median and p95, and how often the first's median it is."""

from __future__ import annotations

from benchmarks.clock import Samples

Results = dict[int, dict[str, Samples]]
NAME = 30
HEADINGS = ("queries", "median", "p95")
WIDTH = 9
NOTHING = "–"


def lines(results: Results) -> list[str]:
    """The rows of the table, times in milliseconds."""
    numbers = list(results)
    names = list(dict.fromkeys(name for measured in results.values() for name in measured))
    titles = "".join(f"{f'{number} schools':>{_width(position)}}" for position, number in enumerate(numbers))
    heads = "".join(_heads(position) for position in range(len(numbers)))
    return [
        f"{'':{NAME}}{titles}",
        f"{'milliseconds':{NAME}}{heads}",
        *(_row(name, [results[number].get(name) for number in numbers]) for name in names),
    ]


def _width(position: int) -> int:
    return WIDTH * (len(HEADINGS) + (position > 0)) + 3


def _heads(position: int) -> str:
    words = [*HEADINGS, "ratio"] if position else HEADINGS
    return " " * 3 + "".join(f"{word:>{WIDTH}}" for word in words)


def _row(name: str, columns: list[Samples | None]) -> str:
    first, *others = columns
    cells = [_cells(first), *([*_cells(samples), _ratio(samples, first)] for samples in others)]
    return f"{name:{NAME}}" + "".join(
        " " * 3 + "".join(f"{cell:>{WIDTH}}" for cell in group) for group in cells
    )


def _cells(samples: Samples | None) -> list[str]:
    if samples is None or not samples.times:
        return [NOTHING] * len(HEADINGS)
    queries = NOTHING if samples.queries is None else str(samples.queries)
    return [queries, f"{samples.median:.1f}", f"{samples.p95:.1f}"]


def _ratio(samples: Samples | None, first: Samples | None) -> str:
    if samples is None or first is None or not samples.times or not first.times:
        return NOTHING
    return f"× {samples.median / first.median:.2f}"
