"""Layer 2: PostgreSQL's own refusal of public rows without clearance, generated from the model registry.

`QuerySet.update`, `bulk_update` and raw SQL pass by the first layer. Here deferred constraint triggers
compare, at commit, a fingerprint of the page's rows with the seal that the gate kept when it published
them. Approvals and publications refuse changes. Objects that a public page shows refuse changes too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Page

from core.models import ShownObject
from workflows.canonical import BOOKKEEPING, CHILD_BOOKKEEPING
from workflows.models import (
    Approval,
    ClearanceChange,
    GovernedPage,
    LedgerEntry,
    Publication,
    RowSeal,
    ShownReference,
    Withdrawal,
)
from workflows.sql import APPEND_ONLY, CHECK, PRUNED, REFERENCE, REVOKED, SEAL_HEAD, SEAL_TAIL, SHOWN

TRIGGER = "gate"
# Append-only, and what may be set on them once.
RECORDS: dict[type[models.Model], str] = {
    Approval: "revoked_at,revoked_by_id,revoked_reason",
    Publication: "ended_at,ending",
    Withdrawal: "",
    ClearanceChange: "",
    LedgerEntry: "",
}
# Whose page it is and in which language is no content, but no statement may change it under a public page.
UNSEALED = BOOKKEEPING - {"organisation", "locale"}


def governed_models() -> list[type[GovernedPage]]:
    return [model for model in apps.get_models() if issubclass(model, GovernedPage)]


def shown_models() -> list[type[ShownObject]]:
    return [model for model in apps.get_models() if issubclass(model, ShownObject)]


def seals_of(page_ids: Iterable[int]) -> dict[int, str]:
    """The fingerprint of each page's rows as PostgreSQL sees them in this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT page, gate_seal(page) FROM unnest(%s::bigint[]) AS page", [list(page_ids)])
        return dict(cursor.fetchall())


def installable() -> bool:
    """Whether this database can hold the second layer."""
    return connection.vendor == "postgresql"


def install() -> None:
    """Create or replace every function and trigger; safe to run again."""
    if not installable():
        return
    with connection.cursor() as cursor:
        for statement in statements():
            cursor.execute(statement)


def missing() -> list[str]:
    """Tables that should have a trigger and have none; empty on databases without triggers of ours."""
    if not installable():
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE t.tgname = %s AND t.tgenabled <> 'D'",
            [TRIGGER],
        )
        present = {row[0] for row in cursor.fetchall()}
    return sorted(set(guarded_tables()) - present)


def guarded_tables() -> list[str]:
    return [table for table, _statement in _triggers()]


def statements() -> Iterator[str]:
    names = _table_names()
    yield PRUNED
    yield "\n".join([SEAL_HEAD, *(_branch(model) for model in governed_models()), SEAL_TAIL])
    yield CHECK.format(**names)
    yield APPEND_ONLY
    for function in (SHOWN, REFERENCE, REVOKED):
        yield function.format(**names)
    for table, statement in _triggers():
        yield f'DROP TRIGGER IF EXISTS {TRIGGER} ON "{table}"'
        yield statement
    yield from _revocation_trigger(Approval._meta.db_table)


def _table_names() -> dict[str, str]:
    return {
        "page": Page._meta.db_table,
        "publication": Publication._meta.db_table,
        "approval": Approval._meta.db_table,
        "seal": RowSeal._meta.db_table,
        "shown": ShownReference._meta.db_table,
    }


def _triggers() -> Iterator[tuple[str, str]]:
    columns = ", ".join(f'"{c}"' for c in ["live", *_content_columns(Page, UNSEALED)])
    yield _deferred(Page._meta.db_table, "id", f"INSERT OR UPDATE OF {columns}")
    seen = set()
    for model in governed_models():
        yield _deferred(model._meta.db_table, "page_ptr_id", "INSERT OR UPDATE")
        for table, column, _order in _child_tables(model):
            if table not in seen:
                seen.add(table)
                yield _deferred(table, column, "INSERT OR UPDATE OR DELETE")
    for record, may_set in RECORDS.items():
        yield _row_trigger(record._meta.db_table, f"gate_append_only('{may_set}')")
    yield _reference_trigger(ShownReference._meta.db_table)
    for shown in shown_models():
        guarded = _guarded_fields(shown)
        columns_text = ",".join(str(f.column) for f in shown._meta.concrete_fields if f.name in guarded)
        kind = shown._meta.label_lower
        yield _row_trigger(shown._meta.db_table, f"gate_shown('{kind}', '{columns_text}')")


