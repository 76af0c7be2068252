"""Two at the same moment: exactly one wins, the other is told, and nothing is done twice.

These tests commit and afterwards flush the database, so they plant what a flush digs up.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone, translation
from wagtail.models import Revision, TaskState
from wagtail.signals import page_published

from organisations.enums import Role
from tests.factories.decisions import fresh, person
from tests.factories.roots import plant_roots
from tests.factories.world import World, build_world, digest_of_draft, draft_story, find_world, sign, submit
from workflows import actions
from workflows.actions import DecisionRefusedError
from workflows.models import Approval, Publication

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS, FEWER_ROUNDS, DUE = 30, 15, 12


@pytest.fixture(scope="module", autouse=True)
def _world_for_the_next_session(django_db_setup: Any, django_db_blocker: Any) -> Any:
    """The kept database holds the world again when this module is through."""
    yield
    with django_db_blocker.unblock():
        rebuild()


@pytest.fixture
def world(db: None) -> World:
    return rebuild()


def rebuild() -> World:
    plant_roots()
    return find_world() or build_world()


def together(*acts: Callable[[], Any]) -> list[Any]:
    """Run the acts in threads of their own that start at the same moment; what each returned or raised."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            with translation.override("en"):
                connection.ensure_connection()
                start.wait(timeout=10)
                return act()
        except Exception as error:  # noqa: BLE001 - the test looks at what was raised
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def handed_in(world: World, number: int) -> tuple[Any, dict[str, Any]]:
    """A story that waits for the head, and what its reader has seen of it."""
    story = draft_story(world, world.hoasen, by="editor-hoasen", title=f"Tin số {number}")
    state = submit(story, world["editor-hoasen"])
    return story, {"task_state_id": state.pk, "digest": digest_of_draft(story)}


def one_winner(results: list[Any]) -> int:
    """Which of the two got through; the other has been refused with the winner's name."""
    refusals = [isinstance(result, DecisionRefusedError) for result in results]
    assert sorted(refusals) == [False, True], results
    winner = refusals.index(False)
    assert not isinstance(results[winner], Exception), results
    name = ("approver-hoasen", "head2")[winner]
    assert f"Already decided by {name}" in str(results[1 - winner])
    return winner


def test_approving_and_returning_at_once(world):
    head, other = world["approver-hoasen"], person("head2", world.hoasen, Role.APPROVER)
    wins = [0, 0]
    for number in range(ROUNDS):
        story, seen = handed_in(world, number)
        winner = one_winner(
            together(
                lambda seen=seen: actions.approve(**seen, by=head),
                lambda seen=seen: actions.return_to_author(**seen, by=other, reason="Xin viết lại."),
            )
        )
        wins[winner] += 1
        state = TaskState.objects.get(pk=seen["task_state_id"])
        assert state.finished_by == (head, other)[winner]
        assert fresh(story).is_public == (winner == 0)
        assert Approval.objects.filter(page_id=story.pk).count() == (1 if winner == 0 else 0)
    assert sum(wins) == ROUNDS


def test_approving_twice_at_once(world):
    head, other = world["approver-hoasen"], person("head2", world.hoasen, Role.APPROVER)
    for number in range(FEWER_ROUNDS):
        story, seen = handed_in(world, number)
        one_winner(
            together(*(lambda by=by, seen=seen: actions.approve(**seen, by=by) for by in (head, other)))
        )
        assert Approval.objects.filter(page_id=story.pk).count() == 1
        assert Publication.objects.filter(page_id=story.pk).count() == 1


def test_approving_while_the_author_writes_on(world):
    """Either the reader is told that the text has changed, or what goes public is what he read."""
    for number in range(FEWER_ROUNDS):
        story, seen = handed_in(world, number)
        draft = story.get_latest_revision().as_object()
        draft.title = f"Bản chưa ai đọc {number}"
        approved, saved = together(
            lambda seen=seen: actions.approve(**seen, by=world["approver-hoasen"]),
            lambda draft=draft: draft.save_revision(user=world["editor-hoasen"]),
        )
        assert isinstance(saved, Revision), saved
        page = fresh(story)
        assert page.title == f"Tin số {number}"
        if isinstance(approved, Exception):
            assert "text has changed" in str(approved)
            assert not page.live and not Approval.objects.filter(page_id=story.pk).exists()
        else:
            assert page.is_public and Publication.objects.get(page_id=story.pk).digest == seen["digest"]
        assert page.get_latest_revision() == saved, "the author's words are kept"


def test_overwriting_the_version_that_is_being_signed(world):
    """Autosave writes over the very revision that is read; still nothing unread goes public."""
    for number in range(FEWER_ROUNDS):
        story, seen = handed_in(world, number)
        draft = story.get_latest_revision().as_object()
        draft.title = f"Bản chưa ai đọc {number}"
        revision = draft.get_latest_revision()
        approved, _saved = together(
            lambda seen=seen: actions.approve(**seen, by=world["approver-hoasen"]),
            lambda draft=draft, revision=revision: draft.save_revision(
                user=world["editor-hoasen"], overwrite_revision=revision
            ),
        )
        page = fresh(story)
        assert page.title == f"Tin số {number}"
        assert page.is_public != isinstance(approved, Exception)
        for publication in Publication.objects.filter(page_id=story.pk):
            assert publication.digest == seen["digest"]


def test_two_runs_of_the_schedule_publish_each_page_once(world, time_machine):
    now = timezone.now()
    soon = now + timedelta(hours=1)
    stories = []
    for number in range(DUE):
        story = draft_story(
            world, world.hoasen, by="editor-hoasen", title=f"Tin số {number}", go_live_at=soon
        )
        submit(story, world["editor-hoasen"])
        sign(story, world["approver-hoasen"])
        stories.append(story.pk)
    assert Revision.objects.exclude(approved_go_live_at=None).count() == DUE
    published: list[int] = []

    def count(instance: Any, **kwargs: Any) -> None:
        published.append(instance.pk)

    page_published.connect(count)
    try:
        time_machine.move_to(now + timedelta(hours=2))
        results = together(*(lambda: call_command("publish_scheduled", verbosity=0) for _run in range(2)))
    finally:
        page_published.disconnect(count)
    assert results == [None, None]
    assert sorted(published) == sorted(stories)
    assert (
        sorted(Publication.objects.filter(page_id__in=stories).values_list("page_id", flat=True)) == stories
    )
