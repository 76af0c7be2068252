"""What a page costs in queries: a fixed number, with two schools and with two hundred."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import Feature, PressReleasePage, Push, Receipt, StoryPage
from organisations.models import Oversight
from tests.factories.many import Press
from tests.factories.media import draw
from tests.factories.sharing import feature, push

pytestmark = pytest.mark.django_db
PAGES = {
    "department home": ("hadong", "/"),
    "department's list": ("hadong", "/tin-tuc/"),
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
# Queries of a warm request. A change that adds one says why by changing the number. Where something is shared with
# the site, it is one more than elsewhere: the keys of it come before its pages.
BUDGET = {
    "department home": 27, "department's list": 27, "school home": 27, "list of 20": 26, "story": 27,
    "press page": 25, "release": 25, "search here": 18, "search everywhere": 19, "feed": 14, "sitemap": 4,
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


def share_more(world) -> None:
    """A feature of each school and two notices at each, as rows: what an act costs is not the question here."""
    oversights = {oversight.school_id: oversight for oversight in Oversight.objects.all()}
    by = world["moderator"]
    stories = StoryPage.objects.filter(organisation__in=oversights, features=None)
    Feature.objects.bulk_create(
        Feature(page=story, oversight=oversights[story.organisation_id], title=story.title, by=by)
        for story in stories
    )
    page = PressReleasePage.objects.get(organisation=world.department)
    for pushed in (Push.objects.get(), Push.objects.create(page=page, department=world.department, by=by)):
        Receipt.objects.bulk_create(
            (Receipt(push=pushed, oversight=oversight) for oversight in oversights.values()),
            ignore_conflicts=True,
        )


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
    feature(world, StoryPage.objects.get(organisation=world.songnhue))
    push(world, StoryPage.objects.get(organisation=world.department), world.hoasen)
    few = costs(client)
    press.schools(schools)
    share_more(world)
    many = costs(client)
    for name in PAGES:
        more = Counter(many[name]) - Counter(few[name])
        assert len(many[name]) == len(few[name]), (name, list(more))
    assert {name: len(statements) for name, statements in many.items()} == BUDGET
