"""The review page: who may open it, what it shows, and decisions about exactly what was shown."""

import re

import pytest

from tests.factories.media import make_image
from tests.factories.world import digest_of_draft, draft_story, publish, sign, submit, waiting
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceChange, Notice

pytestmark = pytest.mark.django_db

SENSITIVE = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]


@pytest.fixture
def story(world):
    return _handed_in(world, "Vụ việc sáng nay", body=SENSITIVE)


@pytest.fixture
def amber(world):
    """A story that its school has signed and that waits for a moderator."""
    story = _handed_in(world, "Kế hoạch năm học", needs_department=True)
    sign(story, world["approver-hoasen"], "Đã xem.")
    return story


def _handed_in(world, title, **fields):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=title, **fields)
    submit(story, world["editor-hoasen"])
    return story


def address(state, tail="") -> str:
    return f"/admin/desk/{state.pk}/{tail}"


def shown_digest(response) -> str:
    return re.search(r'name="digest" value="([0-9a-f]{64})"', response.content.decode()).group(1)


@pytest.fixture
def decide(world, client):
    """Open the page as the person and press a button with what the form then holds."""

    def press(username, state, action, **fields):
        client.force_login(world[username])
        opened = client.get(address(state))
        digest = fields.pop("digest", None) or shown_digest(opened)
        return client.post(address(state), {"action": action, "digest": digest, **fields})

    return press


@pytest.mark.parametrize("tail", ["", "preview/"])
@pytest.mark.parametrize(
    ("username", "status"),
    [
        *(
            (name, 200)
            for name in ("approver-hoasen", "moderator", "spokesperson", "auditor", "administrator")
        ),
        ("admin", 200),
        ("editor-hoasen", 302),  # the admin's answer to PermissionDenied
        ("editor-songnhue", 404),
        ("approver-songnhue", 404),
    ],
)
def test_who_may_open_it(world, client, story, username, status, tail):
    client.force_login(world[username])
    response = client.get(address(waiting(story), tail))
    assert response.status_code == status
    assert ("Vụ việc sáng nay" in response.content.decode()) is (status == 200)


def test_strangers_cannot_decide_either(world, client, story):
    state = waiting(story)
    for username in ("editor-songnhue", "approver-songnhue", "editor-hoasen"):
        client.force_login(world[username])
        data = {"action": "approve", "digest": digest_of_draft(story)}
        assert client.post(address(state), data).status_code in {302, 404}
    assert not Approval.objects.filter(page_id=story.pk).exists()
    assert waiting(story) == state


def test_it_shows_the_text_the_reasons_and_the_steps(world, client, story):
    client.force_login(world["approver-hoasen"])
    response = client.get(address(waiting(story)))
    html = response.content.decode()
    assert shown_digest(response) == digest_of_draft(story)
    assert "<mark>nhập viện</mark>" in html
    assert response.context["reading"].light.level is Clearance.SPOKESPERSON
    assert [step.key for step in response.context["reading"].steps] == ["current", "ahead", "ahead"]
    assert "sau khi bị đánh tại trường" in html


def test_pictures_are_shown_to_the_reviewer(world, client):
    picture = make_image(collection=world.hoasen.collection)
    story = _handed_in(
        world, "Có ảnh", lead_image=picture, lead_image_alt="Sân trường", needs_department=True
    )
    client.force_login(world["moderator"])
    html = client.get(address(waiting(story))).content.decode()
    source = re.search(r'<img[^>]* src="(/media/renditions/[^"]+)"', html).group(1)
    file = client.get(source)
    assert file.status_code == 200
    assert b"".join(file.streaming_content)
    client.logout()
    assert client.get(source).status_code == 404


def test_what_is_public_is_compared_field_by_field(world, client):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội khỏe", needs_department=True)
    story = publish(world, story, by="editor-hoasen")
    story.summary = "Một buổi chiều ở sân vận động."
    story.save_revision(user=world["editor-hoasen"])
    submit(story, world["editor-hoasen"])
    client.force_login(world["moderator"])
    response = client.get(address(waiting(story)))
    (change,) = response.context["reading"].changes
    assert 'class="addition">chiều' in str(change.html)
    assert 'class="deletion">sáng' in str(change.html)


def test_a_change_without_a_field_in_the_form_is_shown_too(world, client, monkeypatch):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội khỏe", needs_department=True)
    story = publish(world, story, by="editor-hoasen")
    story.summary = "Khác."
    story.save_revision(user=world["editor-hoasen"])
    submit(story, world["editor-hoasen"])
    monkeypatch.setattr("workflows.admin.comparison._comparisons", lambda page, request: [])
    client.force_login(world["moderator"])
    (change,) = client.get(address(waiting(story))).context["reading"].changes
    assert "Khác." in str(change.html)


def test_looking_decides_nothing(world, client, amber):
    state = waiting(amber)
    client.force_login(world["moderator"])
    for query in ({"action": "approve", "digest": digest_of_draft(amber)}, {}):
        assert client.get(address(state), query).status_code == 200
    assert client.get(address(state, "preview/")).status_code == 200
    assert waiting(amber) == state
    assert Approval.objects.filter(page_id=amber.pk).count() == 1


