"""Keeps everybody in his own house: a host name shows its own site or nothing, and in the admin an address that names
what is out of reach leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.views.defaults import page_not_found
from wagtail.admin.localization import get_localized_response

from organisations import hosts
from organisations.admin import houses
from organisations.reach import reaches, remember_roles

# A browser keeps a permanent redirect for as long as it likes unless it is told; an address may come back.
KEEP = "public, max-age=3600"


class HostMiddleware:
    """Lets a request in if its host name is a site's, and shows every other name its way.

    Stands before everything that reads the host or answers by itself. What the name means, `organisations.hosts` knows.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")
        self.on_admin_host = (self.admin, settings.MEDIA_URL, settings.STATIC_URL)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if getattr(request, "is_dummy", False):  # a preview, asked for within a request that was let in
            return self.get_response(request)
        admin_host = hosts.admin_host()
        if admin_host and hosts.host_of(request)[0] == admin_host:
            return self._admin(request)
        found = hosts.find(request)
        match found:
            case None:
                return _page("hosts/unknown.html", {}, 400, "no-store")
            case hosts.Moved(url):
                return self._moved(request, url)
            case hosts.Closed():
                return self._closed(found)
        if admin_host and f"{request.path_info.rstrip('/')}/".startswith(self.admin):
            with translation.override(settings.LANGUAGE_CODE):
                return page_not_found(request, Http404())
        return self.get_response(request)

    def _admin(self, request: HttpRequest) -> HttpResponse:
        """Nothing of the public's is here: what one works with, and the files that it shows."""
        if request.path_info.startswith(self.on_admin_host):
            return self.get_response(request)
        response = HttpResponseRedirect(self.admin)
        response["Cache-Control"] = "private, no-store"
        return response

    @staticmethod
    def _moved(request: HttpRequest, url: str) -> HttpResponse:
        """The same path under the site's own name; what is posted is posted there."""
        keep_method = request.method not in ("GET", "HEAD")
        response = HttpResponsePermanentRedirect(url + request.get_full_path(), preserve_request=keep_method)
        response["Cache-Control"] = KEEP
        return response

    @staticmethod
    def _closed(closed: hosts.Closed) -> HttpResponse:
        """To who carries the work on, whatever was asked for; or a word of farewell."""
        if not closed.url:
            return _page("hosts/closed.html", {"closed": closed}, 410, KEEP)
        response = HttpResponsePermanentRedirect(closed.url)
        response["Cache-Control"] = KEEP
        return response


def _page(template: str, context: dict[str, Any], status: int, keep: str) -> HttpResponse:
    """A page that needs no site, no session and no language of the reader's: nobody has looked for them yet."""
    with translation.override(settings.LANGUAGE_CODE):
        response = HttpResponse(render_to_string(template, context), status=status)
    response["Cache-Control"] = keep
    response["X-Content-Type-Options"] = "nosniff"
    return response


class HouseMiddleware:
    """Answers 404 before any view runs, so that nobody learns whether the thing exists.

    Wagtail's views ask what a person may do, and many of them nothing at all where only a title is shown
    (wagtail/admin/views/pages/move.py, wagtail/admin/views/chooser.py); here one question is asked for all of them.
    What a view does not find is answered with the same page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: Any) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code == 404 and self._is_for_people(request, answer):
            return _nothing_here(request)
        return answer

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        user = request.user
        if not request.path.startswith(self.admin) or not user.is_authenticated:
            return None
        remember_roles(user)
        if user.is_superuser:
            return None
        return None if _is_open(user, request) else _nothing_here(request)

    def _is_for_people(self, request: Any, answer: HttpResponse) -> bool:
        is_page = answer.get("Content-Type", "").startswith("text/html")
        return is_page and request.path.startswith(self.admin) and request.user.is_authenticated


def _is_open(user: Any, request: Any) -> bool:
    """Whether the address is for him, and all that it names within his reach."""
    match = request.resolver_match
    if not houses.is_open(match):
        return False
    for label, key in houses.named_objects(request, match):
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError):
            return False
        if not reaches(user, model, key):
            return False
    return True


def _nothing_here(request: Any) -> HttpResponse:
    """The admin's own page, in the language of the person."""
    response: HttpResponse = get_localized_response(
        lambda request: page_not_found(request, Http404(), template_name="wagtailadmin/404.html"), request
    )
    response.headers["Cache-Control"] = "private, no-store"
    return response
