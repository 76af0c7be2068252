"""The gate: judges every row that would be public, and records what went public.

Data are judged, not users: no thread-local, no request. So it holds in views, commands, the shell,
background tasks and callbacks alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import COMMENTS_RELATION_NAME, AbstractPage, Page

from workflows import triggers
from workflows.canonical import BOOKKEEPING, canonical, digest_of, references
from workflows.enums import Clearance
from workflows.facts import classify_page
from workflows.models import (
    Approval,
    ClearanceChange,
    GovernedPage,
    Publication,
    RowSeal,
    ShownReference,
)
from workflows.policy import Classification, Signature, granted_clearance, may_publish

# A write of nothing but these changes nothing that a reader could see.
METADATA = (BOOKKEEPING - {"live", "organisation", "locale", "alias_of"}) | {COMMENTS_RELATION_NAME}


class ClearanceRequiredError(PermissionDenied):
    """The content may not be public yet. The admin shows the message and redirects; APIs answer 403."""


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
    signatures = [Signature(step=Clearance(a.step), user_id=a.by_id) for a in approvals]
    return granted_clearance(signatures), approvals


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
    if subject.go_live_at and subject.go_live_at > timezone.now():
        raise ClearanceRequiredError(_("“%s” is not to be public before its time.") % subject.title)
    content = canonical(subject)
    digest = digest_of(content)
    if _is_public_already(subject.pk, digest):
        return
    level, _approvals = granted(subject.pk, digest)
    required = required_clearance(subject, content, digest)
    decision = may_publish(required=required.level, granted=level)
    if not decision.allowed:
        raise ClearanceRequiredError(f"“{subject.title}”: {decision.reason}")


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
    current = Publication.objects.open().filter(page_id=page.pk).first()
    if not page.live:
        if current:
            end_publications(page.pk)
        return
    content = canonical(page)
    digest = digest_of(content)
    if current is None or current.digest != digest:
        end_publications(page.pk)
        current = _open_publication(page, content, digest)
    if triggers.installable():
        seal = triggers.seal_of(page.pk)
        RowSeal.objects.update_or_create(page_id=page.pk, defaults={"publication": current, "seal": seal})


def _open_publication(page: Any, content: dict[str, Any], digest: str) -> Publication:
    _level, approvals = granted(page.pk, digest)
    required = required_clearance(page, content, digest)
    publication = Publication.objects.create(
        page_id=page.pk,
        title=page.title,
        digest=digest,
        approval=approvals[-1],
        required=required.level,
        address=page.full_url or page.url_path,
    )
    ShownReference.objects.bulk_create(
        ShownReference(publication=publication, content_type_id=content_type_id, object_id=pk)
        for content_type_id, pk in sorted(references(page))
    )
    return publication


def end_publications(page_id: int) -> None:
    """The page is no longer public with the content that it had."""
    Publication.objects.open().filter(page_id=page_id).update(ended_at=timezone.now())


def shows(content_type_id: int, object_id: int) -> bool:
    """Whether a public page shows this picture, document or topic at this moment."""
    live = Page.objects.filter(live=True, pk=OuterRef("publication__page_id"))
    shown = ShownReference.objects.filter(content_type_id=content_type_id, object_id=object_id)
    return shown.filter(Exists(live), publication__ended_at=None).exists()
