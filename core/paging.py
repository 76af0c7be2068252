"""Pages of a list."""

from typing import Any

from django.core.paginator import Page, Paginator

PER_PAGE = 20


def paginate(items: Any, number: Any) -> Page[Any]:
    """The page with that number; nonsense gives the nearest."""
    return Paginator(items, PER_PAGE).get_page(number)
