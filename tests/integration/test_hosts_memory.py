"""What changes of sites and host names is known at once where it was changed, and elsewhere within a second."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from wagtail.models import Page, Site

from organisations import memory
from organisations.models import Hostname, Organisation

pytestmark = pytest.mark.django_db


def get(path, host):
    return Client().get(path, headers={"host": host})


def test_sites_are_known_anew(world):
    memory.committed()
    assert get("/", "moi.example").status_code == 400
    site = Site.objects.create(hostname="moi.example", root_page=Page.objects.get(depth=1))
    assert get("/robots.txt", "moi.example").status_code == 200
    site.hostname = "khac.example"
    site.save()
    assert get("/robots.txt", "moi.example").status_code == 400
    assert get("/robots.txt", "khac.example").status_code == 200
    site.delete()
    assert get("/robots.txt", "khac.example").status_code == 400


def test_further_names_are_known_anew(world):
    memory.committed()
    assert get("/", "cu.example").status_code == 400
    row = Hostname.objects.create(organisation=world.hoasen, name="cu.example")
    assert get("/", "cu.example").status_code == 301
    row.name = "cu2.example"
    row.save()
    assert [get("/", name).status_code for name in ("cu.example", "cu2.example")] == [400, 301]
    row.delete()
    assert get("/", "cu2.example").status_code == 400


def test_what_was_rolled_back_never_was(world):
    memory.committed()
    with transaction.atomic():
        Hostname.objects.create(organisation=world.hoasen, name="cu.example")
        assert get("/", "cu.example").status_code == 301
        transaction.set_rollback(True)
    assert not memory.changed_here()
    assert get("/", "cu.example").status_code == 400
    with CaptureQueriesContext(connection) as captured:
        assert get("/", "cu.example").status_code == 400
    assert len(captured) == 0


def test_another_process_is_heard_within_a_second(world, monkeypatch):
    memory.committed()
    assert get("/", "cu.example").status_code == 400
    Hostname.objects.bulk_create([Hostname(organisation=world.hoasen, name="cu.example")])  # no signal here
    cache.set(memory.VERSION, "what the other process wrote")
    assert get("/", "cu.example").status_code == 400
    later = memory.time.monotonic() + memory.LOOKED_UP
    monkeypatch.setattr(memory.time, "monotonic", lambda: later)
    assert get("/", "cu.example").status_code == 301


def test_a_school_that_reopens_is_found_again(world):
    Organisation.objects.filter(pk=world.hoasen.pk).update(closed_on=localdate())
    memory.committed()
    assert get("/", "hoasen.localhost").status_code == 410
    school = Organisation.objects.get(pk=world.hoasen.pk)
    school.closed_on = None
    school.save()
    assert get("/", "hoasen.localhost").status_code == 200
