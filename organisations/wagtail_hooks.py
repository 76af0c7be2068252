"""Registers organisations with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from organisations.admin import closings, imports, listings, moves
from organisations.admin.viewsets import MembershipViewSet, OrganisationViewSet


@hooks.register("register_admin_viewset")
def register_viewsets() -> Any:
    pages = listings.HousePageViewSet("house_pages")
    return [OrganisationViewSet("organisations"), MembershipViewSet("memberships"), pages]


hooks.register("construct_page_chooser_queryset", listings.only_pages_within)
hooks.register("construct_explorer_page_queryset", listings.only_within_explorer)


@hooks.register("register_admin_urls")
def register_urls() -> list[Any]:
    screens = {"import-schools/": imports, "moves/": moves, "closings/": closings}
    return [path(route, include(module)) for route, module in screens.items()]


hooks.register("register_settings_menu_item", imports.ImportMenuItem)
hooks.register("register_settings_menu_item", moves.MovesMenuItem)
hooks.register("register_settings_menu_item", closings.ClosingsMenuItem)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    actions.register_action("organisations.created", _("Set up"), _("Organisation set up"))
    actions.register_action("organisations.role_given", _("Give a role"), _("Role given"))
    actions.register_action("organisations.role_ended", _("End a role"), _("Role ended"))
    actions.register_action("organisations.invited_again", _("Send the invitation again"), _("Invited again"))
    actions.register_action("organisations.edited", _("Edit"), _("Organisation's facts edited"))
    actions.register_action("organisations.hostname_added", _("Add a host name"), _("Host name added"))
    actions.register_action("organisations.hostname_removed", _("Remove a host name"), _("Host name removed"))
    actions.register_action(
        "organisations.address_changed", _("Change the address"), _("Web address changed")
    )
    for name, words in (
        ("renamed", _("Organisation renamed")), ("closing_ordered", _("Closing of a school ordered")),
        ("closed", _("School closed")), ("reopened", _("Closing of the school undone")),
        ("closing_failed", _("Closing of a school could not be carried out")),
    ):  # fmt: skip
        actions.register_action(f"organisations.{name}", words, words)
    actions.register_action("organisations.moved", _("Move"), _("School given to another managing body"))
    for step, words in (
        ("proposed", _("Move of schools proposed")), ("accepted", _("Move of schools accepted")),
        ("cancelled", _("Move of schools cancelled")), ("failed", _("Move of schools could not be carried out")),
    ):  # fmt: skip
        actions.register_action(f"organisations.move_{step}", words, words)
