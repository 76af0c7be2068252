"""Registers topics and sharing with Wagtail's admin; decides nothing."""

from typing import Any

from django.urls import include, path
from wagtail import hooks

from news.admin.sharing import history, menu, urls
from news.admin.topics import TopicViewSet


@hooks.register("register_admin_viewset")
def register_topics() -> Any:
    return TopicViewSet("topics")


@hooks.register("register_admin_urls")
def register_sharing_urls() -> list[Any]:
    return [path("sharing/", include(urls))]


hooks.register("register_admin_menu_item", menu.SharingMenuItem)
hooks.register("register_page_header_buttons", menu.buttons)
hooks.register("register_log_actions", history.register)
