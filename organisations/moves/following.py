"""What an app above knows of schools and does when they change hands: it registers itself here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from organisations.models.units import Organisation


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submission that waits for somebody; `goes` when the managing body is to decide it."""

    key: int
    school: int
    title: str
    goes: bool


class Follower(Protocol):
    """Knows what waits and what is public; keeps the ledger; tells people."""

    def waiting(self, schools: Collection[int]) -> list[Waiting]:
        """All that waits in these schools, in a constant number of queries."""

    def public_pages(self, schools: Collection[int]) -> Mapping[int, int]:
        """How many public pages each has, in a constant number of queries."""

    def decided_since(self, schools: Collection[int], moment: datetime) -> bool:
        """Whether a managing body has decided anything in these schools since then."""

    def record(self, *, act: str, school: Organisation, record: Any, by: Any, **data: Any) -> None:
        """The line of the ledger."""

    def tell_of_waiting(self, schools: Collection[int]) -> int:
        """Tell those who decide today about everything that waits for them there; how much it is."""

    def withdraw_waiting(self, school: Organisation, by: Any) -> int:
        """Take everything that waits there out of the steps, and tell who handed it in; how much it was."""

    def tell(self, *, kind: str, people: Iterable[Any], about: Organisation, **context: Any) -> None:
        """A mail to each of them, written now and sent after the commit."""


_followers: list[Follower] = []


def register_follower(follower: Follower) -> None:
    """Register the one follower; called by an app above when it is ready."""
    _followers[:] = [follower]


def follower() -> Follower:
    return _followers[0]
