"""What visitors and people at the desk ask for, through the test client."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.test import Client
from wagtail.models import Site

from benchmarks.clock import Samples, rounds
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


def measure(world: World, times: int) -> dict[str, Samples]:
    """Every page, warm; and one as it is after a site was added or a home page published, or after an hour."""
    client = Client()
    works = {name: partial(get, client, path, host) for name, (host, path) in PUBLIC.items()}
    measured = rounds(works | _admin(world), times)
    forgotten = Samples()
    for take in (forgotten.count, *[forgotten.take] * max(times // 3, 3)):
        Site.clear_site_root_paths_cache()
        take(works["school home"])
    return measured | {"school home, sites forgotten": forgotten}


def _admin(world: World) -> dict[str, Callable[[], Any]]:
    """The desk of a moderator, for whom something waits, and what a school's editor opens first."""
    moderator, editor = signed_in(world, "moderator"), signed_in(world, "editor-hoasen")
    explorer = f"/admin/pages/{world.news(world.hoasen).pk}/"
    return {
        "desk": partial(get, moderator, "/admin/desk/"),
        "editor's dashboard": partial(get, editor, "/admin/"),
        "editor's explorer": partial(get, editor, explorer),
    }
