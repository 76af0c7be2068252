"""Takes a page along the product's own path, through the product's own actions, as far as its story says."""

from __future__ import annotations

from typing import Any

from workflows.actions import approve, publish_in_emergency, return_to_author, withdraw
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance, WithdrawalReason
from workflows.models import ClearanceTaskState

# At which step a waiting page stops.
STOPS = {
    "school_review": Clearance.SCHOOL,
    "spokesperson_review": Clearance.SPOKESPERSON,
    "department_review": Clearance.DEPARTMENT,
}
RETURNED_BY = {
    "school": Clearance.SCHOOL,
    "department": Clearance.DEPARTMENT,
    "spokesperson": Clearance.SPOKESPERSON,
}


class Path:
    """Signs for the demo's people, each at the step that is theirs."""

    def __init__(self, people: dict[str, Any]) -> None:
        self.people = people

    def author(self, unit: str) -> Any:
        return self.people.get(f"editor-{unit}") or self.people["moderator"]

    def walk(self, page: Any, *, state: str, level: str, comment: str) -> None:
        """Submit the page and let everybody sign up to the step at which its story stops."""
        if state == "draft":
            return
        self.submit(page)
        if state == "returned":
            self._sign_until(page, RETURNED_BY[level])
            self.send_back(page, comment)
            return
        if state == "emergency":
            self._publish_now(page, comment)
            return
        self._sign_until(page, STOPS.get(state), note="" if state == "withdrawn" else comment)
        if state == "withdrawn":
            head = self.people[f"approver-{page.organisation.code}"]
            withdraw(page_id=page.pk, reason=WithdrawalReason.MISTAKE, by=head, notice=comment)

    def _publish_now(self, page: Any, reason: str) -> None:
        waiting = self._waiting(page)
        if waiting is None:
            raise LookupError(f"Nobody has “{page}” at present.")
        publish_in_emergency(
            task_state_id=waiting.pk,
            digest=self._digest(page),
            by=self.people["spokesperson"],
            reason=reason,
        )

    def submit(self, page: Any) -> None:
        page = type(page).objects.get(pk=page.pk)
        current = page.current_workflow_state
        if current is not None:
            current.resume(user=self.author(page.organisation.code))
        else:
            page.get_workflow().start(page, self.author(page.organisation.code))

    def send_back(self, page: Any, reason: str) -> None:
        """Whoever has the page now returns it."""
        waiting = self._waiting(page)
        if waiting is None:
            raise LookupError(f"Nobody has “{page}” at present.")
        return_to_author(
            task_state_id=waiting.pk, digest=self._digest(page), by=self._signer(waiting, page), reason=reason
        )

    def _sign_until(self, page: Any, stop: Clearance | None, note: str = "") -> None:
        for _step in Clearance:
            waiting = self._waiting(page)
            if waiting is None or waiting.step == stop:
                return
            last = waiting.step == min(waiting.required, Clearance.DEPARTMENT)
            approve(
                task_state_id=waiting.pk,
                digest=self._digest(page),
                by=self._signer(waiting, page),
                comment=note if last else "",
            )

    def _signer(self, waiting: ClearanceTaskState, page: Any) -> Any:
        code = page.organisation.code
        if waiting.step == Clearance.SCHOOL:
            return self.people[f"approver-{code}"]
        if waiting.step == Clearance.SPOKESPERSON:
            return self.people["spokesperson"]
        return self.people["moderator2" if page.organisation.is_department else "moderator"]

    def _waiting(self, page: Any) -> ClearanceTaskState | None:
        return ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()

    def _digest(self, page: Any) -> str:
        page = type(page).objects.get(pk=page.pk)
        return digest_of(canonical(page.get_latest_revision().as_object()))
