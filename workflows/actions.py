"""Every write of the gate: approve, return, change a level, clear starter pages. Atomic, logged, by somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, TaskState, WorkflowState

from core.locks import lock_until_commit
from organisations.enums import Role
from workflows import gate, permissions, policy
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import (
    Approval,
    ClearanceChange,
    ClearanceTaskState,
    GovernedPage,
    PageClearance,
)


class DecisionRefusedError(PermissionDenied):
    """The decision was not taken and nothing was written; the message says why and by whom it was taken."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A waiting step, locked, with the content as it is now."""

    state: ClearanceTaskState
    page: Any
    draft: Any
    content: dict[str, Any]
    digest: str
    authors: frozenset[int]

    @property
    def step(self) -> Clearance:
        return Clearance(self.state.step)


@transaction.atomic
def approve(*, task_state_id: int, digest: str, by: Any, comment: str = "") -> Approval:
    """Sign the current step of a submission, for exactly the content that `by` has read.

    Raises DecisionRefusedError; then nothing has been written.
    """
    submission = _lock_submission(task_state_id)
    _check_may_sign(submission, digest, by)
    required = gate.required_clearance(submission.draft, submission.content, submission.digest)
    approval = _write_approval(
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
    _reopen_skipped(submission, below=required.level)
    submission.state.approve(user=by, comment=comment.strip())
    return approval


@transaction.atomic
def return_to_author(*, task_state_id: int, digest: str, by: Any, reason: str) -> ClearanceTaskState:
    """Send the submission back with a reason that the author can act on.

    Raises DecisionRefusedError; then nothing has been written.
    """
    submission = _lock_submission(task_state_id)
    if not reason.strip():
        raise DecisionRefusedError(_("Write what has to change: the author cannot guess it."))
    if not permissions.may_handle_step(by, submission.step, submission.page):
        raise DecisionRefusedError(_("You do not hold the role that decides this step."))
    if digest != submission.digest:
        raise DecisionRefusedError(_("The text has changed since you opened it. Read it again, then decide."))
    submission.state.reject(user=by, comment=reason.strip())
    return submission.state


@transaction.atomic
def change_clearance(
    *, task_state_id: int, digest: str, to: Clearance, by: Any, reason: str
) -> ClearanceChange:
    """Lift or lower the level of a waiting submission; lowering holds for exactly this content.

    Raises DecisionRefusedError; then nothing has been written.
    """
    submission = _lock_submission(task_state_id)
    if digest != submission.digest:
        raise DecisionRefusedError(_("The text has changed since you opened it. Read it again, then decide."))
    required = gate.required_clearance(submission.draft, submission.content, submission.digest)
    is_moderator = permissions.may_handle_step(by, Clearance.DEPARTMENT, submission.page)
    decision = policy.may_lower(
        current=required.level,
        to=to,
        floor=_floor(required),
        is_moderator=is_moderator,
        is_author=by.pk in submission.authors,
        reason=reason,
    )
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))
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
    log(
        instance=submission.page,
        action="workflows.clearance_changed",
        user=by,
        data={"from": required.level, "to": to, "reason": reason.strip()},
    )
    _restart_step(submission, by)
    return change


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
    approval = _write_approval(
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


def _lock_submission(task_state_id: int) -> Submission:
    """The waiting step, with its workflow state and page locked until the transaction ends."""
    state = ClearanceTaskState.objects.select_related("organisation").get(pk=task_state_id)
    workflow_state = WorkflowState.objects.select_for_update().get(pk=state.workflow_state_id)
    state = ClearanceTaskState.objects.select_related("organisation", "finished_by").get(pk=task_state_id)
    if (
        workflow_state.status != WorkflowState.STATUS_IN_PROGRESS
        or workflow_state.current_task_state_id != state.pk
        or state.status != TaskState.STATUS_IN_PROGRESS
    ):
        who = state.finished_by or _("somebody else")
        raise DecisionRefusedError(
            _("Already decided by %(who)s: %(status)s.") % {"who": who, "status": state.get_status_display()}
        )
    page = Page.objects.select_for_update().get(pk=state.page_id).specific
    if not isinstance(page, GovernedPage):
        raise DecisionRefusedError(_("This kind of page does not pass the gate."))
    draft = page.get_latest_revision().as_object()
    content = canonical(draft)
    return Submission(
        state=state,
        page=page,
        draft=draft,
        content=content,
        digest=digest_of(content),
        authors=frozenset(permissions.authors_of(page)),
    )


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


def _floor(required: policy.Classification) -> Clearance:
    """Below this no moderator can go: the kind of page and the department's own voice."""
    firm = [r.level for r in required.reasons if r.rule == "department" or r.firm]
    return max(firm, default=Clearance.SCHOOL)


def _restart_step(submission: Submission, by: Any) -> None:
    """Let the steps be decided anew: a skipped one may now be needed, the waiting one not."""
    _reopen_skipped(submission)
    submission.state.cancel(user=by)


def _reopen_skipped(submission: Submission, *, below: Clearance | None = None) -> None:
    """Forget that steps were skipped, all or those that were skipped at a lower level."""
    skipped = ClearanceTaskState.objects.filter(
        workflow_state=submission.state.workflow_state, status=TaskState.STATUS_SKIPPED
    )
    if below is not None:
        skipped = skipped.filter(required__lt=below)
    skipped.update(status=TaskState.STATUS_CANCELLED)


def _write_approval(
    *, page: Any, content: dict[str, Any], digest: str, step: Clearance, required: policy.Classification,
    role: Role, by: Any, comment: str, task_state_id: int | None,
) -> Approval:  # fmt: skip
    """Append to the hash chain; one writer at a time."""
    lock_until_commit("approvals")
    last = Approval.objects.order_by("-pk").first()
    approval = Approval(
        page_id=page.pk,
        title=page.title,
        organisation=page.organisation,
        digest=digest,
        step=step,
        required=required.level,
        reasons=[reason.as_json() for reason in required.reasons],
        role=role,
        by=by,
        comment=comment,
        task_state_id=task_state_id,
        content=content,
        previous_hash=last.hash if last else "",
    )
    approval.hash = approval.chained_hash()
    approval.save(force_insert=True)
    log(
        instance=page,
        action="workflows.approved",
        user=by,
        data={"step": int(step), "digest": digest, "required": int(required.level), "comment": comment},
    )
    return approval
