"""The department's notices on the schools' sites, and the board that says which school shows them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from news.models import Receipt
from news.sharing import actions, board
from tests.factories.decisions import fresh, other_department
from tests.factories.reader import sightings
from tests.factories.sharing import feature, give_away, notice, push, receipt_of, release, school_story
from tests.factories.world import draft_story, publish
from workflows.actions import withdraw
from workflows.enums import WithdrawalReason
from workflows.models import GovernedPage

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


# --- The department's notice on the schools' sites -----------------------------------------------------


@pytest.mark.parametrize("make", [notice, release])
def test_a_notice_leads_from_the_schools_that_were_chosen_to_the_departments_page(world, make):
    page = make(world, title=NOTICE)
    push(world, page, world.hoasen)
    for path in ("/", "/tin-tuc/"):
        shown = the_notices(get(path, "hoasen.localhost"))
        assert f'<a href="{page.full_url}">{NOTICE}</a>' in shown and page.summary in shown
        assert "notices-title" not in get(path, "songnhue.localhost")
        assert "notices-title" not in get(path)
    assert page.full_url.startswith("http://hadong.localhost")


def test_a_notice_is_no_page_of_the_school(world):
    page = notice(world, title=NOTICE)
    push(world, page, world.hoasen)
    assert page.slug not in get("/sitemap.xml", "hoasen.localhost")
    assert NOTICE not in get("/tin-tuc/feed/", "hoasen.localhost")
    assert NOTICE not in get("/tim-kiem/?q=lich+nghi", "hoasen.localhost")
    path = page.get_url_parts()[2]
    assert Client().get(path, headers={"host": "hoasen.localhost"}).status_code == 404


def off_by_withdrawal(world, pushed, clock):
    withdraw(page_id=pushed.page_id, reason=WithdrawalReason.MISTAKE, by=world["moderator"])


def off_by_the_row(world, pushed, clock):
    Page.objects.filter(pk=pushed.page_id).update(live=False)


def off_by_the_department(world, pushed, clock):
    actions.end_push(push_id=pushed.pk, by=world["moderator"])


def off_with_the_school(world, pushed, clock):
    give_away(world.hoasen, other_department(world))


def off_when_its_time_is_over(world, pushed, clock):
    clock.shift(timedelta(hours=2))


@pytest.mark.parametrize(
    "leave",
    [
        off_by_withdrawal,
        off_by_the_row,
        off_by_the_department,
        off_with_the_school,
        off_when_its_time_is_over,
    ],
)
def test_a_notice_leaves_the_schools_site_at_once_and_the_board_says_so(world, time_machine, leave):
    time_machine.move_to(timezone.now(), tick=False)
    pushed = push(world, notice(world, title=NOTICE), world.hoasen, until=timezone.now() + timedelta(hours=1))
    assert NOTICE in the_notices(get("/", "hoasen.localhost"))
    assert board.counts(board.receipts_of(pushed))["shown"] == 1
    leave(world, pushed, time_machine)
    assert [NOTICE in get(path, "hoasen.localhost") for path in ("/", "/tin-tuc/")] == [False, False]
    assert board.counts(board.receipts_of(pushed))["shown"] == 0


def test_the_board_knows_a_school_whose_site_is_not_public(world):
    pushed = push(world, notice(world), world.hoasen, world.songnhue)
    Page.objects.filter(pk=world.songnhue.root_page.pk).update(live=False)
    rows = {row.oversight.school.code: row for row in board.receipts_of(pushed)}
    assert (rows["hoasen"].has_site, rows["songnhue"].has_site) == (True, False)
    assert [row.oversight.school for row in board.narrowed(board.receipts_of(pushed), board.HIDDEN, "")] == [
        world.songnhue
    ]


def test_on_the_schools_english_site_stands_the_translation_or_the_original_with_its_language(world):
    page = notice(world, title=NOTICE)
    push(world, page, world.hoasen)
    shown = the_notices(get("/en/", "hoasen.localhost"))
    assert NOTICE in shown and 'lang="vi"' in shown
    english = page.copy_for_translation(Locale.objects.get(language_code="en")).specific
    english.title, english.slug = "Holidays of the schools", "holidays"
    english.save_revision(user=world["moderator"])
    english = publish(world, english, by="moderator")
    shown = the_notices(get("/en/", "hoasen.localhost"))
    assert english.title in shown and english.full_url in shown and NOTICE not in shown


def test_a_draft_over_a_public_notice_shows_nothing_of_itself(world):
    """What stands on other sites is the public row, whatever is being written meanwhile."""
    page = notice(world, title=NOTICE)
    push(world, page, world.hoasen)
    draft = fresh(page).get_latest_revision().as_object()
    draft.title = draft.summary = "BIMAT-91 sáp nhập trường"
    draft.save_revision(user=world["moderator"])
    assert NOTICE in get("/", "hoasen.localhost") and sightings("BIMAT-91") == []


def test_the_newest_notice_stands_first_and_from_the_fourth_they_are_folded_in(world):
    for number in range(5):
        push(world, notice(world, title=f"Thông báo số {number}"), world.hoasen)
    shown = the_notices(get("/", "hoasen.localhost"))
    assert [number for number in range(5) if f"số {number}" in shown.partition("<details>")[0]] == [2, 3, 4]
    assert shown.index("số 4") < shown.index("số 3") < shown.index("<details>") < shown.index("số 1")


def test_a_reference_never_makes_a_page_public(world):
    """Even a row that somebody wrote past the actions shows nothing that the gate has not let through."""
    draft = draft_story(world, world.department, by="moderator", title="BIMAT-92 tạm dừng tuyển sinh")
    pushed = push(world, notice(world), world.hoasen)
    type(pushed).objects.filter(pk=pushed.pk).update(page_id=draft.pk)
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT-92 của trường")
    shown = feature(world, school_story(world, world.hoasen))
    type(shown).objects.filter(pk=shown.pk).update(page_id=story.pk)
    assert sightings("BIMAT-92") == []
    assert not Receipt.objects.public().exists()
    assert receipt_of(pushed, world.hoasen).seen_at is None
    publish(world, story, by="editor-hoasen")
    assert sightings("BIMAT-92") and issubclass(type(story), GovernedPage)
