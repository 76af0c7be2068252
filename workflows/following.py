"""What the gate does when schools change hands or close: shows what waits to who decides it now; keeps the ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count
from wagtail.models import Page

from organisations.models import Organisation
from organisations.moves.following import Waiting
from workflows import ledger, notices, permissions
from workflows.enums import Act, Clearance
from workflows.models import Approval, ClearanceTaskState, LedgerEntry, Publication
from workflows.submissions import lock_pages

OF_THE_BODY = (Clearance.DEPARTMENT, Clearance.SPOKESPERSON)
DECISIONS = (Act.APPROVED, Act.RETURNED, Act.LEVEL, Act.EMERGENCY, Act.WITHDRAWN, Act.REVOKED)


@dataclass(frozen=True, slots=True)
class Subject:
    """A line of the ledger about a school stands with its home page."""

    pk: int
    page_id: int
    title: str
    organisation: Organisation

    @property
    def organisation_id(self) -> int:
        return self.organisation.pk


class GateFollower:
    """`organisations.moves.following.Follower`, for the gate."""

    def waiting(self, schools: Collection[int]) -> list[Waiting]:
        states = ClearanceTaskState.objects.waiting().filter(organisation__in=schools)
        titles = states.select_related("revision").defer("revision__content", "reasons")
        return [
            Waiting(state.pk, state.organisation_id, state.revision.object_str, state.step in OF_THE_BODY)
            for state in titles.order_by("pk")
        ]

    def public_pages(self, schools: Collection[int]) -> Mapping[int, int]:
        live = Page.objects.live()
        found = Publication.objects.in_force().filter(
            approval__organisation__in=schools, page_id__in=live.values("pk")
        )
        counted = (
            found.order_by().values_list("approval__organisation").annotate(Count("page_id", distinct=True))
        )
        return dict(counted)

    def decided_since(self, schools: Collection[int], moment: datetime) -> bool:
        lines = LedgerEntry.objects.filter(organisation__in=schools, at__gte=moment, act__in=DECISIONS)
        signed = Approval.objects.filter(organisation__in=schools, at__gte=moment, step__in=OF_THE_BODY)
        return lines.exclude(act=Act.APPROVED).exists() or signed.exists()

    def record(self, *, act: str, school: Organisation, record: Any, by: Any, **data: Any) -> None:
        if school.site is None:
            return
        home = school.site.root_page
        subject = Subject(record.pk, home.pk, school.name, school)
        role = permissions.role_over(by, subject) if by else ""
        ledger.append(Act(act), subject, by=by, role=role, **data)

    def tell_of_waiting(self, schools: Collection[int]) -> int:
        states = ClearanceTaskState.objects.waiting().filter(organisation__in=schools, step__in=OF_THE_BODY)
        found = list(states.select_related("workflow_state__requested_by").order_by("pk"))
        for state in found:
            notices.on_step_started(type(state), state)
        return len(found)

    def withdraw_waiting(self, school: Organisation, by: Any) -> int:
        states = ClearanceTaskState.objects.waiting().filter(organisation=school)
        pages = lock_pages(*states.order_by("page_id").values_list("page_id", flat=True))
        for page in pages:
            if page.current_workflow_state is not None:
                page.current_workflow_state.cancel(user=by)
        return len(pages)

    def tell(self, *, kind: str, people: Iterable[Any], about: Organisation, **context: Any) -> None:
        notices.write_about(kind, people, about, **context)
