"""The attack itself: all kinds of acts on one stage, and days as they may be."""

from __future__ import annotations

from tests.factories.attack.days import Days


class Attack(Days):
    """Everybody does anything in any order, and nobody may ever see what was not cleared."""
