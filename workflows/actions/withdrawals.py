"""Taking a page from the public: by a person with a reason, or by itself when its clearance is gone."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from core import clock
from organisations.enums import Role
from workflows import gate, ledger, notices, permissions, policy
from workflows.enums import CHOOSABLE_REASONS, Act, Clearance, Ending, WithdrawalReason
from workflows.facts import classify_notice
from workflows.models import PageClearance, Publication, Withdrawal
from workflows.public import public_pages
from workflows.submissions import DecisionRefusedError, lock_family


@transaction.atomic
def withdraw(
    *, page_id: int, reason: str, by: Any, notice: str = "", redirect_to: int | None = None
) -> Withdrawal:
    """Take the page and its translations from the public; what stands at the address is told by the reason.

    ``notice`` is read by the public beside the reason; ``redirect_to`` is a public page of the same school or
    its department instead. Signatures that were given before count no more.
    Raises DecisionRefusedError; then nothing has been written.
    """
    pages = lock_family(page_id, by=by)
    if not pages or pages[0].pk != page_id:
        raise DecisionRefusedError(_("This page does not exist any more."))
    if reason not in CHOOSABLE_REASONS:
        raise DecisionRefusedError(_("Choose a reason from the list."))
    notice = notice.strip()
    _check(pages[0], notice=notice, by=by)
    if redirect_to is not None:
        _check_target(pages, redirect_to)
    withdrawals = [
        _withdraw(page, reason=WithdrawalReason(reason), notice=notice, redirect_to=redirect_to, by=by)
        for page in pages
        if page.is_public
    ]
    _stop(pages, by)
    return withdrawals[0]


@transaction.atomic
def withdraw_automatically(*, pages: list[Any], reason: WithdrawalReason, by: Any) -> list[Withdrawal]:
    """Their clearance is gone, so they leave the public. `pages` come from `lock_family`."""
    withdrawals = [
        _withdraw(page, reason=reason, notice="", redirect_to=None, by=by)
        for page in pages
        if Publication.objects.open().filter(page_id=page.pk).exists()
    ]
    _stop(pages, by)
    return withdrawals


@transaction.atomic
def lapse_emergency(*, page_id: int, by: Any = None) -> bool:
    """Withdraw what went public in an emergency and was confirmed by nobody in time; False if there is none."""
    pages = lock_family(page_id)
    overdue = Publication.objects.emergencies().filter(page_id=page_id, lapses_at__lte=clock.now())
    if not overdue.exists():  # meanwhile somebody has confirmed or withdrawn it
        return False
    return bool(withdraw_automatically(pages=pages, reason=WithdrawalReason.UNCONFIRMED, by=by))


def _check(page: Any, *, notice: str, by: Any) -> None:
    department = page.organisation.department
    moderates = department is not None and permissions.holds_role(
        by, Role.MODERATOR, Role.SPOKESPERSON, organisation=department
    )
    decision = policy.may_withdraw(
        answers_for_page=by.is_superuser or permissions.may_take_down(by, page),
        is_public=page.is_public,
        public_below=public_pages(page.get_descendants()).count(),
        notice_needs=classify_notice(page, notice).level if notice else Clearance.SCHOOL,
        own_level=Clearance.DEPARTMENT if moderates else Clearance.SCHOOL,
    )
    if not decision.allowed:
        raise DecisionRefusedError(str(decision.reason))


def _check_target(pages: list[Any], target_id: int) -> None:
    target = public_pages(Page.objects.filter(pk=target_id)).first()
    if target is None or target_id in {page.pk for page in pages}:
        raise DecisionRefusedError(_("Visitors can only be sent to another page that is public."))
    organisation = pages[0].organisation
    if target.specific.organisation not in (organisation, organisation.department):
        raise DecisionRefusedError(_("Visitors are sent to a page of the same school or of its department."))


def _withdraw(
    page: Any, *, reason: WithdrawalReason, notice: str, redirect_to: int | None, by: Any
) -> Withdrawal:
    publication = Publication.objects.open().get(page_id=page.pk)
    site_id, _root, path = page.get_url_parts() or (None, "", page.url_path)
    withdrawal = Withdrawal.objects.create(
        page_id=page.pk,
        title=page.title,
        organisation=page.organisation,
        publication=publication,
        reason=reason,
        notice=notice,
        redirect_to=redirect_to,
        site_id=site_id,
        path=path,
        by=by,
        role=permissions.role_over(by, page) if by else "",
        at=clock.now(),
    )
    ledger.append(
        Act.WITHDRAWN, withdrawal, by=by, role=withdrawal.role, at=withdrawal.at,
        publication=publication.pk, reason=reason, notice=notice, redirect_to=redirect_to,
    )  # fmt: skip
    gate.end_publications(page.pk, Ending.WITHDRAWN)
    UnpublishPageAction(page, user=by, log_action=False).execute(skip_permission_checks=True)
    if withdrawal.role in (Role.MODERATOR, Role.SPOKESPERSON) or by is None:
        _keep_at_department(page.pk)
    log(instance=page, action="workflows.withdrawn", user=by, data={"reason": str(reason)})
    notices.on_withdrawn(page, withdrawal)
    return withdrawal


def _stop(pages: list[Any], by: Any) -> None:
    """Versions that wait, or have a time, were signed by people who did not know of this; translations too."""
    keys = [str(page.pk) for page in pages]
    Revision.page_revisions.filter(object_id__in=keys).update(approved_go_live_at=None)
    for page in pages:
        if page.current_workflow_state is not None:
            page.current_workflow_state.cancel(user=by)


def _keep_at_department(page_id: int) -> None:
    """What the department has withdrawn does not come back through the school alone."""
    clearance, _created = PageClearance.objects.get_or_create(
        page_id=page_id, defaults={"level": Clearance.DEPARTMENT}
    )
    if clearance.level < Clearance.DEPARTMENT:
        clearance.level = Clearance.DEPARTMENT
        clearance.save(update_fields=["level"])
