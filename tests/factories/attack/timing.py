"""The clock, and what holds for everybody: time passes, the scheduler runs or not, rules and roles change."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from hypothesis import strategies as st
from hypothesis.stateful import rule
from wagtail.models import Revision

from organisations.actions import add_membership, end_membership
from organisations.enums import Role, Standing
from organisations.models import Membership, Organisation
from tests.factories.attack.stage import SECOND, Stage
from tests.factories.attack.writing import actors, pages, units
from workflows import schedule
from workflows.models import ClearanceRule

GIVEN = (
    ("hoasen", Role.APPROVER), ("songnhue", Role.APPROVER), ("hoasen", Role.EDITOR),
    ("hadong", Role.MODERATOR), ("hadong", Role.SPOKESPERSON),
)  # fmt: skip


class Timing(Stage):
    @rule(by=st.sampled_from((SECOND, timedelta(minutes=59), timedelta(hours=2), timedelta(hours=25))))
    def time_passes(self, by: timedelta) -> None:
        self._move(self.now + by)

    @rule(which=st.integers(0, 9), beside=st.sampled_from((-SECOND, timedelta(0), SECOND)))
    def the_moment_comes(self, which: int, beside: timedelta) -> None:
        """Just before, at or after a moment that some text waits for."""
        moments = {shown.until for leaf in self.book.leaves.values() if (shown := leaf.shown)}
        for leaf in self.book.leaves.values():
            moments |= {
                at for s in leaf.signatures for at in (s.content.opens, s.content.closes, s.alone_until)
            }
        ahead = sorted(at + beside for at in moments if at is not None and at + beside > self.now)
        if ahead:
            self._move(ahead[which % len(ahead)])

    def _move(self, to: object) -> None:
        self.clock.move_to(to, tick=False)
        self.tally.tried["time"] += 1
        self.is_dirty = True

    @rule(times=st.integers(1, 2))
    def publish_what_is_due(self, times: int) -> None:
        for _time in range(times):
            self._run()

    def _run(self) -> None:
        now = self.now + SECOND
        outcomes = self.attempt("publish_what_is_due", schedule.run) or []
        for outcome in outcomes:
            self.tally.counts[f"scheduler: {outcome.act} {outcome.refusal[-60:]}"] += 1
        self.last_run = now
        self.book.swept(now)

    @rule(which=pages, by=actors)
    def unschedule(self, which: int, by: str) -> None:
        leaf = self.leaf(which)
        found = Revision.objects.exclude(approved_go_live_at=None).filter(
            object_id=str(leaf.key if leaf else 0)
        )
        revision = found.first()
        if leaf is None or revision is None:
            return
        client = Client()
        client.force_login(self.world[by])
        url = reverse("wagtailadmin_pages:revisions_unschedule", args=[leaf.key, revision.pk])
        self.attempt("unschedule", lambda: client.post(url))
        self.forget_hopes(leaf)

    @rule(active=st.booleans())
    def change_rule(self, active: bool) -> None:
        changed = self.attempt(
            "change_rule", lambda: ClearanceRule.objects.filter(code="vuon-rau").update(active=active)
        )
        if changed:
            self.book.garden_is_red = active
            self.forget_hopes()

    @rule(unit=st.sampled_from(("hoasen", "songnhue")), standing=st.sampled_from(Standing))
    def change_standing(self, unit: str, standing: Standing) -> None:
        self.standing_changed(unit, standing)

    def standing_changed(self, unit: str, standing: Standing) -> None:
        school = Organisation.objects.get(code=unit)
        school.standing = standing
        self.attempt("change_standing", school.save)
        self.forget_hopes()
        if standing == Standing.PROBATION:
            self.book.on_probation.add(unit)
        else:
            self.book.on_probation.discard(unit)

    @rule(who=actors, what=st.sampled_from(GIVEN), by=actors)
    def give_role(self, who: str, what: tuple[str, Role], by: str) -> None:
        self.role_given(who, what, by)

    def role_given(self, who: str, what: tuple[str, Role], by: str) -> None:
        unit, role = what
        given = {"organisation": Organisation.objects.get(code=unit), "role": role}
        people = self.world
        if self.attempt(
            "give_role", lambda: add_membership(user=people[who], by=people[by], **given), ValidationError
        ):
            assert by in {"admin", "administrator"}, f"{by} gives roles"
            self.book.roles.add((who, unit, str(role)))
            self.forget_hopes()

    @rule(who=actors, unit=units, by=actors)
    def end_role(self, who: str, unit: str, by: str) -> None:
        found = Membership.objects.current().filter(user__username=who, organisation__code=unit, until=None)
        membership = found.order_by("role").first()
        if membership is None:
            return
        if self.attempt("end_role", lambda: end_membership(membership=membership, by=self.world[by])):
            assert by in {"admin", "administrator"}, f"{by} ends roles"
            self.book.roles.discard((who, unit, str(membership.role)))
            self.forget_hopes()
