"""The attack is worth something: it finds a product that keeps one rule less."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.db import connection
from hypothesis import Phase
from hypothesis.stateful import run_state_machine_as_test

from tests.factories.attack import mutants
from tests.factories.attack.machine import Attack
from tests.integration.test_machine import COMMON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media"), pytest.mark.long]
# It stops at the first thing that it finds.
HUNT = hypothesis.settings(max_examples=20, stateful_step_count=5, phases=(Phase.generate,), **COMMON)
ORACLE = Path(mutants.__file__).parent


class Hunt(Attack):
    """Each example begins on the day on which the rule matters; whatever else is drawn comes after it.

    The reader is to find it: no audit but after doors, and no look at everything.
    """

    whole_every, audit_every = 10**9, 10**9
    day = ""

    def first_drafts(self, first: str, second: str) -> None:
        super().first_drafts(first, second)
        leaf = self.leaf(0)
        assert leaf is not None
        getattr(self, self.day)(leaf, first)
        self.look(whole=False)


@pytest.mark.parametrize("mutant", mutants.MUTANTS, ids=lambda mutant: mutant.name)
def test_the_attack_finds(mutant: mutants.Mutant, world: Any) -> None:
    if mutant.only_sqlite and connection.vendor == "postgresql":
        pytest.skip("the triggers keep this promise")
    Attack.tally.clear()
    Hunt.day = mutant.day
    began = time.monotonic()
    with mutant.at_large(), pytest.raises(AssertionError) as found:
        run_state_machine_as_test(Hunt, settings=HUNT)
    frames = [Path(frame.filename).parent for frame in traceback.extract_tb(found.value.__traceback__)]
    assert frames[-1] == ORACLE, "something broke, but not the promise"
    # What has been found is played once more.
    counts, seconds = Attack.tally.counts, time.monotonic() - began
    sys.stdout.write(
        f"{mutant.name}: found after {counts['examples'] - 1} examples, {counts['steps']} steps, {seconds:.0f} s: {found.value}\n"
    )
