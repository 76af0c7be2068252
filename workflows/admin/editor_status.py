"""Where a page stands on its way to the public, told as a short timeline."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, TaskState, WorkflowState

from organisations.models import User
from workflows import permissions
from workflows.admin.lights import STEP_NAMES
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, Publication

STEPS = (Clearance.SCHOOL, Clearance.SPOKESPERSON, Clearance.DEPARTMENT)
_STATE_OF = {
    TaskState.STATUS_APPROVED: "done",
    TaskState.STATUS_REJECTED: "returned",
    TaskState.STATUS_IN_PROGRESS: "current",
    TaskState.STATUS_SKIPPED: "skipped",
}


def timeline(page: Any, user: Any) -> dict[str, Any]:
    """For admin/clearance/status.html: the steps, the return to answer if there is one, and what is next."""
    submission = WorkflowState.objects.for_instance(page).order_by("-created_at", "-pk").first()
    states = _latest_states(submission)
    waiting = states.get(_current_step(states, TaskState.STATUS_IN_PROGRESS))
    returned = states.get(_current_step(states, TaskState.STATUS_REJECTED))
    if submission is None or submission.status != WorkflowState.STATUS_NEEDS_CHANGES:
        returned = None
    publication = Publication.objects.filter(page_id=page.pk).order_by("-started_at").first()
    return {
        "items": [_drafted(page), *_steps(submission, states), _public(page, publication, submission)],
        "returned": returned,
        "waiting": waiting,
        "waits_for": _people(waiting, page) if waiting else [],
        "may_withdraw": waiting is not None and submission.user_can_cancel(user),
        "submission": submission,
        "page": page,
    }


def _latest_states(submission: Any) -> dict[int, ClearanceTaskState]:
    if submission is None:
        return {}
    states = ClearanceTaskState.objects.filter(workflow_state=submission).select_related("finished_by")
    kept = states.exclude(status=TaskState.STATUS_CANCELLED).order_by("pk")
    return {state.step: state for state in kept}


def _current_step(states: dict[int, ClearanceTaskState], status: str) -> int:
    return next((step for step, state in states.items() if state.status == status), 0)


def _drafted(page: Any) -> dict[str, Any]:
    first = Revision.objects.for_instance(page).select_related("user").order_by("created_at", "pk").first()
    return {
        "label": _("Draft"),
        "state": "done",
        "who": first.user if first and first.user else page.owner,
        "at": first.created_at if first else None,
        "comment": "",
    }


def _steps(submission: Any, states: dict[int, ClearanceTaskState]) -> list[dict[str, Any]]:
    """The steps of the latest submission; those that it does not reach are left out."""
    if submission is None or submission.status == WorkflowState.STATUS_CANCELLED:
        return []
    required = max((state.required for state in states.values()), default=Clearance.SCHOOL)
    items = []
    for step in STEPS:
        state = states.get(step)
        if state is None and step > required:
            continue
        name = _STATE_OF.get(state.status, "todo") if state else "todo"
        items.append(
            {
                "label": STEP_NAMES[step],
                "state": name,
                "who": state.finished_by if state and name != "skipped" else None,
                "at": state.finished_at if state and name != "skipped" else None,
                "comment": state.comment if state else "",
            }
        )
    return items


def _public(page: Any, publication: Publication | None, submission: Any) -> dict[str, Any]:
    """Public now, from a moment on, or not yet."""
    item: dict[str, Any] = {"label": _("Public"), "state": "todo", "who": None, "at": None, "comment": ""}
    on_its_way = submission is not None and submission.status in (
        WorkflowState.STATUS_IN_PROGRESS,
        WorkflowState.STATUS_NEEDS_CHANGES,
    )
    if page.live and publication and publication.ended_at is None:
        label = _("Public, in its earlier version") if on_its_way else _("Public")
        return item | {"label": label, "state": "done", "at": publication.started_at}
    scheduled = getattr(page, "scheduled_revision", None)
    if scheduled is not None:
        return item | {"label": _("Public from"), "state": "current", "at": scheduled.approved_go_live_at}
    return item


def _people(state: ClearanceTaskState, page: Any) -> list[User]:
    """Those who can decide the waiting step: the role's holders without the authors."""
    signers = permissions.signers(Clearance(state.step), page.organisation)
    keys = signers.exclude(user_id__in=permissions.authors_of(page)).values("user_id")
    return list(User.objects.filter(pk__in=keys).order_by("last_name", "first_name", "username")[:4])
