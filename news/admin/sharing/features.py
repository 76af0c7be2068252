"""What the department shows of its schools: the list, choosing a story, its place and its end."""

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
from wagtail.models import Locale

from core.text import fold
from news.admin.sharing.screens import ActScreen, LastDayField, ListScreen, attempt
from news.models import Feature, StoryPage
from news.sharing import actions, rights, shown
from organisations.models import Organisation

MOST_HITS = 200


class PlaceForm(forms.Form):
    """Where among the others it stands, and until when."""

    position = forms.IntegerField(
        label=gettext_lazy("Pin at place"),
        help_text=gettext_lazy("1 is the first. Left empty, it follows the pinned ones by date."),
        required=False,
        min_value=1,
        max_value=99,
    )
    until = LastDayField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("Left empty, it stays until somebody takes it off."),
    )


class FeaturesView(ListScreen):
    """What stands on the department's site, in its order; and what stood there, with the reason why it went."""

    template_name = "admin/sharing/features.html"
    page_title = gettext_lazy("On our site")
    tab = "features"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = Feature.objects.filter(oversight__department__in=rights.departments_of(self.request.user))
        public = StoryPage.objects.public().filter(pk=OuterRef("page"))
        now = Feature.objects.in_force().filter(pk=OuterRef("pk"))
        managed = Feature.objects.in_charge().filter(pk=OuterRef("pk"))
        rows = mine.annotate(
            is_public=Exists(public), is_in_force=Exists(now), is_managed=Exists(managed)
        ).select_related("oversight__school__site", "by", "ended_by", "page__locale")
        shows = rows.filter(is_public=True, is_in_force=True)
        rest = rows.exclude(pk__in=shows.values("pk"))
        return super().get_context_data(**kwargs) | {
            "shows": list(shows.in_order()),
            "on_home": shown.ON_HOME,
            "on_list": shown.ON_LIST,
            **self.paged(rest),
        }


class StoryFilters(forms.Form):
    donvi = forms.ChoiceField(label=gettext_lazy("School"), required=False)
    tim = forms.CharField(label=gettext_lazy("Words in the story"), required=False, max_length=200)

    def __init__(self, *args: Any, schools: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = list(schools.order_by("name").values_list("code", "name"))
        self.fields["donvi"].choices = [("", _("Every school")), *names]  # type: ignore[attr-defined]


class ChooseView(ListScreen):
    """The public stories of the schools that the department manages today."""

    template_name = "admin/sharing/choose.html"
    page_title = gettext_lazy("Choose a story of a school")
    tab = "features"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        schools = _managed_schools(self.request.user)
        filters = StoryFilters(self.request.GET, schools=schools)
        filters.is_valid()
        chosen = filters.cleaned_data
        if chosen.get("donvi"):
            schools = schools.filter(code=chosen["donvi"])
        first = Locale.objects.get_for_language(settings.LANGUAGE_CODE)
        stories = StoryPage.objects.filter(locale=first, live=True, organisation__in=schools.values("pk"))
        rows = StoryPage.objects.public().filter(pk__in=stories.values("pk"))
        if fold(chosen.get("tim", "")):
            hits = stories.search(fold(chosen["tim"]))[:MOST_HITS]
            rows = rows.filter(pk__in=[hit.pk for hit in hits])
        shows = Feature.objects.in_force().filter(page=OuterRef("pk"))
        rows = rows.annotate(is_featured=Exists(shows)).select_related("organisation__site", "locale")
        rows = rows.defer("body").order_by("-first_published_at", "-pk")
        return super().get_context_data(**kwargs) | {"filters": filters} | self.paged(rows)


def _managed_schools(user: Any) -> Any:
    departments = rights.departments_of(user)
    managed = Organisation.objects.none()
    for department in departments:
        managed = managed | Organisation.objects.managed_by(department)
    return managed


class FeatureView(ActScreen):
    """Show one public story of a school on the department's site."""

    page_title = gettext_lazy("Show on the department's site")
    form_class = PlaceForm
    tab = "features"
    done = gettext_lazy("The story is on the department's site now.")

    @cached_property
    def story(self) -> StoryPage:
        story = get_object_or_404(StoryPage.objects.public(), pk=self.kwargs["page_id"])
        if story.organisation.is_department:
            raise Http404
        return story

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"shown_page": self.story, "verb": self.page_title}

    def act(self, chosen: dict[str, Any]) -> None:
        actions.feature_story(page_id=self.story.pk, by=self.request.user, **chosen)


def _my_feature(request: Any, feature_id: int) -> Feature:
    mine = Feature.objects.filter(oversight__department__in=rights.departments_of(request.user))
    return get_object_or_404(mine.select_related("page", "oversight__school"), pk=feature_id)


class ArrangeView(ActScreen):
    """Another place, or another end."""

    page_title = gettext_lazy("Place and end")
    form_class = PlaceForm
    tab = "features"
    done = gettext_lazy("Saved.")

    @cached_property
    def feature(self) -> Feature:
        return _my_feature(self.request, self.kwargs["feature_id"])

    def get_initial(self) -> dict[str, Any]:
        return {"position": self.feature.position, "until": self.feature.until}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        feature = self.feature
        page = feature.page if feature.page.is_public else None
        extra = {"shown_page": page, "shown_title": feature.title, "verb": _("Save")}
        return super().get_context_data(**kwargs) | extra

    def act(self, chosen: dict[str, Any]) -> None:
        actions.arrange_feature(feature_id=self.feature.pk, by=self.request.user, **chosen)


@require_POST
def end(request: Any, feature_id: int) -> HttpResponse:
    """Take it off the department's site."""
    feature = _my_feature(request, feature_id)
    attempt(
        request,
        lambda: actions.end_feature(feature_id=feature.pk, by=request.user),
        _("“%(title)s” has been taken off the department's site.") % {"title": feature.title},
    )
    return redirect("sharing:features")
