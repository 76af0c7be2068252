"""Keeps everybody in his own house: in the admin an address that names what is out of reach leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from organisations.admin import houses
from organisations.reach import reaches, remember_roles


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
