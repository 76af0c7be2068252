"""The school's side: the department's notices with their confirmation, and what the school has offered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from news.admin.sharing.screens import ActScreen, ListScreen, attempt
from news.models import Feature, Receipt, StoryOffer, StoryPage
from news.sharing import actions, rights


class NoticesView(ListScreen):
    """The notices that stand on the school's site, those first that nobody has confirmed."""

    template_name = "admin/sharing/notices.html"
    page_title = gettext_lazy("Notices from the department")
    for_department = False
    tab = "notices"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        schools = rights.schools_of(self.request.user)
        receipts = Receipt.objects.public().filter(oversight__school__in=schools)
        receipts = receipts.select_related(
            "push__page__locale", "oversight__school", "oversight__department", "seen_by"
        )
        return super().get_context_data(**kwargs) | {
            "several": schools.count() > 1,
            **self.paged(receipts.order_by("-push__at", "-pk")),
        }


@require_POST
def seen(request: Any, receipt_id: int) -> HttpResponse:
    """The school has seen it."""
    mine = Receipt.objects.filter(oversight__school__in=rights.schools_of(request.user))
    receipt = get_object_or_404(mine.select_related("push"), pk=receipt_id)
    attempt(
        request,
        lambda: actions.mark_seen(receipt_id=receipt.pk, by=request.user),
        _("The department sees now that your school has seen “%(title)s”.") % {"title": receipt.push.title},
    )
    return redirect("sharing:notices")


class SchoolView(ListScreen):
    """What the school has offered and what became of it, and what it could offer."""

    template_name = "admin/sharing/school.html"
    page_title = gettext_lazy("Our offers")
    for_department = False
    tab = "school"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        schools = rights.schools_of(self.request.user)
        still = StoryOffer.objects.open().filter(pk=OuterRef("pk"))
        showing = Feature.objects.in_force().filter(offer=OuterRef("pk"), page__in=_public().values("pk"))
        offers = StoryOffer.objects.filter(oversight__school__in=schools)
        offers = offers.annotate(is_waiting=Exists(still), is_shown=Exists(showing))
        offers = offers.select_related("by", "answered_by", "oversight__department", "page__locale")
        return super().get_context_data(**kwargs) | {
            "offers": list(offers[:50]),
            **self.paged(_offerable(schools)),
        }


def _public() -> Any:
    return StoryPage.objects.public()


def _offerable(schools: Any) -> Any:
    """The public stories of the schools for which nobody has to answer, the newest first."""
    asked = StoryOffer.objects.open().filter(page=OuterRef("pk"))
    shows = Feature.objects.in_force().filter(page=OuterRef("pk"))
    stories = _public().filter(organisation__in=schools, locale__language_code=settings.LANGUAGE_CODE)
    stories = stories.exclude(Exists(asked)).exclude(Exists(shows)).select_related("organisation", "locale")
    return stories.defer("body").order_by("-first_published_at", "-pk")


class OfferForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("A few words to the department"),
        help_text=gettext_lazy("Why others should read it. The public does not see this."),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OfferView(ActScreen):
    """Offer one public story of the school."""

    page_title = gettext_lazy("Offer to the department")
    form_class = OfferForm
    for_department = False
    tab = "school"
    done = gettext_lazy("The story has been offered to the department.")

    @cached_property
    def story(self) -> StoryPage:
        story = get_object_or_404(_public(), pk=self.kwargs["page_id"])
        if not rights.writes_for(self.request.user, story.organisation):
            raise Http404
        return story

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "shown_page": self.story,
            "verb": self.page_title,
            "explanation": _(
                "If the department takes it up, its site shows the title, the summary and the picture with the name of"
                " your school; the link leads to your site. The story itself stays with you."
            ),
        }

    def act(self, chosen: dict[str, Any]) -> None:
        actions.offer_story(page_id=self.story.pk, note=chosen["note"], by=self.request.user)


@require_POST
def take_back(request: Any, offer_id: int) -> HttpResponse:
    """The school does not ask any more."""
    mine = StoryOffer.objects.filter(oversight__school__in=rights.schools_of(request.user))
    offer = get_object_or_404(mine, pk=offer_id)
    attempt(
        request,
        lambda: actions.take_offer_back(offer_id=offer.pk, by=request.user),
        _("The offer of “%(title)s” has been taken back.") % {"title": offer.title},
    )
    return redirect("sharing:school")
