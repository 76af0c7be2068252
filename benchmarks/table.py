"""The table: for each number of schools queries and times, and how many times the first's they are."""

from __future__ import annotations

from benchmarks.clock import Samples

Results = dict[int, dict[str, Samples]]
NAME = 30
HEADINGS = ("queries", "least", "median", "p95")
RATIOS = ("least", "median")
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
    return WIDTH * (len(HEADINGS) + (len(RATIOS) if position else 0)) + 3


def _heads(position: int) -> str:
    words = [*HEADINGS, *(f"× {name}" for name in RATIOS)] if position else HEADINGS
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
    queries = NOTHING if samples.queries is None else str(samples.queries)
    return [queries, *(f"{getattr(samples, name):.1f}" for name in HEADINGS[1:])]


def _ratios(samples: Samples | None, first: Samples | None) -> list[str]:
    if samples is None or first is None or not samples.times or not first.times:
        return [NOTHING] * len(RATIOS)
    return [f"{getattr(samples, name) / getattr(first, name):.2f}" for name in RATIOS]
