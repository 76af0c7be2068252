"""The models of the gate, one file per room."""

from workflows.models.clearance import ClearanceChange, ClearanceRule, PageClearance
from workflows.models.notices import Notice
from workflows.models.pages import GovernedPage, GovernedPageManager, GovernedPageQuerySet
from workflows.models.records import Approval, Publication, RowSeal, ShownReference
from workflows.models.tasks import ClearanceTask, ClearanceTaskState, ClearanceTaskStateQuerySet

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
    "Notice",
    "PageClearance",
    "Publication",
    "RowSeal",
    "ShownReference",
]
