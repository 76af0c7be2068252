"""Registers the screens of a unit's own site with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from home.admin import screens, urls


@hooks.register("register_admin_urls")
def register_own_site_urls() -> list[Any]:
    return [path("own-site/", include(urls))]


hooks.register("register_settings_menu_item", screens.OwnSiteMenuItem)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    actions.register_action("home.menu_set", _("Set the menu"), _("Menu of the site set"))
    actions.register_action("home.redirect_added", _("Add an old address"), _("Old address leads on"))
    actions.register_action(
        "home.redirect_removed", _("Remove an old address"), _("Old address leads nowhere any more")
    )
