"""Background work of the library: thin wrappers round one action each."""

from __future__ import annotations

from functools import partial

from django_tasks import task

from . import actions, outage


@task()
def delete_bytes_task(name: str) -> None:
    outage.attempt(partial(actions.delete_bytes, name=name))


# Behind everything else: fifty photographs of a school fair must not hold up a mail.
@task(priority=-10)
def draw_sizes_task(image_id: int) -> None:
    outage.attempt(partial(actions.draw_sizes, image_id=image_id))
