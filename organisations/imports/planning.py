"""Decides what becomes of each row, from the file and what the database knows; asks and writes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from organisations.imports import state
from organisations.imports.plan import Change, Outcome, Planned
from organisations.imports.rows import Row, is_hostname
from organisations.imports.state import State
from organisations.models import Organisation, User

FACTS = ("name", "level", "address", "phone")
SHORT = 80  # of a name, where nobody has given a short one


def plan(rows: Iterable[Row], *, by: User, default: Organisation | None) -> list[Planned]:
    """What an import of these rows by this person would do; `default` manages where the row names nobody."""
    rows = list(rows)
    known = state.load(rows, by)
    return _refuse_same_address([_plan_row(row, known, default) for row in rows])


def _plan_row(row: Row, known: State, default: Organisation | None) -> Planned:
    department, problems = _department(row, known, default)
    reasons = [*row.problems, *problems]
    if reasons or department is None:
        return Planned(row, Outcome.REFUSED, reasons=tuple(reasons))
    school = known.schools.get(row.code)
    return _new(row, known, department) if school is None else _known(row, known, department, school)


def _department(
    row: Row, known: State, default: Organisation | None
) -> tuple[Organisation | None, list[str]]:
    if not row.department and default is None:
        return None, [_("The managing body is missing.")]
    found = known.departments_called(row.department) if row.department else [default]
    if not found:
        return None, [_("There is no managing body called “%s”.") % row.department]
    if len(found) > 1:
        return None, [_("Several managing bodies are called “%s”: write the code.") % row.department]
    department = found[0]
    if department is None or department.pk not in known.mine:
        return None, [_("You do not administer “%s”.") % (row.department or default)]
    return department, []


def _new(row: Row, known: State, department: Organisation) -> Planned:
    hostname, port = state.address_of(row, department)
    reasons = []
    if not row.name:
        reasons.append(_("A new school needs a name."))
    if not row.level:
        reasons.append(_("A new school needs a level."))
    if not is_hostname(hostname):
        reasons.append(_("“%s” is no host name, like hoasen.example.vn.") % hostname)
    if (hostname, port) in known.sites:
        reasons.append(_("Another site answers at %s already.") % hostname)
    if {row.code, f"{row.code}-en"} & known.slugs:
        reasons.append(_("The code “%s” is taken by the address of another home page.") % row.code)
    head, problems = _head(row, known, None)
    reasons += problems
    facts = [(field, getattr(row, field)) for field in FACTS]
    changes = [Change(field, "", value) for field, value in facts if value]
    changes += [Change("department", "", department.name), Change("hostname", "", hostname), *head]
    if reasons:
        return Planned(row, Outcome.REFUSED, reasons=tuple(reasons))
    return Planned(row, Outcome.NEW, tuple(changes), (), None, department.pk, hostname, port)


def _known(row: Row, known: State, department: Organisation, school: Organisation) -> Planned:
    """A school that exists: nobody else's, not moved to another host or managing body, facts brought up to date."""
    if school.is_department:
        reason = _("“%s” is the code of a managing body.") % row.code
        return Planned(row, Outcome.REFUSED, reasons=(reason,))
    if school.closed_on is not None:
        reason = _("The school is closed, or is to be closed.")
        return Planned(row, Outcome.REFUSED, reasons=(reason,), school_id=school.pk)
    if known.managed_by.get(school.pk) != department.pk:
        reason = _("The school exists and has another managing body; a change of that is an act of its own.")
        return Planned(row, Outcome.REFUSED, reasons=(reason,))
    reasons = []
    hostname = school.site.hostname if school.site else ""
    if row.hostname and row.hostname != hostname:
        reasons.append(
            _("The site answers at %(old)s, the file says %(new)s; moving a site is an act of its own.")
            % {"old": hostname, "new": row.hostname}
        )
    head, problems = _head(row, known, school)
    reasons += problems
    if reasons:
        return Planned(row, Outcome.REFUSED, reasons=tuple(reasons), school_id=school.pk)
    changes = (*_changed_facts(row, school), *head)
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return Planned(row, outcome, changes, (), school.pk, department.pk, hostname)


def _changed_facts(row: Row, school: Organisation) -> list[Change]:
    """An empty cell says nothing; a short name that was cut from the name follows it."""
    changes = [
        Change(field, getattr(school, field), getattr(row, field))
        for field in FACTS
        if getattr(row, field) and getattr(row, field) != getattr(school, field)
    ]
    follows = school.short_name == school.name[:SHORT] != row.name[:SHORT]
    if row.name and follows:
        changes.append(Change("short_name", school.short_name, row.name[:SHORT]))
    return changes


def _head(row: Row, known: State, school: Organisation | None) -> tuple[list[Change], list[str]]:
    """Who is to approve for the school; refused by the same measure as an invitation by hand."""
    if not row.head_email:
        return [], []
    accounts = known.accounts.get(row.head_email, [])
    new = Change("head_email", "", row.head_email)
    if len(accounts) > 1:
        return [], [_("Several accounts have this e-mail address; ask for another.")]
    if not accounts:
        return ([new], []) if row.head_name else ([], [_("The head has no account yet: give the name, too.")])
    (account,) = accounts
    if school is not None and school.pk in account.heads:
        return [], []
    if school is not None and school.pk in account.headed:
        return [], [
            _("%s headed this school until the role was ended; give it again by hand.") % row.head_email
        ]
    if not account.usable:
        return [], [_("This account cannot be given a role here.")]
    if account.stranger:
        return [], [_("This person belongs to another department; ask its administrator.")]
    return [new], []


def _refuse_same_address(planned: list[Planned]) -> list[Planned]:
    """Two new schools cannot come to the same host name, written or derived."""
    rows: dict[str, list[int]] = {}
    for item in planned:
        if item.outcome is Outcome.NEW:
            rows.setdefault(item.hostname, []).append(item.row.number)
    return [
        item
        if item.outcome is not Outcome.NEW or len(rows[item.hostname]) == 1
        else replace(item, outcome=Outcome.REFUSED, changes=(), reasons=(_twice(item, rows[item.hostname]),))
        for item in planned
    ]


def _twice(item: Planned, numbers: list[int]) -> str:
    return _("“%(value)s” stands in several rows: %(numbers)s.") % {
        "value": item.hostname,
        "numbers": ", ".join(map(str, numbers)),
    }
