"""What the screens of a unit's own site have in common: whose site it is, the tabs; and the list of the sites."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core import clock
from core.paging import paginate, query_without_page
from organisations.admin.rights import administers, is_head, looked_after_by
from organisations.admin.screens import OrganisationScreen
from organisations.models import Organisation

TITLE = gettext_lazy("Menu and old addresses")


class OwnSiteMenuItem(MenuItem):
    def __init__(self) -> None:
        super().__init__(
            TITLE, reverse_lazy("own_site:start"), name="own-site", icon_name="list-ul", order=30
        )

    def is_shown(self, request: Any) -> bool:
        return is_head(request.user) or administers(request.user)


class StartView(WagtailAdminTemplateMixin, TemplateView):
    """The sites that the person looks after; who has a single one is led to it."""

    template_name = "admin/own_site/start.html"
    page_title = TITLE
    header_icon = "list-ul"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        is_closed = Q(closed_on__lte=clock.today())
        units: Any = looked_after_by(request.user).exclude(Q(site=None) | is_closed)
        some = list(units.values_list("pk", flat=True)[:2])
        if not some:
            raise PermissionDenied
        if len(some) == 1:
            return redirect("own_site:menu", some[0])
        words = request.GET.get("tim", "")
        found = paginate(units.called(words).order_by("kind", "name"), request.GET.get("trang"))
        context = {"found": found, "words": words, "query": query_without_page(request.GET)}
        return self.render_to_response(self.get_context_data(**context))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class OwnSiteScreen(OrganisationScreen):
    """A screen about one site; `tab` says which."""

    header_icon = "list-ul"
    tab = ""
    TABS = (("menu", gettext_lazy("Menu of the site")), ("redirects", gettext_lazy("Old addresses")))

    def within_reach(self, user: Any) -> QuerySet[Organisation]:
        return looked_after_by(user).exclude(site=None).select_related("site__root_page")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("own_site:start"), "label": TITLE},
            {"url": "", "label": self.page_title, "sublabel": self.organisation.name},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tabs = [
            {"url": self.address(name), "label": label, "current": name == self.tab}
            for name, label in self.TABS
        ]
        return super().get_context_data(**{"organisation": self.organisation, "tabs": tabs, **kwargs})

    def address(self, name: str) -> str:
        return reverse(f"own_site:{name}", args=[self.organisation.pk])

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.act(request)
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
            return redirect(self.address(self.tab))

    def act(self, request: Any) -> HttpResponse:
        raise NotImplementedError

    def shown_again(self, **kwargs: Any) -> HttpResponse:
        """With what was typed and why it was refused."""
        return self.render_to_response(self.get_context_data(**kwargs), status=422)
