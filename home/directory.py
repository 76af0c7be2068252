"""The directory of a department's schools: the few at a glance, the many by level and by name."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Prefetch
from wagtail.images import get_image_model

from core.paging import paginate
from core.pictures import picture_specs
from organisations.enums import Level
from organisations.models import OrganisationQuerySet

# More names than this on a home page are a wall: then it asks whom the reader looks for.
AT_A_GLANCE = 24
PER_PAGE = 60
NAME, LEVEL = "ten", "cap"


def overview(schools: OrganisationQuerySet) -> dict[str, Any]:
    """{levels, groups}: how many schools each level has, and the schools themselves while they are few.

    The same queries for eight schools and for three thousand.
    """
    rows = list(_with_crests(schools)[: AT_A_GLANCE + 1])
    groups = [
        {"level": level, "level_label": level.label, "schools": [s for s in rows if s.level == level]}
        for level in Level
    ]
    few = len(rows) <= AT_A_GLANCE
    return {
        "levels": levels(schools),
        "groups": [group for group in groups if group["schools"]] if few else [],
    }


def levels(schools: OrganisationQuerySet) -> list[dict[str, Any]]:
    """[{code, label, count}] in the order of the levels."""
    counts = dict(schools.order_by().values_list("level").annotate(count=Count("pk")))
    return [
        {"code": str(level), "label": level.label, "count": counts[level]}
        for level in Level
        if level in counts
    ]


def listing(schools: OrganisationQuerySet, query: Any) -> dict[str, Any]:
    """One page of the directory: narrowed to a level and to names that hold all the words, marks or not."""
    words, level = " ".join(query.get(NAME, "").split())[:80], query.get(LEVEL, "")
    level = level if level in Level.values else ""
    found = schools.called(words) if words else schools
    if level:
        found = found.filter(level=level)
    return {
        "levels": levels(schools),
        "words": words,
        "active_level": level,
        "schools": paginate(_with_crests(found), query.get("trang", 1), PER_PAGE),
    }


def _with_crests(schools: OrganisationQuerySet) -> OrganisationQuerySet:
    crests = get_image_model().objects.prefetch_renditions(*picture_specs("crest"))
    return schools.select_related("site").prefetch_related(Prefetch("crest", crests)).order_by("name", "pk")
