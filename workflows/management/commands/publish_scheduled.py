"""Publishes what is due and takes down what has expired; replaces Wagtail's command of the same name."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows import schedule


class Command(BaseCommand):
    help = "Publish what is due, take down what has expired. Run it every minute; several at once do no harm."

    def handle(self, *args: Any, **options: Any) -> None:
        outcomes = schedule.run()
        refused = [outcome for outcome in outcomes if outcome.refusal]
        if options["verbosity"] and outcomes:
            self.stdout.write(f"{len(outcomes) - len(refused)} done, {len(refused)} refused.")
        for outcome in refused:
            self.stderr.write(
                f"Refused: {outcome.subject} {outcome.page_id} “{outcome.title}”: {outcome.refusal}"
            )
        if refused:
            raise CommandError("Some were refused; the others are done.", returncode=2)
