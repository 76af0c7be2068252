"""robots.txt and sitemap.xml of each site; the directory of a department's schools."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page, Site

from home import directory
from home.context_processors import organisation_of
from organisations.models import Organisation
from workflows.public import public_pages


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; the admin and the search results are no use to a crawler."""
    site = Site.find_for_request(request)
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /tim-kiem/"]
    if site is not None:
        lines.append(f"Sitemap: {site.root_url}/sitemap.xml")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def schools(request: HttpRequest) -> HttpResponse:
    """The directory on a department's site: narrowed by level and by name; a school's site has none."""
    organisation = organisation_of(request)
    if organisation is None or not organisation.is_department:
        raise Http404
    managed = Organisation.objects.managed_by(organisation)
    return render(request, "pages/directory.html", directory.listing(managed, request.GET))


def sitemap(request: HttpRequest) -> HttpResponse:
    """The public pages of this site in every language, and nothing else."""
    site = Site.find_for_request(request)
    pages = Page.objects.none()
    if site is not None:
        roots = Page.objects.filter(translation_key=site.root_page.translation_key)
        for root in roots:
            pages = pages | public_pages(Page.objects.descendant_of(root, inclusive=True))
    entries = [
        {"url": page.get_full_url(request), "changed": page.last_published_at}
        for page in pages.order_by("path")
    ]
    return render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml")
