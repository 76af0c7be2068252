"""Looking writes nothing: every address that answers GET, asked by who may see most."""

from __future__ import annotations

import re

import pytest
from django.db import transaction
from wagtail.models import Locale

from tests.architecture.installed import routes
from tests.factories.doors import traces
from tests.factories.doors.media import public_story, shown_document
from tests.factories.sharing import feature, notice, offer, push, receipt_of, school_story
from tests.factories.world import draft_story, submit
from workflows.models import Approval, ClearanceRule, ClearanceTask
from workflows.translations import start_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media"), pytest.mark.walk]
ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
# Ends the session, or is an error on purpose.
NOT_ASKED = {"wagtailadmin_logout", "wagtailadmin_error_test"}


@pytest.fixture
def known(world):
    """A value for each argument of an address; where it means different things, the address says which."""
    story = public_story(world)
    secret = draft_story(world, world.hoasen, by="editor-hoasen", title="BIMAT-7413", slug="vu-viec")
    state = submit(secret, world["editor-hoasen"])
    translation = start_translation(
        page=story, locale=Locale.objects.get(language_code="en"), by=world["editor-hoasen"]
    )
    pushed = push(world, notice(world), world.hoasen)
    return {
        "page_id": story.pk, "parent_page_id": world.news(world.hoasen).pk, "page_to_move_id": story.pk,
        "destination_id": world.news(world.songnhue).pk, "page_pk": story.pk, "workflow_pk": 1,
        "revision_id": story.latest_revision_id, "action_name": "approve", "task_state_id": state.pk,
        "task_id": ClearanceTask.objects.first().pk, "workflow_state_id": state.workflow_state_id,
        "translation_id": translation.pk, "translation_source_id": translation.source_id,
        "string_segment_id": translation.source.stringsegment_set.first().pk,
        "overridable_segment_id": 1, "language": "en", "mode": "", "image_id": story.lead_image_id,
        "document_id": shown_document(story).pk, "doc_id": shown_document(story).pk, "uploaded_file_id": 1,
        "filter_spec": "width-100", "redirect_id": 1, "query_id": 1, "collection_id": 1,
        "content_type_app_name": "news", "content_type_model_name": "storypage", "app_label": "news",
        "model_name": "storypage", "app_name": "news", "action": "delete", "object_id": story.pk,
        "session_id": 1, "uidb64": "x", "token": "x", "path": "x", "page_view_restriction_id": 1,
        "offer_id": offer(world, story).pk, "push_id": pushed.pk,
        "feature_id": feature(world, school_story(world, world.hoasen)).pk,
        "receipt_id": receipt_of(pushed, world.hoasen).pk,
        "pk": ClearanceRule.objects.first().pk, "approval_id": Approval.objects.first().pk,
    }  # fmt: skip


def addresses(known: dict) -> list[str]:
    """Every address without a pattern in it, its arguments filled in."""
    plain = [
        route.replace("^", "") for route, name in routes().items()
        if name not in NOT_ASKED and not {"(", "$"} & set(route)
    ]  # fmt: skip
    return sorted({"/" + ARGUMENT.sub(lambda match: str(known[match.group(1)]), route) for route in plain})


def left_by(client, path: str) -> list[str]:
    """The tables that one look at the address changed."""
    with transaction.atomic():
        before = traces.rows()
        answer = client.get(path, headers={"host": "hoasen.localhost"})
        answer.getvalue()  # streamed ones are closed by reading them to their end
        left = traces.changed(before, traces.rows())
        transaction.set_rollback(True)
    return left


def test_looking_writes_nothing(world, client, known):
    client.force_login(world["admin"])
    client.raise_request_exception = False
    paths = addresses(known)
    assert len(paths) > 200
    assert {path: left for path in paths if (left := left_by(client, path))} == {}
