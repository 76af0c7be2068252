"""What stands at an address of a site, asked as a reader would ask: the facts that the rules of redirects want."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RoutePattern
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page, Site

from home.policy import OldAddress, is_plain_path
from organisations import hosts
from organisations.models import Hostname
from workflows.models import Withdrawal
from workflows.public import public_pages

# Answered before any address is looked up, or by a server in front.
OUTSIDE = frozenset({"healthz", "readyz", ".well-known"})


def old_address(site: Site, written: str) -> OldAddress:
    """What somebody typed, and what there is at it on the site."""
    written = written.strip()
    path = normal(written)
    inner = _inner(path)[1]
    if not is_plain_path(path):  # refused in any case, and nothing that every database can look for
        return OldAddress(written=written, path=path, inner=inner)
    return OldAddress(
        written=written,
        path=path,
        inner=inner,
        is_answered=_route(site, path) is not None,
        is_withdrawn=Withdrawal.objects.filter(site_id=site.pk, path=f"{path.rstrip('/')}/").exists(),
        is_known=Redirect.objects.filter(site=site, old_path=path).exists(),
    )


def normal(written: str) -> str:
    """The path as Wagtail keeps it and looks for it; letters with marks in one spelling."""
    try:
        return str(Redirect.normalise_path(unicodedata.normalize("NFC", written)))
    except ValueError:  # no address at all, such as http://[
        return ""


def page_at(site: Site, written: str) -> Page | None:
    """The public page of the site at the address, written as a path or in full; None for all that is not one."""
    written = written.strip()
    if not written.isprintable() or "\\" in written or "@" in written:
        return None
    try:
        parts = urlsplit(written)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        if parts.scheme not in ("http", "https") or not _is_name_of(site, parts.netloc):
            return None
    elif not written.startswith("/"):
        return None
    page = _route(site, normal(parts.path))
    return page if isinstance(page, Page) and is_served(page) else None


def path_of(page: Page) -> str:
    """The path of a page as redirects are kept."""
    _site, _root, path = page.get_url_parts() or (None, "", "")
    return normal(path)


def is_served(page: Page) -> bool:
    """Whether the page is public, and nothing above it keeps it from being found."""
    above = page.get_ancestors().filter(depth__gt=1, live=False)
    return public_pages(Page.objects.filter(pk=page.pk)).exists() and not above.exists()


def reserved() -> frozenset[str]:
    """The first parts of all addresses that are not pages: as the table of addresses has them."""
    own = {settings.STATIC_URL.strip("/"), settings.MEDIA_URL.strip("/")}
    return frozenset({*_first_parts(get_resolver()), *own, *OUTSIDE})


def _first_parts(resolver: URLResolver) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if isinstance(entry.pattern, RoutePattern) and (first := str(entry.pattern).split("/")[0]):
            yield first.casefold()
        elif isinstance(entry, URLResolver) and isinstance(entry.pattern, RoutePattern | LocalePrefixPattern):
            yield from _first_parts(entry)


def _inner(path: str) -> tuple[str, tuple[str, ...]]:
    """The language of an address, and its parts within that language."""
    parts = tuple(part for part in path.split("/") if part)
    others = {code for code, _name in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
    if parts and parts[0] in others:
        return parts[0], parts[1:]
    return settings.LANGUAGE_CODE, parts


def _route(site: Site, path: str) -> Any:
    """The page that answers there, or something else of the same page's (a feed) as False; None if nothing does."""
    language, parts = _inner(path)
    request = get_dummy_request(path=path, site=site)
    with translation.override(language):
        try:
            page, args, kwargs = site.root_page.localized.specific.route(request, list(parts))
        except Http404:
            return None
    return False if args or kwargs else page


def _is_name_of(site: Site, netloc: str) -> bool:
    """Whether the name in an address leads to the site, also by a further name."""
    request = HttpRequest()
    request.META = {"HTTP_HOST": netloc, "SERVER_NAME": "", "SERVER_PORT": str(site.port)}
    found = hosts.find(request)
    if isinstance(found, hosts.Front):
        return found.pk == site.pk
    name, _port = hosts.host_of(request)
    return bool(name) and Hostname.objects.filter(organisation__site=site, name=name).exists()
