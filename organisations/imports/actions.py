"""Writes of an import: each school in a transaction of its own, by the same actions as by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.locks import lock_row
from organisations.admin.actions import NewSchool, Person, invite, set_up_school
from organisations.admin.rights import departments_of, organisations_of
from organisations.enums import Role
from organisations.imports.models import KEPT_CONFIRMED, ImportedRow, SchoolImport
from organisations.imports.plan import Change, Outcome, Planned, digest_of
from organisations.imports.planning import plan
from organisations.imports.rows import Row
from organisations.models import Organisation, User
from organisations.renaming import keep_former_name


@transaction.atomic
def import_school(*, planned: Planned, by: User) -> Organisation | None:
    """Carry out what is planned for one school: all of it or nothing.

    Raises PermissionDenied, or ValidationError when the school is not any more as it was when this was planned.
    """
    if not planned.does_something:
        return None
    if planned.outcome is Outcome.NEW:
        return _create(planned, by)
    school = Organisation.objects.schools().get(pk=planned.school_id or 0)
    facts = [change for change in planned.changes if change.field != "head_email"]
    if facts:
        school = update_school(school=school, changes=facts, by=by)
    if len(facts) < len(planned.changes):
        invite(person=_head(planned.row), organisation=school, role=Role.APPROVER, by=by)
    return school


def _create(planned: Planned, by: User) -> Organisation:
    row = planned.row
    new = NewSchool(
        code=row.code,
        name=row.name,
        level=row.level,
        hostname=planned.hostname,
        port=planned.port,
        head=_head(row) if row.head_email else None,
        details={"address": row.address, "phone": row.phone},
    )
    # Asked for anew each time: an organisation remembers what manages it, and a long import outlives that.
    department = Organisation.objects.departments().get(pk=planned.department_id or 0)
    return set_up_school(new=new, department=department, by=by)


def _head(row: Row) -> Person:
    return Person(row.head_name, row.head_email)


@transaction.atomic
def update_school(*, school: Organisation, changes: Iterable[Change], by: User) -> Organisation:
    """Write changed facts of a school, with what they were before in the log.

    Raises PermissionDenied, or ValidationError.
    """
    lock_row(Organisation, school.pk)
    school = organisations_of(by).schools().filter(pk=school.pk).first()  # type: ignore[attr-defined]
    if school is None:
        raise PermissionDenied(_("Only an administrator of the department edits an organisation."))
    changes = list(changes)
    for change in changes:
        if getattr(school, change.field) != change.old:
            raise ValidationError(_("Somebody has changed the school meanwhile; look at the preview again."))
        setattr(school, change.field, change.new)
    school.full_clean()
    keep_former_name(school, by)
    school.save(update_fields=[change.field for change in changes])
    if school.site is not None:
        told = {change.field: [change.old, change.new] for change in changes}
        log(instance=school.site.root_page, action="organisations.edited", user=by, data={"changes": told})
    return school


@transaction.atomic
def keep_upload(
    *, rows: Iterable[Row], ignored: Iterable[str], filename: str, department: Organisation, by: User
) -> SchoolImport:
    """Keep the rows of a file until the person has seen what they would do. Raises PermissionDenied."""
    if not departments_of(by).filter(pk=department.pk).exists():
        raise PermissionDenied(_("Only an administrator of the department sets up an organisation."))
    SchoolImport.objects.filter(expires_at__lt=timezone.now()).delete()
    planned = plan(rows, by=by, default=department)
    upload = SchoolImport.objects.create(
        by=by,
        department=department,
        filename=filename[-200:],
        ignored=list(ignored),
        digest=digest_of(planned),
    )
    ImportedRow.objects.bulk_create(
        ImportedRow(upload=upload, number=item.row.number, data=item.row.as_json()).set_plan(item)
        for item in planned
    )
    return upload


@transaction.atomic
def confirm_upload(*, upload: SchoolImport, digest: str, by: User) -> bool:
    """Have done what the person has seen; False, with a new preview, when it would not be the same any more.

    A second confirmation does nothing.
    """
    from organisations.tasks import run_import

    lock_row(SchoolImport, upload.pk)
    upload = SchoolImport.objects.select_related("department").get(pk=upload.pk)
    if upload.by_id != by.pk:
        raise PermissionDenied(_("Only who uploaded the list confirms it."))
    if upload.confirmed_at is not None:
        return True
    kept = list(upload.rows.all())
    planned = plan([item.row for item in kept], by=by, default=upload.department)
    if digest_of(planned) != digest:
        upload.digest = digest_of(planned)
        upload.save(update_fields=["digest"])
        changed = [
            item.set_plan(new) for item, new in zip(kept, planned, strict=True) if item.differs_from(new)
        ]
        ImportedRow.objects.bulk_update(changed, ["outcome", "changes", "reasons"], batch_size=500)
        return False
    upload.confirmed_at = timezone.now()
    upload.expires_at = upload.confirmed_at + KEPT_CONFIRMED
    upload.save(update_fields=["confirmed_at", "expires_at"])
    transaction.on_commit(partial(run_import.enqueue, upload.pk))
    return True


@transaction.atomic
def import_kept_row(*, item: ImportedRow, planned: Planned, by: User) -> None:
    """One row and its result in one transaction: whoever is interrupted neither forgets nor repeats it."""
    from organisations.imports.running import attempt

    lock_row(ImportedRow, item.pk)
    if ImportedRow.objects.filter(pk=item.pk, done_at=None).exists():
        item.set_plan(attempt(planned, by)).done_at = timezone.now()
        item.save(update_fields=["outcome", "changes", "reasons", "done_at"])


@transaction.atomic
def finish_upload(*, upload: SchoolImport, by: User) -> None:
    """Every row has its result."""
    upload.finished_at = timezone.now()
    upload.save(update_fields=["finished_at"])


@transaction.atomic
def discard_upload(*, upload: SchoolImport, by: User) -> None:
    """Forget an upload that nobody has confirmed."""
    lock_row(SchoolImport, upload.pk)
    SchoolImport.objects.filter(pk=upload.pk, by=by, confirmed_at=None).delete()


@transaction.atomic
def resume_upload(*, upload: SchoolImport, by: User) -> None:
    """Go on where a worker was interrupted; rows that are done stay as they are."""
    from organisations.tasks import run_import

    if upload.by_id != by.pk:
        raise PermissionDenied(_("Only who uploaded the list confirms it."))
    if upload.confirmed_at is not None and upload.finished_at is None:
        transaction.on_commit(partial(run_import.enqueue, upload.pk))
