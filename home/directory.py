"""The directory of a department's schools, level by level."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from wagtail.images import get_image_model

from core.pictures import picture_specs
from organisations.enums import Level
from organisations.models import OrganisationQuerySet


def by_level(schools: OrganisationQuerySet) -> list[dict[str, Any]]:
    """[{level, level_label, schools}] in the order of the levels; three queries."""
    crests = get_image_model().objects.prefetch_renditions(*picture_specs("crest"))
    rows = list(schools.select_related("site").prefetch_related(Prefetch("crest", crests)).order_by("name"))
    groups = [
        {"level": level, "level_label": level.label, "schools": [s for s in rows if s.level == level]}
        for level in Level
    ]
    return [group for group in groups if group["schools"]]
