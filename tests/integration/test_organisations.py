"""Organisations come whole or not at all, rights follow memberships, and schools change hands."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Site,
    Workflow,
    WorkflowPage,
)

from organisations.actions import (
    NewOrganisation,
    SiteAddress,
    add_membership,
    create_organisation,
    end_membership,
)
from organisations.enums import Kind, Role
from organisations.models import Membership, Organisation, Oversight, User
from tests.factories.decisions import AMBER, approve, fresh, other_department, person, refused, send_back
from tests.factories.world import draft_story, submit, waiting
from workflows.models import Approval, Publication

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def everything() -> dict[str, int]:
    counted = (
        *(Organisation, Oversight, Site, Collection, Page, User, Membership, Group, GroupPagePermission),
        *(GroupCollectionPermission, Workflow, Approval, Publication, PageLogEntry, ModelLogEntry),
    )
    return {model.__name__: model.objects.count() for model in counted}


def new_school(**changes) -> NewOrganisation:
    facts = {
        "kind": Kind.SCHOOL,
        "code": "saokhue",
        "name": "THCS Sao Khuê",
        "short_name": "Sao Khuê",
        "level": "THCS",
    }
    return NewOrganisation(**(facts | {"address": SiteAddress("saokhue.localhost", 80)} | changes))


def fail(*args, **kwargs):
    raise OSError("on the way")


# --- All or nothing -----------------------------------------------------------------------------------


def test_a_school_comes_with_all_that_belongs_to_it(world):
    school = create_organisation(new=new_school(), by=world["administrator"], department=world.department)
    assert school.department == world.department
    assert school.site.root_page.specific.organisation == school and school.collection.name == school.name
    pages = [root.get_descendants(inclusive=True).specific() for root in Page.objects.filter(
        translation_key=school.site.root_page.translation_key)]  # fmt: skip
    assert len(pages) == 2 and all(page.is_public for tree in pages for page in tree)
    assert Approval.objects.filter(organisation=school).exclude(by=world["administrator"]).count() == 0


@pytest.mark.parametrize(
    "step",
    [
        "organisations.rights.make_collection",
        "organisations.provisioning.build_site",
        "organisations.provisioning.publish_site",
        "organisations.rights.writers_group",
        "organisations.actions.log",
        "workflows.actions.log",
    ],
)
def test_a_failure_on_the_way_leaves_nothing_behind(world, monkeypatch, step):
    before = everything()
    monkeypatch.setattr(step, fail)
    with pytest.raises(OSError, match="on the way"):
        create_organisation(new=new_school(), by=world["administrator"], department=world.department)
    assert everything() == before


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "hoasen"},
        {"level": ""},
        {"level": "XX"},
        {"address": SiteAddress("hoasen.localhost", 80)},
        {"name": ""},
    ],
)
def test_a_school_with_a_mistake_is_not_set_up(world, changes):
    before = everything()
    with pytest.raises(ValidationError):
        create_organisation(new=new_school(**changes), by=world["administrator"], department=world.department)
    assert everything() == before


def test_only_the_managing_departments_administrator_sets_up_and_gives_roles(world):
    other_department(world)
    membership = Membership.objects.get(user=world["editor-hoasen"])
    before = everything()
    for username in sorted(set(world.people) - {"admin", "administrator"}):
        by = world[username]
        with pytest.raises(PermissionDenied):
            create_organisation(new=new_school(), by=by, department=world.department)
        with pytest.raises(PermissionDenied):
            add_membership(user=by, organisation=world.hoasen, role=Role.APPROVER, by=by)
        with pytest.raises(PermissionDenied):
            end_membership(membership=membership, by=by)
    membership.refresh_from_db()
    assert membership.until is None and everything() == before


# --- Rights follow memberships ---------------------------------------------------------------------------

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
    for right in (
        *("wagtailcore.publish_page", "wagtail_localize.submit_translation", "organisations.change_user"),
        *(
            "auth.change_group",
            "wagtailcore.change_site",
            "wagtailcore.change_workflow",
            "wagtailcore.change_task",
        ),
        *("wagtailcore.change_locale", "wagtailredirects.change_redirect", "wagtailcore.add_apitoken"),
    ):
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


@pytest.mark.xfail(
    strict=True, reason="rights are derived when a membership is written, not when its day comes"
)
@pytest.mark.parametrize(("since", "until", "may_write"), [(0, 2, False), (2, None, True)])
def test_rights_come_and_go_with_the_calendar(world, time_machine, client, since, until, may_write):
    today = localdate()
    user = person("dated", world.hoasen)
    Membership.objects.create(
        user=user, organisation=world.hoasen, role=Role.EDITOR, since=today + since * DAY,
        until=today + until * DAY if until else None,
    )  # fmt: skip
    time_machine.shift(3 * DAY)
    client.force_login(user)
    answer = client.get("/admin/")
    assert (answer.status_code == 200) == may_write


# --- Who manages whom, and since when -------------------------------------------------------------------


@pytest.mark.parametrize(("since", "until"), [(-400, -300), (-10, None), (-10, 10), (5, 10), (5, None)])
def test_two_managing_bodies_at_once_are_refused(world, since, until):
    today = localdate()
    other = other_department(world)
    Oversight.objects.filter(school=world.hoasen).update(since=today - 350 * DAY)
    double = Oversight(
        school=world.hoasen,
        department=other,
        since=today + since * DAY,
        until=today + until * DAY if until else None,
    )
    with pytest.raises(ValidationError, match=r"already|đã có"):
        double.full_clean()
    if until is None:
        with pytest.raises(IntegrityError), transaction.atomic():
            double.save()
    assert Oversight.objects.filter(school=world.hoasen).count() == 1


def hand_over(school: Organisation, to: Organisation) -> None:
    """From today on another department manages the school."""
    Oversight.objects.filter(school=school, until=None).update(
        since=localdate() - 400 * DAY, until=localdate()
    )
    new = Oversight(school=school, department=to, since=localdate())
    new.full_clean()
    new.save()


def test_history_without_overlap_is_kept_and_asked_by_day(world):
    other = other_department(world)
    hand_over(world.hoasen, other)
    school = Organisation.objects.get(pk=world.hoasen.pk)
    assert school.department == other
    assert school in Organisation.objects.managed_by(other)
    assert school not in Organisation.objects.managed_by(world.department)
    assert school in Organisation.objects.managed_by(world.department, on=localdate() - DAY)


def test_what_waits_is_decided_by_who_manages_the_school_today(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội xuân", body=AMBER)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    other = other_department(world)
    hand_over(world.hoasen, other)
    with refused("Only a moderator of the department"):
        approve(story, world["moderator"])
    with refused("do not hold the role"):
        send_back(story, world["moderator"])
    assert not fresh(story).live and waiting(story) is not None
    approve(story, world["their-moderator"])
    assert fresh(story).is_public


# --- A fresh install --------------------------------------------------------------------------------------


def test_a_fresh_install_gives_nothing_away(world):
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not WorkflowPage.objects.exists()
    assert not Page.objects.filter(depth__gt=1, content_type__model="page").exists()
    assert not Site.objects.filter(organisation=None).exists()
    root = Page.objects.get(depth=1)
    assert not GroupPagePermission.objects.filter(page=root).exists()
    assert not GroupCollectionPermission.objects.filter(collection__depth=1).exists()
