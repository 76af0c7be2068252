"""wagtail-localize's own addresses, below /admin/localize/, each asked for the lock or closed.

They resolve before wagtail-localize's, at the same paths; the names still belong to wagtail-localize. Its
views ask whether somebody may edit the page, never whether the page waits for a decision.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, re_path
from django.utils.translation import gettext as _
from django.views.i18n import JavaScriptCatalog
from wagtail.admin import messages
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views import edit_translation, report

from workflows.translations import TranslationRefusedError, check_may_edit, translation_of

View = Callable[..., Any]


def unlocked(view: View) -> View:
    """The view, for who may edit the target while nobody else decides on it."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int, **kwargs: Any) -> Any:
        translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
        try:
            check_may_edit(translation.get_target_instance(), request.user)
        except TranslationRefusedError as refusal:
            return _refused(request, translation, str(refusal))
        return view(request, translation_id, **kwargs)

    return guarded


def _refused(request: HttpRequest, translation: Translation, reason: str) -> HttpResponse:
    """The editor's script gets a 403; a form goes back to the editor, or away from what is not his."""
    if request.method in ("PUT", "DELETE"):
        return JsonResponse({"detail": reason}, status=403)
    target = translation.get_target_instance()
    if not target.permissions_for_user(request.user).can_edit():
        raise PermissionDenied(reason)
    messages.error(request, reason)
    return redirect("wagtailadmin_pages:edit", target.pk)


def closed(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Publishes, mirrors or lists without asking the steps or the organisation; nobody needs it."""
    raise PermissionDenied(_("This is done in another way here: begin the translation from the page itself."))


def begin_here(request: HttpRequest, page_id: int) -> HttpResponse:
    """wagtail-localize would copy the live status; our own page asks and makes a draft."""
    page = get_object_or_404(Page, pk=page_id)
    if request.method != "GET" or not page.permissions_for_user(request.user).can_edit():
        return closed(request)
    other = Locale.objects.exclude(pk=page.locale_id).order_by("pk").first()
    if other is None:
        return closed(request)
    return redirect("translations:start", page_id, other.language_code)


def follow_here(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """The source is read anew from the translation's editor, where the draft can be looked at."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    translation = source.translations.filter(enabled=True).first()
    if request.method != "GET" or translation is None:
        return closed(request)
    target = translation.get_target_instance()
    if not target.permissions_for_user(request.user).can_edit():
        return closed(request)
    return redirect("wagtailadmin_pages:edit", target.pk)


def upload_pofile(request: HttpRequest, translation_id: int) -> HttpResponse:
    """wagtail-localize fails on a file that is well formed but not one of its own."""
    try:
        return edit_translation.upload_pofile(request, translation_id)
    except KeyError:
        messages.error(request, _("This is not the file that was downloaded here for this translation."))
        translation = get_object_or_404(Translation, pk=translation_id)
        return redirect("wagtailadmin_pages:edit", translation.get_target_instance().pk)


def full_report(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """It names every unit's drafts."""
    if not request.user.is_superuser:
        return closed(request)
    return report.TranslationsReportView.as_view(**kwargs)(request)


def before_edit_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """What wagtail-localize answers from the edit page itself, before the ordinary editor looks at locks."""
    if request.method != "POST":
        return None
    if "localize-convert-to-alias" in request.POST:
        return closed(request)
    if request.POST.get("action") == "publish" and translation_of(page) is not None:
        return closed(request)
    if "localize-restart-translation" in request.POST:
        check_may_edit(page, request.user)
    return None


_ONE = "translate/<int:translation_id>"
urlpatterns = [
    # With the project's own catalogue: wagtail-localize brings few of its words in Vietnamese.
    path("jsi18n/", JavaScriptCatalog.as_view()),
    path(f"{_ONE}/strings/<int:string_segment_id>/edit/", unlocked(edit_translation.edit_string_translation)),
    path(f"{_ONE}/overrides/<int:overridable_segment_id>/edit/", unlocked(edit_translation.edit_override)),
    path(f"{_ONE}/pofile/upload/", unlocked(upload_pofile)),
    path(f"{_ONE}/machine_translate/", unlocked(edit_translation.machine_translate)),
    path(f"{_ONE}/disable/", unlocked(edit_translation.stop_translation)),
    path("submit/page/<int:page_id>/", begin_here),
    path("update/<int:translation_source_id>/", follow_here),
    path("page/<int:page_id>/convert_to_alias/", closed),
    path("reports/translations/", full_report),
    path("reports/translations/results/", full_report, {"results_only": True}),
    re_path(r"^(?:submit/snippet|api/snippets)/", closed),
]
