"""The rows of one page or one school as the product wrote them, and how to write them again under other keys.

Rows are copied as the database holds them. What differs between two pages is replaced: keys wherever they stand,
moments, and the words of the stencil, which occur nowhere else.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from wagtail.models import Page, Revision, TaskState

from benchmarks.populate.sheets import Row, Sheets
from workflows.models import Approval, LedgerEntry, Publication

Model = type[models.Model]
Keys = dict[Model, dict[int, int]]
Words = list[tuple[str, str]]
# Keys that are no foreign keys, by the name of their column.
PLAIN: dict[str, Model] = {"page_id": Page, "task_state_id": TaskState}
RECORDS = {"approved": Approval, "published": Publication}


@cache
def root_of(model: Model) -> Model:
    """Where the key of a row is counted: at the top of its inheritance."""
    parents = [parent for parent in model._meta.parents if not parent._meta.abstract]
    return root_of(parents[0]) if parents else model


@dataclass
class Sheet:
    """The captured rows of one table; positions of columns, not names, since millions of rows pass here."""

    model: Model
    rows: list[Row]
    own_key: int | None = None
    references: list[list[tuple[int, Model]]] = field(default_factory=list)  # of each row
    texts: list[list[int]] = field(default_factory=list)  # of each row: columns with words of the stencil
    moments: list[int] = field(default_factory=list)
    unique: list[int] = field(default_factory=list)  # UUIDs that nothing else names

    def copied(self, number: int, keys: Keys, words: Words, at: Any) -> Row:
        row = list(self.rows[number])
        if self.own_key is not None:
            row[self.own_key] = keys[root_of(self.model)][row[self.own_key]]
        for position in self.moments:
            row[position] = at if row[position] is not None else None
        for position in self.unique:
            row[position] = uuid4().hex if row[position] is not None else None
        for position, model in self.references[number]:
            new = keys.get(model, {}).get(int(row[position]))
            if new is not None:
                row[position] = str(new) if isinstance(row[position], str) else new
        for position in self.texts[number]:
            row[position] = replaced(row[position], words)
        return row


@dataclass
class Stencil:
    """All rows of something, and the contents that its digests are over."""

    sheets: list[Sheet]
    contents: list[tuple[str, str]]  # digest, canonical text
    translation_keys: list[UUID]

    def copy(
        self, into: Sheets, *, keys: Keys, words: Words, moment: datetime
    ) -> Iterator[tuple[Model, Row]]:
        """Each row anew, under new keys, which are added to `keys`; whoever asks may still change it."""
        for sheet in self.sheets:
            if sheet.own_key is not None:
                root = root_of(sheet.model)
                of_model = keys.setdefault(root, {})
                for row in sheet.rows:
                    of_model[row[sheet.own_key]] = into.next_key(root)
        words = [*words, *self._digests(words), *_fresh(self.translation_keys)]
        at = connection.ops.adapt_datetimefield_value(moment)
        for sheet in self.sheets:
            for number in range(len(sheet.rows)):
                yield sheet.model, sheet.copied(number, keys, words, at)

    def _digests(self, words: Words) -> Iterator[tuple[str, str]]:
        for digest, text in self.contents:
            yield digest, hashlib.sha256(replaced(text, words).encode()).hexdigest()


def replaced(text: str, words: Words) -> str:
    for old, new in words:
        text = text.replace(old, new)
    return text


def _fresh(keys: Iterable[UUID]) -> Iterator[tuple[str, str]]:
    for key in keys:
        new = uuid4()
        yield from ((key.hex, new.hex), (str(key), str(new)))


def capture(querysets: Sequence[Any], marks: Sequence[str]) -> Stencil:
    """What the querysets find. `marks` are the words, in small letters, by which a text is known as the stencil's."""
    sheets = [_sheet(queryset) for queryset in querysets]
    contents, keys = [], set()
    for queryset in querysets:
        if queryset.model is Approval:
            contents = [(a.digest, _canonical(a.content)) for a in queryset]
        if queryset.model is Page:
            keys = set(queryset.values_list("translation_key", flat=True))
    changing = [
        *marks,
        *(digest for digest, _text in contents),
        *(form for k in keys for form in (k.hex, str(k))),
    ]
    for sheet in sheets:
        sheet.rows = [[_plain(value) for value in row] for row in sheet.rows]
        sheet.texts = [
            [n for n, value in enumerate(row) if isinstance(value, str) and _holds(value, changing)]
            for row in sheet.rows
        ]
    return Stencil(sheets, contents, sorted(keys))


def _canonical(content: dict[str, Any]) -> str:
    """The text that `workflows.canonical.digest_of` hashes."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _holds(text: str, marks: Iterable[str]) -> bool:
    small = text.lower()
    return any(mark in small for mark in marks)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def _sheet(queryset: Any) -> Sheet:
    model = queryset.model
    fields = model._meta.local_concrete_fields
    sheet = Sheet(model, _raw(queryset, [f.attname for f in fields]))
    for position, column in enumerate(fields):
        if isinstance(column, models.AutoField) and column.primary_key:
            sheet.own_key = position
        elif isinstance(column, models.DateTimeField):
            sheet.moments.append(position)
        elif column.name == "uuid":
            sheet.unique.append(position)
    sheet.references = [list(_references(model, row)) for row in sheet.rows]
    return sheet


def _raw(queryset: Any, names: list[str]) -> list[Row]:
    """The values as the database driver gives them, without Django's conversion."""
    sql, params = queryset.order_by("pk").values_list(*names).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [list(row) for row in cursor.fetchall()]


def _references(model: Model, row: Row) -> Iterator[tuple[int, Model]]:
    """Which columns of the row name another row, and of what."""
    fields = model._meta.local_concrete_fields
    value = {f.name: row[n] for n, f in enumerate(fields)}
    for position, column in enumerate(fields):
        if row[position] is None:
            continue
        if column.is_relation and column.related_model is not ContentType:
            yield position, root_of(column.related_model)
        elif column.name in PLAIN:
            yield position, PLAIN[column.name]
        elif column.name == "record_id" and model is LedgerEntry and value["act"] in RECORDS:
            yield position, RECORDS[value["act"]]
        elif column.name in {"object_id", "to_object_id"} and model is not Revision:
            yield (
                position,
                _kind(value["to_content_type" if column.name == "to_object_id" else "content_type"]),
            )
        elif column.name == "object_id":
            yield position, Page


def _kind(content_type: int) -> Model:
    found = ContentType.objects.get_for_id(content_type).model_class()
    assert found is not None
    return root_of(found)


def by_kind(rows: Iterable[tuple[Model, Row]]) -> dict[Model, list[Row]]:
    """The copied rows, sorted by table."""
    sorted_rows: dict[Model, list[Row]] = defaultdict(list)
    for model, row in rows:
        sorted_rows[model].append(row)
    return sorted_rows
