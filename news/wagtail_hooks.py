"""Registers the topics with Wagtail's admin; decides nothing."""

from typing import Any

from wagtail import hooks

from news.admin.topics import TopicViewSet


@hooks.register("register_admin_viewset")
def register_topics() -> Any:
    return TopicViewSet("topics")
