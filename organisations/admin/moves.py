"""The screens of moves: choose schools, read what would change, propose, accept, cancel, undo."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core import clock
from core.paging import paginate
from organisations.admin.rights import departments_of
from organisations.enums import DEPARTMENT_ROLES, Kind
from organisations.models import MoveOrder, Organisation, Oversight
from organisations.moves import actions, minutes, running, standing
from organisations.moves.plan import Rehearsal
from organisations.moves.rehearsal import rehearse
from organisations.reach import organisations_within

TITLE = gettext_lazy("Moves of schools")
_BETWEEN_CODES = re.compile(r"[\s,;]+")


class MoveForm(forms.Form):
    """Which schools go where, and when; checked by the rehearsal, not here."""

    giving = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Giving body"))
    receiving = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Receiving body"))
    on = forms.DateField(
        label=gettext_lazy("Day"),
        help_text=gettext_lazy("From 00:00 of this day on the receiving body is in charge."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    number = forms.CharField(
        label=gettext_lazy("Number of the decision"), required=False, max_length=60,
        help_text=gettext_lazy("For example 1234/QĐ-UBND; it stands in the minutes."),
    )  # fmt: skip
    codes = forms.CharField(
        label=gettext_lazy("Codes of the schools"), widget=forms.Textarea(attrs={"rows": 6}), max_length=30_000,
        help_text=gettext_lazy("Separated by spaces, commas or new lines; at most 500."),
    )  # fmt: skip

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        giving: Any = self.fields["giving"]
        giving.queryset = departments_of(user)
        receiving: Any = self.fields["receiving"]
        receiving.queryset = Organisation.objects.departments().filter(closed_on=None)
        if giving.queryset.count() == 1:
            giving.initial, giving.widget = giving.queryset[0], forms.HiddenInput()

    def clean_codes(self) -> list[str]:
        return [code for code in _BETWEEN_CODES.split(self.cleaned_data["codes"].lower()) if code]

    def rehearse(self) -> Rehearsal:
        data = self.cleaned_data
        return rehearse(data["codes"], giving=data["giving"], receiving=data["receiving"], on=data["on"])


class MovesMixin(WagtailAdminTemplateMixin):
    """For the people of departments; who may do what is asked by the actions."""

    request: Any
    page_title = TITLE
    header_icon = "order"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not bodies_of(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        schools = {"url": reverse("organisations:index"), "label": _("Schools")}
        return [*self.breadcrumbs_items, schools, {"url": reverse("moves:index"), "label": TITLE}]


def bodies_of(user: Any) -> Any:
    """The bodies whose orders the person reads: those for which he works, in whatever role."""
    return organisations_within(user, DEPARTMENT_ROLES).filter(kind=Kind.DEPARTMENT)


def find(user: Any, pk: int) -> MoveOrder:
    """The order, if the person works for one of its bodies; else it does not exist."""
    orders = MoveOrder.objects.of(bodies_of(user).values("pk"))
    return get_object_or_404(orders.select_related("giving__site", "receiving__site", "undoes"), pk=pk)


def told(plan: Rehearsal, user: Any) -> dict[str, Any]:
    """The rehearsal for this person: of a body that is not his he reads how many people, of its drafts how many."""
    mine = set(bodies_of(user).values_list("pk", flat=True))
    sides = [
        {
            "body": body,
            "people": people,
            "roles": [(role.label, sum(p.role is role for p in people)) for role in {p.role for p in people}],
            "shows_names": body.pk in mine,
        }
        for body, people in ((plan.giving, plan.losing), (plan.receiving, plan.gaining))
    ]
    return {"plan": plan, "sides": sides, "shows_titles": plan.giving.pk in mine, "digest": plan.digest()}


class IndexView(MovesMixin, TemplateView):
    template_name = "admin/organisations/moves.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        orders = MoveOrder.objects.of(bodies_of(self.request.user).values("pk"))
        listed = orders.select_related("giving", "receiving").annotate(count=Count("schools")).order_by("-pk")
        return super().get_context_data(**kwargs) | {
            "found": paginate(listed, self.request.GET.get("trang")),
            "query": "",
            "may_propose": departments_of(self.request.user).exists(),
        }


class NewView(MovesMixin, TemplateView):
    """The form; then what would change; then, with the digest of exactly that, the proposal."""

    template_name = "admin/organisations/move_new.html"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not departments_of(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def form(self) -> MoveForm:
        data = self.request.POST if self.request.method == "POST" else None
        return MoveForm(data, user=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = departments_of(self.request.user)
        schools = Organisation.objects.schools().filter(oversights__in=_charges(mine), closed_on=None)
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "schools": schools.values_list("code", "name")[:1_000],
        }

    def post(self, request: Any) -> HttpResponse:
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        plan, refusal = self.form.rehearse(), ""
        if "digest" in request.POST:
            data = self.form.cleaned_data
            try:
                order = actions.propose(
                    codes=data["codes"], giving=data["giving"], receiving=data["receiving"], on=data["on"],
                    number=data["number"], digest=request.POST["digest"], by=request.user,
                )  # fmt: skip
            except actions.MoveRefusedError as error:
                refusal, plan = str(error), self.form.rehearse()
            else:
                messages.success(request, _("The order is written: %s") % order.get_status_display())
                return redirect("moves:show", order.pk)
        context = self.get_context_data(refusal=refusal, **told(plan, request.user))
        return self.render_to_response(context, status=409 if refusal else 200)


def _charges(departments: Any) -> Any:
    return Oversight.objects.on(clock.today()).filter(department__in=departments.values("pk"))


class OrderView(MovesMixin, TemplateView):
    """An order: what it would do while it is open, what it did afterwards, and what the person may do to it."""

    template_name = "admin/organisations/move_show.html"
    refusal = ""

    @cached_property
    def order(self) -> MoveOrder:
        return find(self.request.user, self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.order)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        order, user = self.order, self.request.user
        plan = standing.rehearsal_of(order) if order.is_proposed else None
        return super().get_context_data(**kwargs) | {
            "order": order,
            "moved": order.schools.select_related("school"),
            "may_accept": standing.may_accept(order, user).allowed,
            "may_cancel": standing.may_cancel(order, user).allowed,
            "undoing": standing.may_undo(order, user),
            "refusal": self.refusal,
            **(told(plan, user) if plan else {}),
        }

    def post(self, request: Any, pk: int) -> HttpResponse:
        """Accept what was read, or cancel."""
        acts = {"accept": self._accept, "cancel": self._cancel}
        act = acts.get(request.POST.get("action", ""))
        if act is None:
            return redirect("moves:show", pk)
        order = self.order
        try:
            act(order)
        except actions.MoveRefusedError as error:
            self.refusal = str(error)
            del self.order
            return self.render_to_response(self.get_context_data(), status=409)
        return redirect("moves:show", pk)

    def _accept(self, order: MoveOrder) -> None:
        order = running.accept(order, self.request.POST.get("digest", ""), self.request.user)
        messages.success(self.request, _("The move is accepted: %s") % order.get_status_display())

    def _cancel(self, order: MoveOrder) -> None:
        actions.cancel(order=order, by=self.request.user)
        messages.success(self.request, _("The move is cancelled; the schools stay where they are."))


class UndoView(MovesMixin, TemplateView):
    """What undoing would change; then the order that does it."""

    template_name = "admin/organisations/move_undo.html"

    @cached_property
    def order(self) -> MoveOrder:
        return find(self.request.user, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        decision = standing.may_undo(self.order, self.request.user)
        context = super().get_context_data(**kwargs) | {"order": self.order, "decision": decision}
        if decision.allowed:
            context |= told(standing.rehearsal_of_undoing(self.order), self.request.user)
        return context

    def post(self, request: Any, pk: int) -> HttpResponse:
        try:
            back = actions.undo(order=self.order, digest=request.POST.get("digest", ""), by=request.user)
        except actions.MoveRefusedError as error:
            return self.render_to_response(self.get_context_data(refusal=str(error)), status=409)
        messages.success(request, _("The order is written: %s") % back.get_status_display())
        return redirect("moves:show", back.pk)


@require_GET
def print_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """For paper and signatures, once the schools have gone."""
    order = find(request.user, pk)
    return render(request, "admin/organisations/move_minutes.html", {"minutes": minutes.of(order)})


@require_GET
def json_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    order = find(request.user, pk)
    answer = JsonResponse(
        minutes.as_json(minutes.of(order)), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    answer["Content-Disposition"] = f'attachment; filename="bien-ban-ban-giao-{order.pk}.json"'
    return answer


class MovesMenuItem(MenuItem):
    def __init__(self) -> None:
        super().__init__(TITLE, reverse_lazy("moves:index"), name="moves", icon_name="order", order=16)

    def is_shown(self, request: Any) -> bool:
        return departments_of(request.user).exists()


app_name = "moves"
urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("new/", NewView.as_view(), name="new"),
    path("<int:pk>/", OrderView.as_view(), name="show"),
    path("<int:pk>/undo/", UndoView.as_view(), name="undo"),
    path("<int:pk>/minutes/", print_minutes, name="minutes"),
    path("<int:pk>/minutes.json", json_minutes, name="minutes_json"),
]
