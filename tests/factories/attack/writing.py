"""Acts of writers: drafts, edits, pictures, reverts, copies, moves, deletions; by anybody, through code."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from hypothesis import strategies as st
from hypothesis.stateful import rule
from wagtail.models import Revision

from library.models import Image
from news.models import PressContact, Topic
from tests.factories.attack import texts
from tests.factories.attack.book import Leaf
from tests.factories.attack.stage import EVERYBODY, Stage
from tests.factories.media import make_document, photo
from tests.factories.world import draft_release, draft_story

actors = st.sampled_from(EVERYBODY)
pages = st.integers(0, 5)
words = st.sampled_from(sorted(texts.SENSITIVE))
places = st.sampled_from(texts.PLACES)
units = st.sampled_from(("hoasen", "songnhue", "hadong"))
delays = st.sampled_from((None, None, timedelta(hours=1), timedelta(hours=30)))
endings = st.sampled_from((None, None, timedelta(hours=2), timedelta(hours=40)))
WRITERS = {"hoasen": "editor-hoasen", "songnhue": "editor-songnhue", "hadong": "moderator"}


class Writing(Stage):
    def first_drafts(self, first: str, second: str) -> None:
        for unit, said in (("hoasen", first), ("songnhue", second)):
            self._create(unit, WRITERS[unit], {"said": said, "place": "body"})

    @rule(unit=units, kind=st.sampled_from(("story", "release")), said=words, place=places,
          extra=st.sampled_from(("", "picture", "document", "topic", "flag")), opens=delays, closes=endings)  # fmt: skip
    def create(self, unit: str, **drawn: Any) -> None:
        if len(self.book.leaves) < 6:
            self._create(unit, WRITERS[unit], drawn)

    def _create(self, unit: str, by: str, drawn: dict[str, Any]) -> None:
        mark, world = self.mark(), self.world
        organisation = getattr(world, {"hadong": "department"}.get(unit, unit))
        said = texts.fields(mark, drawn["said"], drawn["place"]) | self._times(drawn)
        said |= self._extra(organisation, mark, drawn.get("extra", ""))
        write = draft_release if drawn.get("kind") == "release" else draft_story
        if write is draft_release:
            said |= {"number": mark, "notes_to_editors": f"<p>{mark}</p>",
                     "contacts": [PressContact(name=mark, role=mark)]}  # fmt: skip
        self.attempt("create", lambda: write(world, organisation, by=by, **said))
        self.note_drafts(by)

    def _times(self, drawn: dict[str, Any]) -> dict[str, datetime]:
        chosen = {"go_live_at": drawn.get("opens"), "expire_at": drawn.get("closes")}
        return {name: self.now + delay for name, delay in chosen.items() if delay}

    def _extra(self, organisation: Any, mark: str, extra: str) -> dict[str, Any]:
        if extra == "picture":
            return {"lead_image": self.picture(organisation, mark)}
        if extra == "document":
            document = make_document(title=mark, collection=organisation.collection)
            body = texts.fields(mark, "green", "title")["body"]
            return {"body": [*body, ("document", {"document": document, "label": mark})]}
        if extra == "topic":
            topic, _new = Topic.objects.get_or_create(
                slug=texts.SENSITIVE_TOPIC, defaults={"name_vi": self.mark()}
            )
            return {"topics": [topic]}
        if extra == "all":
            every = [self._extra(organisation, mark, one) for one in ("picture", "document", "topic")]
            return {name: value for one in every for name, value in one.items()}
        return {"needs_department": True} if extra == "flag" else {}

    @rule(which=pages, by=actors, said=words, place=places, overwrite=st.booleans())
    def edit(self, which: int, by: str, said: str, place: str, overwrite: bool) -> None:
        self._save(which, by, "edit", texts.fields(self.mark(), said, place), overwrite=overwrite)

    @rule(which=pages, by=actors, opens=delays, closes=endings)
    def move_its_time(self, which: int, by: str, **drawn: Any) -> None:
        """The same text, at another time."""
        none = {"go_live_at": None, "expire_at": None}
        self._save(which, by, "move_its_time", none | self._times(drawn))

    @rule(which=pages, by=actors)
    def replace_picture(self, which: int, by: str) -> None:
        if leaf := self.leaf(which):
            picture = self.picture(self.page(leaf).organisation, self.mark())
            self._save(which, by, "replace_picture", {"lead_image": picture})

    @rule(which=pages)
    def replace_file_of_picture(self, which: int) -> None:
        """Another picture in the same row, beneath whoever has read the page."""
        leaf = self.leaf(which)
        if leaf is None or (image := self.page(leaf).get_latest_revision_as_object().lead_image) is None:
            return

        def act() -> None:
            found = Image.objects.get(pk=image.pk)
            found.title, found.file = self.mark(), ContentFile(photo(colour="blue"), name="x.jpg")
            found.save()

        if self.attempt("replace_file_of_picture", act):
            self.note_drafts()
            self.forget_hopes()

    @rule(which=pages, by=actors, back=st.integers(0, 4))
    def revert(self, which: int, by: str, back: int) -> None:
        if leaf := self.leaf(which):
            revisions = list(Revision.objects.for_instance(self.page(leaf)).order_by("-pk"))
            self._put_back(leaf, by, revisions[back % len(revisions)])

    def _put_back(self, leaf: Leaf, by: str, old: Revision) -> None:
        def act() -> None:
            old.as_object().save_revision(user=self.world[by], previous_revision=old, log_action=True)

        if self.attempt("revert", act, RuntimeError):
            self.note_drafts(by)

    @rule(
        which=pages,
        by=actors,
        unit=units,
        keep_live=st.booleans(),
        how=st.sampled_from(("copy", "move", "alias")),
    )
    def carry(self, which: int, by: str, unit: str, keep_live: bool, how: str) -> None:
        leaf = self.leaf(which)
        if leaf is None or len(self.book.leaves) > 6:
            return
        world = self.world
        organisation = getattr(world, {"hadong": "department"}.get(unit, unit))
        target = world.press(organisation) if leaf.release else world.news(organisation)
        slug = texts.slug_of(self.mark())
        acts = {
            "copy": lambda: self.page(leaf).copy(
                to=target, keep_live=keep_live, update_attrs={"slug": slug}, user=world[by]
            ),
            "move": lambda: self.page(leaf).move(target, pos="last-child", user=world[by]),
            "alias": lambda: self.page(leaf).create_alias(parent=target, update_slug=slug, user=world[by]),
        }
        if self.attempt(how, acts[how], ValidationError):
            self.note_drafts()
            self.forget_hopes(leaf)

    @rule(which=pages, by=actors)
    def delete(self, which: int, by: str) -> None:
        leaf = self.leaf(which)
        if leaf is not None and len(self.book.leaves) > 2:
            self.attempt("delete", lambda: self.page(leaf).delete() and None)

    def _save(
        self, which: int, by: str, name: str, changes: dict[str, Any], *, overwrite: bool = False
    ) -> None:
        leaf = self.leaf(which)
        if leaf is None:
            return

        def act() -> None:
            page = self.page(leaf)
            draft = page.get_latest_revision_as_object()
            for field, value in changes.items():
                setattr(draft, field, value)
            place = page.latest_revision if overwrite else None
            draft.save_revision(user=self.world[by], overwrite_revision=place, clean=False)

        if self.attempt(name, act, RuntimeError):  # an alias that a door has left has no drafts
            self.note_drafts(by)
