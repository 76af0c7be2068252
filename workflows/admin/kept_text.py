"""A text as it was signed, made readable again from the content that the approval keeps.

Plain text, escaped: whatever stood in it then, nothing of it runs now. The whole, with addresses of links and
order of blocks, is in the record's JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from wagtail.admin.compare import diff_text
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock
from wagtail.images import get_image_model
from wagtail.models import Page

from library import visibility
from workflows.admin.comparison import Part
from workflows.facts import text_parts

WIDE_ENOUGH = 160  # pixels of a thumbnail


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, document or topic that belonged to the text."""

    kind: str
    name: str
    sha256: str
    words: tuple[str, ...]  # description, credit
    thumbnail: str = (
        ""  # address; empty where the file is gone, is another one now, or is not for this person
    )


class _UnknownKind:
    """Stands in for a kind of page that the product has no longer; its parts carry the names of the fields."""

    _meta = Page._meta
    contact_relations: tuple[str, ...] = ()


def kind_of(content: dict[str, Any]) -> str:
    """What kind of page it was, in words."""
    model = _model(content.get("type", ""))
    return str(capfirst(model._meta.verbose_name)) if model else str(content.get("type", ""))


def parts(content: dict[str, Any]) -> list[Part]:
    """The text of a kept content, part by part, as the editor's form calls them."""
    model = _model(content.get("type", ""))
    page = model() if model else _UnknownKind()
    told = {name: _in_order(page, content.get(name, {})) for name in ("fields", "children")}
    return [Part(part.label, html=_readable(part.text)) for part in text_parts(page, told)]


def _in_order(page: Any, kept: dict[str, Any]) -> dict[str, Any]:
    """The title, what the kind of page has of its own, and the address and the like; PostgreSQL keeps no order."""
    common = [field.name for field in Page._meta.get_fields() if field.name != "title"]
    own = [field.name for field in page._meta.get_fields() if field.name not in common]
    names = sorted({"title", *own, *common} & kept.keys(), key=["title", *own, *common].index)
    return {
        name: _as_written(kept[name], _block(page, name))
        for name in [*names, *sorted(kept.keys() - set(names))]
    }


def _block(page: Any, name: str) -> Any:
    """How the field builds its blocks; None where it has none, or there is no such field any more."""
    try:
        return getattr(page._meta.get_field(name), "stream_block", None)
    except FieldDoesNotExist:
        return None


def _as_written(value: Any, block: Any) -> Any:
    """What is inside a block in the order of its form: a quote before who said it."""
    if isinstance(block, BaseStreamBlock) and isinstance(value, list):
        kinds = block.child_blocks
        return [
            item | {"value": _as_written(item.get("value"), kinds.get(item.get("type")))}
            if isinstance(item, dict)
            else item
            for item in value
        ]
    if isinstance(block, ListBlock) and isinstance(value, list):
        return [_as_written(item, block.child_block) for item in value]
    if isinstance(block, BaseStructBlock) and isinstance(value, dict):
        kinds = block.child_blocks
        names = [*(name for name in kinds if name in value), *sorted(value.keys() - kinds.keys())]
        return {name: _as_written(value[name], kinds.get(name)) for name in names}
    return value


def changes(before: list[Part], after: list[Part]) -> list[Part]:
    """What differs between two kept texts, word by word."""
    old, new = _by_label(before), _by_label(after)
    return [
        Part(label, html=diff_text(old.get(label, ""), new.get(label, "")).to_html())
        for label in dict.fromkeys([*new, *old])
        if old.get(label) != new.get(label)
    ]


def _by_label(text: list[Part]) -> dict[str, str]:
    """Two fields may be called alike; then they are read as one."""
    found: dict[str, str] = {}
    for part in text:
        found[part.label] = "\n".join(filter(None, (found.get(part.label), str(part.html))))
    return found


def shown(content: dict[str, Any], user: Any) -> list[Shown]:
    """The pictures, documents and topics of a kept content; a picture with its thumbnail where that may be."""
    kept = content.get("shown", {})
    model = get_image_model()
    keys = [int(key.split(":")[1]) for key in kept if key.startswith(f"{model._meta.model_name}:")]
    images = {image.pk: image for image in model.objects.filter(pk__in=keys).prefetch_related("renditions")}
    return [_shown(key, kept[key], images, user) for key in sorted(kept)]


def _shown(key: str, values: dict[str, Any], images: dict[int, Any], user: Any) -> Shown:
    name, _colon, pk = key.partition(":")
    image = images.get(int(pk)) if name == get_image_model()._meta.model_name else None
    words = [values.get(field) for field in ("description", "credit")]
    return Shown(
        kind=str(capfirst(_verbose(name))),
        name=str(values.get("title") or values.get("name_vi") or key),
        sha256=values.get("sha256", ""),
        words=tuple(word for word in words if word),
        thumbnail=_thumbnail(image, values, user) if image else "",
    )


def _thumbnail(image: Any, values: dict[str, Any], user: Any) -> str:
    """The smallest picture that is drawn already: whoever only reads makes no new one."""
    if image.sha256 != values.get("sha256") or not (
        visibility.is_public(image) or visibility.may_preview(user, image)
    ):
        return ""
    drawn = [rendition for rendition in image.renditions.all() if rendition.width >= WIDE_ENOUGH]
    return str(min(drawn, key=lambda rendition: rendition.width).url if drawn else image.file.url)


def _verbose(model_name: str) -> str:
    for model in apps.get_models():
        if model._meta.model_name == model_name and hasattr(model, "public_fields"):
            return str(model._meta.verbose_name)
    return model_name


def _model(label: str) -> Any:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def _readable(text: str) -> str:
    """A time as people write it; everything else as it is."""
    try:
        at = parse_datetime(text) if text.startswith("20") else None
    except ValueError:
        return text
    return date_format(localtime(at), "H:i d/m/Y") if at and at.tzinfo else text
