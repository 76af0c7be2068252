"""Every door through which content could become public, each tried by everybody; made from tests/doors.toml.

A door is a function that does its worst with a sensitive draft, or with a page that is public. Whatever it raises or
answers, afterwards an anonymous reader must not see the secret, and what decides on what is public must not have
changed. At a closed door nothing at all is left behind.
"""

from __future__ import annotations

import pytest
from django.db import connection
from treebeard.mp_tree import MP_Node

from tests.factories import doors
from tests.factories.doors.addresses import approve_on_desk
from tests.factories.doors.attempts import attempted, register
from tests.factories.doors.listing import is_closed, listed
from tests.factories.doors.media import public_story
from tests.factories.reader import sightings
from tests.factories.world import digest_of_draft, draft_story, publish, sign, submit, waiting
from workflows import audit
from workflows.models import Approval, Publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
# The strongest first.
ACTORS = ("admin", "administrator", "moderator", "approver-hoasen", "approver-songnhue", "editor-hoasen")
SECRET = "BIMAT-7413"


@pytest.fixture
def secret_draft(world):
    body = [("paragraph", f"<p>{SECRET} hai học sinh nhập viện sau khi bị đánh.</p>")]
    return draft_story(
        world, world.hoasen, by="editor-hoasen", title=f"{SECRET} vụ việc", slug="vu-viec", body=body
    )


@pytest.fixture
def plain_story(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách", slug="ngay-hoi")
    return publish(world, story, by="editor-hoasen")


def try_as_everybody(client, door, world, page, *args) -> None:
    """Everybody tries alone. The strongest who left something behind is read after; for nobody did the rows that decide
    on what is public move, and who left nothing behind left the public side as it was."""
    client.raise_request_exception = False
    read = False
    for actor in ACTORS:
        client.force_login(world[actor])
        subject = type(page).objects.get(pk=page.pk)
        with attempted(door, client, world, subject, *args) as attempt:
            assert not attempt.moved, f"{actor}: {attempt}"
            assert not (is_closed(door) and attempt.tables), f"{actor}: {attempt}"
            if attempt.tables and not read:
                read = True
                assert sightings(SECRET, page.slug, "ban-sao") == [], f"{actor}: {attempt}"


@pytest.mark.parametrize("door", listed(doors.DRAFT_DOORS), ids=lambda door: door.__name__)
def test_no_code_path_makes_a_draft_public(world, secret_draft, door):
    with attempted(door, world, secret_draft) as attempt:
        assert attempt.status == "no refusal" or not attempt.tables
        if attempt.tables:
            assert sightings(SECRET, "vu-viec", "ban-sao") == []


@pytest.mark.parametrize("door", listed(doors.LIVE_DOORS), ids=lambda door: door.__name__)
def test_no_code_path_changes_what_is_public(world, plain_story, door):
    with attempted(door, world, plain_story, SECRET) as attempt:
        if door in doors.SQL_DOORS and connection.vendor != "postgresql":
            pytest.skip("below the first layer; SQLite has no triggers, the audit reports it")
        assert attempt.status != "no refusal"
        assert not attempt.tables


@pytest.mark.parametrize("door", listed(doors.HTTP_DOORS), ids=lambda door: door.__name__)
def test_no_address_makes_a_draft_public(world, secret_draft, client, door):
    try_as_everybody(client, door, world, secret_draft)


@pytest.mark.parametrize("door", listed(doors.HTTP_LIVE_DOORS), ids=lambda door: door.__name__)
def test_no_address_changes_what_is_public(world, client, door):
    try_as_everybody(client, door, world, public_story(world), SECRET)


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize(("step", "allowed"), [(1, "approver-hoasen"), (2, "moderator")])
def test_the_desk_lets_through_whoever_holds_the_step_and_nobody_else(world, client, step, allowed, actor):
    """The one door that opens: for the holder of the step's role, with the text that he has read."""
    story = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Mức thu bán trú", needs_department=True
    )
    submit(story, world["editor-hoasen"])
    if step == 2:
        sign(story, world["approver-hoasen"])
    before = register()
    client.force_login(world[actor])
    response = approve_on_desk(client, waiting(story).pk, digest_of_draft(story))
    if actor == allowed:
        assert response.status_code == 302
        assert Approval.objects.filter(page_id=story.pk, step=step, by=world[actor]).exists()
        assert type(story).objects.get(pk=story.pk).is_public == (step == 2)
    else:
        assert register() == before
        assert waiting(story).step == step
        assert not type(story).objects.get(pk=story.pk).live


def test_what_is_deleted_is_public_no_more(world, plain_story):
    plain_story.delete()
    assert not Publication.objects.open().filter(page_id=plain_story.pk).exists()
    assert sightings("Ngày hội đọc sách", "ngay-hoi") == []


def test_a_page_moved_beneath_the_gate_is_named_by_the_audit(world, plain_story):
    # PostgreSQL's triggers do not hold the place either.
    MP_Node.move(plain_story, world.news(world.songnhue), pos="last-child")
    found = [finding for finding in audit.findings() if finding.page_id == plain_story.pk]
    assert [finding.promise for finding in found] == ["place"]
