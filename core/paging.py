"""Pages of a list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property

PER_PAGE = 20
PAGE = "trang"  # the parameter of an address that says which page
# Nobody turns two thousand pages: a list is counted so far and no further, whatever there is behind.
COUNTED = 1000


class NearPaginator(Paginator[Any]):
    """Counts up to COUNTED rows, so that a list of three hundred thousand costs what a list of thousands costs."""

    @cached_property
    def count(self) -> int:
        return count_up_to(self.object_list, COUNTED)

    @property
    def has_more(self) -> bool:
        """Whether there may be more than what was counted: then the reader has to narrow the list."""
        return self.count == COUNTED


def count_up_to(rows: Any, limit: int) -> int:
    """How many rows, at most `limit`; one query."""
    return rows.order_by()[:limit].count() if isinstance(rows, QuerySet) else min(len(rows), limit)


def paginate(items: Any, number: Any, per_page: int = PER_PAGE) -> Page[Any]:
    """The page with that number; nonsense gives the nearest."""
    page = NearPaginator(items, per_page).get_page(number)
    # Templates look at the rows more than once; a slice of a queryset would be asked anew each time.
    page.object_list = list(page.object_list)
    return page


def query_without_page(parameters: QueryDict) -> str:
    """What the address asks for but the page, ready for “trang=…” behind it: links to other pages keep the rest."""
    kept = parameters.copy()
    kept.pop(PAGE, None)
    return f"{kept.urlencode()}&" if kept else ""
