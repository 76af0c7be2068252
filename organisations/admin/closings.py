"""The screens for closing, merging and splitting schools: read what would end, confirm, take back."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.paging import paginate
from organisations.admin.rights import departments_of, organisations_of
from organisations.closings import actions, standing
from organisations.closings.models import Closing, ClosingReason
from organisations.closings.plan import ClosingPlan, Wish, rehearse

TITLE = gettext_lazy("Closed and merged schools")
_BETWEEN_CODES = re.compile(r"[\s,;]+")


class ClosingForm(forms.Form):
    """Which schools close, when and why, and who carries on; checked by the rehearsal, not here."""

    codes = forms.CharField(
        label=gettext_lazy("Codes of the schools that close"), max_length=4_000,
        help_text=gettext_lazy("Separated by spaces or commas; those that merge into one school together."),
    )  # fmt: skip
    on = forms.DateField(
        label=gettext_lazy("First day on which they are closed"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), choices=ClosingReason.choices)
    successors = forms.CharField(
        label=gettext_lazy("Codes of the successors"), required=False, max_length=400,
        help_text=gettext_lazy("One school for a merger, two or more for a split; readers are led to a single one."),
    )  # fmt: skip
    explanation = forms.CharField(label=gettext_lazy("Explanation"), required=False, max_length=300)
    number = forms.CharField(label=gettext_lazy("Number of the decision"), required=False, max_length=60)

    def clean_codes(self) -> tuple[str, ...]:
        return _codes(self.cleaned_data["codes"])

    def clean_successors(self) -> tuple[str, ...]:
        return _codes(self.cleaned_data["successors"])

    def wish(self) -> Wish:
        data = self.cleaned_data | {"reason": ClosingReason(self.cleaned_data["reason"])}
        return Wish(**data)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code for code in _BETWEEN_CODES.split(text.lower()) if code)


class ClosingsMixin(WagtailAdminTemplateMixin):
    """For administrators; what is whose is asked by the actions."""

    request: Any
    page_title = TITLE
    header_icon = "circle-xmark"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not departments_of(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        schools = {"url": reverse("organisations:index"), "label": _("Schools")}
        return [*self.breadcrumbs_items, schools, {"url": reverse("closings:index"), "label": TITLE}]

    @property
    def mine(self) -> Any:
        schools = organisations_of(self.request.user).values("pk")
        return Closing.objects.filter(school__in=schools).select_related("school", "by", "undone_by")


class IndexView(ClosingsMixin, TemplateView):
    template_name = "admin/organisations/closings.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = paginate(self.mine.prefetch_related("successors"), self.request.GET.get("trang"))
        return super().get_context_data(**kwargs) | {"found": found, "query": ""}


class NewView(ClosingsMixin, TemplateView):
    """The form; then what would end; then, with the digest of exactly that, the order."""

    template_name = "admin/organisations/closing_new.html"

    @cached_property
    def form(self) -> ClosingForm:
        return ClosingForm(self.request.POST if self.request.method == "POST" else None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"form": self.form}

    def post(self, request: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        wish, refusal = self.form.wish(), ""
        if "digest" in request.POST:
            try:
                written = actions.close(wish=wish, digest=request.POST["digest"], by=request.user)
            except actions.ClosingRefusedError as error:
                refusal = str(error)
            else:
                messages.success(request, _("The order is written: %s") % written[0].get_status_display())
                return (
                    redirect("closings:index")
                    if len(written) > 1
                    else redirect("closings:show", written[0].pk)
                )
        plan: ClosingPlan = rehearse(wish, by=request.user)
        context = self.get_context_data(plan=plan, digest=plan.digest(), refusal=refusal)
        return self.render_to_response(context, status=409 if refusal else 200)


class ClosingView(ClosingsMixin, TemplateView):
    """One closing, and the button that takes it back while that is possible."""

    template_name = "admin/organisations/closing_show.html"

    @cached_property
    def closing(self) -> Closing:
        closing: Closing = get_object_or_404(self.mine, pk=self.kwargs["pk"])
        return closing

    def get_page_subtitle(self) -> str:
        return self.closing.school.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        decision = standing.may_reopen(self.closing, self.request.user)
        return super().get_context_data(**kwargs) | {"closing": self.closing, "decision": decision}

    def post(self, request: Any, pk: int) -> HttpResponse:
        try:
            actions.reopen(closing=self.closing, by=request.user)
        except actions.ClosingRefusedError as error:
            return self.render_to_response(self.get_context_data(refusal=str(error)), status=409)
        messages.success(request, _("The school is open; its people hold their roles again."))
        return redirect("closings:show", pk)


class ClosingsMenuItem(MenuItem):
    def __init__(self) -> None:
        super().__init__(
            TITLE, reverse_lazy("closings:index"), name="closings", icon_name="circle-xmark", order=17
        )

    def is_shown(self, request: Any) -> bool:
        return departments_of(request.user).exists()


app_name = "closings"
urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("new/", NewView.as_view(), name="new"),
    path("<int:pk>/", ClosingView.as_view(), name="show"),
]
