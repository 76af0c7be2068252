"""Wagtail's groups and permissions, derived from memberships; edited by nobody.

One group for each role (what the admin lets them do at all), one for each organisation's writers (where).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    WorkflowPage,
)

from core import clock
from organisations.enums import WRITING_ROLES, Role
from organisations.models import Membership, Organisation, User

PREFIX = "cong:"
# app_label.codename; nothing here lets anybody below the department publish, translate or administer.
ROLE_PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: ("wagtailadmin.access_admin",),
    Role.APPROVER: ("wagtailadmin.access_admin",),
    Role.MODERATOR: (
        "wagtailadmin.access_admin",
        "workflows.view_clearancerule",
        "workflows.change_clearancerule",
    ),
    Role.SPOKESPERSON: ("wagtailadmin.access_admin", "workflows.view_clearancerule"),
    Role.ADMINISTRATOR: (
        "wagtailadmin.access_admin",
        *(f"workflows.{verb}_clearancerule" for verb in ("view", "add", "change")),
        *(f"news.{verb}_topic" for verb in ("view", "add", "change")),
        *(f"organisations.{verb}_organisation" for verb in ("view", "add", "change")),
    ),
    Role.AUDITOR: ("wagtailadmin.access_admin", "workflows.view_clearancerule"),
}
# How many days the daily run may have been missed.
CATCH_UP_DAYS = 14
PAGE_PERMISSIONS = ("wagtailcore.add_page", "wagtailcore.change_page")
# Room behind each collection: one that is added by hand is put in its place by name, and moves only the next one.
COLLECTION_GAP = 16
COLLECTION_PERMISSIONS = (
    "library.add_image", "library.choose_image", "library.add_document", "library.choose_document",
)  # fmt: skip


def role_group(role: Role) -> Group:
    """The group of everybody who holds the role somewhere, with exactly the permissions listed above."""
    group, _created = Group.objects.get_or_create(name=f"{PREFIX}role:{role.value}")
    wanted = set(_permissions(*ROLE_PERMISSIONS[role]))
    if set(group.permissions.values_list("pk", flat=True)) != {permission.pk for permission in wanted}:
        group.permissions.set(wanted)
    return group


def _permissions(*names: str) -> list[Permission]:
    wanted = Q(pk__in=[])
    for name in names:
        app_label, codename = name.split(".")
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    return list(Permission.objects.filter(wanted))


def writers_group(organisation: Organisation) -> Group:
    """The group of those who write for the organisation: its pages in every language, its collection."""
    group, _created = Group.objects.get_or_create(name=f"{PREFIX}writers:{organisation.code}")
    if organisation.site is None or organisation.collection is None:
        return group
    tops = Page.objects.filter(translation_key=organisation.site.root_page.translation_key)
    _grant(GroupPagePermission, group, "page", list(tops.values_list("pk", flat=True)), PAGE_PERMISSIONS)
    collections = [organisation.collection.pk]
    _grant(GroupCollectionPermission, group, "collection", collections, COLLECTION_PERMISSIONS)
    return group


def _grant(model: Any, group: Group, field: str, keys: list[int], names: tuple[str, ...]) -> None:
    """Add what the group lacks; what it has is not written again, since everybody passes here who logs in."""
    permissions = _permissions(*names)
    wanted = {(key, permission.pk) for key in keys for permission in permissions}
    has = model.objects.filter(group=group).values_list(f"{field}_id", "permission_id")
    missing = sorted(wanted - set(has))
    if missing:
        model.objects.bulk_create(
            (model(group=group, permission_id=pk, **{f"{field}_id": key}) for key, pk in missing),
            ignore_conflicts=True,
        )


def derive_rights(user: User) -> None:
    """Put the person into exactly the groups that his current memberships ask for."""
    memberships = (
        Membership.objects.current().filter(user=user).select_related("organisation__site__root_page")
    )
    groups = {role_group(Role(membership.role)) for membership in memberships}
    groups |= {writers_group(m.organisation) for m in memberships if Role(m.role) in WRITING_ROLES}
    user.groups.set(groups)


def follow_calendar() -> int:
    """Derive anew for everybody whose role began or ended lately; returns how many people. Run it daily."""
    today = clock.today()
    lately = (today - timedelta(days=CATCH_UP_DAYS), today)
    dated = Membership.objects.filter(Q(since__range=lately) | Q(until__range=lately))
    people = User.objects.filter(pk__in=dated.values("user_id"))
    for person in people:
        derive_rights(person)
    return len(people)


def make_collection(organisation: Organisation) -> Collection:
    """The organisation's own collection, the last one below the root collection.

    Wagtail keeps collections in the order of their names by moving every later one along, a statement each: with
    three thousand schools a new one would cost thousands. Must be called inside a transaction.
    """
    root = Collection.objects.select_for_update().get(depth=1)
    last = root.get_last_child()
    position = last._get_lastpos_in_path() + COLLECTION_GAP if last else 1
    collection = Collection(
        name=organisation.name, depth=2, path=Collection._get_path(root.path, 2, position)
    )
    collection.save()
    root.numchild += 1
    root.save(update_fields=["numchild"])
    return collection


def strip_stock_rights() -> None:
    """Take away what a fresh Wagtail gives: rights on the whole tree, a workflow on the root, a welcome page."""
    stock = Group.objects.filter(name__in=["Editors", "Moderators"])
    GroupPagePermission.objects.filter(group__in=stock).delete()
    GroupCollectionPermission.objects.filter(group__in=stock).delete()
    stock.filter(user=None).delete()
    WorkflowPage.objects.all().delete()
    # Pages of the bare base kind are nobody's: the gate refuses them.
    for page in Page.objects.filter(depth=2, content_type__model="page"):
        Site.objects.filter(root_page=page).delete()
        page.delete()
