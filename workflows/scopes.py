"""Whose the things of the steps and of translations are."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import TranslationSource

from organisations.keeping import register_kept
from organisations.models import Organisation
from organisations.reach import belongs, page_named_by, pages_of, scope

belongs("workflows.ClearanceTaskState", "organisation")
belongs("workflows.Approval", "organisation")
register_kept("workflows.ClearanceRule")


@scope("wagtailcore.WorkflowState")
def workflow_state_is_of(organisations: QuerySet[Organisation]) -> Any:
    return page_named_by(organisations, "object_id")


@scope("wagtail_localize.TranslationSource")
def source_is_of(organisations: QuerySet[Organisation]) -> Any:
    return Exists(pages_of(organisations).filter(translation_key=OuterRef("object_id")))


@scope("wagtail_localize.Translation")
def translation_is_of(organisations: QuerySet[Organisation]) -> Any:
    sources = TranslationSource.objects.filter(source_is_of(organisations))
    return Exists(sources.filter(pk=OuterRef("source")))
