"""May I sign these? The policy's own answer for a whole list, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef
from wagtail.models import Page, Revision

from core.decisions import Decision
from workflows import permissions, policy
from workflows.enums import Clearance
from workflows.models import Approval, ClearanceTaskState, Publication, Withdrawal


class _Past(NamedTuple):
    digest: str
    started_at: datetime
    ended_at: datetime | None


def decisions(user: Any, states: Sequence[ClearanceTaskState], pages: dict[int, Page]) -> dict[int, Decision]:
    """By key of the step: whether the person may sign it, or the sentence that says why not.

    Says the same as the action will say, provided that he reads the text that is there now.
    """
    keys = [state.page_id for state in states]
    mine = permissions.decidable_by(user, ClearanceTaskState.objects.filter(pk__in=[s.pk for s in states]))
    held = set(mine.values_list("pk", flat=True))
    past = _publications(keys)
    authored = _authored(user, keys, past)
    signed = _signed(user, keys, past)
    result = {}
    for state in states:
        page = pages.get(state.page_id)
        owns = page is not None and page.owner_id == user.pk and not past[state.page_id]
        requested = state.workflow_state.requested_by_id == user.pk
        result[state.pk] = policy.may_sign(
            step=Clearance(state.step),
            holds_role=state.pk in held,
            is_author=state.page_id in authored or owns or requested,
            already_signed=(state.page_id, state.digest) in signed,
            seen_digest=state.digest,
            current_digest=state.digest,
            decided=False,
        )
    return result


def _publications(keys: Sequence[int]) -> dict[int, list[_Past]]:
    past: dict[int, list[_Past]] = defaultdict(list)
    rows = Publication.objects.filter(page_id__in=keys, lapses_at=None).order_by("started_at")
    for page_id, digest, started_at, ended_at in rows.values_list(
        "page_id", "digest", "started_at", "ended_at"
    ):
        past[page_id].append(_Past(digest, started_at, ended_at))
    return past


def _authored(user: Any, keys: Sequence[int], past: dict[int, list[_Past]]) -> set[int]:
    """As permissions.authors_of: who has written since the page last went public."""
    revisions = Revision.objects.filter(
        base_content_type__app_label=Page._meta.app_label,
        base_content_type__model=Page._meta.model_name,
        object_id__in=[str(key) for key in keys],
        user=user,
    )
    return {
        int(object_id)
        for object_id, written_at in revisions.values_list("object_id", "created_at")
        if not past[int(object_id)] or written_at > past[int(object_id)][-1].started_at
    }


def _signed(user: Any, keys: Sequence[int], past: dict[int, list[_Past]]) -> set[tuple[int, str]]:
    """As ApprovalQuerySet.usable_for: what the person's signatures still speak for."""
    rows = Approval.objects.filter(by=user, page_id__in=keys, revoked_at=None)
    withdrawn = Withdrawal.objects.filter(page_id=OuterRef("page_id"), at__gte=OuterRef("at"))
    rows = rows.exclude(Exists(withdrawn))
    return {
        (page_id, digest)
        for page_id, digest, at in rows.values_list("page_id", "digest", "at")
        if not any(
            p.started_at > at if p.digest != digest else p.ended_at is not None and p.ended_at > at
            for p in past[page_id]
        )
    }
