"""What tests through the whole product share: one clock, a folder for files, the language of sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone, translation

from core import clock


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
