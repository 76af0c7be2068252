"""What the department sends to its schools: the list, choosing a page and schools, the board of receipts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.models import Page

from news.admin.sharing.screens import ActScreen, LastDayField, ListScreen, attempt, titled
from news.models import PressReleasePage, Push, StoryPage
from news.sharing import actions, board, rights
from organisations.enums import Level
from organisations.models import Organisation
from workflows.public import public_pages

AUDIENCES = [
    ("all", gettext_lazy("Every school")),
    ("levels", gettext_lazy("Schools of these levels")),
    ("list", gettext_lazy("These schools")),
]


def _pages_of(user: Any) -> Any:
    """The public stories and releases of the department, in the first language."""
    departments = rights.departments_of(user).values("pk")
    kinds: tuple[Any, ...] = (StoryPage, PressReleasePage)
    keys = [kind.objects.public().filter(organisation__in=departments).values("pk") for kind in kinds]
    pages = public_pages(Page.objects.filter(Q(pk__in=keys[0]) | Q(pk__in=keys[1])))
    return pages.filter(locale__language_code=settings.LANGUAGE_CODE)


class PushesView(ListScreen):
    """Every notice, with how many schools have it and how many have seen it."""

    template_name = "admin/sharing/pushes.html"
    page_title = gettext_lazy("Notices to schools")
    tab = "pushes"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mine = Push.objects.filter(department__in=rights.departments_of(self.request.user))
        public = public_pages(Page.objects.filter(pk=OuterRef("page")))
        rows = (
            mine.annotate(
                sent=Count("receipts"),
                seen=Count("receipts", filter=Q(receipts__seen_at__isnull=False)),
                is_public=Exists(public),
            )
            .select_related("by", "ended_by")
            .order_by("-at", "-pk")
        )
        return super().get_context_data(**kwargs) | self.paged(rows)


class ChooseView(ListScreen):
    """Which page is to go to schools."""

    template_name = "admin/sharing/choose_notice.html"
    page_title = gettext_lazy("Choose a page of the department")
    tab = "pushes"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = titled(_pages_of(self.request.user), self.request.GET.get("tim", "")[:255])
        sent = Push.objects.in_force().filter(page=OuterRef("pk"))
        rows = rows.annotate(is_sent=Exists(sent)).select_related("content_type", "locale")
        words = {"words": self.request.GET.get("tim", "")[:255]}
        return (
            super().get_context_data(**kwargs)
            | words
            | self.paged(rows.order_by("-first_published_at", "-pk"))
        )


class PushForm(forms.Form):
    """To which schools, and until when."""

    audience = forms.ChoiceField(
        label=gettext_lazy("To which schools"), choices=AUDIENCES, initial="all", widget=forms.RadioSelect
    )
    levels = forms.MultipleChoiceField(
        label=gettext_lazy("Levels"),
        choices=Level.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    schools = forms.ModelMultipleChoiceField(
        Organisation.objects.none(),
        label=gettext_lazy("Schools"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    until = LastDayField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("Left empty, it stays until somebody takes it off."),
    )

    def __init__(self, *args: Any, managed: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.managed = managed.filter(closed_on=None)
        self.fields["schools"].queryset = self.managed.order_by("name")  # type: ignore[attr-defined]

    def chosen_schools(self) -> set[int]:
        """Keys of the schools that are meant, as the department manages them today."""
        chosen = self.cleaned_data
        if chosen["audience"] == "list":
            return {school.pk for school in chosen["schools"]}
        schools = self.managed
        if chosen["audience"] == "levels":
            schools = schools.filter(level__in=chosen["levels"])
        return set(schools.values_list("pk", flat=True))


class PushView(ActScreen):
    """Put one public page of the department on the sites of schools."""

    template_name = "admin/sharing/push.html"
    page_title = gettext_lazy("Put on the schools' sites")
    form_class = PushForm
    tab = "pushes"
    done = gettext_lazy("The notice is on the schools' sites now; who writes for them gets a mail.")

    @cached_property
    def notice(self) -> Any:
        return get_object_or_404(_pages_of(self.request.user), pk=self.kwargs["page_id"]).specific

    def get_form_kwargs(self) -> dict[str, Any]:
        managed = Organisation.objects.managed_by(self.notice.organisation)
        return super().get_form_kwargs() | {"managed": managed}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        push = Push.objects.in_force().filter(page_id=self.notice.pk).first()
        have = push.receipts.count() if push else 0
        context = super().get_context_data(**kwargs)
        return context | {"shown_page": self.notice, "have": have, "total": context["form"].managed.count()}

    def act(self, chosen: dict[str, Any]) -> None:
        schools = self.get_form_of_this_request().chosen_schools()
        actions.push_page(
            page_id=self.notice.pk, schools=schools, until=chosen["until"], by=self.request.user
        )

    def get_form_of_this_request(self) -> PushForm:
        form: PushForm = self.get_form()
        form.is_valid()
        return form


def _my_push(request: Any, push_id: int) -> Push:
    mine = Push.objects.filter(department__in=rights.departments_of(request.user))
    return get_object_or_404(mine.select_related("page", "department", "by", "ended_by"), pk=push_id)


class BoardView(ListScreen):
    """Which schools show the notice, which have seen it, and who there."""

    template_name = "admin/sharing/board.html"
    page_title = gettext_lazy("Who has seen it")
    tab = "pushes"

    @cached_property
    def push(self) -> Push:
        return _my_push(self.request, self.kwargs["push_id"])

    def get_page_subtitle(self) -> str:
        return str(self.push.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        receipts = board.receipts_of(self.push)
        chosen = self.request.GET.get("xem", "")
        level = self.request.GET.get("cap", "")
        rows = board.narrowed(receipts, chosen, level)
        page = self.push.page.specific
        return super().get_context_data(**kwargs) | {
            "push": self.push,
            "shown_page": page if page.is_public else None,
            "counts": board.counts(receipts),
            "views": board.VIEWS,
            "chosen": chosen if chosen in board.VIEWS else "",
            "levels": Level.choices,
            "level": level,
            **self.paged(rows),
        }


@require_POST
def remind(request: Any, push_id: int) -> HttpResponse:
    """Write to the schools that have not seen it."""
    push = _my_push(request, push_id)
    attempt(
        request,
        lambda: actions.remind(push_id=push.pk, by=request.user),
        lambda count: (
            ngettext("%(count)d school gets a mail.", "%(count)d schools get a mail.", count)
            % {"count": count}
        ),
    )
    return redirect("sharing:board", push.pk)


@require_POST
def end(request: Any, push_id: int) -> HttpResponse:
    """Take the notice off the schools' sites."""
    push = _my_push(request, push_id)
    attempt(
        request,
        lambda: actions.end_push(push_id=push.pk, by=request.user),
        _("“%(title)s” has been taken off the schools' sites.") % {"title": push.title},
    )
    return redirect("sharing:board", push.pk)
