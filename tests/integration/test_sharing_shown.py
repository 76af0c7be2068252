"""What the public meets of other sites: references that follow what is public, on two sites and in two languages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from news.sharing import actions
from tests.factories.decisions import other_department, publish_now
from tests.factories.reader import sightings
from tests.factories.sharing import feature, give_away, school_story
from tests.factories.translations import public_translation
from tests.factories.world import digest_of_draft, draft_story, submit
from workflows import schedule
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason

pytestmark = pytest.mark.django_db
TITLE = "Vườn sách bên hồ"
NOTICE = "Lịch nghỉ lễ của các trường"


def get(path: str, host: str = "hadong.localhost") -> str:
    answer = Client().get(path, headers={"host": host})
    assert answer.status_code == 200, path
    return answer.content.decode()


def places(title: str, host: str = "hadong.localhost", language: str = "") -> list[str]:
    """Where on the site the title stands, of the pages that could carry it."""
    paths = [f"{language}/", f"{language}/tin-tuc/", f"{language}/tin-tuc/feed/", f"{language}/sitemap.xml"]
    return [path for path in paths[: None if not language else 2] if title in get(path, host)]


def the_featured(text: str) -> str:
    return text.partition('id="featured-title"')[2].partition("</section>")[0]


def the_notices(text: str) -> str:
    return text.partition('id="notices-title"')[2].partition("</section>")[0]


# --- A school's story on the department's site ---------------------------------------------------------


def test_a_featured_story_is_a_card_that_leads_to_the_schools_own_site(world):
    story = school_story(world, world.hoasen, title=TITLE)
    assert "featured-title" not in get("/")
    feature(world, story)
    for path in ("/", "/tin-tuc/"):
        card = the_featured(get(path))
        assert f'<a href="{story.full_url}">{TITLE}</a>' in card
        assert "THCS Hoa Sen" in card
    assert story.full_url.startswith("http://hoasen.localhost")


def test_on_the_home_page_it_does_not_stand_twice(world):
    story = school_story(world, world.hoasen, title=TITLE)
    assert get("/").count(f">{TITLE}</a>") == 1
    feature(world, story)
    assert get("/").count(f">{TITLE}</a>") == 1


def test_the_story_keeps_its_one_address(world):
    """No page of it on the department's site: neither in the sitemap nor in its search; the canonical one is the school's."""
    story = school_story(world, world.hoasen, title=TITLE)
    feature(world, story)
    path = story.get_url_parts()[2]
    assert Client().get(path, headers={"host": "hadong.localhost"}).status_code == 404
    assert story.slug not in get("/sitemap.xml")
    assert TITLE not in get("/tim-kiem/?q=vuon+sach")
    assert f'<link rel="canonical" href="{story.full_url}">' in get(path, "hoasen.localhost")


def test_the_departments_feed_carries_it_under_its_own_address_and_key(world):
    story = school_story(world, world.hoasen, title=TITLE)
    assert TITLE not in get("/tin-tuc/feed/")
    feature(world, story)
    key = f"urn:uuid:{story.translation_key}:vi"
    for path in ("/tin-tuc/feed/", "/tin-tuc/feed.json"):
        assert story.full_url in get(path) and key in get(path)
        assert key in get(path, "hoasen.localhost")
        assert TITLE not in get(path, "songnhue.localhost")


def gone_by_withdrawal(world, story, clock):
    withdraw(page_id=story.pk, reason=WithdrawalReason.MISTAKE, by=world["approver-hoasen"])


def gone_by_the_row(world, story, clock):
    Page.objects.filter(pk=story.pk).update(live=False)


def gone_by_the_database(world, story, clock):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s WHERE id = %s", [False, story.pk])


def gone_by_taking_it_off(world, story, clock):
    actions.end_feature(feature_id=story.features.get().pk, by=world["moderator"])


def gone_with_the_school(world, story, clock):
    give_away(world.hoasen, other_department(world))


def gone_when_its_time_is_over(world, story, clock):
    until = timezone.now() + timedelta(hours=1)
    actions.arrange_feature(feature_id=story.features.get().pk, until=until, by=world["moderator"])
    clock.shift(timedelta(hours=2))


@pytest.mark.parametrize(
    "leave",
    [
        gone_by_withdrawal, gone_by_the_row, gone_by_the_database, gone_by_taking_it_off, gone_with_the_school,
        gone_when_its_time_is_over,
    ],
)  # fmt: skip
def test_it_leaves_the_departments_site_at_once(world, time_machine, leave):
    time_machine.move_to(timezone.now(), tick=False)
    story = school_story(world, world.hoasen, title=TITLE)
    other = school_story(world, world.songnhue, title="Bài của trường khác")
    feature(world, story)
    feature(world, other)
    assert all(TITLE in the_featured(get(path)) for path in ("/", "/tin-tuc/"))
    leave(world, story, time_machine)
    for path in ("/", "/tin-tuc/"):
        shown = the_featured(get(path))
        assert TITLE not in shown and "Bài của trường khác" in shown
    assert story.full_url not in get("/tin-tuc/feed/")


def test_an_expired_story_is_gone_when_the_clock_takes_it_down(world, time_machine):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    story = school_story(world, world.hoasen, title=TITLE, expire_at=start + timedelta(hours=1))
    feature(world, story)
    time_machine.shift(timedelta(hours=2))
    schedule.run()
    assert places(TITLE) == [] and sightings(TITLE) == []


def test_a_lapsed_emergency_is_gone_to_the_second(world, time_machine, settings):
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=TITLE)
    state = submit(story, world["editor-hoasen"])
    publish_now({"task_state_id": state.pk, "digest": digest_of_draft(story)}, world["spokesperson"])
    feature(world, story)
    assert TITLE in the_featured(get("/"))
    time_machine.shift(timedelta(hours=settings.EMERGENCY_HOURS))
    assert places(TITLE) == []


def test_a_school_that_came_back_is_not_shown_by_what_was_said_before(world):
    """The department that lost the school has to say it anew."""
    theirs = other_department(world)
    story = school_story(world, world.hoasen, title=TITLE)
    feature(world, story)
    give_away(world.hoasen, theirs)
    world.hoasen.oversights.filter(until=None).update(since=timezone.localdate() - timedelta(days=1))
    world.hoasen.oversights.filter(department=world.department).update(
        since=timezone.localdate() - timedelta(days=9), until=timezone.localdate() - timedelta(days=1)
    )
    give_away(world.hoasen, world.department)
    assert "featured-title" not in get("/")
    feature(world, story)
    assert TITLE in the_featured(get("/"))


def test_pinned_ones_stand_first_and_the_others_follow_the_newest_first(world):
    stories = [school_story(world, world.hoasen, title=f"Bài số {number}") for number in range(4)]
    shown = [feature(world, story) for story in stories]
    assert order() == [3, 2, 1, 0]
    actions.arrange_feature(feature_id=shown[0].pk, position=1, by=world["moderator"])
    actions.arrange_feature(feature_id=shown[2].pk, position=2, by=world["moderator"])
    assert order() == [0, 2, 3, 1]


def order() -> list[int]:
    shown = the_featured(get("/"))
    return sorted(range(4), key=lambda number: shown.index(f"Bài số {number}"))


def test_home_shows_the_first_four_and_the_list_the_first_twelve(world):
    for number in range(13):
        feature(world, school_story(world, world.hoasen, title=f"Bài số {number:02}"))
    assert [the_featured(get(path)).count("Bài số") for path in ("/", "/tin-tuc/")] == [4, 12]


def test_in_english_its_public_translation_stands_there_and_else_the_original_with_its_language(
    world, client
):
    story = school_story(world, world.hoasen, title=TITLE)
    feature(world, story)
    shown = the_featured(get("/en/"))
    assert TITLE in shown and 'lang="vi"' in shown and "Tiếng Việt" in shown
    english = public_translation(client, world, story)
    shown = the_featured(get("/en/"))
    assert english.title in shown and english.full_url in shown and TITLE not in shown
    assert TITLE in the_featured(get("/")) and english.full_url not in the_featured(get("/"))
    withdraw(page_id=english.pk, reason=WithdrawalReason.MISTAKE, by=world["moderator"])
    assert TITLE in the_featured(get("/en/"))
    withdraw(page_id=story.pk, reason=WithdrawalReason.MISTAKE, by=world["moderator"])
    assert "featured-title" not in get("/en/")


def test_one_department_shows_nothing_on_the_site_of_another(world):
    other_department(world)
    feature(world, school_story(world, world.hoasen, title=TITLE))
    assert "featured-title" not in get("/", "thanhoai.localhost")
