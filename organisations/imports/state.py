"""What the database knows about the schools of a file, asked in the same few queries however long the file is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Lower
from wagtail.models import Page, Site

from core import clock
from core.text import fold
from organisations.admin.addresses import default_hostname, default_port
from organisations.admin.rights import departments_of, organisations_of
from organisations.enums import Role
from organisations.imports.rows import Row
from organisations.models import Membership, Organisation, Oversight, User


@dataclass(slots=True)
class Account:
    """Somebody who has one of the e-mail addresses of the file."""

    pk: int
    usable: bool
    stranger: bool = False  # works for others alone
    heads: set[int] = field(default_factory=set)  # the schools that he heads today
    headed: set[int] = field(default_factory=set)  # and those that he headed


@dataclass(slots=True)
class State:
    """All that planning compares with."""

    departments: dict[str, list[Organisation]]  # by code, folded name and short name
    mine: set[int]  # the departments that the person administers
    schools: Mapping[str, Organisation]
    managed_by: dict[int, int]
    sites: set[tuple[str, int]]
    accounts: dict[str, list[Account]]
    slugs: set[str]

    def departments_called(self, text: str) -> list[Organisation]:
        return self.departments.get(department_key(text), [])


def department_key(text: str) -> str:
    """“Phòng GD&ĐT”, “phòng GD-ĐT” and “Phòng Giáo dục và Đào tạo” are the same office."""
    plain = " ".join(fold(text).replace("&", " ").replace("-", " ").split())
    for short in ("gd va dt", "gd dt", "gddt"):
        plain = f" {plain} ".replace(f" {short} ", " giao duc va dao tao ").strip()
    return plain


def load(rows: Iterable[Row], by: User) -> State:
    """Nine queries; eight for a superuser."""
    rows = list(rows)
    departments = list(Organisation.objects.departments().select_related("site"))
    called: dict[str, list[Organisation]] = defaultdict(list)
    for department in departments:
        for key in {department_key(t) for t in (department.code, department.name, department.short_name)}:
            called[key].append(department)
    codes = {row.code for row in rows if row.code}
    schools = {
        school.code.lower(): school
        for school in Organisation.objects.annotate(folded=Lower("code"))
        .filter(folded__in=codes)
        .select_related("site")
    }
    oversight = Oversight.objects.on(clock.today()).filter(school__in=schools.values())
    slugs = codes | {f"{code}-en" for code in codes}
    return State(
        departments=called,
        mine={d.pk for d in departments}
        if by.is_superuser
        else set(departments_of(by).values_list("pk", flat=True)),
        schools=schools,
        managed_by=dict(oversight.values_list("school_id", "department_id")),
        sites=set(Site.objects.values_list("hostname", "port")),
        accounts=_accounts({row.head_email for row in rows if row.head_email}, by),
        slugs=set(Page.objects.filter(depth=2, slug__in=slugs).values_list("slug", flat=True)),
    )


def _accounts(emails: set[str], by: User) -> dict[str, list[Account]]:
    users = User.objects.annotate(address=Lower("email")).filter(address__in=emails)
    found: dict[int, Account] = {}
    accounts: dict[str, list[Account]] = defaultdict(list)
    for pk, address, active, superuser in users.values_list("pk", "address", "is_active", "is_superuser"):
        found[pk] = Account(pk, usable=active and not superuser)
        accounts[address].append(found[pk])
    memberships = Membership.objects.filter(user__in=found).values_list(
        "user_id", "organisation_id", "role", "since", "until"
    )
    _judge(found, list(memberships), set(organisations_of(by).values_list("pk", flat=True)))
    return accounts


def _judge(found: dict[int, Account], memberships: list[tuple[Any, ...]], scope: set[int]) -> None:
    today = clock.today()
    works_for: dict[int, set[int]] = defaultdict(set)
    for user, organisation, role, since, until in memberships:
        current = since <= today and (until is None or until > today)
        if current:
            works_for[user].add(organisation)
        if role == Role.APPROVER:
            (found[user].heads if current or since > today else found[user].headed).add(organisation)
    for pk, organisations in works_for.items():
        found[pk].stranger = not organisations & scope


def address_of(row: Row, department: Organisation) -> tuple[str, int]:
    """Where a new school's site will answer."""
    return row.hostname or default_hostname(row.code, department), default_port(department)
