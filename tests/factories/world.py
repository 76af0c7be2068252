"""A small world: a department, two schools, everybody with a role; built by the product's own actions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from wagtail.models import Locale

from news.models import NewsIndexPage, PressIndexPage, PressReleasePage, StoryPage
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import Organisation, User
from workflows.actions import approve
from workflows.canonical import canonical, digest_of
from workflows.models import ClearanceTaskState

PASSWORD = "demo"


@dataclass
class World:
    department: Organisation
    hoasen: Organisation
    songnhue: Organisation
    people: dict[str, User] = field(default_factory=dict)

    def __getitem__(self, username: str) -> User:
        return self.people[username]

    def news(self, organisation: Organisation) -> NewsIndexPage:
        return NewsIndexPage.objects.get(organisation=organisation, locale__language_code="vi")

    def press(self, organisation: Organisation) -> PressIndexPage:
        return PressIndexPage.objects.get(organisation=organisation, locale__language_code="vi")


def find_world() -> World | None:
    """The world as the database has it, or None."""
    organisations = {o.code: o for o in Organisation.objects.select_related("site")}
    if not organisations:
        return None
    people = {user.username: user for user in User.objects.all()}
    return World(organisations["hadong"], organisations["hoasen"], organisations["songnhue"], people)


def build_world() -> World:
    """One department, two schools, an editor and a head for each, five people in the department."""
    with translation.override("vi"):
        admin = User.objects.create_superuser("admin", "admin@hadong.example", PASSWORD)
        department = create_organisation(new=_new("hadong", "Phòng GD&ĐT Hà Đông", Kind.DEPARTMENT), by=admin)
        schools = [
            create_organisation(new=_new(code, name, Kind.SCHOOL, level), by=admin, department=department)
            for code, name, level in (
                ("hoasen", "THCS Hoa Sen", "THCS"),
                ("songnhue", "Tiểu học Sông Nhuệ", "TH"),
            )
        ]
    world = World(department, *schools, people={"admin": admin})
    roles = {"moderator": Role.MODERATOR, "moderator2": Role.MODERATOR, "spokesperson": Role.SPOKESPERSON}
    for username, role in (roles | {"auditor": Role.AUDITOR, "administrator": Role.ADMINISTRATOR}).items():
        world.people[username] = _person(username, department, role)
    for school in schools:
        for name, role in (("editor", Role.EDITOR), ("approver", Role.APPROVER)):
            world.people[f"{name}-{school.code}"] = _person(f"{name}-{school.code}", school, role)
    return world


def _new(code: str, name: str, kind: Kind, level: str = "") -> NewOrganisation:
    address = SiteAddress(f"{code}.localhost", 80, is_default=kind is Kind.DEPARTMENT)
    return NewOrganisation(kind=kind, code=code, name=name, short_name=name, level=level, address=address)


def _person(username: str, organisation: Organisation, role: Role) -> User:
    user = User.objects.create_user(username, f"{username}@{organisation.code}.example", PASSWORD)
    add_membership(user=user, organisation=organisation, role=role, by=None)
    return user


def draft_story(world: World, organisation: Organisation, *, by: str, title: str, **fields: Any) -> StoryPage:
    """A story as its editor has just saved it."""
    fields = {
        "summary": "Một buổi sáng ở trường.",
        "body": [("paragraph", "<p>Sân trường đông vui.</p>")],
    } | fields
    return _draft(world.news(organisation), StoryPage(title=title, **fields), world[by])


def draft_release(
    world: World, organisation: Organisation, *, by: str, title: str, **fields: Any
) -> PressReleasePage:
    """A press release as its author has just saved it."""
    fields = {"summary": "Thông tin chính thức.", "number": "12/TCBC", "body": []} | fields
    return _draft(world.press(organisation), PressReleasePage(title=title, **fields), world[by])


def _draft(parent: Any, page: Any, user: User) -> Any:
    page.live, page.owner, page.locale = False, user, Locale.objects.get(language_code="vi")
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=True)
    return page


def submit(page: Any, user: User) -> ClearanceTaskState | None:
    """Hand the page in; the step that waits now, or None."""
    page = type(page).objects.get(pk=page.pk)
    page.get_workflow().start(page, user)
    return waiting(page)


def waiting(page: Any) -> ClearanceTaskState | None:
    return ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()


def digest_of_draft(page: Any) -> str:
    page = type(page).objects.get(pk=page.pk)
    return digest_of(canonical(page.get_latest_revision().as_object()))


def sign(page: Any, user: User, comment: str = "") -> None:
    """The person approves the step that waits, having read the latest text."""
    state = waiting(page)
    assert state is not None, "nothing waits"
    approve(task_state_id=state.pk, digest=digest_of_draft(page), by=user, comment=comment)


def publish(world: World, page: Any, *, by: str) -> Any:
    """Take the page through every step that it needs."""
    submit(page, world[by])
    signers = {1: f"approver-{page.organisation.code}", 3: "spokesperson", 2: "moderator"}
    for _step in range(3):
        state = waiting(page)
        if state is None:
            break
        username = signers[state.step]
        sign(page, world["moderator2" if username == by else username])
    page = type(page).objects.get(pk=page.pk)
    assert page.is_public, "the page should be public by now"
    return page
