"""What is not there and what is another school's look the same: one page of the admin's own, with a way on."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from tests.factories.media import make_document, make_image
from tests.factories.world import draft_story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
SAID = "Trang này không có hoặc thuộc đơn vị khác"


@pytest.fixture
def closed(world):
    """Addresses of three kinds: of another school, of nothing, of the superuser."""
    story = draft_story(world, world.songnhue, by="editor-songnhue", title="Của Sông Nhuệ")
    files = {"collection": world.songnhue.collection}
    image, paper = make_image(**files), make_document(**files)
    return [
        *(f"/admin/pages/{key}/edit/" for key in (story.pk, 10**7)),
        *(f"/admin/pages/{key}/" for key in (story.get_parent().pk, 10**7)),
        *(f"/admin/pages/{key}/history/" for key in (story.pk, 10**7)),
        *(f"/admin/images/{key}/" for key in (image.pk, 10**7)),
        *(f"/admin/documents/edit/{key}/" for key in (paper.pk, 10**7)),
        *(f"/admin/desk/page/{key}/record/" for key in (story.pk, 10**7)),
        *("/admin/sites/", "/admin/workflows/list/", "/admin/khong-co-gi/", "/admin/reports/site-history/"),
    ]


@pytest.mark.parametrize("debug", [False, True])
def test_what_is_not_there_and_what_is_not_ones_own_get_one_answer(world, closed, settings, debug):
    settings.DEBUG = debug
    client = Client()
    client.force_login(world["editor-hoasen"])
    answers = {path: client.get(path) for path in closed}
    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(closed, 404)
    told = {(answer.content.decode(), tuple(sorted(answer.headers.items()))) for answer in answers.values()}
    assert len(told) == 1
    ((body, _headers),) = told
    assert SAID in body and 'href="/admin/"' in body
    assert "Sông Nhuệ" not in body and "rời lớp" not in body


def test_it_speaks_the_language_of_the_person_and_a_superuser_reads_it_too(world):
    client = Client()
    client.force_login(world["admin"])
    assert SAID in client.get("/admin/pages/10000000/edit/").content.decode()
    profile = UserProfile.get_for_user(world["admin"])
    profile.preferred_language = "en"
    profile.save()
    body = client.get("/admin/pages/10000000/edit/").content.decode()
    assert "There is no such page, or it belongs to another unit" in body


def test_a_stranger_is_asked_to_sign_in_and_the_public_side_keeps_its_own_page(world, closed):
    for path in closed:
        assert Client().get(path)["Location"].startswith("/admin/login/"), path
    answer = Client().get("/khong-co/", headers={"host": "hoasen.localhost"})
    assert answer.status_code == 404 and SAID not in answer.content.decode()
