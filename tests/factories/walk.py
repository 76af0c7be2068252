"""Every address of the admin, as the resolver knows it, filled with what belongs to one school."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models
from django.urls import get_resolver

from library.models import Rendition

HOLE = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


def patterns(resolver: Any = None, prefix: str = "") -> Iterator[str]:
    """The routes below /admin/, with their holes: `admin/pages/<int:page_id>/edit/`."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from patterns(pattern, route)
        elif route.startswith("admin/"):
            yield route


def fill(route: str, values: dict[str, Any]) -> str:
    """The address. What belongs to a hole is looked up as `<first part of the route>.<name>`, then by its name."""
    section = route.split("/")[1]

    def value(hole: re.Match[str]) -> str:
        name = hole[1] or hole[2]
        return str(values.get(f"{section}.{name}", values.get(name)) or f"?{section}.{name}")

    path = HOLE.sub(value, re.sub(r"\(\?:([^|()]+)\|[^()]*\)", r"\1", route))
    return "/" + re.sub(r"[\^$]|\.\*/$", "", path).replace("\\.", ".")


def everything(user: Any) -> dict[str, Any]:
    """All rows of all tables, but sessions, what the person may keep for himself (log-in, preferences), and the
    sizes of pictures, which anything that shows a picture draws again."""
    return {
        model._meta.label: _rows(model, user)
        for model in apps.get_models(include_auto_created=True)
        if model not in (Session, Rendition) and model._meta.managed and not model._meta.proxy
    }


def _rows(model: type[models.Model], user: Any) -> list[Any]:
    rows = model._base_manager.order_by("pk")
    if model._meta.label == "wagtailusers.UserProfile":
        rows = rows.exclude(user=user)
    names = [field.attname for field in model._meta.concrete_fields if field.name != "last_login"]
    return list(rows.values_list(*names))
