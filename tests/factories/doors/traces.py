"""What an attempt left behind: the whole database before and after, but for what no reader could ever see."""

from __future__ import annotations

from typing import Any

from django.db import connection

# Sessions, logs, indexes and drawn sizes of pictures: written by looking; none of them says what is public.
UNSEEN = (
    *("django_session", "django_migrations", "django_content_type", "django_tasks_database_dbtaskresult"),
    *("wagtailcore_pagelogentry", "wagtailcore_modellogentry", "wagtailcore_referenceindex"),
    *("wagtailadmin_editingsession", "wagtailusers_userprofile", "wagtailcore_pagesubscription"),
    *("wagtailsearch_indexentry", "library_rendition", "sqlite_sequence"),
)
UNSEEN_PREFIXES = ("wagtailsearch_indexentry", "modelsearch_")
# Logging in notes when it was.
UNSEEN_COLUMNS = {"organisations_user": {"last_login"}}
REGISTER = ("workflows_approval", "workflows_publication", "workflows_shownreference", "workflows_rowseal")

Rows = dict[str, list[tuple[Any, ...]]]


def rows() -> Rows:
    """Every row of every table that matters, as the database holds it."""
    found: Rows = {}
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        for name in names:
            if name in UNSEEN or name.startswith(UNSEEN_PREFIXES):
                continue
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            hidden = UNSEEN_COLUMNS.get(name, set())
            keep = [i for i, column in enumerate(cursor.description) if column[0] not in hidden]
            found[name] = sorted((tuple(row[i] for i in keep) for row in cursor.fetchall()), key=repr)
    return found


def changed(before: Rows, after: Rows) -> list[str]:
    """Names of the tables that differ."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
