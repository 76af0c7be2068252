"""What tests through the whole product share: one clock, a folder for files, the language of sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone, translation
from django.utils.timezone import localdate

from core import clock
from news.models import Topic
from organisations import memory
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.enums import Kind, Role
from organisations.models import Membership, User
from tests.factories.belongings import House
from tests.factories.decisions import other_department, person


@pytest.fixture(autouse=True)
def _one_clock(request: Any, monkeypatch: Any) -> None:
    """PostgreSQL's clock follows the test's, which may travel; `database_clock` keeps them apart."""
    if connection.vendor != "postgresql" or request.node.get_closest_marker("database_clock"):
        return
    monkeypatch.setattr(clock, "now", timezone.now)
    monkeypatch.setattr(clock.Now, "as_postgresql", lambda *args, **kwargs: ("%s", (timezone.now(),)), False)


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for the files of this test."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def in_english() -> Iterator[None]:
    """Sentences come as they stand in the code, not in the language of the interface."""
    with translation.override("en"):
        yield


@pytest.fixture
def strangers(world: Any) -> Any:
    """A second department with a school of its own, both with people."""
    admin = world["admin"]
    created = []
    for kind, code, name, level in (
        (Kind.DEPARTMENT, "tayho", "Phòng GD&ĐT Tây Hồ", ""),
        (Kind.SCHOOL, "quangan", "THCS Quảng An", "THCS"),
    ):
        new = NewOrganisation(
            kind=kind, code=code, name=name, short_name=name, level=level,
            address=SiteAddress(f"{code}.localhost", 80, is_default=False),
        )  # fmt: skip
        created.append(create_organisation(new=new, by=admin, department=created[0] if created else None))
    department, school = created
    for username, unit, role in (
        ("moderator-tayho", department, Role.MODERATOR),
        ("moderator2-tayho", department, Role.MODERATOR),
        ("editor-quangan", school, Role.EDITOR),
        ("approver-quangan", school, Role.APPROVER),
        ("former", world.hoasen, Role.EDITOR),
        ("nobody", None, Role.EDITOR),
    ):
        person = User.objects.create_user(username, f"{username}@xa.example", "demo")
        if unit is not None:
            add_membership(user=person, organisation=unit, role=role, by=None)
        world.people[username] = person
    yesterday = localdate() - timedelta(days=1)
    Membership.objects.filter(user__username="former").update(since=yesterday, until=localdate())
    memory.committed()
    return department, school


@pytest.fixture
def houses(world: Any, strangers: Any) -> dict[str, Any]:
    Topic.objects.create(name_vi="Đọc sách", slug="doc-sach")
    other_department(world)
    administrator = person("administrator-tayho", strangers[0], Role.ADMINISTRATOR)
    theirs = replace(
        world,
        people=world.people
        | {
            "moderator": world["moderator-tayho"],
            "moderator2": world["moderator2-tayho"],
            "administrator": administrator,
        },
    )
    whose = ((world, world.hoasen), (world, world.songnhue), (theirs, strangers[1]))
    found = {unit.code: House.of(here, unit) for here, unit in whose}
    memory.committed()
    return found
