"""The gate: judges every row that would be public, and records what went public.

Data are judged, not users: no thread-local, no request. So it holds in views, commands, the shell,
background tasks and callbacks alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from wagtail.models import COMMENTS_RELATION_NAME, AbstractPage, Page

from core import clock
from workflows import ledger
from workflows.canonical import BOOKKEEPING, canonical, digest_of
from workflows.classification import Classification
from workflows.enums import Act, Clearance, Ending
from workflows.facts import classify_page
from workflows.models import (
    Approval,
    ClearanceChange,
    GovernedPage,
    Publication,
    ShownReference,
)
from workflows.policy import Signature, granted_clearance, may_publish
from workflows.publications import Opening, keep_seal, open_publications

# A write of nothing but these changes nothing that a reader could see.
METADATA = (BOOKKEEPING - {"live", "organisation", "locale", "alias_of"}) | {COMMENTS_RELATION_NAME}


class ClearanceRequiredError(PermissionDenied):
    """The content may not be public yet. The admin shows the message and redirects; APIs answer 403."""


class ForeignObjectError(PermissionDenied):
    """The page shows something out of another organisation's library."""


def only_metadata(update_fields: Iterable[str] | None) -> bool:
    return update_fields is not None and set(update_fields) <= METADATA


def required_clearance(page: Any, content: dict[str, Any], digest: str) -> Classification:
    """What this content needs today.

    A moderator's lowering counts for exactly the content it was made for, and against what was known then:
    a reason that has come since is answered by nobody yet.
    """
    classification = classify_page(page, content)
    change = ClearanceChange.objects.filter(page_id=page.pk, digest=digest).last()
    if change is None:
        return classification
    unanswered = [reason.level for reason in classification.reasons if not change.answers(reason)]
    level = max([Clearance(change.to_level), *unanswered])
    return Classification(level=level, reasons=classification.reasons)


def granted(page_id: int | None, digest: str) -> tuple[Clearance | None, list[Approval]]:
    """What the usable approvals of this content amount to, and the approvals."""
    if page_id is None:
        return None, []
    approvals = list(Approval.objects.usable_for(page_id, digest))
    return granted_clearance(signatures_of(approvals)), approvals


def signatures_of(approvals: Iterable[Approval]) -> list[Signature]:
    """The approvals as the policy reads them; an emergency's stands alone while its time lasts."""
    approvals = list(approvals)
    now = clock.now() if any(a.alone_until for a in approvals) else None
    return [
        Signature(
            step=Clearance(a.step),
            user_id=a.by_id,
            alone=bool(now and a.alone_until and a.alone_until > now),
        )
        for a in approvals
    ]


def judge(instance: Any, *, raw: bool, update_fields: Iterable[str] | None) -> None:
    """Refuse a page row that would be public without clearance of exactly this content.

    Raises ClearanceRequiredError. Called before every write of every kind of page, the base `Page` included.
    """
    if not isinstance(instance, AbstractPage) or only_metadata(update_fields):
        return
    if not instance.live or (instance.depth == 1 and type(instance) is Page):
        return
    if raw:
        raise ClearanceRequiredError(
            _("Public pages cannot be loaded from a file; restore a backup instead.")
        )
    subject = _governed(instance)
    check_place(subject, subject.get_parent())
    if subject.go_live_at and subject.go_live_at > clock.now():
        raise ClearanceRequiredError(_("“%s” is not to be public before its time.") % subject.title)
    content = canonical(subject)
    digest = digest_of(content)
    if _is_public_already(subject.pk, digest):
        return
    if subject.organisation.is_closed:
        raise ClearanceRequiredError(
            _("“%s” belongs to a closed school: nothing of it goes public any more.") % subject.title
        )
    level, _approvals = granted(subject.pk, digest)
    insist(subject, required=required_clearance(subject, content, digest).level, granted=level)


def insist(page: Any, *, required: Clearance, granted: Clearance | None) -> None:
    """Raises ClearanceRequiredError unless the signatures amount to what the content needs."""
    decision = may_publish(required=required, granted=granted)
    if not decision.allowed:
        raise ClearanceRequiredError(f"“{page.title}”: {decision.reason}")


def _is_public_already(page_id: int | None, digest: str) -> bool:
    """Whether the row is live now with this content; a row that was taken down needs clearance anew."""
    if page_id is None:
        return False
    is_open = Publication.objects.open().filter(page_id=page_id, digest=digest).exists()
    return is_open and Page.objects.filter(pk=page_id, live=True).exists()


