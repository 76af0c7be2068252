"""What goes into a spreadsheet is shown there and never calculated."""

from __future__ import annotations

from typing import Any

# What a spreadsheet would calculate instead of showing it (OWASP, “CSV injection”).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(cell: Any) -> str:
    """The cell as a spreadsheet shows it and does not calculate it."""
    text = str(cell)
    return f"'{text}" if text.lstrip(" \u00a0\u200b\ufeff").startswith(FORMULA) else text
