"""Who does not reach the screens of sharing: other roles, other schools, other departments, and drafts from nowhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from news.admin.sharing.menu import SharingMenuItem
from tests.factories.decisions import all_that_is_written, other_department
from tests.factories.sharing import (
    notice,
    receipt_of,
    school_story,
    share_something,
)
from tests.factories.world import draft_release, draft_story

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"sharing:{name}", args=args)


@pytest.fixture
def shared(world):
    return share_something(world)


# --- Nobody else ---------------------------------------------------------------------------------------


def department_addresses(shared):
    story, pushed = shared["stories"]["hoasen"][0], shared["push"]
    return [
        url("answer", shared["offers"]["hoasen"].pk), url("arrange", shared["features"]["hoasen"].pk),
        url("end_feature", shared["features"]["hoasen"].pk), url("board", pushed.pk), url("remind", pushed.pk),
        url("end_push", pushed.pk), url("feature", story.pk), url("push", pushed.page_id), url("offers"),
        url("features"), url("choose_story"), url("pushes"), url("choose_notice"),
    ]  # fmt: skip


FORM = {"answer": "feature", "audience": "all", "reason": "Không.", "note": "x"}


@pytest.mark.parametrize("who", ["editor-hoasen", "approver-hoasen", "editor-songnhue", "auditor"])
def test_the_departments_screens_are_closed_to_everybody_else(world, client, shared, who):
    client.force_login(world[who])
    before = all_that_is_written()
    for address in department_addresses(shared):
        for answer in (client.get(address), client.post(address, FORM)):
            assert answer.status_code in (302, 403, 404, 405), address
            assert "ghi songnhue" not in answer.content.decode()
    assert all_that_is_written() == before


def test_another_department_sees_and_does_nothing(world, client, shared):
    other_department(world)
    for role in ("moderator", "spokesperson", "administrator"):
        client.force_login(world[f"their-{role}"])
        before = all_that_is_written()
        for address in department_addresses(shared):
            for answer in (client.get(address), client.post(address, FORM)):
                text = answer.content.decode()
                assert not any(word in text for word in ("ghi hoasen", "hoasen một", "Lịch nghỉ")), address
        assert all_that_is_written() == before


def test_one_school_meets_nothing_of_another(world, client, shared):
    client.force_login(world["editor-songnhue"])
    before = all_that_is_written()
    for address in (
        url("take_back", shared["offers"]["hoasen"].pk),
        url("offer", shared["stories"]["hoasen"][0].pk),
        url("seen", receipt_of(shared["push"], world.hoasen).pk),
    ):
        for answer in (client.get(address), client.post(address, FORM)):
            assert answer.status_code in (404, 405)
    for address in (url("school"), url("notices")):
        assert "hoasen" not in client.get(address).content.decode()
    assert all_that_is_written() == before


def test_drafts_and_embargoed_texts_have_no_screen_to_share_them_from(world, client):
    later = localdate() + timedelta(days=3)
    texts = (
        (
            "moderator",
            "push",
            draft_release(world, world.department, by="moderator", title="BIMAT", go_live_at=None),
        ),
        ("moderator", "push", draft_story(world, world.department, by="moderator", title="BIMAT hai")),
        ("moderator", "feature", draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT ba")),
        ("editor-hoasen", "offer", draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT bốn")),
    )
    before = all_that_is_written()
    for who, name, page in texts:
        client.force_login(world[who])
        for answer in (
            client.get(url(name, page.pk)),
            client.post(url(name, page.pk), FORM | {"until": later.isoformat()}),
        ):
            assert answer.status_code == 404 and "BIMAT" not in answer.content.decode()
    assert all_that_is_written() == before


def test_the_menu_counts_what_waits_and_leads_there(world, client, rf, shared):
    for who, target, count in (("moderator", "offers", 2), ("editor-hoasen", "notices", 1)):
        client.force_login(world[who])
        answer = client.get(url("start"))
        assert (answer.status_code, answer["Location"]) == (302, url(target))
        request = rf.get("/admin/")
        request.user = world[who]
        assert SharingMenuItem().render_component(request).attrs["data-desk-waiting"] == str(count)
        assert url("start") in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(world["auditor"])
    assert url("start") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_beside_a_public_page_stands_what_can_be_done_with_it(world, client):
    story, page = school_story(world, world.hoasen), notice(world)
    for who, shown, address in (
        ("editor-hoasen", story, url("offer", story.pk)),
        ("moderator", page, url("push", page.pk)),
    ):
        client.force_login(world[who])
        edit = client.get(reverse("wagtailadmin_pages:edit", args=[shown.pk])).content.decode()
        assert address in edit
