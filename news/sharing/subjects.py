"""What an act of sharing begins with: the page, locked, and what the policy wants to know of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import clock
from core.decisions import Decision
from news.models import PressReleasePage, StoryPage
from news.sharing.policy import Subject
from workflows.submissions import lock_pages


class SharingRefusedError(PermissionDenied):
    """Nothing was written; the message says why."""


def lock_page(page_id: int, *, by: Any) -> Any:
    """The page and the roles of who acts, held until the act is through: a withdrawal waits, or has been."""
    pages = lock_pages(page_id, by=by)
    if not pages:
        raise SharingRefusedError(_("This page does not exist any more."))
    return pages[0]


def subject_of(page: Any) -> Subject:
    """The page as the policy reads it."""
    return Subject(
        is_story=isinstance(page, StoryPage),
        is_release=isinstance(page, PressReleasePage),
        is_original=is_original(page),
        is_public=page.is_public,
    )


def is_original(page: Any) -> bool:
    """In the first language of the install, or in another one without being anything's translation."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return True
    family = Page.objects.filter(translation_key=page.translation_key)
    return not family.filter(locale__language_code=settings.LANGUAGE_CODE).exists()


def ends_later(until: datetime | None) -> bool:
    return until is None or until > clock.now()


def require(decision: Decision) -> None:
    """Raises SharingRefusedError with the sentence of the decision."""
    if not decision.allowed:
        raise SharingRefusedError(str(decision.reason))
