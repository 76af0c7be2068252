"""Two departments in one install: each keeps its own rules and topics, and neither meets the other's."""

from __future__ import annotations

import pytest

from news.models import StoryPage, Topic
from organisations import memory
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import User
from tests.factories.world import draft_story
from workflows.enums import Clearance
from workflows.facts import classify_page
from workflows.gate import ClearanceRequiredError
from workflows.models import ClearanceRule

pytestmark = pytest.mark.django_db
RULES, TOPICS = "/admin/clearance_rules/", "/admin/topics/"


@pytest.fixture
def other(world):
    """A second department with a school, an editor there, and an administrator."""
    admin = world["admin"]
    new = NewOrganisation(
        kind=Kind.DEPARTMENT, code="quangan", name="Phường Quảng An", short_name="Quảng An",
        address=SiteAddress("quangan.localhost", 80),
    )  # fmt: skip
    department = create_organisation(new=new, by=admin)
    new = NewOrganisation(
        kind=Kind.SCHOOL, code="tayho", name="THCS Tây Hồ", short_name="Tây Hồ", level="THCS",
        address=SiteAddress("tayho.localhost", 80),
    )  # fmt: skip
    school = create_organisation(new=new, by=admin, department=department)
    for name, unit, role in (
        ("quantri-quangan", department, Role.ADMINISTRATOR),
        ("editor-tayho", school, Role.EDITOR),
    ):
        user = User.objects.create_user(name, f"{name}@quangan.example", "demo")
        world.people[name] = user
        add_membership(user=user, organisation=unit, role=role, by=None)
    world.tayho, world.quangan = school, department
    memory.committed()
    return department


def rule(department, word="diều sáo", **fields) -> ClearanceRule:
    return ClearanceRule.objects.create(
        code=f"rieng-{department.code}", name="Quy tắc riêng", kind="terms", terms=word,
        level=Clearance.DEPARTMENT, department=department, **fields,
    )  # fmt: skip


def level(page) -> Clearance:
    return classify_page(page).level


def test_a_rule_counts_for_the_schools_of_its_own_department_alone(world, other):
    rule(world.department)
    here = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội thi diều sáo")
    there = draft_story(world, world.tayho, by="editor-tayho", title="Hội thi diều sáo")
    assert level(here) is Clearance.DEPARTMENT
    assert level(there) is Clearance.SCHOOL
    ClearanceRule.objects.filter(code="rieng-hadong").update(department=None)
    assert level(there) is Clearance.DEPARTMENT


def test_a_rule_of_one_department_does_not_keep_the_other_from_setting_up_a_school(world, other):
    strict = rule(world.department, word="Trường Khẩn")
    ClearanceRule.objects.filter(pk=strict.pk).update(level=Clearance.SPOKESPERSON)
    new = NewOrganisation(
        kind=Kind.SCHOOL, code="khan", name="Trường Khẩn", short_name="Khẩn", level="TH",
        address=SiteAddress("khan.localhost", 80),
    )  # fmt: skip
    with pytest.raises(ClearanceRequiredError):
        create_organisation(new=new, by=world["administrator"], department=world.department)
    school = create_organisation(new=new, by=world["quantri-quangan"], department=other)
    assert (
        type(school.root_page.specific).objects.get(organisation=school, locale__language_code="vi").is_public
    )


def test_a_school_that_changes_hands_comes_under_the_rules_of_its_new_department(world, other):
    rule(other)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Hội thi diều sáo")
    assert level(story) is Clearance.SCHOOL
    world.hoasen.oversights.update(department=other)
    assert level(StoryPage.objects.get(pk=story.pk)) is Clearance.DEPARTMENT


@pytest.mark.parametrize("address", [RULES, TOPICS])
def test_an_administrator_meets_his_own_and_the_shared_and_changes_only_his_own(
    world, other, client, address
):
    mine, theirs, shared = (_planted(address, department) for department in (other, world.department, None))
    client.force_login(world["quantri-quangan"])
    text = client.get(address).content.decode()
    assert (str(mine) in text, str(theirs) in text, str(shared) in text) == (True, False, True)
    assert client.get(f"{address}edit/{mine.pk}/").status_code == 200
    assert client.get(f"{address}edit/{theirs.pk}/").status_code == 404
    before = type(shared).objects.filter(pk=shared.pk).values().get()
    answer = client.post(f"{address}edit/{shared.pk}/", {"name": "Khác", "name_vi": "Khác", "active": ""})
    assert answer.status_code == 302
    assert type(shared).objects.filter(pk=shared.pk).values().get() == before


def _planted(address, department):
    word = department.code if department else "chung"
    if address == TOPICS:
        return Topic.objects.create(name_vi=f"Chủ đề {word}", slug=f"chu-de-{word}", department=department)
    return ClearanceRule.objects.create(
        code=f"quy-tac-{word}", name=f"Quy tắc {word}", kind="terms", terms="x", department=department
    )


def test_the_only_department_keeps_what_is_shared(world, client):
    topic = _planted(TOPICS, None)
    client.force_login(world["administrator"])
    data = {"name_vi": "Đọc sách", "name_en": "", "slug": "doc", "colour": "#112233"}
    client.post(f"{TOPICS}edit/{topic.pk}/", data)
    topic.refresh_from_db()
    assert topic.name_vi == "Đọc sách"


def test_what_an_administrator_adds_is_his_departments_whatever_the_form_says(world, other, client):
    client.force_login(world["quantri-quangan"])
    data = {"name_vi": "Sen Tây Hồ", "name_en": "", "slug": "sen-tay-ho", "colour": "#112233"}
    client.post(f"{TOPICS}new/", data | {"department": world.department.pk})
    assert Topic.objects.get(slug="sen-tay-ho").department == other


def test_an_editor_is_offered_and_may_send_only_topics_that_count_for_his_school(world, other, client):
    mine, theirs = _planted(TOPICS, world.department), _planted(TOPICS, other)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày hội đọc sách")
    client.force_login(world["editor-hoasen"])
    text = client.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    assert mine.name in text
    assert theirs.name not in text
    handler = story.get_edit_handler().get_form_class()
    offered = set(handler(instance=story, for_user=world["editor-hoasen"]).fields["topics"].queryset)
    assert (mine in offered, theirs in offered) == (True, False)
