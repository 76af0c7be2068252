"""What the list of people says of invitations, and the page that sends one again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin import messages

from organisations import invitations
from organisations.admin.actions import invite_again
from organisations.admin.rights import HeadsToo
from organisations.models import Membership


def states(memberships: Collection[Membership]) -> Mapping[int, str]:
    """By person, for those who have no password yet: whether the invitation has left. One query, or none."""
    users = {membership.user_id for membership in memberships if membership.user.awaits_password}
    latest = invitations.outbox().latest_invitations(users) if users else {}
    return {user: _state(latest.get(user)) for user in users}


def _state(last: invitations.Invitation | None) -> str:
    if last is None or last.sent_at is None:
        return _("The invitation has not left yet")
    when = date_format(timezone.localtime(last.sent_at), "H:i d/m/Y")
    return _("Invited on %s, no password yet") % when


def send_again(request: Any, pk: int) -> HttpResponse:
    """Ask, then send the person a new link."""
    policy = HeadsToo(Membership, "organisation")
    if not policy.user_has_permission(request.user, "change"):
        raise PermissionDenied
    mine = policy.instances_user_has_permission_for(request.user, "change")
    membership = get_object_or_404(mine.select_related("user", "organisation"), pk=pk)
    if request.method == "POST":
        try:
            invite_again(membership=membership, by=request.user)
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("The invitation leaves now: %s") % membership.user.email)
        return redirect("memberships:index")
    state = states([membership]).get(membership.user_id, "")
    context = {"membership": membership, "state": state}
    return render(request, "admin/organisations/invite_again.html", context)
