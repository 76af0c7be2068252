"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from organisations.models import Organisation
from search import finder

MAX_QUERY = 200


def search(request: HttpRequest) -> HttpResponse:
    """Results for `q` within this site (or all sites with `pham-vi=all`)."""
    query = " ".join(request.GET.get("q", "").split())[:MAX_QUERY]
    scope = "all" if request.GET.get("pham-vi") == "all" else "site"
    organisation = getattr(request, "_organisation", None) or _organisation(request)
    results = finder.find(
        query,
        organisation=organisation if scope == "site" else None,
        language=get_language() or "vi",
        page_number=request.GET.get("trang", "1"),
    )
    context = {"query": query, "scope": scope, "results": results}
    return render(request, "search/search.html", context)


def _organisation(request: HttpRequest) -> Organisation | None:
    from wagtail.models import Site

    site = Site.find_for_request(request)
    return Organisation.objects.select_related("site").filter(site=site).first()
