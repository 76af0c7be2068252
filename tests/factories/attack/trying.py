"""Every door of `tests/factories/doors`, tried at any page by anybody, in the middle of everything else."""

from __future__ import annotations

import copy
import inspect
from typing import Any

from django.core.exceptions import MultipleObjectsReturned, ObjectDoesNotExist, ValidationError
from django.core.management import CommandError
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import NoReverseMatch
from hypothesis import strategies as st
from hypothesis.stateful import rule
from treebeard.exceptions import PathOverflow

from organisations.models import Membership, Organisation
from tests.factories import doors
from tests.factories.attack.stage import Stage
from tests.factories.attack.writing import actors, pages
from tests.factories.doors.lists import HTTP_LISTS
from workflows.audit import findings
from workflows.models import Approval, ClearanceRule

REFUSALS = (ValidationError, CommandError, Error, RuntimeError)
# A door is made for a certain kind of page, and this may be another one.
UNFIT = (
    *(AssertionError, AttributeError, LookupError, StopIteration, TypeError, ValueError),
    # The last: an earlier door has taken the last place below the same parent.
    *(MultipleObjectsReturned, NoReverseMatch, ObjectDoesNotExist, PathOverflow),
)


def some_of(chosen: list[Any]) -> Any:
    """Several at once, since there are more doors than acts of all other kinds."""
    named = st.sampled_from(sorted(chosen, key=lambda door: door.__name__))
    return st.lists(named, min_size=1, max_size=6, unique=True)


class Trying(Stage):
    @rule(which=pages, chosen=some_of(doors.DRAFT_DOORS), keep=st.booleans())
    def try_code(self, which: int, chosen: list[Any], keep: bool) -> None:
        for door in chosen:
            if leaf := self.leaf(which):
                self._try(door, lambda leaf=leaf: (self.world, self.page(leaf)), keep=keep)

    @rule(which=pages, chosen=some_of(doors.LIVE_DOORS))
    def try_code_at_what_is_public(self, which: int, chosen: list[Any]) -> None:
        for door in chosen:
            if leaf := self.leaf(which):
                keep = door not in doors.SQL_DOORS
                self._try(door, lambda leaf=leaf: (self.world, self.page(leaf), self.mark()), keep=keep)

    @rule(which=pages, by=actors, chosen=some_of(doors.HTTP_DOORS))
    def try_addresses(self, which: int, by: str, chosen: list[Any]) -> None:
        for door in chosen:
            if leaf := self.leaf(which):
                self._try(door, lambda leaf=leaf: (self._client(by), self.world, self.page(leaf)), keep=True)

    @rule(which=pages, by=actors, chosen=some_of(doors.HTTP_LIVE_DOORS))
    def try_addresses_of_what_is_public(self, which: int, by: str, chosen: list[Any]) -> None:
        for door in chosen:
            if leaf := self.leaf(which):
                self._try(
                    door,
                    lambda leaf=leaf: (self._client(by), self.world, self.page(leaf), self.mark()),
                    keep=True,
                )

    def _client(self, by: str) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(self.world[by])
        return client

    def _try(self, door: Any, arguments: Any, *, keep: bool) -> None:
        """Look, and go on from there; but not where the door was opened by who may, or from below the code."""
        self.tally.doors_tried[door.__name__] += 1
        book, before = copy.deepcopy(self.book), self._decisive()

        def act() -> None:
            outcome = door(*arguments())
            if inspect.isgeneratorfunction(door):
                list(outcome)

        with transaction.atomic():
            if self.attempt(f"door: {self._kind(door)}", act, *REFUSALS, *UNFIT) is None:
                return
            self.tally.doors_done[door.__name__] += 1
            fault = self._look_after(door)
            undo = (fault and not keep) or self._decisive() != before
            transaction.set_rollback(undo)
        self.forget_hopes()
        if undo:
            self.book = book
            self.take_stock()
        else:
            self.is_tainted = self.is_tainted or fault
            self._read_what_it_left()

    def _read_what_it_left(self) -> None:
        """Drafts, and texts handed in: by whom, only the product can say."""
        self.note_drafts()
        for leaf in self.book.leaves.values():
            state = self.page(leaf).current_workflow_state
            if state is not None:
                leaf.submitter = state.requested_by.username if state.requested_by else ""

    def _look_after(self, door: Any) -> bool:
        """Whether it went below the code, where SQLite has no triggers and the audit reports it."""
        if self.is_tainted:
            self.look(whole=False)
            return False
        fault = any(True for _ in findings())
        allowed = connection.vendor != "postgresql" and self._kind(door) == "code"
        if fault and allowed and door in doors.SQL_DOORS:
            return True  # it is seen, and that is known
        self.is_tainted = fault and allowed
        self.look(whole=False)
        self.is_tainted = False
        return fault

    def _decisive(self) -> tuple[Any, ...]:
        """What the book does not learn from looking: who signed, who holds which role, what the rules say."""
        models = (Approval, Membership, ClearanceRule, Organisation)
        return tuple(list(model.objects.order_by("pk").values_list()) for model in models)

    def _kind(self, door: Any) -> str:
        return "address" if any(door in chosen for chosen in HTTP_LISTS) else "code"
