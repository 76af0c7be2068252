"""What all screens of sharing have: who may open them, the tabs, a form that leads to one act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.paging import PAGE, paginate, query_without_page
from core.text import fold
from news.models import Receipt, StoryOffer
from news.sharing import rights
from news.sharing.actions import SharingRefusedError


class Screen(WagtailAdminTemplateMixin):
    """A screen of sharing; `for_department` says whose it is."""

    page_title = gettext_lazy("Sharing")
    header_icon = "site"
    for_department = True
    tab = ""
    request: Any

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        mine = rights.departments_of(request.user) if self.for_department else rights.schools_of(request.user)
        if not mine.exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        start = {"url": reverse("sharing:start"), "label": _("Sharing")}
        return [*self.breadcrumbs_items, start, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"tabs": self._tabs()}

    def _tabs(self) -> list[dict[str, Any]]:
        user, tabs = self.request.user, []
        if rights.departments_of(user).exists():
            offers = open_offers(user).count()
            tabs += [("offers", _("Offers of the schools"), offers), ("features", _("On our site"), None)]
            tabs += [("pushes", _("Notices to schools"), None)]
        if rights.schools_of(user).exists():
            unseen = unseen_receipts(user).count()
            tabs += [("notices", _("Notices from the department"), unseen), ("school", _("Our offers"), None)]
        return [
            {"url": reverse(f"sharing:{name}"), "label": label, "count": count, "current": name == self.tab}
            for name, label, count in tabs
        ]


class ListScreen(Screen, TemplateView):
    """A list, a page at a time, with what it can be narrowed to kept in the links."""

    def paged(self, rows: Any) -> dict[str, Any]:
        found = paginate(rows, self.request.GET.get("trang"))
        return {
            "found": found,
            "query": query_without_page(self.request.GET),
            "is_narrowed": any(value for name, value in self.request.GET.items() if name != PAGE),
        }


class ActScreen(Screen, FormView):
    """A form that leads to one act; a refusal keeps what was typed and says why."""

    template_name = "admin/sharing/act.html"
    done: Any = gettext_lazy("Done.")

    def act(self, chosen: dict[str, Any]) -> Any:
        raise NotImplementedError

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.act(form.cleaned_data)
        except SharingRefusedError as refusal:
            form.add_error(None, str(refusal))
            return self.render_to_response(self.get_context_data(form=form), status=409)
        messages.success(self.request, str(self.done))
        return redirect(f"sharing:{self.tab}")


def attempt(request: Any, act: Callable[[], Any], done: str | Callable[[Any], str]) -> None:
    """A button without a form: do it, and say what came of it."""
    try:
        result = act()
    except SharingRefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done if isinstance(done, str) else done(result))


class LastDayField(forms.DateField):
    """A day up to which, and including which, something is shown; gives the moment at which it ends."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput({"type": "date"}, "%Y-%m-%d")
        super().__init__(required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> datetime | None:
        day = super().clean(value)
        midnight = datetime.combine(day + timedelta(days=1), time.min) if day else None
        return timezone.make_aware(midnight) if midnight else None

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, datetime):
            return timezone.localdate(value - timedelta(seconds=1)).isoformat()
        return value


def titled(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """With these words in the title, with or without marks."""
    wanted = fold(words)
    if not wanted:
        return rows
    titles = rows.order_by().values_list("title", flat=True).distinct()
    return rows.filter(title__in=[title for title in titles if wanted in fold(title)])


def open_offers(user: Any) -> QuerySet[StoryOffer]:
    """What waits for an answer of the person's department."""
    return StoryOffer.objects.open().filter(oversight__department__in=rights.departments_of(user))


def unseen_receipts(user: Any) -> QuerySet[Receipt]:
    """The notices that nobody of the person's school has confirmed."""
    return Receipt.objects.public().unseen().filter(oversight__school__in=rights.schools_of(user))
