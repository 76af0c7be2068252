"""Fixtures for every test: a world with two schools, because a test with one cannot fail for leaking.

The world is built once, when the test database is made; each test works on it inside a transaction that is
rolled back. Tests that need real commits flush the database, so for them it is built anew.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.core.cache import cache

from library import outage
from organisations import memory
from tests.factories import reader
from tests.factories.world import World, build_world, find_world

# `make test-long` asks for it.
hypothesis.settings.register_profile("long", max_examples=2_000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--minutes", type=float, default=5, help="How long the attack of `make test-long` goes on."
    )
    parser.addoption("--rounds", type=int, default=200, help="How often a long run runs each race.")


@pytest.fixture(autouse=True)
def _clean_memory() -> Any:
    _forget()
    yield
    _forget()


def _forget() -> None:
    cache.clear()
    outage.end()
    memory.committed()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: Any, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        if find_world() is None:
            build_world()


@pytest.fixture
def world(db: Any) -> World:
    return find_world() or build_world()


@pytest.fixture(autouse=True)
def _the_reader_remembers_only_the_real_code(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that replaces code is answered anew each time, and leaves nothing behind."""
    # Among the fixtures it is always: pytest-django asks for it before every test.
    if "monkeypatch" in inspect.signature(request.function).parameters:
        with reader.without_memory():
            yield
    else:
        yield
