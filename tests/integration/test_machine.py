"""Everybody does anything in any order, and an anonymous reader never sees what was not cleared."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase
from hypothesis.stateful import run_state_machine_as_test

from tests.factories import reader
from tests.factories.attack.machine import Attack
from workflows.models import Approval

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
COMMON: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
    "report_multiple_bugs": False,
}
# The same acts on every run; what it finds is found again.
QUICK = hypothesis.settings(
    max_examples=4, stateful_step_count=9, derandomize=True, phases=(Phase.generate,), **COMMON
)
# Others on every run; what it finds is made as short as possible.
LONG = hypothesis.settings(max_examples=150, stateful_step_count=25, derandomize=False, **COMMON)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    for counter in (Attack.counts, Attack.tried, Attack.done):
        counter.clear()
    reader.forget()
    yield
    reader.forget()


class Quick(Attack):
    whole_every, audit_every = QUICK.max_examples, 3


def test_nobody_sees_what_was_not_cleared(world: Any) -> None:
    before = Approval.objects.count()
    run_state_machine_as_test(Quick, settings=QUICK)
    assert Attack.done["published properly"], "nothing was ever public, so nothing was tested"
    assert Approval.objects.count() == before, "an example leaves nothing behind"


@pytest.mark.long
def test_nobody_sees_what_was_not_cleared_however_long_it_goes_on(world: Any) -> None:
    try:
        run_state_machine_as_test(Attack, settings=LONG)
    finally:
        sys.stdout.write(f"{Attack.report()}\n")
    assert all(Attack.done[name] for name in ("approve", "withdraw", "revoke", "publish_in_emergency"))
