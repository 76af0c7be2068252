"""The screen of a site's menu: which of its public pages stand in it, and in which order."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from home.actions import set_menu
from home.admin.screens import OwnSiteScreen
from home.navigation import Choice, choices
from home.policy import MOST_IN_MENU


class MenuForm(forms.Form):
    """A number for each page that may stand in the menu: its place."""

    def __init__(self, data: Any = None, *, found: list[Choice], chosen: list[UUID]) -> None:
        super().__init__(data)
        place = {key: number for number, key in enumerate(chosen, start=1)}
        self.found = sorted(found, key=lambda choice: place.get(choice.key, MOST_IN_MENU + 1))
        for choice in self.found:
            self.fields[f"place-{choice.key}"] = forms.IntegerField(
                label=choice.title, required=False, min_value=1, max_value=MOST_IN_MENU,
                initial=place.get(choice.key), error_messages=self._messages(),
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )  # fmt: skip

    @staticmethod
    def _messages() -> dict[str, Any]:
        said = _("Write a number from 1 to %(most)s, or nothing.") % {"most": MOST_IN_MENU}
        return dict.fromkeys(("invalid", "min_value", "max_value"), said)

    def rows(self) -> list[tuple[Choice, Any]]:
        return [(choice, self[f"place-{choice.key}"]) for choice in self.found]

    def pages(self) -> list[UUID]:
        """Those with a number, in the order of the numbers; who moves to a place that is taken pushes the other on."""
        wanted = []
        for choice in self.found:
            name = f"place-{choice.key}"
            number, before = self.cleaned_data.get(name), self.fields[name].initial or MOST_IN_MENU + 1
            if number:
                wanted.append(((number, (number > before) - (number < before)), choice.key))
        return [key for _place, key in sorted(wanted, key=lambda pair: pair[0])]


class MenuView(OwnSiteScreen):
    template_name = "admin/own_site/menu.html"
    page_title = gettext_lazy("Menu of the site")
    tab = "menu"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self._form()
        chosen = self._chosen()
        gone = set(chosen) - {choice.key for choice in form.found}
        more = {"form": form, "is_chosen": bool(chosen), "gone": len(gone), "most": MOST_IN_MENU}
        return super().get_context_data(**more, **kwargs)

    def act(self, request: Any) -> HttpResponse:
        form = self._form(request.POST)
        unasked = "unasked" in request.POST
        if unasked or form.is_valid():
            try:
                changed = set_menu(
                    organisation=self.organisation, pages=[] if unasked else form.pages(), by=request.user
                )
            except ValidationError as error:
                form.add_error(None, error)
            else:
                said = _("The menu of the site has been set.") if changed else _("Nothing has changed.")
                messages.success(request, said)
                return redirect(self.address("menu"))
        return self.shown_again(form=form)

    def _form(self, data: Any = None) -> MenuForm:
        return MenuForm(data, found=choices(self.organisation.root_page), chosen=self._chosen())

    def _chosen(self) -> list[UUID]:
        entries = self.organisation.menu_entries.order_by("position")
        return list(entries.values_list("translation_key", flat=True))
