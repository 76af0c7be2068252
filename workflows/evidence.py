"""What happened to one page, whole: its lines of the ledger, its signatures with their texts, the proof.

The keys of `as_json` are documented in docs/how-to/read-a-record.md; a new one is added, none is renamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from wagtail.models import Page

from core import clock
from organisations.models import Organisation
from workflows import audit, ledger
from workflows.audit.records import records, records_of
from workflows.canonical import digest_of
from workflows.models import Approval, GovernedPage, LedgerEntry, Publication, Withdrawal
from workflows.models.ledger import hashed_part

FORMAT = "cong-giao-duc/record/1"


@dataclass
class Record:
    """All that is kept about a page, whether it still exists or not. Lines and records are in their order."""

    page_id: int
    page: Any  # the specific page; None when it has been deleted
    lines: list[LedgerEntry]

    @cached_property
    def approvals(self) -> list[Approval]:
        found = Approval.objects.filter(page_id=self.page_id).order_by("pk")
        return list(found.select_related("by", "revoked_by", "organisation"))

    @cached_property
    def publications(self) -> list[Publication]:
        return list(Publication.objects.filter(page_id=self.page_id).order_by("pk"))

    @cached_property
    def withdrawals(self) -> list[Withdrawal]:
        return list(Withdrawal.objects.filter(page_id=self.page_id).select_related("by").order_by("pk"))

    @property
    def title(self) -> str:
        """As the page was called when something was last done to it."""
        return self.lines[-1].title if self.lines else str(self.page.title)

    @property
    def organisations(self) -> list[Organisation]:
        """The organisation, first the one of the last line. A page stays with its own: there is one."""
        named = [line.organisation for line in reversed(self.lines)]
        return list(dict.fromkeys([*named, *([self.page.organisation] if self.page else [])]))

    @property
    def organisation(self) -> Organisation:
        return self.organisations[0]


def find(page_id: int) -> Record | None:
    """The record of a page; None where there is neither a governed page nor any line about one."""
    base = Page.objects.filter(pk=page_id).first()
    page = base.specific if base else None
    lines = LedgerEntry.objects.filter(page_id=page_id).select_related("by", "organisation").order_by("pk")
    record = Record(page_id, page if isinstance(page, GovernedPage) else None, list(lines))
    return record if record.page or record.lines else None


def faults(record: Record) -> list[audit.Finding]:
    """What speaks against the record: changed lines, broken links, records that say something else."""
    return list(records_of(record.page_id))


def as_json(record: Record, *, whole_ledger: bool = False) -> dict[str, Any]:
    """Everything, ready for JSON. ``whole_ledger`` verifies the chain from its first line to its last."""
    found = list(records()) if whole_ledger else faults(record)
    return {
        "format": FORMAT,
        "made_at": _iso(clock.now()),
        "page": {"id": record.page_id, "title": record.title, "exists": record.page is not None},
        "organisation": {"code": record.organisation.code, "name": record.organisation.name},
        "ledger": {"head": ledger.head(), "lines": LedgerEntry.objects.count()},
        "verification": {
            "scope": "ledger" if whole_ledger else "page",
            "sound": not found,
            "faults": [str(fault) for fault in found],
        },
        "lines": [_line(line) for line in record.lines],
        "approvals": [_approval(approval) for approval in record.approvals],
        "publications": [_publication(publication) for publication in record.publications],
        "withdrawals": [_withdrawal(withdrawal) for withdrawal in record.withdrawals],
    }


def _line(line: LedgerEntry) -> dict[str, Any]:
    return {
        "number": line.pk,
        "hash": line.hash,
        "previous_hash": line.previous_hash,
        "hashed": hashed_part(line),
        "act": line.act,
        "who": _person(line.by),
    }


def _approval(approval: Approval) -> dict[str, Any]:
    return {
        "id": approval.pk,
        "digest": approval.digest,
        "digest_fits_content": digest_of(approval.content) == approval.digest,
        "step": approval.step,
        "required": approval.required,
        "reasons": approval.reasons,
        "who": _person(approval.by),
        "role": approval.role,
        "at": _iso(approval.at),
        "comment": approval.comment,
        "alone_until": _iso(approval.alone_until),
        "revoked_at": _iso(approval.revoked_at),
        "revoked_by": _person(approval.revoked_by),
        "revoked_reason": approval.revoked_reason,
        "content": approval.content,
    }


def _publication(publication: Publication) -> dict[str, Any]:
    return {
        "id": publication.pk,
        "digest": publication.digest,
        "approval": publication.approval_id,
        "required": publication.required,
        "address": publication.address,
        "started_at": _iso(publication.started_at),
        "lapses_at": _iso(publication.lapses_at),
        "ended_at": _iso(publication.ended_at),
        "ending": publication.ending,
    }


def _withdrawal(withdrawal: Withdrawal) -> dict[str, Any]:
    return {
        "id": withdrawal.pk,
        "publication": withdrawal.publication_id,
        "reason": withdrawal.reason,
        "notice": withdrawal.notice,
        "redirect_to": withdrawal.redirect_to,
        "path": withdrawal.path,
        "who": _person(withdrawal.by),
        "role": withdrawal.role,
        "at": _iso(withdrawal.at),
    }


def _person(user: Any) -> dict[str, Any] | None:
    return {"id": user.pk, "username": user.username, "name": str(user)} if user else None


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="milliseconds") if at else None
