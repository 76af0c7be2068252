"""Proves that everything public was cleared as it is; exits 1 with a line for each violation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows import audit, ledger


class Command(BaseCommand):
    help = "Prove that everything public was cleared exactly as it is. Exit code 1 and a line per violation if not."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(audit.findings())
        for finding in found:
            self.stdout.write(str(finding))
        summary = ", ".join(f"{number} {name}" for name, number in audit.counts().items())
        if found:
            raise CommandError(f"{len(found)} violations in {summary}.", returncode=1)
        self.stdout.write(self.style.SUCCESS(f"Clean: {summary}."))
        self.stdout.write(f"Head of the ledger, to be kept elsewhere: {ledger.head() or '-'}")
