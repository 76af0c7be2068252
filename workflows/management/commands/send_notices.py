"""Send the notices that the mail server has not taken yet; for cron, every few minutes."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows import outbox
from workflows.models import Notice


class Command(BaseCommand):
    help = "Try all notices that are still unsent; exits 1 and lists the reasons when some cannot be sent."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--limit", type=int, default=500, help="how many at most (500)")

    def handle(self, *args: Any, **options: Any) -> None:
        sent, left = outbox.send_unsent(limit=options["limit"])
        self.stdout.write(f"notices: {sent} sent, {left} still unsent")
        nowhere = Notice.objects.unsent().filter(recipient__email="").count()
        if nowhere:
            self.stdout.write(f"notices: {nowhere} for people without an e-mail address")
        if left:
            failed = Notice.objects.unsent().exclude(recipient__email="").select_related("recipient")
            for notice in failed.order_by("pk")[:20]:
                # The title stays out of logs: it may be that of a draft.
                self.stderr.write(f"notice {notice.pk} to {notice.recipient.username}: {notice.error}")
            raise CommandError(f"{left} notices could not be sent")
