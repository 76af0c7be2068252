"""Registers the gate with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from wagtail import hooks

from workflows import log_actions
from workflows.admin import urls


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[Any]:
    return [path("desk/", include(urls))]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    log_actions.register(actions)
