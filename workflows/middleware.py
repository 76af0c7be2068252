"""What stands at the address of a page that was withdrawn: its reason, or the way to what replaces it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from wagtail.models import Page, Site

from workflows.models import Withdrawal
from workflows.public import public_pages

#: A cache may keep the notice as long as a page that is gone; the page may come back.
CACHE = "public, max-age=60"


class WithdrawnMiddleware:
    """Turns the 404 of a withdrawn page into 410 Gone with the reason, or into a redirect.

    Asks nothing unless a page was not found, like Wagtail's middleware for redirects.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        withdrawal = self._find(request)
        return response if withdrawal is None else self._answer(request, withdrawal)

    @staticmethod
    def _find(request: HttpRequest) -> Withdrawal | None:
        """The last withdrawal at this address of this site."""
        site = Site.find_for_request(request)
        path = request.path.rstrip("/") + "/"
        if site is None or len(path) > 500:
            return None
        there = Withdrawal.objects.filter(site_id=site.pk, path=path)
        return there.select_related("organisation").order_by("-pk").first()

    @staticmethod
    def _answer(request: HttpRequest, withdrawal: Withdrawal) -> HttpResponse:
        target = public_pages(Page.objects.filter(pk=withdrawal.redirect_to)).first()
        response: HttpResponse
        if target is not None and (url := target.get_full_url(request)):
            response = HttpResponseRedirect(url)
        else:
            context: dict[str, Any] = {"withdrawal": withdrawal}
            response = render(request, "410.html", context, status=410)
        response["Cache-Control"] = CACHE
        return response
