"""The stage of the attack: one world, one clock, one book, and a look at everything public after each act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.test import TestCase
from django.utils import timezone, translation
from hypothesis.stateful import RuleBasedStateMachine, invariant
from wagtail.models import Page

from library.models import Image
from news.models import PressReleasePage, StoryPage
from organisations import memory
from organisations.enums import DEPARTMENT_ROLES
from organisations.models import Membership
from tests.factories.attack import eye, texts
from tests.factories.attack.book import Book, Leaf
from tests.factories.attack.hands import Browser, Code
from tests.factories.attack.tally import Tally
from tests.factories.reader import Answer
from tests.factories.world import World, digest_of_draft, find_world
from workflows.audit import findings
from workflows.models import ClearanceRule

START = datetime(2031, 3, 3, 1, 0, tzinfo=UTC)
EVERYBODY = (
    *("editor-hoasen", "approver-hoasen", "editor-songnhue", "approver-songnhue", "moderator", "moderator2"),
    *("spokesperson", "administrator", "auditor", "admin"),
)
SECOND = timedelta(seconds=1)


class Stage(RuleBasedStateMachine):
    """What every kind of act needs. Each example plays on its own savepoint."""

    # Over all examples of a run.
    tally: ClassVar[Tally] = Tally()
    # How often: each so many looks the audit, and each so many examples a look at everything at the end.
    audit_every: ClassVar[int] = 1
    whole_every: ClassVar[int] = 1

    def __init__(self) -> None:
        super().__init__()
        self.tally.counts["examples"] += 1
        self.travel = time_machine.travel(START, tick=False)
        self.clock = self.travel.start()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        translation.activate("en")
        self.book, self.number, self.looks = Book(), 1000, 0
        self.is_dirty, self.is_tainted = False, False
        self.hands: Code | Browser = Code()
        self.digests: dict[int, list[str]] = {}
        self.expected: dict[
            int, texts.Content
        ] = {}  # publicly visible by now, if nobody has touched it since
        self.last_run = START
        ClearanceRule.objects.create(
            code="vuon-rau", name="Vườn rau", level=3, terms=texts.GARDEN, active=False
        )
        self._read_roles()

    def teardown(self) -> None:
        try:
            whole = self.tally.counts["examples"] % self.whole_every == 0
            if whole or self.is_dirty:
                self.look(whole=whole)
        finally:
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)
            self.travel.stop()
            cache.clear()
            memory.committed()
            ContentType.objects.clear_cache()

    # -- What the rules use ----------------------------------------------------------------------------------

    @property
    def world(self) -> World:
        """As the database has it: people and organisations remember their rights."""
        world = find_world()
        assert world is not None
        return world

    @property
    def now(self) -> datetime:
        return timezone.now()

    def mark(self) -> str:
        self.number += 1
        return f"BIMAT-{self.number}"

    def leaf(self, which: int, *, among: list[Leaf] | None = None) -> Leaf | None:
        """One of the pages, or of these if there are any."""
        leaves = sorted(among or self.book.leaves.values(), key=lambda leaf: leaf.key)
        return leaves[which % len(leaves)] if leaves else None

    def page(self, leaf: Leaf) -> Any:
        return Page.objects.get(pk=leaf.key).specific

    def attempt(self, name: str, act: Callable[[], Any], *refusals: type[Exception]) -> Any:
        """Do it as one transaction, with all that follows the commit; None if it was refused."""
        self.clock.shift(SECOND)
        self.tally.tried[name] += 1
        try:
            with (
                translation.override("en"),
                TestCase.captureOnCommitCallbacks(execute=True),
                transaction.atomic(),
            ):
                outcome = act()
                connection.check_constraints()
        except (PermissionDenied, *refusals):
            return None
        self.tally.done[name] += 1
        self.is_dirty = True
        self.take_stock()
        return True if outcome is None else outcome

    def take_stock(self) -> None:
        """Pages that have come into being, whoever made them, and those that are gone."""
        there: dict[int, Any] = {}
        for kind in (StoryPage, PressReleasePage):
            there |= {page.pk: page for page in kind.objects.select_related("organisation", "locale")}
        for key in set(self.book.leaves) - set(there):
            del self.book.leaves[key]
            self.expected.pop(key, None)
        for key in sorted(set(there) - set(self.book.leaves)):
            page = there[key]
            originals = [
                p.pk for p in there.values() if p.translation_key == page.translation_key and p != page
            ]
            english = page.locale.language_code == "en"
            self.book.leaves[key] = Leaf(
                key, page.organisation.code, isinstance(page, PressReleasePage), english,
                original=min(originals) if english and originals else None,
                writer=page.owner.username if page.owner else "",
            )  # fmt: skip

    def note_drafts(self, by: str = "") -> None:
        """Who has changed which drafts; without `by` as the drafts themselves say, for an act that tells nothing."""
        names = ("pk", "latest_revision", "latest_revision__created_at", "latest_revision__user__username")
        pages = Page.objects.filter(pk__in=self.book.leaves).exclude(latest_revision=None)
        for key, revision, at, user in pages.order_by("pk").values_list(*names):
            leaf = self.book.leaves[key]
            if leaf.draft != (revision, at):
                leaf.draft = (revision, at)
                self.book.wrote(leaf, texts.draft_of(key), by or user or "")
                self.digests.setdefault(key, []).append(digest_of_draft(self.page(leaf)))
                self.forget_schedule(leaf)
            elif leaf.written is not None:
                leaf.written = texts.draft_of(key)  # what it shows may have been exchanged

    def forget_schedule(self, leaf: Leaf) -> None:
        """A newer draft may keep a version from its time; what is public already stays."""
        content = self.expected.get(leaf.key)
        if content is not None and content.opens is not None and content.opens > self.last_run:
            self.forget_hopes(leaf)

    def forget_hopes(self, *leaves: Leaf) -> None:
        """Somebody else has had a hand in it: what was to be seen of these pages may rightly not be."""
        for leaf in leaves or tuple(self.book.leaves.values()):
            self.expected.pop(leaf.key, None)
            for other in self.book.translations(leaf):
                self.expected.pop(other.key, None)

    def picture(self, unit: Any, mark: str) -> Image:
        from tests.factories.media import make_image

        return make_image(title=mark, collection=unit.collection)

    def _read_roles(self) -> None:
        for membership in Membership.objects.current().select_related("user", "organisation"):
            role = str(membership.role)
            assert role in DEPARTMENT_ROLES or membership.organisation.kind == "school"
            self.book.roles.add((membership.user.username, membership.organisation.code, role))

    # -- The oracle --------------------------------------------------------------------------------------------

    @invariant()
    def nothing_is_seen_that_was_not_cleared(self) -> None:
        self.tally.counts["steps"] += 1
        if self.is_dirty:
            self.look(whole=False)

    def look(self, *, whole: bool) -> None:
        self.looks += 1
        self.tally.counts["whole looks" if whole else "glances"] += 1
        answers = eye.whole() if whole else eye.glance(self.book.leaves)
        self.tally.counts["answers read"] += len(answers)
        seen = eye.marks(answers)
        forbidden = self.book.compare(set(seen), self.now)
        assert not forbidden, (
            f"seen and not cleared: { {mark: seen[mark][:5] for mark in sorted(forbidden)} }"
        )
        self._pages_answer_only_when_cleared(answers)
        self._what_is_cleared_is_there(set(seen))
        if not self.is_tainted and (whole or self.looks % self.audit_every == 0):
            self._the_audit_is_content()
        self.is_dirty = False

    def _the_audit_is_content(self) -> None:
        """But for emergencies that nobody has confirmed in time, until the scheduler has withdrawn them."""
        overdue = {leaf.key for leaf in self.book.leaves.values() if self._is_overdue(leaf)}
        found = [f for f in findings() if not (f.promise == "emergency" and f.page_id in overdue)]
        assert not found, "\n".join(map(str, found))

    def _is_overdue(self, leaf: Leaf) -> bool:
        return leaf.shown is not None and leaf.shown.until is not None and leaf.shown.until <= self.now

    def _pages_answer_only_when_cleared(self, answers: list[Answer]) -> None:
        there = {answer.address for answer in answers if answer.status == 200}
        for key, leaf in self.book.leaves.items():
            found = there & set(eye.own_addresses(key)[:1])
            assert not found or self.book.may_show(leaf, self.now), f"answers without clearance: {found}"

    def _what_is_cleared_is_there(self, seen: set[str]) -> None:
        """A gate that shows nothing would be safe, and of no use."""
        for key, content in self.expected.items():
            if content not in self.book.may_show(self.book.leaves[key], self.now):
                continue  # withdrawn or overtaken since
            due = content.opens is None or content.opens <= self.last_run
            over = content.closes is not None and content.closes <= self.now
            if due and not over:
                missing = {mark for mark in content.marks if not mark.endswith("-s")} - seen
                assert not missing, f"cleared, due and not seen: {missing}"
