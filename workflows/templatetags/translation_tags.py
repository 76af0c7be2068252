"""What the translation editor shows around wagtail-localize's own."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.urls import reverse
from wagtail.models import WorkflowState

from workflows import permissions, translations
from workflows.admin import editor, editor_status
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState

register = template.Library()


@register.simple_tag(takes_context=True)
def governed_props(context: dict[str, Any]) -> str:
    """The properties of wagtail-localize's editor with the workflow's lock, without its footer's buttons."""
    props = json.loads(context["props"])
    if _is_locked(context):
        props["object"]["isLocked"] = True
        props["machineTranslator"] = None
    props["perms"] = dict.fromkeys(props["perms"], False)
    props["links"]["convertToAliasUrl"] = None
    return json.dumps(props)


@register.simple_tag(takes_context=True)
def translation_state(context: dict[str, Any]) -> dict[str, Any]:
    """Where the translation stands, what it needs, and what this person can do now."""
    translation, page, user = context["translation"], context["instance"], context["request"].user
    draft = page.get_latest_revision_as_object()
    state = page.current_workflow_state
    waits = state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS
    total, translated = translations.progress(translation)
    return {
        **editor_status.timeline(page, user),
        "clearance": editor.fragment_context(draft, user, writing=not waits),
        "locked": _is_locked(context),
        "waits": waits,
        "total": total,
        "translated": translated,
        "unsaved": translations.has_unsaved_parts(translation, page),
        "outdated": translations.source_has_changed(translation),
        "decide_url": _decide_url(page, user),
    }


def _is_locked(context: dict[str, Any]) -> bool:
    tester = context["instance"].permissions_for_user(context["request"].user)
    return bool(tester.page_locked())


def _decide_url(page: Any, user: Any) -> str:
    state = ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()
    if state is None or not permissions.may_handle_step(user, Clearance(state.step), page):
        return ""
    return reverse("desk:review", args=[state.pk])
