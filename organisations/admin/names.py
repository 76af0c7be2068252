"""The screen of an organisation's host names: the address of its site, and further names that lead there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from organisations.admin.rights import organisations_of
from organisations.admin.screens import OrganisationScreen
from organisations.models import Organisation
from organisations.naming.actions import add_hostname, change_address, remove_hostname


class NameForm(forms.Form):
    """One host name; what may be done with it the action knows."""

    name = forms.CharField(
        label=gettext_lazy("host name"),
        max_length=253,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
        ),
    )

    def __init__(self, data: Any = None, *, which: str) -> None:
        super().__init__(data, prefix=which)


class NamesView(OrganisationScreen):
    """Shows the names; each button is one action."""

    template_name = "admin/organisations/names.html"
    page_title = gettext_lazy("Web addresses")
    header_icon = "link"
    FORMS = ("add", "change")

    def within_reach(self, user: Any) -> QuerySet[Organisation]:
        return organisations_of(user).select_related("site")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("organisations:index"), "label": _("Schools")},
            {"url": self._here(), "label": self.page_title, "sublabel": self.organisation.name},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        unbound = {f"{which}_form": NameForm(which=which) for which in self.FORMS}
        context = {"organisation": self.organisation, "names": self.organisation.hostnames.all()}
        return super().get_context_data(**{**unbound, **context, **kwargs})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "remove" in request.POST:
            return self._remove(request)
        which = "change" if "change" in request.POST else "add"
        form = NameForm(request.POST, which=which)
        if form.is_valid():
            try:
                said = self._change(form) if which == "change" else self._add(form)
            except ValidationError as error:
                form.add_error("name", error.messages)
            else:
                messages.success(request, said)
                return redirect(self._here())
        return self.render_to_response(self.get_context_data(**{f"{which}_form": form}), status=422)

    def _add(self, form: NameForm) -> str:
        user: Any = self.request.user
        row = add_hostname(organisation=self.organisation, name=form.cleaned_data["name"], by=user)
        return _("%s now leads to the site.") % row.name

    def _change(self, form: NameForm) -> str:
        user: Any = self.request.user
        site = change_address(organisation=self.organisation, name=form.cleaned_data["name"], by=user)
        return _("The site now answers at %s. The old address leads there.") % site.hostname

    def _remove(self, request: Any) -> HttpResponse:
        key = request.POST["remove"]
        hostname = get_object_or_404(self.organisation.hostnames, pk=key if key.isdecimal() else 0)
        remove_hostname(hostname=hostname, by=request.user)
        messages.success(request, _("%s leads nowhere any more.") % hostname.name)
        return redirect(self._here())

    def _here(self) -> str:
        return reverse("organisations:names", args=[self.organisation.pk])
