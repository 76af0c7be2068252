"""Proves the gate's promise after the fact, over the whole database; each finding names the page."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.models import Revision

from organisations.models import User
from workflows.audit.findings import Finding
from workflows.audit.pages import closed_pages, live_pages, public_files, public_pages, scheduled_revisions
from workflows.audit.records import records
from workflows.audit.rights import guards, rights
from workflows.models import Approval, LedgerEntry, Publication, Withdrawal

__all__ = ["Finding", "counts", "findings"]


def findings() -> Iterator[Finding]:
    """Every violation in the database, in a fixed order; empty means that the promise holds."""
    yield from public_pages()
    yield from closed_pages()
    yield from public_files()
    yield from scheduled_revisions()
    yield from records()
    yield from rights()
    yield from guards()


def counts() -> dict[str, int]:
    """What was looked at."""
    return {
        "public pages": live_pages().count(),
        "approvals": Approval.objects.count(),
        "publications": Publication.objects.count(),
        "withdrawals": Withdrawal.objects.count(),
        "lines of the ledger": LedgerEntry.objects.count(),
        "scheduled": Revision.objects.exclude(approved_go_live_at=None).count(),
        "users": User.objects.count(),
    }