def check_place(page: Any, parent: Any) -> None:
    """Raises ClearanceRequiredError where a page would stand in the tree of another organisation."""
    if parent is None or parent.depth == 1:
        return
    if getattr(parent.specific, "organisation_id", None) != page.organisation_id:
        raise ClearanceRequiredError(_("A page stays on the site of its own organisation."))


def _governed(instance: Any) -> Any:
    """The specific page as it would be after the write; base `Page` rows are laid over the stored one."""
    if isinstance(instance, GovernedPage):
        return instance
    if type(instance) is not Page or instance.pk is None:
        raise ClearanceRequiredError(_("This kind of page does not pass the gate."))
    subject = instance.specific
    if not isinstance(subject, GovernedPage):
        raise ClearanceRequiredError(_("This kind of page does not pass the gate."))
    for field in Page._meta.concrete_fields:
        setattr(subject, field.attname, getattr(instance, field.attname))
    return subject


def record(page: Any, *, update_fields: Iterable[str] | None) -> None:
    """Keep the register of publications in step with the row just written."""
    if only_metadata(update_fields):
        return
    current = Publication.objects.open().filter(page_id=page.pk).select_related("approval").first()
    if not page.live:
        if current:
            end_publications(page.pk, Ending.TAKEN_DOWN)
        return
    content = canonical(page)
    digest = digest_of(content)
    if current is None or current.digest != digest:
        current = _replace(page, content, digest)
    elif current.lapses_at is not None:
        current = _confirm(page, content, digest) or current
    keep_seal(current)


def _replace(page: Any, content: dict[str, Any], digest: str) -> Publication:
    """This content takes the place of whatever was public before."""
    level, approvals = granted(page.pk, digest)
    required = required_clearance(page, content, digest)
    # A rule may have come since the row was judged; what is recorded is what holds at this moment.
    insist(page, required=required.level, granted=level)
    end_publications(page.pk, Ending.REPLACED)
    urgent = [approval for approval in approvals if approval.alone_until]
    if urgent and not _is_confirmed(approvals, required.level):
        return _open(page, digest, urgent[-1], required.level, lapses_at=urgent[-1].alone_until)
    return _open(page, digest, approvals[-1], required.level)


def _confirm(page: Any, content: dict[str, Any], digest: str) -> Publication | None:
    """What went public in an emergency stays, now under a full clearance; None while that is missing."""
    _level, approvals = granted(page.pk, digest)
    required = required_clearance(page, content, digest)
    if not _is_confirmed(approvals, required.level):
        return None
    end_publications(page.pk, Ending.CONFIRMED)
    return _open(page, digest, approvals[-1], required.level)


def _open(*opening: Any, **lapses_at: Any) -> Publication:
    [publication] = open_publications([Opening(*opening, **lapses_at)])
    return publication


def _is_confirmed(approvals: list[Approval], required: Clearance) -> bool:
    """Whether the department has signed too, and all signatures suffice without an emergency's privilege."""
    level = granted_clearance(Signature(Clearance(a.step), a.by_id) for a in approvals)
    by_department = any(approval.step == Clearance.DEPARTMENT for approval in approvals)
    return by_department and may_publish(required=required, granted=level).allowed


def still_covered(publication: Publication) -> bool:
    """Whether un-revoked signatures still stand under what is public."""
    approvals = Approval.objects.filter(
        page_id=publication.page_id,
        digest=publication.digest,
        revoked_at=None,
        at__lte=publication.started_at,
    )
    level = granted_clearance(signatures_of(approvals))
    return may_publish(required=Clearance(publication.required), granted=level).allowed


def end_publications(page_id: int, ending: Ending) -> None:
    """The page is no longer public with the content that it had."""
    for publication in Publication.objects.open().filter(page_id=page_id).select_related("approval"):
        publication.ended_at, publication.ending = clock.now(), ending
        publication.save(update_fields=["ended_at", "ending"])
        ledger.append(Act.ENDED, publication, at=publication.ended_at, ending=ending)


def shows(content_type_id: int, object_id: int) -> bool:
    """Whether a public page shows this picture, document or topic at this moment."""
    live = Page.objects.filter(live=True, pk=OuterRef("publication__page_id"))
    shown = ShownReference.objects.filter(content_type_id=content_type_id, object_id=object_id)
    in_force = Publication.objects.in_force().filter(pk=OuterRef("publication"))
    return shown.filter(Exists(live), Exists(in_force)).exists()
