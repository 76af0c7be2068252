"""Who may see a file: everybody if some public page shows it, else the people who may use it in the admin.

Apps above this one know what is public; they register their answer here in ``AppConfig.ready()``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.permissions import policy_registry

from .models import Document, Image

Subject = Image | Document
PublicChecker = Callable[[Subject], bool]
PreviewChecker = Callable[[Any, Subject], bool]

_public_checkers: list[PublicChecker] = []
_preview_checkers: list[PreviewChecker] = []


def register_public_checker(checker: PublicChecker) -> PublicChecker:
    """Add a reason to be public; usable as a decorator. The file is public when any checker says so."""
    if checker not in _public_checkers:
        _public_checkers.append(checker)
    return checker


def unregister_public_checker(checker: PublicChecker) -> None:
    _public_checkers.remove(checker)


def register_preview_checker(checker: PreviewChecker) -> PreviewChecker:
    """Add a reason why ``checker(user, subject)`` may see a file that is not public."""
    if checker not in _preview_checkers:
        _preview_checkers.append(checker)
    return checker


def unregister_preview_checker(checker: PreviewChecker) -> None:
    _preview_checkers.remove(checker)


def is_public(subject: Subject) -> bool:
    """Whether anybody at all may fetch this file now."""
    return any(checker(subject) for checker in _public_checkers)


def may_preview(user: Any, subject: Subject) -> bool:
    """Whether this person may see the file although it is not public."""
    if not (user.is_authenticated and user.is_active):
        return False
    policy = policy_registry.get_by_type(type(subject))
    if policy.user_has_any_permission_for_instance(user, ["choose", "change", "delete"], subject):
        return True
    return any(checker(user, subject) for checker in _preview_checkers)
