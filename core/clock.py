"""The one clock that decides what is public: the database's.

Several web processes have several clocks; one that runs fast would lift an embargo too early.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, Func
from django.utils import timezone


def now() -> datetime:
    """The moment as the database sees it, aware. SQLite lives in the process and has the process's clock."""
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment


def today() -> date:
    """The day by which roles and managing bodies count: the install's, never that of a time zone that somebody set
    for himself (the admin works in the person's own)."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


class Now(Func):
    """The same moment inside a query."""

    template = "statement_timestamp()"
    output_field = DateTimeField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, tuple[str]]:
        # In the form in which Django stores times there, so that comparing text compares moments.
        return "%s", (connection.ops.adapt_datetimefield_value(timezone.now()),)
