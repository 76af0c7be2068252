"""A day begins and ends at the install's midnight, whatever time zone a person has set for himself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from core import clock
from organisations.models import Membership, Oversight
from tests.factories.decisions import AMBER, other_department
from tests.factories.world import draft_story

pytestmark = pytest.mark.django_db
# It is still yesterday, and already tomorrow, for most of the day here.
WEST, EAST = "Pacific/Pago_Pago", "Pacific/Kiritimati"


def reads(client, user, page, zone: str) -> int:
    profile = UserProfile.get_for_user(user)
    profile.current_time_zone = zone
    profile.save()
    client.force_login(user)
    return client.get(reverse("desk:record", args=[page.pk])).status_code


@pytest.mark.parametrize("zone", [WEST, EAST, ""])
def test_a_role_ends_at_midnight_here(world, client, zone):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", body=AMBER)
    today = clock.today()
    Membership.objects.filter(user=world["moderator"]).update(since=today - timedelta(days=9), until=today)
    assert reads(client, world["moderator"], story, zone) != 200
    Membership.objects.filter(user=world["moderator"]).update(until=today + timedelta(days=1))
    assert reads(client, world["moderator"], story, zone) == 200


@pytest.mark.parametrize("zone", [WEST, EAST, ""])
def test_a_school_changes_hands_at_midnight_here(world, client, zone):
    theirs, today = other_department(world), clock.today()
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Học phí", body=AMBER)
    rows = Oversight.objects.filter(school=world.hoasen)
    rows.update(since=today - timedelta(days=9), until=today)
    new = Oversight.objects.create(school=world.hoasen, department=theirs, since=today)
    assert reads(client, world["moderator"], story, zone) == 404
    assert reads(client, world["their-moderator"], story, zone) == 200
    rows.filter(pk__lt=new.pk).update(until=today + timedelta(days=1))
    rows.filter(pk=new.pk).update(since=today + timedelta(days=1))
    assert reads(client, world["moderator"], story, zone) == 200
    assert reads(client, world["their-moderator"], story, zone) == 404


def test_nobody_is_offered_another_time_zone(world, client):
    client.force_login(world["editor-hoasen"])
    assert "current_time_zone" not in client.get(reverse("wagtailadmin_account")).content.decode()
