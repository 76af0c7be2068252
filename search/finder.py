"""Finds public pages by words typed with or without marks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.core.paginator import Page
from wagtail.models import Locale

from core.paging import paginate
from core.text import fold
from organisations.models import Organisation
from workflows.models import GovernedPage

MOST = 200  # results a kind; nobody pages further, and the cost stays constant
# Weighing every story that holds a common word takes longer with each school: the newest so many are weighed.
WEIGHED = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """A public page that was found, before anything of it is loaded but its title."""

    kind: type[GovernedPage]
    pk: int
    title: str
    score: float


def find(query: str, *, organisation: Organisation | None, language: str, page_number: Any) -> Page[Any]:
    """One page of the public articles that contain all words of the query, best first."""
    if not query:
        return paginate([], 1)
    folded = fold(query)
    hits = list(chain.from_iterable(_hits(kind, folded, organisation, language) for kind in kinds()))
    hits.sort(key=lambda hit: (folded not in fold(hit.title), -hit.score))
    page = paginate(hits, page_number)
    page.object_list = _cards(list(page.object_list))
    return page


def kinds() -> list[type[GovernedPage]]:
    """The kinds of page that say of themselves that a search should find them."""
    return [m for m in apps.get_models() if issubclass(m, GovernedPage) and m.found_by_search]


def _hits(kind: Any, folded: str, organisation: Organisation | None, language: str) -> list[Hit]:
    """At most MOST, of which the public queryset has the last word: the index may be behind."""
    pages = kind.objects.only("title").filter(locale=Locale.objects.get_for_language(language), live=True)
    if organisation is not None:
        pages = pages.filter(organisation=organisation)
    else:
        ordered = pages.order_by("-first_published_at")
        newest = ordered.search(folded, order_by_relevance=False)[:WEIGHED]
        pages = pages.filter(pk__in=[hit.pk for hit in newest])
    found = pages.search(folded).annotate_score("score")[:MOST]
    scores = {hit.pk: hit.score or 0 for hit in found}
    public = kind.objects.public().filter(pk__in=scores).values_list("pk", "title")
    return [Hit(kind, pk, title, scores[pk]) for pk, title in public]


def _cards(hits: list[Hit]) -> list[Any]:
    """The pages themselves with all that a result shows; the same queries whatever the page holds."""
    found: dict[tuple[Any, int], Any] = {}
    for kind in kinds():
        keys = [hit.pk for hit in hits if hit.kind is kind]
        for page in kind.objects.public().filter(pk__in=keys).with_card_data():
            page.kind_label = kind._meta.verbose_name
            found[kind, page.pk] = page
    return [found[hit.kind, hit.pk] for hit in hits if (hit.kind, hit.pk) in found]
