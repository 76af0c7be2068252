"""The test's side: starts the program, sends it orders, and looks at what the dead have left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import time_machine
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, Revision

from organisations.models import Membership, Oversight
from tests.factories.decisions import all_that_is_written

ROOT = Path(__file__).resolve().parents[3]


def environment() -> dict[str, str]:
    """That of a process which works on the database of this test."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    names = {
        "PYTHONPATH": paths,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "EMERGENCIES_A_DAY": "100000",
    }
    return os.environ | names | {"DATABASE_URL": database_url()}


def database_url() -> str:
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{Path(settings['NAME']).resolve()}"
    login = f"{settings['USER']}:{settings['PASSWORD']}" if settings["PASSWORD"] else settings["USER"]
    return f"postgres://{login}@{settings['HOST']}:{settings['PORT'] or 5432}/{settings['NAME']}"


class Mortals:
    """One child for each order."""

    def __init__(self) -> None:
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tests.factories.mortal.process"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment(),
        )  # fmt: skip

    def do(self, act: str, given: dict[str, Any], *, at: int | str | None) -> dict[str, Any]:
        assert self.program.stdin and self.program.stdout
        self.program.stdin.write(json.dumps({"act": act, "with": given, "at": at}) + "\n")
        self.program.stdin.flush()
        answer: dict[str, Any] = json.loads(self.program.stdout.readline())
        return answer

    def killed(self, act: str, given: dict[str, Any], *, at: int | str) -> int:
        """Killed there, and only there; how many statements had been sent."""
        answer = self.do(act, given, at=at)
        assert answer["signal"] == 9, answer
        return int(answer["said"])

    def close(self) -> None:
        assert self.program.stdin and self.program.stdout
        self.program.stdin.close()
        self.program.wait(timeout=30)
        self.program.stdout.close()


def all_there_is(page: Any) -> dict[str, Any]:
    """Everything that an act on the page could write."""
    revisions = Revision.page_revisions.filter(object_id=str(page.pk))
    return all_that_is_written() | {
        "page": Page.objects.filter(pk=page.pk).values().get(),
        "versions": list(revisions.order_by("pk").values_list("pk", "approved_go_live_at")),
    }


@contextmanager
def some_hours_ago(hours: int = 3) -> Iterator[None]:
    """What happens in the block happened in the past, when everybody had his role already."""
    for model in (Membership, Oversight):
        model.objects.update(since=F("since") - timedelta(days=1, hours=hours))
    with time_machine.travel(timezone.now() - timedelta(hours=hours)):
        yield


@contextmanager
def in_vain() -> Iterator[None]:
    """What the block does is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
