"""Copies the stencil school and its articles until the department has as many as asked for."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Collection, Page, Revision

from benchmarks.populate import texts
from benchmarks.populate.index import Index
from benchmarks.populate.model import CODE, NAME, SEED, Model, Models
from benchmarks.populate.sheets import Row, Sheets, columns_of
from benchmarks.populate.stencil import Keys, Words, by_kind
from core.text import fold
from news.models import NewsIndexPage, PressIndexPage
from organisations.enums import Level
from organisations.models import Organisation, User
from organisations.rights import COLLECTION_GAP
from workflows import ledger
from workflows.models import Approval, LedgerEntry
from workflows.models.ledger import hash_of_line

DAYS = 700
MINUTE = timedelta(minutes=1)


class Place:
    """Where articles of a school are written: its own keys and people, its lists and how full they are."""

    def __init__(self, code: str, keys: Keys, lists: dict[type[Any], tuple[int, str]]) -> None:
        self.code, self.keys, self.lists = code, keys, lists
        self.articles: dict[type[Any], int] = defaultdict(int)


class Copier:
    """Holds what goes on from copy to copy: sheets, the ledger's last hash, places in the trees, a clock."""

    def __init__(self, models: Models) -> None:
        self.models, self.sheets, self.index = models, Sheets(), Index()
        self.hash = ledger.head()
        self.random = random.Random(SEED)
        self.now = timezone.now()
        self.top, self.articles = Page.objects.get(depth=1), 0
        self.next_top = self.top.get_last_child()._get_lastpos_in_path() + 1
        self.shelf = Collection.objects.get(depth=1)
        self.next_shelf = self.shelf.get_last_child()._get_lastpos_in_path() + COLLECTION_GAP
        self.schools = 0
        kinds = (Organisation, Collection, Page, Revision, LedgerEntry)
        self.columns = {kind: {name: n for n, name in enumerate(columns_of(kind))} for kind in kinds}

    # -- Schools ----------------------------------------------------------------------------------

    def school(self, number: int) -> Place:
        """One more school with everything that provisioning makes."""
        name, code = texts.school_name(number), f"truong-{number}"
        words = [(NAME, name), (NAME.lower(), fold(name)), (CODE, code)]
        keys: Keys = {}
        rows = by_kind(self._copy(self.models.whole, keys, words, self.now - DAYS * timedelta(days=1)))
        level = Level.values[number % len(Level.values)]
        for row in rows[Organisation]:
            row[self.columns[Organisation]["level"]] = level
        for row in rows[Collection]:
            row[self.columns[Collection]["path"]] = Collection._get_path(self.shelf.path, 2, self.next_shelf)
            self.next_shelf += COLLECTION_GAP
        self._plant(rows[Page])
        self._write(rows)
        self.schools += 1
        return Place(code, keys, self._lists(keys, rows[Page]))

    def _plant(self, pages: list[Row]) -> None:
        """Each top beside the others, what is below it with it."""
        path, depth = self.columns[Page]["path"], self.columns[Page]["depth"]
        new = {}
        for row in sorted(pages, key=lambda row: row[path]):
            if row[depth] == 2:
                new[row[path]] = Page._get_path(self.top.path, 2, self.next_top)
                self.next_top += 1
            top = row[path][: 2 * Page.steplen]
            row[path] = new[top] + row[path][2 * Page.steplen :]

    def _lists(self, keys: Keys, pages: list[Row]) -> dict[type[Any], tuple[int, str]]:
        path, key = self.columns[Page]["path"], self.columns[Page]["id"]
        paths = {row[key]: row[path] for row in pages}
        return {
            kind: (keys[Page][old], paths[keys[Page][old]])
            for kind, old in _lists_of(self.models.school).items()
        }

    # -- Articles ---------------------------------------------------------------------------------

    def fill(self, place: Place, *, stories: int, releases: int) -> None:
        for _story in range(stories):
            self._article(place, self.models.stories, NewsIndexPage)
        for _release in range(releases):
            self._article(place, self.models.releases, PressIndexPage)

    def _article(self, place: Place, models: list[Model], kind: type[Any]) -> None:
        number, self.articles = self.articles, self.articles + 1
        model = models[number % len(models)]
        title, words = texts.title(number), texts.words(number)
        replaced = [
            (f"Zqtitle{model.mark}", title), (f"zqtitle{model.mark}", fold(title)),
            (f"zqslug{model.mark}", slugify(fold(title))),
            (f"Zqwords{model.mark}", words), (f"zqwords{model.mark}", fold(words)), (CODE, place.code),
        ]  # fmt: skip
        moment = self.now - self.random.randrange(1, DAYS * 24 * 60) * MINUTE
        rows = by_kind(
            self._copy(model, {owner: dict(of) for owner, of in place.keys.items()}, replaced, moment)
        )
        _key, parent = place.lists[kind]
        place.articles[kind] += 1
        for row in rows[Page]:
            path = Page._get_path(parent, 4, place.articles[kind])
            row[self.columns[Page]["path"]] = path
        self._write(rows)

    # -- Both -------------------------------------------------------------------------------------

    def _copy(self, model: Model, keys: Keys, words: Words, moment: datetime) -> Any:
        for kind, row in model.stencil.copy(self.sheets, keys=keys, words=words, moment=moment):
            if kind is Revision:
                self._rekey(
                    row, self.columns[kind]["content"], keys, {"organisation": Organisation, "pk": Page}
                )
            elif kind is LedgerEntry:
                self._rekey(row, self.columns[kind]["data"], keys, {"approval": Approval})
                self._chain(row, self.columns[kind], moment)
            yield kind, row
        for old, entry in model.entries:
            self.index.add(entry, keys[Page][old], words)

    @staticmethod
    def _rekey(row: Row, column: int, keys: Keys, names: dict[str, type[Any]]) -> None:
        """Keys within JSON."""
        value = json.loads(row[column])
        for name, model in names.items():
            if name in value:
                value[name] = keys.get(model, {}).get(value[name], value[name])
        row[column] = json.dumps(value)

    def _chain(self, row: Row, column: dict[str, int], moment: datetime) -> None:
        names = ("page_id", "title", "organisation_id", "act", "by_id", "role", "record_id")
        line = SimpleNamespace(
            previous_hash=self.hash, at=moment, data=json.loads(row[column["data"]]),
            **{name: row[column[name]] for name in names},
        )  # fmt: skip
        row[column["previous_hash"]] = self.hash
        self.hash = row[column["hash"]] = hash_of_line(line)

    def _write(self, rows: dict[type[Any], list[Row]]) -> None:
        for kind, of_kind in rows.items():
            for row in of_kind:
                self.sheets.add(kind, row)

    def finish(self, places: list[Place]) -> None:
        """What stands in rows that were there before, and what PostgreSQL makes of the new ones."""
        self.sheets.finish()
        self.index.finish()
        Page.objects.filter(pk=self.top.pk).update(numchild=F("numchild") + 2 * self.schools)
        Collection.objects.filter(pk=self.shelf.pk).update(numchild=F("numchild") + self.schools)
        counts = [
            (place.articles[kind], key) for place in places for kind, (key, _path) in place.lists.items()
        ]
        with connection.cursor() as cursor:
            cursor.executemany(f'UPDATE "{Page._meta.db_table}" SET numchild = %s WHERE id = %s', counts)
            if connection.vendor == "postgresql":
                cursor.execute(
                    "INSERT INTO workflows_rowseal (page_id, publication_id, seal) "
                    "SELECT page_id, id, gate_seal(page_id) FROM workflows_publication u WHERE ended_at IS NULL "
                    "AND NOT EXISTS (SELECT 1 FROM workflows_rowseal s WHERE s.page_id = u.page_id)"
                )


def place_of(school: Organisation, stencil: Organisation) -> Place:
    """An existing school without articles, as a place for copies."""
    people = {
        User.objects.get(username=f"{name}-{CODE}").pk: User.objects.get(username=f"{name}-{school.code}").pk
        for name in ("editor", "approver")
    }
    lists = {kind: (key, Page.objects.get(pk=key).path) for kind, key in _lists_of(school).items()}
    return Place(school.code, {Organisation: {stencil.pk: school.pk}, User: people}, lists)


def _lists_of(school: Organisation) -> dict[type[Any], int]:
    return {
        kind: kind.objects.get(organisation=school, locale__language_code="vi").pk
        for kind in (NewsIndexPage, PressIndexPage)
    }
