"""Entries of the search index for copied pages. SQLite's are rows like others; PostgreSQL makes its vectors itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from wagtail.search.backends import get_search_backend
from wagtail.search.index import AutocompleteField, SearchField
from wagtail.search.models import IndexEntry

from benchmarks.populate.stencil import Words, replaced

FULL = 2_000
TABLE = "bench_index"


@dataclass
class Entry:
    """What the index takes from a page: pieces of text with their weights, as the backend would gather them."""

    kind: int
    weights: tuple[tuple[str, ...], ...]
    pieces: tuple[list[str], ...]  # title, body, autocomplete


def entry_of(page: Any) -> Entry:
    from modelsearch.backends.database.postgres.postgres import ObjectIndexer

    indexer = ObjectIndexer(page, get_search_backend())
    found: tuple[list[tuple[str, str]], ...] = ([], [], [])
    for declared in indexer.search_fields:
        for field, weight, text in indexer.prepare_field(page, declared):
            if isinstance(field, AutocompleteField):
                found[2].append((weight, text))
            elif isinstance(field, SearchField):
                found[0 if field.field_name == "title" else 1].append((weight, text))
    return Entry(
        ContentType.objects.get_for_model(page).pk,
        tuple(tuple(weight for weight, _text in pieces) for pieces in found),
        tuple([text for _weight, text in pieces] for pieces in found),
    )


class Index:
    """Gathers entries, and has PostgreSQL make vectors of many at once."""

    def __init__(self) -> None:
        self.waiting: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}

    def add(self, entry: Entry, key: int, words: Words) -> None:
        pieces = [[replaced(text, words) for text in texts] for texts in entry.pieces]
        rows = self.waiting.setdefault((entry.kind, entry.weights), [])
        rows.append((entry.kind, str(key), *pieces))
        if len(rows) >= FULL:
            self._write(entry.weights, rows)

    def finish(self) -> None:
        for (_kind, weights), rows in self.waiting.items():
            self._write(weights, rows)
        if connection.vendor == "postgresql":
            get_search_backend().get_index_for_model(IndexEntry)._refresh_title_norms(full=True)

    def _write(self, weights: tuple[tuple[str, ...], ...], rows: list[tuple[Any, ...]]) -> None:
        title, body, autocomplete = (
            _vector(name, of, config)
            for name, of, config in zip(
                ("title", "body", "autocomplete"), weights, ("", "", "'simple', "), strict=True
            )
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"CREATE TEMP TABLE IF NOT EXISTS {TABLE} "
                "(kind int, key text, title text[], body text[], autocomplete text[])"
            )
            with cursor.cursor.copy(f"COPY {TABLE} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            cursor.execute(
                f'INSERT INTO "{IndexEntry._meta.db_table}" '
                "(content_type_id, object_id, title_norm, title, body, autocomplete, title_text, body_text) "
                f"SELECT kind, key, 1.0, {title}, {body}, {autocomplete}, "
                f"array_to_string(title, ' '), array_to_string(body, ' ') FROM {TABLE}"
            )
            cursor.execute(f"TRUNCATE {TABLE}")
        rows.clear()


def _vector(name: str, weights: tuple[str, ...], config: str) -> str:
    parts = [
        f"setweight(to_tsvector({config}{name}[{number}]), '{weight}')"
        for number, weight in enumerate(weights, start=1)
    ]
    return " || ".join(parts) or "''::tsvector"
