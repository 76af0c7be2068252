"""The evidence: the ledger is whole and says the same as every record; signers held their roles then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from organisations.enums import Role
from organisations.models import Membership
from workflows import ledger
from workflows.audit.findings import Finding
from workflows.canonical import digest_of
from workflows.enums import Act, Clearance
from workflows.models import Approval, ClearanceChange, LedgerEntry, Publication, Withdrawal
from workflows.permissions import ROLE_OF_STEP

CHUNK = 500
Lines = dict[tuple[str, int], LedgerEntry]


def records() -> Iterator[Finding]:
    """Every violation of the promise that what happened can be proved."""
    yield from _broken(ledger.broken_lines())
    yield from _contradicted(Q())


def records_of(page_id: int) -> Iterator[Finding]:
    """The same for one page."""
    yield from _broken(ledger.broken_lines_of(page_id))
    yield from _contradicted(Q(page_id=page_id))


def _broken(lines: Iterable[tuple[LedgerEntry, str]]) -> Iterator[Finding]:
    for entry, fault in lines:
        yield Finding("ledger", f"line {entry.pk} {fault}", entry.page_id, entry.title)


def _contradicted(wanted: Q) -> Iterator[Finding]:
    """Records that say something else than the ledger, and lines whose record is gone."""
    approvals = Approval.objects.select_related("organisation", "by")
    yield from _each(approvals.filter(wanted), _faults_of_approval)
    yield from _each(Publication.objects.filter(wanted), _faults_of_publication)
    yield from _each(Withdrawal.objects.filter(wanted), _faults_of_withdrawal)
    yield from _each(ClearanceChange.objects.filter(wanted), _faults_of_change)
    yield from _lost(wanted)


def _each(found: QuerySet[Any], faults: Any) -> Iterator[Finding]:
    keys = found.order_by("pk").values_list("pk", flat=True).iterator(chunk_size=CHUNK)
    for chunk in _chunks(keys):
        lines = _lines(found.model, chunk)
        for record in found.filter(pk__in=chunk).order_by("pk"):
            for promise, detail in faults(record, lines):
                name = record._meta.verbose_name
                title = getattr(record, "title", "")
                yield Finding(promise, f"{name} {record.pk} {detail}", record.page_id, title)


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    chunk: list[int] = []
    for key in keys:
        chunk.append(key)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


ACTS: dict[type[Any], tuple[Act, ...]] = {
    Approval: (Act.APPROVED, Act.EMERGENCY, Act.REVOKED),
    Publication: (Act.PUBLISHED, Act.ENDED),
    Withdrawal: (Act.WITHDRAWN,),
    ClearanceChange: (Act.LEVEL,),
}


def _lines(model: type[Any], keys: list[int]) -> Lines:
    """The lines of the ledger about these records, by act and key."""
    found = LedgerEntry.objects.filter(act__in=ACTS[model], record_id__in=keys)
    return {(entry.act, entry.record_id): entry for entry in found if entry.record_id is not None}


def _differs(entry: LedgerEntry | None, **said: Any) -> bool:
    """Whether the ledger has no such line, or says something else."""
    if entry is None:
        return True
    told = entry.data | {"by": entry.by_id, "at": entry.at, "page": entry.page_id, "role": entry.role}
    return any(told.get(name) != value for name, value in said.items())


def _faults_of_approval(approval: Approval, lines: Lines) -> Iterator[tuple[str, str]]:
    line = lines.get((Act.EMERGENCY if approval.alone_until else Act.APPROVED, approval.pk))
    if _differs(
        line, by=approval.by_id, at=approval.at, page=approval.page_id, role=approval.role,
        digest=approval.digest, step=approval.step, required=approval.required, reasons=approval.reasons,
        comment=approval.comment,
    ):  # fmt: skip
        yield "ledger", "was changed, or stands in no line of the ledger"
    if digest_of(approval.content) != approval.digest:
        yield "ledger", "is not for the content that it holds"
    if not _held_role(approval):
        yield "role", f"was given by {approval.by}, who did not hold the role"
    revoked = lines.get((Act.REVOKED, approval.pk))
    if (revoked is not None) != (approval.revoked_at is not None):
        yield "ledger", "was revoked in one place and not in the other"
    if revoked is not None and _differs(revoked, by=approval.revoked_by_id, reason=approval.revoked_reason):
        yield "ledger", "was revoked by somebody else, or for another reason"


def _faults_of_publication(publication: Publication, lines: Lines) -> Iterator[tuple[str, str]]:
    if _differs(
        lines.get((Act.PUBLISHED, publication.pk)), at=publication.started_at, page=publication.page_id,
        digest=publication.digest, approval=publication.approval_id, required=publication.required,
        address=publication.address,
    ):  # fmt: skip
        yield "ledger", "was changed, or stands in no line of the ledger"
    if not Approval.objects.filter(pk=publication.approval_id, digest=publication.digest).exists():
        yield "evidence", "has lost its approval"
    ended = lines.get((Act.ENDED, publication.pk))
    if (ended is not None) != (publication.ended_at is not None):
        yield "ledger", "ended without a line, or has a line and goes on"


def _faults_of_withdrawal(withdrawal: Withdrawal, lines: Lines) -> Iterator[tuple[str, str]]:
    if _differs(
        lines.get((Act.WITHDRAWN, withdrawal.pk)), by=withdrawal.by_id, at=withdrawal.at,
        page=withdrawal.page_id, reason=withdrawal.reason, notice=withdrawal.notice,
        redirect_to=withdrawal.redirect_to,
    ):  # fmt: skip
        yield "ledger", "was changed, or stands in no line of the ledger"


def _faults_of_change(change: ClearanceChange, lines: Lines) -> Iterator[tuple[str, str]]:
    if _differs(
        lines.get((Act.LEVEL, change.pk)), by=change.by_id, page=change.page_id, digest=change.digest,
        reason=change.reason, to_level=change.to_level,
    ):  # fmt: skip
        yield "ledger", "was changed, or stands in no line of the ledger"


def _lost(wanted: Q) -> Iterator[Finding]:
    """Lines whose record is gone: somebody deleted it."""
    for model, acts in ACTS.items():
        for entry in LedgerEntry.objects.filter(wanted, act__in=acts).exclude(
            record_id__in=model.objects.values("pk")
        ):
            detail = f"the record of line {entry.pk} ({entry.act}) is missing"
            yield Finding("evidence", detail, entry.page_id, entry.title)


def _held_role(approval: Approval) -> bool:
    """Of who was in charge that day; on the day of a change, either of the two."""
    day = timezone.localdate(approval.at, timezone.get_default_timezone())
    on_that_day = Q(until=None) | Q(until__gte=day)
    organisation = approval.organisation
    bodies = [organisation.pk] if organisation.is_department else []
    bodies += organisation.oversights.filter(on_that_day, since__lte=day).values_list(
        "department_id", flat=True
    )
    held = Membership.objects.filter(on_that_day, since__lte=day, user=approval.by)
    if approval.task_state_id is None:
        administered = held.filter(role=Role.ADMINISTRATOR, organisation__in=bodies)
        return approval.by.is_superuser or administered.exists()
    step = Clearance(approval.step)
    where = [organisation.pk] if step is Clearance.SCHOOL else bodies
    return held.filter(role=ROLE_OF_STEP[step], organisation__in=where).exists()
