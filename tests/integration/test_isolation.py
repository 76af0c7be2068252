"""Nobody sees or changes what belongs to an organisation out of his reach: every address of the admin, by every role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from library.models import Document, Image
from tests.factories.belongings import House, asking, form
from tests.factories.decisions import write
from tests.factories.walk import fill, patterns
from tests.factories.world import draft_story
from workflows.gate import ForeignObjectError

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media"), pytest.mark.walk]


# Who tries, and whose things are out of his reach; two of them every time.
EVERYBODY = [
    ("editor-hoasen", "songnhue"),
    ("moderator", "quangan"),
    *(
        pytest.param(who, whose, marks=pytest.mark.long)
        for who, whose in (
            *(("approver-hoasen", "songnhue"), ("spokesperson", "quangan"), ("administrator", "quangan")),
            *(("auditor", "quangan"), ("former", "hoasen"), ("nobody", "hoasen")),
        )
    ),
]
# Says why it broke down; it is there to be tried.
CRASHES_ON_PURPOSE = "/admin/failwhale/"


def requests(route: str, own: House, other: House) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The address of what is the other's, and of one's own with the other's things in the question or the form."""
    for url in dict.fromkeys((fill(route, other.values), fill(route, own.values))):
        yield "get", url, asking(other.values)
        if "bulk" in url or "multiple" in url:
            yield from (("get", url, {"id": key}) for key in (*other.keys, "all"))
        yield "post", url, form(other.values, other.unit)


@pytest.mark.parametrize(("who", "whose"), EVERYBODY)
def test_nobody_sees_or_changes_what_is_out_of_his_reach(world, houses, who, whose):
    """Every address, by GET and by POST: no answer has the mark of the other house, none of its rows changes."""
    own, other = houses["songnhue" if whose == "hoasen" else "hoasen"], houses[whose]
    client, seen, changed, broken = Client(raise_request_exception=False), [], [], []
    client.force_login(world[who])
    watch, before = Writes(), other.rows()
    with connection.execute_wrapper(watch):
        for method, url, data in (
            r for route in sorted(set(patterns())) for r in requests(route, own, other)
        ):
            watch.found = False
            with transaction.atomic():
                answer = getattr(client, method)(url, data)
                if other.shows_in(answer):
                    seen.append(f"{method} {url} {answer.status_code}")
                if watch.found and other.rows() != before:
                    changed.append(f"{method} {url} {answer.status_code}")
                # A form that lacks a part of what its own page sends breaks some of Wagtail's.
                if answer.status_code >= 500 and method == "get" and url != CRASHES_ON_PURPOSE:
                    broken.append(url)
                transaction.set_rollback(True)
            if url.startswith("/admin/log"):  # in or out
                client.force_login(world[who])
    assert (seen, changed, broken) == ([], [], [])


def test_the_walk_sees_and_changes_what_is_within_reach(world, houses):
    """The same questions by who may: the marks are there to be seen."""
    client, house = Client(), houses["songnhue"]
    for who, route in (
        ("editor-songnhue", "admin/pages/<int:parent_page_id>/"),
        ("editor-songnhue", "admin/choose-page/<int:parent_page_id>/"),
        ("editor-songnhue", "admin/images/"),
        ("editor-songnhue", "admin/documents/"),
        ("editor-songnhue", "admin/tag-autocomplete/"),
        ("moderator", "admin/pages/<int:page_id>/history/"),
        ("editor-songnhue", "admin/sharing/school/"),
        ("moderator", "admin/sharing/offers/<int:offer_id>/"),
        ("administrator", "admin/moves/<int:pk>/"),
        ("administrator", "admin/closings/<int:pk>/"),
        ("administrator", "admin/import-schools/<int:pk>/"),
        ("admin", "admin/reports/site-history/"),
    ):
        client.force_login(world[who])
        answer = client.get(fill(route, house.values), {"term": "kin"})
        assert answer.status_code == 200 and house.shows_in(answer), (who, route)


@pytest.mark.parametrize(
    "kind", ["wagtailcore/page", "library/image", "library/document", "organisations/user", "news/topic"]
)
def test_a_bulk_action_on_everything_shows_nothing_of_others(world, houses, client, kind):
    """Wagtail lists by name what one may not touch; what is named as the listing is one's own."""
    own, other = houses["hoasen"], houses["songnhue"]
    client.force_login(world["editor-hoasen"])
    before = other.rows()
    for below in ({}, *({"childOf": own.values[name]} for name in ("collection_id", "parent_page_id"))):
        for action in ("delete", "move", "assign_role", "set_active_state", "add_to_collection", "add_tags"):
            url = f"/admin/bulk/{kind}/{action}/?{urlencode({'id': 'all'} | below)}"
            for answer in (client.get(url), client.post(url, form(own.values, own.unit))):
                assert not other.shows_in(answer), (url, answer.status_code)
    assert other.rows() == before


def test_what_another_school_keeps_in_its_library_fits_into_no_page(world, houses):
    """A form may name any key; the preview of the draft would show what is private."""
    own, other = houses["hoasen"], houses["songnhue"]
    story = Page.objects.get(pk=own.values["page_id"]).specific
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Của ai")
    theirs = Image.objects.get(pk=other.values["image_id"])
    paper = Document.objects.get(pk=other.values["document_id"])
    for page, fields in (
        (draft, {"lead_image": theirs}),
        (draft, {"body": [("document", {"document": paper, "label": "Tệp"})]}),
        (story, {"lead_image": theirs}),
    ):
        revisions = page.revisions.count()
        with pytest.raises(ForeignObjectError), transaction.atomic():
            write(page, world["editor-hoasen"], **fields)
        assert page.revisions.count() == revisions
    count = Page.objects.count()
    with pytest.raises(ForeignObjectError), transaction.atomic():
        draft_story(world, world.hoasen, by="editor-hoasen", title="Mới", lead_image=theirs)
    assert Page.objects.count() == count


@pytest.mark.parametrize("url_name", ["add", "edit", "preview_on_edit"])
@pytest.mark.parametrize("valid", [True, False])
def test_a_form_that_names_it_is_refused_before_it_is_drawn_again(world, houses, client, url_name, valid):
    own, other = houses["hoasen"], houses["songnhue"]
    draft = draft_story(world, world.hoasen, by="editor-hoasen", title="Của ai")
    args = ["news", "storypage", own.values["parent_page_id"]] if url_name == "add" else [draft.pk]
    client.force_login(world["editor-hoasen"])
    before = other.rows(), Page.objects.count(), draft.revisions.count()
    text = "" if valid else "x" * 300
    document = ("document", {"document": str(other.values["document_id"]), "label": text})
    for named in ({"lead_image": str(other.values["image_id"])}, {"body": streamfield([document])}):
        sent = story_form(lead_image_alt=text, **named)
        answer = client.post(reverse(f"wagtailadmin_pages:{url_name}", args=args), sent, follow=True)
        assert not other.shows_in(answer)
        assert (other.rows(), Page.objects.count(), draft.revisions.count()) == before


def story_form(**fields: Any) -> dict[str, Any]:
    said = {
        "title": "Tựa đề của tôi", "slug": "", "summary": "Tóm tắt", "lead_image_alt": "Cờ", "body": streamfield([]),
        "corrections": streamfield([]), "go_live_at": "", "expire_at": "", "comments": inline_formset([]),
    }  # fmt: skip
    return nested_form_data(said | fields)


class Writes:
    """Whether anything was written but what is the person's own."""

    def __init__(self) -> None:
        self.found = False

    def __call__(self, execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        self.found = self.found or sql.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "REPLACE"))
        return execute(sql, params, many, context)
