"""What has happened to a submission: the bar of its steps, and who did what, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import TaskState

from workflows.admin import lights
from workflows.admin.sentences import Event, tell
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, LedgerEntry
from workflows.steps import ORDER


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the bar; `key` is done, current, returned, skipped or ahead."""

    name: Any
    key: str
    status: str
    who: Any = None
    at: datetime | None = None


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
    """Everything that was done to the page, as the ledger has it, the latest first."""
    lines = LedgerEntry.objects.filter(page_id=page_id).select_related("by")
    return tell(lines.order_by("-pk"))
