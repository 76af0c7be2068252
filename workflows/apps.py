"""Workflows: the gate between a draft and the public."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkflowsConfig(AppConfig):
    name = "workflows"
    verbose_name = _("Clearance")

    def ready(self) -> None:
        from workflows import checks, scopes, signal_handlers  # noqa: F401 - checks and scopes register themselves

        signal_handlers.connect()
