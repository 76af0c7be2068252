"""What has happened to a submission: the bar of its steps, and who did what, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from organisations.enums import Role
from workflows.admin import lights
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceChange, ClearanceTaskState
from workflows.steps import ORDER


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the bar; `key` is done, current, returned, skipped or ahead."""

    name: Any
    key: str
    status: str
    who: Any = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody did; `key` gives its sign and colour."""

    at: datetime
    who: Any
    what: str
    comment: str = ""
    key: str = "info"


def step_bar(state: ClearanceTaskState, required: Clearance) -> list[Step]:
    """School, spokesperson, department: where this submission stands."""
    states = ClearanceTaskState.objects.filter(workflow_state=state.workflow_state_id)
    latest = {s.step: s for s in states.select_related("finished_by").order_by("pk")}
    return [_step(step, latest.get(step), required) for step, _name in ORDER]


def _step(step: Clearance, state: ClearanceTaskState | None, required: Clearance) -> Step:
    name = lights.STEP_NAMES[step]
    if state is None or state.status == TaskState.STATUS_CANCELLED:
        if step > required:
            return Step(name, "skipped", _("Not needed"))
        return Step(name, "ahead", _("Comes later"))
    if state.status == TaskState.STATUS_SKIPPED:
        return Step(name, "skipped", _("Not needed"))
    if state.status == TaskState.STATUS_IN_PROGRESS:
        return Step(name, "current", _("Waits now"))
    if state.status == TaskState.STATUS_REJECTED:
        return Step(name, "returned", _("Returned"), state.finished_by, state.finished_at)
    return Step(name, "done", _("Approved"), state.finished_by, state.finished_at)


def events(page_id: int) -> list[Event]:
    """Everything about the page, the latest first: submissions, decisions, levels, revocations."""
    found = [*_submissions(page_id), *_approvals(page_id), *_levels(page_id)]
    return sorted(found, key=lambda event: event.at, reverse=True)


def _submissions(page_id: int) -> Iterator[Event]:
    states = ClearanceTaskState.objects.filter(page_id=page_id).exclude(status=TaskState.STATUS_SKIPPED)
    submitted = set()
    for state in states.select_related("finished_by", "workflow_state__requested_by").order_by("pk"):
        submission = state.workflow_state
        if submission.pk not in submitted:
            submitted.add(submission.pk)
            yield Event(submission.created_at, submission.requested_by, _("Handed in"))
        step = {"step": lights.STEP_NAMES[Clearance(state.step)]}
        if state.status == TaskState.STATUS_REJECTED:
            what = _("Returned to the author (%(step)s)") % step
            yield Event(state.finished_at, state.finished_by, what, state.comment, "back")
        elif (
            state.status == TaskState.STATUS_CANCELLED and submission.status == WorkflowState.STATUS_CANCELLED
        ):
            yield Event(state.finished_at, state.finished_by, _("Withdrawn"), state.comment, "back")


def _approvals(page_id: int) -> Iterator[Event]:
    for approval in Approval.objects.filter(page_id=page_id).select_related("by", "revoked_by"):
        step = {"role": Role(approval.role).label, "digest": approval.digest[:8]}
        what = _("Approved as %(role)s, text %(digest)s") % step
        yield Event(approval.at, approval.by, what, approval.comment, "done")
        if approval.revoked_at:
            what = _("Revoked the approval of text %(digest)s") % step
            yield Event(approval.revoked_at, approval.revoked_by, what, approval.revoked_reason, "back")


def _levels(page_id: int) -> Iterator[Event]:
    for change in ClearanceChange.objects.filter(page_id=page_id).select_related("by"):
        levels = {"from": lights.light(change.from_level).name, "to": lights.light(change.to_level).name}
        yield Event(change.at, change.by, _("%(from)s changed to %(to)s") % levels, change.reason, "level")
