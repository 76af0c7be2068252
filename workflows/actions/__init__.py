"""Every write of the gate, one verb each: keyword-only, atomic, logged, by somebody."""

from workflows.actions.decisions import approve, change_clearance, return_to_author
from workflows.actions.emergencies import publish_in_emergency
from workflows.actions.revocations import revoke
from workflows.actions.starters import clear_starter_pages
from workflows.actions.withdrawals import lapse_emergency, withdraw
from workflows.submissions import DecisionRefusedError

__all__ = [
    "DecisionRefusedError",
    "approve",
    "change_clearance",
    "clear_starter_pages",
    "lapse_emergency",
    "publish_in_emergency",
    "return_to_author",
    "revoke",
    "withdraw",
]
