"""Who is told what: notices to the people concerned and only to them, sent after the commit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import Revision

from core import clock
from organisations.models import Membership, Organisation, User
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


def on_withdrawn(page: Any, withdrawal: Any) -> None:
    """It has left the public: tell who wrote it and who answers for the school, but not who did it."""
    heads = permissions.signers(Clearance.SCHOOL, page.organisation).values_list("user_id", flat=True)
    writers = Revision.objects.for_instance(page).values_list("user_id", flat=True)
    recipients = _entitled(page, {*heads, *writers} - {None, withdrawal.by_id})
    _write("withdrawn", page, recipients, withdrawal=withdrawal, by=withdrawal.by)


def on_due_refused(page: Any, refusal: str) -> None:
    """Its time had come and it was refused: tell who wrote it and who can mend it, once a day."""
    since = clock.now() - timedelta(hours=24)
    if (
        not isinstance(page, GovernedPage)
        or Notice.objects.filter(page_id=page.pk, kind="due_refused", created_at__gte=since).exists()
    ):
        return
    answering = [
        permissions.signers(step, page.organisation) for step in (Clearance.SCHOOL, Clearance.DEPARTMENT)
    ]
    keys = {key for members in answering for key in members.values_list("user_id", flat=True)}
    writers = set(Revision.objects.for_instance(page).values_list("user_id", flat=True))
    _write("due_refused", page, _entitled(page, (keys | writers) - {None}), refusal=refusal)


def on_emergency(page: Any, approval: Any) -> None:
    """Public before clearance: tell those who can confirm it, and the school's head."""
    department = permissions.signers(Clearance.DEPARTMENT, page.organisation)
    heads = permissions.signers(Clearance.SCHOOL, page.organisation)
    keys = {*department.values_list("user_id", flat=True), *heads.values_list("user_id", flat=True)}
    state = ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()
    recipients = User.objects.filter(pk__in=keys - {approval.by_id}, is_active=True)
    _write("emergency", page, recipients, task_state=state, by=approval.by, approval=approval)


def _governed(workflow_state: Any) -> Any:
    page = workflow_state.content_object
    specific = getattr(page, "specific", None)
    return specific if isinstance(specific, GovernedPage) else None


def _authors(page: Any, workflow_state: Any) -> Iterable[User]:
    """Who handed the text in, and who wrote at it since the page went public before that."""
    revisions = Revision.objects.for_instance(page)
    earlier = Publication.objects.filter(
        page_id=page.pk, lapses_at=None, started_at__lt=workflow_state.created_at
    )
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
    if kind in ("waiting", "emergency") and task_state is not None:
        path = reverse("desk:review", args=[task_state.pk])
    context |= {
        "page": page,
        "title": page.get_latest_revision().as_object().title if page.latest_revision_id else page.title,
        "organisation": page.organisation,
        "link": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path,
    }
    deliver(kind, page.pk, recipients, context)


def write_about(
    kind: str, people: Iterable[User], organisation: Organisation, *, path: str, **context: Any
) -> None:
    """The same about an organisation as a whole; it stands with its home page. No path, no link."""
    link = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path if path else ""
    page_id = organisation.site.root_page_id if organisation.site else 0
    deliver(kind, page_id, people, context | {"organisation": organisation, "link": link})


def deliver(kind: str, page_id: int, recipients: Iterable[User], context: dict[str, Any]) -> None:
    """A notice for each, from the templates of the kind (`mail/<kind>.txt`, `mail/<kind>_subject.txt`).

    Must be called inside the transaction of the act. The context holds at least `organisation` and `link`.
    """
    for recipient in recipients:
        with translation.override(settings.LANGUAGE_CODE):
            subject = render_to_string(f"mail/{kind}_subject.txt", context | {"recipient": recipient})
            body = render_to_string(f"mail/{kind}.txt", context | {"recipient": recipient})
        line = " ".join(subject.split())[:250]
        keep(Notice(recipient=recipient, page_id=page_id, kind=kind, subject=line, body=body))


def keep(notice: Notice) -> None:
    """The row now, the mail after the commit."""
    notice.save()
    transaction.on_commit(partial(send_notice.enqueue, notice.pk))
