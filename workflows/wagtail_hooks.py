"""Registers the gate with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from wagtail import hooks

from workflows import log_actions, rich_text
from workflows.admin import (
    closed,
    editor_home,
    editor_menu,
    editor_urls,
    explorer,
    localize_guard,
    menu,
    one_piece,
    record,
    rules,
    translation_urls,
    translations,
    urls,
    withdraw,
)


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[Any]:
    return [path("desk/", include(urls)), path("clearance/", include(editor_urls))]


hooks.register("register_admin_viewset", rules.viewset)

# On every page of the admin: the desk's for the count in the menu, the editor's for lights and dashboard.
hooks.register("insert_global_admin_css", editor_home.stylesheets)
hooks.register("construct_page_action_menu", editor_menu.arrange)
hooks.register("construct_main_menu", editor_menu.tidy_main_menu, order=1000)
hooks.register("construct_homepage_panels", editor_home.arrange_panels)
hooks.register("construct_homepage_summary_items", editor_home.clear_summary, order=1000)

hooks.register("register_admin_menu_item", menu.DeskMenuItem)
hooks.register("register_admin_menu_item", menu.RegisterMenuItem)


@hooks.register("register_admin_urls", order=-10)
def register_translation_urls() -> list[Any]:
    # Before wagtail-localize's, which do not ask for locks or steps.
    return [path("localize/", include(localize_guard)), path("translations/", include(translation_urls))]


hooks.register("before_edit_page", one_piece.before_edit_page, order=-20)
hooks.register("before_edit_page", localize_guard.before_edit_page, order=-10)
hooks.register("construct_page_action_menu", translations.tidy_action_menu)
for buttons in (translations.buttons, withdraw.buttons, record.buttons):
    hooks.register("register_page_header_buttons", buttons)
hooks.register("register_log_actions", log_actions.register)
hooks.register("register_rich_text_features", rich_text.register, order=100)
hooks.register("construct_explorer_page_queryset", explorer.rows)
for name, closing in closed.HOOKS.items():
    hooks.register(name, closing)
