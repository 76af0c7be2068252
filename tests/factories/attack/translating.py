"""Acts of translators, through the same addresses and actions as the browser."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import strategies as st
from hypothesis.stateful import rule
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from tests.factories.attack import texts
from tests.factories.attack.book import Leaf
from tests.factories.attack.stage import Stage
from tests.factories.attack.writing import WRITERS, actors, pages
from tests.factories.translations import put
from workflows import translations


class Translating(Stage):
    @rule(which=pages, by=actors)
    def start_translation(self, which: int, by: str) -> None:
        if leaf := self.leaf(which):
            self._start(leaf, by)

    def _start(self, leaf: Leaf, by: str) -> None:
        if len(self.book.leaves) > 6:
            return
        english, person = Locale.objects.get(language_code="en"), self.world[by]
        begin = self.hands.start_translation
        if self.attempt(
            "start_translation",
            lambda: begin(page=self.page(leaf), locale=english, by=person),
            ValidationError,
        ):
            self._note(by)

    @rule(which=pages, said=st.sampled_from(sorted(texts.SENSITIVE)))
    def translate_and_hand_in(self, which: int, said: str) -> None:
        """Every part in other words, saved and handed in by the school's editor."""
        if leaf := self._translation(which):
            self._hand_in(leaf, said)

    def _hand_in(self, leaf: Leaf, said: str) -> None:
        by, mark = WRITERS[leaf.unit], self.mark()
        self._put_all(leaf, by, mark, said)
        record = translations.translation_of(self.page(leaf))
        submit = self.hands.submit_translation
        if self.attempt(
            "submit_translation", lambda: submit(translation=record, by=self.world[by]), ValidationError
        ):
            self._note(by)
            content = texts.draft_of(leaf.key)
            self.book.submitted(leaf, content, flagged=False, by=by)

    @rule(which=pages, by=actors)
    def read_the_source_anew(self, which: int, by: str) -> None:
        leaf = self._translation(which)
        if leaf is None:
            return
        record, update = translations.translation_of(self.page(leaf)), self.hands.update_from_source
        if self.attempt(
            "update_from_source", lambda: update(translation=record, by=self.world[by]), ValidationError
        ):
            self._note(by)

    @rule(which=pages, by=actors, take_back=st.booleans())
    def keep_or_take_back_translation(self, which: int, by: str, take_back: bool) -> None:
        """The parts become a draft, or what waits becomes one again."""
        leaf = self._translation(which)
        if leaf is None:
            return
        record = translations.translation_of(self.page(leaf))
        act = self.hands.withdraw_translation if take_back else self.hands.save_translation
        name = "take_back_translation" if take_back else "save_translation"
        if self.attempt(name, lambda: act(translation=record, by=self.world[by]), ValidationError):
            self._note(by)

    def _translate(self, leaf: Leaf) -> None:
        """From the first to the last part, as it is meant."""
        if not leaf.english:
            self._start(leaf, WRITERS[leaf.unit])
        for found in self.book.translations(leaf):
            self._hand_in(found, "green")

    def _translation(self, which: int) -> Leaf | None:
        found = [leaf for _key, leaf in sorted(self.book.leaves.items()) if leaf.english]
        found = [leaf for leaf in found if translations.translation_of(self.page(leaf)) is not None]
        return found[which % len(found)] if found else None

    def _put_all(self, leaf: Leaf, by: str, mark: str, said: str) -> None:
        record: Any = translations.translation_of(self.page(leaf))
        client = Client()
        client.force_login(self.world[by])

        def act() -> None:
            for part in record.source.stringsegment_set.select_related("context").order_by("pk"):
                path = part.context.path
                value = texts.slug_of(mark) if path == "slug" else f"{mark} {texts.SENSITIVE[said]}"
                put(client, record, path, value)

        before = StringTranslation.objects.count()
        self.attempt("put_strings", act)
        self.tally.counts["strings put"] += StringTranslation.objects.count() - before

    def _note(self, by: str) -> None:
        self.note_drafts(by)
        self.forget_hopes(*[leaf for leaf in self.book.leaves.values() if leaf.english])
