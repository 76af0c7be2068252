"""Who may sign, handle and take down what: answers from memberships, never from groups."""

from __future__ import annotations

import sys
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from wagtail.models import PagePermissionTester, Revision

from organisations.enums import Role
from organisations.models import Membership, Organisation, Oversight
from workflows.enums import Clearance
from workflows.models import ClearanceTaskStateQuerySet, Publication

ROLE_OF_STEP = {
    Clearance.SCHOOL: Role.APPROVER,
    Clearance.DEPARTMENT: Role.MODERATOR,
    Clearance.SPOKESPERSON: Role.SPOKESPERSON,
}


def body_for_step(step: Clearance, organisation: Organisation) -> Organisation | None:
    """The organisation whose people sign the step: the school, or whoever manages it today."""
    return organisation if step is Clearance.SCHOOL else organisation.department


def signers(step: Clearance, organisation: Organisation) -> QuerySet[Membership]:
    """Current memberships that may sign the step for pages of the organisation."""
    body = body_for_step(step, organisation)
    return Membership.objects.current().filter(organisation=body, role=ROLE_OF_STEP[step])


def may_handle_step(user: Any, step: Clearance, page: Any) -> bool:
    """Whether the person holds the step's role today, over the page's organisation."""
    return signers(step, page.specific.organisation).filter(user_id=user.pk).exists()


def authors_of(page: Any) -> set[int]:
    """Everybody who wrote at what is waiting: since the page last went public, submitters included."""
    revisions = Revision.objects.for_instance(page)
    last = (
        Publication.objects.filter(page_id=page.pk).select_related("approval").order_by("-started_at").first()
    )
    if last is not None:
        # Since it was signed, not since it went public: meanwhile somebody may have written the next version.
        newer = Q(created_at__gt=last.approval.at) | Q(pk__gt=page.live_revision_id or sys.maxsize)
        revisions = revisions.filter(newer)
    authors = set(revisions.exclude(user=None).values_list("user_id", flat=True))
    if last is None and page.owner_id:
        authors.add(page.owner_id)
    state = page.current_workflow_state
    if state is not None and state.requested_by_id:
        authors.add(state.requested_by_id)
    return authors


def somebody_may_sign(step: Clearance, page: Any) -> bool:
    """Whether anybody but the authors can sign the step."""
    return signers(step, page.organisation).exclude(user_id__in=authors_of(page)).exists()


def decidable_by(user: Any, states: ClearanceTaskStateQuerySet) -> ClearanceTaskStateQuerySet:
    """The waiting steps whose role the person holds today, in a constant number of queries."""
    condition = Q(pk__in=[])
    for membership in Membership.objects.current().filter(user_id=user.pk):
        for step, role in ROLE_OF_STEP.items():
            if membership.role == role:
                condition |= Q(step=step, organisation__in=_reach(step, membership.organisation_id))
    return states.filter(condition)


def _reach(step: Clearance, organisation_id: int) -> QuerySet[Organisation]:
    own = Q(pk=organisation_id)
    if step is Clearance.SCHOOL:
        return Organisation.objects.filter(own)
    charges = Oversight.objects.on(localdate()).filter(department_id=organisation_id)
    return Organisation.objects.filter(own | Q(pk__in=charges.values("school")))


def holds_role(user: Any, *roles: Role, organisation: Organisation | None = None) -> bool:
    """Whether the person holds one of the roles today, somewhere or in this organisation."""
    memberships = Membership.objects.current().filter(user_id=user.pk, role__in=roles)
    if organisation is not None:
        memberships = memberships.filter(organisation=organisation)
    return memberships.exists()


def may_take_down(user: Any, page: Any) -> bool:
    """The school's head for the school's pages, the department for all that it manages."""
    organisation = page.organisation
    return holds_role(user, Role.APPROVER, organisation=organisation) or (
        organisation.department is not None
        and holds_role(user, Role.MODERATOR, Role.SPOKESPERSON, organisation=organisation.department)
    )


class GovernedPagePermissionTester(PagePermissionTester):
    """Wagtail's tester without any right to publish: pages go public through the steps, whoever asks."""

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return bool(self.user.is_superuser or may_take_down(self.user, self.page.specific))

    def can_unpublish(self) -> bool:
        # Not asked: page_locked(). A new version that waits must not keep the old one from being taken down.
        if not self.user.is_active or not self.page.live or self.page_is_root:
            return False
        return bool(self.user.is_superuser or may_take_down(self.user, self.page.specific))

    def can_move_to(self, destination: Any) -> bool:
        if not super().can_move_to(destination):
            return False
        target = destination.specific
        return getattr(target, "organisation_id", None) == self.page.specific.organisation_id
