"""The database's clock is the only one: a web process whose clock runs fast lifts no embargo."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from core import clock
from tests.factories.decisions import AMBER, approve, fresh
from tests.factories.reader import sightings
from tests.factories.world import draft_story, submit
from workflows.gate import ClearanceRequiredError

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.postgres,
    pytest.mark.database_clock,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has the clock of the process"),
]
SECRET = "BIMAT-12"


def test_a_process_in_the_future_publishes_nothing_early(world):
    later = timezone.now() + timedelta(hours=1)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=SECRET, body=AMBER, go_live_at=later)
    submit(story, world["editor-hoasen"])
    approve(story, world["approver-hoasen"])
    approve(story, world["moderator"])
    with time_machine.travel(later + timedelta(hours=2), tick=False):
        call_command("publish_scheduled", verbosity=0)
        assert sightings(SECRET) == []
        with pytest.raises(ClearanceRequiredError, match="chưa đến giờ"):
            fresh(story).get_latest_revision().publish()


def test_the_clock_is_asked_in_queries_as_well(world):
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert abs(clock.now() - timezone.now()) > timedelta(hours=23)
