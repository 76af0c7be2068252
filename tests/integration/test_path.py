"""The whole path through the actions: who has to sign, and what the public then sees."""

import pytest

from tests.factories.world import draft_story, sign, submit, waiting
from workflows.enums import Clearance
from workflows.models import Approval, Publication

pytestmark = pytest.mark.django_db

SENSITIVE = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]


def test_routine_story_needs_only_the_head(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    state = submit(story, world["editor-hoasen"])
    assert state.step == Clearance.SCHOOL
    sign(story, world["approver-hoasen"])
    story.refresh_from_db()
    assert story.live and story.is_public and waiting(story) is None
    response = client.get("/tin-tuc/ngay-hoi-doc-sach/", headers={"host": "hoasen.localhost"})
    assert response.status_code == 200
    assert "Ngày hội đọc sách" in response.content.decode()


def test_sensitive_story_waits_for_spokesperson_and_department(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Vụ việc", body=SENSITIVE)
    submit(story, world["editor-hoasen"])
    for username, step in (("approver-hoasen", 1), ("spokesperson", 3), ("moderator", 2)):
        state = waiting(story)
        assert state.step == step
        assert client.get("/tin-tuc/vu-viec/", headers={"host": "hoasen.localhost"}).status_code == 404
        sign(story, world[username])
    assert client.get("/tin-tuc/vu-viec/", headers={"host": "hoasen.localhost"}).status_code == 200
    assert Approval.objects.filter(page_id=story.pk).count() == 3
    assert Publication.objects.open().get(page_id=story.pk).required == Clearance.SPOKESPERSON