def test_approving_publishes_and_leads_to_the_next(world, decide, amber):
    other = _handed_in(world, "Bài thứ hai", needs_department=True)
    sign(other, world["approver-hoasen"])
    response = decide("moderator", waiting(amber), "approve", comment="Tốt.")
    assert (response.status_code, response["Location"]) == (302, address(waiting(other)))
    amber.refresh_from_db()
    assert amber.is_public
    assert Approval.objects.get(page_id=amber.pk, by=world["moderator"]).comment == "Tốt."
    assert decide("moderator", waiting(other), "approve")["Location"] == "/admin/desk/"


def test_returning_needs_a_reason_and_says_so_at_the_field(world, decide, amber):
    state = waiting(amber)
    response = decide("moderator", state, "return", comment="  ")
    assert response.status_code == 422
    assert response.context["entry"].errors["comment"] in response.content.decode()
    assert waiting(amber) == state
    assert decide("moderator", state, "return", comment="Sửa tên.").status_code == 302
    state.refresh_from_db()
    assert (waiting(amber), state.comment, state.finished_by) == (None, "Sửa tên.", world["moderator"])
    assert Notice.objects.filter(kind="returned").exists()


def test_what_changed_meanwhile_is_read_again_and_nothing_typed_is_lost(world, client, decide, amber):
    state, digest = waiting(amber), digest_of_draft(amber)
    amber.summary = "Lúc này đã khác."
    amber.save_revision(user=world["editor-hoasen"])
    response = decide("moderator", state, "approve", digest=digest, comment="Lời tôi viết.")
    html = response.content.decode()
    assert response.status_code == 409
    assert "Lời tôi viết." in html
    assert "Lúc này đã khác." in html
    assert 'value="approve"' not in html
    again = client.post(address(state), {"action": "reread", "comment": "Lời tôi viết."})
    assert again.status_code == 200
    assert "Lời tôi viết.</textarea>" in again.content.decode()
    assert shown_digest(again) == digest_of_draft(amber) != digest
    assert waiting(amber) == state
    assert not Approval.objects.filter(page_id=amber.pk, by=world["moderator"]).exists()


def test_the_second_to_decide_is_told_who_did(world, client, amber):
    state, digest = waiting(amber), digest_of_draft(amber)
    sign(amber, world["moderator"])
    client.force_login(world["moderator2"])
    data = {"action": "return", "digest": digest, "comment": "Tôi thấy khác."}
    response = client.post(address(state), data)
    html = response.content.decode()
    assert response.status_code == 409
    assert str(world["moderator"]) in html
    assert "Tôi thấy khác.</textarea>" in html
    assert 'name="action"' not in html
    amber.refresh_from_db()
    assert amber.is_public


def test_an_author_is_offered_no_approval_and_refused_one(world, client, amber):
    amber.save_revision(user=world["moderator"])
    state = waiting(amber)
    client.force_login(world["moderator"])
    html = client.get(address(state)).content.decode()
    assert 'value="approve"' not in html
    assert 'value="return"' in html
    response = client.post(address(state), {"action": "approve", "digest": digest_of_draft(amber)})
    assert response.status_code == 409
    assert waiting(amber) == state


@pytest.mark.parametrize("username", ["auditor", "administrator", "admin", "approver-hoasen"])
def test_readers_see_no_buttons_and_cannot_decide(world, client, amber, username):
    state = waiting(amber)
    client.force_login(world[username])
    assert 'name="action"' not in client.get(address(state)).content.decode()
    for action in ("approve", "return", "level"):
        data = {
            "action": action,
            "digest": digest_of_draft(amber),
            "comment": "x",
            "level": "1",
            "level_reason": "x",
        }
        assert client.post(address(state), data).status_code == 409
    assert waiting(amber) == state
    assert not ClearanceChange.objects.exists()


def test_a_moderator_raises_the_level_with_a_reason(world, decide, amber):
    state = waiting(amber)
    refused = decide("moderator", state, "level", level="3", level_reason="")
    assert refused.status_code == 422
    assert not ClearanceChange.objects.exists()
    response = decide("moderator", state, "level", level="3", level_reason="Liên quan báo chí.")
    assert waiting(amber).step == Clearance.SPOKESPERSON
    assert response["Location"] == address(waiting(amber))
    assert decide("moderator", waiting(amber), "level", level="7", level_reason="x").status_code == 409


def test_the_history_tells_who_did_what_and_what_was_said(world, client, amber):
    client.force_login(world["moderator"])
    events = client.get(address(waiting(amber))).context["reading"].events
    assert [(event.line.by, event.quote) for event in events] == [
        (world["approver-hoasen"], "Đã xem."),
        (world["editor-hoasen"], ""),
    ]


def test_what_is_decided_says_by_whom_and_offers_nothing(world, client, amber):
    state = waiting(amber)
    sign(amber, world["moderator"], "Tốt.")
    client.force_login(world["moderator2"])
    response = client.get(address(state))
    html = response.content.decode()
    assert response.status_code == 200
    assert str(world["moderator"]) in html
    assert "Tốt." in html
    assert 'name="action"' not in html
    assert 'name="digest"' not in html
