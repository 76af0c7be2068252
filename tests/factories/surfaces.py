"""Every address at which the install could show something to anybody, as the database has it at the moment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from django.conf import settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, Site

from core.text import fold
from library.models import Rendition
from news.feeds import FeedMixin
from news.models import PressReleasePage, Topic
from organisations.models import Organisation

NOBODYS_HOST = "nobody.example"
LANGUAGES = ("", "/en")
# On every site, whatever pages there are; the last two lead nowhere.
ALWAYS = ("/", "/tin-tuc/", "/thong-cao-bao-chi/", "/khong-co/", "/tin-tuc/khong-co/")
FILES = ("/sitemap.xml", "/robots.txt", "/favicon.ico", "/api/v2/pages/", "/media/images/khong-co.jpg")
FIRST_QUERIES = ("bimat", "bí mật")


class Address(NamedTuple):
    host: str
    path: str

    def __str__(self) -> str:
        return f"{self.host}{self.path}"


def hosts() -> list[str]:
    """The default site's host first; last one that belongs to no site, where nothing answers."""
    sites = Site.objects.order_by("-is_default_site", "hostname")
    return [*sites.values_list("hostname", flat=True), NOBODYS_HOST]


def addresses(at: Iterable[str], *, slugs: Iterable[str], queries: Iterable[str]) -> list[Address]:
    """All of them on each of the hosts, each once."""
    everywhere = [*_pages(slugs), *_redirects(), *_files(), *FILES]
    # On the host that nobody knows the default site answers; what differs is the way to a page.
    of_sites = [*_lists(), *_searches(queries)]
    return list(
        dict.fromkeys(
            Address(host, path)
            for host in at
            for path in (everywhere if host == NOBODYS_HOST else [*everywhere, *of_sites])
        )
    )


def queries_for(secret: str) -> list[str]:
    """Words that find the secret, with and without marks; not the secret itself, since a search repeats its query."""
    words = re.findall(r"[^\W\d_]{2,}", secret)
    return [query for query in dict.fromkeys([*words, *map(fold, words)]) if secret not in query]


def _pages(slugs: Iterable[str]) -> Iterator[str]:
    """Where pages are, and where they would be below another page, in the other language, with another slug."""
    rows = list(Page.objects.filter(depth__gt=1).values_list("pk", "url_path", "slug", "live"))
    below = {*ALWAYS, *(_within_site(url_path) for _pk, url_path, _slug, _live in rows)}
    parents = {path[: path[:-1].rfind("/") + 1] for path in below} - {""}
    anywhere = {f"{parent}{slug}/" for parent in parents for slug in {*slugs, *_slugs_of_drafts()}}
    for path in sorted(below | anywhere):
        yield from (f"{language}{path}" for language in LANGUAGES)
    for pk, _url_path, _slug, live in rows:
        if not live:
            yield f"/admin/pages/{pk}/view_draft/"


def _within_site(url_path: str) -> str:
    """`/hoasen/tin-tuc/x/` is `/tin-tuc/x/` on the site of Hoa Sen."""
    return f"/{url_path.split('/', 2)[2]}"


def _slugs_of_drafts() -> set[str]:
    """Slugs that a revision would bring and the page does not have."""
    slugs = {str(pk): slug for pk, slug in Page.objects.values_list("pk", "slug")}
    revisions = Revision.page_revisions.values_list("object_id", "content__slug")
    return {slug for pk, slug in revisions if slug and slug != slugs.get(pk)}


def _lists() -> Iterator[str]:
    """Feeds, filters and further pages of every list."""
    topics = Topic.objects.values_list("slug", flat=True)
    years = {str(day.year) for day in PressReleasePage.objects.values_list("issued_on", flat=True)}
    units = Organisation.objects.values_list("code", flat=True)
    filters = ["trang=2", "trang=99", *(f"chu-de={slug}" for slug in topics), "chu-de=bimat"]
    filters += [*(f"nam={year}" for year in years), *(f"don-vi={code}" for code in units)]
    kinds: Any = FeedMixin.__subclasses__()
    places = {
        _within_site(path) for kind in kinds for path in kind.objects.values_list("url_path", flat=True)
    }
    for place in sorted(places):
        for language in LANGUAGES:
            yield from (f"{language}{place}?{query}" for query in filters)
            yield from (f"{language}{place}{feed}" for feed in ("feed/", "feed.json"))


def _redirects() -> Iterator[str]:
    """What used to be an address, and leads on."""
    return iter(Redirect.objects.values_list("old_path", flat=True))


def _searches(queries: Iterable[str]) -> Iterator[str]:
    """The site's own search, and the one over all sites."""
    for query in dict.fromkeys([*FIRST_QUERIES, *queries]):
        for language in LANGUAGES:
            yield from (f"{language}/tim-kiem/?q={quote(query)}{scope}" for scope in ("", "&pham-vi=all"))


def _files() -> Iterator[str]:
    """Every original, size and document that the database knows."""
    for model in (get_image_model(), Rendition, get_document_model()):
        yield from (f"{settings.MEDIA_URL}{name}" for name in model.objects.values_list("file", flat=True))
