"""Each line of the ledger as a sentence that somebody outside the office understands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from organisations.enums import Role
from workflows.admin import lights
from workflows.enums import Act, Clearance, Ending, WithdrawalReason
from workflows.models import Approval, LedgerEntry

if TYPE_CHECKING:
    from workflows.classification import Sentence

# As they stand in brackets behind a name.
ROLES: dict[str, Sentence] = {
    Role.EDITOR: gettext_lazy("editor"),
    Role.APPROVER: gettext_lazy("head of the school"),
    Role.MODERATOR: gettext_lazy("moderator of the department"),
    Role.SPOKESPERSON: gettext_lazy("the department's spokesperson"),
    Role.ADMINISTRATOR: gettext_lazy("administrator of the department"),
    Role.AUDITOR: gettext_lazy("auditor"),
}
SENTENCES: dict[str, Sentence] = {
    Act.SUBMITTED: gettext_lazy("%(who)s handed the text in."),
    Act.APPROVED: gettext_lazy("%(who)s approved the text."),
    Act.RETURNED: gettext_lazy("%(who)s returned the text to its author."),
    Act.CANCELLED: gettext_lazy("%(who)s took the text out of the steps before a decision."),
    Act.LEVEL: gettext_lazy("%(who)s changed the level from %(from)s to %(to)s."),
    Act.EMERGENCY: gettext_lazy(
        "%(who)s signed alone in an emergency, before clearance; good until %(until)s."
    ),
    Act.SCHEDULED: gettext_lazy("%(who)s: the approved text is to go public at %(from_time)s."),
    Act.PUBLISHED: gettext_lazy("The text went public, under the signature of %(signer)s."),
    Act.ENDED: gettext_lazy("This text is public no more: %(ending)s."),
    Act.WITHDRAWN: gettext_lazy("%(who)s withdrew the page from the public. Reason: %(why)s."),
    Act.REVOKED: gettext_lazy("%(who)s revoked the approval of %(signer)s."),
    Act.OFFERED: gettext_lazy("%(who)s offered the story to the department."),
    Act.OFFER_TAKEN_BACK: gettext_lazy("%(who)s took the offer back."),
    Act.OFFER_DECLINED: gettext_lazy("%(who)s declined the offer."),
    Act.FEATURED: gettext_lazy("%(who)s put the story on the department's site, as a link to the school's."),
    Act.UNFEATURED: gettext_lazy("%(who)s took the story off the department's site."),
    Act.PUSHED: gettext_lazy("%(who)s put the notice on the sites of %(count)s schools, as a link."),
    Act.PUSH_ENDED: gettext_lazy("%(who)s took the notice off the schools' sites."),
    Act.MOVED: gettext_lazy("The school went from %(giving)s to %(receiving)s."),
    Act.RENAMED: gettext_lazy("%(who)s changed the school's name from %(old_name)s to %(new_name)s."),
    Act.CLOSED: gettext_lazy("The school was closed: %(closing)s."),
    Act.REOPENED: gettext_lazy("%(who)s undid the closing of the school."),
}
URGENT = gettext_lazy(
    "The text went public in an emergency, before clearance, by %(signer)s; until %(until)s."
)
# Sign and colour in the style sheet.
KEYS: dict[str, str] = {
    Act.APPROVED: "done", Act.PUBLISHED: "public", Act.LEVEL: "level", Act.EMERGENCY: "urgent",
    **dict.fromkeys((Act.RETURNED, Act.CANCELLED, Act.WITHDRAWN, Act.REVOKED, Act.ENDED), "back"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the ledger in words."""

    line: LedgerEntry
    sentence: str
    quote: str  # what the person wrote: a comment, a reason, a notice
    light: lights.Light | None
    reasons: list[str]  # why it had its level when it was handed in
    key: str

    @property
    def at(self) -> datetime:
        return self.line.at

    @property
    def digest(self) -> str:
        return str(self.line.data.get("digest", ""))


def tell(lines: Iterable[LedgerEntry]) -> list[Event]:
    """The lines in words, in their order; one query more, however many they are."""
    lines = list(lines)
    keys = {key for line in lines if (key := _approval_of(line))}
    found = Approval.objects.filter(pk__in=keys).select_related("by").defer("content", "reasons")
    approvals = {approval.pk: approval for approval in found}
    return [_event(line, approvals) for line in lines]


def name_with_role(person: Any, role: str) -> str:
    """“Nguyễn Thị Lan (hiệu trưởng)”; acts that nobody asked for are the system's."""
    if person is None:
        return _("The system")
    return f"{person} ({ROLES[role]})" if role in ROLES else str(person)


def _approval_of(line: LedgerEntry) -> int | None:
    """The approval that the line is about without being it."""
    if line.act == Act.REVOKED:
        return line.record_id
    return line.data.get("approval") if line.act == Act.PUBLISHED else None


def _event(line: LedgerEntry, approvals: Mapping[int, Approval]) -> Event:
    urgent = line.act == Act.PUBLISHED and line.data.get("lapses_at")
    sentence = URGENT if urgent else SENTENCES.get(line.act, line.get_act_display())
    level = line.data.get("to_level" if line.act == Act.LEVEL else "required")
    reasons = line.data.get("reasons", []) if line.act == Act.SUBMITTED else []
    return Event(
        line=line,
        sentence=str(sentence) % _words(line, approvals.get(_approval_of(line) or 0)),
        quote=line.data.get("notice" if line.act == Act.WITHDRAWN else "comment") or _reason_in_words(line),
        light=lights.light(level) if level in set(Clearance) else None,
        reasons=list(dict.fromkeys(reason["message"] for reason in reasons)),
        key="urgent" if urgent else _key(line),
    )


def _key(line: LedgerEntry) -> str:
    if line.act == Act.ENDED and line.data.get("ending") in (Ending.REPLACED, Ending.CONFIRMED):
        return "info"  # the page stays public
    return KEYS.get(line.act, "info")


def _reason_in_words(line: LedgerEntry) -> str:
    """A withdrawal's reason is one of a list, and stands in the sentence."""
    return "" if line.act == Act.WITHDRAWN else str(line.data.get("reason", ""))


def _words(line: LedgerEntry, approval: Approval | None) -> dict[str, Any]:
    data = line.data
    return {
        "who": name_with_role(line.by, line.role),
        "signer": name_with_role(approval.by, approval.role) if approval else _("somebody unknown"),
        "from": _level(data.get("from_level")),
        "to": _level(data.get("to_level")),
        "until": moment(data.get("until") or data.get("lapses_at")),
        "from_time": moment(data.get("from_time")),
        "ending": dict(Ending.choices).get(data.get("ending", ""), data.get("ending", "")),
        "count": len(data.get("schools", ())),
        **{name: data.get(name, "") for name in ("giving", "receiving", "old_name", "new_name", "closing")},
        "why": dict(WithdrawalReason.choices).get(data.get("reason", ""), data.get("reason", "")),
    }


def _level(level: Any) -> str:
    return str(lights.light(level).name).lower() if level in set(Clearance) else ""


def moment(value: Any) -> str:
    """A time of the ledger, ISO 8601, as people here write it."""
    at = parse_datetime(value) if isinstance(value, str) else value
    return date_format(timezone.localtime(at), "H:i d/m/Y") if at else ""
