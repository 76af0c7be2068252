"""What people and machines do beside the pages: files and topics are added, chores are run."""

from __future__ import annotations

from io import StringIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import Error
from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.factories.attack import texts
from tests.factories.attack.hands import sent
from tests.factories.attack.stage import Stage
from tests.factories.attack.writing import actors, units
from tests.factories.media import PDF, photo

# Commands that somebody runs at night. None of them may show or take away anything.
CHORES = (
    *("fixtree", "set_url_paths", "purge_revisions", "create_log_entries_from_revisions", "clearsessions"),
    *("rebuild_references_index", "update_index", "searchpromotions_garbage_collect", "remove_orphaned_tags"),
    *("deduplicate_tags", "sweep_media", "send_notices", "prune_db_task_results"),
)
UPLOADS = {
    "picture": ("wagtailimages:add_multiple", "jpg", photo(), "image/jpeg"),
    "document": ("wagtaildocs:add_multiple", "pdf", PDF, "application/pdf"),
}


class Tending(Stage):
    @rule(by=actors, unit=units, kind=st.sampled_from(sorted(UPLOADS)))
    def upload(self, by: str, unit: str, kind: str) -> None:
        """A file is private until a public page shows it, whoever put it into whichever collection."""
        name, ending, content, kind_of_file = UPLOADS[kind]
        file = SimpleUploadedFile(f"{self.mark()}.{ending}", content, kind_of_file)
        organisation = getattr(self.world, {"hadong": "department"}.get(unit, unit))
        given = {"files[]": file, "collection": organisation.collection_id}
        self.attempt("upload", lambda: sent(self.world[by], name, **given))

    @rule(by=actors)
    def add_topic(self, by: str) -> None:
        """Shown by nothing until a page with it is cleared."""
        mark = self.mark()
        given = {"name_vi": mark, "name_en": mark, "slug": texts.slug_of(mark)}
        self.attempt("add_topic", lambda: sent(self.world[by], "topics:add", **given))

    @rule(chore=st.sampled_from(CHORES))
    def run_a_chore(self, chore: str) -> None:
        silent = {"stdout": StringIO(), "stderr": StringIO()}
        questions = {"interactive": False} if chore in {"fixtree", "remove_orphaned_tags"} else {}

        def act() -> None:
            call_command(chore, **silent, **questions)

        self.attempt(f"chore: {chore}", act, CommandError, Error)
