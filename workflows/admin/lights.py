"""The traffic light of the desk: each level of clearance as a colour, a shape and a word, never one alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from workflows.enums import Clearance


@dataclass(frozen=True, slots=True)
class Light:
    """How a level looks; `key` names the shape and the colour in the style sheet."""

    level: Clearance
    key: str
    name: str | Promise
    meaning: str | Promise


LIGHTS = {
    Clearance.SCHOOL: Light(Clearance.SCHOOL, "green", _("Green light"), _("The school's head decides.")),
    Clearance.DEPARTMENT: Light(
        Clearance.DEPARTMENT, "amber", _("Amber light"), _("A moderator of the department has to approve.")
    ),
    Clearance.SPOKESPERSON: Light(
        Clearance.SPOKESPERSON,
        "red",
        _("Red light"),
        _("The spokesperson and the department have to approve, two different people."),
    ),
}

STEP_NAMES = {
    Clearance.SCHOOL: _("School"),
    Clearance.SPOKESPERSON: _("Spokesperson"),
    Clearance.DEPARTMENT: _("Department"),
}


def light(level: int) -> Light:
    return LIGHTS[Clearance(level)]


def marked_excerpt(excerpt: str, matched: str) -> SafeString:
    """The excerpt with the words that were found in <mark>; everything else escaped."""
    wanted = [part for part in matched.split(" … ") if part.strip()]
    if not excerpt or not wanted:
        return escape(excerpt)
    alternatives = "|".join(r"\s+".join(re.escape(word) for word in part.split()) for part in wanted)
    pieces = re.split(f"({alternatives})", excerpt, flags=re.IGNORECASE)
    # Every piece is escaped before it is joined; the odd ones are what was found.
    return mark_safe(
        "".join(format_html("<mark>{}</mark>", p) if i % 2 else escape(p) for i, p in enumerate(pieces))
    )


def shown_record(reason: dict[str, Any]) -> dict[str, Any]:
    """A reason as it is kept in JSON, with its light and its excerpt marked for the templates."""
    return {
        **reason,
        "light": light(reason.get("level", Clearance.DEPARTMENT)),
        "marked": marked_excerpt(reason.get("excerpt", ""), reason.get("matched", "")),
    }
