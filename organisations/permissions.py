"""Who looks after which organisation today: answers from memberships, never from groups."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from organisations import policy
from organisations.enums import Role
from organisations.models import Membership, Organisation, User


def administers(by: User, organisation: Organisation) -> bool:
    """Whether the person is an administrator of whoever manages the organisation today."""
    if by.is_superuser:
        return True
    held = Membership.objects.current().filter(user=by, role=Role.ADMINISTRATOR)
    return organisation.department is not None and held.filter(organisation=organisation.department).exists()


def heads(by: User, organisation: Organisation) -> bool:
    """Whether the person is the head of the school today."""
    held = Membership.objects.current().filter(user=by, role=Role.APPROVER)
    return held.filter(organisation=organisation).exists()


def check_may_give(by: User, role: Role, organisation: Organisation) -> None:
    """Raises PermissionDenied with the reason when the person gives no such role there."""
    decision = policy.may_give_role(
        role=role,
        administers=administers(by, organisation),
        heads=heads(by, organisation),
    )
    if not decision.allowed:
        raise PermissionDenied(decision.reason)
