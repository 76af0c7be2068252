"""The audit is silent while the promise holds, and names the page when it does not."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories.reader import sightings
from tests.factories.world import draft_story, publish
from workflows.models import Approval

pytestmark = pytest.mark.django_db


def audit() -> tuple[int, str]:
    out = io.StringIO()
    try:
        call_command("audit_publications", stdout=out)
    except CommandError as error:
        return error.returncode, out.getvalue() + str(error)
    return 0, out.getvalue()


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


@pytest.fixture
def public_story(world):
    return publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Hội đọc sách"), by="editor-hoasen"
    )


def test_a_clean_install_passes(world, public_story):
    code, text = audit()
    assert code == 0, text
    assert "Clean" in text and "Head of the chain" in text


def test_a_draft_forced_live_is_named_and_not_served(world):
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT-1", slug="bi-mat")
    beneath_the_gate("UPDATE wagtailcore_page SET live = %s WHERE id = %s", [True, draft.pk])
    code, text = audit()
    assert code == 1 and f"page {draft.pk}" in text and "without a publication" in text
    assert sightings("BIMAT-1", "bi-mat") == []


def test_a_changed_live_text_is_named(world, public_story):
    beneath_the_gate(
        "UPDATE news_storypage SET summary = %s WHERE page_ptr_id = %s", ["khác", public_story.pk]
    )
    code, text = audit()
    assert code == 1 and f"page {public_story.pk}" in text and "something else" in text


def test_a_deleted_approval_is_named(world, public_story):
    approval = Approval.objects.get(page_id=public_story.pk)
    publish(
        world,
        draft_story(world, world.songnhue, by="editor-songnhue", title="Tiếp theo"),
        by="editor-songnhue",
    )
    beneath_the_gate("DELETE FROM workflows_approval WHERE id = %s", [approval.pk])
    code, text = audit()
    assert code == 1 and f"page {public_story.pk}" in text and "does not follow" in text
    # The row that the publication points to is gone; put it back so that the test can end.
    approval.save(force_insert=True)


def test_a_changed_approval_is_named(world, public_story):
    approval = Approval.objects.get(page_id=public_story.pk)
    beneath_the_gate(
        "UPDATE workflows_approval SET by_id = %s WHERE id = %s", [world["editor-songnhue"].pk, approval.pk]
    )
    code, text = audit()
    assert code == 1 and "was changed" in text and "did not hold the role" in text


def test_a_right_below_the_department_is_named(world):
    from django.contrib.auth.models import Permission

    world["editor-hoasen"].user_permissions.add(Permission.objects.get(codename="submit_translation"))
    code, text = audit()
    assert code == 1 and "editor-hoasen" in text


@pytest.mark.postgres
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_postgresql_refuses_the_statement_itself(world):
    from django.db import IntegrityError, transaction

    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp")
    with pytest.raises(IntegrityError, match="without clearance"), transaction.atomic():
        force_live(draft.pk)
    with pytest.raises(IntegrityError, match="nobody changes"), transaction.atomic():
        delete_approvals()


def force_live(page_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = true WHERE id = %s", [page_id])
    connection.check_constraints()


def delete_approvals() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workflows_approval")
