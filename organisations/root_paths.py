"""Which address leads to which tree: every site's roots in memory, found by the first part of a page's path.

Wagtail gathers them with a query for each site, keeps the list in the shared cache, and fetches and scans it whole for
each address that is built. Here a process reads them in two queries, again only when a site has changed, and an address
costs a look into a dictionary. A transaction that has itself changed a site asks the database for the tree at hand:
what it sees is not yet true for anybody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

from organisations import memory


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots of all sites: a list as Wagtail makes it, and by the first part of the path ("/hoasen/")."""

    every: list[SiteRootPath]
    by_top: dict[str, tuple[SiteRootPath, ...]]
    # Enough to see whether there is more than one site, which is all that Wagtail counts them for.
    two: tuple[SiteRootPath, ...]


def install() -> None:
    """Put ourselves in Wagtail's place; called once when the app is ready."""
    Site.get_site_root_paths = staticmethod(every)
    Site.clear_site_root_paths_cache = staticmethod(memory.forget)
    Page._get_site_root_paths = _counted
    Page._get_relevant_site_root_paths = _relevant


def _counted(page: Page, cache_object: Any = None, **kwargs: Any) -> tuple[SiteRootPath, ...]:
    """What `Page.get_url` counts."""
    return memory.recall(_read).two


def _relevant(page: Page, cache_object: Any = None) -> tuple[SiteRootPath, ...]:
    """What an address is built from. Redirects and the link chooser expect the whole list at their request."""
    if cache_object is not None and not hasattr(cache_object, "_wagtail_cached_site_root_paths"):
        cache_object._wagtail_cached_site_root_paths = every()
    return of_page(page)


def every() -> list[SiteRootPath]:
    """All roots, the default site's first among equals, as `Site.get_site_root_paths` promises."""
    return memory.recall(_read).every


def of_page(page: Page) -> tuple[SiteRootPath, ...]:
    """The root of the page's own tree and language; empty when the page is on no site."""
    path = page.url_path or ""  # a page that was never saved has none
    top = _top(path)
    found = _of_tree(top) if memory.changed_here() else memory.recall(_read).by_top.get(top, ())
    return tuple(root for root in found if path.startswith(root.root_path))


def _read() -> Roots:
    sites = Site.objects.order_by("-root_page__url_path", "-is_default_site", "hostname")
    # Plain values: with thousands of sites the objects would take longer than the rest.
    rows = list(sites.values_list("pk", "hostname", "port", "root_page__translation_key"))
    homes = Page.objects.filter(translation_key__in=Site.objects.values("root_page__translation_key"))
    languages: dict[Any, list[tuple[str, str]]] = defaultdict(list)
    for key, path, code in homes.values_list("translation_key", "url_path", "locale__language_code"):
        languages[key].append((path, code))
    every = _roots((site, languages[site[3]]) for site in rows)
    by_top: dict[str, list[SiteRootPath]] = defaultdict(list)
    for root in every:
        by_top[_top(root.root_path)].append(root)
    two = tuple({root.site_id: root for root in every}.values())[:2]
    return Roots(every, {top: tuple(roots) for top, roots in by_top.items()}, two)


def _of_tree(top: str) -> tuple[SiteRootPath, ...]:
    """The same of one tree, from the database: two queries, however many sites there are."""
    homes = Page.objects.filter(depth=2, slug=top.strip("/"))
    home = homes.values_list("url_path", "locale__language_code", "translation_key").first()
    if home is None:
        return ()
    sites = Site.objects.filter(root_page__translation_key=home[2])
    rows = sites.values_list("pk", "hostname", "port", "root_page__translation_key")
    return tuple(_roots((site, [home[:2]]) for site in rows))


def _roots(found: Iterable[tuple[Any, list[tuple[str, str]]]]) -> list[SiteRootPath]:
    return [
        SiteRootPath(pk, path, Site(hostname=hostname, port=port).root_url, code)
        for (pk, hostname, port, _key), homes in found
        for path, code in homes
    ]


def _top(path: str) -> str:
    """ "/hoasen/" of "/hoasen/tin-tuc/": home pages stand side by side below the root of the tree."""
    return path[: path.find("/", 1) + 1]
