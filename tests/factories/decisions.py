"""Decisions as the tests take them, and the proof that a refused one wrote nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation
from wagtail.models import ModelLogEntry, PageLogEntry, TaskState, WorkflowState

from news.models import Feature, Push, Receipt, StoryOffer
from organisations import memory
from organisations.actions import NewOrganisation, SiteAddress, add_membership, create_organisation
from organisations.closings.models import Closing
from organisations.enums import Kind, Role
from organisations.models import Membership, MovedSchool, MoveOrder, Organisation, Oversight, User
from tests.factories.world import World, digest_of_draft, draft_story, submit, waiting
from workflows import actions
from workflows.enums import Clearance
from workflows.models import (
    Approval,
    ClearanceChange,
    GovernedPage,
    LedgerEntry,
    Notice,
    PageClearance,
    Publication,
    Withdrawal,
)

RED = [("paragraph", "<p>Hai học sinh nhập viện sau khi bị đánh tại trường.</p>")]
AMBER = [("paragraph", "<p>Nhà trường thông báo mức thu học phí của năm học mới.</p>")]
GREEN = [("paragraph", "<p>Sân trường rợp bóng cây và tiếng cười.</p>")]
HEAD, SPOKESPERSON, DEPARTMENT = Clearance.SCHOOL, Clearance.SPOKESPERSON, Clearance.DEPARTMENT


def all_that_is_written() -> dict[str, Any]:
    """What a decision could write: records, notices, states, history."""
    return {
        "approvals": list(Approval.objects.order_by("pk").values_list("pk", "digest", "revoked_at")),
        "publications": list(Publication.objects.order_by("pk").values_list("pk", "digest", "ended_at")),
        "ledger": list(LedgerEntry.objects.order_by("pk").values_list("hash", flat=True)),
        "withdrawals": Withdrawal.objects.count(),
        "changes": ClearanceChange.objects.count(),
        "levels": list(PageClearance.objects.order_by("pk").values_list("pk", "level")),
        "notices": Notice.objects.count(),
        "workflows": list(
            WorkflowState.objects.order_by("pk").values_list("pk", "status", "current_task_state_id")
        ),
        "steps": list(
            TaskState.objects.order_by("pk").values_list("pk", "status", "finished_by_id", "comment")
        ),
        "shared": [
            list(model.objects.order_by("pk").values_list()) for model in (StoryOffer, Feature, Push, Receipt)
        ],
        "orders": [
            list(model.objects.order_by("pk").values_list())
            for model in (MoveOrder, MovedSchool, Closing, Oversight, Membership)
        ],
        "schools": list(Organisation.objects.order_by("pk").values_list("pk", "name", "closed_on")),
        "history": (PageLogEntry.objects.count(), ModelLogEntry.objects.count()),
    }


@contextmanager
def refused(message: str, error: type[Exception] = PermissionDenied) -> Iterator[None]:
    """The block is refused with a message like this one, and nothing at all has been written."""
    before = all_that_is_written()
    # Requests leave the language of their page behind; the sentences are compared as they stand in the code.
    with translation.override("en"), pytest.raises(error, match=message):
        yield
    assert all_that_is_written() == before


def approve(page: Any, user: User, **changes: Any) -> Approval:
    """The person approves the step that waits, having read the latest text."""
    state = waiting(page)
    assert state is not None, "nothing waits"
    return actions.approve(
        **{"task_state_id": state.pk, "digest": digest_of_draft(page), "by": user} | changes
    )


def send_back(page: Any, user: User, reason: str = "Xin viết lại câu đầu.", **changes: Any) -> Any:
    """The person returns the step that waits."""
    state = waiting(page)
    return actions.return_to_author(
        **{"task_state_id": state.pk, "digest": digest_of_draft(page), "by": user, "reason": reason} | changes
    )


def red_story_at(world: World, step: Clearance) -> Any:
    """A red story of Hoa Sen that waits at the step."""
    story = draft_story(world, world.hoasen, by="editor-hoasen", title="Vụ việc", body=RED)
    submit(story, world["editor-hoasen"])
    for username in ("approver-hoasen", "spokesperson"):
        if waiting(story).step != step:
            approve(story, world[username])
    assert waiting(story).step == step
    return story


def publish_now(seen: dict[str, Any], user: User, reason: str = "Nước ngập cổng trường.") -> Approval:
    """The spokesperson publishes before clearance what he has seen."""
    return actions.publish_in_emergency(**seen, by=user, reason=reason)


def set_level(
    page: Any, user: User, to: Clearance, reason: str = "Đã đối chiếu.", **changes: Any
) -> ClearanceChange:
    """The person changes the level of the submission that waits."""
    state = waiting(page)
    return actions.change_clearance(
        **{"task_state_id": state.pk, "digest": digest_of_draft(page), "to": to, "by": user, "reason": reason}
        | changes
    )


def write(page: Any, user: User | None, **fields: Any) -> Any:
    """The person opens the latest draft, changes it and saves; the draft as saved."""
    draft = fresh(page).get_latest_revision().as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=user, log_action=True)
    return draft


def resubmit(page: Any, user: User) -> None:
    """Hand a returned text in again."""
    fresh(page).current_workflow_state.resume(user=user)


def fresh(page: Any) -> GovernedPage:
    """The page as the database has it, nothing cached."""
    return type(page).objects.get(pk=page.pk)


def person(username: str, organisation: Organisation, *roles: Role) -> User:
    """Somebody new with these roles."""
    user = User.objects.create_user(username, f"{username}@{organisation.code}.example")
    for role in roles:
        add_membership(user=user, organisation=organisation, role=role, by=None)
    return user


def other_department(world: World) -> Organisation:
    """A second department with a moderator and a spokesperson of its own, `their-…`."""
    new = NewOrganisation(
        kind=Kind.DEPARTMENT,
        code="thanhoai",
        name="Phòng GD&ĐT Thanh Oai",
        short_name="Phòng Thanh Oai",
        address=SiteAddress("thanhoai.localhost", 80),
    )
    department = create_organisation(new=new, by=world["admin"])
    for role in (Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR):
        world.people[f"their-{role}"] = person(f"their-{role}", department, role)
    memory.committed()
    return department
