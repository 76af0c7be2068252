"""What visitors and people at the desk ask for, through the test client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.test import Client
from wagtail.models import Site

from benchmarks.clock import Samples, sample
from tests.factories.world import World

STORY = "/tin-tuc/ngay-hoi-doc-sach-0/"
PUBLIC = {
    "department home": ("hadong", "/"),
    "school home": ("hoasen", "/"),
    "list of 20": ("hoasen", "/tin-tuc/"),
    "story": ("hoasen", STORY),
    "press page": ("hadong", "/thong-cao-bao-chi/"),
    "release": ("hoasen", "/thong-cao-bao-chi/thong-cao-0/"),
    "search this site": ("hoasen", "/tim-kiem/?q=doc+sach"),
    "search all sites": ("hoasen", "/tim-kiem/?q=doc+sach&pham-vi=all"),
    "feed": ("hoasen", "/tin-tuc/feed/"),
    "sitemap": ("hoasen", "/sitemap.xml"),
}


def get(client: Client, path: str, host: str = "hadong") -> Any:
    """The answer, which must be a page: the time of an error means nothing."""
    answer = client.get(path, headers={"host": f"{host}.localhost"})
    if answer.status_code != 200:
        raise RuntimeError(f"{host}.localhost{path} answers {answer.status_code}")
    return answer


def signed_in(world: World, username: str) -> Client:
    client = Client()
    client.force_login(world[username])
    return client


def public(times: int) -> Iterator[tuple[str, Samples]]:
    """Every public page, warm, and one as it is after a site was added or renamed, or after an hour."""
    client = Client()
    for name, (host, path) in PUBLIC.items():
        yield name, sample(lambda host=host, path=path: get(client, path, host), times)
    forgotten = sample(
        lambda: get(client, "/", "hoasen"), max(times // 3, 3), before=Site.clear_site_root_paths_cache
    )
    yield "school home, sites forgotten", forgotten


def admin(world: World, times: int) -> Iterator[tuple[str, Samples]]:
    """The desk of a moderator, for whom something waits, and what a school's editor opens first."""
    moderator, editor = signed_in(world, "moderator"), signed_in(world, "editor-hoasen")
    explorer = f"/admin/pages/{world.news(world.hoasen).pk}/"
    yield "desk", sample(lambda: get(moderator, "/admin/desk/"), times)
    yield "editor's dashboard", sample(lambda: get(editor, "/admin/"), times)
    yield "editor's explorer", sample(lambda: get(editor, explorer), times)
