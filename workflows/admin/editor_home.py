"""The dashboard: my stories with their state, what came back first; none of Wagtail's own panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.views import home as stock
from wagtail.models import Page, Revision, TaskState, WorkflowState, get_default_page_content_type
from wagtail.permissions import policy_registry

from workflows.admin.lights import LIGHTS, STEP_NAMES, Light
from workflows.enums import Clearance
from workflows.models import ClearanceTaskState, PageClearance, Publication

if TYPE_CHECKING:
    from core.decisions import Sentence

LIMIT = 12
_STOCK = (
    *(stock.WorkflowObjectsToModeratePanel, stock.UserObjectsInWorkflowModerationPanel),
    *(stock.RecentEditsPanel, stock.LockedPagesPanel),
)
_ORDER = ("returned", "waiting", "draft", "scheduled", "public")
_WORDS: dict[str, Sentence] = {
    "returned": _("Sent back to you"),
    "waiting": _("Waiting"),
    "draft": _("Draft"),
    "scheduled": _("Will be public"),
    "public": _("Public"),
}
# Named by their labels: this app does not know the kinds of pages.
_CHILDREN: dict[str, tuple[str, Sentence]] = {
    "newsindexpage": ("storypage", _("New story")),
    "pressindexpage": ("pressreleasepage", _("New press release")),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One of my pages as the dashboard shows it."""

    title: str
    url: str
    at: Any
    state: str
    word: Sentence
    step: Sentence
    light: Light | None
    comment: str
    by: Any
    live_url: str


class MyStoriesPanel(Component):
    """What I wrote and where it stands; costs the same however much there is."""

    name = "my_stories"
    template_name = "admin/home/my_stories.html"
    order = 150

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        user = parent_context["request"].user
        rows = my_stories(user)
        context["returned"] = [row for row in rows if row.state == "returned"]
        context["rows"] = [row for row in rows if row.state != "returned"]
        context["begin"] = begin_links(user)
        return context


def arrange_panels(request: Any, panels: list[Any]) -> None:
    """For `construct_homepage_panels`."""
    panels[:] = [panel for panel in panels if not isinstance(panel, _STOCK)]
    panels.append(MyStoriesPanel())


def clear_summary(request: Any, items: list[Any]) -> None:
    """For `construct_homepage_summary_items`: counts over the whole tree say nothing to anybody."""
    items.clear()


def stylesheets() -> str:
    """For `insert_global_admin_css`."""
    links = [(static(name),) for name in ("css/desk.css", "css/admin.css")]
    return format_html_join("", '<link rel="stylesheet" href="{}">', links)


def begin_links(user: Any) -> list[dict[str, Any]]:
    """Where the person may write something new: the news and press lists that he may add to."""
    policy = policy_registry.get_by_type(Page)
    lists = policy.instances_user_has_permission_for(user, "add").filter(
        content_type__model__in=_CHILDREN, locale__language_code="vi"
    )
    # A superuser may add everywhere; a hundred buttons help nobody.
    found = list(lists.select_related("content_type").order_by("path")[:5])
    if len(found) > 4:
        return []
    links = []
    for page in found:
        model, label = _CHILDREN[page.content_type.model]
        url = reverse("wagtailadmin_pages:add", args=[page.content_type.app_label, model, page.pk])
        links.append({"label": label, "url": url})
    return links


def my_stories(user: Any) -> list[Row]:
    """My pages, returned ones first, then what moved last; within what the person may still edit."""
    pages = _my_pages(user)
    keys = [page.pk for page in pages]
    submissions = _submissions(keys)
    states: dict[int, ClearanceTaskState] = {}
    seen = ClearanceTaskState.objects.filter(page_id__in=keys).exclude(status=TaskState.STATUS_CANCELLED)
    for state in seen.exclude(status=TaskState.STATUS_SKIPPED).select_related("finished_by").order_by("pk"):
        states[state.page_id] = state
    public = set(Publication.objects.open().filter(page_id__in=keys).values_list("page_id", flat=True))
    levels = dict(PageClearance.objects.filter(page_id__in=keys).values_list("page_id", "level"))
    rows = [
        _row(page, submissions.get(page.pk), states.get(page.pk), page.pk in public, levels) for page in pages
    ]
    return sorted(rows, key=lambda row: _ORDER.index(row.state))


def _my_pages(user: Any) -> list[Page]:
    mine = Revision.objects.filter(
        user=user, base_content_type=get_default_page_content_type(), object_id=OuterRef("text_key")
    )
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    # Keys of generic relations are text.
    pages = editable.annotate(text_key=Cast("pk", CharField())).filter(Q(owner=user) | Exists(mine))
    pages = pages.exclude(content_type__app_label="home").select_related("latest_revision")
    pages = pages.defer("latest_revision__content").order_by("-latest_revision_created_at", "-pk")
    return list(pages[:LIMIT])


def _submissions(keys: list[int]) -> dict[int, WorkflowState]:
    states = WorkflowState.objects.filter(
        base_content_type=get_default_page_content_type(), object_id__in=[str(key) for key in keys]
    )
    return {int(state.object_id): state for state in states.order_by("pk")}


def _row(page: Page, submission: Any, task: Any, is_public: bool, levels: dict[int, int]) -> Row:
    state = _state(page, submission, is_public)
    level = levels.get(page.pk)
    decided = state in ("returned", "waiting") and task is not None
    return Row(
        title=page.latest_revision.object_str if page.latest_revision else page.title,
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        at=page.latest_revision_created_at,
        state=state,
        word=_WORDS[state],
        step=STEP_NAMES[task.step] if decided else "",
        light=LIGHTS[Clearance(level)] if level else None,
        comment=task.comment if task and state != "draft" else "",
        by=task.finished_by if task else None,
        live_url=page.url or "" if is_public else "",
    )


def _state(page: Page, submission: Any, is_public: bool) -> str:
    if submission is not None and submission.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return "returned"
    if submission is not None and submission.status == WorkflowState.STATUS_IN_PROGRESS:
        return "waiting"
    if is_public:
        return "public"
    if page.latest_revision and page.latest_revision.approved_go_live_at:
        return "scheduled"
    return "draft"
