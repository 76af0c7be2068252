"""The gateway and, on it, a bucket for each test, reached with the settings of production."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import boto3
import pytest
from botocore.config import Config

from tests.s3.gateway import INSTALL, Gateway, missing_programs


@pytest.fixture(scope="session")
def running_gateway() -> Iterator[Gateway]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"{', '.join(missing)} missing. Debian and Ubuntu: {INSTALL}")
    gateway = Gateway()
    try:
        gateway.start()
        yield gateway
    finally:
        gateway.close()


@pytest.fixture
def gateway(running_gateway: Gateway) -> Iterator[Gateway]:
    """As it was: a test may have stopped it."""
    yield running_gateway
    running_gateway.recover()


@pytest.fixture
def bucket(gateway: Gateway, settings: Any, monkeypatch: Any) -> Any:
    """An empty bucket which is the storage of media, as `config.settings.production` would have it."""
    name = f"media-{uuid4().hex[:8]}"
    access = {"aws_access_key_id": gateway.access_key, "aws_secret_access_key": gateway.secret_key}
    # Not the client under test: this one has the patience to wait for a store that has just come back.
    patient = Config(connect_timeout=5, read_timeout=60, retries={"max_attempts": 5})
    client: dict[str, Any] = {"endpoint_url": gateway.endpoint, "region_name": "us-east-1", "config": patient}
    made = boto3.resource("s3", **client, **access).create_bucket(Bucket=name)
    for variable, value in {
        "S3_BUCKET": name,
        "S3_ENDPOINT_URL": gateway.endpoint,
        "S3_ACCESS_KEY": gateway.access_key,
        "S3_SECRET_KEY": gateway.secret_key,
        "SECRET_KEY": "x",
        "DATABASE_URL": "sqlite:///var/test.sqlite3",
    }.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.delitem(sys.modules, "config.settings.production", raising=False)
    production = importlib.import_module("config.settings.production")
    settings.STORAGES = settings.STORAGES | {"default": production.STORAGES["default"]}
    return made
