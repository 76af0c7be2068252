"""Whether a host name may be given to somebody."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.locks import lock_until_commit
from organisations import hosts
from organisations.models import Hostname
from organisations.models.hosts import host_name


def checked(name: str) -> str:
    """The name as it is kept. Raises ValidationError if it is no host name, like `hoasen.example.vn`."""
    kept = hosts.normal(name)
    host_name(kept)
    return kept


def check_free(name: str) -> None:
    """Raises ValidationError if anything answers at the name already; does not say whose it is.

    Must be called inside a transaction: until it ends nobody else is given a name.
    """
    lock_until_commit("organisations.hostnames")
    if name == hosts.admin_host():
        raise ValidationError(_("%s is the address of the admin; choose another name.") % name)
    if Site.objects.filter(hostname__iexact=name).exists():
        raise ValidationError(_("Another site answers at %s already.") % name)
    if Hostname.objects.filter(name=name).exists():
        raise ValidationError(_("%s leads to a site already; it has to be removed there first.") % name)
