"""What visitors and people in the admin ask for, each an address of one host with somebody's cookie or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.test import Client

from benchmarks.populate.texts import RARE
from news.models import PressReleasePage, StoryPage
from tests.factories.world import World


@dataclass(frozen=True, slots=True)
class Asked:
    """One page; `who` is the name of the person who is signed in, empty for a stranger."""

    name: str
    host: str
    path: str
    who: str = ""
    cookie: str = ""

    def get(self, client: Client) -> Any:
        """The answer, which must be a page: the time of an error means nothing."""
        if self.cookie:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.cookie
        answer = client.get(self.path, headers={"host": f"{self.host}.localhost"})
        if answer.status_code != 200:
            raise RuntimeError(f"{self.host}.localhost{self.path} answers {answer.status_code}")
        return answer


def pages(world: World) -> list[Asked]:
    """Everything that is read, public pages first; asking the database only what their addresses are."""
    return [*_public(world), *_admin(world)]


def _public(world: World) -> list[Asked]:
    story, release = _newest(StoryPage, world), _newest(PressReleasePage, world)
    rare = f"/tim-kiem/?q={RARE.replace(' ', '+')}&pham-vi=all"
    return [
        Asked("department home", "hadong", "/"),
        Asked("directory", "hadong", "/cac-truong/"),
        Asked("directory, a name", "hadong", "/cac-truong/?q=le+loi"),
        Asked("school home", "hoasen", "/"),
        Asked("list of 20", "hoasen", "/tin-tuc/"),
        Asked("story", "hoasen", story.relative_url(world.hoasen.site)),
        Asked("press page", "hadong", "/thong-cao-bao-chi/"),
        Asked("release", "hoasen", release.relative_url(world.hoasen.site)),
        Asked("search here", "hoasen", "/tim-kiem/?q=ngay+hoi"),
        Asked("search everywhere, common", "hoasen", "/tim-kiem/?q=ngay+hoi&pham-vi=all"),
        Asked("search everywhere, rare", "hoasen", rare),
        Asked("feed", "hoasen", "/tin-tuc/feed/"),
        Asked("feed of the department", "hadong", "/tin-tuc/feed/"),
        Asked("sitemap", "hoasen", "/sitemap.xml"),
    ]


def _admin(world: World) -> list[Asked]:
    news, story = world.news(world.hoasen).pk, _newest(StoryPage, world).pk
    editor, head, superuser = "editor-hoasen", "approver-hoasen", "admin"
    return [
        Asked("desk (moderator)", "hadong", "/admin/desk/", "moderator"),
        Asked("moderator's dashboard", "hadong", "/admin/", "moderator"),
        Asked("editor's dashboard", "hadong", "/admin/", editor),
        Asked("head's desk", "hadong", "/admin/desk/", head),
        Asked("explorer (editor)", "hadong", f"/admin/pages/{news}/", editor),
        Asked("page editor", "hadong", f"/admin/pages/{story}/edit/", editor),
        Asked("page chooser", "hadong", "/admin/choose-page/", editor),
        Asked("page chooser, search", "hadong", "/admin/choose-page/search/?q=ngay", editor),
        Asked("image chooser", "hadong", "/admin/images/chooser/", editor),
        Asked("organisations (administrator)", "hadong", "/admin/organisations/", "administrator"),
        Asked("superuser's dashboard", "hadong", "/admin/", superuser),
        Asked("explorer, top (superuser)", "hadong", "/admin/pages/", superuser),
        Asked("explorer, root (superuser)", "hadong", "/admin/pages/1/", superuser),
        Asked("workflows settings", "hadong", "/admin/workflows/list/", superuser),
        Asked("workflow report", "hadong", "/admin/reports/workflow/", superuser),
        Asked("sites settings", "hadong", "/admin/sites/", superuser),
        Asked("users", "hadong", "/admin/users/", superuser),
    ]


def _newest(kind: type[Any], world: World) -> Any:
    found = kind.objects.public().filter(organisation=world.hoasen, topics__isnull=False)
    return found.order_by("-first_published_at", "pk").first()


def signed_in(world: World, username: str) -> Client:
    client = Client()
    client.force_login(world[username])
    return client
