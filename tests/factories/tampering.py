"""What somebody with the database's highest rights could do to the evidence."""

from __future__ import annotations

from django.db import connection


def beneath_the_gate(statement: str, parameters: list) -> None:
    """A statement as somebody with the database's highest rights could run it: guards off."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(statement, parameters)
            cursor.execute("SET LOCAL session_replication_role = origin")
        else:
            cursor.execute("PRAGMA defer_foreign_keys = ON")
            cursor.execute(statement, parameters)
