"""Who was in charge from when to when, as plain values: on every day exactly one body, without a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """A body is in charge from a day until another, which is not included; None is for good."""

    body: int
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def body_on(periods: Sequence[Period], day: date) -> int | None:
    return next((period.body for period in periods if period.holds_on(day)), None)


def handed_over(periods: Sequence[Period], *, to: int, on: date) -> tuple[Period, ...]:
    """The same, but from that day on `to` is in charge; nothing before that day changes.

    A last period that would be left without a day is gone. Raises ValueError where nobody is in charge on that day
    for good: there is nothing to hand over, or a later change is planned already.
    """
    if not periods or periods[-1].until is not None or periods[-1].since > on:
        raise ValueError("nobody is in charge for good on that day")
    *earlier, last = periods
    if last.since < on:
        return (*earlier, replace(last, until=on), Period(to, on))
    if earlier and earlier[-1].until == on and earlier[-1].body == to:
        return (*earlier[:-1], replace(earlier[-1], until=None))
    return (*earlier, Period(to, on))


def taken_back(periods: Sequence[Period], *, on: date) -> tuple[Period, ...]:
    """As if nothing had been handed over on that day. Raises ValueError where it was not, or more has come since."""
    if len(periods) < 2 or periods[-1].since != on or periods[-1].until is not None:
        raise ValueError("nothing was handed over on that day")
    *earlier, before, _last = periods
    if before.until != on:
        raise ValueError("nobody was in charge on the day before")
    return (*earlier, replace(before, until=None))
