"""Registers organisations with Wagtail's admin; decides nothing."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from organisations.admin.viewsets import MembershipViewSet, OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> Any:
    return [OrganisationViewSet("organisations"), MembershipViewSet("memberships")]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    actions.register_action("organisations.created", _("Set up"), _("Organisation set up"))
    actions.register_action("organisations.role_given", _("Give a role"), _("Role given"))
    actions.register_action("organisations.role_ended", _("End a role"), _("Role ended"))
    actions.register_action("organisations.edited", _("Edit"), _("Organisation's facts edited"))
