"""Every door of `tests/factories/doors`, tried at any page by anybody, in the middle of everything else."""

from __future__ import annotations

import copy
import inspect
from typing import Any, ClassVar

from django.core.exceptions import (
    MultipleObjectsReturned,
    ObjectDoesNotExist,
    PermissionDenied,
    ValidationError,
)
from django.core.management import CommandError
from django.db import Error, connection, transaction
from django.test import Client
from django.urls import NoReverseMatch
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from treebeard.exceptions import PathOverflow

from organisations.models import Membership, Organisation
from tests.factories import doors
from tests.factories.attack.book import Leaf
from tests.factories.attack.deciding import Deciding
from tests.factories.attack.writing import Writing, actors, pages
from tests.factories.doors.lists import HTTP_LISTS, Door
from workflows.audit import findings
from workflows.models import Approval, ClearanceRule

REFUSALS = (ValidationError, CommandError, Error, RuntimeError)
# No more pages than these are begun in one example.
ROOM = 8
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


def go_through(door: Door, given: tuple[Any, ...]) -> None:
    """If what it prepares first cannot be, the page is not of the kind that it is made for."""
    outcome = door(*given)
    if not inspect.isgeneratorfunction(door):
        return
    try:
        next(outcome)
    except REFUSALS as refusal:
        raise LookupError("nothing to try it at") from refusal
    list(outcome)


def shows_files(page: Any) -> bool:
    """A picture, a document and a topic."""
    documents = any(block.block_type == "document" for block in page.body)
    return bool(page.lead_image_id and documents and page.topics.count() == 1)


class Trying(Writing, Deciding):
    # In a long run: the doors that had been tried least when its round began.
    turn: ClassVar[tuple[Door, ...]] = ()

    @rule(which=pages, chosen=some_of(doors.DRAFT_DOORS), keep=st.booleans())
    def try_code(self, which: int, chosen: list[Door], keep: bool) -> None:
        for door in chosen:
            self.try_door(door, which, "admin", keep=keep)

    @rule(which=pages, chosen=some_of(doors.LIVE_DOORS))
    def try_code_at_what_is_public(self, which: int, chosen: list[Door]) -> None:
        for door in chosen:
            self.try_door(door, which, "admin")

    @rule(which=pages, by=actors, chosen=some_of([*doors.HTTP_DOORS, *doors.HTTP_LIVE_DOORS]))
    def try_addresses(self, which: int, by: str, chosen: list[Door]) -> None:
        for door in chosen:
            self.try_door(door, which, by)

    @precondition(lambda self: self.turn)
    @rule(which=pages, by=actors, first=st.integers(0, 23))
    def try_whose_turn_it_is(self, which: int, by: str, first: int) -> None:
        """Chance alone leaves out a third of the doors in ten minutes."""
        for place in range(first, first + 6):
            self.try_door(self.turn[place % len(self.turn)], which, by)

    def try_door(self, door: Door, which: int, by: str, *, keep: bool = True) -> None:
        """At a page of the kind that it is made for, if there is one."""
        is_live = door in doors.LIVE_DOORS or door in doors.HTTP_LIVE_DOORS
        if door in doors.HTTP_DOORS:  # some are for drafts and for what is public alike
            is_live = is_live and which % 2 == 1
        leaf = self.leaf(which, among=self._fitting(door) if is_live else None)
        if leaf is None:
            return
        keep = keep and door not in doors.SQL_DOORS
        said = (self.mark(),) if is_live else ()

        def arguments() -> tuple[Any, ...]:
            people = (self._client(by),) if self._kind(door) == "address" else ()
            return (*people, self.world, self.page(leaf), *said)

        self._try(door, arguments, keep=keep)

    def _fitting(self, door: Door) -> list[Leaf]:
        shown = [leaf for leaf in self.book.leaves.values() if leaf.shown and not leaf.release]
        if door not in doors.FILE_DOORS:
            return shown
        full = [leaf for leaf in shown if shows_files(self.page(leaf))]
        if not full and len(self.book.leaves) < ROOM:
            self.tally.counts["full stories"] += 1
            known = set(self.book.leaves)
            self._create("hoasen", "editor-hoasen", {"said": "green", "place": "body", "extra": "all"})
            full = [leaf for key, leaf in self.book.leaves.items() if key not in known]
            for leaf in full:
                self._publish(leaf)
            self.look(whole=False)
        return full or shown

    def _client(self, by: str) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(self.world[by])
        return client

    def _try(self, door: Door, arguments: Any, *, keep: bool) -> None:
        """Look, and go on from there; but not where the door was opened by who may, or from below the code."""
        book, before = copy.deepcopy(self.book), self._decisive()

        def act() -> None:
            try:
                go_through(door, arguments())
            except UNFIT:
                self.tally.doors_unfit[door.__name__] += 1
                raise
            except (PermissionDenied, *REFUSALS):
                self.tally.doors_tried[door.__name__] += 1
                raise
            self.tally.doors_tried[door.__name__] += 1

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
        allowed = connection.vendor != "postgresql" and self._kind(door) == "code"
        below = allowed and door in doors.SQL_DOORS  # it is seen, and that is known
        if self.is_tainted:
            if not below:
                self.look(whole=False)
            return below
        fault = any(True for _ in findings())
        if fault and below:
            return True
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
