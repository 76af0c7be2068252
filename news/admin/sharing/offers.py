"""What the schools offer: the department's list, and its answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.admin.sharing.features import PlaceForm
from news.admin.sharing.screens import ActScreen, ListScreen, open_offers, titled
from news.models import StoryOffer, StoryPage
from news.sharing import actions, rights
from news.sharing.enums import Answer
from organisations.models import Organisation

OPEN, ALL = "cho", "tat-ca"
STATES = [(OPEN, gettext_lazy("Waiting for an answer")), *Answer.choices, (ALL, gettext_lazy("All"))]


class OfferFilters(forms.Form):
    """What the list can be narrowed to; nonsense in the address narrows nothing."""

    trangthai = forms.ChoiceField(label=gettext_lazy("State"), required=False, choices=STATES)
    donvi = forms.ChoiceField(label=gettext_lazy("School"), required=False)
    tim = forms.CharField(label=gettext_lazy("Words in the title"), required=False, max_length=255)

    def __init__(self, *args: Any, schools: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = list(schools.values_list("code", "name"))
        self.fields["donvi"].choices = [("", _("Every school")), *names]  # type: ignore[attr-defined]

    def narrow(self, offers: Any) -> Any:
        self.is_valid()
        chosen = self.cleaned_data
        state = chosen.get("trangthai") or OPEN
        if state == OPEN:
            offers = offers.open()
        elif state != ALL:
            offers = offers.filter(answer=state)
        if chosen.get("donvi"):
            offers = offers.filter(oversight__school__code=chosen["donvi"])
        return titled(offers, chosen.get("tim", ""))


class OffersView(ListScreen):
    """The offers of the schools that the department manages, the newest first."""

    template_name = "admin/sharing/offers.html"
    page_title = gettext_lazy("Offers of the schools")
    tab = "offers"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        departments = rights.departments_of(self.request.user)
        offers = StoryOffer.objects.in_charge().filter(oversight__department__in=departments)
        schools = Organisation.objects.filter(pk__in=offers.values("oversight__school"))
        filters = OfferFilters(self.request.GET or None, schools=schools)
        public = StoryPage.objects.public().filter(pk=OuterRef("page"))
        rows = filters.narrow(offers) if filters.is_bound else offers.open()
        rows = rows.annotate(is_public=Exists(public)).select_related(
            "oversight__school__site", "by", "answered_by", "page__locale"
        )
        context = super().get_context_data(**kwargs)
        return context | {"filters": filters, "page_class": "offers"} | self.paged(rows)


class AnswerForm(PlaceForm):
    """Yes, with its place, or no, with a reason."""

    reason = forms.CharField(
        label=gettext_lazy("Why not"),
        help_text=gettext_lazy("Needed to decline; the school reads it."),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerView(ActScreen):
    """One offer: show the story on the department's site, or decline."""

    template_name = "admin/sharing/answer.html"
    page_title = gettext_lazy("Answer an offer")
    form_class = AnswerForm
    tab = "offers"
    done: Any

    @cached_property
    def offer(self) -> StoryOffer:
        mine = StoryOffer.objects.in_charge().filter(
            oversight__department__in=rights.departments_of(self.request.user)
        )
        related = mine.select_related(
            "page", "oversight__school", "oversight__department", "by", "answered_by"
        )
        return get_object_or_404(related, pk=self.kwargs["offer_id"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        story = self.offer.page if self.offer.page.is_public else None
        return super().get_context_data(**kwargs) | {"offer": self.offer, "story": story}

    def act(self, chosen: dict[str, Any]) -> None:
        user = self.request.user
        if self.request.POST.get("answer") == "decline":
            actions.decline_offer(offer_id=self.offer.pk, reason=chosen["reason"], by=user)
            self.done = _("The offer has been declined; the school is told why.")
            return
        actions.feature_story(
            offer_id=self.offer.pk, position=chosen["position"], until=chosen["until"], by=user
        )
        self.done = _("The story is on the department's site now.")


def start(request: Any) -> HttpResponse:
    """Where the person has something to do."""
    if rights.departments_of(request.user).exists() and not (
        rights.schools_of(request.user).exists() and not open_offers(request.user).exists()
    ):
        return redirect("sharing:offers")
    return redirect("sharing:notices")
