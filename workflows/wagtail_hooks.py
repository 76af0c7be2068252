"""Registers the gate with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from wagtail import hooks

from workflows import log_actions
from workflows.admin import editor_home, editor_menu, editor_urls, urls
from workflows.admin.rules import ClearanceRuleViewSet


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[Any]:
    return [path("desk/", include(urls)), path("clearance/", include(editor_urls))]


@hooks.register("register_admin_viewset")
def register_rules() -> Any:
    return ClearanceRuleViewSet("clearance_rules")


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    return editor_home.stylesheet()


hooks.register("construct_page_action_menu", editor_menu.arrange)
hooks.register("construct_main_menu", editor_menu.tidy_main_menu)
hooks.register("construct_homepage_panels", editor_home.arrange_panels)
hooks.register("construct_homepage_summary_items", editor_home.clear_summary)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    log_actions.register(actions)


@hooks.register("register_admin_menu_item")
def register_desk_menu_item() -> Any:
    return menu.DeskMenuItem()


@hooks.register("insert_global_admin_css")
def insert_desk_css() -> str:
    # On every page of the admin, for the count in the menu.
    return format_html('<link rel="stylesheet" href="{}">', static("css/desk.css"))
