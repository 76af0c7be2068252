"""The one writer of signatures: the approval with its content, its line in the ledger, its entry in the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from core import clock
from organisations.enums import Role
from workflows import ledger
from workflows.classification import Classification
from workflows.enums import Act, Clearance
from workflows.ledger import Line
from workflows.models import Approval


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What is signed: exactly this content of a page, at one step; `alone_until` is for emergencies."""

    page: Any
    content: dict[str, Any]
    digest: str
    step: Clearance
    required: Classification
    role: Role
    comment: str = ""
    task_state_id: int | None = None
    alone_until: datetime | None = None


@transaction.atomic
def write_approval(
    *, page: Any, content: dict[str, Any], digest: str, step: Clearance, required: Classification,
    role: Role, by: Any, comment: str, task_state_id: int | None, alone_until: datetime | None = None,
) -> Approval:  # fmt: skip
    """Keep a signature with the content that it is under."""
    signed = Signed(
        page=page, content=content, digest=digest, step=step, required=required, role=role, comment=comment,
        task_state_id=task_state_id, alone_until=alone_until,
    )  # fmt: skip
    [approval] = write_approvals(signed=[signed], by=by)
    log(
        instance=page,
        action="workflows.emergency" if alone_until else "workflows.approved",
        user=by,
        data=approval.in_history,
    )
    return approval


@transaction.atomic
def write_approvals(*, signed: Sequence[Signed], by: Any) -> list[Approval]:
    """The approvals and their lines, in this order and at one moment; who calls writes the pages' history."""
    now = clock.now()
    approvals = Approval.objects.bulk_create(_approval(item, by=by, at=now) for item in signed)
    ledger.append_all(_line(approval) for approval in approvals)
    return approvals


def _approval(item: Signed, *, by: Any, at: datetime) -> Approval:
    return Approval(
        page_id=item.page.pk,
        title=item.page.title,
        organisation=item.page.organisation,
        digest=item.digest,
        step=item.step,
        required=item.required.level,
        reasons=[reason.as_json() for reason in item.required.reasons],
        role=item.role,
        by=by,
        at=at,
        comment=item.comment,
        task_state_id=item.task_state_id,
        content=item.content,
        alone_until=item.alone_until,
    )


def _line(approval: Approval) -> Line:
    return Line(
        Act.EMERGENCY if approval.alone_until else Act.APPROVED,
        approval,
        by=approval.by,
        role=approval.role,
        at=approval.at,
        data={
            "digest": approval.digest,
            "step": approval.step,
            "required": approval.required,
            "reasons": approval.reasons,
            "comment": approval.comment,
            "until": approval.alone_until,
        },
    )
