"""Which steps a submission takes: decided when each step begins, from the content as it is then."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import TaskState, Workflow, WorkflowTask

from workflows import gate, ledger, permissions
from workflows.canonical import canonical, digest_of
from workflows.enums import Act, Clearance
from workflows.models import Approval, ClearanceTask, ClearanceTaskState, PageClearance
from workflows.submissions import DecisionRefusedError

WORKFLOW_NAME = "Duyệt bài"
# The department comes last, so that its signature is under the final text.
ORDER = (
    (Clearance.SCHOOL, "Trường duyệt"),
    (Clearance.SPOKESPERSON, "Người phát ngôn duyệt"),
    (Clearance.DEPARTMENT, "Phòng duyệt"),
)


def the_workflow() -> Workflow | None:
    """The one workflow of the install; None before the first set-up or when somebody has switched it off."""
    return Workflow.objects.filter(workflow_tasks__task__in=ClearanceTask.objects.all(), active=True).first()


def ensure_workflow() -> Workflow:
    """Create the workflow and its steps where they are missing."""
    workflow = the_workflow() or Workflow.objects.create(name=WORKFLOW_NAME)
    steps = ClearanceTask.objects.filter(workflow_tasks__workflow=workflow).values_list("step", flat=True)
    if set(steps) == {step for step, _name in ORDER}:
        return workflow
    for order, (step, name) in enumerate(ORDER):
        task, _created = ClearanceTask.objects.get_or_create(step=step, defaults={"name": name})
        WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": order})
    return workflow


def new_task_state(*, task: ClearanceTask, workflow_state: Any) -> ClearanceTaskState:
    """An unsaved state of the step: in progress where the content needs it, else skipped."""
    page = workflow_state.content_object.specific
    if page.organisation.is_closed:
        raise DecisionRefusedError(_("The school is closed: nothing of it is handed in any more."))
    revision = page.get_latest_revision()
    draft = revision.as_object()
    content = canonical(draft)
    digest = digest_of(content)
    required = gate.required_clearance(draft, content, digest)
    _raise_sticky(page.pk, required.level)
    return ClearanceTaskState(
        workflow_state=workflow_state,
        task=task,
        revision=revision,
        status=_status(
            Clearance(task.step), workflow_state, page=draft, required=required.level, digest=digest
        ),
        page_id=page.pk,
        organisation=page.organisation,
        step=task.step,
        required=required.level,
        reasons=[reason.as_json() for reason in required.reasons],
        digest=digest,
    )


def note_submission(state: ClearanceTaskState, *, by: Any) -> None:
    """The hand-in in the ledger: by whom, what, and which level it had then."""
    draft = state.revision.as_object()
    role = permissions.role_over(by, draft) if by else ""
    ledger.append(
        Act.SUBMITTED,
        draft,
        by=by,
        role=role,
        digest=state.digest,
        required=state.required,
        reasons=state.reasons,
    )


def _status(step: Clearance, workflow_state: Any, *, page: Any, required: Clearance, digest: str) -> str:
    """In progress, skipped where it is not needed, cancelled where an earlier step has to come first.

    Wagtail resumes a returned submission at the step that returned it; the steps keep their order all the same.
    """
    order = [earlier for earlier, _name in ORDER]
    # A step that somebody switched off, or that ended without a signature, Wagtail does not offer again; what
    # it would have signed, the gate misses later.
    offered = ClearanceTask.objects.filter(active=True).exclude(
        task_states__in=workflow_state.successful_task_states
    )
    active = set(offered.values_list("step", flat=True))
    for earlier in order[: order.index(step)]:
        if earlier in active and _is_needed(earlier, page=page, required=required, digest=digest):
            return str(TaskState.STATUS_CANCELLED)
    if _is_needed(step, page=page, required=required, digest=digest):
        return str(TaskState.STATUS_IN_PROGRESS)
    return str(TaskState.STATUS_SKIPPED)


def _is_needed(step: Clearance, *, page: Any, required: Clearance, digest: str) -> bool:
    approvals = list(Approval.objects.usable_for(page.pk, digest))
    signed = {approval.step for approval in approvals}
    if step in signed:
        return False
    if any(approval.alone_until for approval in approvals):
        return step is Clearance.DEPARTMENT  # an emergency: a second person confirms it
    if step is Clearance.SCHOOL:
        return not page.organisation.is_department and permissions.somebody_may_sign(step, page)
    if step is Clearance.SPOKESPERSON:
        return required >= Clearance.SPOKESPERSON
    # The department also stands in where the school has nobody but the author to sign.
    return required >= Clearance.DEPARTMENT or Clearance.SCHOOL not in signed


def _raise_sticky(page_id: int, level: Clearance) -> None:
    clearance, created = PageClearance.objects.get_or_create(page_id=page_id, defaults={"level": level})
    if not created and clearance.level < level:
        clearance.level = level
        clearance.save(update_fields=["level"])
