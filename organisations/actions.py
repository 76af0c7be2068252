"""Every write about organisations: create one with all that belongs to it, give and end roles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Site

from core import clock
from organisations import permissions, provisioning, rights
from organisations.enums import Kind, Role
from organisations.models import Membership, Organisation, Oversight, User
from organisations.naming.names import check_free


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """Where a site answers."""

    hostname: str
    port: int = 443
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class NewOrganisation:
    """What is needed to set up a department or a school; `details` are further fields of Organisation."""

    kind: Kind
    code: str
    name: str
    short_name: str
    address: SiteAddress
    level: str = ""
    details: dict[str, Any] = field(default_factory=dict)


def _check_may_provision(by: User, department: Organisation | None) -> None:
    may = permissions.administers(by, department) if department else by.is_superuser
    if not may:
        raise PermissionDenied(_("Only an administrator of the department sets up an organisation."))


@transaction.atomic
def create_organisation(
    *, new: NewOrganisation, by: User, department: Organisation | None = None, since: date | None = None,
    texts: Any = None,
) -> Organisation:  # fmt: skip
    """Create an organisation with its managing body, collection, site, pages and writers' group: all or nothing.

    Raises PermissionDenied, or ValidationError with a message per field.
    """
    _check_may_provision(by, department)
    organisation = Organisation(
        kind=new.kind, level=new.level, code=new.code, name=new.name, short_name=new.short_name, **new.details
    )
    organisation.full_clean()
    organisation.collection = rights.make_collection(organisation)
    organisation.save()
    if department is not None:
        oversight = Oversight(school=organisation, department=department, since=since or clock.today())
        oversight.full_clean()
        oversight.save()
    root = provisioning.build_site(organisation=organisation, by=by, texts=texts)
    organisation.site = _make_site(new, root)
    organisation.save(update_fields=["site"])
    provisioning.publish_site(organisation=organisation, by=by)
    rights.writers_group(organisation)
    log(instance=root, action="organisations.created", user=by, data={"code": new.code})
    return organisation


def _make_site(new: NewOrganisation, root: Any) -> Site:
    if new.address.is_default:
        Site.objects.filter(is_default_site=True).update(is_default_site=False)
    site = Site(
        hostname=new.address.hostname,
        port=new.address.port,
        site_name=new.name,
        root_page=root,
        is_default_site=new.address.is_default,
    )
    site.full_clean()
    try:
        check_free(site.hostname)
    except ValidationError as error:
        raise ValidationError({"hostname": error.messages}) from error
    site.save()
    return site


@transaction.atomic
def add_membership(
    *, user: User, organisation: Organisation, role: Role, by: User | None, since: date | None = None
) -> Membership:
    """Give a person a role from a day on (today); rights follow at once. Raises ValidationError."""
    if by is not None:
        permissions.check_may_give(by, role, organisation)
    if organisation.closed_on is not None:
        raise ValidationError({"organisation": _("The school is closed, or is to be closed.")})
    membership = Membership(user=user, organisation=organisation, role=role, since=since or clock.today())
    membership.full_clean()
    membership.save()  # rights follow (organisations.signal_handlers)
    log(instance=membership, action="organisations.role_given", user=by, data={"role": role, "user": user.pk})
    return membership


@transaction.atomic
def end_membership(*, membership: Membership, by: User) -> Membership:
    """End a role today; rights go at once. The row stays as history."""
    permissions.check_may_give(by, Role(membership.role), membership.organisation)
    membership.until = clock.today()
    membership.full_clean()
    membership.save(update_fields=["until"])  # rights follow, as above
    log(instance=membership, action="organisations.role_ended", user=by, data={"role": membership.role})
    return membership
