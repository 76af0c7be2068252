"""Sets up one school with its site, its pages and its head: `create_school CODE NAME --level … --by …`."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from organisations.admin.actions import NewSchool, Person, set_up_school
from organisations.admin.addresses import default_hostname, default_port
from organisations.enums import Level
from organisations.models import Organisation, User


class Command(BaseCommand):
    help = "Set up a school: its organisation, site, pages and head. All or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="short, without marks; part of the address")
        parser.add_argument("name", help="the school's full name")
        parser.add_argument("--short-name", default="", help="what the public calls it")
        parser.add_argument("--level", required=True, choices=Level.values)
        parser.add_argument("--department", required=True, help="code of the managing department")
        parser.add_argument("--hostname", default="", help="default: CODE below the department's")
        parser.add_argument("--port", type=int, help="default: the department's")
        parser.add_argument(
            "--by", required=True, metavar="USERNAME", help="the administrator who sets it up"
        )
        parser.add_argument("--head", metavar="'NAME <mail>'", help="who approves for the school")

    def handle(self, *args: Any, **options: Any) -> None:
        department = _find(Organisation.objects.departments(), "code", options["department"], "department")
        by = _find(User.objects.filter(is_active=True), "username", options["by"], "active user")
        code = options["code"].lower()
        new = NewSchool(
            code=code,
            name=options["name"],
            short_name=options["short_name"],
            level=options["level"],
            hostname=options["hostname"] or default_hostname(code, department),
            port=options["port"] or default_port(department),
            head=_head(options["head"]),
        )
        try:
            school = set_up_school(new=new, department=department, by=by)
        except PermissionDenied as error:
            raise CommandError(f"{by.username}: {error}") from error
        except ValidationError as error:
            raise CommandError("\n".join(_lines(error))) from error
        self.stdout.write(self.style.SUCCESS(f"{school.name}: {school.url}"))


def _find(queryset: Any, field: str, value: str, what: str) -> Any:
    found = queryset.filter(**{field: value}).first()
    if found is None:
        raise CommandError(f"There is no {what} “{value}”.")
    return found


def _head(text: str | None) -> Person | None:
    if not text:
        return None
    name, email = parseaddr(text)
    if not name or "@" not in email:
        raise CommandError(f"Write the head as 'NAME <mail>', not “{text}”.")
    return Person(name, email)


def _lines(error: ValidationError) -> list[str]:
    if not hasattr(error, "error_dict"):
        return [str(message) for message in error.messages]
    return [f"{field}: {message}" for field, messages in error.message_dict.items() for message in messages]
