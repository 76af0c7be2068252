"""Searching and being found cost the same among many: no statistics at a save, no cards but those of the page."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import StoryPage
from search import finder
from tests.factories.many import Press

pytestmark = pytest.mark.django_db


def test_a_save_leaves_the_statistics_of_titles_to_the_night(world, django_capture_on_commit_callbacks):
    press = Press(world)
    with CaptureQueriesContext(connection) as captured, django_capture_on_commit_callbacks(execute=True):
        press.story(world.hoasen, 1)
    assert not [query["sql"] for query in captured.captured_queries if "AVG(" in query["sql"].upper()]
    with CaptureQueriesContext(connection) as captured:
        call_command("update_index", verbosity=0)
    assert [query["sql"] for query in captured.captured_queries if "AVG(" in query["sql"].upper()]


def test_only_the_results_of_the_page_are_loaded_whole(world):
    press = Press(world)
    for number in range(25):
        press.story(world.hoasen, number)

    def cost(number: int) -> tuple[int, int]:
        with CaptureQueriesContext(connection) as captured:
            page = finder.find("doc sach", organisation=world.hoasen, language="vi", page_number=number)
        assert all(isinstance(hit, StoryPage) for hit in page)
        return len(page), len(captured)

    first, last = cost(1), cost(2)
    assert (first[0], last[0]) == (20, 5)
    assert first[1] == last[1]


def test_a_page_whose_publication_ended_while_the_index_sleeps_is_not_found(world):
    press = Press(world)
    story = press.story(world.hoasen, 1) or StoryPage.objects.last()
    StoryPage.objects.filter(pk=story.pk).update(live=False)
    assert not list(finder.find("doc sach", organisation=None, language="vi", page_number=1))


def test_of_too_many_the_newest_are_weighed(world, monkeypatch):
    monkeypatch.setattr(finder, "WEIGHED", 1)
    press = Press(world)
    press.story(world.hoasen, 1)  # stands first in the tree
    press.story(world.songnhue, 2)
    found = finder.find("doc sach", organisation=None, language="vi", page_number=1)
    assert [hit.title for hit in found] == ["Ngày hội đọc sách 2"]
