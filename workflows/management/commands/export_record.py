"""Prints the record of one page as JSON, for an inspector without an account."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder

from workflows import evidence


class Command(BaseCommand):
    help = (
        "Print everything that happened to a page as JSON, also of one that was deleted, and verify the whole "
        "ledger. Exit code 1 if something in it was changed: the JSON says what."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("page_id", type=int)

    def handle(self, *args: Any, page_id: int, **options: Any) -> None:
        record = evidence.find(page_id)
        if record is None:
            raise CommandError(f"There is no page {page_id}, and the ledger knows of none.")
        exported = evidence.as_json(record, whole_ledger=True)
        self.stdout.write(json.dumps(exported, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
        if not exported["verification"]["sound"]:
            raise CommandError("The ledger or a record was changed; see “verification”.", returncode=1)
