"""Where several act at once: commits that stay until the module is through, and how often each race is run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from tests.factories.together import Arena


@pytest.fixture(scope="module")
def arena(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Arena]:
    """For races: whatever is committed stays until the module is through."""
    with django_db_blocker.unblock():
        found = Arena()
        yield found
        found.clean()


@pytest.fixture(params=["few", pytest.param("many", marks=pytest.mark.long)])
def rounds(request: Any) -> int:
    """A handful every time (SQLite lets one writer in after the other), and very many in the long run (`--rounds`)."""
    if request.param == "many":
        return int(request.config.getoption("--rounds"))
    return 6 if connection.vendor == "postgresql" else 2


@pytest.fixture
def transactional_db(arena: Any) -> None:
    """What is committed stays for the next test: a flush after each would take longer than the races."""


@pytest.fixture(autouse=True)
def _enough_emergencies(settings: Any) -> None:
    settings.EMERGENCIES_A_DAY = 100_000
