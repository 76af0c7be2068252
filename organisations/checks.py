"""What `manage.py check --deploy` says of host names: where the admin is, and that no school is in its place."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.db import DatabaseError
from wagtail.models import Site

from organisations.hosts import admin_host, normal
from organisations.models import Hostname


@checks.register(checks.Tags.security, deploy=True)
def the_admin_has_a_host_of_its_own(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Where it shares one with a school, what runs on the school's page is near the editor's session."""
    host = admin_host()
    if not host:
        return [
            checks.Warning(
                "The admin answers on the host name of every site.",
                hint="Set ADMIN_HOST to a host name of its own, for example quantri.giaoduc.example.vn.",
                id="organisations.W001",
            )
        ]
    found: list[checks.CheckMessage] = []
    if host in _taken():
        found.append(
            checks.Error(
                f"ADMIN_HOST is {host}, which is the host name of a site: nobody could read that site.",
                hint="Give the admin a host name of its own, or change the address of the site.",
                id="organisations.E001",
            )
        )
    linked = normal(urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "")
    if linked != host:
        found.append(
            checks.Error(
                f"Links in mail lead to {linked or 'nowhere'}, and the admin is at {host}.",
                hint="Set ADMIN_URL to the address of ADMIN_HOST with its scheme, or leave it out.",
                id="organisations.E002",
            )
        )
    return found


def _taken() -> set[str]:
    """Every name that leads to a site; none before the first migrate."""
    try:
        names = [
            *Site.objects.values_list("hostname", flat=True),
            *Hostname.objects.values_list("name", flat=True),
        ]
    except DatabaseError:
        return set()
    return {normal(name) for name in names}
