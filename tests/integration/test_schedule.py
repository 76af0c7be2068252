"""Embargoes hold to the second on every address, and one page's refusal stops no other."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone, translation
from wagtail.models import Revision

from tests.factories.decisions import GREEN, approve, fresh
from tests.factories.reader import sightings
from tests.factories.world import draft_release, draft_story, submit
from workflows.models import ClearanceRule, Notice, Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
SECRET = "BIMAT-1200"
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


@pytest.fixture
def noon():
    return timezone.now().replace(microsecond=0) + HOUR


def publish_scheduled() -> tuple[int, str]:
    """Exit code and all that it says."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with translation.override("en"):
            call_command("publish_scheduled", stdout=out, stderr=err)
    except CommandError as error:
        return error.returncode, out.getvalue() + err.getvalue() + str(error)
    return 0, out.getvalue() + err.getvalue()


def release_for(world, moment, **fields):
    """A release of Hoa Sen with the secret in it, signed by everybody, embargoed until the moment."""
    page = draft_release(
        world,
        world.hoasen,
        by="editor-hoasen",
        title=f"{SECRET} khai giảng",
        slug="khai-giang",
        go_live_at=moment,
        **fields,
    )
    submit(page, world["editor-hoasen"])
    for username in ("approver-hoasen", "moderator"):
        approve(page, world[username])
    return page


def story_for(world, moment, number, **fields):
    """A green story signed by the head, due at the moment."""
    page = draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title=f"Tin {number}",
        go_live_at=moment,
        **{"body": []} | fields,
    )
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    return page


def test_an_embargo_holds_to_the_second_on_every_address(world, noon, time_machine):
    page = release_for(world, noon)
    assert not fresh(page).live and fresh(page).scheduled_revision is not None
    assert not Publication.objects.filter(page_id=page.pk).exists()
    for moment in (noon - HOUR, noon - SECOND):
        time_machine.move_to(moment, tick=False)
        assert publish_scheduled() == (0, "")
        assert sightings(SECRET, "khai-giang") == []
    time_machine.move_to(noon + SECOND)
    assert sightings(SECRET, "khai-giang") == [], "its time has come, but nobody has published it yet"
    assert publish_scheduled() == (0, "1 done, 0 refused.\n")
    seen = sightings(SECRET, "khai-giang")
    assert {"hoasen.localhost/thong-cao-bao-chi/khai-giang/", "hadong.localhost/thong-cao-bao-chi/"} <= set(
        seen
    )
    # The other school knows of it only by the search over all sites.
    assert all("pham-vi=all" in address for address in seen if address.startswith("songnhue."))
    assert Publication.objects.open().get(page_id=page.pk).started_at >= noon
    assert publish_scheduled() == (0, ""), "nothing is left to do"


def test_code_does_not_publish_before_the_time(world, noon, time_machine):
    page = release_for(world, noon)
    time_machine.move_to(noon - SECOND, tick=False)
    Revision.objects.filter(object_id=str(page.pk)).update(approved_go_live_at=noon - HOUR)
    publish_scheduled()
    fresh(page).get_latest_revision().publish(skip_permission_checks=True)
    assert sightings(SECRET, "khai-giang") == []


def test_an_update_under_embargo_leaves_the_old_version_until_then(world, noon, time_machine):
    page = story_for(world, None, 1, slug="tin", summary="Bản một.")
    draft = fresh(page).get_latest_revision().as_object()
    draft.summary, draft.go_live_at = SECRET, noon
    draft.save_revision(user=world["editor-hoasen"])
    submit(page, world["editor-hoasen"])
    approve(page, world["approver-hoasen"])
    time_machine.move_to(noon - SECOND, tick=False)
    publish_scheduled()
    assert sightings(SECRET, "tin") == [] and sightings("Bản một.", "tin")
    time_machine.move_to(noon + SECOND)
    assert publish_scheduled()[0] == 0
    assert sightings(SECRET, "tin") and sightings("Bản một.", "tin") == []


def test_one_refused_page_stops_no_other_and_is_reported(world, noon, time_machine, caplog):
    pages = [story_for(world, noon + number * SECOND, number) for number in range(3)]
    frozen = story_for(world, noon, 9, slug="dong-bang", summary=SECRET, body=GREEN)
    ClearanceRule.objects.create(code="khung-hoang", name="Tạm dừng", level=3, terms="rợp bóng")
    time_machine.move_to(noon + HOUR)
    code, text = publish_scheduled()
    assert code == 2
    assert "3 done, 1 refused." in text and f"Refused: page {frozen.pk} “Tin 9”" in text
    assert "two different people" in text and f"Page {frozen.pk}" in caplog.text
    assert all(fresh(page).is_public for page in pages)
    assert not fresh(frozen).live and sightings(SECRET, "dong-bang") == []
    # It stays due, and is tried and reported again until somebody acts; people hear of it once a day.
    assert publish_scheduled()[0] == 2
    told = Notice.objects.filter(kind="due_refused", page_id=frozen.pk)
    assert {notice.recipient.username for notice in told} >= {"editor-hoasen", "approver-hoasen", "moderator"}
    assert len(told) == len({notice.recipient_id for notice in told})
    ClearanceRule.objects.filter(code="khung-hoang").delete()
    assert publish_scheduled()[0] == 0 and fresh(frozen).is_public


def test_expiry_takes_the_page_down(world, noon, time_machine):
    page = story_for(world, None, 1, slug="tin", summary=SECRET, expire_at=noon)
    time_machine.move_to(noon - SECOND, tick=False)
    publish_scheduled()
    assert sightings(SECRET, "tin")
    time_machine.move_to(noon + SECOND)
    assert publish_scheduled() == (0, "1 done, 0 refused.\n")
    page = fresh(page)
    assert sightings(SECRET, "tin") == [] and page.expired and not page.live
    assert Publication.objects.get(page_id=page.pk).ended_at >= noon


def test_a_scheduled_page_is_announced_as_scheduled(world, noon):
    page = release_for(world, noon)
    notice = Notice.objects.filter(page_id=page.pk, kind="published").first()
    assert notice is not None and notice.recipient == world["editor-hoasen"]
    assert not fresh(page).is_public
