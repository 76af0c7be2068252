"""Sets up and updates schools from an office's list: `import_schools LIST.xlsx --by … [--dry-run]`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from organisations.imports import reports, running
from organisations.imports.files import FileRefusedError, read_file
from organisations.imports.plan import Outcome, Planned
from organisations.imports.planning import plan
from organisations.models import Organisation, User

BAR = 30


class Command(BaseCommand):
    help = (
        "Set up the schools of a CSV or XLSX list, and update those that exist; each all or nothing. "
        "A second run changes nothing. Exit code 1 if a row was refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--by", required=True, metavar="USERNAME", help="the administrator who sets them up"
        )
        parser.add_argument(
            "--department", default="", help="code of the managing body where a row names none"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
        parser.add_argument(
            "--report", type=Path, metavar="FILE.csv", help="write the result of each row here"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            by = _find(User.objects.filter(is_active=True), "username", options["by"], "active user")
            code = options["department"]
            default = _find(Organisation.objects.departments(), "code", code, "department") if code else None
            planned = plan(self._rows(options["file"]), by=by, default=default)
            results = planned if options["dry_run"] else list(self._carry_out(planned, by))
            self._tell(results, table=options["dry_run"])
            if options["report"]:
                options["report"].write_text(reports.as_csv(results), encoding="utf-8")
        if any(item.outcome is Outcome.REFUSED for item in results):
            raise CommandError("Some rows were refused; see above.", returncode=1)

    def _rows(self, path: Path) -> Iterable[Any]:
        try:
            table = read_file(path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except FileRefusedError as error:
            raise CommandError(f"{path}: {error}") from error
        if table.ignored:
            self.stderr.write(f"{_('Columns not used:')} {', '.join(table.ignored)}")
        return table.rows

    def _carry_out(self, planned: list[Planned], by: User) -> Iterator[Planned]:
        for done, item in enumerate(running.run(planned, by), start=1):
            if sys.stderr.isatty():
                filled = BAR * done // len(planned)
                bar = "█" * filled + "·" * (BAR - filled)
                print(f"\r{bar} {done}/{len(planned)}", end="", file=sys.stderr, flush=True)
            yield item
        if sys.stderr.isatty():
            print(file=sys.stderr)

    def _tell(self, results: list[Planned], *, table: bool) -> None:
        """The whole plan, or after a run what was refused; then the counts."""
        for item in results:
            if table or item.outcome is Outcome.REFUSED:
                line = f"{item.row.number:>6}  {item.row.code:<20}  {item.outcome.label:<12}  {item.details}"
                style = self.style.ERROR if item.outcome is Outcome.REFUSED else str
                self.stdout.write(style(line.rstrip()))
        counted = Counter(item.outcome for item in results)
        self.stdout.write(", ".join(f"{outcome.label}: {counted[outcome]}" for outcome in Outcome))


def _find(queryset: Any, field: str, value: str, what: str) -> Any:
    found = queryset.filter(**{field: value}).first()
    if found is None:
        raise CommandError(f"There is no {what} “{value}”.")
    return found
