"""Locks that end with the transaction."""

import zlib
from typing import Any

from django.db import connection, models


def lock_until_commit(name: str) -> None:
    """Let only one transaction at a time past this line for the name.

    PostgreSQL: an advisory lock. SQLite: nothing to do, a writing transaction is alone from its BEGIN
    (`transaction_mode=IMMEDIATE`). Must be called inside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("lock_until_commit() needs a transaction")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [zlib.crc32(name.encode())])


def try_lock_until_commit(name: str) -> bool:
    """The same lock if nobody has it, else False at once; always there on SQLite."""
    if connection.vendor != "postgresql":
        return True
    if not connection.in_atomic_block:
        raise RuntimeError("try_lock_until_commit() needs a transaction")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [zlib.crc32(name.encode())])
        return bool(cursor.fetchone()[0])


def lock_row(model: type[models.Model], key: Any) -> None:
    """Wait for whoever writes at this row, and keep others from it until the transaction ends.

    Others may still refer to it. SQLite: nothing to do, as above. Must be called inside a transaction.
    """
    if connection.vendor == "postgresql":
        list(model._base_manager.select_for_update(no_key=True).filter(pk=key).values_list("pk"))
