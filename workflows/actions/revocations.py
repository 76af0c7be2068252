"""A signature is taken back once, and what stood on it falls."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState

from core import clock
from workflows import gate, ledger, permissions
from workflows.actions.withdrawals import withdraw_automatically
from workflows.canonical import canonical, digest_of
from workflows.enums import Act, WithdrawalReason
from workflows.models import Approval, ClearanceTaskState, Publication
from workflows.submissions import DecisionRefusedError, lock_family


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
