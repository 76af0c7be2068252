"""What belongs to one organisation and nobody else may see, and the parts of addresses and forms that name it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Comment, Locale, Page, Revision, Site, Task, Workflow, WorkflowState
from wagtail_localize.models import Translation

from core import clock
from home.models import MenuEntry
from library.models import Document, Image
from news.models import Feature, NewsIndexPage, Push, Receipt, StoryOffer, Topic
from news.sharing.actions import mark_seen
from organisations.actions import add_membership
from organisations.closings import actions as closings
from organisations.closings.models import Closing, ClosingReason
from organisations.closings.plan import Wish
from organisations.closings.plan import rehearse as rehearse_closing
from organisations.enums import Role
from organisations.imports.actions import keep_upload
from organisations.imports.models import ImportedRow, SchoolImport
from organisations.imports.rows import Row
from organisations.models import Membership, MovedSchool, MoveOrder, Organisation, Oversight, User
from organisations.moves import actions as moves
from organisations.moves.rehearsal import rehearse as rehearse_move
from tests.factories.decisions import AMBER, approve, fresh, write
from tests.factories.media import make_document, make_image, photo
from tests.factories.sharing import feature, notice, offer, push, receipt_of, school_story
from tests.factories.world import World, draft_story, publish, submit, waiting
from workflows.actions import withdraw
from workflows.models import Approval, ClearanceRule, ClearanceTaskState, Publication, Withdrawal
from workflows.translations import start_translation

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
# The department to which schools are to go: nobody who tries addresses reaches it.
NOBODYS = "thanhoai"
# Of what the worlds of the tests have none: an address that finds nothing.
SHARED = dict.fromkeys(
    (
        "localize.pk",
        "query_id",
        "uploaded_file_id",
        "session_id",
    ),
    1,
)


@dataclass
class House:
    """One organisation with all that it keeps to itself, and how one tells that somebody saw or touched it."""

    unit: Organisation
    values: dict[str, Any]

    @classmethod
    def of(cls, world: World, unit: Organisation) -> House:
        editor, head = f"editor-{unit.code}", f"approver-{unit.code}"
        return cls(unit, belongings(world, unit, editor=editor, head=head))

    @property
    def keys(self) -> list[int]:
        """What a bulk action or a chooser may be asked for."""
        return [self.values[name] for name in ("page_id", "image_id", "document_id")]

    def shows_in(self, answer: Any) -> bool:
        """Whether the mark of the house, or the name of one of its people, stands in a body or a header."""
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = f"{dict(answer.headers)}{body.decode('utf-8', 'replace')}".lower()
        return any(name in text for name in (mark_of(self.unit), *self._people))

    @property
    def _people(self) -> tuple[str, str]:
        return f"editor-{self.unit.code}", f"approver-{self.unit.code}"

    def _of_orders(self) -> tuple[Any, ...]:
        upload = self.values["import-schools.pk"]
        return (
            MoveOrder.objects.filter(schools__school=self.unit),
            MovedSchool.objects.filter(school=self.unit),
            Oversight.objects.filter(school=self.unit),
            Closing.objects.filter(school=self.unit),
            SchoolImport.objects.filter(pk=upload),
            ImportedRow.objects.filter(upload=upload),
        )

    def rows(self) -> list[Any]:
        """All that it has, as it stands in the database."""
        root = self.unit.root_page.path
        pages = list(Page.objects.filter(path__startswith=root).order_by("pk").values_list("pk", flat=True))
        by_page = {"page_id__in": pages}
        own = {"collection": self.unit.collection_id}
        return [
            list(rows.order_by("pk").values_list())
            for rows in (
                Page.objects.filter(pk__in=pages),
                Revision.objects.filter(object_id__in=map(str, pages)),
                WorkflowState.objects.filter(object_id__in=map(str, pages)),
                *(model.objects.filter(**by_page) for model in (Comment, Approval, Publication, Withdrawal)),
                *(model.objects.filter(**own) for model in (Image, Document)),
                ClearanceTaskState.objects.filter(organisation=self.unit),
                *(
                    model.objects.filter(oversight__school=self.unit)
                    for model in (StoryOffer, Feature, Receipt)
                ),
                Push.objects.filter(pk=self.values["push_id"]),
                *self._of_orders(),
                Membership.objects.filter(organisation=self.unit),
                User.objects.filter(username__in=self._people),
                Redirect.objects.filter(site=self.unit.site_id),
                MenuEntry.objects.filter(organisation=self.unit),
                Site.objects.filter(pk=self.unit.site_id),
                Organisation.objects.filter(pk=self.unit.pk),
                Collection.objects.filter(path__startswith=self.unit.collection.path),
                Translation.objects.filter(pk=self.values["translation_id"]),
            )
        ]


def mark_of(organisation: Organisation) -> str:
    """Stands in everything of the organisation that is not public."""
    return f"kin{organisation.code}"


def belongings(world: World, unit: Organisation, *, editor: str, head: str) -> dict[str, Any]:
    """A public story with a picture whose next text waits for the department, a draft, a comment, people and files;
    returns what fills the holes of addresses, by name."""
    mark, author = mark_of(unit), world[editor]
    author.last_name = mark
    author.save()
    own = {"collection": unit.collection, "uploaded_by_user": author}
    picture, paper = make_image(title=f"{mark} ảnh", **own), make_document(title=f"{mark} tệp", **own)
    picture.tags.add(mark)
    draft_story(world, unit, by=editor, title=f"{mark} nháp", slug=f"{mark}-nhap", lead_image=picture)
    story = draft_story(
        world, unit, by=editor, title="Học phí", body=AMBER, lead_image=picture, lead_image_alt="Cờ"
    )
    story = publish(world, story, by=editor)
    write(story, author, title=f"{mark} bổ sung", summary=f"{mark} bổ sung.")
    Comment.objects.create(page=story, user=author, text=f"{mark} nhận xét", contentpath="title")
    submit(story, author)
    if head:
        approve(story, world[head])
    story = fresh(story)
    english = start_translation(page=story, locale=Locale.objects.get(language_code="en"), by=author)
    keys = _keys(world, unit, waiting(story), picture, paper, author)
    return (
        WORDS
        | SHARED
        | keys
        | _translated(english, unit)
        | _shared(world, unit, author)
        | orders(world, unit)
    )


def _shared(world: World, unit: Organisation, author: User) -> dict[str, Any]:
    """A story that is offered with a word to the department alone, one that the department shows, and a notice of the
    department that the school has seen."""
    asked = offer(world, school_story(world, unit, title="Hội xuân"), note=f"{mark_of(unit)} xin giới thiệu")
    shown = feature(world, school_story(world, unit, title="Hội thu"))
    here = replace(world, department=unit.department)
    pushed = push(here, notice(here, title="Lịch nghỉ"), unit)
    receipt = mark_seen(receipt_id=receipt_of(pushed, unit).pk, by=author)
    return {"offer_id": asked.pk, "feature_id": shown.pk, "push_id": pushed.pk, "receipt_id": receipt.pk}


def orders(world: World, unit: Organisation) -> dict[str, Any]:
    """Of the school's department: a closing of the school that was taken back, an order that gives it to a department
    which nobody of the tests works for, and a list of schools that waits to be confirmed."""
    mark, by, day = mark_of(unit), world["administrator"], clock.today() + timedelta(days=30)
    wish = Wish((unit.code,), day, ClosingReason.OTHER, explanation=f"{mark} nhầm", number=f"{mark}/QĐ")
    (closing,) = closings.close(wish=wish, digest=rehearse_closing(wish, by=by).digest(), by=by)
    closings.reopen(closing=closing, by=by)
    between = {"giving": unit.department, "receiving": Organisation.objects.get(code=NOBODYS), "on": day}
    seen = rehearse_move([unit.code], **between)
    order = moves.propose(codes=[unit.code], **between, digest=seen.digest(), by=by, number=f"{mark}/QĐ")
    row = Row(1, code=f"{mark}-moi", name=f"{mark} mới", level="TH")
    upload = keep_upload(rows=[row], ignored=[], filename=f"{mark}.xlsx", department=unit.department, by=by)
    return {"closings.pk": closing.pk, "moves.pk": order.pk, "import-schools.pk": upload.pk}


def _translated(translation: Any, unit: Organisation) -> dict[str, Any]:
    redirect = Redirect.objects.create(old_path=f"/{mark_of(unit)}", site=unit.site, redirect_link="/")
    return {
        "translation_id": translation.pk,
        "translation_source_id": translation.source_id,
        "string_segment_id": translation.source.stringsegment_set.first().pk,
        "overridable_segment_id": translation.source.overridablesegment_set.first().pk,
        "redirect_id": redirect.pk,
        "menu_key": _in_the_menu(unit),
    }


def _in_the_menu(unit: Organisation) -> Any:
    """Its list of news alone; the key of that page."""
    key = NewsIndexPage.objects.get(organisation=unit, locale__language_code="vi").translation_key
    MenuEntry.objects.create(organisation=unit, translation_key=key, position=1)
    return key


def _keys(world: World, unit: Any, state: Any, picture: Any, paper: Any, editor: Any) -> dict[str, Any]:
    story = state.revision.as_object()
    return {
        **dict.fromkeys(("page_id", "page_to_move_id", "page_pk", "pages.pk", "api.pk"), story.pk),
        **dict.fromkeys(("parent_page_id", "destination_id"), world.news(unit).pk),
        **dict.fromkeys(("collection_id", "collections.pk"), unit.collection.pk),
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
        **dict.fromkeys(("organisations.pk", "own-site.pk"), unit.pk),
        "memberships.pk": Membership.objects.get(user=editor).pk,
        "locales.pk": Locale.objects.get(language_code="en").pk,
        "sites.pk": Site.objects.get(pk=unit.site_id).pk,
        "users.pk": editor.pk,
        "groups.pk": Group.objects.first().pk,
        "object_id": story.pk,
        "digest": state.digest,
    }


def form(values: dict[str, Any], unit: Organisation) -> dict[str, Any]:
    """What a form of any address could ask for."""
    return {
        "action": "approve", "digest": values["digest"], "comment": "x", "reason": "mistake", "level": "3",
        "level_reason": "x", "emergency_reason": "x", "title": "Khác", "name": "Khác", "slug": "khac",
        "name_vi": "Khác", "colour": "#112233", "code": "khac", "text": "x", "id": values["page_id"],
        "new_title": "Khác", "new_slug": "khac", "new_parent_page": values["parent_page_id"],
        "restriction_type": "none", "hostname": "x.localhost", "port": "80", "root_page": values["page_id"],
        "language_code": "en", "username": "moi", "email": "moi@x.example", "password1": "Kh0ngD3!",
        "password2": "Kh0ngD3!", "role": "moderator", "user": values["users.pk"], "organisation": unit.pk,
        "since": "2026-01-01", "standing": "probation", "parent": "1", "collection": unit.collection.pk,
        "old_path": "/x", "redirect_link": "http://x.example", "locales": "2", "value": "x", "kind": "terms",
        "terms": "x", "active": "on", "next": "/admin/", "confirm": "1", "query": "x", "sample": "x",
        "external-link-chooser-url": "https://x.example",
        "file": SimpleUploadedFile("x.jpg", photo(), "image/jpeg"), "locked": "on", "position": "0",
        "audience": "all", "answer": "feature", "note": "x", "until": "2099-01-01",
        "target": f"{unit.url}tin-tuc/", f"place-{values['menu_key']}": "2",
        "files[]": SimpleUploadedFile("y.jpg", photo(colour="blue"), "image/jpeg"),
    }  # fmt: skip


def asking(values: dict[str, Any]) -> dict[str, Any]:
    """What the address of any list, chooser, search or bulk action could ask for."""
    return {"q": "bo sung", "term": "ki", "fields": "*", "page_type": "wagtailcore.Page"}


def add_more(house: House, world: World, *, editor: str, head: str) -> None:
    """More of everything that an organisation can have, each thing beside one of the first."""
    unit, author, mark = house.unit, world[editor], f"them{house.unit.code}"
    own = {"collection": unit.collection, "uploaded_by_user": author}
    for number in range(3):
        picture = make_image(title=f"{mark} {number}", **own)
        picture.tags.add(f"{mark}{number}", "khai giảng")
        make_document(title=f"{mark} {number}", **own).tags.add(f"{mark}{number}")
        said = {"title": f"{mark} nháp {number}", "slug": f"{mark}-{number}", "lead_image": picture}
        draft_story(world, unit, by=editor, **said)
        story = draft_story(world, unit, by=editor, title=f"{mark} bổ sung {number}", body=AMBER)
        Comment.objects.create(page=story, user=author, text=mark, contentpath="title")
        submit(story, author)
        if number:
            approve(story, world[head])
        Redirect.objects.create(old_path=f"/{mark}-{number}", site=unit.site, redirect_link="/")
        person = User.objects.create_user(f"{mark}{number}", f"{mark}{number}@xa.example", "demo")
        add_membership(user=person, organisation=unit, role=Role.EDITOR, by=None)
        unit.collection.add_child(name=f"{mark} {number}")
        unit.collection.refresh_from_db()
    public = publish(world, draft_story(world, unit, by=editor, title="Khai giảng", slug=mark), by=editor)
    withdraw(page_id=public.pk, reason="mistake", by=world[head])
