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
from tests.factories.decisions import AMBER, approve, fresh, other_department, refused, send_back
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
        "workflows.ledger.append_all",
        "workflows.actions.starters.write_approvals",
        "workflows.actions.starters.open_publications",
        "workflows.actions.starters.keep_first_seals",
        "workflows.actions.starters._write_history",
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
        if username != "approver-hoasen":  # the head ends what he may give
            with pytest.raises(PermissionDenied):
                end_membership(membership=membership, by=by)
    membership.refresh_from_db()
    assert membership.until is None and everything() == before


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
