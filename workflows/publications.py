"""Writes the register of what is public: publications with what they show, their lines in the ledger, their seals.

The gate asks for it in the transaction of the row that it let pass; nobody else does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core import clock
from workflows import ledger, triggers
from workflows.canonical import references
from workflows.enums import Act, Clearance
from workflows.ledger import Line
from workflows.models import Approval, Publication, RowSeal, ShownReference


@dataclass(frozen=True, slots=True)
class Opening:
    """A content that begins to be public, under its approval."""

    page: Any
    digest: str
    approval: Approval
    required: Clearance
    lapses_at: datetime | None = None


def open_publications(openings: Sequence[Opening]) -> list[Publication]:
    """One publication for each, all at the same moment, in as many statements for many as for one."""
    now = clock.now()
    publications = Publication.objects.bulk_create(
        Publication(
            page_id=opening.page.pk,
            title=opening.page.title,
            digest=opening.digest,
            approval=opening.approval,
            required=opening.required,
            address=opening.page.full_url or opening.page.url_path,
            started_at=now,
            lapses_at=opening.lapses_at,
        )
        for opening in openings
    )
    ShownReference.objects.bulk_create(
        ShownReference(publication=publication, content_type_id=content_type_id, object_id=pk)
        for publication, opening in zip(publications, openings, strict=True)
        for content_type_id, pk in sorted(references(opening.page))
    )
    ledger.append_all(_line(publication) for publication in publications)
    return publications


def _line(publication: Publication) -> Line:
    return Line(
        Act.PUBLISHED,
        publication,
        at=publication.started_at,
        data={
            "approval": publication.approval_id,
            "digest": publication.digest,
            "required": publication.required,
            "address": publication.address,
            "lapses_at": publication.lapses_at,
        },
    )


def keep_seal(publication: Publication) -> None:
    """PostgreSQL's fingerprint of the rows, as they are now, in the place of any earlier one."""
    if triggers.installable():
        [(page_id, seal)] = triggers.seals_of([publication.page_id]).items()
        RowSeal.objects.update_or_create(page_id=page_id, defaults={"publication": publication, "seal": seal})


def keep_first_seals(publications: Iterable[Publication]) -> None:
    """The same for pages that were never public before."""
    if triggers.installable():
        of_page = {publication.page_id: publication for publication in publications}
        RowSeal.objects.bulk_create(
            RowSeal(page_id=page_id, publication=of_page[page_id], seal=seal)
            for page_id, seal in triggers.seals_of(of_page).items()
        )
