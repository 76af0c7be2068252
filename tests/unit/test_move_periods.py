"""Who is in charge on a day: always exactly one body, whatever was handed over, taken back and handed over again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organisations.moves.periods import Period, body_on, handed_over, taken_back

FIRST = date(2020, 1, 1)
DAYS = 60
steps = st.lists(
    st.tuples(st.integers(min_value=2, max_value=4), st.integers(min_value=0, max_value=8), st.booleans()),
    max_size=9,
)


def calendar(periods) -> list[int]:
    """Who is in charge on each day; fails where it is nobody, or more than one."""
    found = []
    for number in range(DAYS + 90):
        day = FIRST + timedelta(days=number)
        bodies = [period.body for period in periods if period.holds_on(day)]
        assert len(bodies) == 1, (day, periods)
        found += bodies
    return found


@given(steps)
def test_never_two_bodies_on_a_day_and_never_nobody(history):
    """Each step hands over some days after the last one, perhaps on the same day, and is perhaps taken back."""
    periods, on = (Period(1, FIRST),), FIRST
    for to, later, undone in history:
        if periods[-1].body == to:
            continue
        on += timedelta(days=later)
        before, split = calendar(periods), (on - FIRST).days
        new = handed_over(periods, to=to, on=on)
        assert calendar(new) == before[:split] + [to] * (len(before) - split)
        assert all(period.until is None or period.since < period.until for period in new)
        if undone and new[-1].since == on and periods[-1].since < on:
            assert taken_back(new, on=on) == periods
        else:
            periods = new


def test_a_body_that_gets_a_school_back_on_the_same_day_never_lost_it():
    once = handed_over((Period(1, FIRST),), to=2, on=FIRST + timedelta(days=5))
    assert handed_over(once, to=1, on=FIRST + timedelta(days=5)) == (Period(1, FIRST),)
    assert body_on(once, FIRST + timedelta(days=4)) == 1 and body_on(once, FIRST + timedelta(days=5)) == 2


@pytest.mark.parametrize(
    "periods", [(), (Period(1, FIRST, FIRST + timedelta(days=3)),), (Period(1, FIRST + timedelta(days=9)),)]
)
def test_nothing_is_handed_over_where_nobody_is_in_charge_for_good(periods):
    with pytest.raises(ValueError, match="nobody is in charge"):
        handed_over(periods, to=2, on=FIRST + timedelta(days=1))


@pytest.mark.parametrize(
    "periods",
    [
        (Period(1, FIRST),),
        (Period(1, FIRST, FIRST + timedelta(days=2)), Period(2, FIRST + timedelta(days=3))),
        (Period(1, FIRST, FIRST + timedelta(days=1)), Period(2, FIRST + timedelta(days=3))),
    ],
)
def test_only_the_last_handover_is_taken_back(periods):
    with pytest.raises(ValueError, match=r"handed over|in charge"):
        taken_back(
            periods,
            on=FIRST + timedelta(days=3)
            if len(periods) > 1 and periods[0].until.day == 2
            else FIRST + timedelta(days=2),
        )
