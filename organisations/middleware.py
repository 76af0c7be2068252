"""Keeps everybody in his own house: in the admin an address that names what is out of reach leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.defaults import page_not_found
from wagtail.admin.localization import get_localized_response

from organisations.admin import houses
from organisations.reach import reaches


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
        if not request.path.startswith(self.admin) or not user.is_authenticated or user.is_superuser:
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
