"""Wagtail's own doors that go round the steps, closed for everybody; superusers are no exception.

The gate refuses content that was not cleared. These would do other harm: take down or delete what is public
without a reason, end what waits, give the steps away. `tests/doors.toml` lists every door with its answer.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Page, Site, Task, Workflow
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from organisations.admin.keeping import KeptPolicy
from workflows.models import ClearanceRule
from workflows.public import public_pages

# Publishing takes the steps, withdrawing takes a reason; neither is done to many pages at once.
CLOSED_BULK_ACTIONS = ("publish", "unpublish")


class WithheldPolicy(ModelPermissionPolicy):
    """Django's permissions, without the acts that nobody has here."""

    def __init__(self, model: Any, *withheld: str) -> None:
        super().__init__(model)
        self.withheld = frozenset(withheld)

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in self.withheld and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions: Any) -> Any:
        return super().users_with_any_permission(set(actions) - self.withheld)


class RulePolicy(KeptPolicy, WithheldPolicy):
    """Besides, each department keeps its own rules."""


# The steps belong to the product: switched off, everything that waits is cancelled.
register_permission_policy(Workflow, WithheldPolicy(Workflow, "add", "change", "delete"))
register_permission_policy(Task, WithheldPolicy(Task, "add", "change", "delete"))
# The record of the past names the rules; they are switched off instead.
register_permission_policy(ClearanceRule, RulePolicy(ClearanceRule, "delete"))
# Sites come with their organisation, groups follow memberships.
register_permission_policy(Site, WithheldPolicy(Site, "add", "delete"))
register_permission_policy(Group, WithheldPolicy(Group, "add", "change", "delete"))


class ReadingPagesAPI(PagesAdminAPIViewSet):
    """The API behind explorer and choosers; nothing in the admin uses its actions, which ask for no lock."""

    actions: dict[str, Any] = {}

    def action_view(self, request: HttpRequest, pk: int, action_name: str) -> HttpResponse:
        raise PermissionDenied(_("This is done in the editor and on the moderation desk."))


def construct_admin_api(router: Any) -> None:
    router.register_endpoint("pages", ReadingPagesAPI)


def close_bulk_actions() -> list[Any]:
    """For `register_admin_urls`, which is asked once, when every app has registered its own."""
    bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")  # reads the registrations
    for name in CLOSED_BULK_ACTIONS:
        bulk_action_registry.actions["wagtailcore"]["page"].pop(name, None)
    return []


def before_delete_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """What is public is withdrawn first, with a reason that stays."""
    return _keep(request, page) if _is_public_below(page) else None


def before_bulk_action(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """The same for many pages at once."""
    if action_type != "delete":
        return None
    kept = next((page for page in objects if isinstance(page, Page) and _is_public_below(page)), None)
    return _keep(request, kept) if kept is not None else None


def _is_public_below(page: Page) -> bool:
    """Whether the page or one below it is public."""
    return bool(public_pages(page.get_descendants(inclusive=True)).exists())


def _keep(request: HttpRequest, page: Page) -> HttpResponse:
    text = _("“%(title)s”, or a page below it, is public. Withdraw it first; then it can be deleted.")
    messages.error(request, text % {"title": page.get_admin_display_title()})
    return redirect("wagtailadmin_explore", page.get_parent().pk)


HOOKS = {
    "construct_admin_api": construct_admin_api,
    "register_admin_urls": close_bulk_actions,
    "before_delete_page": before_delete_page,
    "before_bulk_action": before_bulk_action,
}
