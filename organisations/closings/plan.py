"""What closing schools would do: asked in the same few queries however many they are; writes nothing."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from core import clock
from organisations.admin.rights import organisations_of
from organisations.closings import policy
from organisations.closings.models import ClosingReason
from organisations.models.oversight import Oversight
from organisations.models.people import Membership
from organisations.models.units import Organisation
from organisations.moves.following import Waiting, follower
from organisations.moves.models import MovedSchool, MoveOrder


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants: codes of schools, from when on, why, and who carries on."""

    codes: tuple[str, ...]
    on: date
    reason: ClosingReason
    successors: tuple[str, ...] = ()
    explanation: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class SchoolClosing:
    """One school: what ends with it, or why it cannot close."""

    code: str
    reason: str = ""
    school: Organisation | None = None
    members: tuple[Membership, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    public_pages: int = 0

    @property
    def name(self) -> str:
        return self.school.name if self.school else self.code


@dataclass(frozen=True, slots=True)
class ClosingPlan:
    wish: Wish
    schools: tuple[SchoolClosing, ...]
    successors: tuple[Organisation, ...]
    refusal: str = ""

    @property
    def can_be_done(self) -> bool:
        return not self.refusal and bool(self.schools) and not any(item.reason for item in self.schools)

    def digest(self) -> str:
        """Equal for equal deeds."""
        deed: dict[str, Any] = {
            "on": self.wish.on.isoformat(),
            "why": [self.wish.reason, self.wish.explanation.strip(), bool(self.refusal)],
            "successors": [unit.pk for unit in self.successors],
            "schools": [
                (
                    item.code,
                    bool(item.reason),
                    [row.pk for row in item.members],
                    [w.key for w in item.waiting],
                )
                for item in self.schools
            ],
        }
        return hashlib.sha256(json.dumps(deed, sort_keys=True).encode()).hexdigest()


def rehearse(wish: Wish, *, by: Any) -> ClosingPlan:
    """What the order would do if this person gave it. Nine queries; a few less without successors."""
    codes, wanted = list(dict.fromkeys(wish.codes)), list(dict.fromkeys(wish.successors))
    mine = set(organisations_of(by).filter(code__in=[*codes, *wanted]).values_list("pk", flat=True))
    units = {
        unit.code: unit
        for unit in Organisation.objects.filter(code__in=[*codes, *wanted]).select_related("site")
    }
    successors = tuple(units[code] for code in wanted if code in units)
    fit = [
        unit for unit in successors
        if unit.pk in mine and not unit.is_department and unit.closed_on is None and unit.code not in codes
    ]  # fmt: skip
    possible = policy.may_order_closing(
        on=wish.on, today=clock.today(), reason=wish.reason, successors=len(wanted),
        successors_fit=len(fit) == len(wanted), explanation=wish.explanation, schools=len(codes),
    )  # fmt: skip
    closing = [units[code] for code in codes if code in units and units[code].pk in mine]
    return ClosingPlan(
        wish=wish,
        schools=_schools(codes, closing, set(wanted)),
        successors=successors,
        refusal="" if possible.allowed else str(possible.reason),
    )


def _schools(
    codes: Sequence[str], closing: Iterable[Organisation], successors: set[str]
) -> tuple[SchoolClosing, ...]:
    units = {unit.code: unit for unit in closing}
    keys = [unit.pk for unit in units.values()]
    today = clock.today()
    moving = set(
        Oversight.objects.filter(school__in=keys, until__gt=today).values_list("school_id", flat=True)
    )
    ordered = MovedSchool.objects.filter(school__in=keys, order__in=MoveOrder.objects.open())
    moving |= set(ordered.values_list("school_id", flat=True))
    succeeding = set(Organisation.objects.filter(successor__in=keys).values_list("successor_id", flat=True))
    members: dict[int, list[Membership]] = defaultdict(list)
    lasting = Membership.objects.filter(Q(until=None) | Q(until__gt=today), organisation__in=keys)
    for row in lasting.select_related("user").order_by("pk"):
        members[row.organisation_id].append(row)
    waiting: dict[int, list[Waiting]] = defaultdict(list)
    for item in follower().waiting(keys):
        waiting[item.school].append(item)
    public = follower().public_pages(keys)
    found = []
    for code in codes:
        unit = units.get(code)
        facts = policy.SchoolFacts(exists=False) if unit is None else policy.SchoolFacts(
            is_school=not unit.is_department, closes_on=unit.closed_on, is_moving=unit.pk in moving,
            succeeds=unit.pk in succeeding, is_successor=code in successors,
        )  # fmt: skip
        decision, key = policy.may_close(facts), unit.pk if unit else 0
        found.append(SchoolClosing(
            code, "" if decision.allowed else str(decision.reason), unit,
            tuple(members.get(key, ())), tuple(waiting.get(key, ())), public.get(key, 0),
        ))  # fmt: skip
    return tuple(found)
