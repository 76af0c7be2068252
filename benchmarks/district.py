"""A department whose schools grow in number, each set up by the product's own action, every page judged."""

from __future__ import annotations

import random
from typing import Any

from django.db import transaction
from django.utils import translation

from benchmarks.clock import Samples
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Level, Role
from organisations.models import Organisation, User
from tests.factories.many import Press
from tests.factories.world import World, build_world, draft_story, sign, submit

SEED = 1945
BUSY = 10  # so many schools write much, the others little
FEW = 2
TIMED = 10  # the last so many schools that are set up are timed
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


class Archive(Press):
    """Public pages as long as teachers write them: six paragraphs, always the same for the same seed."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.random = random.Random(SEED)

    def _shown(self) -> dict[str, Any]:
        paragraphs = [" ".join(self.random.sample(SENTENCES, 4)) for _paragraph in range(6)]
        return super()._shown() | {"body": [("paragraph", f"<p>{text}</p>") for text in paragraphs]}


class District:
    """Begins with the two schools of the tests' world; `grow` adds what is missing."""

    def __init__(self, *, stories: int) -> None:
        self.world = build_world()
        self.archive = Archive(self.world)
        self.stories = stories
        self.schools = [self.world.hoasen, self.world.songnhue]
        self.handed_in = 0
        self._write(self.world.department, 1)
        for school in self.schools:
            self._write(school, stories)

    def grow(self, count: int) -> Samples:
        """Up to so many schools; how long the last of them took to be set up."""
        provisioning = Samples()
        for number in range(len(self.schools), count):
            school = self._set_up(number, provisioning, is_last=number == count - 1)
            self._write(school, self.stories if number < BUSY else FEW)
            self.schools.append(school)
        provisioning.times = provisioning.times[-TIMED:]
        return provisioning

    def _set_up(self, number: int, provisioning: Samples, *, is_last: bool) -> Organisation:
        code, name = f"truong-{number}", f"Trường số {number}"
        level = Level.values[number % len(Level.values)]
        address = SiteAddress(f"{code}.localhost", 80)
        new = NewOrganisation(
            kind=Kind.SCHOOL, code=code, name=name, short_name=name, level=level, address=address
        )

        def work() -> Organisation:
            return create_organisation(new=new, by=self.world["admin"], department=self.world.department)

        with translation.override("vi"):
            # A school can be set up but once; counting costs the last one little.
            school = provisioning.take((lambda: provisioning.count(work)) if is_last else work)
        for title, role in (("editor", Role.EDITOR), ("approver", Role.APPROVER)):
            self._person(f"{title}-{code}", school, role)
        return school

    @transaction.atomic
    def _person(self, username: str, school: Organisation, role: Role) -> None:
        user = User.objects.create_user(username, f"{username}@{school.code}.example")
        add_membership(user=user, organisation=school, role=role, by=None)
        self.world.people[username] = user

    @transaction.atomic
    def _write(self, school: Organisation, stories: int) -> None:
        for number in range(stories):
            self.archive.story(school, number)
        self.archive.release(school, 0)

    def hand_in(self, count: int) -> None:
        """Up to so many stories, of the busy schools in turn, that their heads have signed, the department not."""
        schools = self.schools[:BUSY]
        for number in range(self.handed_in, count):
            school = schools[number % len(schools)]
            editor, head = f"editor-{school.code}", self.world[f"approver-{school.code}"]
            title = f"Kế hoạch câu lạc bộ {number}"
            story = draft_story(self.world, school, by=editor, title=title, needs_department=True)
            submit(story, self.world[editor])
            sign(story, head)
            self.handed_in += 1
