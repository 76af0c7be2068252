"""The queue of the desk: who sees what, in which order, at what cost, and what the menu counts."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.paging import paginate
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import User
from tests.factories.world import digest_of_draft, draft_release, draft_story, publish, sign, submit, waiting
from workflows.actions import return_to_author
from workflows.admin import access, desk, menu, standing
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState
from workflows.permissions import authors_of, may_handle_step

pytestmark = pytest.mark.django_db

SENSITIVE = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]
QUEUE = "/admin/desk/"
ALL = {"xem": "tat-ca"}


@pytest.fixture
def see(world, client):
    """The queue as the person sees it, or the status when it is refused."""

    def look(username, **query):
        client.force_login(world[username])
        return client.get(QUEUE, query)

    return look


def titles(response) -> list[str]:
    return [row.title for row in response.context["rows"]]


def handed_in(world, school, title, **fields):
    story = draft_story(world, school, by=f"editor-{school.code}", title=title, **fields)
    submit(story, world[f"editor-{school.code}"])
    return story


def for_department(world, school, title, **fields):
    """A story that its school has signed and that now waits in the department."""
    story = handed_in(world, school, title, needs_department=True, **fields)
    sign(story, world[f"approver-{school.code}"])
    return story


@pytest.fixture
def three(world):
    """A red one for the spokesperson, an amber one for the department, a green one for another school's head."""
    red = handed_in(world, world.hoasen, "Vụ việc sáng nay", body=SENSITIVE)
    sign(red, world["approver-hoasen"])
    return (
        red,
        for_department(world, world.hoasen, "Kế hoạch năm học"),
        handed_in(world, world.songnhue, "Hội khỏe"),
    )


@pytest.mark.parametrize(
    ("username", "mine", "everything"),
    [
        ("moderator", ["Kế hoạch năm học"], ["Vụ việc sáng nay", "Kế hoạch năm học", "Hội khỏe"]),
        ("spokesperson", ["Vụ việc sáng nay"], ["Vụ việc sáng nay", "Kế hoạch năm học", "Hội khỏe"]),
        ("auditor", [], ["Vụ việc sáng nay", "Kế hoạch năm học", "Hội khỏe"]),
        ("administrator", [], ["Vụ việc sáng nay", "Kế hoạch năm học", "Hội khỏe"]),
        ("approver-hoasen", [], ["Vụ việc sáng nay", "Kế hoạch năm học"]),
        ("approver-songnhue", ["Hội khỏe"], ["Hội khỏe"]),
    ],
)
def test_everybody_sees_his_own(see, three, username, mine, everything):
    assert titles(see(username, xem="cho-toi")) == mine
    assert titles(see(username, **ALL)) == everything
    # Without a choice: what waits for me, or everything where nothing can.
    assert titles(see(username)) == (mine or everything)


def test_an_editor_has_no_desk(see, three):
    response = see("editor-hoasen")
    assert response.status_code == 302
    assert "Vụ việc" not in see("editor-hoasen").content.decode()


def test_another_department_sees_nothing(world, see, three):
    other = NewOrganisation(
        kind=Kind.DEPARTMENT,
        code="ungh",
        name="Phòng khác",
        short_name="Khác",
        address=SiteAddress("k.localhost", 80),
    )
    department = create_organisation(new=other, by=world["admin"])
    world.people["stranger"] = User.objects.create_user("stranger", "s@k.example", "demo")
    add_membership(user=world["stranger"], organisation=department, role=Role.MODERATOR, by=None)
    assert titles(see("stranger", **ALL)) == []
    assert see("stranger", **ALL).context["filters"].fields["truong"].choices[1:] == []


def test_red_comes_first_then_the_oldest(world, see):
    stories = [for_department(world, world.hoasen, f"Bài {n}") for n in range(3)]
    stories.append(handed_in(world, world.hoasen, "Đỏ và mới", body=SENSITIVE))
    for hours, story in zip((1, 5, 3, 0), stories, strict=True):
        state = waiting(story)
        state.started_at = timezone.now() - timedelta(hours=hours)
        state.save()
    assert titles(see("moderator", **ALL)) == ["Đỏ và mới", "Bài 1", "Bài 2", "Bài 0"]


def test_the_title_is_that_of_the_draft(world, see):
    story = publish(
        world,
        draft_story(world, world.hoasen, by="editor-hoasen", title="Tên cũ", needs_department=True),
        by="editor-hoasen",
    )
    story.title = "Tên mới"
    story.save_revision(user=world["editor-hoasen"])
    submit(story, world["editor-hoasen"])
    assert titles(see("approver-hoasen")) == ["Tên mới"]


