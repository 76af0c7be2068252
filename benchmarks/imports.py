"""`python -m benchmarks.imports --schools 300`: one office's XLSX through the code of `manage.py import_schools`.

Says how long the first and the last tenth of the schools took, what each cost in statements, and the memory. Where
the last tenth takes longer than the first, something walks over the schools that are there already.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
os.environ.setdefault("BENCH_RUN", "import")

HEADINGS = ("Mã trường", "Tên trường", "Cấp học", "Địa chỉ", "Điện thoại", "Hiệu trưởng", "Email hiệu trưởng")
LEVELS = ("Mầm non", "Tiểu học", "THCS", "Liên cấp")


def workbook(count: int) -> bytes:
    """A list as an office keeps it: a title above, one school a line."""
    from openpyxl import Workbook

    from benchmarks.populate.texts import school_name

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH TRƯỜNG NĂM HỌC"])
    sheet.append(HEADINGS)
    for number in range(count):
        level, code = LEVELS[number % len(LEVELS)], f"nhap-{number}"
        head, address = "Nguyễn Thị Lan", f"Số {number}, đường Quang Trung"
        mail = f"hieutruong@{code}.example"
        sheet.append([code, f"{level} {school_name(number)}", level, address, "024 3333 0000", head, mail])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@contextmanager
def counted(statements: list[int]) -> Iterator[None]:
    """Counts in the last item, without keeping the statements: memory is measured, too."""
    from django.db import connection

    def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        statements[-1] += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield


def run(count: int) -> Iterator[str]:
    from django.conf import settings
    from django.utils import translation

    from organisations.imports import running
    from organisations.imports.files import read_file
    from organisations.imports.plan import Outcome
    from organisations.imports.planning import plan
    from tests.factories.world import build_world

    with translation.override(settings.LANGUAGE_CODE):
        world = build_world()
        content = workbook(count)
        before, started = memory(), time.perf_counter()
        by = world["administrator"]
        planned = plan(read_file(content).rows, by=by, default=world.department)
        yield f"read and planned {len(planned)} schools in {time.perf_counter() - started:.1f} s"
        times, statements = [], [0]
        with counted(statements):
            last = time.perf_counter()
            for item in running.run(planned, by):
                now = time.perf_counter()
                times.append((now - last) * 1000)
                last = now
                statements.append(0)
                if item.outcome is not Outcome.NEW:
                    raise RuntimeError(f"row {item.row.number}: {item.details}")
        yield from told(times, statements[:-1])
        yield f"peak memory {memory():.0f} MB, {memory() - before:.0f} MB of it since the list was read"


def told(times: list[float], statements: list[int]) -> Iterator[str]:
    tenth = max(len(times) // 10, 1)
    first, last = statistics.median(times[:tenth]), statistics.median(times[-tenth:])
    yield f"all {sum(times) / 1000:.1f} s; a school of the first tenth {first:.0f} ms, of the last {last:.0f} ms"
    yield f"the last tenth takes {last / first:.2f} times as long"
    yield f"statements of a school: the first {statements[0]}, then {min(statements[1:])} to {max(statements[1:])}"


def memory() -> float:
    """The most that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imports", description=__doc__)
    parser.add_argument("--schools", type=int, default=100, help="how many lines the list has, at least 2")
    count = max(parser.parse_args().schools, 2)
    import django

    django.setup()
    from benchmarks import database

    print("creating the database", file=sys.stderr, flush=True)
    database.create()
    for line in run(count):
        print(line, flush=True)
    print(database.described())


if __name__ == "__main__":
    main()
