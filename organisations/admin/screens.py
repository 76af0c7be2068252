"""What every screen about one organisation has in common."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from organisations.models import Organisation


class OrganisationScreen(WagtailAdminTemplateMixin, TemplateView):
    """The organisation is the one that the address names, if it is within reach; else there is nothing there."""

    def within_reach(self, user: Any) -> QuerySet[Organisation]:
        raise NotImplementedError

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        self.organisation: Organisation = get_object_or_404(self.within_reach(request.user), pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.organisation.name
