"""What the reviewer reads: each field against the public version, and the whole text with its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage, SourceImageIOError
from wagtail.rich_text import expand_db_html

from workflows.canonical import canonical

IMAGE_SPEC = "max-1000x700"


@dataclass(frozen=True, slots=True)
class Part:
    """One field: its label and its HTML, a difference or the whole value."""

    label: str
    html: Any = ""
    comparison: Any = None  # of child rows, which the template walks through


def changes(draft: Any, live: Any, request: Any) -> list[Part]:
    """What differs between the public version and the draft, in the order of the editor's form."""
    found, seen = [], set()
    for make in _comparisons(draft, request):
        comparison = make(live, draft)
        if not comparison.has_changed():
            continue
        label = str(comparison.field_label())
        seen.add(_name(comparison.field))
        if comparison.is_field:
            found.append(Part(label, html=comparison.htmldiff()))
        else:
            found.append(Part(label, comparison=comparison))
    return [*found, *_unseen(draft, live, seen)]


def whole(draft: Any, request: Any) -> list[Part]:
    """Everything that the draft says, field by field; empty fields left out."""
    parts = []
    for make in _comparisons(draft, request):
        comparison = make(draft, draft)
        html = _value(comparison.field, draft, request) if comparison.is_field else _rows(comparison)
        if html:
            parts.append(Part(str(comparison.field_label()), html=html))
    return parts


def _comparisons(page: Any, request: Any) -> list[Any]:
    """As Wagtail's own comparison of revisions does it (RevisionsCompareView._get_comparison)."""
    panel = page.get_edit_handler().get_bound_panel(instance=page, request=request, form=None)
    return list(panel.get_comparison())


def _name(field: Any) -> str:
    return field.get_accessor_name() if hasattr(field, "get_accessor_name") else field.name


def _unseen(draft: Any, live: Any, seen: set[str]) -> Iterator[Part]:
    """Public content that differs without the editor's form having a field for it: nobody signs blindly."""
    before, after = canonical(live), canonical(draft)
    for group in ("fields", "children"):
        old, new = before.get(group, {}), after.get(group, {})
        for name in sorted(old.keys() | new.keys()):
            if name not in seen and old.get(name) != new.get(name):
                yield Part(_label(draft, name), html=_replaced(old.get(name, ""), new.get(name, "")))
    if before.get("locale") != after.get("locale"):
        yield Part(_("Language"), html=_replaced(before.get("locale"), after.get("locale")))


def _label(page: Any, name: str) -> str:
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    return str(capfirst(getattr(field, "verbose_name", None) or name))


def _replaced(old: Any, new: Any) -> SafeString:
    template = '<span class="deletion">{}</span> <span class="addition">{}</span>'
    return format_html(template, old, new)


def _rows(comparison: Any) -> SafeString:
    """Child rows, contacts for example, each as one line of its fields."""
    lines = (
        format_html_join(
            " · ", "<span>{}</span>", ((f.htmldiff(),) for f in child.get_field_comparisons() if f.val_b)
        )
        for child in comparison.get_child_comparisons()
    )
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines if line))
    return format_html("<ul>{}</ul>", items) if items else SafeString("")


def _value(field: Any, page: Any, request: Any) -> Any:
    value = getattr(page, field.name)
    if isinstance(field, StreamField):
        return value.stream_block.render(value, context={"request": request, "page": page}) if value else ""
    if isinstance(field, RichTextField):
        return SafeString(expand_db_html(value)) if value else ""
    if isinstance(value, AbstractImage):
        return _picture(value)
    if isinstance(value, models.Manager):
        return ", ".join(str(item) for item in value.all())
    return _plain(field, page, value)


def _plain(field: Any, page: Any, value: Any) -> str:
    if value is None or value is False or value == "":
        return ""
    if value is True:
        return _("Yes")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return formats.date_format(value)
    return str(getattr(page, f"get_{field.name}_display", lambda: value)()) if field.choices else str(value)


def _picture(image: AbstractImage) -> Any:
    try:
        return image.get_rendition(IMAGE_SPEC).img_tag({"loading": "lazy", "alt": image.default_alt_text})
    except (SourceImageIOError, OSError):
        return _("The picture cannot be shown at the moment.")
