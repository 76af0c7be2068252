"""Where Wagtail's and Django's events meet the gate."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.admin.signal_handlers import (
    workflow_approval_email_notifier,
    workflow_rejection_email_notifier,
    workflow_submission_email_notifier,
)
from wagtail.models import AbstractPage, Page, Site, WorkflowState
from wagtail.signals import (
    page_published,
    pre_page_move,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
)

from core.models import ShownObject
from library import visibility
from library.tasks import draw_sizes_task
from organisations.enums import DEPARTMENT_ROLES
from organisations.models import Organisation
from workflows import gate, ledger, notices, permissions, places, submissions, triggers
from workflows.enums import Act, Ending
from workflows.models import ClearanceRule, GovernedPage


def connect() -> None:
    """Wire everything; called once when the app is ready."""
    # No sender: every kind of page, the base page and kinds of page that nobody has thought of yet.
    pre_save.connect(judge_page, dispatch_uid="workflows.judge_page")
    pre_save.connect(keep_shown_object, dispatch_uid="workflows.keep_shown_object")
    pre_save.connect(hold_submission, sender=WorkflowState, dispatch_uid="workflows.hold_submission")
    pre_page_move.connect(places.keep_page_in_its_tree, dispatch_uid="workflows.keep_page_in_its_tree")
    pre_save.connect(places.keep_root_of_site, sender=Site, dispatch_uid="workflows.keep_root_of_site")
    post_save.connect(record_base_page, sender=Page, dispatch_uid="workflows.record_base_page")
    pre_delete.connect(keep_shown_object, dispatch_uid="workflows.keep_deleted_object")
    post_delete.connect(end_publications, dispatch_uid="workflows.end_publications")
    post_migrate.connect(install_triggers, dispatch_uid="workflows.install_triggers")
    post_migrate.connect(install_starter_rules, dispatch_uid="workflows.install_starter_rules")
    visibility.register_public_checker(shown_by_public_page)
    visibility.register_preview_checker(reviewer_may_see)
    page_published.connect(draw_pictures, dispatch_uid="workflows.draw_pictures")
    _connect_notices()


def _connect_notices() -> None:
    # Wagtail's own mails go to who has left the school, and leave inside the transaction. To disconnect them here
    # does nothing: wagtail.admin becomes ready after this app and connects them then. So they find nothing to tell.
    for notifier in (
        workflow_submission_email_notifier,
        workflow_rejection_email_notifier,
        workflow_approval_email_notifier,
    ):
        notifier.valid_classes = ()
    task_submitted.connect(notices.on_step_started, dispatch_uid="workflows.step_started")
    workflow_rejected.connect(notices.on_returned, dispatch_uid="workflows.returned")
    workflow_approved.connect(notices.on_published, dispatch_uid="workflows.published")
    workflow_cancelled.connect(notices.on_cancelled, dispatch_uid="workflows.cancelled")
    workflow_cancelled.connect(note_cancelled, dispatch_uid="workflows.note_cancelled")


def judge_page(
    sender: type, instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    gate.judge(instance, raw=raw, update_fields=update_fields)


def hold_submission(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        submissions.hold_submission(instance)


def record_base_page(instance: Page, update_fields: Any = None, raw: bool = False, **kwargs: Any) -> None:
    """A governed page's base row was written by itself; GovernedPage.save() records the other writes."""
    if not raw and type(instance) is Page and not instance.live and not gate.only_metadata(update_fields):
        gate.end_publications(instance.pk, Ending.TAKEN_DOWN)


def keep_shown_object(sender: type, instance: Any, **kwargs: Any) -> None:
    """Refuse to change or delete what a public page shows: its content was cleared as it is."""
    if not isinstance(instance, ShownObject) or instance.pk is None:
        return
    content_type = ContentType.objects.get_for_model(instance)
    if not gate.shows(content_type.pk, instance.pk):
        return
    if kwargs.get("signal") is pre_save:
        stored = type(instance)._default_manager.filter(pk=instance.pk).first()
        if stored is None or stored.shown_content() == instance.shown_content():
            return
    raise gate.ClearanceRequiredError(
        _("“%s” is shown on a public page. Take it off the page first, or add a new one.") % instance
    )


def end_publications(sender: type, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, AbstractPage):
        gate.end_publications(instance.pk, Ending.DELETED)


def note_cancelled(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = getattr(instance.content_object, "specific", None)
    if isinstance(page, GovernedPage):
        ledger.append(Act.CANCELLED, page, by=user, role=permissions.role_over(user, page) if user else "")


def shown_by_public_page(obj: Any) -> bool:
    return gate.shows(ContentType.objects.get_for_model(obj).pk, obj.pk)


def reviewer_may_see(user: Any, obj: Any) -> bool:
    """Who decides about an organisation's pages sees the pictures in its drafts."""
    organisation = Organisation.objects.filter(collection=obj.collection_id).first()
    if organisation is None or organisation.department is None:
        return False
    return permissions.holds_role(user, *DEPARTMENT_ROLES, organisation=organisation.department)


def draw_pictures(instance: Any, **kwargs: Any) -> None:
    """Sizes are drawn when a picture is uploaded; what failed then is tried again when a page shows it."""
    # Wagtail sends the signal for pages that are only scheduled, too.
    if instance.live and isinstance(instance, GovernedPage):
        for image_id in instance.picture_sets():
            transaction.on_commit(partial(draw_sizes_task.enqueue, image_id), robust=True)


def install_triggers(app_config: Any, **kwargs: Any) -> None:
    if app_config.label == "workflows":
        triggers.install()


def install_starter_rules(app_config: Any, **kwargs: Any) -> None:
    """A new install begins with rules: without any, every text would look routine."""
    from workflows.starter_rules import STARTER_RULES

    if app_config.label == "workflows" and not ClearanceRule.objects.exists():
        ClearanceRule.objects.bulk_create(ClearanceRule.from_policy(rule) for rule in STARTER_RULES)
