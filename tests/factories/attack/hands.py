"""How an act is done: by the product's own actions, or in the browser, with the forms that lead to them.

Both take the same arguments under the same names. Whoever is refused reads a PermissionDenied either way.
"""

from __future__ import annotations

from typing import Any

from django.contrib.messages import ERROR, WARNING, get_messages
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from workflows import actions, translations
from workflows.models import Approval, Withdrawal


class Code:
    """The actions themselves."""

    approve = staticmethod(actions.approve)
    return_to_author = staticmethod(actions.return_to_author)
    change_clearance = staticmethod(actions.change_clearance)
    publish_in_emergency = staticmethod(actions.publish_in_emergency)
    withdraw = staticmethod(actions.withdraw)
    revoke = staticmethod(actions.revoke)
    start_translation = staticmethod(translations.start_translation)
    save_translation = staticmethod(translations.save_translation_draft)
    submit_translation = staticmethod(translations.submit_translation)
    withdraw_translation = staticmethod(translations.withdraw_translation)
    update_from_source = staticmethod(translations.update_from_source)


def sent(by: Any, name: str, *args: Any, **data: Any) -> Any:
    """This form, sent by this person; a page that breaks is a fault."""
    client = Client(raise_request_exception=False)
    client.force_login(by)
    answer = client.post(reverse(name, args=args), data)
    assert answer.status_code < 500, f"{name} breaks with {data}"
    return answer


class Browser:
    """The forms of the desk, of withdrawals and of translators."""

    def approve(self, *, task_state_id: int, digest: str, by: Any) -> Approval:
        return self._signed(task_state_id, digest, by, action="approve", comment="")

    def publish_in_emergency(self, *, task_state_id: int, digest: str, by: Any, reason: str) -> Approval:
        return self._signed(task_state_id, digest, by, action="emergency", emergency_reason=reason)

    def return_to_author(self, *, task_state_id: int, digest: str, by: Any, reason: str) -> bool:
        return self._decided(task_state_id, digest, by, action="return", comment=reason)

    def change_clearance(self, *, task_state_id: int, digest: str, by: Any, to: Any, reason: str) -> bool:
        given = {"level": str(to.value), "level_reason": reason}
        return self._decided(task_state_id, digest, by, action="level", **given)

    def withdraw(
        self, *, page_id: int, reason: str, by: Any, notice: str = "", redirect_to: int | None = None
    ) -> Withdrawal:
        known = set(Withdrawal.objects.values_list("pk", flat=True))
        data = {"reason": reason, "notice": notice, "redirect_to": redirect_to or ""}
        sent(by, "desk:withdraw", page_id, **data)
        return _new(Withdrawal.objects.filter(page_id=page_id), known)

    def revoke(self, *, approval_id: int, by: Any, reason: str) -> Approval:
        found = Approval.objects.filter(pk=approval_id)
        if found.get().revoked_at is not None:
            raise PermissionDenied
        sent(by, "desk:revoke", approval_id, reason=reason)
        approval: Approval | None = found.exclude(revoked_at=None).first()
        if approval is None:
            raise PermissionDenied
        return approval

    def start_translation(self, *, page: Any, locale: Any, by: Any) -> bool:
        return _was_done(sent(by, "translations:start", page.pk, locale.language_code))

    def save_translation(self, *, translation: Any, by: Any) -> bool:
        return _was_done(sent(by, "translations:save", translation.pk))

    def submit_translation(self, *, translation: Any, by: Any) -> bool:
        return _was_done(sent(by, "translations:submit", translation.pk))

    def withdraw_translation(self, *, translation: Any, by: Any) -> bool:
        return _was_done(sent(by, "translations:withdraw", translation.pk))

    def update_from_source(self, *, translation: Any, by: Any) -> bool:
        return _was_done(sent(by, "translations:update", translation.pk))

    def _signed(self, task_state_id: int, digest: str, by: Any, **data: str) -> Approval:
        known = set(Approval.objects.values_list("pk", flat=True))
        self._decided(task_state_id, digest, by, **data)
        approval: Approval = _new(Approval.objects.filter(by=by), known)
        return approval

    def _decided(self, task_state_id: int, digest: str, by: Any, **data: str) -> bool:
        if sent(by, "desk:review", task_state_id, digest=digest, **data).status_code != 302:
            raise PermissionDenied
        return True


def _new(rows: Any, known: set[int]) -> Any:
    found = rows.exclude(pk__in=known).order_by("pk").last()
    if found is None:
        raise PermissionDenied
    return found


def _was_done(answer: Any) -> bool:
    """These forms lead back to the editor either way, and say there what has come of it."""
    said = [message.level for message in get_messages(answer.wsgi_request)]
    if answer.status_code != 302 or not said or {ERROR, WARNING} & set(said):
        raise PermissionDenied
    return True
