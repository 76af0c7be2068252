"""The record of one page: what happened to it, in sentences, with every text as it was signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core import clock
from workflows import evidence, ledger
from workflows.admin import access, dossier, withdraw
from workflows.models import GovernedPage, LedgerEntry

LENGTH_OF_HASH = 64


def find(user: Any, page_id: int) -> evidence.Record:
    """The record, if the person may read it. Raises Http404: strangers are not even told that there is one."""
    record = evidence.find(page_id)
    if record is None or not all(access.reads_records_of(user, unit) for unit in record.organisations):
        raise Http404
    return record


class RecordView(WagtailAdminTemplateMixin, TemplateView):
    """On the screen: the state, the story, the texts, and whether all of it still is as it was written."""

    template_name = "desk/record.html"
    header_icon = "history"

    @cached_property
    def record(self) -> evidence.Record:
        return find(self.request.user, self.kwargs["page_id"])

    def get_page_title(self) -> str:
        return _("Record")

    def get_page_subtitle(self) -> str:
        return self.record.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = [*self.breadcrumbs_items]
        if access.uses_desk(self.request.user):
            items.append({"url": reverse("desk:register"), "label": _("Register")})
        return [*items, {"url": "", "label": self.get_page_title(), "sublabel": self.record.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("ma", "").strip().lower()
        return super().get_context_data(**kwargs) | {
            **_told(self.record, self.request.user),
            "asked": asked,
            "answer": _line_with(asked, self.record.page_id) if asked else "",
        }


def print_view(request: Any, page_id: int) -> HttpResponse:
    """The same for paper: a page of its own, every text whole, every hash in full."""
    record = find(request.user, page_id)
    context = _told(record, request.user) | {"printed_at": clock.now(), "is_printed": True}
    response = render(request, "desk/record_print.html", context)
    response["Content-Disposition"] = f'inline; filename="{_file_name(record)}.html"'
    return response


def json_view(request: Any, page_id: int) -> HttpResponse:
    """The same for machines, and for whoever wants to check the hashes himself."""
    record = find(request.user, page_id)
    options = {"ensure_ascii": False, "indent": 2}
    response = JsonResponse(evidence.as_json(record), json_dumps_params=options)
    response["Content-Disposition"] = f'attachment; filename="{_file_name(record)}.json"'
    return response


def _file_name(record: evidence.Record) -> str:
    # Without the title: it may be what the record is about, and names of files travel.
    return f"ho-so-{record.page_id}"


def _told(record: evidence.Record, user: Any) -> dict[str, Any]:
    texts = dossier.texts(record, user)
    return {
        "record": record,
        "state": dossier.state(record, user),
        "texts": texts,
        "entries": dossier.entries(record, texts, user),
        "faults": evidence.faults(record),
        "head": ledger.head(),
        "may_withdraw": record.page is not None and withdraw.may_offer(user, record.page),
        "kind": dossier.kind(record),
    }


def _line_with(asked: str, page_id: int) -> str:
    """Whether a hash that stands on somebody's paper stands in the ledger as well."""
    line = LedgerEntry.objects.filter(hash=asked).first() if len(asked) == LENGTH_OF_HASH else None
    if line is None:
        return _("No line of the ledger has this hash. Look whether all 64 signs are right.")
    if line.page_id == page_id:
        return _("This is the hash of line %(number)d of the ledger, which is about this page.") % {
            "number": line.pk
        }
    return _("This is the hash of line %(number)d of the ledger, which is about another page.") % {
        "number": line.pk
    }


def buttons(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """For the menu beside a page: its record, for whoever may read it."""
    specific = page.specific
    if isinstance(specific, GovernedPage) and access.reads_records_of(user, specific.organisation):
        url = reverse("desk:record", args=[page.pk])
        yield Button(_("Record of the page"), url=url, icon_name="history", priority=44)
