"""The anonymous reader's eye: which marks stand where, at a glance or everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from wagtail.models import Page, Revision

from library.models import Document, Image, Rendition
from tests.factories import reader
from tests.factories.attack.texts import marks_in
from tests.factories.reader import Answer
from tests.factories.surfaces import Address

SITES = ("hadong", "hoasen", "songnhue")
FRONTS = (
    *("/", "/en/", "/tin-tuc/", "/en/tin-tuc/", "/thong-cao-bao-chi/", "/tin-tuc/feed/"),
    *("/thong-cao-bao-chi/feed.json", "/sitemap.xml"),
)
EVERYWHERE = ("/tim-kiem/?q=bimat&pham-vi=all", "/en/tim-kiem/?q=bimat&pham-vi=all")


def glance(keys: Iterable[int]) -> list[Answer]:
    """Where it would be seen first: the fronts, lists, feeds and the search, each page's own addresses, all files."""
    fronts = [Address(f"{site}.localhost", path) for site in SITES for path in FRONTS]
    searches = [Address("hadong.localhost", path) for path in EVERYWHERE]
    files = [Address("hoasen.localhost", path) for path in _names_of_files()]
    own = [address for key in keys for address in own_addresses(key)]
    return reader.read(only=dict.fromkeys([*fronts, *searches, *files, *own]))


def whole() -> list[Answer]:
    """Everything that the install gives to anybody."""
    return reader.read()


def marks(answers: Iterable[Answer]) -> dict[str, list[str]]:
    """The marks that were seen, each with the addresses."""
    names = _names_of_files()
    found: dict[str, list[str]] = {}
    for answer in answers:
        path, _mark, query = answer.address.path.partition("?")
        seen = marks_in(answer.text) | marks_in(answer.plain)
        # He has typed these himself; only an answer that is the page itself betrays that they are right.
        seen -= marks_in(query) if answer.status == 200 else marks_in(answer.address.path)
        if answer.status == 200:
            seen |= marks_in(names.get(path, ""))
        for mark in seen:
            found.setdefault(mark, []).append(str(answer.address))
    return found


def own_addresses(key: int) -> list[Address]:
    """Where the page is, and where its draft would be."""
    page = Page.objects.filter(pk=key).first()
    if page is None:
        return []
    root, *rest = page.url_path.strip("/").split("/")
    language = "/en" if root.endswith("-en") else ""
    host = f"{root.removesuffix('-en')}.localhost"
    drafts = Revision.objects.filter(pk=page.latest_revision_id).values_list("content__slug", flat=True)
    slugs = dict.fromkeys([page.slug, *filter(None, drafts)])
    return [Address(host, "/".join([language, *rest[:-1], slug, ""])) for slug in slugs]


def _names_of_files() -> dict[str, str]:
    """The address of each stored file, with what the file is called."""
    found = {}
    for model, title in ((Image, "title"), (Document, "title"), (Rendition, "image__title")):
        found |= {
            f"{settings.MEDIA_URL}{name}": title for name, title in model.objects.values_list("file", title)
        }
    return found
