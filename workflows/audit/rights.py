"""Who holds which right, and whether the database's own guards stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail.models import GroupPagePermission, Site

from organisations.enums import DEPARTMENT_ROLES
from organisations.models import Membership, User
from workflows import triggers
from workflows.audit.findings import Finding
from workflows.models import Publication, RowSeal

FORBIDDEN_PAGE_RIGHTS = ("publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FORBIDDEN_RIGHTS = Q(codename__in=["submit_translation", "publish_page"]) | Q(
    content_type__app_label__in=["auth", "wagtailcore"],
    content_type__model__in=["group", "workflow", "task", "site", "locale", "apitoken"],
)


def rights() -> Iterator[Finding]:
    """Nobody below the department may publish, translate, or administer people, sites and workflows."""
    department = Membership.objects.current().filter(role__in=DEPARTMENT_ROLES).values("user_id")
    below = User.objects.filter(is_active=True, is_superuser=False).exclude(pk__in=department)
    forbidden = Permission.objects.filter(FORBIDDEN_RIGHTS)
    for user in below.filter(
        Q(user_permissions__in=forbidden) | Q(groups__permissions__in=forbidden)
    ).distinct():
        yield Finding("rights", f"{user} holds a right that only the department may have")
    publishing = GroupPagePermission.objects.filter(permission__codename__in=FORBIDDEN_PAGE_RIGHTS)
    for user in below.filter(groups__page_permissions__in=publishing).distinct():
        yield Finding("rights", f"{user} holds a publishing right on pages")


def guards() -> Iterator[Finding]:
    """The database's own guards are in place, and every site belongs to an organisation."""
    for table in triggers.missing():
        yield Finding("guards", f"table {table} has no gate trigger")
    for site in Site.objects.filter(organisation=None):
        yield Finding("guards", f"site {site.hostname} belongs to no organisation")
    for publication in _unsealed():
        yield Finding("guards", "public without a seal", publication.page_id, publication.title)


def _unsealed() -> Iterable[Publication]:
    if not triggers.installable():
        return []
    return Publication.objects.open().exclude(page_id__in=RowSeal.objects.values("page_id"))
