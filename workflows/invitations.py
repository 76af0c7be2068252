"""Invitations to new people leave like notices: from the outbox, whose row says only for whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db.models import Q

from core import clock
from organisations.invitations import KIND, Invitation
from organisations.models import Organisation, User
from workflows import notices, outbox
from workflows.models import Notice


class InvitationsInTheOutbox:
    """`organisations.invitations.Outbox`."""

    def invite(self, user: User, organisation: Organisation) -> None:
        page_id = organisation.site.root_page_id if organisation.site else 0
        notices.keep(Notice(recipient=user, page_id=page_id, kind=KIND))

    def invite_again(self, user: User, organisation: Organisation) -> None:
        not_left = Notice.objects.select_for_update().filter(
            Q(sent_at=None) | Q(error=outbox.UNDER_WAY), recipient=user, kind=KIND
        )
        notice = not_left.order_by("pk").last()
        if notice is None:
            self.invite(user, organisation)
            return
        # The same row is tried again: of two, both would leave.
        notice.created_at = clock.now()
        notices.keep(notice)

    def latest_invitations(self, users: Collection[int]) -> Mapping[int, Invitation]:
        rows = Notice.objects.filter(recipient__in=users, kind=KIND).order_by("pk")
        return {
            notice.recipient_id: Invitation(
                notice.created_at, None if notice.error == outbox.UNDER_WAY else notice.sent_at
            )
            for notice in rows
        }
