"""Lists of schools as offices really write them, and files that nobody should open."""

from __future__ import annotations

import csv
import zipfile
from contextlib import suppress
from io import BytesIO, StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from core.spreadsheets import harmless
from organisations.imports import files, reports
from organisations.imports.files import FileRefusedError, read_file
from organisations.imports.plan import COLUMNS, Change, Outcome, Planned
from organisations.imports.rows import LENGTHS, Row, column_of, read_row

HEAD = "Mã trường;Tên trường;Cấp học;Địa chỉ;Cơ quan quản lý;Tên miền;Họ tên hiệu trưởng;Email hiệu trưởng;Điện thoại"
LINE = "SaoKhue;Trường THCS  Sao Khuê ;THCS;12 Quang Trung;hadong;;Nguyễn Thị Lan;Lan@SaoKhue.example;024 3355 0000"
SCHOOL = Row(
    number=2,
    code="saokhue",
    name="Trường THCS Sao Khuê",
    level="THCS",
    address="12 Quang Trung",
    department="hadong",
    head_name="Nguyễn Thị Lan",
    head_email="lan@saokhue.example",
    phone="024 3355 0000",
)


def workbook(*lines, titles=()) -> bytes:
    book = Workbook()
    sheet = book.active
    for line in (*titles, *lines):
        sheet.append(line)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def rows(text: str, encoding: str = "utf-8") -> tuple[Row, ...]:
    return read_file(text.encode(encoding)).rows


# --- Columns ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Mã trường", "code"), ("MÃ TRƯỜNG (*)", "code"), ("ma truong", "code"), ("Code", "code"),
        ("Ma\u0303 trươ\u0300ng", "code"), ("Tên trường", "name"), ("School name", "name"), ("Cấp học", "level"),
        ("Địa chỉ", "address"), ("CƠ QUAN QUẢN LÝ", "department"), ("Managing body", "department"),
        ("Tên miền", "hostname"), ("Hostname", "hostname"), ("Họ tên Hiệu trưởng", "head_name"),
        ("Họ và tên hiệu trưởng", "head_name"), ("E-mail hiệu trưởng", "head_email"), ("Head e-mail", "head_email"),
        ("Điện thoại (nếu có)", "phone"), ("SĐT", "phone"), ("Ghi chú", None), ("", None), ("STT", None),
    ],
)  # fmt: skip
def test_headings_are_known_with_and_without_marks(heading, column):
    assert column_of(heading) == column


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_however_it_was_saved(encoding, delimiter):
    assert rows(f"{HEAD}\r\n{LINE}\r\n".replace(";", delimiter), encoding) == (SCHOOL,)


def test_a_workbook_is_read_below_its_titles_and_on_any_sheet():
    content = workbook(HEAD.split(";"), LINE.split(";"), titles=(["DANH SÁCH TRƯỜNG"], [], ["Năm học", 2026]))
    (row,) = read_file(content).rows
    assert (row.number, row.code, row.name) == (5, "saokhue", "Trường THCS Sao Khuê")


def test_numbers_of_a_workbook_are_codes_and_formulas_are_never_calculated():
    content = workbook(
        ["Mã trường", "Tên trường", "Ghi chú"], [1268401, "Hoa Sen", "x"], [7.0, '=HYPERLINK("x")', ""]
    )
    table = read_file(content)
    assert [(row.code, row.name) for row in table.rows] == [("1268401", "Hoa Sen"), ("7", "")]
    assert table.ignored == ("Ghi chú",)


def test_the_list_to_fill_in_is_read_without_a_problem():
    (row,) = read_file(reports.template()).rows
    assert row.code == "01268401" and row.problems == ()


# --- Rows --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("MN", "MN"), ("Mầm non", "MN"), ("mam non", "MN"), ("Trường Mầm non", "MN"), ("Mẫu giáo", "MN"),
        ("TH", "TH"), ("Tiểu học", "TH"), ("Cấp 1", "TH"), ("cấp tiểu học", "TH"),
        ("THCS", "THCS"), ("Trung học cơ sở", "THCS"), ("cấp 2", "THCS"), ("Trường Trung học cơ sở", "THCS"),
        ("LC", "LC"), ("Liên cấp", "LC"), ("TH&THCS", "LC"), ("TH - THCS", "LC"), ("Tiểu học và THCS", "LC"),
        ("Mầm non, Tiểu học", "LC"), ("TH, TH", "TH"),
    ],
)  # fmt: skip
def test_levels_are_known_as_code_and_in_words(text, level):
    row = read_row(1, ["a", text], {0: "code", 1: "level"})
    assert (row.level, row.problems) == (level, ())


