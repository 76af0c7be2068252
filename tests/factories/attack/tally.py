"""How often each act and each door was tried over all examples of a run, and how often it was let through."""

from __future__ import annotations

from collections import Counter

from tests.factories import doors
from tests.factories.doors.lists import Door


class Tally:
    """Counts; `done` is what was let through of what was `tried`, and the same for each door.

    A door is tried where it meets a page of its kind; with another one it is only unfit.
    """

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.doors_tried: Counter[str] = Counter()
        self.doors_done: Counter[str] = Counter()
        self.doors_unfit: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()

    def clear(self) -> None:
        for counter in vars(self).values():
            counter.clear()

    def never_tried(self) -> list[str]:
        """The doors at which nobody has been, or only with a page of another kind than they are made for."""
        return [name for name in sorted(doors.every_door()) if not self.doors_tried[name]]

    def least_tried(self, number: int) -> tuple[Door, ...]:
        found = doors.every_door()
        return tuple(found[name] for name in sorted(found, key=lambda name: self.doors_tried[name])[:number])

    def report(self) -> str:
        """One line for each count, act and door, and last the doors at which nobody has been."""
        every, never = sorted(doors.every_door()), self.never_tried()
        lines = [f"{name}: {count}" for name, count in sorted(self.counts.items())]
        lines += [_line(name, tried, self.done[name]) for name, tried in sorted(self.tried.items())]
        lines += [
            _line(f"door {name}", self.doors_tried[name], self.doors_done[name])
            for name in every
            if name not in never
        ]
        lines += [f"{len(every) - len(never)} of {len(every)} doors tried {self.doors_tried.total()} times"]
        return "\n".join([*lines, f"never tried: {', '.join(map(self._never, never)) or 'none'}"])

    def _never(self, name: str) -> str:
        times = self.doors_unfit[name]
        return f"{name} ({times} times without a page of its kind)" if times else name


def _line(name: str, tried: int, done: int) -> str:
    return f"{name}: {tried} tried, {done} let through"
