"""What answers at a host name: a site, the way to one, the notice of a closed school, or nobody.

All names are in memory (`organisations.memory`), gathered in three flat queries, so that a request asks nothing. A name
that no row holds belongs to nobody: there is no site that answers for the rest.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from core import clock
from organisations import memory
from organisations.models import Hostname, Organisation

FIELDS = ("id", "hostname", "port", "site_name", "root_page_id", "is_default_site")
STANDARD_PORTS = (80, 443)


@dataclass(frozen=True, slots=True)
class Front:
    """A site as its row says, without the page that it shows."""

    pk: int
    hostname: str
    port: int
    name: str
    root_page: int
    is_default: bool

    @property
    def url(self) -> str:
        """Its address without a slash at the end; always https where nothing else is served."""
        if settings.SECURE_SSL_REDIRECT and self.port in STANDARD_PORTS:
            return f"https://{self.hostname}"
        return Site(hostname=self.hostname, port=self.port).root_url

    def site(self) -> Site:
        """The row as a fresh object: whoever holds it may change it."""
        row = (self.pk, self.hostname, self.port, self.name, self.root_page, self.is_default)
        return Site.from_db("default", FIELDS, row)


@dataclass(frozen=True, slots=True)
class Moved:
    """Another name of a site; the same path is found there."""

    url: str


@dataclass(frozen=True, slots=True)
class Closed:
    """A school that works no more; `url` is the home page of who carries its work on, if anybody does."""

    name: str
    on: date
    url: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """When the organisation of a site closes, and whose site follows."""

    name: str
    on: date
    successor: int | None


@dataclass(frozen=True, slots=True)
class Names:
    """All that there is: sites by name (mostly one) and by key, further names, closures by site."""

    fronts: dict[str, tuple[Front, ...]]
    by_key: dict[int, Front]
    further: dict[str, int]
    closures: dict[int, Closure]
    default: Front | None


def install() -> None:
    """Put ourselves in Wagtail's place; called once when the app is ready."""
    Site._find_for_request = staticmethod(_find_for_request)


def find(request: HttpRequest) -> Front | Moved | Closed | None:
    """What answers the request; None is nobody."""
    name, port = host_of(request)
    names = memory.recall(_gather)
    front = _front(names, name, port) or names.by_key.get(names.further.get(name, 0))
    if front is None:
        return None
    closure = names.closures.get(front.pk)
    if closure is not None and closure.on <= clock.today():
        return Closed(closure.name, closure.on, _successor(names, front.pk))
    return Moved(front.url) if name in names.further and name not in names.fronts else front


def host_of(request: HttpRequest) -> tuple[str, int]:
    """Name and port as the Host header has them, and no other header; "" is a name that cannot be one."""
    # Django's own reading of the header, which asks ALLOWED_HOSTS, refuses what it does not know with its own page.
    raw = request.META.get("HTTP_HOST") or f"{request.META['SERVER_NAME']}:{request.META['SERVER_PORT']}"
    name, port = split_domain_port(raw)
    return normal(name), int(port or request.META.get("SERVER_PORT") or 80)


def admin_host() -> str:
    """The one host name of the admin; "" where it is on every site's."""
    return normal(settings.ADMIN_HOST)


def normal(name: str) -> str:
    """One spelling of a host name: small letters, no dot at the end, other alphabets as DNS has them (xn--…)."""
    name = name.strip().lower().removesuffix(".")
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _find_for_request(request: HttpRequest) -> Site | None:
    """The site with this name, closed or not: who is closed is sent away before (`HostMiddleware`), and a preview of
    its pages still needs it."""
    front = _front(memory.recall(_gather), *host_of(request))
    return front.site() if front else None


def _front(names: Names, name: str, port: int) -> Front | None:
    """The site of this name. Where several share it, the port decides, and else the default site if it is one."""
    found = names.fronts.get(name, ())
    if not found and name in settings.DEFAULT_SITE_HOSTS:
        return names.default
    exact = [front for front in found if front.port == port] or [front for front in found if front.is_default]
    return found[0] if len(found) == 1 else next(iter(exact), None)


def _successor(names: Names, site: int) -> str:
    """Home of the first organisation down the line that is still open; "" where the line ends before."""
    seen, today = {site}, clock.today()
    while (closure := names.closures.get(site)) is not None and closure.on <= today:
        if closure.successor is None or closure.successor in seen:
            return ""
        site = closure.successor
        seen.add(site)
    front = names.by_key.get(site)
    return f"{front.url}/" if front else ""


def _gather() -> Names:
    fronts: dict[str, list[Front]] = defaultdict(list)
    # Plain values: with thousands of sites the objects would take longer than the rest.
    sites = [Front(*row) for row in Site.objects.order_by("pk").values_list(*FIELDS)]
    for front in sites:
        fronts[normal(front.hostname)].append(front)
    further = Hostname.objects.exclude(organisation__site=None).values_list("name", "organisation__site")
    closed: Any = Organisation.objects.exclude(closed_on=None).exclude(site=None)
    closures = closed.values_list("site", "name", "closed_on", "successor__site")
    return Names(
        fronts={name: tuple(found) for name, found in fronts.items()},
        by_key={front.pk: front for front in sites},
        further={normal(name): site for name, site in further},
        closures={site: Closure(name, on, successor) for site, name, on, successor in closures},
        default=next((front for front in sites if front.is_default), None),
    )
