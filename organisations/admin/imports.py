"""The screens of an import of schools: upload, look at what would be done, confirm, read the result."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.paging import paginate
from organisations.admin.rights import administers, departments_of
from organisations.imports import actions, files, reports
from organisations.imports.files import FileRefusedError, Table, read_file
from organisations.imports.models import SchoolImport
from organisations.imports.plan import Outcome
from organisations.models import Organisation

TITLE = gettext_lazy("Import schools")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A worker that has said nothing for so long has been interrupted.
SILENT = timedelta(minutes=10)


class UploadForm(forms.Form):
    """A list, and who manages the schools that name nobody."""

    department = forms.ModelChoiceField(
        Organisation.objects.none(),
        label=gettext_lazy("Managing body"),
        help_text=gettext_lazy("For rows whose column for the managing body is empty or missing."),
    )
    file = forms.FileField(
        label=gettext_lazy("List of schools"),
        help_text=gettext_lazy("An Excel workbook (.xlsx) or CSV in UTF-8, at most 5 MB and 10,000 schools."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        departments = departments_of(user)
        field: Any = self.fields["department"]
        field.queryset = departments
        if departments.count() == 1:
            field.initial, field.widget = departments[0], forms.HiddenInput()

    def clean_file(self) -> Table:
        upload = self.cleaned_data["file"]
        # Before it is read: the size that was received, not the one that was announced.
        if upload.size > files.MAX_BYTES:
            raise forms.ValidationError(
                _("The file is larger than %d MB.") % (files.MAX_BYTES // 1024 // 1024)
            )
        try:
            table = read_file(upload.read())
        except FileRefusedError as error:
            raise forms.ValidationError(str(error)) from error
        if not table.rows:
            raise forms.ValidationError(_("There is no school below the headings."))
        return table


class ForAdministrators(WagtailAdminTemplateMixin):
    """Only who administers a department sees these screens."""

    page_title = TITLE
    header_icon = "upload"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        _check(request)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("organisations:index"), "label": _("Schools")},
            {"url": reverse("school_import:upload"), "label": self.page_title},
        ]


def _check(request: Any) -> None:
    if not administers(request.user):
        raise PermissionDenied


def _mine(request: Any, pk: int) -> SchoolImport:
    """One's own upload, while it is kept; nobody else's exists."""
    _check(request)
    return get_object_or_404(_kept(request), pk=pk)


def _kept(request: Any) -> Any:
    uploads = SchoolImport.objects.filter(by=request.user, expires_at__gt=timezone.now())
    return uploads.select_related("department", "by")


class UploadView(ForAdministrators, FormView):
    template_name = "admin/organisations/import_upload.html"
    form_class = UploadForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uploads = _kept(self.request)
        return super().get_context_data(**kwargs) | {"uploads": uploads[:10], "levels": reports.levels()}

    def form_valid(self, form: Any) -> HttpResponse:
        table: Table = form.cleaned_data["file"]
        upload = actions.keep_upload(
            rows=table.rows,
            ignored=table.ignored,
            filename=str(self.request.FILES["file"]),
            department=form.cleaned_data["department"],
            by=self.request.user,  # type: ignore[arg-type]
        )
        return redirect("school_import:show", upload.pk)


class ImportView(ForAdministrators, TemplateView):
    """What would be done, while nobody has confirmed it; then what was done."""

    template_name = "admin/organisations/import_show.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        upload = _mine(self.request, kwargs["pk"])
        counted = dict(upload.rows.order_by().values_list("outcome").annotate(Count("pk")))
        chosen = self.request.GET.get("ket-qua", "")
        rows = upload.rows.filter(outcome=chosen) if chosen in Outcome.values else upload.rows.all()
        counts = [(outcome, counted.get(outcome.value, 0)) for outcome in Outcome]
        return super().get_context_data(**kwargs) | {
            "upload": upload,
            "counts": counts,
            "total": sum(number for _outcome, number in counts),
            "does_something": any(counted.get(value) for value in (Outcome.NEW, Outcome.CHANGED)),
            "chosen": chosen if chosen in Outcome.values else "",
            "query": f"ket-qua={chosen}&" if chosen in Outcome.values else "",
            "found": paginate(rows, self.request.GET.get("trang")),
            **_progress(upload),
        }


def _progress(upload: SchoolImport) -> dict[str, Any]:
    if upload.confirmed_at is None or upload.finished_at is not None:
        return {"running": False, "interrupted": False}
    done = upload.rows.filter(done_at__isnull=False).aggregate(count=Count("pk"), last=Max("done_at"))
    heard = done["last"] or upload.confirmed_at
    return {"running": True, "done": done["count"], "interrupted": heard < timezone.now() - SILENT}


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    upload = _mine(request, pk)
    digest = request.POST.get("digest", "")
    if not actions.confirm_upload(upload=upload, digest=digest, by=request.user):  # type: ignore[arg-type]
        messages.warning(
            request, _("Something has changed since the preview; look at it again, then confirm.")
        )
    return redirect("school_import:show", pk)


@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    actions.resume_upload(upload=_mine(request, pk), by=request.user)  # type: ignore[arg-type]
    return redirect("school_import:show", pk)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    actions.discard_upload(upload=_mine(request, pk), by=request.user)  # type: ignore[arg-type]
    return redirect("school_import:upload")


@require_GET
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The refused rows, or all of them, for a spreadsheet."""
    rows = _mine(request, pk).rows.all()
    if "tat-ca" not in request.GET:
        rows = rows.filter(outcome=Outcome.REFUSED)
    text = reports.as_csv(row.planned for row in rows.iterator())
    return _download(text.encode(), f"ket-qua-{pk}.csv", "text/csv; charset=utf-8")


@require_GET
def template(request: HttpRequest) -> HttpResponse:
    _check(request)
    return _download(reports.template(), "danh-sach-truong.xlsx", XLSX)


def _download(content: bytes, name: str, content_type: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=disposition)


class ImportMenuItem(MenuItem):
    def __init__(self) -> None:
        super().__init__(
            TITLE, reverse_lazy("school_import:upload"), name="import-schools", icon_name="upload", order=15
        )

    def is_shown(self, request: Any) -> bool:
        return administers(request.user)


app_name = "school_import"
urlpatterns = [
    path("", UploadView.as_view(), name="upload"),
    path("template.xlsx", template, name="template"),
    path("<int:pk>/", ImportView.as_view(), name="show"),
    path("<int:pk>/confirm/", confirm, name="confirm"),
    path("<int:pk>/resume/", resume, name="resume"),
    path("<int:pk>/discard/", discard, name="discard"),
    path("<int:pk>/report.csv", report, name="report"),
]
