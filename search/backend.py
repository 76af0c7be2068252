"""The database search without its statistics at each save.

After every save the stock backend computes the mean length of all titles and looks through the whole table for rows
to mend (modelsearch/backends/database/postgres/postgres.py and sqlite/sqlite.py, `_refresh_title_norms`): with three
hundred thousand pages a teacher waits for it. A new title counts as one of average length until the nightly
`update_index`.
"""

from __future__ import annotations

from typing import Any

from wagtail.search.backends import database


def SearchBackend(params: Any) -> Any:  # noqa: N802 - the name under which the search looks for it
    """The backend of the default database, with an index that leaves the statistics to the rebuild."""
    backend = database.SearchBackend(params)
    if hasattr(backend.index_class, "_refresh_title_norms"):
        backend.index_class = _unhurried(backend.index_class)
    return backend


def _unhurried(stock: type) -> type:
    class Index(stock):
        def _refresh_title_norms(self, full: bool = False) -> None:
            if full:
                super()._refresh_title_norms(full=True)

    return Index
