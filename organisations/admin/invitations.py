"""The mail to somebody who has just been given an account: a link for choosing a password."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from organisations.models import Membership, User

logger = logging.getLogger(__name__)


def send_invitation(user_id: int) -> bool:
    """Mail the link; whether the mail left. The account exists either way: “Forgotten password” works too."""
    user = User.objects.get(pk=user_id)
    key = urlsafe_base64_encode(force_bytes(user.pk))
    path = reverse(
        "wagtailadmin_password_reset_confirm", args=[key, default_token_generator.make_token(user)]
    )
    context = {
        "user": user,
        "link": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path,
        "memberships": Membership.objects.current().filter(user=user).select_related("organisation"),
        "product": settings.WAGTAIL_SITE_NAME,
    }
    with translation.override(settings.LANGUAGE_CODE):
        subject = " ".join(render_to_string("admin/mail/invitation_subject.txt", context).split())
        body = render_to_string("admin/mail/invitation.txt", context)
    try:
        send_mail(subject, body, None, [user.email])
    except (OSError, SMTPException):
        logger.exception("The invitation to user %s could not be sent", user.pk)
        return False
    return True
