"""The gate's entries in Wagtail's history, in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from workflows.enums import Clearance, WithdrawalReason
from workflows.models.records import CLEARANCE_CHOICES

LEVELS = dict(CLEARANCE_CHOICES)


class ApprovedFormatter(LogFormatter):
    label = gettext_lazy("Approve")

    def format_message(self, log_entry: Any) -> str:
        step = LEVELS.get(Clearance(log_entry.data.get("step", Clearance.SCHOOL)), "")
        return _("Signed this content (%(step)s)") % {"step": step}


class ClearanceChangedFormatter(LogFormatter):
    label = gettext_lazy("Change the level")

    def format_message(self, log_entry: Any) -> str:
        return _("Changed the level to “%(level)s”: %(reason)s") % {
            "level": LEVELS.get(log_entry.data.get("to"), ""),
            "reason": log_entry.data.get("reason", ""),
        }


class WithdrawnFormatter(LogFormatter):
    label = gettext_lazy("Withdraw from the public")

    def format_message(self, log_entry: Any) -> str:
        reasons = dict(WithdrawalReason.choices)
        return _("Withdrew it from the public: %(reason)s") % {
            "reason": reasons.get(log_entry.data.get("reason"), "")
        }


class EmergencyFormatter(LogFormatter):
    label = gettext_lazy("Emergency publication")

    def format_message(self, log_entry: Any) -> str:
        return _("Published in an emergency, before clearance: %(reason)s") % {
            "reason": log_entry.data.get("comment", "")
        }


class RevokedFormatter(LogFormatter):
    label = gettext_lazy("Revoke an approval")

    def format_message(self, log_entry: Any) -> str:
        return _("Revoked an approval: %(reason)s") % {"reason": log_entry.data.get("reason", "")}


def register(actions: Any) -> None:
    """Make the formatters known to Wagtail."""
    actions.register_action("workflows.approved")(ApprovedFormatter)
    actions.register_action("workflows.clearance_changed")(ClearanceChangedFormatter)
    actions.register_action("workflows.withdrawn")(WithdrawnFormatter)
    actions.register_action("workflows.emergency")(EmergencyFormatter)
    actions.register_action("workflows.revoked")(RevokedFormatter)
