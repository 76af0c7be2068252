"""The stencils: a school with its people and pictures, stories and releases, made by the product's own actions."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Q
from django.utils import translation
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    ModelLogEntry,
    Page,
    PageLogEntry,
    ReferenceIndex,
    Revision,
    Site,
    TaskState,
    WorkflowState,
)  # fmt: skip
from wagtail.search.models import IndexEntry

from benchmarks.populate.index import Entry, entry_of
from benchmarks.populate.stencil import Stencil, capture
from library.models import Image
from news.models import PressReleasePage, StoryPage
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import Membership, Organisation, Oversight, User
from tests.factories.many import Press
from tests.factories.media import draw, make_image
from tests.factories.world import World, draft_release, draft_story, publish
from workflows.models import (
    Approval,
    ClearanceTaskState,
    LedgerEntry,
    PageClearance,
    Publication,
    ShownReference,
)  # fmt: skip

SEED = 1945
CODE, NAME, SLUG = "zqcode", "Zqname", "zqslug"
STORIES, RELEASES, PICTURES = 12, 2, 3
SENTENCES = (
    "Sáng nay, sân trường rộn ràng tiếng trống và tiếng cười của các em học sinh.",
    "Thư viện mở cửa từ bảy giờ, mỗi lớp mang đến những cuốn sách mà các em yêu thích.",
    "Các thầy cô chuẩn bị góc trưng bày từ tuần trước, cùng với ban đại diện cha mẹ học sinh.",
    "Khối sáu kể chuyện cổ tích, khối bảy đọc thơ, khối tám giới thiệu sách khoa học.",
    "Nhiều em lần đầu đứng trước đông người và đã kể rất tự nhiên.",
    "Buổi chiều dành cho trò chơi dân gian, đố vui và trao đổi sách giữa các lớp.",
    "Nhà trường cảm ơn cha mẹ học sinh đã cùng dọn dẹp và trang trí sân khấu.",
    "Chương trình khép lại bằng bài hát chung của cả trường.",
)


@dataclass
class Model:
    """One thing of the stencil school, with the words that stand for what differs."""

    stencil: Stencil
    entries: list[tuple[int, Entry]]  # PostgreSQL: key of the page, what the index takes from it
    mark: str = ""


@dataclass
class Models:
    school: Organisation
    whole: Model
    stories: list[Model]
    releases: list[Model]


class Maker:
    """Sets the stencil school up and writes for it what is to be copied."""

    def __init__(self, world: World) -> None:
        self.world, self.press, self.random = world, Press(world), random.Random(SEED)
        draw(self.press.image)

    def make(self) -> None:
        school = self._school()
        for number in range(STORIES):
            self._write(draft_story, school, f"{chr(97 + number)}q")
        for number in range(RELEASES):
            self._write(draft_release, school, f"r{chr(97 + number)}q")
        page = draft_release(self.world, self.world.department, by="moderator2", title="Thông cáo của phòng")
        publish(self.world, page, by="moderator2")

    def _school(self) -> Organisation:
        with translation.override("vi"):
            new = NewOrganisation(
                kind=Kind.SCHOOL, code=CODE, name=NAME, short_name=NAME, level="THCS",
                address=SiteAddress(f"{CODE}.localhost", 80),
            )  # fmt: skip
            school = create_organisation(new=new, by=self.world["admin"], department=self.world.department)
        for name, role in (("editor", Role.EDITOR), ("approver", Role.APPROVER)):
            username = f"{name}-{CODE}"
            user = User.objects.create_user(username, f"{username}@{CODE}.example")
            add_membership(user=user, organisation=school, role=role, by=None)
            self.world.people[username] = user
        for organisation in (school, self.world.hoasen, self.world.songnhue):
            for number in range(PICTURES):
                title = f"{organisation.short_name} {number}"
                draw(make_image(title=title, collection=organisation.collection))
        # Roles and oversight are older than what was signed.
        Membership.objects.update(since="2020-01-01")
        Oversight.objects.update(since="2020-01-01")
        return school

    def _write(self, draft: Any, school: Organisation, mark: str) -> None:
        paragraphs = [" ".join(self.random.sample(SENTENCES, 4)) for _paragraph in range(6)]
        page = draft(
            self.world, school, by=f"editor-{CODE}", title=f"Zqtitle{mark}", slug=f"{SLUG}{mark}",
            summary=f"Zqwords{mark}: một ngày vui của cả trường.", topics=[self.press.topic],
            lead_image=self.press.image, lead_image_alt="Sân trường",
            body=[("paragraph", f"<p>{text}</p>") for text in paragraphs],
        )  # fmt: skip
        publish(self.world, page, by=f"editor-{CODE}")


def models() -> Models:
    """What `Maker` has written, captured."""
    school = Organisation.objects.get(code=CODE)
    tops = Page.objects.filter(translation_key=school.root_page.translation_key)
    starters = [page for top in tops for page in top.get_descendants(inclusive=True).filter(depth__lte=3)]
    specific = [page.specific for page in starters]
    stencil = capture([*_of_school(school), *_of_pages(specific)], [CODE, NAME.lower()])
    return Models(
        school,
        Model(stencil, _entries(specific)),
        _articles(StoryPage, school),
        _articles(PressReleasePage, school),
    )


def _articles(kind: type[Any], school: Organisation) -> list[Model]:
    found = []
    for page in kind.objects.filter(organisation=school).order_by("pk"):
        mark = page.slug.removeprefix(SLUG)
        marks = [f"{word}{mark}" for word in ("zqtitle", SLUG, "zqwords")]
        found.append(Model(capture(list(_of_pages([page])), [*marks, CODE]), _entries([page]), mark))
    return found


def _entries(pages: list[Any]) -> list[tuple[int, Entry]]:
    return [(page.pk, entry_of(page)) for page in pages] if connection.vendor == "postgresql" else []


def _of_school(school: Organisation) -> Iterator[Any]:
    """All rows of a school but its pages'."""
    people = User.objects.filter(memberships__organisation=school)
    group = Group.objects.filter(name=f"cong:writers:{school.code}")
    images = Image.objects.filter(collection=school.collection)
    memberships = Membership.objects.filter(organisation=school)
    yield Organisation.objects.filter(pk=school.pk)
    yield from (Oversight.objects.filter(school=school), Collection.objects.filter(pk=school.collection.pk))
    yield from (Site.objects.filter(pk=school.site.pk), group, people)
    yield User.groups.through.objects.filter(user__in=people)
    yield from (memberships, GroupPagePermission.objects.filter(group__in=group))
    yield GroupCollectionPermission.objects.filter(group__in=group)
    yield from (images, Image.renditions.rel.related_model.objects.filter(image__in=images))
    about = _named(memberships) | _named(Organisation.objects.filter(pk=school.pk)) | _named(images)
    yield ModelLogEntry.objects.filter(about)
    yield ReferenceIndex.objects.filter(about)
    yield from [IndexEntry.objects.filter(_named(images))] if connection.vendor == "sqlite" else []


