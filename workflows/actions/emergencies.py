"""Publishing first and clearing afterwards: one signature, marked, counted, and gone by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import clock
from core.locks import lock_until_commit
from organisations.enums import Role
from workflows import gate, notices, permissions, policy
from workflows.actions.signatures import write_approval
from workflows.enums import Clearance
from workflows.models import Approval
from workflows.submissions import DecisionRefusedError, Submission, lock_submission, restart_step


@transaction.atomic
def publish_in_emergency(*, task_state_id: int, digest: str, by: Any, reason: str) -> Approval:
    """Put a waiting text before the public now, under the spokesperson's signature alone.

    The submission goes on to the department, where a second person confirms or returns it; nobody does within
    `EMERGENCY_HOURS`, it is withdrawn. Raises DecisionRefusedError; then nothing has been written.
    """
    submission = lock_submission(task_state_id, by=by)
    department = submission.page.organisation.department
    if department is None:
        raise DecisionRefusedError(_("No department manages this organisation today."))
    lock_until_commit(f"emergencies:{department.pk}")
    now = clock.now()
    later = submission.draft.go_live_at
    decision = policy.may_publish_in_emergency(
        speaks_for_department=permissions.may_handle_step(by, Clearance.SPOKESPERSON, submission.page),
        reason=reason,
        seen_digest=digest,
        current_digest=submission.digest,
        has_later_time=bool(later and later > now),
        used_today=_used_today(department, now),
        cap=settings.EMERGENCIES_A_DAY,
    )
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))
    approval = _sign_alone(submission, by=by, reason=reason.strip(), until=now + _window())
    submission.page.get_latest_revision().publish(user=by, skip_permission_checks=True)
    restart_step(submission, by)
    notices.on_emergency(submission.page, approval)
    return approval


def _window() -> timedelta:
    return timedelta(hours=settings.EMERGENCY_HOURS)


def _used_today(department: Any, now: Any) -> int:
    """How often the department has done so since midnight."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    signed_alone = Approval.objects.exclude(alone_until=None).filter(at__gte=midnight)
    return signed_alone.filter(
        organisation__in=permissions.reach(Clearance.DEPARTMENT, department.pk)
    ).count()


def _sign_alone(submission: Submission, *, by: Any, reason: str, until: Any) -> Approval:
    return write_approval(
        page=submission.draft,
        content=submission.content,
        digest=submission.digest,
        step=Clearance.SPOKESPERSON,
        required=gate.required_clearance(submission.draft, submission.content, submission.digest),
        role=Role.SPOKESPERSON,
        by=by,
        comment=reason,
        task_state_id=submission.state.pk,
        alone_until=until,
    )
