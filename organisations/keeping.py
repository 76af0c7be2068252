"""Whose a rule or a topic is: one department's own, or, without a department, shared by the whole install."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from core import clock
from organisations.enums import DEPARTMENT_ROLES
from organisations.models import Organisation, Oversight
from organisations.reach import roles_today, scope


def kept_for(organisation_id: Any) -> Q:
    """The rows that count for the organisation: the shared ones and those of whoever manages it today."""
    managing = Oversight.objects.on(clock.today()).filter(school=organisation_id).values("department")
    return Q(department=None) | Q(department=organisation_id) | Q(department__in=managing)


def register_kept(label: str) -> None:
    """Everybody meets the shared rows of the model; those of a department, whoever reaches the department."""

    def kept_within(organisations: QuerySet[Organisation]) -> Any:
        return Q(department=None) | Exists(organisations.filter(pk=OuterRef("department")))

    scope(label)(kept_within)


def departments_kept_by(user: Any) -> set[int]:
    """The departments whose people the person is among today."""
    return {pk for role, pk in roles_today(user) if role in DEPARTMENT_ROLES}


def may_keep(user: Any, department_id: int | None) -> bool:
    """Whether the person is one of those who keep the row.

    What is shared is the only department's as long as there is one; with a second it is the install's, since a change
    would reach the schools of the other.
    """
    if user.is_superuser:
        return True
    own = departments_kept_by(user)
    if department_id is not None:
        return department_id in own
    return bool(own) and not Organisation.objects.departments().exclude(pk__in=own).exists()
