"""What an import would do, as plain values: shown before anything is written, and carried out afterwards."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.imports.rows import Row


class Outcome(models.TextChoices):
    NEW = "new", _("new")
    CHANGED = "changed", _("changed")
    UNCHANGED = "unchanged", _("unchanged")
    REFUSED = "refused", _("refused")


# What each column is called to people; also the columns of the template, in this order.
COLUMNS = {
    "code": _("Code of the school"),
    "name": _("Name of the school"),
    "level": _("Level"),
    "address": _("Address"),
    "department": _("Managing body"),
    "hostname": _("Host name"),
    "head_name": _("Name of the head"),
    "head_email": _("E-mail of the head"),
    "phone": _("Telephone"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One fact, before and after."""

    field: str
    old: str
    new: str

    @property
    def label(self) -> str:
        return str(COLUMNS.get(self.field) or _("Short name"))

    def __str__(self) -> str:
        return f"{self.label}: {self.old or '—'} → {self.new}"


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of one row."""

    row: Row
    outcome: Outcome
    changes: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()
    school_id: int | None = None
    department_id: int | None = None
    hostname: str = ""
    port: int = 443

    @property
    def does_something(self) -> bool:
        return self.outcome in (Outcome.NEW, Outcome.CHANGED)

    @property
    def details(self) -> str:
        return "; ".join([*self.reasons, *map(str, self.changes)])

    def digest(self) -> str:
        """Equal for equal deeds; the words of a refusal do not count."""
        deed = asdict(self) | {"reasons": [], "row": self.row.as_json() | {"problems": []}}
        return hashlib.sha256(json.dumps(deed, sort_keys=True).encode()).hexdigest()


def count(planned: Iterable[Planned]) -> dict[Outcome, int]:
    """How many of each outcome, all of them named."""
    found = Counter(item.outcome for item in planned)
    return {outcome: found[outcome] for outcome in Outcome}


def digest_of(planned: Iterable[Planned]) -> str:
    """One fingerprint of all that would be done."""
    return hashlib.sha256("".join(item.digest() for item in planned).encode()).hexdigest()


def changes_from_json(data: Iterable[dict[str, Any]]) -> tuple[Change, ...]:
    return tuple(Change(**change) for change in data)
