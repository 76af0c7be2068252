"""One submission on the desk: read exactly what would go public, and decide on exactly that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from workflows import actions
from workflows.admin import access, desk, lights, reading, standing
from workflows.enums import Clearance
from workflows.gate import ClearanceRequiredError
from workflows.models import ClearanceTaskState


@dataclass(slots=True)
class Entry:
    """What the person has typed, and what is wrong with it; shown again whenever the page is."""

    digest: str = ""
    comment: str = ""
    level: str = ""
    level_reason: str = ""
    emergency_reason: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    refusal: str = ""

    @classmethod
    def of(cls, data: Any) -> Entry:
        names = ("digest", "comment", "level", "level_reason", "emergency_reason")
        return cls(**{name: data.get(name, "") for name in names})


def find_state(user: Any, task_state_id: int) -> ClearanceTaskState:
    """The step, if the person may read it; Http404 to strangers, PermissionDenied to the school's people."""
    related = ("organisation", "finished_by", "workflow_state__requested_by", "revision")
    state = get_object_or_404(ClearanceTaskState.objects.select_related(*related), pk=task_state_id)
    if access.readable_by(user, ClearanceTaskState.objects.filter(pk=state.pk)).exists():
        return state
    if access.belongs_to(user, state.organisation):
        raise PermissionDenied
    raise Http404


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """GET shows, POST decides through the actions; a refusal keeps all that was typed."""

    template_name = "desk/review.html"
    header_icon = "tasks"

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.entry = Entry()
        self.asks_again = False

    @cached_property
    def state(self) -> ClearanceTaskState:
        return find_state(self.request.user, self.kwargs["task_state_id"])

    @cached_property
    def reading(self) -> reading.Reading:
        return reading.read(self.state, self.request)

    def get_page_title(self) -> str:
        return str(self.reading.draft.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        queue = {"url": reverse("desk:queue"), "label": _("Moderation desk")}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": _("Read and decide")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = reading.standing_of(self.request.user, self.state, self.reading)
        # Whoever typed under another text is asked to read this one first; until then nothing can be decided.
        changed = self.asks_again and bool(self.entry.digest) and self.entry.digest != self.reading.digest
        return super().get_context_data(**kwargs) | {
            "state": self.state,
            "reading": self.reading,
            "mine": mine,
            "entry": self.entry,
            "text_changed": changed,
            "levels": reading.levels_beside(self.reading.required),
        }

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        decide: dict[str, Callable[[], HttpResponse]] = {
            "approve": self._approve,
            "return": self._return,
            "level": self._change_level,
            "emergency": self._publish_now,
        }
        state, self.entry = self.state, Entry.of(request.POST)
        action = decide.get(request.POST.get("action", ""))
        if action is None:  # "Read the new text": shown afresh, with what was typed
            return self.render_to_response(self.get_context_data())
        if request.POST["action"] == "return" and not self.entry.comment.strip():
            self.entry.errors["comment"] = _("Write what has to change: the author cannot guess it.")
        if request.POST["action"] == "level" and not self.entry.level_reason.strip():
            self.entry.errors["level_reason"] = _("Write why: the reason is kept with the decision.")
        if request.POST["action"] == "emergency" and not self.entry.emergency_reason.strip():
            self.entry.errors["emergency_reason"] = _(
                "Write what the emergency is: everybody on the desk will read it."
            )
        if self.entry.errors:
            return self._again(status=422)
        try:
            return action()
        except (actions.DecisionRefusedError, ClearanceRequiredError) as refusal:
            self.entry.refusal = str(refusal)
            state.refresh_from_db()
            return self._again(status=409)

    def _again(self, *, status: int) -> HttpResponse:
        self.asks_again = True
        return self.render_to_response(self.get_context_data(), status=status)

    def _approve(self) -> HttpResponse:
        approval = actions.approve(
            task_state_id=self.state.pk,
            digest=self.entry.digest,
            by=self.request.user,
            comment=self.entry.comment,
        )
        messages.success(self.request, self._outcome(approval.title))
        return self._next()

    def _return(self) -> HttpResponse:
        actions.return_to_author(
            task_state_id=self.state.pk,
            digest=self.entry.digest,
            by=self.request.user,
            reason=self.entry.comment,
        )
        messages.success(self.request, _("“%(title)s” has gone back to its author.") % self._names())
        return self._next()

    def _change_level(self) -> HttpResponse:
        if self.entry.level not in {str(level.value) for level in Clearance}:
            raise actions.DecisionRefusedError(_("Choose a level."))
        actions.change_clearance(
            task_state_id=self.state.pk,
            digest=self.entry.digest,
            to=Clearance(int(self.entry.level)),
            by=self.request.user,
            reason=self.entry.level_reason,
        )
        messages.success(self.request, _("The level of “%(title)s” has been changed.") % self._names())
        waiting = ClearanceTaskState.objects.waiting().filter(page_id=self.state.page_id).first()
        return redirect("desk:review", waiting.pk) if waiting else self._next()

    def _publish_now(self) -> HttpResponse:
        approval = actions.publish_in_emergency(
            task_state_id=self.state.pk,
            digest=self.entry.digest,
            by=self.request.user,
            reason=self.entry.emergency_reason,
        )
        names = self._names() | {"until": date_format(timezone.localtime(approval.alone_until), "H:i d/m/Y")}
        messages.warning(
            self.request,
            _("“%(title)s” is public now. A moderator has to confirm it by %(until)s.") % names,
        )
        return redirect("desk:queue")

    def _names(self) -> dict[str, str]:
        return {"title": reading.draft_of(self.state).title}

    def _outcome(self, title: str) -> str:
        """What the approval has led to, in one sentence."""
        page = reading.page_of(self.state)
        waiting = ClearanceTaskState.objects.waiting().filter(page_id=page.pk).first()
        if waiting is not None:
            step = lights.STEP_NAMES[Clearance(waiting.step)]
            return _("“%(title)s” is approved; the next step is: %(step)s.") % {"title": title, "step": step}
        if page.approved_schedule:
            return _("“%(title)s” is approved and goes public at its time.") % {"title": title}
        return _("“%(title)s” is approved and public.") % {"title": title}

    def _next(self) -> HttpResponse:
        """The most urgent submission that the person may still sign, else the queue."""
        states = list(access.waiting_for(self.request.user).select_related("workflow_state")[:20])
        may = standing.decisions(self.request.user, states, desk.pages_of(states))
        following = next((s for s in states if may[s.pk].allowed), None)
        return redirect("desk:review", following.pk) if following else redirect("desk:queue")


def preview(request: Any, task_state_id: int) -> HttpResponse:
    """The draft as the public would see it, for those who may review it and perhaps not edit it."""
    state = find_state(request.user, task_state_id)
    draft = reading.draft_of(state)
    response: HttpResponse = draft.make_preview_request(request, draft.default_preview_mode)
    # Other people's drafts stay in nobody's cache.
    response["Cache-Control"] = "private, no-store"
    return response
