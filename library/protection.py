"""What a public page shows is kept as it is: no change, no other file, no move, no deletion.

The gate refuses a change of content by itself. This stands before it and before the database: it knows the
files too, and bulk writes, which pass by every signal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _

#: Besides the public fields: which bytes are shown, and whose they are.
KEPT = ("file", "collection")


class ShownFileError(PermissionDenied):
    """A public page shows it; the message says what to do."""


def kept_fields(model: type[models.Model]) -> tuple[str, ...]:
    return (*model.public_fields, *KEPT)  # type: ignore[attr-defined]


def refusal(subject: Any) -> str:
    """Why this file may not be changed now; an empty string if it may."""
    from . import visibility

    if not visibility.is_public(subject):
        return ""
    return _("“%s” is shown on a public page. Take it off the page first, or add a new one.") % subject


def refuse_if_shown(subjects: Iterable[Any]) -> None:
    """Raises ShownFileError if a public page shows one of them."""
    for subject in subjects:
        reason = refusal(subject)
        if reason:
            raise ShownFileError(reason)


def check_change(before: Any, after: Any, *, update_fields: Iterable[str] | None) -> None:
    """Raises ShownFileError where a row that a public page shows would be written with something else."""
    names = kept_fields(type(after))
    if update_fields is not None:
        names = tuple(name for name in names if name in set(update_fields))
    if any(_value(before, name) != _value(after, name) for name in names):
        refuse_if_shown([before])


def _value(instance: Any, name: str) -> Any:
    field = instance._meta.get_field(name)
    value = getattr(instance, field.attname)
    return str(value) if isinstance(field, models.FileField) else value


class KeptQuerySet(models.QuerySet[Any]):
    """Bulk writes that ask first."""

    def update(self, **changes: Any) -> int:
        names = {name for kept in kept_fields(self.model) for name in (kept, f"{kept}_id")}
        if names & changes.keys():
            refuse_if_shown(self.all())
        return super().update(**changes)

    update.alters_data = True  # type: ignore[attr-defined]

    def delete(self) -> tuple[int, dict[str, int]]:
        refuse_if_shown(self.all())
        return super().delete()

    # As Django marks its own: `objects.delete()` must not exist.
    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]
