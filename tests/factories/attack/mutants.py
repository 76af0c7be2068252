"""Mutants of the product: each breaks one rule, so that the attack can show that it would find out.

A mutant changes lines of one function where it stands, and nothing else. If the product no longer has these lines it
fails to be made, and has to follow. Where a second layer keeps the promise all the same, the mutant breaks that one too.
"""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from unittest import mock

import time_machine
from django.utils import timezone

from library import visibility
from tests.factories import reader
from workflows import actions, classification, facts, gate, policy, schedule
from workflows.actions import decisions
from workflows.models.clearance import ClearanceRuleQuerySet
from workflows.models.pages import GovernedPageQuerySet
from workflows.models.records import ApprovalQuerySet, PublicationQuerySet

Change = tuple[str, str]


@dataclass(frozen=True)
class Broken:
    """A function, by its owners (wherever it is looked up), with some of its lines changed."""

    owners: tuple[Any, ...]
    name: str
    changes: tuple[Change, ...]

    def patches(self) -> Iterator[Any]:
        original = inspect.unwrap(getattr(self.owners[0], self.name))
        source = textwrap.dedent(inspect.getsource(original))
        for old, new in self.changes:
            assert source.count(old) == 1, f"{self.name} no longer says “{old}” once"
            source = source.replace(old, new)
        module, made = sys.modules[original.__module__], {}
        exec(compile(source, f"<{self.name}, broken>", "exec"), vars(module), made)
        for owner in self.owners:
            yield mock.patch.object(owner, self.name, made[self.name])


@dataclass(frozen=True)
class Replaced:
    """A function that does something else altogether."""

    owner: Any
    name: str
    by: Callable[..., Any]

    def patches(self) -> Iterator[Any]:
        yield mock.patch.object(self.owner, self.name, self.by)


@dataclass(frozen=True)
class Mutant:
    """One rule that does not hold, and the day on which that matters.

    `only_sqlite` where the triggers of PostgreSQL keep the promise without it.
    """

    name: str
    day: str
    parts: tuple[Broken | Replaced, ...]
    only_sqlite: bool = False

    @contextmanager
    def at_large(self) -> Iterator[None]:
        """The product with the rule broken; the reader forgets what the sound one answered, and after it this one's."""
        with ExitStack() as stack:
            for part in self.parts:
                for patch in part.patches():
                    stack.enter_context(patch)
            reader.forget()
            stack.callback(reader.forget)
            yield


def broken(owner: Any, name: str, *changes: Change) -> Broken:
    return Broken((owner,), name, changes)


def _run_with_a_clock_that_is_fast() -> Any:
    with time_machine.travel(timezone.now() + timedelta(hours=11), tick=False):
        return _run()


_run = schedule.run
USABLE = (ApprovalQuerySet, "usable_for")
MUTANTS = (
    Mutant("a signature counts for every text", "day_of_an_unsigned_change", (broken(*USABLE, ("digest=digest, revoked_at", "revoked_at")),)),
    # What was replaced has also ended: both say that it is over.
    Mutant("what was overtaken counts", "day_that_puts_old_text_back", (
        broken(
            *USABLE,
            ("Exists(others.exclude(digest=digest)) | Exists(replaced) | ", ""),
            ("ended.exclude(ending=Ending.CONFIRMED)", "ended.exclude(ending__in=[Ending.CONFIRMED, Ending.REPLACED])"),
        ),
    )),
    Mutant("what was revoked counts", "day_of_a_signature_taken_back", (broken(*USABLE, (", revoked_at=None)", ")")),)),
    Mutant("what was withdrawn counts", "day_of_a_withdrawal", (
        broken(
            *USABLE,
            (" | Exists(withdrawn)", ""),
            ("ended.exclude(ending=Ending.CONFIRMED)", "ended.exclude(ending__in=[Ending.CONFIRMED, Ending.WITHDRAWN])"),
        ),
    )),
    # The record of a publication asks once more, so it has to be broken as well.
    Mutant("no row is judged", "day_of_half_the_signatures", (
        Replaced(gate, "judge", lambda *args, **kwargs: None),
        Replaced(gate, "insist", lambda *args, **kwargs: None),
    )),
    Mutant("a row is judged without its time", "day_of_an_embargo", (
        broken(gate, "judge", ("if subject.go_live_at and subject.go_live_at > clock.now():", "if False:")),
    )),
    # Neither Wagtail's action nor the row's check knows another time then.
    Mutant("the scheduler's clock is fast", "day_of_an_embargo", (Replaced(schedule, "run", _run_with_a_clock_that_is_fast),)),
    Mutant("a live row is public", "day_of_a_row_forced_live", (Replaced(GovernedPageQuerySet, "public", lambda pages: pages.live()),), True),
    Mutant("an emergency never lapses", "day_of_an_emergency_that_nobody_confirms", (Replaced(PublicationQuerySet, "in_force", lambda found: found.open()),)),
    Mutant("a returned emergency stays", "day_of_an_emergency_sent_back", (
        Broken(
            (actions, decisions), "return_to_author",
            (("if Publication.objects.emergencies().filter(page_id=submission.page.pk).exists():", "if False:"),),
        ),
    )),
    Mutant("any text may be signed unread", "day_of_a_text_read_long_ago", (
        broken(policy, "may_sign", ("if not seen_digest or seen_digest != current_digest:", "if False:")),
    )),
    Mutant("an author signs", "day_of_who_signs_his_own", (broken(policy, "may_sign", ("if is_author:", "if False:")),)),
    Mutant("one person signs twice", "day_of_two_hats", (
        broken(policy, "may_sign", ("if already_signed:", "if False:")),
        broken(policy, "granted_clearance", ("and s != d for", "for")),
    )),
    Mutant("every file is served", "day_of_a_picture", (Replaced(visibility, "is_public", lambda subject: True),)),
    Mutant("a lowered level holds for every text", "day_of_a_lowered_level", (
        broken(gate, "required_clearance", ("page_id=page.pk, digest=digest", "page_id=page.pk")),
    )),
    Mutant("probation is forgotten", "day_on_probation", (
        broken(classification, "_standing", ("if facts.unit_on_probation:", "if False:")),
    )),
    Mutant("no rule is in force", "day_of_a_second_version", (Replaced(ClearanceRuleQuerySet, "in_force", lambda rules: rules.none()),)),
    Mutant("what a page once needed is forgotten", "day_of_softer_words", (
        Replaced(facts, "_sticky", lambda page: facts.Clearance.SCHOOL),
    )),
)  # fmt: skip
