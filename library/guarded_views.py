"""Wagtail's own views, told in a sentence why a file stays: the admin would only say “no permission”.

They resolve before Wagtail's, at the same paths; the names still belong to Wagtail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.documents.views import bulk_actions as on_documents
from wagtail.documents.views import documents
from wagtail.documents.views import multiple as many_documents
from wagtail.images.views import bulk_actions as on_images
from wagtail.images.views import images
from wagtail.images.views import multiple as many_images
from wagtail.permissions import policy_registry

from .models import Document, Image
from .protection import ShownFileError, refusal

View = Callable[..., HttpResponse]
LISTS: dict[type[Image | Document], str] = {Image: "wagtailimages:index", Document: "wagtaildocs:index"}


def explained(view: View, model: type[Image | Document]) -> View:
    """The view, in one transaction; where it keeps a file from who might delete it, it says why."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return view(request, **kwargs)
        except ShownFileError as error:
            return _refuse(request, model, str(error))
        except (ProtectedError, PermissionDenied):
            # Wagtail says no, and no more, both to strangers and for a file that some page refers to.
            reason = _reason(request.user, model.objects.filter(pk__in=kwargs.values()))
            if not reason:
                raise
            return _refuse(request, model, reason)

    return guarded


def _reason(user: Any, subjects: Iterable[Any]) -> str:
    """Why somebody who may delete these cannot; an empty string where he may not delete them at all."""
    for subject in subjects:
        policy = policy_registry.get_by_type(type(subject))
        if policy.user_has_permission_for_instance(user, "delete", subject):
            return refusal(subject) or still_used()
    return ""


def still_used() -> str:
    return _("A page still uses this file. Take it off the page first.")


def _refuse(request: HttpRequest, model: type[Image | Document], reason: str) -> HttpResponse:
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"success": False, "error_message": reason}, status=403)
    messages.error(request, reason)
    return redirect(LISTS[model])


class _Explained:
    """Asks for all that is selected before it does anything."""

    request: HttpRequest
    model: type[Image | Document]

    def prepare_action(self, objects: Iterable[Any], objects_without_access: Any) -> HttpResponse | None:
        reason = next(filter(None, map(refusal, objects)), "")
        try:
            super().prepare_action(objects, objects_without_access)  # type: ignore[misc]
        except PermissionDenied:
            reason = reason or still_used()
        return _refuse(self.request, self.model, reason) if reason else None


class DeleteImages(_Explained, on_images.DeleteBulkAction):
    pass


class MoveImages(_Explained, on_images.AddToCollectionBulkAction):
    pass


class DeleteDocuments(_Explained, on_documents.DeleteBulkAction):
    pass


class MoveDocuments(_Explained, on_documents.AddToCollectionBulkAction):
    pass


BULK_ACTIONS = (DeleteImages, MoveImages, DeleteDocuments, MoveDocuments)


def urls() -> list[URLPattern]:
    return [
        path("images/<int:image_id>/delete/", explained(images.DeleteView.as_view(), Image)),
        path("images/multiple/<int:image_id>/delete/", explained(many_images.DeleteView.as_view(), Image)),
        path("documents/delete/<int:document_id>/", explained(documents.DeleteView.as_view(), Document)),
        path(
            "documents/multiple/<int:doc_id>/delete/",
            explained(many_documents.DeleteView.as_view(), Document),
        ),
    ]
