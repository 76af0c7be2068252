"""What a page costs in queries: a fixed number, with two schools and with two hundred."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.many import Press
from tests.factories.media import draw

pytestmark = pytest.mark.django_db
PAGES = {
    "department home": ("hadong", "/"),
    "school home": ("hoasen", "/"),
    "list of 20": ("hoasen", "/tin-tuc/"),
    "story": ("hoasen", "/tin-tuc/ngay-hoi-doc-sach-3/"),
    "press page": ("hadong", "/thong-cao-bao-chi/"),
    "release": ("hoasen", "/thong-cao-bao-chi/thong-cao-1/"),
    "search here": ("hoasen", "/tim-kiem/?q=doc+sach"),
    "search everywhere": ("hoasen", "/tim-kiem/?q=doc+sach&pham-vi=all"),
    "feed": ("hoasen", "/tin-tuc/feed/"),
    "sitemap": ("hoasen", "/sitemap.xml"),
}
# Queries of a warm request. A change that adds one says why by changing the number.
BUDGET = {
    "department home": 28, "school home": 25, "list of 20": 23, "story": 27, "press page": 25, "release": 25,
    "search here": 17, "search everywhere": 17, "feed": 14, "sitemap": 4,
}  # fmt: skip


def costs(client) -> dict[str, list[str]]:
    """The statements of a second request for each page."""
    found = {}
    for name, (host, path) in PAGES.items():
        for _warm in range(2):
            with CaptureQueriesContext(connection) as captured:
                answer = client.get(path, headers={"host": f"{host}.localhost"})
                assert answer.status_code == 200, path
        found[name] = [query["sql"] for query in captured.captured_queries]
    return found


@pytest.mark.parametrize("schools", [24, pytest.param(200, marks=pytest.mark.long)])
def test_more_schools_cost_no_more_queries(world, client, schools):
    press = Press(world)
    draw(press.image)
    for number in range(20):
        press.story(world.hoasen, number)
    for organisation in (world.hoasen, world.songnhue, world.department):
        press.release(organisation, 1)
    press.story(world.songnhue, 1)
    press.story(world.department, 1)
    few = costs(client)
    press.schools(schools)
    many = costs(client)
    for name in PAGES:
        more = Counter(many[name]) - Counter(few[name])
        assert len(many[name]) == len(few[name]), (name, list(more))
    assert {name: len(statements) for name, statements in many.items()} == BUDGET
