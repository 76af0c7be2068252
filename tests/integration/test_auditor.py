"""The auditor reads everything and changes nothing: every address of the admin, by GET and by POST."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Revision, Site, Task, Workflow, WorkflowState

from library.models import Document, Image
from news.models import Topic
from organisations.models import Membership
from tests.factories.decisions import AMBER, approve, write
from tests.factories.media import make_document, make_image, photo, stored
from tests.factories.walk import everything, fill, patterns
from tests.factories.world import draft_story, publish, submit, waiting
from workflows.models import Approval, ClearanceRule, LedgerEntry
from workflows.translations import start_translation

pytestmark = pytest.mark.django_db
WRITES = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+\"?(\w+)", re.IGNORECASE)
# His own: that he was here, and how he likes it. And sizes of pictures: whatever shows a picture draws them again.
OWN = {"django_session", "wagtailusers_userprofile", "library_rendition"}
CRASHES_ON_PURPOSE = {"/admin/failwhale/"}
# Values of holes that are words.
WORDS = {
    "app_label": "news", "app_name": "news", "model_name": "storypage", "content_type_app_name": "news",
    "content_type_model_name": "storypage", "action_name": "approve", "action": "delete", "language": "en",
    "bulk.app_label": "wagtailcore", "bulk.model_name": "page", "mode": "x", "filter_spec": "width-100",
    "revision_id_a": "earliest", "revision_id_b": "latest", "uidb64": "MQ", "token": "set-password",
    "workflows.app_label": "workflows", "workflows.model_name": "clearancetask",
    "tag-autocomplete.model_name": "topic", "editing-sessions.app_label": "wagtailcore",
    "editing-sessions.model_name": "page",
}  # fmt: skip
# Of what the worlds of the tests have none: an address that finds nothing.
SHARED = dict.fromkeys(("localize.pk", "query_id", "uploaded_file_id", "session_id"), 1)


@pytest.fixture
def values(world, media):
    """For each school: a public story with a picture and a next text that waits for the department."""
    Topic.objects.create(name_vi="Đọc sách", slug="doc-sach")
    return [_of(world, school) for school in (world.hoasen, world.songnhue)]


def _of(world, school):
    editor, head = world[f"editor-{school.code}"], world[f"approver-{school.code}"]
    picture, paper = make_image(collection=school.collection), make_document(collection=school.collection)
    story = draft_story(
        world,
        school,
        by=editor.username,
        title="Học phí",
        body=AMBER,
        lead_image=picture,
        lead_image_alt="Cờ",
    )
    story = publish(world, story, by=editor.username)
    write(story, editor, summary="Bổ sung.")
    submit(story, editor)
    approve(story, head)
    english = start_translation(page=story, locale=Locale.objects.get(language_code="en"), by=editor)
    return (
        WORDS | SHARED | _keys(world, school, waiting(story), picture, paper) | _translated(english, school)
    )


def _translated(translation, school):
    return {
        "translation_id": translation.pk,
        "translation_source_id": translation.source_id,
        "string_segment_id": translation.source.stringsegment_set.first().pk,
        "overridable_segment_id": translation.source.overridablesegment_set.first().pk,
        "redirect_id": Redirect.objects.create(old_path="/cu", site=school.site, redirect_link="/").pk,
    }


def _keys(world, school, state, picture, paper):
    story, editor = state.revision.as_object(), world[f"editor-{school.code}"]
    return {
        **dict.fromkeys(("page_id", "page_to_move_id", "page_pk", "pages.pk", "api.pk"), story.pk),
        **dict.fromkeys(("parent_page_id", "destination_id"), world.news(school).pk),
        **dict.fromkeys(("collection_id", "collections.pk"), school.collection.pk),
        **dict.fromkeys(("image_id", "images.pk"), picture.pk),
        **dict.fromkeys(("document_id", "doc_id", "documents.pk"), paper.pk),
        **dict.fromkeys(("workflow_pk", "workflows.pk"), Workflow.objects.last().pk),
        "task_state_id": state.pk,
        "workflow_state_id": WorkflowState.objects.get(pk=state.workflow_state_id).pk,
        "task_id": Task.objects.first().pk,
        "revision_id": Revision.objects.for_instance(story).latest("pk").pk,
        "approval_id": Approval.objects.filter(page_id=story.pk).last().pk,
        "topics.pk": Topic.objects.get().pk,
        "clearance_rules.pk": ClearanceRule.objects.first().pk,
        "organisations.pk": school.pk,
        "memberships.pk": Membership.objects.get(user=editor).pk,
        "locales.pk": Locale.objects.get(language_code="en").pk,
        "sites.pk": Site.objects.get(pk=school.site_id).pk,
        "users.pk": editor.pk,
        "groups.pk": Group.objects.first().pk,
        "object_id": story.pk,
        "digest": state.digest,
    }


def form(values, school):
    """What a form of any address could ask for."""
    return {
        "action": "approve", "digest": values["digest"], "comment": "x", "reason": "mistake", "level": "3",
        "level_reason": "x", "emergency_reason": "x", "title": "Khác", "name": "Khác", "slug": "khac",
        "name_vi": "Khác", "colour": "#112233", "code": "khac", "text": "x", "id": values["page_id"],
        "new_title": "Khác", "new_slug": "khac", "new_parent_page": values["parent_page_id"],
        "restriction_type": "none", "hostname": "x.localhost", "port": "80", "root_page": values["page_id"],
        "language_code": "en", "username": "moi", "email": "moi@x.example", "password1": "Kh0ngD3!",
        "password2": "Kh0ngD3!", "role": "moderator", "user": values["users.pk"], "organisation": school.pk,
        "since": "2026-01-01", "standing": "probation", "parent": "1", "collection": school.collection.pk,
        "old_path": "/x", "redirect_link": "http://x.example", "locales": "2", "value": "x", "kind": "terms",
        "terms": "x", "active": "on", "next": "/admin/", "confirm": "1", "query": "x", "sample": "x",
        "external-link-chooser-url": "https://x.example",
        "file": SimpleUploadedFile("x.jpg", photo(), "image/jpeg"), "locked": "on", "position": "0",
        "files[]": SimpleUploadedFile("y.jpg", photo(colour="blue"), "image/jpeg"),
    }  # fmt: skip


class Watch:
    """Notes each statement that writes; the test says which tables are nobody's business."""

    def __init__(self):
        self.tables = []

    def __call__(self, execute, sql, params, many, context):
        if match := WRITES.match(sql):
            self.tables.append((match[1], sql))
        return execute(sql, params, many, context)

    def taken(self):
        found = [(t, s) for t, s in self.tables if t not in OWN and not _is_log_in(t, s)]
        self.tables = []
        return found


