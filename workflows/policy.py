"""The pure rules of clearance: which level a content needs and why, who may sign, publish and lower it.

No database, no clock, no users: facts in, a decision with its sentence out. The editor's panel, the refusal
and the log say the same words because they come from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from django.utils.translation import gettext_lazy as _

from core.text import Match, Reading, excerpt, read, syllables
from workflows import detectors
from workflows.enums import Clearance, RuleKind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Sentence: TypeAlias = str | _StrPromise


@dataclass(frozen=True, slots=True)
class TextPart:
    """Some text of a content and where the editor's form shows it ("Tiêu đề", "Nội dung")."""

    label: str
    text: str
    is_contact: bool = False  # names and numbers that are there to be published


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """All that the policy knows of a content."""

    page_type: str  # "news.pressreleasepage"
    parts: tuple[TextPart, ...]
    topics: frozenset[str]  # slugs
    author_flag: bool
    unit_is_department: bool
    unit_on_probation: bool
    sticky: Clearance = Clearance.SCHOOL
    rules_read_language: bool = True  # whether the words of the rules are in the language of the text


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as the department wrote it.

    ``terms`` are phrases (TERMS), words of fault (TEACHER_FAULT) or the kinds of personal data to look for
    (PERSONAL_DATA: names in ``detectors.KINDS``, none = all). ``routine_contexts`` make a finding harmless.
    """

    code: str
    name: str
    kind: RuleKind
    level: Clearance
    terms: tuple[str, ...] = ()
    routine_contexts: tuple[str, ...] = ()
    page_types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    law: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a content needs a level: which rule, what it found first and where, how often, and what to do."""

    rule: str  # the rule's code, or "author", "standing", "department", "sticky"
    level: Clearance
    message: Sentence
    where: str = ""
    excerpt: str = ""
    matched: str = ""
    law: str = ""
    advice: str = ""
    count: int = 1
    firm: bool = False  # holds whatever the text says: no moderator lowers below it

    def as_json(self) -> dict[str, Any]:
        """For the record of a submission: plain values, the sentence in the language of the moment."""
        return {
            "rule": self.rule, "level": int(self.level), "message": str(self.message), "where": self.where,
            "excerpt": self.excerpt, "matched": self.matched, "law": self.law, "advice": self.advice,
            "count": self.count, "firm": self.firm,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Classification:
    """The level that a content needs, and every reason, the highest level first."""

    level: Clearance
    reasons: tuple[Reason, ...]


class _Placed(NamedTuple):
    """A reason with its place in the content, for a stable order."""

    part: int
    start: int
    reason: Reason


def classify(facts: ContentFacts, rules: Sequence[Rule]) -> Classification:
    """The highest level that the standing of the unit, the author, the page's past or any rule asks for.

    More rules, another part, or another paragraph at the end of a part never lower the level. Words put
    *beside* a finding may: they can be its routine context, which is why rules for incidents have none.
    """
    readings = [(part.label, read(part.text)) for part in facts.parts]
    placed = [_Placed(-1, 0, reason) for reason in _standing(facts)]
    for rule in rules:
        placed += _by_rule(rule, facts, readings)
    level = max((p.reason.level for p in placed), default=Clearance.SCHOOL)
    if facts.sticky > level:
        level = facts.sticky
        placed.append(
            _Placed(-1, 0, Reason("sticky", level, _("An earlier version of this page needed this level.")))
        )
    placed.sort(key=lambda p: (-p.reason.level, p.part, p.start, p.reason.rule))
    return Classification(level, tuple(p.reason for p in placed))


def _standing(facts: ContentFacts) -> Iterator[Reason]:
    if facts.unit_is_department:
        message = _("The department itself is speaking here.")
        yield Reason("department", Clearance.DEPARTMENT, message, firm=True)
    if facts.author_flag:
        yield Reason("author", Clearance.DEPARTMENT, _("The author asked the department to have a look."))
    if not facts.rules_read_language:
        message = _("The rules cannot read this language, so a person at the department does.")
        yield Reason("language", Clearance.DEPARTMENT, message)
    if facts.unit_on_probation:
        message = _("For the time being the department reads everything that this school publishes.")
        yield Reason("standing", Clearance.DEPARTMENT, message)


def _by_rule(rule: Rule, facts: ContentFacts, readings: Sequence[tuple[str, Reading]]) -> Iterator[_Placed]:
    if rule.kind is RuleKind.PAGE_TYPE:
        keys = frozenset({facts.page_type.lower()}) & {name.lower() for name in rule.page_types}
    elif rule.kind is RuleKind.TOPIC:
        keys = facts.topics.intersection(rule.topics)
    else:
        for part, (label, reading) in enumerate(readings):
            if rule.kind is RuleKind.PERSONAL_DATA and facts.parts[part].is_contact:
                continue
            if found := _findings(rule, reading):
                yield _Placed(part, found[0].start, _found(rule, label, reading, found))
        return
    if keys:
        firm = rule.kind is RuleKind.PAGE_TYPE
        yield _Placed(-1, 0, _reason(rule, matched=", ".join(sorted(keys)), count=len(keys), firm=firm))


def _findings(rule: Rule, reading: Reading) -> list[Match]:
    """What a rule finds in one part after its routine contexts are taken away."""
    if rule.kind is RuleKind.PERSONAL_DATA:
        found, before, after = detectors.personal_data(rule.terms, reading), 6, 0
    else:
        found, before, after = detectors.phrases(rule.terms, reading), 8, 4
    if rule.kind is RuleKind.TEACHER_FAULT and not detectors.teachers(reading):
        return []
    return detectors.out_of_context(found, rule.routine_contexts, reading, before=before, after=after)


def _found(rule: Rule, label: str, reading: Reading, found: Sequence[Match]) -> Reason:
    first = found[0]
    matched = " ".join(reading.text[first.start : first.end].split())
    if rule.kind is RuleKind.TEACHER_FAULT:
        teacher = detectors.teachers(reading)[0]
        matched = f"{' '.join(reading.text[teacher.start : teacher.end].split())} … {matched}"
    around = excerpt(reading.text, first.start, first.end)
    return _reason(rule, where=label, excerpt=around, matched=matched, count=len(found))


def _reason(rule: Rule, **found: Any) -> Reason:
    return Reason(rule.code, rule.level, rule.name, law=rule.law, advice=rule.advice, **found)


@dataclass(frozen=True, slots=True)
class Decision:
    """Allowed, or refused with the sentence that tells the person why."""

    allowed: bool
    reason: Sentence = ""


ALLOWED = Decision(True)


@dataclass(frozen=True, slots=True)
class Signature:
    """One usable approval of exactly this content; no user when nobody can say any more who it was."""

    step: Clearance
    user_id: int | None


def granted_clearance(signatures: Iterable[Signature]) -> Clearance | None:
    """What the signatures under one content amount to; None for no signature.

    SPOKESPERSON needs a spokesperson's and a department's signature by two different, known people: an
    unknown signer cannot be shown to be a second person. Without the department's signature nothing above
    SCHOOL is granted, for the spokesperson signs before the department reads the final text and does not
    stand in for it. But the spokesperson is above the school's head: that signature alone is worth the
    head's, and no more.
    """
    by_step: dict[Clearance, set[int | None]] = {}
    for signature in signatures:
        by_step.setdefault(signature.step, set()).add(signature.user_id)
    department = by_step.get(Clearance.DEPARTMENT, set())
    spokesperson = by_step.get(Clearance.SPOKESPERSON, set())
    if any(s is not None and d is not None and s != d for s in spokesperson for d in department):
        return Clearance.SPOKESPERSON
    if department:
        return Clearance.DEPARTMENT
    return Clearance.SCHOOL if by_step else None


def may_publish(*, required: Clearance, granted: Clearance | None) -> Decision:
    """Whether a content with these signatures may be read by the public."""
    if granted is not None and granted >= required:
        return ALLOWED
    if required <= Clearance.SCHOOL:
        return Decision(False, _("Nobody has approved this content yet."))
    if required == Clearance.DEPARTMENT:
        return Decision(False, _("The department has not approved exactly this content."))
    return Decision(
        False, _("This needs the spokesperson and a moderator of the department, two different people.")
    )


_NO_ROLE: dict[Clearance, Sentence] = {
    Clearance.SCHOOL: _("Only somebody who approves for this school can decide this step."),
    Clearance.DEPARTMENT: _("Only a moderator of the department can decide this step."),
    Clearance.SPOKESPERSON: _("Only the department's spokesperson can decide this step."),
}


def may_sign(
    *, step: Clearance, holds_role: bool, is_author: bool, already_signed: bool, seen_digest: str,
    current_digest: str, decided: bool,
) -> Decision:  # fmt: skip
    """Whether a person may approve this content at this step.

    What nobody can change comes first (it is over), then what this person cannot change (role, authorship, an
    earlier signature), and last what a reload puts right: nobody rereads a text only to be refused again.
    """
    if decided:
        return Decision(False, _("This submission has already been decided."))
    if not holds_role:
        return Decision(False, _NO_ROLE[step])
    if is_author:
        return Decision(False, _("You wrote part of this yourself; somebody else has to approve it."))
    if already_signed:
        return Decision(
            False, _("You have already signed this content; a second person has to sign this step.")
        )
    if not seen_digest or seen_digest != current_digest:
        return Decision(False, _("The text has changed since you opened it. Read it again, then decide."))
    return ALLOWED


def may_lower(
    *, current: Clearance, to: Clearance, floor: Clearance, is_moderator: bool, is_author: bool, reason: str
) -> Decision:
    """Whether a person may set another level for a content; lifting needs only the role and a reason."""
    if not is_moderator:
        return Decision(False, _("Only a moderator of the department can change the level."))
    if to == current:
        return Decision(False, _("The content has this level already."))
    if to < current and is_author:
        return Decision(False, _("You wrote part of this yourself; somebody else has to lower its level."))
    if to < floor:
        return Decision(False, _("This kind of content is never below this level, whatever it says."))
    if not syllables(reason):
        return Decision(False, _("Write why: the reason is kept with the decision."))
    return ALLOWED
