"""What lists, choosers and filters of the admin offer: only what the person reaches."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.pages.listing import (
    EditedByFilter,
    GenericPageFilterSet,
    SiteFilter,
)
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, Site

from organisations.models import User
from organisations.reach import within


def rows_for(request: HttpRequest | None, model: Any) -> QuerySet[Any]:
    """What the person meets of the model; nothing when nobody asks."""
    rows = within(request.user, model) if request is not None else None
    return model._default_manager.none() if rows is None else rows


class HouseFilterSet(GenericPageFilterSet):
    """Wagtail offers everybody's names and every site (wagtail/admin/views/pages/listing.py, PageFilterSet)."""

    owner = MultipleUserFilter(
        label=_("Owner"), queryset=lambda request: rows_for(request, User), widget=CheckboxSelectMultiple
    )
    edited_by = EditedByFilter(
        label=_("Edited by"), queryset=lambda request: rows_for(request, User), widget=CheckboxSelectMultiple
    )
    site = SiteFilter(
        label=_("Site"), queryset=lambda request: rows_for(request, Site), widget=CheckboxSelectMultiple
    )


class HousePageViewSet(PageViewSet):
    """For pages of every kind; a kind with a viewset of its own inherits from this one."""

    filterset_class = HouseFilterSet


def only_pages_within(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """For the page chooser, whose search looks at all pages of the install (wagtail/admin/views/chooser.py)."""
    # By key: the search takes no condition of any other form on its rows.
    return pages.filter(pk__in=rows_for(request, Page).values("pk"))


def only_within_explorer(parent: Page, pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    return only_pages_within(pages, request)
