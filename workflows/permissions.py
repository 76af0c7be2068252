"""Who may sign, handle and take down what: answers from memberships, never from groups."""

from __future__ import annotations

import sys
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from wagtail.models import PagePermissionTester, Revision

from core import clock
from core.decisions import Decision
from core.locks import lock_row
from organisations.enums import Role
from organisations.models import Membership, Organisation, Oversight, User
from workflows import policy
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceTaskStateQuerySet, Publication
from workflows.public import is_read, public_pages

RANKS = (Role.SPOKESPERSON, Role.MODERATOR, Role.ADMINISTRATOR, Role.APPROVER, Role.EDITOR, Role.AUDITOR)
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
    return may_sign_for(user, step, page.specific.organisation)


def may_sign_for(user: Any, step: Clearance, organisation: Organisation) -> bool:
    """Whether the person holds the step's role today, over the organisation."""
    return signers(step, organisation).filter(user_id=user.pk).exists()


def authors_of(page: Any) -> set[int]:
    """Everybody who wrote at what is waiting: since the page last went public, submitters included."""
    revisions = Revision.objects.for_instance(page)
    # An emergency is no clearance: who wrote that text is still its author when it is confirmed.
    cleared = Publication.objects.filter(page_id=page.pk, lapses_at=None)
    last = cleared.select_related("approval").order_by("-started_at").first()
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
                condition |= Q(step=step, organisation__in=reach(step, membership.organisation_id))
    return states.filter(condition)


def reach(step: Clearance, organisation_id: int) -> QuerySet[Organisation]:
    """The organisations whose pages the people of this one sign at the step."""
    own = Q(pk=organisation_id)
    if step is Clearance.SCHOOL:
        return Organisation.objects.filter(own)
    charges = Oversight.objects.on(clock.today()).filter(department_id=organisation_id)
    return Organisation.objects.filter(own | Q(pk__in=charges.values("school")))


def holds_role(user: Any, *roles: Role, organisation: Organisation | None = None) -> bool:
    """Whether the person holds one of the roles today, somewhere or in this organisation."""
    memberships = Membership.objects.current().filter(user_id=user.pk, role__in=roles)
    if organisation is not None:
        memberships = memberships.filter(organisation=organisation)
    return memberships.exists()


def hold_roles(user: Any) -> None:
    """Nobody takes a role from the person until the act is through; who is just doing so is waited for."""
    if user is None or connection.vendor != "postgresql":  # SQLite lets one writer in at a time
        return
    lock_row(User, user.pk)
    roles = Membership.objects.filter(user_id=user.pk).order_by("pk")
    list(roles.select_for_update(no_key=True).values_list("pk"))


def role_over(user: Any, subject: Any) -> str:
    """The highest role in which the person acts on something of the organisation; empty without any."""
    organisation = subject.organisation
    bodies = [body for body in (organisation.department, organisation) if body is not None]
    held = set(
        Membership.objects.current()
        .filter(user_id=user.pk, organisation__in=bodies)
        .values_list("role", flat=True)
    )
    return next((str(role) for role in RANKS if role in held), "")


def may_take_down(user: Any, page: Any) -> bool:
    """The school's head for the school's pages, the department for all that it manages."""
    organisation = page.organisation
    return holds_role(user, Role.APPROVER, organisation=organisation) or (
        organisation.department is not None
        and holds_role(user, Role.MODERATOR, Role.SPOKESPERSON, organisation=organisation.department)
    )


def may_revoke(user: Any, approval: Approval, *, reason: str) -> Decision:
    """Whether the person may take this signature back; what a page offers, the action answers."""
    organisation = approval.organisation
    return policy.may_revoke(
        is_signer=approval.by_id == user.pk,
        handles_step=may_sign_for(user, Clearance(approval.step), organisation),
        moderates=organisation.department is not None
        and holds_role(user, Role.MODERATOR, Role.SPOKESPERSON, organisation=organisation.department),
        already=approval.revoked_at is not None,
        reason=reason,
    )


class GovernedPagePermissionTester(PagePermissionTester):
    """Wagtail's tester without any right to publish or unpublish: both are acts of the gate, whoever asks."""

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return bool(self.user.is_superuser or may_take_down(self.user, self.page.specific))

    def can_unpublish(self) -> bool:
        return False  # a page is withdrawn, with a reason (workflows.actions.withdraw)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Not while the public reads it: it would leave without a reason, and its address without a word."""
        if hasattr(self.page, "has_publication"):
            # A row of a list, for which Wagtail asks about live pages twice: what the row says suffices to draw it.
            # An act comes with a page of its own, and is answered by the database below.
            if self.page.live and (not self.user.is_superuser or is_read(self.page)):
                return False
            is_draft = self.page.is_leaf() and not self.page.live and not self.user.is_superuser
            if is_draft and "change" in self.permissions:
                return bool(self.user.is_active and not self.page_is_root)
        if public_pages(self.page.get_descendants(inclusive=True)).exists():
            return False
        return bool(super().can_delete(ignore_bulk=ignore_bulk))

    def can_move_to(self, destination: Any) -> bool:
        if not super().can_move_to(destination):
            return False
        target = destination.specific
        return getattr(target, "organisation_id", None) == self.page.specific.organisation_id
