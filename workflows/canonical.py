"""The canonical public content of a page and its digest.

All that a reader could see, child rows, StreamField values and schedule included, with the content of
every picture, document and topic that is shown; without keys of rows, ids of blocks, place in the tree,
locks and status. Empty values are left out, so a new field with an empty default changes no digest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME, ReferenceIndex

from core.models import ShownObject

# Rows' bookkeeping. A field that is not named here counts as content: unknown means judged.
BOOKKEEPING = frozenset(
    {
        *("id", "page_ptr", "path", "depth", "numchild", "url_path", "translation_key", "content_type"),
        *("live", "has_unpublished_changes", "expired", "first_published_at", "last_published_at"),
        *("live_revision", "latest_revision", "latest_revision_created_at", "draft_title"),
        *(
            "owner",
            "locked",
            "locked_at",
            "locked_by",
            "alias_of",
            "needs_department",
            "organisation",
            "locale",
        ),
    }
)
CHILD_BOOKKEEPING = frozenset({"id", "sort_order", "translation_key", "locale"})
EMPTY: tuple[Any, ...] = ("", [], {})

Reference = tuple[int, int]  # content type, primary key


def canonical(page: Any) -> dict[str, Any]:
    """The content of a specific page instance, saved or not: JSON-ready, sorted where order says nothing."""
    shown = dict(sorted((key, obj.shown_content()) for key, obj in _shown(page)))
    return _pruned(
        {
            "type": page._meta.label_lower,
            "locale": page.locale.language_code,
            "fields": dict(_fields(page, BOOKKEEPING)),
            "children": {
                relation.get_accessor_name(): _children(page, relation)
                for relation in get_all_child_relations(type(page))
                if relation.get_accessor_name() != COMMENTS_RELATION_NAME
            },
            "shown": shown,
        }
    )


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 (hex) of a canonical content."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def references(page: Any) -> set[Reference]:
    """The pictures, documents and topics that the page shows."""
    return {reference for reference, _obj in _shown_objects(page)}


def shown_objects(page: Any) -> list[Any]:
    """The pictures, documents and topics themselves."""
    return [obj for _reference, obj in _shown_objects(page)]


def shown_pictures(page: Any) -> set[int]:
    """Primary keys of the pictures that the page shows."""
    pictures = ContentType.objects.get_for_model(get_image_model()).pk
    return {pk for content_type_id, pk in references(page) if content_type_id == pictures}


def _fields(instance: models.Model, left_out: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for field in instance._meta.concrete_fields:
        if field.name not in left_out and not getattr(field, "parent_link", False):
            yield field.name, _value(field, instance)
    for field in instance._meta.many_to_many:
        if field.name not in left_out:
            yield field.name, sorted(related.pk for related in getattr(instance, field.name).all())


def _children(page: Any, relation: Any) -> list[dict[str, Any]]:
    left_out = CHILD_BOOKKEEPING | {relation.field.name}
    rows = list(getattr(page, relation.get_accessor_name()).all())
    rows.sort(key=lambda row: (getattr(row, "sort_order", None) or 0, row.pk or 0))
    return [dict(_fields(row, left_out)) for row in rows]


def _value(field: Any, instance: models.Model) -> Any:
    if isinstance(field, StreamField):
        return _without_ids(getattr(instance, field.attname).get_prep_value())
    value = _moment(getattr(instance, field.attname))
    if value is None or isinstance(value, bool | int | str):
        return value
    return field.value_to_string(instance)


def _moment(value: Any) -> Any:
    """Dates and times in the one form in which they are compared; everything else as it is."""
    if isinstance(value, datetime):
        # Revisions are JSON and keep milliseconds; the database keeps more.
        return value.astimezone(UTC).isoformat(timespec="milliseconds")
    return value.isoformat() if isinstance(value, date) else value


def _without_ids(value: Any) -> Any:
    """Block values without the ids of blocks, list items reduced to their values."""
    if isinstance(value, list):
        return [_without_ids(item) for item in value]
    if not isinstance(value, dict):
        return _moment(value)
    if "value" in value and value.keys() <= {"type", "value", "id"}:
        inner = _without_ids(value["value"])
        return inner if value.get("type") == "item" else {"type": value.get("type"), "value": inner}
    return {key: _without_ids(item) for key, item in value.items()}


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        pruned = {key: _pruned(item) for key, item in value.items()}
        return {key: item for key, item in pruned.items() if not _is_empty(item)}
    if isinstance(value, list):
        return [_pruned(item) for item in value]
    return value


def _is_empty(value: Any) -> bool:
    """None, no, or nothing in it; the number 0 says something."""
    return value is None or value is False or value in EMPTY


def _shown(page: Any) -> Iterator[tuple[str, Any]]:
    for (content_type_id, pk), obj in _shown_objects(page):
        label = ContentType.objects.get_for_id(content_type_id).model
        yield f"{label}:{pk}", obj


def _shown_objects(page: Any) -> Iterator[tuple[Reference, Any]]:
    wanted: dict[type[models.Model], set[int]] = {}
    for content_type_id, pk, *_path in ReferenceIndex._extract_references_from_object(page):
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is not None and issubclass(model, ShownObject):
            wanted.setdefault(model, set()).add(int(pk))
    for field in page._meta.many_to_many:
        if issubclass(field.related_model, ShownObject):
            wanted.setdefault(field.related_model, set()).update(
                o.pk for o in getattr(page, field.name).all()
            )
    for model, keys in wanted.items():
        content_type_id = ContentType.objects.get_for_model(model).pk
        for obj in model._default_manager.filter(pk__in=keys):
            yield (content_type_id, obj.pk), obj
