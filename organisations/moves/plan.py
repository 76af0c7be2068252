"""What a move would do, as plain values: shown before anything is written, and carried out by the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from organisations.enums import Role
from organisations.models.units import Organisation
from organisations.moves.following import Waiting
from organisations.moves.periods import Period


@dataclass(frozen=True, slots=True)
class SchoolPlan:
    """One school: what goes with it, and why it cannot go, if it cannot."""

    code: str
    reason: str = ""
    school: Organisation | None = None
    periods: tuple[Period, ...] = ()
    head: str = ""
    people: int = 0  # of its own; they stay
    public_pages: int = 0
    waiting: tuple[Waiting, ...] = ()

    @property
    def goes(self) -> bool:
        return not self.reason and self.school is not None

    @property
    def name(self) -> str:
        return self.school.name if self.school else self.code

    @property
    def rerouted(self) -> tuple[Waiting, ...]:
        """What waits for the managing body, and will wait for the new one."""
        return tuple(item for item in self.waiting if item.goes)

    def facts(self) -> dict[str, Any]:
        """For the minutes; without titles, which are those of drafts."""
        return {
            "code": self.code,
            "name": self.name,
            "level": self.school.get_level_display() if self.school else "",
            "address": self.school.address if self.school else "",
            "site": self.school.url if self.school else "",
            "head": self.head,
            "people": self.people,
            "public_pages": self.public_pages,
            "waiting": len(self.waiting),
            "rerouted": len(self.rerouted),
        }


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """Somebody of one of the two bodies who gains or loses a role over the schools that go."""

    user_id: int
    name: str
    role: Role
    gains: bool


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All that an order would do on its day."""

    giving: Organisation
    receiving: Organisation
    on: date
    schools: tuple[SchoolPlan, ...]
    people: tuple[PersonPlan, ...]
    refusal: str = ""  # why there can be no such order at all

    @property
    def going(self) -> tuple[SchoolPlan, ...]:
        return tuple(school for school in self.schools if school.goes)

    @property
    def staying(self) -> tuple[SchoolPlan, ...]:
        return tuple(school for school in self.schools if not school.goes)

    @property
    def can_be_done(self) -> bool:
        """All of it: an order is carried out whole."""
        return not self.refusal and bool(self.schools) and not self.staying

    @property
    def losing(self) -> tuple[PersonPlan, ...]:
        return tuple(person for person in self.people if not person.gains)

    @property
    def gaining(self) -> tuple[PersonPlan, ...]:
        return tuple(person for person in self.people if person.gains)

    @property
    def rerouted(self) -> tuple[Waiting, ...]:
        return tuple(item for school in self.going for item in school.rerouted)

    def changes(self) -> Iterator[tuple[int, Role, str, bool]]:
        """Person, role, school, gained or lost: one for each right that changes."""
        for school in self.going:
            for person in self.people:
                yield person.user_id, person.role, school.code, person.gains

    def digest(self) -> str:
        """Equal for equal deeds. What the readers see of the schools meanwhile does not count."""
        deed = {
            "giving": self.giving.pk,
            "receiving": self.receiving.pk,
            "on": self.on.isoformat(),
            "refused": bool(self.refusal),
            "schools": [
                (item.code, item.goes, sorted(waiting.key for waiting in item.rerouted))
                for item in self.schools
            ],
            "people": sorted((person.user_id, str(person.role), person.gains) for person in self.people),
        }
        return hashlib.sha256(json.dumps(deed, sort_keys=True).encode()).hexdigest()