def _is_log_in(table, sql):
    columns = re.findall(r'"(\w+)" = ', sql.split(" WHERE ")[0])
    return table == "organisations_user" and columns == ["last_login"]


def originals(media):
    return sorted(path for path in stored(media) if "renditions" not in path.parts)


def addresses(values):
    return sorted({fill(route, filled) for route in patterns() for filled in values})


def requests(world, values):
    """Each address with what belongs to each school: address, method, what is sent."""
    schools = (world.hoasen, world.songnhue)
    for route in sorted(set(patterns())):
        for url, number in {fill(route, filled): number for number, filled in enumerate(values)}.items():
            yield url, "get", {}
            yield url, "post", form(values[number], schools[number])
            if "/localize/" in url:  # its editor speaks so
                yield url, "put", "value=x"
                yield url, "delete", ""


def test_every_hole_is_filled(values):
    assert [address for address in addresses(values) if "?" in address or "<" in address] == []
    assert len(addresses(values)) > 300


def test_he_changes_nothing_at_any_address(world, client, values, media):
    auditor, watch, guilty, broken = world["auditor"], Watch(), [], []
    before, files, outbox = everything(auditor), originals(media), len(mail.outbox)
    client.raise_request_exception = False
    client.force_login(auditor)
    with connection.execute_wrapper(watch):
        for url, method, data in requests(world, values):
            with transaction.atomic():
                answer = getattr(client, method)(url, data)
                if answer.streaming:
                    b"".join(answer)
            if answer.status_code >= 500 and url not in CRASHES_ON_PURPOSE:
                broken.append((method, url))
            guilty += [(method, url, table) for table, _sql in watch.taken()]
            if url.startswith("/admin/log"):  # in or out
                client.force_login(auditor)
                watch.taken()
    assert (sorted(set(guilty)), broken) == ([], [])
    after = everything(auditor)
    assert [name for name in before if before[name] != after[name]] == []
    assert originals(media) == files and len(mail.outbox) == outbox


def test_the_walk_would_see_somebody_who_may(world, client, values):
    """The same requests by people who may write: the walk is not blind."""
    wrote = []
    for who, route in (
        ("moderator", "admin/desk/<int:task_state_id>/"),
        ("admin", "admin/pages/<int:page_id>/lock/"),
        ("admin", "admin/collections/add/"),
        ("admin", "admin/redirects/add/"),
        ("administrator", "admin/topics/edit/<int:pk>/"),
        ("editor-hoasen", "admin/images/multiple/add/"),
    ):
        client.force_login(world[who])
        before = everything(world[who])
        client.post(fill(route, values[0]), form(values[0], world.hoasen))
        after = everything(world[who])
        wrote.append((route, before != after))
    assert [route for route, did in wrote if not did] == []


@pytest.mark.parametrize("number", [0, 1])
def test_he_reads_the_desk_the_review_the_record_the_register_and_the_rules(world, client, values, number):
    client.force_login(world["auditor"])
    page, state = values[number]["page_id"], values[number]["task_state_id"]
    for address in (
        "desk/?xem=tat-ca", "desk/register/", "desk/register.csv", f"desk/page/{page}/record/",
        f"desk/page/{page}/record/print/", f"desk/page/{page}/record.json", "clearance_rules/",
        f"clearance_rules/inspect/{values[number]['clearance_rules.pk']}/", f"desk/{state}/preview/",
    ):  # fmt: skip
        assert client.get(f"/admin/{address}").status_code == 200, address
    rule = ClearanceRule.objects.get(pk=values[number]["clearance_rules.pk"])
    words = client.get(f"/admin/clearance_rules/inspect/{rule.pk}/").content.decode()
    assert all(word in words for word in rule.terms.splitlines()[:3]) and "<br>" in words
    review = client.get(f"/admin/desk/{state}/")
    assert review.status_code == 200 and 'name="action"' not in review.content.decode()


def test_what_he_is_refused_is_refused_by_the_act(world, client, values):
    client.force_login(world["auditor"])
    lines = LedgerEntry.objects.count()
    state, digest = values[0]["task_state_id"], values[0]["digest"]
    for action in ("approve", "return", "level", "emergency"):
        data = form(values[0], world.hoasen) | {"action": action, "digest": digest}
        assert client.post(f"/admin/desk/{state}/", data).status_code == 409, action
    assert LedgerEntry.objects.count() == lines
    assert (Image.objects.count(), Document.objects.count()) == (2, 2)
