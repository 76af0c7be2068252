"""Acts of those who decide: hand in, sign, return, change the level, withdraw, revoke, publish in an emergency."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from hypothesis import strategies as st
from hypothesis.stateful import rule
from wagtail.models import WorkflowState

from tests.factories.attack import texts
from tests.factories.attack.book import DEPARTMENT, HEAD, ROLE_OF_STEP, SPOKESPERSON, Leaf, Signature
from tests.factories.attack.hands import Browser, Code
from tests.factories.attack.stage import Stage
from tests.factories.attack.writing import WRITERS, actors, pages
from tests.factories.world import digest_of_draft, waiting
from workflows.enums import CHOOSABLE_REASONS, Clearance
from workflows.models import Approval, ClearanceTaskState

REASON = "Đã đối chiếu."


class Deciding(Stage):
    @rule(hands=st.sampled_from((Browser, Code)))
    def go_on_with(self, hands: type[Browser | Code]) -> None:
        """Whatever is decided or translated from here on, is done this way."""
        self.hands = hands()

    @rule(which=pages, by=actors)
    def submit(self, which: int, by: str) -> None:
        if leaf := self.leaf(which):
            self._submit(leaf, by)

    def _submit(self, leaf: Leaf, by: str) -> None:
        content = texts.draft_of(leaf.key)
        flagged = self.page(leaf).get_latest_revision_as_object().needs_department

        def act() -> None:
            page, person = self.page(leaf), self.world[by]
            state = page.current_workflow_state
            if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
                state.resume(user=person)
            elif (workflow := page.get_workflow()) is not None:
                workflow.start(page, person)
            else:  # an earlier door has switched it off: nothing can be handed in
                raise ValidationError("There is no workflow.")

        if self.attempt("submit", act, ValidationError):
            self.book.submitted(leaf, content, flagged=flagged, by=by)

    @rule(which=pages, by=actors)
    def take_back(self, which: int, by: str) -> None:
        leaf = self.leaf(which)
        state = self.page(leaf).current_workflow_state if leaf else None
        if state is not None:
            self.attempt("take_back", lambda: state.cancel(user=self.world[by]))

    @rule(which=pages, by=actors, stale=st.booleans())
    def approve(self, which: int, by: str, stale: bool) -> None:
        """Anybody, also under a text that he read some time ago."""
        leaf, state = self._at_a_step(which)
        if state is not None:
            old = self.digests.get(leaf.key, [""])[0]
            self._approve(leaf, state, by, digest=old if stale else None)

    @rule(which=pages)
    def approve_properly(self, which: int) -> None:
        """Whoever should sign the step that waits."""
        leaf, state = self._at_a_step(which)
        if state is not None:
            self._approve(leaf, state, self._signer(leaf, state.step))

    @rule(which=pages)
    def publish_properly(self, which: int) -> None:
        """The whole way, each step by who should sign it; then it has to be seen."""
        if leaf := self.leaf(which):
            self._publish(leaf)

    def _publish(self, leaf: Leaf) -> None:
        if waiting(self.page(leaf)) is None:
            self._submit(leaf, WRITERS[leaf.unit])
        content = texts.draft_of(leaf.key)
        signed = False
        for _step in range(3):
            state = waiting(self.page(leaf))
            if state is not None:
                signed = bool(self._approve(leaf, state, self._signer(leaf, state.step)))
        is_new = content.closes is None or self.now < content.closes
        if signed and is_new and waiting(self.page(leaf)) is None:
            self.tally.done["published properly"] += 1
            self.expected[leaf.key] = content

    def _at_a_step(self, which: int) -> tuple[Leaf, ClearanceTaskState | None]:
        """A page that waits, if any does; else one is handed in first."""
        leaves = [leaf for _key, leaf in sorted(self.book.leaves.items())]
        those = [leaf for leaf in leaves if waiting(self.page(leaf))] or leaves
        leaf = those[which % len(those)]
        if waiting(self.page(leaf)) is None:
            self._submit(leaf, WRITERS[leaf.unit])
        return leaf, waiting(self.page(leaf))

    def _signer(self, leaf: Leaf, step: int) -> str:
        """Whoever holds the role today and is no author; where there is nobody, somebody who will be refused."""
        role, where = ROLE_OF_STEP[step], leaf.unit if step == HEAD else "hadong"
        holders = sorted(who for who, at, held in self.book.roles if (at, held) == (where, role))
        return next((who for who in holders if who not in {leaf.writer, leaf.submitter}), "admin")

    def _approve(
        self, leaf: Leaf, state: ClearanceTaskState, by: str, *, digest: str | None = None
    ) -> Approval | None:
        content, step = texts.draft_of(leaf.key), int(state.step)
        current = digest_of_draft(self.page(leaf))
        refusal = self.book.may_sign(leaf, content, step, by)
        approval = self.attempt(
            "approve",
            lambda: self.hands.approve(task_state_id=state.pk, digest=digest or current, by=self.world[by]),
        )
        if approval is not None:
            assert not refusal, refusal
            assert digest in {None, current}, "signed under a text that nobody has read"
            self.forget_hopes(leaf)
            self.book.signed(leaf, Signature(approval.pk, content, step, by), self.now)
        return approval

    def approve_step(self, leaf: Leaf) -> None:
        state = waiting(self.page(leaf))
        if state is not None:
            self._approve(leaf, state, self._signer(leaf, state.step))

    @rule(which=pages, by=actors)
    def publish_in_emergency(self, which: int, by: str) -> None:
        self.in_emergency(self._at_a_step(which)[0], by)

    def in_emergency(self, leaf: Leaf, by: str) -> None:
        if (given := self._given(leaf, by)) is None:
            return
        content = texts.draft_of(leaf.key)
        approval = self.attempt(
            "publish_in_emergency", lambda: self.hands.publish_in_emergency(**given, reason=REASON)
        )
        if approval is not None:
            assert (by, "hadong", "spokesperson") in self.book.roles, (
                f"{by} does not speak for the department"
            )
            self.forget_hopes(leaf)
            until = approval.alone_until
            self.book.signed(leaf, Signature(approval.pk, content, SPOKESPERSON, by, until), self.now)

    @rule(which=pages, by=actors)
    def send_back(self, which: int, by: str) -> None:
        self.returned(self._at_a_step(which)[0], by)

    def returned(self, leaf: Leaf, by: str) -> None:
        if (given := self._given(leaf, by)) is None:
            return
        if self.attempt("send_back", lambda: self.hands.return_to_author(**given, reason=REASON)):
            self.forget_hopes(leaf)
            self.book.returned(leaf)

    def _given(self, leaf: Leaf, by: str) -> dict[str, Any] | None:
        """What the form of the step carries, or None if nothing waits."""
        state = waiting(self.page(leaf))
        if state is None:
            return None
        return {"task_state_id": state.pk, "digest": digest_of_draft(self.page(leaf)), "by": self.world[by]}

    @rule(which=pages, by=actors, to=st.sampled_from((HEAD, DEPARTMENT, SPOKESPERSON)))
    def change_level(self, which: int, by: str, to: int) -> None:
        self.level_changed(self._at_a_step(which)[0], by, to)

    def level_changed(self, leaf: Leaf, by: str, to: int) -> None:
        if (given := self._given(leaf, by)) is None:
            return
        content = texts.draft_of(leaf.key)
        if self.attempt(
            "change_level", lambda: self.hands.change_clearance(**given, to=Clearance(to), reason=REASON)
        ):
            assert (by, "hadong", "moderator") in self.book.roles, f"{by} does not moderate"
            assert to >= DEPARTMENT or not (leaf.release or leaf.unit == "hadong"), "below the floor"
            self.forget_hopes(leaf)
            self.book.changed_level(leaf, content, to)

    @rule(which=pages, by=actors, reason=st.sampled_from(CHOOSABLE_REASONS), said=st.none() | st.sampled_from(sorted(texts.SENSITIVE)), to=st.none() | pages)  # fmt: skip
    def withdraw(self, which: int, by: str, reason: str, said: str | None, to: int | None) -> None:
        leaf = self.leaf(which, among=[leaf for leaf in self.book.leaves.values() if leaf.shown])
        if leaf is None:
            return
        target = self.leaf(to) if to is not None else None
        self.taken_from_public(leaf, by, reason, said=said, target=target)

    def taken_from_public(
        self, leaf: Leaf, by: str, reason: str, *, said: str | None = None, target: Leaf | None = None
    ) -> None:
        notice = f"{self.mark()} {texts.SENSITIVE[said]}" if said else ""
        given: dict[str, Any] = {
            "page_id": leaf.key,
            "reason": reason,
            "notice": notice,
            "by": self.world[by],
        }
        to = target.key if target else None
        if self.attempt("withdraw", lambda: self.hands.withdraw(**given, redirect_to=to)):
            assert self._answers_for(by, leaf), f"{by} does not answer for the page"
            moderates = self._is(by, "hadong", "moderator", "spokesperson")
            assert said != "red" and (said != "amber" or moderates), "a notice that nobody has cleared"
            self.book.notices |= texts.marks_in(notice)
            self.forget_hopes(leaf)
            self.book.withdrawn(leaf)

    def _answers_for(self, who: str, leaf: Leaf) -> bool:
        speaks = self._is(who, "hadong", "moderator", "spokesperson")
        return who == "admin" or speaks or self._is(who, leaf.unit, "approver")

    def _is(self, who: str, where: str, *roles: str) -> bool:
        return any((who, where, role) in self.book.roles for role in roles)

    @rule(which=pages, by=actors)
    def take_down_in_code(self, which: int, by: str) -> None:
        """Without a reason, as Wagtail would; what was taken down does not come back by itself."""
        leaf = self.leaf(which, among=[leaf for leaf in self.book.leaves.values() if leaf.shown])
        if leaf is None:
            return
        if self.attempt("take_down_in_code", lambda: self.page(leaf).unpublish(user=self.world[by])):
            self.forget_hopes(leaf)
            self.book.taken_down(leaf)

    @rule(which=st.integers(0, 8), by=actors)
    def revoke(self, which: int, by: str) -> None:
        """Any signature of the attack; starter pages are left alone."""
        given = [s.key for leaf in self.book.leaves.values() for s in leaf.signatures]
        if not given:
            return
        self.take_signature_back(sorted(given)[which % len(given)], by)

    def take_signature_back(self, key: int, by: str) -> None:
        person = self.world[by]
        if self.attempt("revoke", lambda: self.hands.revoke(approval_id=key, by=person, reason=REASON)):
            self.forget_hopes()
            self.book.revoked(key, self.now)
