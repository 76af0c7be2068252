"""Whose the things of the steps and of translations are."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.models import WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from organisations.models import Organisation
from organisations.reach import belongs, page_keys_of, pages_of, scope

belongs("workflows.ClearanceTaskState", "organisation")
belongs("workflows.Approval", "organisation")


@scope("wagtailcore.WorkflowState")
def workflow_states_of(organisations: QuerySet[Organisation]) -> QuerySet[WorkflowState]:
    return WorkflowState.objects.filter(object_id__in=page_keys_of(organisations))


@scope("wagtail_localize.TranslationSource")
def sources_of(organisations: QuerySet[Organisation]) -> QuerySet[Any]:
    return TranslationSource.objects.filter(object_id__in=pages_of(organisations).values("translation_key"))


@scope("wagtail_localize.Translation")
def translations_of(organisations: QuerySet[Organisation]) -> QuerySet[Any]:
    return Translation.objects.filter(source__in=sources_of(organisations).values("pk"))
