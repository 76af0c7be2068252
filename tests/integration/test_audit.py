"""The audit is silent while the promise holds, and names the page when it does not."""

from __future__ import annotations

import io

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories.media import make_image
from tests.factories.reader import sightings
from tests.factories.tampering import beneath_the_gate
from tests.factories.world import draft_story, publish
from workflows.enums import Act
from workflows.models import Approval, LedgerEntry, Publication

pytestmark = pytest.mark.django_db


def audit() -> tuple[int, str]:
    out = io.StringIO()
    try:
        call_command("audit_publications", stdout=out)
    except CommandError as error:
        return error.returncode, out.getvalue() + str(error)
    return 0, out.getvalue()


@pytest.fixture
def public_story(world):
    return publish(
        world, draft_story(world, world.hoasen, by="editor-hoasen", title="Hội đọc sách"), by="editor-hoasen"
    )


def test_a_clean_install_passes(world, public_story):
    code, text = audit()
    assert code == 0, text
    assert "Clean" in text and "Head of the ledger" in text


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
    assert code == 1 and f"page {public_story.pk}" in text and "is missing" in text
    # The row that the publication points to is gone; put it back so that the test can end.
    approval.save(force_insert=True)


def test_a_changed_approval_is_named(world, public_story):
    approval = Approval.objects.get(page_id=public_story.pk)
    beneath_the_gate(
        "UPDATE workflows_approval SET by_id = %s WHERE id = %s", [world["editor-songnhue"].pk, approval.pk]
    )
    code, text = audit()
    assert code == 1 and "was changed" in text and "did not hold the role" in text


def test_a_changed_line_of_the_ledger_is_named(world, public_story):
    line = LedgerEntry.objects.filter(page_id=public_story.pk, act=Act.APPROVED).get()
    beneath_the_gate(
        "UPDATE workflows_ledgerentry SET by_id = %s WHERE id = %s", [world["moderator"].pk, line.pk]
    )
    code, text = audit()
    assert code == 1 and f"line {line.pk} was changed" in text


def test_a_missing_line_of_the_ledger_is_named(world, public_story):
    line = LedgerEntry.objects.filter(page_id=public_story.pk, act=Act.APPROVED).get()
    beneath_the_gate("DELETE FROM workflows_ledgerentry WHERE id = %s", [line.pk])
    code, text = audit()
    assert code == 1 and "does not follow" in text and "stands in no line" in text


def test_a_file_made_public_by_a_forged_reference_is_named(world, public_story, media):
    picture = make_image()
    publication = Publication.objects.open().get(page_id=public_story.pk)
    kind = ContentType.objects.get_for_model(picture)
    columns = "(publication_id, content_type_id, object_id)"
    beneath_the_gate(
        f"INSERT INTO workflows_shownreference {columns} VALUES (%s, %s, %s)",
        [publication.pk, kind.pk, picture.pk],
    )
    code, text = audit()
    assert code == 1 and "shown by no approved content" in text


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


def test_a_row_without_the_row_of_its_kind_is_named_and_hides_no_other(world, public_story):
    """As it comes about when rows of base pages are written in bulk, or a table is lost."""
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Nháp")
    broken = draft_story(world, world.hoasen, by="editor-hoasen", title="Nửa trang")
    for statement in (
        "UPDATE wagtailcore_page SET live = %s WHERE id = %s",
        "DELETE FROM news_storypage WHERE %s AND page_ptr_id = %s",
    ):
        beneath_the_gate(statement, [True, broken.pk])
    beneath_the_gate("UPDATE wagtailcore_page SET live = %s WHERE id = %s", [True, draft.pk])
    code, text = audit()
    assert code == 1
    assert f"page {broken.pk}" in text and f"page {draft.pk}" in text
