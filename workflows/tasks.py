"""Background work: thin, idempotent, by id."""

from django_tasks import task

from workflows import outbox


@task()
def send_notice(notice_id: int) -> None:
    """Send one notice of the outbox; nothing happens when it has been sent."""
    outbox.send(notice_id=notice_id)
