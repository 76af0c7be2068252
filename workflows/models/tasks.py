"""The three conditional steps of the one workflow, and what the desk needs to know of each submission."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState
from wagtail.models.workflows import TaskStateManager, TaskStateQuerySet
from wagtail.signals import task_submitted

from workflows.enums import Clearance
from workflows.models.records import CLEARANCE_CHOICES


class ClearanceTaskStateQuerySet(TaskStateQuerySet):
    def waiting(self) -> ClearanceTaskStateQuerySet:
        """Current steps that somebody has to decide."""
        return self.filter(
            status=TaskState.STATUS_IN_PROGRESS, workflow_state__current_task_state=models.F("pk")
        )

    def with_row_data(self) -> ClearanceTaskStateQuerySet:
        """With what a row of the desk shows."""
        return self.select_related("workflow_state__requested_by", "organisation")


class ClearanceTaskState(TaskState):
    """A step of one submission, with its classification as it was when the step began."""

    page_id = models.BigIntegerField(db_index=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    step = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    required = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    reasons = models.JSONField(default=list)
    digest = models.CharField(max_length=64)

    objects = TaskStateManager.from_queryset(ClearanceTaskStateQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "step"], name="taskstate_organisation_step")]


class ClearanceTask(Task):
    """One step of clearance for all organisations; who may sign depends on the page, not on the task."""

    step = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES, unique=True)

    task_state_class = ClearanceTaskState

    class Meta:
        verbose_name = _("clearance step")
        verbose_name_plural = _("clearance steps")

    def start(self, workflow_state: Any, user: Any = None) -> ClearanceTaskState:
        """Begin the step, or skip it silently where the content does not need it."""
        from workflows import steps

        is_new = workflow_state.current_task_state_id is None  # handed in, or handed in again
        if is_new and user is not None and workflow_state.requested_by_id != user.pk:
            # Wagtail remembers who handed it in first; who does so last answers for it, and does not sign it.
            workflow_state.requested_by = user
            workflow_state.save(update_fields=["requested_by"])
        state = steps.new_task_state(task=self, workflow_state=workflow_state)
        state.save()
        if is_new:
            steps.note_submission(state, by=user)
        if state.status == TaskState.STATUS_IN_PROGRESS:
            task_submitted.send(sender=type(state), instance=state, user=user)
        return state

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """Wagtail's own buttons carry no digest of what was read, so they decide nothing here."""
        raise PermissionDenied(_("Decide on the moderation desk, where the text that you approve is shown."))

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        from workflows import permissions

        return permissions.may_handle_step(user, Clearance(self.step), obj)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return not self.user_can_access_editor(obj, user)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        return []

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        from workflows import permissions

        waiting = ClearanceTaskState.objects.waiting().filter(task=self)
        mine = permissions.decidable_by(user, waiting)
        return TaskState.objects.filter(pk__in=mine.values("pk"))

    @classmethod
    def get_description(cls) -> str:
        return str(_("A step that is asked for only when the content needs it"))
