"""The register: everything that became public, left the public again, or was sent back, in all that one reads."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import StringIO
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.paging import paginate, query_without_page
from core.spreadsheets import harmless
from core.text import fold
from organisations.models import Organisation, OrganisationQuerySet
from workflows.admin import access, sentences, units
from workflows.enums import Act, Ending
from workflows.models import LedgerEntry

ENTERED = (Act.PUBLISHED, Act.WITHDRAWN, Act.EMERGENCY, Act.REVOKED, Act.RETURNED)
# Expired, taken down past the act or deleted: gone without a line of its own that says so.
LEFT = (Ending.TAKEN_DOWN, Ending.DELETED)
CHOICES = [("", gettext_lazy("Everything")), *((act.value, act.label) for act in (*ENTERED, Act.ENDED))]
CHUNK = 500


class RegisterFilters(forms.Form):
    """What the register can be narrowed to; nonsense in the address narrows nothing."""

    donvi = forms.CharField()
    viec = forms.ChoiceField(label=gettext_lazy("What was done"), required=False, choices=CHOICES)
    tu = forms.DateField(
        label=gettext_lazy("From"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    den = forms.DateField(
        label=gettext_lazy("Up to"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )
    tim = forms.CharField(label=gettext_lazy("Words in the title"), required=False, max_length=255)

    def __init__(self, *args: Any, organisations: OrganisationQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = organisations
        self.fields["donvi"] = units.field(organisations, label=_("Unit"), everybody=_("All units"))

    def narrow(self, lines: QuerySet[LedgerEntry]) -> QuerySet[LedgerEntry]:
        self.is_valid()
        chosen = self.cleaned_data
        if chosen.get("donvi"):
            lines = lines.filter(
                organisation__in=units.named(self.organisations, chosen["donvi"]).values("pk")
            )
        if chosen.get("viec"):
            lines = lines.filter(act=chosen["viec"])
        if chosen.get("tu"):
            lines = lines.filter(at__gte=_midnight(chosen["tu"]))
        if chosen.get("den"):
            lines = lines.filter(at__lt=_midnight(chosen["den"] + timedelta(days=1)))
        return _titled(lines, chosen.get("tim", ""))

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.fields)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _titled(lines: QuerySet[LedgerEntry], words: str) -> QuerySet[LedgerEntry]:
    """With these words in the title, with or without marks: no database folds Vietnamese as the search does."""
    wanted = fold(words)
    if not wanted:
        return lines
    titles = lines.order_by().values_list("title", flat=True).distinct()
    return lines.filter(title__in=[title for title in titles if wanted in fold(title)])


def lines_of(organisations: QuerySet[Organisation]) -> QuerySet[LedgerEntry]:
    """The lines of the register about these organisations, the newest first."""
    entered = Q(act__in=ENTERED) | Q(act=Act.ENDED, data__ending__in=[ending.value for ending in LEFT])
    lines = LedgerEntry.objects.filter(entered, organisation__in=organisations)
    return lines.select_related("organisation", "by").order_by("-pk")


def _narrowed(request: Any) -> tuple[RegisterFilters, QuerySet[LedgerEntry]]:
    if not access.uses_desk(request.user):
        raise PermissionDenied
    organisations = access.organisations_read_by(request.user)
    filters = RegisterFilters(request.GET, organisations=organisations)
    return filters, filters.narrow(lines_of(organisations))


class RegisterView(WagtailAdminTemplateMixin, TemplateView):
    """One line for each act, with the way to the record of the page."""

    template_name = "desk/register.html"
    page_title = gettext_lazy("Register")
    header_icon = "clipboard-list"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": reverse("desk:register"), "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters, lines = _narrowed(self.request)
        found = paginate(lines, self.request.GET.get("trang"))
        query = query_without_page(self.request.GET)
        return super().get_context_data(**kwargs) | {
            "filters": filters,
            "found": found,
            "events": sentences.tell(found),
            "query": query,
            "filtered": query.removesuffix("&"),
        }


def csv_view(request: Any) -> StreamingHttpResponse | HttpResponse:
    """The filtered register for a spreadsheet, however long it is."""
    _filters, lines = _narrowed(request)
    blocks = _blocks(request, lines, _csv([_head()]), translation.get_language())
    response = StreamingHttpResponse(blocks, content_type="text/csv; charset=utf-8")
    day = timezone.localdate().isoformat()
    response["Content-Disposition"] = f'attachment; filename="so-theo-doi-{day}.csv"'
    return response


def _blocks(request: Any, lines: QuerySet[LedgerEntry], head: str, language: str | None) -> Iterator[str]:
    yield f"\ufeff{head}"  # without the mark Excel takes UTF-8 for something else
    remaining = lines
    while chunk := list(remaining[:CHUNK]):
        # The answer is read when the request is over, and its language with it.
        with translation.override(language):
            block = _csv(_row(request, event) for event in sentences.tell(chunk))
        yield block
        remaining = lines.filter(pk__lt=chunk[-1].pk)


def _csv(rows: Iterable[list[Any]]) -> str:
    buffer = StringIO()
    csv.writer(buffer).writerows([harmless(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _head() -> list[Any]:
    return [
        _("Line"), _("When"), _("Unit"), _("What was done"), _("Title"), _("Sentence"), _("Reason or comment"),
        _("Light"), _("Digest"), _("Hash of the line"), _("Record"),
    ]  # fmt: skip


def _row(request: Any, event: sentences.Event) -> list[Any]:
    line = event.line
    return [
        line.pk,
        timezone.localtime(line.at).strftime("%d/%m/%Y %H:%M:%S"),
        line.organisation.name,
        line.get_act_display(),
        line.title,
        event.sentence,
        event.quote,
        event.light.name if event.light else "",
        event.digest,
        line.hash,
        request.build_absolute_uri(reverse("desk:record", args=[line.page_id])),
    ]
