"""The minutes of a handover (biên bản bàn giao): what both bodies sign, from what was kept when it was carried out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404

from organisations.models import MoveOrder
from organisations.moves.models import Status

FORMAT = "cong-giao-duc/minutes/1"
SUMS = ("public_pages", "waiting", "rerouted", "people")


@dataclass(frozen=True, slots=True)
class Minutes:
    """An order that was carried out, with the facts of each school as they were then."""

    order: MoveOrder
    schools: list[dict[str, Any]]

    @property
    def sums(self) -> dict[str, int]:
        return {name: sum(school.get(name, 0) for school in self.schools) for name in SUMS}

    @property
    def by_level(self) -> list[tuple[str, int]]:
        levels = [school.get("level", "") for school in self.schools]
        return [(level, levels.count(level)) for level in sorted(set(levels))]


def of(order: MoveOrder) -> Minutes:
    """Raises Http404 before the order was carried out: there is nothing to sign yet."""
    if order.status not in (Status.DONE, Status.UNDONE):
        raise Http404
    facts = [item.facts for item in order.schools.select_related("school")]
    return Minutes(order, sorted(facts, key=lambda school: (school.get("level", ""), school.get("name", ""))))


def as_json(minutes: Minutes) -> dict[str, Any]:
    """The same for machines; a new key may come, none is renamed."""
    order = minutes.order
    undone = order.undoings.exclude(status=Status.CANCELLED).first()
    return {
        "format": FORMAT,
        "order": order.pk,
        "number": order.number,
        "on": order.on.isoformat(),
        "status": order.status,
        "giving": {"code": order.giving.code, "name": order.giving.name},
        "receiving": {"code": order.receiving.code, "name": order.receiving.name},
        "proposed": {"by": str(order.proposed_by), "at": _iso(order.proposed_at)},
        "accepted": {"by": str(order.accepted_by or ""), "at": _iso(order.accepted_at)},
        "done_at": _iso(order.done_at),
        "undoes": order.undoes_id,
        "undone_by": undone.pk if undone else None,
        "schools": minutes.schools,
        "sums": minutes.sums,
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