def _guarded_fields(model: type[ShownObject]) -> tuple[str, ...]:
    extra = ("file",) if any(field.name == "file" for field in model._meta.concrete_fields) else ()
    return (*model.public_fields, *extra)


def _deferred(table: str, column: str, events: str) -> tuple[str, str]:
    return table, (
        f'CREATE CONSTRAINT TRIGGER {TRIGGER} AFTER {events} ON "{table}" DEFERRABLE INITIALLY DEFERRED '
        f"FOR EACH ROW EXECUTE FUNCTION gate_page_trigger('{column}')"
    )


def _row_trigger(table: str, function: str) -> tuple[str, str]:
    return table, (
        f'CREATE TRIGGER {TRIGGER} BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION {function}'
    )


def _reference_trigger(table: str) -> tuple[str, str]:
    return table, (
        f'CREATE TRIGGER {TRIGGER} BEFORE INSERT OR UPDATE ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION gate_reference()"
    )


def _revocation_trigger(table: str) -> Iterator[str]:
    """Beside the append-only one: whose signature is taken back, that page cannot stay public."""
    yield f'DROP TRIGGER IF EXISTS {TRIGGER}_revoked ON "{table}"'
    yield (
        f'CREATE CONSTRAINT TRIGGER {TRIGGER}_revoked AFTER UPDATE ON "{table}" DEFERRABLE INITIALLY DEFERRED '
        f"FOR EACH ROW EXECUTE FUNCTION gate_revoked()"
    )


def _content_columns(model: type[models.Model], left_out: frozenset[str]) -> list[str]:
    return [str(field.column) for field in model._meta.local_concrete_fields if field.name not in left_out]


def _left_out_columns(model: type[models.Model], left_out: frozenset[str]) -> str:
    columns = [field.column for field in model._meta.local_concrete_fields if field.name in left_out]
    return "ARRAY[" + ", ".join(f"'{column}'" for column in columns) + "]::text[]"


def _child_tables(model: type[GovernedPage]) -> Iterator[tuple[str, str, Any]]:
    """(table, column with the page's id, child model) for child rows and many-to-many links."""
    for relation in get_all_child_relations(model):
        if relation.get_accessor_name() != COMMENTS_RELATION_NAME:
            yield relation.related_model._meta.db_table, relation.field.column, relation.related_model
    for field in model._meta.local_many_to_many:
        through = field.remote_field.through
        yield through._meta.db_table, through._meta.get_field(field.m2m_field_name()).column, through


def _branch(model: type[GovernedPage]) -> str:
    """The part of gate_seal() that gathers the rows of one kind of page."""
    page, table = Page._meta.db_table, model._meta.db_table
    parts = [
        f"    WHEN '{model._meta.label_lower}' THEN",
        f"      SELECT gate_pruned(to_jsonb(p) - {_left_out_columns(Page, UNSEALED)})",
        f"        || gate_pruned(to_jsonb(s) - {_left_out_columns(model, UNSEALED)}) INTO body",
        f'        FROM "{page}" p JOIN "{table}" s ON s.page_ptr_id = p.id WHERE p.id = page;',
    ]
    for child_table, column, child in _child_tables(model):
        left_out = _left_out_columns(child, CHILD_BOOKKEEPING)
        order = "sort_order, id" if any(f.name == "sort_order" for f in child._meta.fields) else "id"
        rows = f"jsonb_agg(gate_pruned(to_jsonb(c) - {left_out}) ORDER BY {order})"
        parts += [
            f"      body := body || coalesce((SELECT jsonb_build_object('{child_table}', {rows})",
            f'        FROM "{child_table}" c WHERE c."{column}" = page HAVING count(*) > 0), \'{{}}\'::jsonb);',
        ]
    return "\n".join(parts)
