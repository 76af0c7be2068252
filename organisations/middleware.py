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
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        user, match = request.user, request.resolver_match
        if not request.path.startswith(self.admin) or not user.is_authenticated:
            return
        remember_roles(user)
        if user.is_superuser:
            return
        if not houses.is_open(match):
            raise Http404
        for label, key in houses.named_objects(request, match):
            try:
                model = apps.get_model(label)
            except (LookupError, ValueError):
                raise Http404 from None
            if not reaches(user, model, key):
                raise Http404
