"""Many schools, cheaply but honestly: every page has its approval, and the gate judges every row that goes live."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import SchoolHomePage
from news.models import NewsIndexPage, PressIndexPage, PressReleasePage, StoryPage, Topic
from organisations import memory
from organisations.enums import Kind, Level, Role
from organisations.models import Organisation, Oversight
from tests.factories.media import make_image
from tests.factories.world import World
from workflows import gate
from workflows.actions.signatures import write_approval
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance


class Press:
    """Writes public pages that all carry the same picture and topic, each newer than the one before."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.locale = Locale.objects.get(language_code="vi")
        self.topic = Topic.objects.create(name_vi="Hoạt động", slug="hoat-dong")
        self.image = make_image()
        self.moment = timezone.now() - timedelta(days=30)

    def story(self, organisation: Organisation, number: int) -> None:
        page = StoryPage(title=f"Ngày hội đọc sách {number}", summary="Sân trường đông vui.", **self._shown())
        self._publish(self._below(NewsIndexPage, organisation), page)

    def release(self, organisation: Organisation, number: int) -> None:
        page = PressReleasePage(
            title=f"Thông cáo {number}", summary="Chính thức.", number=str(number), **self._shown()
        )
        self._publish(self._below(PressIndexPage, organisation), page)

    def schools(self, count: int) -> None:
        """So many more schools of the department, each with a site, lists, a story and a release."""
        for number in range(count):
            school = self._school(number)
            self.story(school, number)
            self.release(school, number)
        memory.committed()

    def _school(self, number: int) -> Organisation:
        code, name = f"truong-{number}", f"THCS Số {number}"
        school = Organisation.objects.create(
            kind=Kind.SCHOOL, level=Level.values[number % 4], code=code, name=name, short_name=name
        )
        Oversight.objects.create(school=school, department=self.world.department)
        home = SchoolHomePage(title=name, slug=code, organisation=school)
        self._add(Page.objects.get(depth=1), home)
        school.site = Site.objects.create(
            hostname=f"{code}.localhost", port=80, site_name=name, root_page=home
        )
        school.save()
        self._clear(home)
        self._publish(home, NewsIndexPage(title="Tin tức", slug="tin-tuc", show_in_menus=True))
        self._publish(home, PressIndexPage(title="Thông cáo", slug="thong-cao-bao-chi", show_in_menus=True))
        return school

    def _shown(self) -> dict[str, Any]:
        self.moment += timedelta(minutes=1)
        return {
            "topics": [self.topic], "lead_image": self.image, "lead_image_alt": "Sân trường",
            "first_published_at": self.moment, "body": [("paragraph", "<p>Vui.</p>")],
        }  # fmt: skip

    def _below(self, kind: Any, organisation: Organisation) -> Any:
        return kind.objects.get(organisation=organisation, locale=self.locale)

    def _publish(self, parent: Any, page: Any) -> None:
        self._add(parent, page)
        self._clear(page)

    def _add(self, parent: Any, page: Any) -> None:
        page.locale, page.live, page.owner = self.locale, False, self.world["admin"]
        parent.add_child(instance=page)

    def _clear(self, page: Any) -> None:
        """Sign as provisioning does, then write the row; nothing here goes round the gate."""
        content = canonical(page)
        digest = digest_of(content)
        write_approval(
            page=page, content=content, digest=digest, step=Clearance.DEPARTMENT, role=Role.ADMINISTRATOR,
            required=gate.required_clearance(page, content, digest), by=self.world["admin"], comment="",
            task_state_id=None,
        )  # fmt: skip
        page.live = True
        page.save()
