"""Who signed what, and so what the public may see at a moment: written from docs/gate.md, in other words.

The book knows nothing of the product's policy. It is told of each act that the product let through, by the one who
did it. Where the promise leaves the product free it allows more than the product does; it never allows less.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.factories.attack.texts import Content

HEAD, DEPARTMENT, SPOKESPERSON = 1, 2, 3
LEVEL_OF_WORDS = {"red": SPOKESPERSON, "amber": DEPARTMENT, "topic": DEPARTMENT}
ROLE_OF_STEP = {HEAD: "approver", DEPARTMENT: "moderator", SPOKESPERSON: "spokesperson"}


@dataclass(slots=True)
class Signature:
    """One person under one content; `alone_until` is an emergency's."""

    key: int
    content: Content
    step: int
    who: str
    alone_until: datetime | None = None
    counts: bool = True


@dataclass(slots=True)
class Shown:
    """What the public has seen of a page; until when, if nobody confirms it."""

    content: Content
    until: datetime | None = None


@dataclass(slots=True)
class Leaf:
    """What the book holds on one page."""

    key: int
    unit: str
    release: bool
    english: bool
    original: int | None = None
    floor: int = HEAD  # an earlier version needed this
    lowered: dict[Content, int] = field(default_factory=dict)
    signatures: list[Signature] = field(default_factory=list)
    shown: Shown | None = None
    draft: tuple[Any, ...] = ()  # which draft was noted last, and when it was saved
    writer: str = ""
    written: Content | None = None
    submitter: str = ""


