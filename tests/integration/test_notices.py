"""Who is told what: the right people and only they, after the commit, once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from organisations.models import Membership
from tests.factories.world import digest_of_draft, draft_story, sign, submit, waiting
from workflows import outbox
from workflows.actions import return_to_author
from workflows.models import Notice

pytestmark = pytest.mark.django_db

SENSITIVE = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]


@pytest.fixture
def story(world):
    return draft_story(world, world.hoasen, by="editor-hoasen", title="Ngày “Đọc & viết” <của> em")


def told(kind: str) -> set[str]:
    return {notice.recipient.username for notice in Notice.objects.filter(kind=kind)}


def give_back(world, story, reason="Bỏ tên học sinh."):
    return_to_author(
        task_state_id=waiting(story).pk,
        digest=digest_of_draft(story),
        by=world["approver-hoasen"],
        reason=reason,
    )


def test_only_the_head_of_the_school_is_asked(world, story, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        submit(story, world["editor-hoasen"])
    assert told("waiting") == {"approver-hoasen"}
    (sent,) = mail.outbox
    assert sent.to == ["approver-hoasen@hoasen.example"]
    assert "“Đọc & viết” <của> em" in sent.subject
    assert f"/admin/desk/{waiting(story).pk}/" in sent.body
    assert "&amp;" not in sent.body + sent.subject


def test_wagtail_sends_no_mails_of_its_own(world, story, django_capture_on_commit_callbacks):
    """They are in another language, go to others too, and would leave before the commit."""
    with django_capture_on_commit_callbacks(execute=True):
        submit(story, world["editor-hoasen"])
        give_back(world, story)
        story.refresh_from_db()
        story.current_workflow_state.resume(user=world["editor-hoasen"])
        sign(story, world["approver-hoasen"])
        assert mail.outbox == [], "nothing leaves before the commit"
    assert len(mail.outbox) == Notice.objects.count() == 4
    assert all(message.extra_headers["Message-ID"].startswith("<notice-") for message in mail.outbox)


def test_every_step_asks_its_own_people(world):
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Vụ việc", body=SENSITIVE)
    submit(story, world["editor-hoasen"])
    assert told("waiting") == {"approver-hoasen"}
    sign(story, world["approver-hoasen"])
    assert told("waiting") == {"approver-hoasen", "spokesperson"}
    sign(story, world["spokesperson"])
    assert told("waiting") == {"approver-hoasen", "spokesperson", "moderator", "moderator2"}
    assert told("published") == set()
    sign(story, world["moderator"])
    assert told("published") == {"editor-hoasen"}
    assert not any(name.endswith("songnhue") for name in told("waiting") | told("published"))


def test_who_wrote_at_it_is_not_asked_to_sign_it(world):
    # The head has written himself, so nobody of the school is left and the department decides.
    story = draft_story(world, world.hoasen, by="approver-hoasen", title="Bài của hiệu trưởng")
    submit(story, world["approver-hoasen"])
    assert told("waiting") == {"moderator", "moderator2"}


def test_a_return_tells_every_author_why(world, story):
    story.save_revision(user=world["approver-hoasen"])
    story.save_revision(user=world["editor-hoasen"])
    submit(story, world["editor-hoasen"])
    return_to_author(
        task_state_id=waiting(story).pk,
        digest=digest_of_draft(story),
        by=world["moderator"],
        reason="Bỏ tên học sinh.",
    )
    assert told("returned") == {"editor-hoasen", "approver-hoasen"}
    notice = Notice.objects.filter(kind="returned").first()
    assert "Bỏ tên học sinh." in notice.body
    assert f"/admin/pages/{story.pk}/edit/" in notice.body


def test_who_has_left_the_school_hears_no_titles(world, story):
    submit(story, world["editor-hoasen"])
    for membership in Membership.objects.filter(user=world["editor-hoasen"]):
        membership.until = membership.since
        membership.save()
    give_back(world, story)
    assert told("returned") == set()


def test_published_says_where_and_draft_authors_are_all_told(world, story):
    story.save_revision(user=world["moderator"])
    submit(story, world["editor-hoasen"])
    sign(story, world["approver-hoasen"])
    assert told("published") == {"editor-hoasen", "moderator"}
    story.refresh_from_db()
    assert story.full_url in Notice.objects.filter(kind="published").first().body


def test_a_scheduled_story_is_not_called_public(world):
    story = draft_story(
        world,
        world.hoasen,
        by="editor-hoasen",
        title="Sắp tới",
        go_live_at=timezone.now() + timedelta(days=2),
    )
    submit(story, world["editor-hoasen"])
    sign(story, world["approver-hoasen"])
    notice = Notice.objects.get(kind="published")
    story.refresh_from_db()
    assert story.live is False
    assert "http://hoasen.localhost" not in notice.body


def test_withdrawing_ones_own_story_mails_nobody_and_somebody_elses_does(world, story):
    submit(story, world["editor-hoasen"])
    story.refresh_from_db()
    story.current_workflow_state.cancel(user=world["editor-hoasen"])
    assert told("cancelled") == set()
    submit(story, world["editor-hoasen"])
    story.refresh_from_db()
    type(story).objects.get(pk=story.pk).current_workflow_state.cancel(user=world["moderator"])
    assert told("cancelled") == {"editor-hoasen"}


def test_a_rollback_takes_the_notices_with_it(world, story, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        try:
            with transaction.atomic():
                submit(story, world["editor-hoasen"])
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
    assert callbacks == []
    assert mail.outbox == []
    assert not Notice.objects.exists()


def test_a_notice_goes_out_once(world, story, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        submit(story, world["editor-hoasen"])
    notice = Notice.objects.get()
    assert notice.sent_at
    assert notice.error == ""
    assert outbox.send(notice_id=notice.pk) is False
    assert outbox.send_unsent() == (0, 0)
    assert len(mail.outbox) == 1


def test_what_another_process_is_sending_is_left_to_it(world, story):
    submit(story, world["editor-hoasen"])
    notice = Notice.objects.get()
    notice.sent_at, notice.error = timezone.now(), outbox.UNDER_WAY
    notice.save()
    assert outbox.send(notice_id=notice.pk) is False
    # Until that process has evidently died.
    notice.sent_at = timezone.now() - outbox.CLAIM_LASTS - timedelta(seconds=1)
    notice.save()
    assert outbox.send_unsent() == (1, 0)
    assert len(mail.outbox) == 1


def test_a_mail_server_that_is_away_loses_nothing(world, story, monkeypatch, capsys):
    submit(story, world["editor-hoasen"])

    def refuse(self, *args, **kwargs):
        raise ConnectionRefusedError("connection refused")

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.EmailMessage.send", refuse)
        with pytest.raises(CommandError):
            call_command("send_notices")
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.error, notice.attempts) == (None, "connection refused", 1)
    assert story.title not in capsys.readouterr().err
    call_command("send_notices")
    assert "1 sent" in capsys.readouterr().out
    assert len(mail.outbox) == 1
    assert mail.outbox[0].extra_headers["Message-ID"].startswith(f"<notice-{notice.pk}-")


def test_no_transaction_is_open_while_the_mail_server_answers(
    world, story, monkeypatch, django_capture_on_commit_callbacks
):
    open_blocks = []
    # The test itself is one transaction; whatever the outbox opens is a savepoint inside it.
    monkeypatch.setattr(
        "django.core.mail.EmailMessage.send",
        lambda self, *a, **k: open_blocks.append(len(transaction.get_connection().savepoint_ids)),
    )
    with django_capture_on_commit_callbacks(execute=True):
        submit(story, world["editor-hoasen"])
    assert open_blocks == [0]
