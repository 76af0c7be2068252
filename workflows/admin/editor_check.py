"""Classifies what is being typed: reads the editor's form as the preview does, and writes nothing."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import CharField
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.text import slugify
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.blocks import StreamValue
from wagtail.models import COMMENTS_RELATION_NAME

from core.text import fold
from workflows.admin import editor
from workflows.models import GovernedPage


class CheckMixin:
    """Wagtail's preview knows who may edit and how to build the page; only the answer is another."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def delete(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object: Any = self.get_object()  # type: ignore[attr-defined]
        data = request.POST.copy()
        data["slug"] = data.get("slug") or slugify(fold(data.get("title", ""))) or "x"
        form = self.object.get_edit_handler().get_form_class()(
            data, instance=self.object, parent_page=self.get_parent(), for_user=request.user
        )
        try:
            complete = read_form(form)
        except MultiValueDictKeyError:
            return HttpResponseBadRequest("This is not the whole form.")
        context = editor.fragment_context(form.instance, request.user, complete=complete)
        return render(request, "admin/clearance/state.html", context)

    def get_parent(self) -> Any:
        return self.object.get_parent().specific


class CheckPageView(CheckMixin, PreviewOnEditView):
    def get_object(self) -> Any:
        page = super().get_object()
        if not isinstance(page, GovernedPage):
            raise Http404
        return page


class CheckNewView(CheckMixin, PreviewOnCreateView):
    def get_object(self) -> Any:
        model = self.content_type.model_class()
        if model is None or not issubclass(model, GovernedPage):
            raise Http404
        page = super().get_object()
        parent = self.get_parent_page()
        if model not in parent.creatable_subpage_models():
            raise PermissionDenied
        page.organisation, page.locale = parent.organisation, parent.locale
        return page

    def get_parent_page(self) -> Any:
        from wagtail.models import Page

        return Page.objects.get(pk=self.parent_object_id).specific

    def get_parent(self) -> Any:
        return self.get_parent_page()


def read_form(form: Any) -> bool:
    """Put into the form's page whatever can be read of half-written input; whether that was all of it."""
    form.defer_required_fields()
    complete: bool = form.is_valid()
    for name in form.errors:
        _read_invalid(form, name)
    form.save_cluster_m2m()
    for name, formset in form.formsets.items():
        if name != COMMENTS_RELATION_NAME and formset.is_valid():
            formset.save(commit=False)
    return complete


def _read_invalid(form: Any, name: str) -> None:
    """A text that does not pass validation is still a text, and may still be a sensitive one."""
    field = form.fields.get(name)
    if field is None:
        return
    value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    if isinstance(value, StreamValue) or (isinstance(field, CharField) and isinstance(value, str)):
        setattr(form.instance, name, value)