def test_a_row_says_in_words_what_the_colour_says_and_who_may_decide(world, see):
    release = draft_release(world, world.department, by="moderator", title="Thông cáo")
    submit(release, world["moderator"])
    own, others = see("moderator", **ALL), see("moderator2", **ALL)
    assert str(own.context["rows"][0].light.name) in own.content.decode()
    assert own.context["rows"][0].decision.allowed is False
    assert str(own.context["rows"][0].decision.reason) in own.content.decode()
    assert others.context["rows"][0].decision.allowed is True


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"truong": "hoasen"}, 2),
        ({"cap": "TH"}, 1),
        ({"buoc": "3"}, 1),
        ({"buoc": "2", "truong": "songnhue"}, 0),
        ({"buoc": "nonsense", "truong": "no-such-school", "trang": "x"}, 3),
    ],
)
def test_filters_narrow_and_nonsense_does_not(see, three, query, found):
    assert len(titles(see("auditor", **ALL, **query))) == found


def test_what_is_decided_leaves_the_desk(world, see, three):
    amber = three[1]
    return_to_author(
        task_state_id=waiting(amber).pk,
        digest=digest_of_draft(amber),
        by=world["moderator"],
        reason="Sửa tên.",
    )
    assert "Kế hoạch năm học" not in titles(see("moderator", **ALL))


def test_twenty_rows_cost_what_two_cost(world, client, django_assert_num_queries):
    def page() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(QUEUE, ALL).status_code == 200
        return len(captured)

    def rows() -> int:
        return len(
            desk.rows(
                world["moderator"],
                paginate(ClearanceTaskState.objects.waiting().with_row_data().order_by("pk"), 1),
            )
        )

    client.force_login(world["moderator"])
    for n in range(2):
        handed_in(world, world.hoasen, f"Bài {n}")
    page()  # warm
    with_two = page()
    # The page's count, the steps, the pages, two for the role, publications, revisions, approvals.
    with django_assert_num_queries(8):
        assert rows() == 2
    for n in range(2, 20):
        handed_in(world, [world.hoasen, world.songnhue][n % 2], f"Bài {n}")
    assert page() == with_two
    with django_assert_num_queries(8):
        assert rows() == 20


def test_a_long_queue_has_pages(world, see):
    for n in range(21):
        handed_in(world, world.songnhue, f"Bài {n}")
    assert len(titles(see("auditor", **ALL))) == 20
    second = see("auditor", **ALL, trang="2")
    assert len(titles(second)) == 1
    assert "?xem=tat-ca&amp;trang=1" in second.content.decode()


def test_the_menu_counts_what_waits_for_me(world, rf, three):
    def item(username):
        request = rf.get("/")
        request.user = world[username]
        entry = menu.DeskMenuItem()
        return entry.is_shown(request), entry.render_component(request).attrs.get("data-desk-waiting")

    assert item("moderator") == (True, "1")
    assert item("approver-songnhue") == (True, "1")
    assert item("auditor") == (True, None)
    assert item("editor-hoasen")[0] is False


def test_the_lists_say_what_the_policy_says(world):
    """The batched answer equals the one that the actions give one by one."""
    story = for_department(world, world.hoasen, "Kế hoạch")
    release = draft_release(world, world.department, by="moderator", title="Thông cáo")
    submit(release, world["moderator"])
    again = publish(
        world,
        draft_story(world, world.songnhue, by="editor-songnhue", title="Tin", needs_department=True),
        by="editor-songnhue",
    )
    again.summary = "Khác."
    again.save_revision(user=world["moderator2"])
    submit(again, world["editor-songnhue"])
    states = list(ClearanceTaskState.objects.waiting().select_related("workflow_state"))
    pages = desk.pages_of(states)
    assert {state.page_id for state in states} == {story.pk, release.pk, again.pk}
    for username, user in world.people.items():
        batch = standing.decisions(user, states, pages)
        for state in states:
            page = pages[state.page_id].specific
            wrote = user.pk in authors_of(page)
            holds = may_handle_step(user, Clearance(state.step), page)
            assert batch[state.pk].allowed is (holds and not wrote), (username, page.title)


def test_reading_is_not_deciding(world, three):
    assert not access.waiting_for(world["admin"]).exists()
    assert access.readable_by(world["admin"], ClearanceTaskState.objects.waiting()).count() == 3
