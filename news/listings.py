"""Lists of stories and releases: filters, pages, a constant number of queries."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from wagtail.images import get_image_model

from core.paging import paginate
from core.pictures import picture_specs
from organisations.models import OrganisationQuerySet
from workflows.models import GovernedPageQuerySet


def newest(pages: GovernedPageQuerySet, count: int) -> list[Any]:
    """The newest of the public pages, ready for cards."""
    return list(pages.order_by("-first_published_at").with_card_data()[:count])


def newest_bare(pages: GovernedPageQuerySet, count: int) -> list[Any]:
    """The same without pictures and topics: `furnish` fetches them for several lists at once."""
    rows = pages.order_by("-first_published_at").select_related("organisation__site", "locale")
    return list(rows[:count])


def furnish(*lists: list[Any]) -> None:
    """Give the articles of all these lists what their cards show, in one query for each kind of thing."""
    pictures = get_image_model().objects.prefetch_renditions(*picture_specs("card", "lead", "share"))
    prefetch_related_objects(
        [article for articles in lists for article in articles],
        Prefetch("lead_image", queryset=pictures),
        "topics",
    )


def story_list(stories: GovernedPageQuerySet, query: Any) -> dict[str, Any]:
    """The context of a list of stories: one page of it, and the topics to filter by."""
    topics = topics_of(stories)
    active_topic = query.get("chu-de", "")
    if active_topic:
        stories = stories.filter(topics__slug=active_topic)
    stories = stories.order_by("-first_published_at").with_card_data()
    return {
        "stories": paginate(stories, query.get("trang", 1)),
        "topics": topics,
        "active_topic": active_topic,
    }


def release_list(releases: GovernedPageQuerySet, units: OrganisationQuerySet, query: Any) -> dict[str, Any]:
    """The context of the press page: filters by unit, year and topic; nothing here looks at every release."""
    chosen = {name: query.get(key, "").strip()[:80] for name, key in FILTERS.items()}
    few = list(units[: CHOICES + 1])
    filtered = releases
    if chosen["active_unit"]:
        named = units.filter(code=chosen["active_unit"].lower()) | units.called(chosen["active_unit"])
        filtered = filtered.filter(organisation__in=named.values("pk"))
    if chosen["active_year"].isdigit():
        filtered = filtered.filter(issued_on__year=int(chosen["active_year"]))
    if chosen["active_topic"]:
        filtered = filtered.filter(topics__slug=chosen["active_topic"])
    ordered = filtered.order_by("-first_published_at").with_card_data()
    return {
        "releases": paginate(ordered, query.get("trang", 1)),
        # A handful to choose from; among many one types a name.
        "units": few if len(few) <= CHOICES else [],
        "many_units": len(few) > CHOICES,
        "years": _years(releases),
        "topics": _topics_shown(releases),
        **chosen,
    }


def _topics_shown(releases: GovernedPageQuerySet) -> list[Any]:
    """The topics that a public release carries: asked of each topic, which stops at the first. A topic that stands on
    drafts alone would tell what is coming."""
    field = releases.model._meta.get_field("topics")
    owner = field.m2m_field_name()
    public = releases.order_by().filter(pk=OuterRef(f"{owner}_id"))
    carried = field.remote_field.through.objects.filter(Exists(public), topic=OuterRef("pk"))
    return list(field.related_model.objects.filter(Exists(carried)))


def _years(releases: GovernedPageQuerySet) -> list[int]:
    """From the year of the newest release to that of the oldest: both ends of an index."""
    days = releases.order_by("issued_on").values_list("issued_on", flat=True)
    first, last = days.first(), days.last()
    return list(range(last.year, first.year - 1, -1)) if first and last else []


CHOICES = 24
FILTERS = {"active_unit": "don-vi", "active_year": "nam", "active_topic": "chu-de"}


def topics_of(pages: GovernedPageQuerySet) -> list[Any]:
    """The topics that these pages carry."""
    topic = pages.model._meta.get_field("topics").related_model
    through = pages.model.topics.through
    owner = pages.model._meta.get_field("topics").m2m_field_name()
    used = through.objects.filter(**{f"{owner}__in": pages.order_by().values("pk")})
    return list(topic.objects.filter(pk__in=used.values("topic")))
