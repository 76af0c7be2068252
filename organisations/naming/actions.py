"""Every write about host names: add and remove further ones, change the address of a site."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Site

from organisations import hosts
from organisations.admin.rights import organisations_of
from organisations.models import Hostname, Organisation, User
from organisations.naming.names import check_free, checked


@transaction.atomic
def add_hostname(*, organisation: Organisation, name: str, by: User) -> Hostname:
    """From now on the name leads to the organisation's site. Raises PermissionDenied, or ValidationError."""
    site = _site(organisation, by)
    name = checked(name)
    check_free(name)
    row = Hostname(organisation=organisation, name=name)
    row.full_clean()
    row.save()
    log(instance=site.root_page, action="organisations.hostname_added", user=by, data={"name": name})
    return row


@transaction.atomic
def remove_hostname(*, hostname: Hostname, by: User) -> None:
    """The name leads nowhere from now on. Raises PermissionDenied."""
    site, name = _site(hostname.organisation, by), hostname.name
    hostname.delete()
    log(instance=site.root_page, action="organisations.hostname_removed", user=by, data={"name": name})


@transaction.atomic
def change_address(*, organisation: Organisation, name: str, by: User) -> Site:
    """The site answers at the name, and its old name leads there. A further name of its own may become the new one.

    Raises PermissionDenied, or ValidationError.
    """
    site = _site(organisation, by)
    name, old = checked(name), hosts.normal(site.hostname)
    if name == old:
        raise ValidationError(_("The site answers at %s already.") % name)
    Hostname.objects.filter(organisation=organisation, name=name).delete()
    check_free(name)
    site.hostname = name
    site.full_clean()
    site.save()
    # Whoever had the name as a further one of his own never had it: the site went before.
    Hostname.objects.update_or_create(name=old, defaults={"organisation": organisation})
    log(
        instance=site.root_page,
        action="organisations.address_changed",
        user=by,
        data={"old": old, "new": name},
    )
    return site


def _site(organisation: Organisation, by: User) -> Site:
    """The site, held until the end of the transaction; refused to whoever does not administer the organisation."""
    if not organisations_of(by).filter(pk=organisation.pk).exists():
        raise PermissionDenied(_("Only an administrator of the department decides on addresses."))
    if organisation.site_id is None:
        raise ValidationError(_("%s has no site yet.") % organisation)
    return Site.objects.select_for_update().get(pk=organisation.site_id)
