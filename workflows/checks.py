"""Promises that are kept at start-up: every page is governed, every guarded table has its trigger."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.checks import Error, Tags, register
from django.db import connection
from wagtail.models import Page

from workflows import triggers
from workflows.models import GovernedPage


@register()
def every_page_is_governed(app_configs: Any, **kwargs: Any) -> list[Error]:
    """A kind of page that does not pass the gate would be a door beside it."""
    return [
        Error(
            f"{model._meta.label} is a page but not a GovernedPage.",
            hint="Inherit from workflows.models.GovernedPage.",
            id="workflows.E001",
        )
        for model in apps.get_models()
        if issubclass(model, Page) and model is not Page and not issubclass(model, GovernedPage)
    ]


@register(Tags.database)
def every_guarded_table_has_its_trigger(
    app_configs: Any, databases: Any = None, **kwargs: Any
) -> list[Error]:
    """PostgreSQL only; `migrate` installs the triggers."""
    if not databases or connection.vendor != "postgresql":
        return []
    if "workflows_publication" not in connection.introspection.table_names():
        return []  # before the first migrate
    return [
        Error(f"Table {table} has no gate trigger.", hint="Run `manage.py migrate`.", id="workflows.E002")
        for table in triggers.missing()
    ]
