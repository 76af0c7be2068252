"""Signatures: written once, revoked once, never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState

from core import clock
from organisations.enums import Role
from workflows import gate, ledger, permissions
from workflows.actions.withdrawals import withdraw_automatically
from workflows.canonical import canonical, digest_of
from workflows.classification import Classification
from workflows.enums import Act, Clearance, WithdrawalReason
from workflows.models import Approval, ClearanceTaskState, Publication
from workflows.submissions import DecisionRefusedError, lock_family


@transaction.atomic
def clear_starter_page(*, page: Any, by: Any) -> Approval:
    """Clear and publish a page that provisioning has just made from the product's own text.

    Only for an administrator of the managing department, and only while nobody has written at the page.
    """
    department = page.organisation.department
    administrates = department is not None and permissions.holds_role(
        by, Role.ADMINISTRATOR, organisation=department
    )
    if not (administrates or by.is_superuser):
        raise DecisionRefusedError(_("Only an administrator of the department sets up an organisation."))
    if page.get_latest_revision() is not None or page.live:
        raise DecisionRefusedError(_("Somebody has written at this page; it takes the ordinary way."))
    revision = page.save_revision(user=None, log_action=False)
    draft = revision.as_object()
    content = canonical(draft)
    digest = digest_of(content)
    approval = write_approval(
        page=draft,
        content=content,
        digest=digest,
        step=Clearance.DEPARTMENT,
        required=gate.required_clearance(draft, content, digest),
        role=Role.ADMINISTRATOR,
        by=by,
        comment="",
        task_state_id=None,
    )
    revision.publish(user=by, skip_permission_checks=True)
    return approval


@transaction.atomic
def write_approval(
    *, page: Any, content: dict[str, Any], digest: str, step: Clearance, required: Classification,
    role: Role, by: Any, comment: str, task_state_id: int | None, alone_until: datetime | None = None,
) -> Approval:  # fmt: skip
    """Keep a signature with the content that it is under; `alone_until` is for emergencies."""
    approval = Approval.objects.create(
        page_id=page.pk,
        title=page.title,
        organisation=page.organisation,
        digest=digest,
        step=step,
        required=required.level,
        reasons=[reason.as_json() for reason in required.reasons],
        role=role,
        by=by,
        at=clock.now(),
        comment=comment,
        task_state_id=task_state_id,
        content=content,
        alone_until=alone_until,
    )
    ledger.append(
        Act.EMERGENCY if alone_until else Act.APPROVED, approval, by=by, role=role, at=approval.at,
        digest=digest, step=step, required=required.level, reasons=approval.reasons,
        comment=comment, until=alone_until,
    )  # fmt: skip
    log(
        instance=page,
        action="workflows.emergency" if alone_until else "workflows.approved",
        user=by,
        data={"step": int(step), "digest": digest, "required": int(required.level), "comment": comment},
    )
    return approval


@transaction.atomic
def revoke(*, approval_id: int, by: Any, reason: str) -> Approval:
    """Take a signature back: what stands on it leaves the public, its schedule or the queue.

    Raises DecisionRefusedError; then nothing has been written.
    """
    page_id = Approval.objects.values_list("page_id", flat=True).get(pk=approval_id)
    pages = lock_family(page_id, by=by)
    approval = Approval.objects.select_for_update(of=("self",)).select_related("by").get(pk=approval_id)
    decision = permissions.may_revoke(by, approval, reason=reason)
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))
    approval.revoked_at, approval.revoked_by, approval.revoked_reason = clock.now(), by, reason.strip()
    approval.save(update_fields=["revoked_at", "revoked_by", "revoked_reason"])
    role = permissions.role_over(by, approval)
    ledger.append(
        Act.REVOKED, approval, by=by, role=role, at=approval.revoked_at,
        digest=approval.digest, reason=approval.revoked_reason,
    )  # fmt: skip
    page = next((page for page in pages if page.pk == page_id), None)
    if page is not None:
        log(instance=page, action="workflows.revoked", user=by, data={"reason": approval.revoked_reason})
        _follow_revocation(page, pages, approval, by)
    return approval


def _follow_revocation(page: Any, pages: list[Any], approval: Approval, by: Any) -> None:
    """Whatever stood on the signature falls: the public version, a schedule, the steps already taken."""
    public = Publication.objects.open().filter(page_id=page.pk, digest=approval.digest).first()
    if public and (public.approval_id == approval.pk or not gate.still_covered(public)):
        withdraw_automatically(pages=pages, reason=WithdrawalReason.REVOKED, by=by)
        return
    for revision in Revision.page_revisions.exclude(approved_go_live_at=None).filter(object_id=str(page.pk)):
        if digest_of(canonical(revision.as_object())) == approval.digest:
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    signed = ClearanceTaskState.objects.filter(pk=approval.task_state_id, status=TaskState.STATUS_APPROVED)
    waiting = ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()
    if waiting is not None and signed.filter(workflow_state=waiting.workflow_state_id).exists():
        signed.update(status=TaskState.STATUS_CANCELLED)
        waiting.cancel(user=by)
