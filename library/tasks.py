"""Background work of the library: thin wrappers round one action each."""

from __future__ import annotations

from django_tasks import task

from . import actions


@task()
def delete_bytes_task(name: str) -> None:
    actions.delete_bytes(name=name)
