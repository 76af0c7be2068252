"""Finds public pages by words typed with or without marks."""

from __future__ import annotations

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


def find(query: str, *, organisation: Organisation | None, language: str, page_number: Any) -> Page[Any]:
    """One page of the public articles that contain all words of the query, best first."""
    if not query:
        return paginate([], 1)
    hits = list(chain.from_iterable(_hits(kind, query, organisation, language) for kind in kinds()))
    hits.sort(key=lambda hit: (fold(query) not in fold(hit.title), -hit.score))
    return paginate(hits, page_number)


def kinds() -> list[type[GovernedPage]]:
    """The kinds of page that say of themselves that a search should find them."""
    return [m for m in apps.get_models() if issubclass(m, GovernedPage) and m.found_by_search]


def _hits(kind: Any, query: str, organisation: Organisation | None, language: str) -> list[Any]:
    pages = kind.objects.filter(locale=Locale.objects.get_for_language(language), live=True)
    if organisation is not None:
        pages = pages.filter(organisation=organisation)
    found = pages.search(fold(query)).annotate_score("score")[:MOST]
    scores = {hit.pk: hit.score or 0 for hit in found}
    hits = list(kind.objects.public().filter(pk__in=scores).with_card_data())
    for hit in hits:
        hit.score = scores[hit.pk]
        hit.kind_label = kind._meta.verbose_name
    return hits
