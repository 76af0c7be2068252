"""Rights follow memberships: exactly these for each role, and gone when the role is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localdate
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from organisations.actions import add_membership, end_membership
from organisations.enums import Role
from organisations.models import Membership, Organisation, User
from tests.factories.decisions import person
from tests.factories.world import draft_story, submit

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
# Publishing, translating, and what administers the install: users, groups, sites, workflows, languages, redirects.
INSTALL = Q(codename__in=["publish_page", "submit_translation", "unlock_page", "bulk_delete_page"]) | Q(
    content_type__model__in=[
        "user",
        "group",
        "site",
        "workflow",
        "task",
        "locale",
        "redirect",
        "apitoken",
        "collection",
    ]
)

ADMIN = {"wagtailadmin.access_admin"}
RULES = {f"workflows.{verb}_clearancerule" for verb in ("view", "add", "change")}
TOPICS = {f"news.{verb}_topic" for verb in ("view", "add", "change")}
ORGANISATIONS = {f"organisations.{verb}_organisation" for verb in ("view", "add", "change")}
EXACTLY = {
    "editor-hoasen": ADMIN,
    "approver-hoasen": ADMIN,
    "moderator": ADMIN | RULES - {"workflows.add_clearancerule"},
    "spokesperson": ADMIN | {"workflows.view_clearancerule"},
    "auditor": ADMIN | {"workflows.view_clearancerule"},
    "administrator": ADMIN | RULES | TOPICS | ORGANISATIONS,
}
WRITERS = {
    "editor-hoasen": "hoasen",
    "approver-hoasen": "hoasen",
    "moderator": "hadong",
    "spokesperson": "hadong",
}


@pytest.mark.parametrize("username", EXACTLY)
def test_a_role_has_exactly_these_rights(world, username):
    user = User.objects.get(username=username)
    assert user.get_all_permissions() == EXACTLY[username]
    assert not user.user_permissions.exists() and not user.is_superuser
    own = Organisation.objects.filter(code=WRITERS.get(username, "")).first()
    on_pages = GroupPagePermission.objects.filter(group__user=user)
    on_files = GroupCollectionPermission.objects.filter(group__user=user)
    if own is None:
        assert not on_pages.exists() and not on_files.exists()
        return
    homes = Page.objects.filter(translation_key=own.site.root_page.translation_key)
    assert set(on_pages.values_list("page", "permission__codename")) == {
        (home.pk, codename) for home in homes for codename in ("add_page", "change_page")
    }
    assert set(on_files.values_list("collection", "permission__codename")) == {
        (own.collection.pk, f"{verb}_{kind}") for verb in ("add", "choose") for kind in ("image", "document")
    }


@pytest.mark.parametrize("username", EXACTLY)
def test_nobody_but_an_administrator_of_the_install_may_do_these(world, username):
    user = User.objects.get(username=username)
    for page in (world.news(world.hoasen), world.department.site.root_page.specific):
        tester = page.permissions_for_user(user)
        assert not tester.can_publish() and not tester.can_publish_subpage()
        assert not tester.can_set_view_restrictions()
    existing = Permission.objects.filter(INSTALL).values_list("content_type__app_label", "codename")
    assert len(existing) > 20, "the names are those of real rights"
    for app_label, codename in existing:
        right = f"{app_label}.{codename}"
        assert not user.has_perm(right), right


@pytest.mark.parametrize(
    "url", ["users", "groups", "sites", "workflows", "locales", "redirects", "collections"]
)
@pytest.mark.parametrize("username", ["editor-hoasen", "approver-hoasen"])
def test_the_screens_of_the_install_are_closed_to_schools(world, client, username, url):
    client.force_login(world[username])
    answer = client.get(f"/admin/{url}/", follow=True)
    closed = answer.status_code in (403, 404) or answer.redirect_chain[-1:] == [("/admin/", 302)]
    assert closed, (answer.status_code, answer.redirect_chain)


def test_a_membership_that_ends_takes_its_rights_along(world):
    membership = Membership.objects.get(user=world["approver-hoasen"])
    end_membership(membership=membership, by=world["administrator"])
    user = User.objects.get(username="approver-hoasen")
    assert not user.groups.exists() and user.get_all_permissions() == set()
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân")
    assert submit(story, world["editor-hoasen"]).step == 2, "nobody of the school is left to sign"
    assert Membership.objects.filter(pk=membership.pk).exists(), "the row stays as history"


def test_one_of_two_memberships_ends_and_the_other_stays(world):
    user = person("both", world.hoasen, Role.EDITOR)
    second = add_membership(user=user, organisation=world.songnhue, role=Role.APPROVER, by=None)
    end_membership(membership=second, by=world["administrator"])
    homes = Page.objects.filter(group_permissions__group__user=user).distinct()
    assert {home.specific.organisation for home in homes} == {world.hoasen}
    assert user.groups.count() == 2


@pytest.mark.parametrize(("since", "until", "may_write"), [(0, 2, False), (2, None, True)])
def test_rights_come_and_go_with_the_calendar(world, time_machine, client, since, until, may_write):
    today = localdate()
    user = person("dated", world.hoasen)
    Membership.objects.create(
        user=user, organisation=world.hoasen, role=Role.EDITOR, since=today + since * DAY,
        until=today + until * DAY if until else None,
    )  # fmt: skip
    time_machine.move_to(timezone.now() + 3 * DAY)
    client.force_login(user)
    answer = client.get("/admin/")
    assert (answer.status_code == 200) == may_write


def test_the_history_of_the_whole_install_opens_for_the_superuser(world, client):
    client.force_login(world["admin"])
    assert client.get("/admin/reports/site-history/").status_code == 200
