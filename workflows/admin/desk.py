"""The moderation desk: one queue over all organisations that a person decides for or reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page as PaginatorPage
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.decisions import Decision
from core.paging import COUNTED, count_up_to, paginate, query_without_page
from organisations.enums import Level
from organisations.models import Organisation, OrganisationQuerySet
from workflows.admin import access, lights, standing, units
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, ClearanceTaskStateQuerySet, Publication
from workflows.steps import ORDER

REASONS_IN_ROW = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A waiting submission as the queue shows it."""

    state: ClearanceTaskState
    title: str
    kind: str
    light: lights.Light
    step: Any
    reasons: list[dict[str, Any]]
    more_reasons: int
    waited: str
    decision: Decision


class QueueFilters(forms.Form):
    """What the queue can be narrowed to; nonsense in the address narrows nothing."""

    truong = forms.CharField()
    cap = forms.ChoiceField(label=_("Level"), required=False, choices=[("", _("All levels")), *Level.choices])
    buoc = forms.ChoiceField(
        label=_("Step"),
        required=False,
        choices=[("", _("All steps")), *((int(step), lights.STEP_NAMES[step]) for step, _name in ORDER)],
    )

    def __init__(self, *args: Any, organisations: OrganisationQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = organisations
        self.fields["truong"] = units.field(organisations, label=_("School"), everybody=_("All schools"))

    def narrow(self, states: ClearanceTaskStateQuerySet) -> ClearanceTaskStateQuerySet:
        self.is_valid()
        chosen = self.cleaned_data
        if words := chosen.get("truong"):
            states = states.filter(organisation__in=units.named(self.organisations, words).values("pk"))
        wanted = {"organisation__level": chosen.get("cap"), "step": chosen.get("buoc")}
        return states.filter(**{name: value for name, value in wanted.items() if value})

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.fields)


class QueueView(WagtailAdminTemplateMixin, TemplateView):
    """What waits: for me, or everything that I may read."""

    template_name = "desk/queue.html"
    page_title = _("Moderation desk")
    header_icon = "tasks"

    @cached_property
    def mine(self) -> ClearanceTaskStateQuerySet:
        return access.waiting_for(self.request.user)

    @cached_property
    def readable(self) -> ClearanceTaskStateQuerySet:
        waiting = ClearanceTaskState.objects.waiting().order_by(*access.URGENCY)
        return access.readable_by(self.request.user, waiting)

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not access.uses_desk(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": reverse("desk:queue"), "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = {"mine": count_up_to(self.mine, COUNTED), "all": count_up_to(self.readable, COUNTED)}
        # Whoever has nothing to decide, an auditor for instance, begins with everything that he may read.
        asked = self.request.GET.get("xem", "")
        shows_all = asked == "tat-ca" or (asked != "cho-toi" and not counts["mine"])
        states = self.readable if shows_all else self.mine
        waiting = states.order_by().filter(organisation=OuterRef("pk"))
        organisations = Organisation.objects.filter(Exists(waiting))
        filters = QueueFilters(self.request.GET, organisations=organisations)
        found = paginate(filters.narrow(states.with_row_data()), self.request.GET.get("trang"))
        return super().get_context_data(**kwargs) | {
            "counts": counts,
            "shows_all": shows_all,
            "filters": filters,
            "found": found,
            "rows": rows(self.request.user, found),
            "query": query_without_page(self.request.GET),
            "emergencies": _emergencies(self.request.user),
        }


def _emergencies(user: Any) -> list[tuple[Publication, ClearanceTaskState | None]]:
    """What went public before clearance, each with the step at which it is confirmed."""
    found = list(access.emergencies_seen_by(user))
    keys = [publication.page_id for publication in found]
    steps = {state.page_id: state for state in ClearanceTaskState.objects.waiting().filter(page_id__in=keys)}
    return [(publication, steps.get(publication.page_id)) for publication in found]


def rows(user: Any, found: PaginatorPage[ClearanceTaskState]) -> list[Row]:
    """The rows of one page of the queue: a constant number of queries, however many they are."""
    states = list(found)
    pages = pages_of(states)
    decided = standing.decisions(user, states, pages)
    return [_row(state, pages.get(state.page_id), decided[state.pk]) for state in states]


def pages_of(states: list[ClearanceTaskState]) -> dict[int, Page]:
    """The base pages with the name of their latest draft, without the weight of its content."""
    pages = Page.objects.filter(pk__in=[state.page_id for state in states])
    return {
        p.pk: p
        for p in pages.select_related("latest_revision", "content_type").defer("latest_revision__content")
    }


def _row(state: ClearanceTaskState, page: Page | None, decision: Decision) -> Row:
    # The same finding in the summary and in the text is one reason to whoever only scans the queue.
    reasons = list({(r["message"], r["matched"]): lights.shown_record(r) for r in state.reasons}.values())
    return Row(
        state=state,
        # The row of a page keeps the published title; what waits may be called otherwise.
        title=page.latest_revision.object_str if page and page.latest_revision else str(page or ""),
        kind=page.content_type.name if page else "",
        light=lights.light(state.required),
        step=lights.STEP_NAMES[Clearance(state.step)],
        reasons=reasons[:REASONS_IN_ROW],
        more_reasons=max(len(reasons) - REASONS_IN_ROW, 0),
        waited=waited(state.started_at),
        decision=decision,
    )


def waited(since: datetime) -> str:
    """For how long, in the largest unit that says something; Django's own `timesince` knows no Vietnamese."""
    minutes = max(int((timezone.now() - since).total_seconds() // 60), 1)
    hours, days = minutes // 60, minutes // (60 * 24)
    if days >= 2:
        return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
    if hours:
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
