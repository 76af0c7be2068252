"""Fixtures for every test: a world with two schools, because a test with one cannot fail for leaking."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from tests.factories.world import World, build_world


@pytest.fixture(autouse=True)
def _clean_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def world(db) -> World:
    return build_world()
