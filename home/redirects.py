"""Old addresses lead on to what is public, and tell nothing of what is not."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponseBase
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from home.addresses import is_served
from organisations.middleware import KEEP


class PublicRedirectMiddleware(RedirectMiddleware):
    """Wagtail's, but a redirect to a page that is not public does not exist: its target holds the page's slug.

    Answers after `WithdrawnMiddleware`, so none leads round the notice of a withdrawal, and after every page, so none
    takes a page's place. What it leads to answers itself: two of them never lead to each other.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if response.status_code != 404 or not leads_to_what_is_public(request):
            return response
        answer = super().process_response(request, response)
        if answer is not response:
            answer["Cache-Control"] = KEEP
        return answer


def leads_to_what_is_public(request: HttpRequest) -> bool:
    """Whether the redirect that Wagtail would find for this address has a public page, or an address of its own."""
    path = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    found = get_redirect(request, path) or get_redirect(request, urlsplit(path).path)
    if found is None or found.redirect_page_id is None:
        return found is not None
    return is_served(found.redirect_page)
