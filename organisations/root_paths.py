"""Which address leads to which tree, kept for Wagtail in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.cache import cache
from wagtail.models import Page, Site
from wagtail.models.sites import SITE_ROOT_PATHS_CACHE_KEY, SITE_ROOT_PATHS_CACHE_VERSION, SiteRootPath

KEPT_FOR = 3600  # as Wagtail does


def of_organisation(organisation_id: Any) -> list[SiteRootPath]:
    """The roots of one organisation's site in all its languages, whatever is in the cache."""
    site = Site.objects.filter(organisation=organisation_id).select_related("root_page").first()
    if site is None:
        return []
    roots = Page.objects.filter(translation_key=site.root_page.translation_key)
    return [
        SiteRootPath(site.pk, path, site.root_url, code)
        for path, code in roots.values_list("url_path", "locale__language_code")
    ]


def remember_all() -> None:
    """Put the roots of every site where Wagtail looks for them; it would ask once for each site.

    To be called after the commit: what Wagtail gathers meanwhile does not have the new site yet, and stays for an hour.
    """
    languages: dict[Any, list[tuple[str, str]]] = defaultdict(list)
    keys = Site.objects.values("root_page__translation_key")
    roots = Page.objects.filter(translation_key__in=keys)
    for key, path, code in roots.values_list("translation_key", "url_path", "locale__language_code"):
        languages[key].append((path, code))
    sites = Site.objects.order_by("-root_page__url_path", "-is_default_site", "hostname")
    # Plain values: with thousands of sites the objects would take longer than the rest.
    found = [
        SiteRootPath(pk, path, root_url, code)
        for pk, hostname, port, key in sites.values_list(
            "pk", "hostname", "port", "root_page__translation_key"
        )
        for root_url in [Site(hostname=hostname, port=port).root_url]
        for path, code in languages[key]
    ]
    cache.set(SITE_ROOT_PATHS_CACHE_KEY, found, KEPT_FOR, version=SITE_ROOT_PATHS_CACHE_VERSION)
