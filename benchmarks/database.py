"""A fresh database for the measurement, and a line that says on what it was measured."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection


def create() -> None:
    """Make the bench's own database anew, with all migrations; what an earlier run left is thrown away."""
    settings.FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    if connection.vendor == "sqlite":
        # A write-ahead log that a killed run left behind would be played into the new file.
        for ending in ("", "-wal", "-shm"):
            Path(f"{connection.settings_dict['NAME']}{ending}").unlink(missing_ok=True)
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


def begin_with(run: str) -> None:
    """As another run has left its database; what was under our own name is thrown away."""
    name, source = _named(settings.RUN), _named(run)
    connection.close()
    if connection.vendor == "sqlite":
        for ending in ("", "-wal", "-shm"):
            Path(f"{name}{ending}").unlink(missing_ok=True)
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(name)) as new:
            old.backup(new)
        return
    with connection._nodb_cursor() as cursor:
        quote = connection.ops.quote_name
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(name)}")
        cursor.execute(f"CREATE DATABASE {quote(name)} TEMPLATE {quote(source)}")


def _named(run: str) -> str:
    return str(connection.settings_dict["NAME"]).replace(settings.RUN, run)


def exists() -> bool:
    """Whether a run has left the database."""
    if connection.vendor == "sqlite":
        return Path(str(connection.settings_dict["NAME"])).exists()
    try:
        connection.ensure_connection()
    except OperationalError:
        return False
    return True


def analyse() -> None:
    """Let the planner know the sizes of the tables, as autovacuum does it in time."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def described() -> str:
    """Database, interpreter and machine in one line: a figure means nothing without them."""
    if connection.vendor == "sqlite":
        from sqlite3 import sqlite_version

        database = f"SQLite {sqlite_version}"
    else:
        version = str(connection.pg_version)
        database = f"PostgreSQL {int(version[:-4])}.{int(version[-4:])}"
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return f"{database}, Python {platform.python_version()}, {os.cpu_count()} cores, load {load}"