@pytest.mark.parametrize("text", ["THPT", "TH & THPT", "-", "đại học", "3"])
def test_other_levels_are_refused(text):
    row = read_row(1, ["a", text], {0: "code", 1: "level"})
    assert row.level == "" and len(row.problems) == 1


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("code", ""), ("code", "hoa sen"), ("code", "hoa/sen"), ("code", "x" * 41), ("hostname", "hoa sen.vn"),
        ("hostname", "hoasen"), ("hostname", "-a.vn"), ("hostname", "trường.vn"), ("head_email", "lan@"),
        ("head_email", "a@b.vn\nBcc: c@d.vn"), ("name", "x" * 201), ("name", "x" * 1001), ("name", "#REF!"),
        ("head_name", "Nguyễn Thị Lan"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_a_sentence(column, text):
    cells = {"code": "hoasen"} | {column: text}
    row = read_row(7, list(cells.values()), dict(enumerate(cells)))
    assert len(row.problems) >= 1 and all(
        problem.endswith((".", "words in full.", "!")) for problem in row.problems
    )


def test_addresses_are_taken_as_people_copy_them():
    assert (
        read_row(1, ["a", "https://HoaSen.edu.vn/"], {0: "code", 1: "hostname"}).hostname == "hoasen.edu.vn"
    )


def test_what_stands_twice_is_refused_in_both_rows_with_their_numbers():
    found = rows(
        "Mã;Tên;Tên miền;Hiệu trưởng;Email\nA;x;;L;l@a.vn\nb;y;h.vn;L;m@a.vn\na;z;h.vn;L;L@a.vn\nc;ổn;;;\n"
    )
    assert [len(row.problems) for row in found] == [2, 1, 3, 0]
    assert (
        "2, 4" in found[0].problems[0] and "2, 4" in found[2].problems[0] and "3, 4" in found[1].problems[0]
    )


@given(st.lists(st.text(max_size=1200), min_size=9, max_size=9))
@example(["=1+1", "\x00", "\u202e", "TH", "a" * 1001, "..", "@", "a@b", ""])
def test_any_row_is_either_clean_or_refused(cells):
    row = read_row(1, cells, dict(enumerate(COLUMNS)))
    for column, limit in LENGTHS.items():
        text = getattr(row, column)
        assert len(text) <= limit or row.problems
        assert "\n" not in text and "\0" not in text
    assert Row.from_json(row.as_json()) == row
    assert row.code or row.problems


# --- Files -------------------------------------------------------------------------------------------------


@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail))
@example(b"\xff\xfe")
@example(b'Ma;Ten\n"')
def test_any_file_is_read_or_refused(content):
    with suppress(FileRefusedError):
        read_file(content)


@given(
    st.lists(
        st.tuples(st.from_regex(r"[a-z]{8}", fullmatch=True), st.text("Ab, ;\"\n'ộ", max_size=30)), max_size=8
    )
)
def test_what_a_spreadsheet_quotes_comes_back(schools):
    buffer = StringIO()
    csv.writer(buffer, delimiter=";").writerows([("Mã trường", "Tên trường"), *schools])
    found = rows(buffer.getvalue())
    assert [(row.code, row.name) for row in found] == [
        (code, " ".join(name.split())) for code, name in schools
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"Ten truong;Cap hoc\nx;TH\n", "Mã trường;Tên\n".encode("utf-16"), b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        b"PK\x03\x04 broken", "Mã;Mã trường;Tên\na;b;c\n".encode(), b"Ma truong;Ten\n" + b"x" * files.MAX_BYTES,
        b'Ma truong;Ten\na;"' + b"x" * 200_000 + b'"\n', b"Ma truong;Ten\n" + b"a;b\n" * (files.MAX_ROWS + 1),
        b"Ma truong;Ten\n" + b"\n" * (files.MAX_LINES + 1),
    ],
    ids=["empty", "no code", "utf-16", "old excel", "broken zip", "twice", "bytes", "cell", "rows", "lines"],
)  # fmt: skip
def test_files_that_cannot_be_are_refused_whole(content):
    with pytest.raises(FileRefusedError):
        read_file(content)


def rezipped(content: bytes, change) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return buffer.getvalue()


GOOD = workbook(["Mã trường", "Tên trường"], ["a", "b"])


@pytest.mark.parametrize(
    "change",
    [
        lambda name, data: data + b" " * (files.MAX_UNPACKED if "sheet1" in name else 0),
        lambda name, data: b'<!DOCTYPE x [<!ENTITY a "aa">]>' + data if "sheet1" in name else data,
        lambda name, data: data[:40] if "sheet1" in name else data,
        lambda name, data: b"" if "workbook" in name else data,
    ],
    ids=["bomb", "entities", "cut", "no workbook"],
)
def test_workbooks_that_no_program_writes_are_refused(change):
    assert len(read_file(GOOD).rows) == 1
    with pytest.raises(FileRefusedError):
        read_file(rezipped(GOOD, change))


def test_a_workbook_of_too_many_parts_is_refused():
    buffer = BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(files.MAX_PARTS):
            archive.writestr(f"xl/{number}", b"")
    with pytest.raises(FileRefusedError):
        read_file(buffer.getvalue())


# --- The report --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " ="])
def test_no_cell_of_the_report_is_calculated(start):
    row = Row(number=2, code="a", name=f"{start}cmd|' /C calc'!A0")
    planned = Planned(row, Outcome.CHANGED, (Change("name", f"{start}1", "x"),), (f"{start}2",))
    (_head, line) = csv.reader(StringIO(reports.as_csv([planned]).removeprefix("\ufeff")))
    assert all(cell == harmless(cell) for cell in line) and line[2].startswith("'")
