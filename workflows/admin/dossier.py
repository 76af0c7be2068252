"""What the record of a page shows: where it stands, its texts one by one, and each line in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Revision

from core import clock
from workflows import permissions
from workflows.admin import access, kept_text, lights, sentences
from workflows.admin.comparison import Part
from workflows.enums import Act, Clearance, Ending
from workflows.evidence import Record
from workflows.models import Approval, ClearanceTaskState, LedgerEntry, Publication


@dataclass(slots=True)
class Text:
    """One text of the page, numbered as they came; its words are kept once somebody has signed it."""

    number: int
    digest: str
    title: str = ""
    parts: list[Part] = field(default_factory=list)
    shown: list[kept_text.Shown] = field(default_factory=list)
    before: Text | None = None  # the kept text before this one
    changes: list[Part] = field(default_factory=list)
    came: list[kept_text.Shown] = field(default_factory=list)
    went: list[kept_text.Shown] = field(default_factory=list)
    is_public: bool = False
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger as the record shows it."""

    event: sentences.Event
    text: Text | None
    address: str
    revocable: Approval | None  # the signature that the reader could take back


@dataclass(frozen=True, slots=True)
class State:
    """Where the page stands at this moment, in sentences; `key` gives sign and colour."""

    key: str
    headline: str
    details: tuple[str, ...]
    waiting: ClearanceTaskState | None  # the step that waits, where the reader may open it
    emergency: Publication | None


def kind(record: Record) -> str:
    """What kind of page it is, or was."""
    if record.page is not None:
        return str(record.page.page_type_display_name)
    return kept_text.kind_of(record.approvals[-1].content) if record.approvals else ""


def texts(record: Record, user: Any) -> dict[str, Text]:
    """Every text of which the ledger speaks, by its digest, each compared with the one before it."""
    kept: dict[str, Approval] = {}
    for approval in record.approvals:
        kept.setdefault(approval.digest, approval)
    public = {p.digest for p in record.publications if p.ended_at is None}
    found: dict[str, Text] = {}
    before: Text | None = None
    for digest in [line.data["digest"] for line in record.lines if line.data.get("digest")]:
        if digest in found:
            continue
        text = found[digest] = Text(len(found) + 1, digest, is_public=digest in public)
        if digest in kept:
            _fill(text, kept[digest], before, user)
            before = text
    return found


def _fill(text: Text, approval: Approval, before: Text | None, user: Any) -> None:
    text.is_kept, text.title, text.before = True, approval.title, before
    text.parts = kept_text.parts(approval.content)
    text.shown = kept_text.shown(approval.content, user)
    if before is not None:
        text.changes = kept_text.changes(before.parts, text.parts)
        text.came = [item for item in text.shown if item not in before.shown]
        text.went = [item for item in before.shown if item not in text.shown]


def entries(record: Record, found: dict[str, Text], user: Any) -> list[Entry]:
    """The lines, the oldest first, as a story is told."""
    approvals = {approval.pk: approval for approval in record.approvals}
    publications = {publication.pk: publication for publication in record.publications}
    answers: dict[tuple[int, bool], bool] = {}

    def revocable(line: LedgerEntry) -> Approval | None:
        signed = line.act in (Act.APPROVED, Act.EMERGENCY)
        approval = approvals.get(line.record_id or 0) if signed else None
        if approval is None or approval.revoked_at is not None:
            return None
        # The answer depends on the step and on whose signature it is: asked once for each.
        key = (approval.step, approval.by_id == user.pk)
        if key not in answers:
            answers[key] = permissions.may_revoke(user, approval, reason="why").allowed
        return approval if answers[key] else None

    def digest(line: LedgerEntry) -> str:
        ended = publications.get(line.record_id or 0) if line.act == Act.ENDED else None
        return ended.digest if ended else str(line.data.get("digest", ""))

    return [
        Entry(
            event,
            found.get(digest(event.line)),
            str(event.line.data.get("address", "")),
            revocable(event.line),
        )
        for event in sentences.tell(record.lines)
    ]


def state(record: Record, user: Any) -> State:
    """Public now, waiting, withdrawn, gone: what somebody wants to know first."""
    now = clock.now()
    current = next((p for p in record.publications if p.ended_at is None), None)
    if current and (record.page is None or not record.page.live or (current.lapses_at or now) < now):
        current = None
    waiting = ClearanceTaskState.objects.waiting().filter(page_id=record.page_id)
    step = waiting.select_related("workflow_state").first()
    key, headline = _headline(record, current)
    details = [*_text_since(record, current), *_waits(step), *_scheduled(record)]
    if record.page is None:
        details.append(_("The page itself has been deleted; its record stays."))
    return State(
        key=key,
        headline=headline,
        details=tuple(details),
        waiting=access.readable_by(user, waiting).first() if step else None,
        emergency=current if current and current.lapses_at else None,
    )


def _headline(record: Record, current: Publication | None) -> tuple[str, str]:
    if current is not None:
        words = {
            "since": sentences.moment(_public_since(record)),
            "until": sentences.moment(current.lapses_at),
        }
        if current.lapses_at:
            return "urgent", _(
                "Public in an emergency, before clearance, since %(since)s, until %(until)s"
            ) % words
        return "public", _("Public since %(since)s") % words
    ended = [publication for publication in record.publications if publication.ended_at]
    if not ended:
        return ("open", _("Never been public"))
    last = ended[-1]
    words = {"at": sentences.moment(last.ended_at), "why": ""}
    withdrawal = next((w for w in reversed(record.withdrawals) if w.publication_id == last.pk), None)
    if withdrawal is not None:
        words["why"] = str(withdrawal.get_reason_display())
        return "back", _("Withdrawn on %(at)s. Reason: %(why)s") % words
    words["why"] = str(dict(Ending.choices).get(last.ending, ""))
    return "back", _("No longer public since %(at)s: %(why)s") % words


def _public_since(record: Record) -> datetime:
    """When the page came before the public, whatever its text was then; it has been there ever since."""
    since = record.publications[-1].started_at
    for publication in reversed(record.publications[:-1]):
        if publication.ending not in (Ending.REPLACED, Ending.CONFIRMED):
            break
        since = publication.started_at
    return since


def _text_since(record: Record, current: Publication | None) -> list[str]:
    if current is None or current.started_at == _public_since(record):
        return []
    return [_("With this text since %(since)s.") % {"since": sentences.moment(current.started_at)}]


def _waits(step: ClearanceTaskState | None) -> list[str]:
    if step is None:
        return []
    words = {"step": lights.STEP_NAMES[Clearance(step.step)], "since": sentences.moment(step.started_at)}
    return [_("A text waits for this step since %(since)s: %(step)s.") % words]


def _scheduled(record: Record) -> list[str]:
    due = Revision.page_revisions.exclude(approved_go_live_at=None).filter(object_id=str(record.page_id))
    at: datetime | None = due.values_list("approved_go_live_at", flat=True).first()
    return [_("An approved text goes public on %(at)s.") % {"at": sentences.moment(at)}] if at else []
