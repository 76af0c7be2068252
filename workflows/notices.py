"""Who is told what: notices to the people concerned and only to them, sent after the commit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.conf import settings

from organisations.models import User
from workflows import permissions
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, GovernedPage, Notice
from workflows.tasks import send_notice


def on_step_started(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """A step waits: tell those who may sign it, but not the authors."""
    if not isinstance(instance, ClearanceTaskState):
        return
    page = instance.workflow_state.content_object.specific
    step = Clearance(instance.step)
    authors = permissions.authors_of(page)
    memberships = permissions.signers(step, page.organisation).exclude(user_id__in=authors)
    recipients = User.objects.filter(pk__in=memberships.values("user_id"))
    _write(
        "waiting", page, recipients, task_state=instance, requested_by=instance.workflow_state.requested_by
    )


def on_returned(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """The submission came back: tell the authors why and by whom."""
    page = _governed(instance)
    if page is not None:
        state = instance.current_task_state
        _write("returned", page, _authors(page, instance), task_state=state, by=user, comment=state.comment)


def on_published(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """All steps have signed: tell the authors that it is public, or from when it will be."""
    page = _governed(instance)
    if page is not None:
        _write("published", page, _authors(page, instance), by=user, is_live=page.live)


def on_cancelled(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """Somebody else withdrew the submission: tell the one who had handed it in."""
    page = _governed(instance)
    if page is not None and instance.requested_by_id and instance.requested_by != user:
        _write("cancelled", page, [instance.requested_by], by=user)


def _governed(workflow_state: Any) -> Any:
    page = workflow_state.content_object
    specific = getattr(page, "specific", None)
    return specific if isinstance(specific, GovernedPage) else None


def _authors(page: Any, workflow_state: Any) -> Iterable[User]:
    keys = permissions.authors_of(page) | {workflow_state.requested_by_id}
    return User.objects.filter(pk__in=keys - {None}, is_active=True)


def _write(kind: str, page: Any, recipients: Iterable[User], **context: Any) -> None:
    """Rows now, mail after the commit; a rollback takes the notices with it."""
    task_state = context.get("task_state")
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if kind == "waiting" and task_state is not None:
        path = reverse("desk:review", args=[task_state.pk])
    context |= {
        "page": page,
        "title": page.get_latest_revision().as_object().title if page.latest_revision_id else page.title,
        "organisation": page.organisation,
        "link": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path,
    }
    for recipient in recipients:
        with translation.override(settings.LANGUAGE_CODE):
            subject = render_to_string(f"mail/{kind}_subject.txt", context | {"recipient": recipient})
            body = render_to_string(f"mail/{kind}.txt", context | {"recipient": recipient})
        notice = Notice.objects.create(
            recipient=recipient,
            page_id=page.pk,
            kind=kind,
            subject=" ".join(subject.split())[:250],
            body=body,
        )
        transaction.on_commit(lambda pk=notice.pk: send_notice.enqueue(pk))
