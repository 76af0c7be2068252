"""Writes rows by the thousand: COPY on PostgreSQL, one prepared INSERT on SQLite; triggers and checks are off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import Max

FULL = 4_000
Row = list[Any]


class Sheets:
    """Rows that wait to be written, a sheet for each table, and the next key of each."""

    def __init__(self) -> None:
        self.waiting: dict[type[models.Model], list[Row]] = defaultdict(list)
        self.written: dict[type[models.Model], int] = defaultdict(int)
        self.keys: dict[type[models.Model], Iterator[int]] = {}

    def next_key(self, model: type[models.Model]) -> int:
        if model not in self.keys:
            self.keys[model] = count((model._base_manager.aggregate(last=Max("pk"))["last"] or 0) + 1)
        return next(self.keys[model])

    def add(self, model: type[models.Model], row: Row) -> None:
        self.waiting[model].append(row)
        if len(self.waiting[model]) >= FULL:
            self._write(model)

    def finish(self) -> None:
        """Write what waits, and let the database count on from there."""
        for model in list(self.waiting):
            self._write(model)
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(
                no_style(), apps.get_models(include_auto_created=True)
            ):
                cursor.execute(statement)

    def _write(self, model: type[models.Model]) -> None:
        rows, self.waiting[model] = self.waiting[model], []
        self.written[model] += len(rows)
        insert(model._meta.db_table, columns_of(model), rows)


def columns_of(model: type[models.Model]) -> list[str]:
    return [str(field.column) for field in model._meta.local_concrete_fields]


def insert(table: str, columns: list[str], rows: list[Row]) -> None:
    """The rows as they are: values of the database, not of Python."""
    if not rows:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)


@contextmanager
def unguarded() -> Iterator[None]:
    """One transaction without triggers and foreign keys: the rows are right when it ends, and the sample is asked.

    PostgreSQL wants a superuser for it.
    """
    before, after = ("SET session_replication_role = replica", "SET session_replication_role = DEFAULT")
    if connection.vendor == "sqlite":
        before, after = "PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys = ON"
    with connection.cursor() as cursor:
        cursor.execute(before)
    try:
        with transaction.atomic():
            yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(after)
