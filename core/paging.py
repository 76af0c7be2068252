"""Pages of a list."""

from typing import Any

from django.core.paginator import Page, Paginator

PER_PAGE = 20


def paginate(items: Any, number: Any) -> Page[Any]:
    """The page with that number; nonsense gives the nearest."""
    page = Paginator(items, PER_PAGE).get_page(number)
    # Templates look at the rows more than once; a slice of a queryset would be asked anew each time.
    page.object_list = list(page.object_list)
    return page
