"""Finish deletions that the storage refused, draw sizes that are missing, and find files that no row owns."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

from django.core.files.storage import Storage
from django.core.management.base import BaseCommand
from django.utils import timezone

from library import actions, lookup
from library.models import Image, PendingDeletion

# So many refusals in a row mean that the storage is away; each may take ten seconds.
GIVE_UP_AFTER = 3


class Command(BaseCommand):
    help = (
        "Retry pending deletions of media, draw missing sizes of pictures and list orphaned files; "
        "--delete-orphans deletes those too."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--delete-orphans", action="store_true", help="delete the orphans that are found")
        parser.add_argument(
            "--older-than", type=float, default=24, metavar="HOURS", help="leave younger orphans alone (24)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # What was refused often comes last: one file that never goes must not stand in the way of the others.
        pending = PendingDeletion.objects.order_by("attempts", "pk")
        names = list(pending.values_list("name", flat=True))
        finished = _work_off(names, lambda name: actions.delete_bytes(name=name))
        self.stdout.write(f"pending deletions: {finished} finished, {len(names) - finished} still refused")
        lacking = list(Image.objects.lacking_sizes().values_list("pk", flat=True))
        drawn = _work_off(lacking, lambda image_id: actions.draw_sizes(image_id=image_id))
        self.stdout.write(f"pictures without all sizes: {drawn} drawn, {len(lacking) - drawn} still lacking")

        # A file is written before its row commits: a young orphan may be an upload under way.
        orphans = list(find_orphans(before=timezone.now() - timedelta(hours=options["older_than"])))
        for name in orphans:
            self.stdout.write(f"orphan: {name}")
        if options["delete_orphans"]:
            actions.schedule_deletion(names=orphans)
        self.stdout.write(f"orphans: {len(orphans)} {'deleted' if options['delete_orphans'] else 'found'}")


def _work_off(items: Iterable[Any], do: Callable[[Any], bool]) -> int:
    """How many were done; the rest is left for the next run once the storage seems to be away."""
    done = refused = 0
    for item in items:
        if do(item):
            done, refused = done + 1, 0
        else:
            refused += 1
            if refused == GIVE_UP_AFTER:
                break
    return done


def find_orphans(*, before: Any) -> Iterator[str]:
    """Yield the names in our folders that no row owns and that were last written before that time."""
    for folder, model in lookup.MODELS.items():
        storage = lookup.storage_of(f"{folder}/")
        for first in _folders(storage, folder):
            # One query for each of the 256 folders of the first level, whatever the number of files.
            owned = set(
                model._default_manager.filter(file__startswith=f"{first}/").values_list("file", flat=True)
            )
            for second in _folders(storage, first):
                for file in storage.listdir(second)[1]:
                    name = f"{second}/{file}"
                    if name not in owned and storage.get_modified_time(name) < before:
                        yield name


def _folders(storage: Storage, path: str) -> list[str]:
    try:
        return [f"{path}/{folder}" for folder in sorted(storage.listdir(path)[0])]
    except FileNotFoundError:
        return []
