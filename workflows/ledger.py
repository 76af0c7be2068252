"""Writes the ledger, and proves that nobody has changed it since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import OuterRef, Subquery
from wagtail.models import AbstractPage

from core import clock
from core.locks import lock_until_commit
from workflows.enums import Act
from workflows.models import LedgerEntry


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody did, before it stands in the ledger.

    ``subject`` is the page, or the record that the act made (with ``page_id``, ``title`` and organisation).
    """

    act: Act
    subject: Any
    record: Any = None
    by: Any = None
    role: str = ""
    at: datetime | None = None
    data: dict[str, Any] = field(default_factory=dict)


def append(
    act: Act, subject: Any, *, record: Any = None, by: Any = None, role: str = "",
    at: datetime | None = None, **data: Any,
) -> LedgerEntry:  # fmt: skip
    """Add a line in the transaction of the act itself."""
    [entry] = append_all([Line(act, subject, record, by, role, at, data)])
    return entry


def append_all(lines: Iterable[Line]) -> list[LedgerEntry]:
    """Add lines, each chained to the one before; one writer at a time."""
    lock_until_commit("ledger")
    last = LedgerEntry.objects.order_by("-pk").first()
    key, previous = (last.pk, last.hash) if last else (0, "")
    entries = []
    for line in lines:
        entries.append(_entry(line, previous))
        previous = entries[-1].hash
    LedgerEntry.objects.bulk_create(entries)
    for entry in entries:
        if entry.pk <= key:  # the chain is read in the order of the keys
            raise RuntimeError("The database numbered the lines of the ledger in another order.")
        key = entry.pk
    return entries


def _entry(line: Line, previous: str) -> LedgerEntry:
    subject, is_page = line.subject, isinstance(line.subject, AbstractPage)
    entry = LedgerEntry(
        page_id=subject.pk if is_page else subject.page_id,
        title=subject.title,
        organisation_id=subject.organisation_id,
        act=line.act,
        by=line.by,
        record_id=line.record.pk if line.record else None if is_page else subject.pk,
        role=line.role,
        at=line.at or clock.now(),
        # As it will be read again: the hash is over what is stored.
        data=json.loads(json.dumps(line.data, cls=DjangoJSONEncoder)),
        previous_hash=previous,
    )
    entry.hash = entry.chained_hash()
    return entry


def head() -> str:
    """The hash of the last line, for keeping elsewhere: it stands for everything before it."""
    last = LedgerEntry.objects.order_by("-pk").values_list("hash", flat=True).first()
    return last or ""


def broken_lines_of(page_id: int) -> Iterator[tuple[LedgerEntry, str]]:
    """The same for the lines of one page alone, each with the one that stands before it in the whole ledger."""
    earlier = LedgerEntry.objects.filter(pk__lt=OuterRef("pk")).order_by("-pk")
    lines = LedgerEntry.objects.annotate(hash_before=Subquery(earlier.values("hash")[:1]))
    for entry in lines.filter(page_id=page_id).order_by("pk"):
        yield from _faults(entry, entry.hash_before or "")


def broken_lines() -> Iterator[tuple[LedgerEntry, str]]:
    """Lines that were changed, or that do not follow the one before, each with what is wrong."""
    previous = ""
    for entry in LedgerEntry.objects.order_by("pk").iterator(chunk_size=1_000):
        yield from _faults(entry, previous)
        previous = entry.hash


def _faults(entry: LedgerEntry, previous: str) -> Iterator[tuple[LedgerEntry, str]]:
    if entry.previous_hash != previous:
        yield entry, "does not follow the line before it"
    if entry.chained_hash() != entry.hash:
        yield entry, "was changed"
