"""Moves schools to another managing body: `move_schools FILE --to CODE --on 2026-07-01 --by … [--dry-run]`."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from core import clock
from organisations.models import Organisation, Oversight, User
from organisations.moves import actions
from organisations.moves.plan import Rehearsal
from organisations.moves.rehearsal import rehearse


class Command(BaseCommand):
    help = (
        "Rehearse and order a move of schools to another department; the whole order or nothing. "
        "A superuser's order is accepted at once, an administrator's waits for the other side."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="codes of schools, separated by white space or commas"
        )
        parser.add_argument("--schools", default="", metavar="A,B,C", help="the codes themselves")
        parser.add_argument("--from", dest="giving", default="", metavar="CODE", help="the giving department")
        parser.add_argument("--to", required=True, metavar="CODE", help="the receiving department")
        parser.add_argument("--on", required=True, metavar="YYYY-MM-DD", help="the day; today or later")
        parser.add_argument("--number", default="", help="number of the decision")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who gives the order")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            by = User.objects.filter(is_active=True, username=options["by"]).first()
            if by is None:
                raise CommandError(f"There is no active user “{options['by']}”.")
            codes = self._codes(options)
            receiving = self._department(options["to"])
            giving = self._department(options["giving"]) if options["giving"] else self._giving(codes)
            plan = rehearse(codes, giving=giving, receiving=receiving, on=_day(options["on"]))
            self._tell(plan)
            if not options["dry_run"]:
                self._order(plan, codes, options["number"], by)
        if not plan.can_be_done:
            raise CommandError("Some schools cannot go; nothing was written.", returncode=1)

    def _order(self, plan: Rehearsal, codes: list[str], number: str, by: User) -> None:
        if not plan.can_be_done:
            return
        try:
            order = actions.propose(
                codes=codes, giving=plan.giving, receiving=plan.receiving, on=plan.on, digest=plan.digest(), by=by,
                number=number,
            )  # fmt: skip
        except actions.MoveRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{order.pk}: {order.get_status_display()}")

    def _codes(self, options: dict[str, Any]) -> list[str]:
        text = options["schools"]
        if options["file"]:
            try:
                text += " " + options["file"].read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise CommandError(f"{options['file']}: {error}") from error
        codes = [code for code in re.split(r"[\s,;]+", text.lower()) if code]
        if not codes:
            raise CommandError("Please name schools: a file, or --schools.")
        return codes

    def _department(self, code: str) -> Organisation:
        found = Organisation.objects.departments().filter(code=code).first()
        if found is None:
            raise CommandError(f"There is no department “{code}”.")
        return found

    def _giving(self, codes: list[str]) -> Organisation:
        charges = Oversight.objects.on(clock.today()).filter(school__code__in=codes)
        found = Organisation.objects.filter(pk__in=charges.values("department"))
        if len(found) != 1:
            raise CommandError(
                "These schools have no managing body in common; name the giving one with --from."
            )
        return found[0]

    def _tell(self, plan: Rehearsal) -> None:
        if plan.refusal:
            self.stdout.write(self.style.ERROR(plan.refusal))
        for item in plan.staying:
            self.stdout.write(self.style.ERROR(f"✗ {item.code:<20} {item.name}: {item.reason}"))
        for item in plan.going:
            words = _("%(count)d submissions change desks") % {"count": len(item.rerouted)}
            self.stdout.write(f"→ {item.code:<20} {item.name}: {words}")
        for sign, people in (("-", plan.losing), ("+", plan.gaining)):
            for person in people:
                self.stdout.write(f"{sign} {person.name}: {person.role.label}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"“{text}” is no day; write YYYY-MM-DD.") from error