def _named(rows: Any) -> Q:
    """How rows are named by those who name any kind of row."""
    kind = ContentType.objects.get_for_model(rows.model)
    return Q(content_type=kind, object_id__in=[str(key) for key in rows.values_list("pk", flat=True)])


def _of_pages(pages: list[Any]) -> Iterator[Any]:
    """All rows of pages; PostgreSQL's seals and index are made at the end."""
    keys = [page.pk for page in pages]
    texts = [str(key) for key in keys]
    yield Page.objects.filter(pk__in=keys)
    for kind in {type(page) for page in pages}:
        yield kind.objects.filter(pk__in=keys)
        for field in kind._meta.local_many_to_many:
            through = field.remote_field.through
            yield through.objects.filter(**{f"{field.m2m_field_name()}__in": keys})
    kinds = [page.cached_content_type for page in pages]
    yield Revision.objects.filter(content_type__in=kinds, object_id__in=texts)
    states = WorkflowState.objects.filter(content_type__in=kinds, object_id__in=texts)
    yield from (states, TaskState.objects.filter(workflow_state__in=states))
    yield ClearanceTaskState.objects.filter(workflow_state__in=states)
    yield Approval.objects.filter(page_id__in=keys)
    yield Publication.objects.filter(page_id__in=keys)
    yield ShownReference.objects.filter(publication__page_id__in=keys)
    yield PageClearance.objects.filter(page_id__in=keys)
    yield LedgerEntry.objects.filter(page_id__in=keys)
    yield PageLogEntry.objects.filter(page_id__in=keys)
    yield ReferenceIndex.objects.filter(content_type__in=kinds, object_id__in=texts)
    if connection.vendor == "sqlite":
        yield IndexEntry.objects.filter(content_type__in=kinds, object_id__in=texts)
