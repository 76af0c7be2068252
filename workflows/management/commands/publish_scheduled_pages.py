"""Wagtail's other name for publish_scheduled; it must not lead to Wagtail's own command."""

from workflows.management.commands.publish_scheduled import Command

__all__ = ["Command"]
