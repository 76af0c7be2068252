"""A submission as a reviewer reads it: the content, its digest, its level and the reasons, taken together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404
from wagtail.models import Page, TaskState, WorkflowState

from core.decisions import Decision
from workflows import gate, permissions, policy
from workflows.admin import comparison, history, lights
from workflows.admin.sentences import Event
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceTaskState, GovernedPage, Publication


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the page shows of one content. The digest is of what is shown, and of nothing else."""

    page: Any
    draft: Any
    digest: str
    required: Clearance
    reasons: list[dict[str, Any]]
    waits: bool
    changes: list[comparison.Part] | None  # None: nothing of the page is public yet
    whole: list[comparison.Part]
    steps: list[history.Step]
    events: list[Event]
    emergency: Publication | None  # public before clearance: what is decided is whether it stays

    @property
    def light(self) -> lights.Light:
        return lights.light(self.required)


@dataclass(frozen=True, slots=True)
class Standing:
    """What one person may do with a submission."""

    approve: Decision
    may_return: bool
    may_change_level: bool
    may_publish_now: bool

    @property
    def may_act(self) -> bool:
        return self.approve.allowed or self.may_return or self.may_change_level or self.may_publish_now


def is_waiting(state: ClearanceTaskState) -> bool:
    submission = state.workflow_state
    return (
        state.status == TaskState.STATUS_IN_PROGRESS
        and submission.status == WorkflowState.STATUS_IN_PROGRESS
        and submission.current_task_state_id == state.pk
    )


def draft_of(state: ClearanceTaskState) -> Any:
    """The latest text while the step waits; afterwards the one that it was decided on."""
    page = page_of(state)
    revision = page.get_latest_revision() if is_waiting(state) else state.revision
    return revision.as_object()


def page_of(state: ClearanceTaskState) -> Any:
    """The page as it is stored now. Raises Http404 when it is gone."""
    page = Page.objects.filter(pk=state.page_id).first()
    specific = page.specific if page else None
    if not isinstance(specific, GovernedPage) or specific.get_latest_revision() is None:
        raise Http404
    return specific


def read(state: ClearanceTaskState, request: Any) -> Reading:
    """Everything about the submission, read once, so that the digest and the text belong together."""
    page, waits, draft = page_of(state), is_waiting(state), draft_of(state)
    content = canonical(draft)
    digest = digest_of(content)
    required, reasons = Clearance(state.required), [lights.shown_record(r) for r in state.reasons]
    if waits:
        # The rules may have changed since the step began; the action will judge by those of today.
        classification = gate.required_clearance(draft, content, digest)
        required, reasons = (
            classification.level,
            [lights.shown_record(r.as_json()) for r in classification.reasons],
        )
    return Reading(
        page=page,
        draft=draft,
        digest=digest,
        required=required,
        reasons=reasons,
        waits=waits,
        changes=comparison.changes(draft, page, request) if waits and page.live else None,
        whole=comparison.whole(draft, request),
        steps=history.step_bar(state, required),
        events=history.events(page.pk),
        emergency=Publication.objects.emergencies()
        .filter(page_id=page.pk, digest=digest)
        .select_related("approval__by")
        .first()
        if waits
        else None,
    )


def standing_of(user: Any, state: ClearanceTaskState, seen: Reading) -> Standing:
    """As the actions will answer, so that no button is offered that would be refused."""
    step = Clearance(state.step)
    handles = permissions.may_handle_step(user, step, seen.page)
    signed = Approval.objects.usable_for(seen.page.pk, seen.digest).filter(by=user).exists()
    approve = policy.may_sign(
        step=step,
        holds_role=handles,
        is_author=user.pk in permissions.authors_of(seen.page),
        already_signed=signed,
        seen_digest=seen.digest,
        current_digest=seen.digest,
        decided=not seen.waits,
    )
    moderates = permissions.may_handle_step(user, Clearance.DEPARTMENT, seen.page)
    speaks = permissions.may_handle_step(user, Clearance.SPOKESPERSON, seen.page)
    return Standing(
        approve,
        may_return=handles and seen.waits,
        may_change_level=moderates and seen.waits,
        may_publish_now=speaks and seen.waits and seen.emergency is None and settings.EMERGENCIES_A_DAY > 0,
    )


def levels_beside(current: Clearance) -> list[lights.Light]:
    return [light for level, light in lights.LIGHTS.items() if level is not current]
