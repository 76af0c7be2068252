"""Days of one page as they may be: short stories that chance alone would tell too seldom.

Whatever else is drawn comes in between. Each day works with any page, and ends where somebody is in a hurry.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from organisations.enums import Standing
from tests.factories import doors
from tests.factories.attack import texts
from tests.factories.attack.book import DEPARTMENT, HEAD, Leaf
from tests.factories.attack.tending import Tending
from tests.factories.attack.timing import Timing
from tests.factories.attack.translating import Translating
from tests.factories.attack.trying import Trying
from tests.factories.attack.writing import WRITERS, pages, words
from tests.factories.world import waiting
from workflows.enums import WithdrawalReason

LATER, LATER_STILL = timedelta(hours=10), timedelta(hours=11)
HURRY = (doors.drafts.publish_the_revision, doors.drafts.save_live, doors.drafts.finish_the_workflow)

DAYS = (
    "day_of_a_second_version",
    "day_that_puts_old_text_back",
    "day_of_half_the_signatures",
    "day_of_an_unsigned_change",
    "day_of_a_signature_taken_back",
    "day_of_an_emergency_that_nobody_confirms",
    "day_of_an_emergency_sent_back",
    "day_of_two_hats",
    "day_of_an_embargo",
    "day_of_a_withdrawal",
    "day_of_a_withdrawal_while_another_version_has_its_time",
    "day_of_a_lowered_level",
    "day_of_softer_words",
    "day_on_probation",
    "day_of_who_signs_his_own",
    "day_of_a_text_read_long_ago",
    "day_of_a_picture",
    "day_of_a_translation",
    "day_of_a_row_forced_live",
)
some_days = st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True)


class Days(Trying, Timing, Translating, Tending):
    """Several of them in a row, since a day alone would seldom come, and sometimes never in a run."""

    most_days: ClassVar[int] = 4

    @initialize(first=words, second=words, which=pages, said=words, days=some_days)
    def begin(self, first: str, second: str, which: int, said: str, days: list[str]) -> None:
        """Each school has a draft to begin with, and one of them a past."""
        self.first_drafts(first, second)
        self.some_days(which, said, days)

    @rule(which=pages, said=words, days=some_days)
    def some_days(self, which: int, said: str, days: list[str]) -> None:
        for day in days[: self.most_days]:
            if leaf := self.leaf(which):
                self.tally.counts[day] += 1
                getattr(self, day)(leaf, said)
                self.look(whole=False)

    def day_of_a_second_version(self, leaf: Leaf, said: str) -> None:
        self._new_version(leaf, said)
        self._new_version(leaf, "green")

    def day_that_puts_old_text_back(self, leaf: Leaf, said: str) -> None:
        """What the department has cleared since was to take its place for good."""
        self._new_version(leaf, said)
        first = self.page(leaf).latest_revision
        self._new_version(leaf, "green")
        self._put_back(leaf, WRITERS[leaf.unit], first)
        self._hurry(leaf)

    def day_of_half_the_signatures(self, leaf: Leaf, said: str) -> None:
        self._hand_in_new(leaf, said)
        self.approve_step(leaf)
        self._hurry(leaf)

    def day_of_an_unsigned_change(self, leaf: Leaf, said: str) -> None:
        """The text is changed after everybody has signed."""
        self._new_version(leaf, "green")
        self._write(leaf, said)
        self._hurry(leaf)

    def day_of_a_signature_taken_back(self, leaf: Leaf, said: str) -> None:
        """Who comes after signs all the same."""
        self._hand_in_new(leaf, "red")
        self.approve_step(leaf)
        self.approve_step(leaf)
        if leaf.signatures:
            self.take_signature_back(leaf.signatures[-1].key, "moderator2")
        self.look(whole=False)
        for who in ("moderator", "moderator2"):
            if (state := waiting(self.page(leaf))) is not None:
                self._approve(leaf, state, who)
        self._hurry(leaf)

    def day_of_an_emergency_that_nobody_confirms(self, leaf: Leaf, said: str) -> None:
        self._in_a_new_emergency(leaf, said)
        self._move(self.now + timedelta(hours=25))

    def day_of_an_emergency_sent_back(self, leaf: Leaf, said: str) -> None:
        self._in_a_new_emergency(leaf, said)
        self.returned(leaf, "moderator")
        self.look(whole=False)
        self._hurry(leaf)

    def day_of_two_hats(self, leaf: Leaf, said: str) -> None:
        """The spokesperson moderates as well, and would be the second person of an emergency of her own."""
        self.role_given("spokesperson", ("hadong", "moderator"), "admin")
        self._in_a_new_emergency(leaf, "red")
        if (state := waiting(self.page(leaf))) is not None:
            self._approve(leaf, state, "spokesperson")
        self._move(self.now + timedelta(hours=25))

    def day_of_an_embargo(self, leaf: Leaf, said: str) -> None:
        """A new page if there is room: then the row itself says what was cleared."""
        if len(self.book.leaves) < 6:
            self._create(leaf.unit, WRITERS[leaf.unit], {"said": said, "place": "body", "opens": LATER})
            leaf = self.book.leaves[max(self.book.leaves)]
        else:
            self._write(leaf, said, go_live_at=self.now + LATER)
        self._publish(leaf)
        self._run()
        self._hurry(leaf)
        self._wait()

    def day_of_a_withdrawal(self, leaf: Leaf, said: str) -> None:
        self._new_version(leaf, said)
        self.taken_from_public(leaf, "moderator", WithdrawalReason.INCORRECT)
        self.look(whole=False)
        self._hurry(leaf)

    def day_of_a_withdrawal_while_another_version_has_its_time(self, leaf: Leaf, said: str) -> None:
        self._new_version(leaf, "green")
        self._write(leaf, said, go_live_at=self.now + LATER)
        self._publish(leaf)
        self.taken_from_public(leaf, "moderator", WithdrawalReason.INCORRECT)
        self._wait()
        self._hurry(leaf)

    def day_of_a_lowered_level(self, leaf: Leaf, said: str) -> None:
        """For one text; the next one says as much."""
        self._hand_in_new(leaf, "red")
        self.level_changed(leaf, "moderator2", DEPARTMENT if leaf.release else HEAD)
        self._write(leaf, "red")
        self._publish(leaf)

    def day_of_softer_words(self, leaf: Leaf, said: str) -> None:
        """What was once sensitive is not routine as soon as its words are gone."""
        self._hand_in_new(leaf, said)
        self._new_version(leaf, "green")

    def day_on_probation(self, leaf: Leaf, said: str) -> None:
        if leaf.unit != "hadong":
            self.standing_changed(leaf.unit, Standing.PROBATION)
        self._new_version(leaf, "green")

    def day_of_who_signs_his_own(self, leaf: Leaf, said: str) -> None:
        """Each step by whoever holds its role, but the text is his."""
        self._hand_in_new(leaf, said)
        for _step in range(3):
            if (state := waiting(self.page(leaf))) is not None:
                who = self._signer(leaf, state.step)
                self._write(leaf, said, by=who)
                self._approve(leaf, state, who)

    def day_of_a_text_read_long_ago(self, leaf: Leaf, said: str) -> None:
        self._hand_in_new(leaf, "green")
        read = self.digests[leaf.key][-1]
        self._write(leaf, said)
        if (state := waiting(self.page(leaf))) is not None:
            self._approve(leaf, state, self._signer(leaf, state.step), digest=read)

    def day_of_a_picture(self, leaf: Leaf, said: str) -> None:
        """One that is public, then another one that only the draft shows."""
        for _picture in range(2):
            at = sorted(self.book.leaves).index(leaf.key)
            self.replace_picture(at, WRITERS[leaf.unit])
            self.look(whole=False)
            if not leaf.shown:
                self._publish(leaf)

    def day_of_a_translation(self, leaf: Leaf, said: str) -> None:
        self._new_version(leaf, said)
        self._translate(leaf)
        for found in self.book.translations(leaf):
            self._publish(found)

    def day_of_a_row_forced_live(self, leaf: Leaf, said: str) -> None:
        """From below the code; nobody has cleared it, so it stays unread."""
        self._hand_in_new(leaf, said)
        self._try(doors.drafts.update_queryset, lambda: (self.world, self.page(leaf)), keep=False)

    # -- What days are made of -------------------------------------------------------------------------------

    def _write(self, leaf: Leaf, said: str, *, by: str = "", **times: Any) -> None:
        which = sorted(self.book.leaves).index(leaf.key)
        fields = texts.fields(self.mark(), said, "summary") | {"go_live_at": None, "expire_at": None} | times
        self._save(which, by or WRITERS[leaf.unit], "edit", fields)

    def _hand_in_new(self, leaf: Leaf, said: str) -> None:
        self._write(leaf, said)
        if waiting(self.page(leaf)) is None:
            self._submit(leaf, WRITERS[leaf.unit])

    def _new_version(self, leaf: Leaf, said: str) -> None:
        """Written, signed by all who should, and seen."""
        self._write(leaf, said)
        self._publish(leaf)
        self.look(whole=False)

    def _in_a_new_emergency(self, leaf: Leaf, said: str) -> None:
        self._hand_in_new(leaf, said)
        self.in_emergency(leaf, "spokesperson")
        self.look(whole=False)

    def _hurry(self, leaf: Leaf) -> None:
        """Somebody makes the latest draft public by code."""
        for door in HURRY:
            if leaf.key in self.book.leaves:
                self._try(door, lambda door=door: (self.world, self.page(leaf)), keep=True)

    def _wait(self) -> None:
        self._run()
        self._move(self.now + LATER_STILL)
        self.look(whole=False)
        self._run()
