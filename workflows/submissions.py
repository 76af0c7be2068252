"""What every decision begins with: the submission or the page, locked, as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState

from core.locks import lock_row
from workflows import permissions
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance, WithdrawalReason
from workflows.models import ClearanceTaskState, GovernedPage, Withdrawal


class DecisionRefusedError(PermissionDenied):
    """The decision was not taken and nothing was written; the message says why and by whom it was taken."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A waiting step, locked, with the content as it is now."""

    state: ClearanceTaskState
    page: Any
    draft: Any
    content: dict[str, Any]
    digest: str
    authors: frozenset[int]

    @property
    def step(self) -> Clearance:
        return Clearance(self.state.step)


def lock_submission(task_state_id: int, *, by: Any, with_family: bool = False) -> Submission:
    """The waiting step, with its page (and its translations), submission and signer locked until the end."""
    found = ClearanceTaskState.objects.filter(pk=task_state_id).values_list("page_id", flat=True).first()
    if found is not None:
        lock = lock_family if with_family else lock_pages
        lock(found, by=by)
    state = ClearanceTaskState.objects.select_related("organisation", "finished_by", "workflow_state")
    state = state.filter(pk=task_state_id).first()
    if state is None:
        raise DecisionRefusedError(_("This page does not exist any more."))
    workflow_state = state.workflow_state
    if (
        workflow_state.status != WorkflowState.STATUS_IN_PROGRESS
        or workflow_state.current_task_state_id != state.pk
        or state.status != TaskState.STATUS_IN_PROGRESS
    ):
        raise DecisionRefusedError(_why_it_is_over(state))
    page = Page.objects.get(pk=state.page_id).specific
    if not isinstance(page, GovernedPage):
        raise DecisionRefusedError(_("This kind of page does not pass the gate."))
    draft = page.get_latest_revision().as_object()
    content = canonical(draft)
    return Submission(
        state=state,
        page=page,
        draft=draft,
        content=content,
        digest=digest_of(content),
        authors=frozenset(permissions.authors_of(page)),
    )


def _why_it_is_over(state: ClearanceTaskState) -> str:
    unconfirmed = Withdrawal.objects.filter(page_id=state.page_id, reason=WithdrawalReason.UNCONFIRMED)
    if state.finished_by is None and unconfirmed.filter(at__gte=state.started_at).exists():
        return f"{WithdrawalReason.UNCONFIRMED.label}."
    return _already_decided(state.finished_by, state.get_status_display())


def _already_decided(by: Any, status: str) -> str:
    return _("Already decided by %(who)s: %(status)s.") % {"who": by or _("somebody else"), "status": status}


def lock_pages(*page_ids: int, by: Any = None) -> list[Any]:
    """The specific pages, first the one that was named first; locked in the order that every act keeps.

    Pages before their submissions, lower keys before higher ones, and then who acts: two acts at once wait, they
    do not block each other. Wagtail's editor and the translator's begin with the page as well.
    """
    locked = Page.objects.select_for_update(no_key=True).filter(pk__in=page_ids).order_by("pk")
    pages = {page.pk: page.specific for page in locked}
    active = WorkflowState.objects.active().filter(
        base_content_type__app_label=Page._meta.app_label,
        base_content_type__model=Page._meta.model_name,
        object_id__in=[str(key) for key in page_ids],
    )
    list(active.select_for_update(of=("self",)).order_by("pk"))
    permissions.hold_roles(by)
    return [pages[key] for key in page_ids if isinstance(pages.get(key), GovernedPage)]


def lock_family(page_id: int, *, by: Any = None) -> list[Any]:
    """The page, and with an original also its translations, since they say the same; all locked."""
    page = Page.objects.select_related("locale").filter(pk=page_id).first()
    if page is None or page.locale.language_code != settings.LANGUAGE_CODE:
        return lock_pages(page_id, by=by)
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page_id)
    return lock_pages(page_id, *others.order_by("pk").values_list("pk", flat=True), by=by)


def hold_submission(workflow_state: Any) -> None:
    """Before each write of a submission, whoever writes it: the page first, and nothing decided is undone.

    Wagtail's editor holds a submission that it has read before; meanwhile somebody may have decided.
    """
    page_type = ContentType.objects.get_for_model(Page)
    if workflow_state.base_content_type_id != page_type.pk:
        return
    if connection.in_atomic_block:
        lock_row(Page, workflow_state.object_id)
    same_page = WorkflowState.objects.filter(base_content_type=page_type, object_id=workflow_state.object_id)
    if workflow_state.pk is None:
        if same_page.active().exists():
            raise DecisionRefusedError(_("This is already waiting for approval."))
        return
    stored = same_page.filter(pk=workflow_state.pk).select_related("current_task_state__finished_by").first()
    if stored is not None and not stored.is_active and stored.status != workflow_state.status:
        last = stored.current_task_state
        raise DecisionRefusedError(_already_decided(last and last.finished_by, stored.get_status_display()))


def restart_step(submission: Submission, by: Any) -> None:
    """Let the steps be decided anew: a skipped one may now be needed, the waiting one not."""
    reopen_skipped(submission)
    submission.state.cancel(user=by)


def reopen_skipped(submission: Submission, *, below: Clearance | None = None) -> None:
    """Forget that steps were skipped, all or those that were skipped at a lower level."""
    skipped = ClearanceTaskState.objects.filter(
        workflow_state=submission.state.workflow_state, status=TaskState.STATUS_SKIPPED
    )
    if below is not None:
        skipped = skipped.filter(required__lt=below)
    skipped.update(status=TaskState.STATUS_CANCELLED)
