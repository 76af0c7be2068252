"""Fills an empty install with the demo and says where everything is."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo.build import PASSWORD, build, newest
from home.demo.texts import PEOPLE, STORIES, UNITS
from news.models import StoryPage
from organisations.models import Organisation


class Command(BaseCommand):
    help = "Fill an empty install with the demo: one department, eight schools, stories in every state."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--port", type=int, default=getattr(settings, "DEMO_PORT", 8000))

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo's accounts share one password; it runs only with DEBUG on.")
        codes = set(Organisation.objects.values_list("code", flat=True))
        if not codes:
            settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
            build(port=port, say=self.stdout.write)
        elif "hadong" not in codes:
            raise CommandError("This install holds other organisations; the demo wants an empty one.")
        elif not StoryPage.objects.filter(title=newest(STORIES).title).exists():
            raise CommandError(
                "An earlier run was cut short. Delete the database (var/db.sqlite3) and run it again."
            )
        self._follow_port(port)
        self._print_table(port)

    def _follow_port(self, port: int) -> None:
        """The demo may be served on another port than when it was built."""
        for organisation in Organisation.objects.select_related("site"):
            site = organisation.site
            if site is not None and site.port != port:
                site.port = port
                site.save()

    def _print_table(self, port: int) -> None:
        self.stdout.write("")
        for unit in UNITS:
            self.stdout.write(f"  http://{unit.code}.localhost:{port}/".ljust(42) + unit.name)
        self.stdout.write(f"  http://localhost:{port}/admin/".ljust(42) + "quản trị / the admin")
        names = ", ".join(person.username for person in PEOPLE if person.unit in {"", "hadong", "hoasen"})
        self.stdout.write(f"\n  Accounts (password “{PASSWORD}”): {names},")
        self.stdout.write("  and editor-<code>, approver-<code> for every school.\n")
