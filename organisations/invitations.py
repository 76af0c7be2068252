"""Invitations: a mail with a link for choosing a password, to somebody who has an account and no password yet.

An app above keeps the row that says whether it has left (`register_outbox`). The row holds neither text nor link: the
link opens the account, so it is made while the mail is sent and stands nowhere but in the mail.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from organisations.models import Membership, Organisation, User

KIND = "invitation"


@dataclass(frozen=True, slots=True)
class Invitation:
    """The latest one of a person; `sent_at` is None while it has not left."""

    written_at: datetime
    sent_at: datetime | None


class Outbox(Protocol):
    """Keeps a row for each invitation until it has left: sent once, tried again while the mail server is away."""

    def invite(self, user: User, organisation: Organisation) -> None:
        """Write the row in the transaction of the act; the mail leaves after the commit."""

    def invite_again(self, user: User, organisation: Organisation) -> None:
        """The same for who was invited before; a row that has not left is not written twice."""

    def latest_invitations(self, users: Collection[int]) -> Mapping[int, Invitation]:
        """By person; one query, whatever their number."""


_outboxes: list[Outbox] = []


def register_outbox(outbox: Outbox) -> None:
    """Register the one outbox; called by an app above when it is ready."""
    _outboxes[:] = [outbox]


def outbox() -> Outbox:
    return _outboxes[0]


def compose(user: User) -> tuple[str, str] | None:
    """Subject and text with a new link; None for who has a password meanwhile, or no role any more."""
    held = Membership.objects.not_ended().filter(user=user, user__is_active=True)
    if not user.awaits_password or not held:
        return None
    key = urlsafe_base64_encode(force_bytes(user.pk))
    path = reverse(
        "wagtailadmin_password_reset_confirm", args=[key, default_token_generator.make_token(user)]
    )
    context = {
        "user": user,
        "link": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path,
        "memberships": held.select_related("organisation"),
        "product": settings.WAGTAIL_SITE_NAME,
    }
    with translation.override(settings.LANGUAGE_CODE):
        subject = render_to_string("admin/mail/invitation_subject.txt", context)
        body = render_to_string("admin/mail/invitation.txt", context)
    return " ".join(subject.split()), body
