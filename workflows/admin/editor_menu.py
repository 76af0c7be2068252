"""The buttons under the form: submit first, to whom it goes; nothing that goes round the flow."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.admin import action_menu as stock
from wagtail.models import WorkflowState

from workflows import permissions
from workflows.admin.editor import first_desk
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, GovernedPage

_REPLACED = (
    *(stock.PublishMenuItem, stock.RestartWorkflowMenuItem, stock.WorkflowMenuItem),
    *(stock.CancelWorkflowMenuItem, stock.SubmitForModerationMenuItem),
)
_LABELS = {
    "head": gettext_lazy("Submit to the head"),
    "nobody": gettext_lazy("Submit to the department"),
    "department": gettext_lazy("Submit to a moderator"),
}


class SubmitMenuItem(stock.SubmitForModerationMenuItem):
    """Wagtail's button, with the name of who reads it first."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        page = context.get("page") or context["parent_page"]
        if page.pk is None:
            page = context["parent_page"]
        context["label"] = _LABELS[first_desk(page, context["request"].user, writing=True)]
        return context


class WithdrawMenuItem(stock.CancelWorkflowMenuItem):
    label = gettext_lazy("Withdraw")
    icon_name = "rotate"

    def is_shown(self, context: Any) -> bool:
        """Only while it waits: what came back is simply edited and submitted again."""
        if not super().is_shown(context):
            return False
        return bool(context["page"].current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS)


class DecideMenuItem(stock.ActionMenuItem):
    """For who may sign the waiting step: the desk is where it is decided."""

    name = "action-decide"
    label = gettext_lazy("Decide on the desk")
    icon_name = "clipboard-list"
    order = 5

    def is_shown(self, context: Any) -> bool:
        page = context.get("page")
        if page is None:
            return False
        state = ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()
        self.task_state = state
        user = context["request"].user
        return state is not None and permissions.may_handle_step(user, Clearance(state.step), page)

    def get_url(self, parent_context: Any) -> str:
        return reverse("desk:review", args=[self.task_state.pk])


def arrange(menu_items: list[Any], request: Any, context: Any) -> None:
    """For the hook `construct_page_action_menu`."""
    page = context.get("page") or context.get("parent_page")
    if not isinstance(page, GovernedPage):
        return
    context = {**context, "request": request}
    may_submit = any(isinstance(item, stock.SubmitForModerationMenuItem) for item in menu_items)
    first: list[Any] = [SubmitMenuItem(order=0)] if may_submit else []
    first += [item for item in (DecideMenuItem(), WithdrawMenuItem()) if item.is_shown(context)]
    menu_items[:] = first + [item for item in menu_items if not isinstance(item, _REPLACED)]


def tidy_main_menu(request: Any, menu_items: list[Any]) -> None:
    """For `construct_main_menu`: reports show other units' data, and the help is about Wagtail."""
    hidden = {"help"} if request.user.is_superuser else {"help", "reports"}
    menu_items[:] = [item for item in menu_items if item.name not in hidden]
