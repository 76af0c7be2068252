"""Who is told what: notices to the people concerned and only to them, sent after the commit."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import Revision

from organisations.models import Membership, User
from workflows import permissions
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, GovernedPage, Notice, Publication
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
        # The submission was loaded before its page went public.
        page = type(page).objects.get(pk=page.pk)
        _write("published", page, _authors(page, instance), by=user, is_live=page.live)


def on_cancelled(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """Somebody else withdrew the submission: tell the one who had handed it in."""
    page = _governed(instance)
    if page is not None and instance.requested_by_id and instance.requested_by != user:
        _write("cancelled", page, _entitled(page, {instance.requested_by_id}), by=user)


def _governed(workflow_state: Any) -> Any:
    page = workflow_state.content_object
    specific = getattr(page, "specific", None)
    return specific if isinstance(specific, GovernedPage) else None


def _authors(page: Any, workflow_state: Any) -> Iterable[User]:
    """Who handed the text in, and who wrote at it since the page went public before that."""
    revisions = Revision.objects.for_instance(page)
    earlier = Publication.objects.filter(page_id=page.pk, started_at__lt=workflow_state.created_at)
    last = earlier.order_by("-started_at").first()
    if last is not None:
        revisions = revisions.filter(created_at__gt=last.started_at)
    keys = set(revisions.values_list("user_id", flat=True)) | {workflow_state.requested_by_id}
    return _entitled(page, keys - {None})


def _entitled(page: Any, keys: set[int]) -> QuerySet[User]:
    """Of these people, those who may still know of the draft: the title alone says much."""
    bodies = [page.organisation, page.organisation.department]
    current = Membership.objects.current().filter(organisation__in=[body for body in bodies if body])
    return User.objects.filter(
        Q(pk__in=current.values("user_id")) | Q(is_superuser=True), pk__in=keys, is_active=True
    )


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
        transaction.on_commit(partial(send_notice.enqueue, notice.pk))
