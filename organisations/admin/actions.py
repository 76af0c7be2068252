"""Writes of the administration screens: set up a school with its head, invite a person, edit facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import clock
from core.locks import lock_row
from organisations import invitations, permissions, policy
from organisations.actions import (
    NewOrganisation,
    SiteAddress,
    add_membership,
    create_organisation,
)
from organisations.admin.rights import looked_after_by
from organisations.enums import Kind, Role
from organisations.models import Membership, Organisation, User
from organisations.renaming import keep_former_name

MAX_USERNAME = 150


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be given a role: found by e-mail, or made new."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class NewSchool:
    """What the form and the command ask for; `details` are further fields of Organisation."""

    code: str
    name: str
    level: str
    hostname: str
    port: int
    short_name: str = ""
    head: Person | None = None
    details: dict[str, Any] | None = None


@transaction.atomic
def set_up_school(*, new: NewSchool, department: Organisation, by: User) -> Organisation:
    """Make the school with its site and pages, and its head's account: all or nothing.

    Raises PermissionDenied, or ValidationError with a message per field.
    """
    school = create_organisation(
        new=NewOrganisation(
            kind=Kind.SCHOOL,
            code=new.code,
            name=new.name,
            short_name=new.short_name or new.name[:80],
            level=new.level,
            address=SiteAddress(new.hostname, new.port),
            details=new.details or {},
        ),
        by=by,
        department=department,
    )
    if new.head is not None:
        invite(person=new.head, organisation=school, role=Role.APPROVER, by=by)
    return school


@transaction.atomic
def invite(*, person: Person, organisation: Organisation, role: Role, by: User) -> Membership:
    """Give the person the role; a new person gets an account and a link for choosing a password.

    Raises PermissionDenied, or ValidationError.
    """
    email = person.email.strip().lower()
    known = list(User.objects.filter(email__iexact=email)[:2])
    if len(known) > 1:
        raise ValidationError({"email": _("Several accounts have this e-mail address; ask for another.")})
    if known and (known[0].is_superuser or not known[0].is_active):
        raise ValidationError({"email": _("This account cannot be given a role here.")})
    if known and _is_stranger(known[0], by):
        # A head learns no more than that: whether somebody has an account elsewhere is not his to know.
        raise ValidationError(
            {
                "email": _("This person belongs to another department; ask its administrator.")
                if permissions.administers(by, organisation)
                else _("This account cannot be given a role here.")
            }
        )
    user = known[0] if known else _new_user(person.name, email)
    membership = add_membership(user=user, organisation=organisation, role=role, by=by)
    if not known:
        invitations.outbox().invite(user, organisation)
    elif _comes_back_without_password(user, membership):
        invitations.outbox().invite_again(user, organisation)
    return membership


@transaction.atomic
def invite_again(*, membership: Membership, by: User) -> None:
    """Send a person who has no password yet a new link; by who may give this role.

    Raises PermissionDenied, or ValidationError with the reason.
    """
    permissions.check_may_give(by, Role(membership.role), membership.organisation)
    lock_row(User, membership.user_id)  # two at once are one invitation and one refusal
    user = User.objects.get(pk=membership.user_id)
    last = invitations.outbox().latest_invitations([user.pk]).get(user.pk)
    decision = policy.may_invite_again(
        awaits_password=user.awaits_password and user.is_active,
        holds_role=membership.until is None or membership.until > clock.today(),
        since_last=clock.now() - last.written_at if last else None,
    )
    if not decision.allowed:
        raise ValidationError(decision.reason)
    invitations.outbox().invite_again(user, membership.organisation)
    log(instance=membership, action="organisations.invited_again", user=by, data={"user": user.pk})


@transaction.atomic
def edit_organisation(*, organisation: Organisation, by: User) -> Organisation:
    """Write the changed facts of an organisation: all by its department, a few by its head.

    Raises PermissionDenied, or ValidationError with a message per field.
    """
    # Others may refer to it meanwhile: who signs a home page has the page, which a renaming waits for.
    lock_row(Organisation, organisation.pk)
    before = Organisation.objects.get(pk=organisation.pk)
    changes = {
        field.attname: getattr(organisation, field.attname)
        for field in organisation._meta.concrete_fields
        if getattr(organisation, field.attname) != getattr(before, field.attname)
    }
    own = permissions.heads(by, before)
    refused = policy.may_set(changes=changes, administers=permissions.administers(by, before), heads=own)
    if "__all__" in refused:
        raise PermissionDenied(refused["__all__"])
    if refused:
        raise ValidationError(refused)
    organisation.full_clean()
    keep_former_name(organisation, by)
    organisation.save()
    if organisation.site is not None:
        log(instance=organisation.site.root_page, action="organisations.edited", user=by)
    return organisation


def _is_stranger(user: User, by: User) -> bool:
    """Whether all that the account works for now lies outside what `by` looks after."""
    current = Membership.objects.current().filter(user=user)
    return current.exists() and not current.filter(organisation__in=looked_after_by(by)).exists()


def _comes_back_without_password(user: User, membership: Membership) -> bool:
    """Invited once, and without any role until now: the first invitation led nowhere."""
    others = Membership.objects.current().filter(user=user).exclude(pk=membership.pk)
    return user.awaits_password and not others.exists()


def _new_user(name: str, email: str) -> User:
    """An account with a password that nobody knows. The family name is the first word, as people write it."""
    family, _space, given = name.strip().partition(" ")
    user = User(username=_free_username(email), email=email, first_name=given, last_name=family)
    user.set_password(get_random_string(40))
    user.awaits_password = True
    user.full_clean()
    user.save()
    return user


def _free_username(email: str) -> str:
    """What stands before the @, else the whole address: thousands of heads are “hieutruong@” somewhere."""
    stem = email.partition("@")[0][:100] or "user"
    wanted = [stem] if len(email) > MAX_USERNAME else [stem, email]
    for username in wanted:
        if not User.objects.filter(username__iexact=username).exists():
            return username
    return f"{stem}-{get_random_string(8).lower()}"