class Book:
    """All leaves, and what holds for everybody today."""

    def __init__(self) -> None:
        self.leaves: dict[int, Leaf] = {}
        self.roles: set[tuple[str, str, str]] = set()  # who, where, role
        self.on_probation: set[str] = set()
        self.garden_is_red = False
        self.notices: set[str] = set()

    # -- What a content needs, and what it has ---------------------------------------------------------------

    def level(self, leaf: Leaf, content: Content, *, flagged: bool = False) -> int:
        """The lowest level that anybody could hold to be enough."""
        if content in leaf.lowered:
            return leaf.lowered[content]
        asked = [HEAD, leaf.floor, *(LEVEL_OF_WORDS.get(word, HEAD) for word in content.words)]
        if "garden" in content.words and self.garden_is_red:
            asked.append(SPOKESPERSON)
        if leaf.release or leaf.english or flagged or leaf.unit in {"hadong", *self.on_probation}:
            asked.append(DEPARTMENT)
        return max(asked)

    def suffices(self, leaf: Leaf, content: Content, now: datetime, *, alone: bool = True) -> bool:
        """Whether the signatures under exactly this content are enough for it."""
        found = [s for s in leaf.signatures if s.counts and s.content == content]
        if alone and any(s.alone_until and now < s.alone_until for s in found):
            return True
        department = {s.who for s in found if s.step == DEPARTMENT}
        speakers = {s.who for s in found if s.step == SPOKESPERSON}
        if any(speaker != other for speaker in speakers for other in department):
            return True
        if department:
            return self.level(leaf, content) <= DEPARTMENT
        return self.level(leaf, content) <= HEAD and any(s.alone_until is None for s in found)

    def may_show(self, leaf: Leaf, now: datetime) -> list[Content]:
        """The contents of this page of which one may be public now."""
        found = []
        if leaf.shown is not None:
            if self.suffices(leaf, leaf.shown.content, now, alone=False):
                leaf.shown.until = None
                self._read_by_all(leaf)
            if leaf.shown.until is None or now < leaf.shown.until:
                found.append(leaf.shown.content)
        for content in dict.fromkeys(signature.content for signature in reversed(leaf.signatures)):
            in_time = (content.opens is None or content.opens <= now) and (
                content.closes is None or now <= content.closes
            )
            if content not in found and in_time and self.suffices(leaf, content, now):
                found.append(content)
        return found

    # -- What was done -----------------------------------------------------------------------------------------

    def wrote(self, leaf: Leaf, content: Content, by: str) -> None:
        leaf.writer, leaf.written = by, content

    def submitted(self, leaf: Leaf, content: Content, *, flagged: bool, by: str) -> None:
        leaf.submitter = by
        leaf.floor = max(leaf.floor, self.level(leaf, content, flagged=flagged))

    def signed(self, leaf: Leaf, signature: Signature, now: datetime) -> None:
        leaf.signatures.append(signature)
        if (
            signature.step == DEPARTMENT
        ):  # the last word: what was signed before for another content is overtaken
            self._overtake(leaf, signature.content)
        if not self.suffices(leaf, signature.content, now):
            leaf.floor = max(leaf.floor, self.level(leaf, signature.content))

    def may_sign(self, leaf: Leaf, content: Content, step: int, who: str) -> str:
        """Why this person should not have been able to sign; empty if he may."""
        where = leaf.unit if step == HEAD else "hadong"
        if (who, where, ROLE_OF_STEP[step]) not in self.roles:
            return f"{who} is no {ROLE_OF_STEP[step]} at {where}"
        is_new = leaf.shown is None or leaf.shown.content != content
        if is_new and who in {leaf.writer, leaf.submitter}:
            return f"{who} wrote it or handed it in"
        if any(s.counts and s.who == who and s.content == content for s in leaf.signatures):
            return f"{who} has signed it already"
        return ""

    def changed_level(self, leaf: Leaf, content: Content, to: int) -> None:
        leaf.floor = to
        leaf.lowered[content] = to

    def withdrawn(self, leaf: Leaf) -> None:
        """Gone, with its translations; nothing that was signed before counts, whichever content it was for."""
        for gone in [leaf, *self.translations(leaf)]:
            gone.shown = None
            for signature in gone.signatures:
                signature.counts = False

    def translations(self, leaf: Leaf) -> list[Leaf]:
        return [other for other in self.leaves.values() if other.original == leaf.key]

    def revoked(self, key: int, now: datetime) -> None:
        """What stood on the signature leaves the public."""
        for leaf in self.leaves.values():
            for signature in [s for s in leaf.signatures if s.key == key]:
                signature.counts = False
                shown = leaf.shown
                if (
                    shown
                    and shown.content == signature.content
                    and not self.suffices(leaf, shown.content, now)
                ):
                    self.withdrawn(leaf)

    def returned(self, leaf: Leaf) -> None:
        """An emergency that the department does not confirm is over."""
        if leaf.shown is not None and leaf.shown.until is not None:
            self.withdrawn(leaf)

    def swept(self, now: datetime) -> None:
        """The clock's work has been done: what has lapsed or expired is gone."""
        for leaf in list(self.leaves.values()):
            shown = leaf.shown
            if shown is None:
                continue
            if shown.until is not None and shown.until <= now:
                self.withdrawn(leaf)
            elif shown.content.closes is not None and shown.content.closes < now:
                self.taken_down(leaf)

    def taken_down(self, leaf: Leaf) -> None:
        """What was shown is gone, and the signatures under it are used up; another text may still have its own."""
        if leaf.shown is not None:
            for signature in leaf.signatures:
                signature.counts = signature.counts and signature.content != leaf.shown.content
        leaf.shown = None

    def _overtake(self, leaf: Leaf, content: Content) -> None:
        last = max(i for i, s in enumerate(leaf.signatures) if s.content == content)
        for signature in leaf.signatures[:last]:
            if signature.content != content:
                signature.counts = False

    # -- What was seen -----------------------------------------------------------------------------------------

    def compare(self, seen: set[str], now: datetime) -> set[str]:
        """Marks that must not have been seen; takes note of what each page shows."""
        allowed = {key: self.may_show(leaf, now) for key, leaf in self.leaves.items()}
        forbidden = seen - self.notices
        for contents in allowed.values():
            forbidden -= {mark for content in contents for mark in content.marks}
        for key, contents in allowed.items():
            forbidden |= self._observe(self.leaves[key], contents, seen - self._elsewhere(allowed, key), now)
        return forbidden

    def _elsewhere(self, allowed: dict[int, list[Content]], key: int) -> set[str]:
        others = (contents for other, contents in allowed.items() if other != key)
        return {mark for contents in others for content in contents for mark in content.marks}

    def _observe(self, leaf: Leaf, contents: list[Content], seen: set[str], now: datetime) -> set[str]:
        """A page shows one content at a time; the others it showed are over from then on."""
        mine = seen & {mark for content in contents for mark in content.marks}
        if not mine:
            return set()
        fitting = [content for content in contents if mine <= content.marks]
        if not fitting:
            return mine
        content = fitting[0]
        if leaf.shown is None or leaf.shown.content != content:
            alone = [
                s.alone_until for s in leaf.signatures if s.counts and s.content == content and s.alone_until
            ]
            confirmed = self.suffices(leaf, content, now, alone=False)
            leaf.shown = Shown(content, until=None if confirmed or not alone else max(alone))
            self._overtake(leaf, content)
        if leaf.shown.until is None:
            self._read_by_all(leaf)
        return set()

    def _read_by_all(self, leaf: Leaf) -> None:
        """What went public with all signatures has been answered for: who wrote it is an author no more."""
        if leaf.shown is not None and leaf.shown.content == leaf.written:
            leaf.writer, leaf.written = "", None
