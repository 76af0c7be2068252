"""The screen of old addresses: where on the own site each leads, one more, one less."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.paging import paginate, query_without_page
from home.actions import add_redirect, remove_redirect
from home.addresses import path_of
from home.admin.screens import OwnSiteScreen
from workflows.public import public_pages

# Of a text field: what is typed is told to nobody else and mended by no browser.
PLAIN = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}


class RedirectForm(forms.Form):
    """Two addresses; what may be done with them the action knows."""

    old_path = forms.CharField(
        label=gettext_lazy("Old address"),
        help_text=gettext_lazy("Only what follows the host name, for example: /gioi-thieu-cu"),
        max_length=255,
        widget=forms.TextInput(attrs=PLAIN),
    )
    target = forms.CharField(
        label=gettext_lazy("Leads to"),
        help_text=gettext_lazy("A public page of this site: open it in the browser and copy its address."),
        max_length=2000,
        widget=forms.TextInput(attrs=PLAIN),
    )


class RedirectsView(OwnSiteScreen):
    template_name = "admin/own_site/redirects.html"
    page_title = gettext_lazy("Old addresses")
    tab = "redirects"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = self.request.GET.get("tim", "").strip()
        rows = Redirect.objects.filter(site=self.organisation.site).order_by("old_path")
        if words:
            rows = rows.filter(old_path__contains=words)
        found = paginate(rows, self.request.GET.get("trang"))
        _show_targets(found.object_list)
        query = query_without_page(self.request.GET)
        more = {"form": RedirectForm(), "found": found, "words": words, "query": query}
        return super().get_context_data(**more | kwargs)

    def act(self, request: Any) -> HttpResponse:
        if "remove" in request.POST:
            return self._remove(request)
        form = RedirectForm(request.POST)
        if form.is_valid():
            try:
                row = add_redirect(organisation=self.organisation, by=request.user, **form.cleaned_data)
            except ValidationError as error:
                form.add_error(None, error)
            else:
                messages.success(request, _("%s now leads to the page.") % row.old_path)
                return redirect(self.address("redirects"))
        return self.shown_again(form=form)

    def _remove(self, request: Any) -> HttpResponse:
        key = request.POST["remove"]
        try:
            path = remove_redirect(
                organisation=self.organisation,
                redirect_id=int(key) if key.isdecimal() else 0,
                by=request.user,
            )
        except ValidationError as error:
            raise Http404 from error
        messages.success(request, _("%s leads nowhere any more.") % path)
        return redirect(self.address("redirects"))


def _show_targets(rows: Any) -> None:
    """Give each row the public page that it leads to, with its path; of a page that is not public nothing is told."""
    keys = {row.redirect_page_id for row in rows}
    pages = {
        page.pk: page for page in public_pages(Page.objects.filter(pk__in=keys)).select_related("locale")
    }
    for row in rows:
        row.shown_page = pages.get(row.redirect_page_id)
        row.shown_path = path_of(row.shown_page) if row.shown_page else ""
