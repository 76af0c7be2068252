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
    *(MultipleObjectsReturned, NoReverseMatch, ObjectDoesNotExist),
)


def named(chosen: list[Any]) -> Any:
    return st.sampled_from(sorted(chosen, key=lambda door: door.__name__))


class Trying(Stage):
    @rule(which=pages, door=named(doors.DRAFT_DOORS), keep=st.booleans())
    def try_code(self, which: int, door: Any, keep: bool) -> None:
        if leaf := self.leaf(which):
            self._try(door, lambda: (self.world, self.page(leaf)), keep=keep)

    @rule(which=pages, door=named(doors.LIVE_DOORS))
    def try_code_at_what_is_public(self, which: int, door: Any) -> None:
        if leaf := self.leaf(which):
            keep = door not in doors.SQL_DOORS
            self._try(door, lambda: (self.world, self.page(leaf), self.mark()), keep=keep)

    @rule(which=pages, by=actors, door=named(doors.HTTP_DOORS))
    def try_an_address(self, which: int, by: str, door: Any) -> None:
        if leaf := self.leaf(which):
            self._try(door, lambda: (self._client(by), self.world, self.page(leaf)), keep=True)

    @rule(which=pages, by=actors, door=named(doors.HTTP_LIVE_DOORS))
    def try_an_address_of_what_is_public(self, which: int, by: str, door: Any) -> None:
        if leaf := self.leaf(which):
            self._try(door, lambda: (self._client(by), self.world, self.page(leaf), self.mark()), keep=True)

    def _client(self, by: str) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(self.world[by])
        return client

    def _try(self, door: Any, arguments: Any, *, keep: bool) -> None:
        """Look, and go on from there; but not where the door was opened by who may, or from below the code."""
        self.counts[f"tried {door.__name__}"] += 1
        book, before = copy.deepcopy(self.book), self._decisive()

        def act() -> None:
            outcome = door(*arguments())
            if inspect.isgeneratorfunction(door):
                list(outcome)

        with transaction.atomic():
            if self.attempt(f"door: {self._kind(door)}", act, *REFUSALS, *UNFIT) is None:
                return
            fault = self._look_after(door)
            undo = (fault and not keep) or self._decisive() != before
            transaction.set_rollback(undo)
        self.forget_hopes()
        if undo:
            self.book = book
            self.take_stock()
        else:
            self.is_tainted = self.is_tainted or fault

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
