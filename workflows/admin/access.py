"""Whose submissions a person may read on the desk, and which wait for him; memberships answer, not groups."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models import Membership, Organisation, OrganisationQuerySet
from organisations.reach import organisations_within, roles_today
from workflows import permissions
from workflows.models import ClearanceTaskState, ClearanceTaskStateQuerySet, Publication

# The department reads all that it manages, whether the person decides it or not.
DESK_ROLES = DEPARTMENT_ROLES | {Role.APPROVER}
# The most urgent first: red before amber before green, then whoever has waited longest.
URGENCY = ("-required", "started_at", "pk")


def uses_desk(user: Any) -> bool:
    """Whether the desk concerns this person at all."""
    return bool(user.is_superuser or any(role in DESK_ROLES for role, _pk in roles_today(user)))


def readable_by(user: Any, states: ClearanceTaskStateQuerySet) -> ClearanceTaskStateQuerySet:
    """The submissions that the person may read: of his own school, or of all that his department manages."""
    if user.is_superuser:
        return states
    return states.filter(organisation__in=organisations_read_by(user))


def organisations_read_by(user: Any) -> OrganisationQuerySet:
    """The organisations whose way to the public the person may follow: his school, all that he oversees."""
    return organisations_within(user, DESK_ROLES)


def emergencies_seen_by(user: Any) -> QuerySet[Publication]:
    """What is public before clearance and waits for a second person; everybody at the desk sees it."""
    found = Publication.objects.emergencies().filter(approval__organisation__in=organisations_read_by(user))
    return found.select_related("approval__by", "approval__organisation").order_by("lapses_at")


def reads_records_of(user: Any, organisation: Organisation) -> bool:
    """Whether the person may read what happened to the pages of the organisation, drafts included."""
    return organisations_within(user).filter(pk=organisation.pk).exists()


def waiting_for(user: Any) -> ClearanceTaskStateQuerySet:
    """What the person is asked to decide, the most urgent first; not what he has handed in himself."""
    waiting = ClearanceTaskState.objects.waiting()
    return (
        permissions.decidable_by(user, waiting).exclude(workflow_state__requested_by=user).order_by(*URGENCY)
    )


def belongs_to(user: Any, organisation: Organisation) -> bool:
    """Whether the person holds any role there today: he may be told no, others are told nothing."""
    return Membership.objects.current().filter(user_id=user.pk, organisation=organisation).exists()
