"""Who acts for a school and who for a department today; memberships answer, a superuser holds no role."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from core import clock
from organisations.enums import SCHOOL_ROLES, Role
from organisations.models import Membership, Organisation, Oversight
from workflows import permissions

# Who decides for the department what its site, and those of its schools, show.
DECIDING_ROLES = frozenset({Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR})


def writes_for(user: Any, school: Organisation) -> bool:
    """Whether the person is an editor or the head of the school."""
    return not school.is_department and permissions.holds_role(user, *SCHOOL_ROLES, organisation=school)


def decides_for(user: Any, department: Organisation | None) -> bool:
    """Whether the person decides for the department what is shared."""
    return department is not None and permissions.holds_role(user, *DECIDING_ROLES, organisation=department)


def schools_of(user: Any) -> QuerySet[Organisation]:
    """The schools for which the person writes."""
    mine = Membership.objects.current().filter(user_id=user.pk, role__in=SCHOOL_ROLES)
    return Organisation.objects.schools().filter(pk__in=mine.values("organisation"))


def departments_of(user: Any) -> QuerySet[Organisation]:
    """The departments for which the person decides; a superuser may look at all."""
    departments = Organisation.objects.departments()
    if user.is_superuser:
        return departments
    mine = Membership.objects.current().filter(user_id=user.pk, role__in=DECIDING_ROLES)
    return departments.filter(pk__in=mine.values("organisation"))


def oversight_of(school: Organisation) -> Oversight | None:
    """The row under which a department manages the school today."""
    today = Oversight.objects.on(clock.today()).filter(school=school)
    return today.select_related("department", "school").first()
