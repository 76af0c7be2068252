"""What happens at a step: approve, return, change the level. Atomic, logged, by somebody."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from workflows import gate, ledger, permissions, policy
from workflows.actions.signatures import write_approval
from workflows.actions.withdrawals import withdraw_automatically
from workflows.classification import Classification
from workflows.enums import Act, Clearance, WithdrawalReason
from workflows.models import Approval, ClearanceChange, ClearanceTaskState, PageClearance, Publication
from workflows.submissions import (
    DecisionRefusedError,
    Submission,
    lock_family,
    lock_submission,
    reopen_skipped,
    restart_step,
)


@transaction.atomic
def approve(*, task_state_id: int, digest: str, by: Any, comment: str = "") -> Approval:
    """Sign the current step of a submission, for exactly the content that `by` has read.

    Raises DecisionRefusedError; then nothing has been written.
    """
    submission = lock_submission(task_state_id, by=by)
    _check_may_sign(submission, digest, by)
    required = gate.required_clearance(submission.draft, submission.content, submission.digest)
    approval = write_approval(
        page=submission.draft,
        content=submission.content,
        digest=submission.digest,
        step=submission.step,
        required=required,
        role=permissions.ROLE_OF_STEP[submission.step],
        by=by,
        comment=comment.strip(),
        task_state_id=task_state_id,
    )
    # A rule that came meanwhile may ask for a step that was passed over when the level was lower.
    reopen_skipped(submission, below=required.level)
    submission.state.approve(user=by, comment=comment.strip())
    return approval


@transaction.atomic
def return_to_author(*, task_state_id: int, digest: str, by: Any, reason: str) -> ClearanceTaskState:
    """Send the submission back with a reason that the author can act on.

    Raises DecisionRefusedError; then nothing has been written.
    """
    # Returned, an emergency leaves the public with its translations.
    submission = lock_submission(task_state_id, by=by, with_family=True)
    if not reason.strip():
        raise DecisionRefusedError(_("Write what has to change: the author cannot guess it."))
    if not permissions.may_handle_step(by, submission.step, submission.page):
        raise DecisionRefusedError(_("You do not hold the role that decides this step."))
    if digest != submission.digest:
        raise DecisionRefusedError(_("The text has changed since you opened it. Read it again, then decide."))
    submission.state.reject(user=by, comment=reason.strip())
    ledger.append(
        Act.RETURNED, submission.draft, by=by, role=permissions.ROLE_OF_STEP[submission.step],
        digest=submission.digest, step=submission.step, comment=reason.strip(),
    )  # fmt: skip
    if Publication.objects.emergencies().filter(page_id=submission.page.pk).exists():
        # It went public first, and the department does not confirm it.
        pages = lock_family(submission.page.pk)
        withdraw_automatically(pages=pages, reason=WithdrawalReason.REVOKED, by=by)
    return submission.state


@transaction.atomic
def change_clearance(
    *, task_state_id: int, digest: str, to: Clearance, by: Any, reason: str
) -> ClearanceChange:
    """Lift or lower the level of a waiting submission; lowering holds for exactly this content.

    Raises DecisionRefusedError; then nothing has been written.
    """
    submission = lock_submission(task_state_id, by=by)
    if digest != submission.digest:
        raise DecisionRefusedError(_("The text has changed since you opened it. Read it again, then decide."))
    required = gate.required_clearance(submission.draft, submission.content, submission.digest)
    _check_may_change(submission, required, to=to, by=by, reason=reason)
    change = ClearanceChange.objects.create(
        page_id=submission.page.pk,
        digest=submission.digest,
        from_level=required.level,
        to_level=to,
        by=by,
        reason=reason.strip(),
        reasons=[reason.as_json() for reason in required.reasons],
    )
    PageClearance.objects.update_or_create(page_id=submission.page.pk, defaults={"level": to})
    ledger.append(
        Act.LEVEL, submission.draft, record=change, by=by, role=permissions.role_over(by, submission.page),
        digest=submission.digest, reason=change.reason,
        from_level=required.level, to_level=to,
    )  # fmt: skip
    log(
        instance=submission.page,
        action="workflows.clearance_changed",
        user=by,
        data={"from": required.level, "to": to, "reason": reason.strip()},
    )
    restart_step(submission, by)
    return change


def _check_may_sign(submission: Submission, seen: str, by: Any) -> None:
    earlier = Approval.objects.usable_for(submission.page.pk, submission.digest).filter(by=by)
    decision = policy.may_sign(
        step=submission.step,
        holds_role=permissions.may_handle_step(by, submission.step, submission.page),
        is_author=by.pk in submission.authors,
        already_signed=earlier.exists(),
        seen_digest=seen,
        current_digest=submission.digest,
        decided=False,
    )
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))


def _check_may_change(
    submission: Submission, required: Classification, *, to: Clearance, by: Any, reason: str
) -> None:
    decision = policy.may_lower(
        current=required.level,
        to=to,
        floor=_floor(required),
        is_moderator=permissions.may_handle_step(by, Clearance.DEPARTMENT, submission.page),
        is_author=by.pk in submission.authors,
        reason=reason,
    )
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))


def _floor(required: Classification) -> Clearance:
    """Below this no moderator can go: the kind of page and the department's own voice."""
    firm = [r.level for r in required.reasons if r.rule == "department" or r.firm]
    return max(firm, default=Clearance.SCHOOL)
