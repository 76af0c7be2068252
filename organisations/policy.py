"""Who may give and take roles, and what a school sets for itself: pure rules, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from core.decisions import ALLOWED, Decision
from organisations.enums import Role

# What a school's head sets himself: facts that leave no room for a text, so that nothing needs clearance.
OWN_SETTINGS = frozenset(
    {"phone", "hotline", "email", "facebook_url", "zalo_url", "map_url", "colour", "accent"}
)
# Where the links of a school may lead; anywhere else is for the department to decide.
LINK_HOSTS = {
    "facebook_url": ("facebook.com", "fb.com"),
    "zalo_url": ("zalo.me",),
    "map_url": ("google.com", "google.com.vn", "goo.gl", "openstreetmap.org"),
}
# Often enough for a mail that went astray, and no way to fill somebody's mailbox.
INVITED_AGAIN_AFTER = timedelta(minutes=10)
TELEPHONE = re.compile(r"[0-9+() .\-–/]{0,40}")


def may_give_role(*, role: Role, administers: bool, heads: bool) -> Decision:
    """Whether somebody gives or ends the role in an organisation that he administers, or whose head he is.

    A head takes on editors. A second head would be a second signature, which is the department's to give: alone he
    could write with one account and approve with the other.
    """
    if administers or (heads and role == Role.EDITOR):
        return ALLOWED
    if heads:
        return Decision(
            allowed=False,
            reason=_("The head takes on editors; other roles are given by the department's administrator."),
        )
    return Decision(
        allowed=False, reason=_("Only an administrator of the department or the school's head gives roles.")
    )


def may_invite_again(*, awaits_password: bool, holds_role: bool, since_last: timedelta | None) -> Decision:
    """Whether a person is sent a further link; `since_last`: how long ago the latest one was asked for."""
    if not awaits_password:
        return Decision(
            allowed=False,
            reason=_("This person has a password; the sign-in page offers “Forgotten password”."),
        )
    if not holds_role:
        return Decision(allowed=False, reason=_("This role has ended; nobody is invited to it."))
    if since_last is not None and since_last < INVITED_AGAIN_AFTER:
        return Decision(
            allowed=False,
            reason=_("An invitation was asked for a moment ago; try again in %d minutes.")
            % ((INVITED_AGAIN_AFTER - since_last) // timedelta(minutes=1) + 1),
        )
    return ALLOWED


def may_set(*, changes: dict[str, Any], administers: bool, heads: bool) -> dict[str, str]:
    """The refusals of these changes of an organisation's facts, by field; empty when all may be written."""
    if administers:
        return {}
    if not heads:
        return {"__all__": _("Only an administrator of the department edits an organisation.")}
    refused = {}
    for name, value in changes.items():
        if name not in OWN_SETTINGS:
            refused[name] = _("The department sets this; write to it if it is wrong.")
        elif name in LINK_HOSTS and value and not leads_to(value, LINK_HOSTS[name]):
            refused[name] = _("The link has to begin with https:// and lead to: %s.") % ", ".join(
                LINK_HOSTS[name]
            )
        elif name in ("phone", "hotline") and not TELEPHONE.fullmatch(value):
            refused[name] = _("Write a telephone number: digits, spaces and + ( ) . - / only.")
    return refused


def leads_to(address: str, hosts: Collection[str]) -> bool:
    """Whether the address is https on one of the hosts or below it, with nothing that disguises another."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return False
    plain = parts.scheme == "https" and not parts.username and port is None and "\\" not in address
    return plain and any(host == known or host.endswith(f".{known}") for known in hosts)
