"""The translator's side of the admin: begin, keep a draft, submit, withdraw, follow the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from workflows import translations
from workflows.models import GovernedPage
from workflows.translations import TranslationRefusedError

START_LABELS = {
    "en": gettext_lazy("Translate into English"),
    "vi": gettext_lazy("Translate into Vietnamese"),
}
OPEN_LABELS = {
    "en": gettext_lazy("Open the English version"),
    "vi": gettext_lazy("Open the Vietnamese version"),
}
# Of wagtail-localize: makes a page mirror another one, which would be public without approval.
_REMOVED = "localize-convert-to-alias"


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """Ask first, then create the draft and go on to its editor."""
    page = get_object_or_404(Page.objects.exclude(depth=1), pk=page_id).specific
    locale = get_object_or_404(Locale, language_code=language)
    if not page.permissions_for_user(request.user).can_edit():
        raise TranslationRefusedError(_("You may not edit this page."))
    refusal = ""
    if request.method == "POST":
        try:
            translation = translations.start_translation(page=page, locale=locale, by=request.user)
        except TranslationRefusedError as error:
            refusal = str(error)
        else:
            target = translation.get_target_instance()
            messages.success(request, _("The draft is ready: translate it part by part, then submit it."))
            return redirect("wagtailadmin_pages:edit", target.pk)
    context = {"page": page, "locale": locale, "refusal": refusal, "label": START_LABELS.get(language, "")}
    status = 409 if refusal else 200
    return render(request, "admin/translations/start.html", context, status=status)


@require_POST
def save(request: HttpRequest, translation_id: int) -> HttpResponse:
    return _act(request, translation_id, translations.save_translation_draft, _("The draft has been saved."))


@require_POST
def submit(request: HttpRequest, translation_id: int) -> HttpResponse:
    done = _("The translation has been submitted. You will be told when it has been decided.")
    return _act(request, translation_id, translations.submit_translation, done)


@require_POST
def withdraw(request: HttpRequest, translation_id: int) -> HttpResponse:
    return _act(request, translation_id, translations.withdraw_translation, _("It is a draft again."))


@require_POST
def update(request: HttpRequest, translation_id: int) -> HttpResponse:
    done = _("The draft follows the source again. Parts that changed wait for their translation.")
    return _act(request, translation_id, translations.update_from_source, done)


def _act(request: HttpRequest, translation_id: int, action: Callable[..., Any], done: str) -> HttpResponse:
    """Run the action; back to the editor with what it says. Who may not edit learns nothing."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    target = translation.get_target_instance()
    if not target.permissions_for_user(request.user).can_edit():
        raise TranslationRefusedError(_("You may not edit this page."))
    try:
        action(translation=translation, by=request.user)
    except TranslationRefusedError as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        translations.note_errors(translation=translation, error=error)
        messages.error(request, " ".join([_("Some parts are not right yet:"), *error.messages]))
    else:
        messages.success(request, done)
    return redirect("wagtailadmin_pages:edit", target.pk)


def buttons(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """For the menus beside a page: begin its translation, or open it."""
    specific = page.specific
    if page.depth <= 2 or not isinstance(specific, GovernedPage):
        return
    if not specific.permissions_for_user(user).can_edit():
        return
    existing = {p.locale_id: p for p in page.get_translations() if p.alias_of_id is None}
    is_translation = translations.translation_of(page) is not None
    for locale in Locale.objects.exclude(pk=page.locale_id):
        code = locale.language_code
        if locale.pk in existing:
            url, labels = reverse("wagtailadmin_pages:edit", args=[existing[locale.pk].pk]), OPEN_LABELS
        elif is_translation:
            continue
        else:
            url, labels = reverse("translations:start", args=[page.pk, code]), START_LABELS
        label = labels.get(code, locale.get_display_name())
        yield Button(label, url=url, icon_name="wagtail-localize-language", priority=25)


def tidy_action_menu(menu_items: list[Any], request: HttpRequest, context: Any) -> None:
    """For `construct_page_action_menu`."""
    menu_items[:] = [item for item in menu_items if item.name != _REMOVED]
