"""Fixtures for tests that look at sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture
def in_english() -> Iterator[None]:
    """Sentences come as they stand in the code, not in the language of the interface."""
    with translation.override("en"):
        yield
