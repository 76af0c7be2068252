"""The attack itself: all kinds of acts on one stage, and a week as it may be."""

from __future__ import annotations

from datetime import timedelta

from hypothesis.stateful import rule

from tests.factories import doors
from tests.factories.attack import texts
from tests.factories.attack.book import Leaf
from tests.factories.attack.deciding import Deciding
from tests.factories.attack.timing import Timing
from tests.factories.attack.translating import Translating
from tests.factories.attack.trying import Trying
from tests.factories.attack.writing import WRITERS, Writing
from workflows.enums import WithdrawalReason


class Attack(Writing, Deciding, Timing, Translating, Trying):
    """Everybody does anything in any order, and nobody may ever see what was not cleared."""

    day = -1

    @rule()
    def a_day(self) -> None:
        """The next day of a week as it may be, page by page; whatever else is drawn comes in between."""
        days = (
            *(
                self._first_version,
                self._wait,
                self._translated,
                self._half_signed,
                self._tried,
                self._urgent,
            ),
            *(self._answered, self._second_version, self._withdrawn, self._wait, self._handed_in_again),
            *(self._second_version, self._taken_back, self._half_signed, self._tried),
        )
        self.day += 1
        week, day = divmod(self.day, len(days))
        if leaf := self.leaf(week):
            days[day](leaf)

    def _first_version(self, leaf: Leaf) -> None:
        self._publish(leaf)

    def _second_version(self, leaf: Leaf) -> None:
        self._written(leaf)
        self._publish(leaf)

    def _written(self, leaf: Leaf) -> None:
        said = sorted(texts.SENSITIVE)[self.day % len(texts.SENSITIVE)]
        which = sorted(self.book.leaves).index(leaf.key)
        times = {"go_live_at": self.now + timedelta(hours=10) if self.day % 2 else None}
        self._save(which, WRITERS[leaf.unit], "edit", texts.fields(self.mark(), said, "summary") | times)

    def _half_signed(self, leaf: Leaf) -> None:
        """It waits for its second signature, when it needs one."""
        which = sorted(self.book.leaves).index(leaf.key)
        self._save(which, WRITERS[leaf.unit], "edit", texts.fields(self.mark(), "red", "title"))
        self._submit(leaf, WRITERS[leaf.unit])
        self.approve_step(leaf)

    def _tried(self, leaf: Leaf) -> None:
        """Somebody is in a hurry."""
        for door in (
            doors.drafts.publish_the_revision,
            doors.drafts.save_live,
            doors.drafts.finish_the_workflow,
        ):
            self._try(door, lambda door=door: (self.world, self.page(leaf)), keep=True)

    def _urgent(self, leaf: Leaf) -> None:
        self.in_emergency(leaf, "spokesperson")

    def _answered(self, leaf: Leaf) -> None:
        """Nobody confirms it: it is sent back, or its day goes by."""
        if self.day % 2:
            self.returned(leaf, "moderator")
        else:
            self._move(self.now + timedelta(hours=25))

    def _translated(self, leaf: Leaf) -> None:
        self._translate(leaf)
        for found in self.book.translations(leaf):
            self._publish(found)

    def _withdrawn(self, leaf: Leaf) -> None:
        self.taken_from_public(leaf, "moderator", WithdrawalReason.INCORRECT)

    def _handed_in_again(self, leaf: Leaf) -> None:
        self._submit(leaf, WRITERS[leaf.unit])

    def _taken_back(self, leaf: Leaf) -> None:
        """The last signature."""
        if keys := [signature.key for signature in leaf.signatures]:
            self.take_signature_back(max(keys), "moderator2")

    def _wait(self, leaf: Leaf) -> None:
        self._run()
        self._move(self.now + timedelta(hours=11))
        self.look(whole=False)
        self._run()
