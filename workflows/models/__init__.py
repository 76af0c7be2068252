"""The models of the gate, one file per room."""

from workflows.models.clearance import ClearanceChange, ClearanceRule, PageClearance
from workflows.models.ledger import LedgerEntry
from workflows.models.notices import Notice
from workflows.models.pages import GovernedPage, GovernedPageManager, GovernedPageQuerySet
from workflows.models.records import Approval, Publication, RowSeal, ShownReference
from workflows.models.tasks import ClearanceTask, ClearanceTaskState, ClearanceTaskStateQuerySet
from workflows.models.withdrawals import Withdrawal

__all__ = [
    "Approval",
    "ClearanceChange",
    "ClearanceRule",
    "ClearanceTask",
    "ClearanceTaskState",
    "ClearanceTaskStateQuerySet",
    "GovernedPage",
    "GovernedPageManager",
    "GovernedPageQuerySet",
    "LedgerEntry",
    "Notice",
    "PageClearance",
    "Publication",
    "RowSeal",
    "ShownReference",
    "Withdrawal",
]
