"""Which level a content needs, and why: pure, facts in, a level with its reasons out.

No database, no clock, no users. The editor's panel, the refusal and the log say the same words because they
come from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from core.text import Match, Reading, excerpt, read
from workflows import detectors
from workflows.enums import Clearance, RuleKind

if TYPE_CHECKING:
    from core.decisions import Sentence


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
