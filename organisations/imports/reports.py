"""The result of an import as a table for a spreadsheet, and the empty list that an office fills in."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from core.spreadsheets import harmless
from organisations.enums import Level
from organisations.imports.plan import COLUMNS, Outcome, Planned

# A school that exists nowhere; whoever leaves it in the list sees it in the preview.
EXAMPLE = {
    "code": "01268401",
    "name": "Trường THCS Ví Dụ",
    "level": "THCS",
    "address": "12 Quang Trung, Hà Đông, Hà Nội",
    "head_name": "Nguyễn Thị Lan",
    "head_email": "hieutruong@vidu.example.vn",
    "phone": "024 3355 0000",
}


def as_csv(planned: Iterable[Planned]) -> str:
    """One line a row; cells that a spreadsheet would calculate are made harmless."""
    buffer = StringIO()
    writer = csv.writer(buffer)
    head = [_("Row"), COLUMNS["code"], COLUMNS["name"], _("Result"), _("Details")]
    writer.writerow([harmless(cell) for cell in head])
    for item in planned:
        cells = (item.row.number, item.row.code, item.row.name, Outcome(item.outcome).label, item.details)
        writer.writerow([harmless(cell) for cell in cells])
    # Without the mark Excel takes UTF-8 for something else.
    return f"\ufeff{buffer.getvalue()}"


def template() -> bytes:
    """A workbook with the headings and one example; all cells are text, so that codes keep their zeros."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Schools"))
    for letter, width in zip("ABCDEFGHI", (14, 34, 12, 40, 26, 26, 26, 32, 16), strict=True):
        sheet.column_dimensions[letter].width = width
    for heading in (True, False):
        cells = []
        for column, label in COLUMNS.items():
            cell = WriteOnlyCell(sheet, value=str(label) if heading else EXAMPLE.get(column, ""))
            cell.font, cell.number_format = Font(bold=heading), "@"
            cells.append(cell)
        sheet.append(cells)
    sheet.append([])
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def levels() -> str:
    """What may stand in the column of levels, for help texts."""
    return ", ".join(f"{level.value} ({level.label})" for level in Level)
