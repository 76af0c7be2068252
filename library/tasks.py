"""Background work of the library: thin wrappers round one action each."""

from __future__ import annotations

from django_tasks import task

from . import actions
from .models import Image


@task()
def delete_bytes_task(name: str) -> None:
    actions.delete_bytes(name=name)


@task()
def draw_renditions(image_id: int, specs: list[str]) -> None:
    """Make the sizes of a picture that are still missing; a picture deleted meanwhile needs none."""
    image = Image.objects.filter(pk=image_id).first()
    if image is not None:
        image.get_renditions(*specs)
