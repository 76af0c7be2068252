"""Turns an uploaded list of schools into rows: CSV or XLSX, within limits, never trusting what it says of itself."""

from __future__ import annotations

import csv
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from organisations.imports.rows import MAX_CELL, Row, column_of, read_row, refuse_twins

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 60
MAX_LINES = 50_000  # with the empty ones, which spreadsheets keep by the thousand
MAX_UNPACKED = 30 * 1024 * 1024
MAX_PARTS = 500
MAX_SHEETS = 10
HEADING_WITHIN = 20  # titles and dates stand above the table
OLD_EXCEL = b"\xd0\xcf\x11\xe0"

Line = tuple[int, list[str]]


class FileRefusedError(ValueError):
    """The file as a whole cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds."""

    rows: tuple[Row, ...]
    ignored: tuple[str, ...]  # headings that mean nothing here


def read_file(content: bytes) -> Table:
    """Every school in the file. Raises FileRefusedError; what is wrong with one row stands in the row."""
    if len(content) > MAX_BYTES:
        raise FileRefusedError(_("The file is larger than %d MB.") % (MAX_BYTES // 1024 // 1024))
    if content.startswith(OLD_EXCEL):
        raise FileRefusedError(
            _("This is an old or a protected Excel file: save it as .xlsx without a password.")
        )
    found = _in_workbook(content) if content.startswith(b"PK") else _first(_csv(content))
    if found is not None:
        return found
    raise FileRefusedError(_("No column is called “Mã trường” (code): is the row with the headings missing?"))


def _first(sheets: Iterable[Iterator[Line]]) -> Table | None:
    return next((table for table in map(_table, sheets) if table is not None), None)


def _table(lines: Iterator[Line]) -> Table | None:
    """The rows below the headings; None where there are no headings."""
    for count, (_number, cells) in enumerate(lines):
        columns, ignored = _columns(cells)
        if "code" in columns.values() and len(columns) > 1:
            return Table(tuple(refuse_twins(_rows(lines, columns))), ignored)
        if count >= HEADING_WITHIN:
            return None
    return None


def _columns(cells: list[str]) -> tuple[dict[int, str], tuple[str, ...]]:
    columns: dict[int, str] = {}
    ignored = []
    for index, heading in enumerate(cells):
        column = column_of(heading) if len(heading) <= MAX_CELL else None
        if column in columns.values():
            raise FileRefusedError(_("Two columns mean the same: “%s”.") % heading.strip()[:80])
        if column:
            columns[index] = column
        elif heading.strip():
            ignored.append(" ".join(heading.split())[:80])
    return columns, tuple(ignored)


def _rows(lines: Iterator[Line], columns: dict[int, str]) -> Iterator[Row]:
    count = 0
    for number, cells in lines:
        if not any(cells[index].strip() for index in columns if index < len(cells)):
            continue
        count += 1
        if count > MAX_ROWS:
            raise FileRefusedError(_("The file has more than %d schools: divide it.") % MAX_ROWS)
        yield read_row(number, cells, columns)


def _csv(content: bytes) -> Iterator[Iterator[Line]]:
    """The same text read with each delimiter; the one that finds the headings is right."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(_("The file is not in UTF-8: save it as “CSV UTF-8”, or as .xlsx.")) from error
    for delimiter in ";,\t":
        yield _csv_lines(text, delimiter)


def _csv_lines(text: str, delimiter: str) -> Iterator[Line]:
    try:
        for number, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter), start=1):
            _within(number)
            yield number, cells[:MAX_COLUMNS]
    except csv.Error as error:
        raise FileRefusedError(_("The file cannot be read as CSV: %s") % error) from error


def _in_workbook(content: bytes) -> Table | None:
    """The first sheet with headings, formulas as the values that the spreadsheet had last."""
    try:
        _check_parts(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which nobody asks for here
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            return _first(map(_sheet_lines, book.worksheets[:MAX_SHEETS]))
    except FileRefusedError:
        raise
    except Exception as error:  # whatever a broken workbook makes zipfile, the XML parser and openpyxl raise
        raise FileRefusedError(_("The file cannot be read as an Excel workbook (.xlsx).")) from error


def _check_parts(content: bytes) -> None:
    """Before anything is unpacked: how much it would be, and no part that declares entities of its own."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise FileRefusedError(
                _("The workbook is too large when it is unpacked: keep the list alone in it.")
            )
        for part in parts:
            with archive.open(part) as opened:
                if b"<!doctype" in opened.read(2048).replace(b"\0", b"").lower():
                    raise FileRefusedError(_("The workbook holds what no spreadsheet program writes."))


def _sheet_lines(sheet: Any) -> Iterator[Line]:
    rows: Iterable[Any] = sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)
    for number, values in enumerate(rows, start=1):
        _within(number)
        yield number, [_text(value) for value in values]


def _within(number: int) -> None:
    if number > MAX_LINES:
        raise FileRefusedError(_("The file has more than %d rows: divide it.") % MAX_LINES)


def _text(value: Any) -> str:
    """A code of digits is a number to a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
