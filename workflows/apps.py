"""Workflows: the gate between a draft and the public."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkflowsConfig(AppConfig):
    name = "workflows"
    verbose_name = _("Clearance")

    def ready(self) -> None:
        from organisations.invitations import register_outbox
        from organisations.moves.following import register_follower
        from workflows import checks, scopes, signal_handlers  # noqa: F401 - checks and scopes register themselves
        from workflows.following import GateFollower
        from workflows.invitations import InvitationsInTheOutbox

        signal_handlers.connect()
        register_follower(GateFollower())
        register_outbox(InvitationsInTheOutbox())
