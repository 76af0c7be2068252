"""What a pure rule answers: allowed, or refused with its reason. Every policy of every app speaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Sentence: TypeAlias = str | _StrPromise


@dataclass(frozen=True, slots=True)
class Decision:
    """Allowed, or refused with the sentence that tells the person why."""

    allowed: bool
    reason: Sentence = ""


ALLOWED = Decision(True)
