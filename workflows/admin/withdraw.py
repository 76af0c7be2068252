"""Withdrawing a public page, and revoking a signature: one question each, answered by the actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminPageChooser
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from workflows import actions, permissions
from workflows.admin import access
from workflows.enums import CHOOSABLE_REASONS
from workflows.models import Approval, GovernedPage, Publication
from workflows.models.withdrawals import PUBLIC_SENTENCES
from workflows.public import public_pages

REASONS = [(reason.value, reason.label) for reason in CHOOSABLE_REASONS]
SENTENCES = [(reason.label, PUBLIC_SENTENCES[reason]) for reason in CHOOSABLE_REASONS]


class WithdrawForm(forms.Form):
    """Why, and what stands at the address afterwards."""

    reason = forms.ChoiceField(label=gettext_lazy("Why"), choices=REASONS, widget=forms.RadioSelect)
    notice = forms.CharField(
        label=gettext_lazy("Words of your own to the reader"),
        help_text=gettext_lazy(
            "Not needed: the reason is shown in a sentence of its own. Repeat nothing that should not be public."
        ),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    redirect_to = forms.ModelChoiceField(
        label=gettext_lazy("Send the reader to another page instead"),
        help_text=gettext_lazy("Only to a public page of the same school or of its department."),
        queryset=Page.objects.filter(depth__gt=1),
        required=False,
        widget=AdminPageChooser(),
    )


class RevokeForm(forms.Form):
    """Why a signature is taken back."""

    reason = forms.CharField(label=gettext_lazy("Why"), widget=forms.Textarea(attrs={"rows": 3}))


class ActView(WagtailAdminTemplateMixin, FormView):
    """A form that leads to one act; a refusal keeps what was typed and says why."""

    header_icon = "warning"
    act: Callable[[dict[str, Any]], None]
    leave: Callable[[], HttpResponse]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        queue = {"url": reverse("desk:queue"), "label": _("Moderation desk")}
        return [*self.breadcrumbs_items, queue, {"url": "", "label": self.page_title}]

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.act(form.cleaned_data)
        except actions.DecisionRefusedError as refusal:
            form.add_error(None, str(refusal))
            return self.render_to_response(self.get_context_data(form=form), status=409)
        return self.leave()


class WithdrawView(ActView):
    template_name = "desk/withdraw.html"
    page_title = gettext_lazy("Withdraw from the public")
    form_class = WithdrawForm

    @cached_property
    def page(self) -> Any:
        page = get_object_or_404(Page, pk=self.kwargs["page_id"]).specific
        if not isinstance(page, GovernedPage):
            raise Http404
        user = self.request.user
        if user.is_superuser or permissions.may_take_down(user, page):
            return page
        if access.belongs_to(user, page.organisation):
            raise PermissionDenied
        raise Http404

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.page.is_public:
            messages.warning(request, _("“%(title)s” is not public.") % {"title": self.page.title})
            return self.leave()
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        publication = Publication.objects.open().filter(page_id=self.page.pk).first()
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "publication": publication,
            "sentences": SENTENCES,
            "translations": [page for page in self.page.get_translations() if page.specific.is_public],
        }

    def act(self, chosen: dict[str, Any]) -> None:
        target = chosen["redirect_to"]
        actions.withdraw(
            page_id=self.page.pk,
            reason=chosen["reason"],
            notice=chosen["notice"],
            redirect_to=target.pk if target else None,
            by=self.request.user,
        )
        messages.success(
            self.request,
            _("“%(title)s” has been withdrawn from the public.") % {"title": self.page.title},
        )

    def leave(self) -> HttpResponse:
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)


class RevokeView(ActView):
    template_name = "desk/revoke.html"
    page_title = gettext_lazy("Revoke an approval")
    form_class = RevokeForm

    @cached_property
    def approval(self) -> Approval:
        related = Approval.objects.select_related("by", "organisation")
        approval = get_object_or_404(related, pk=self.kwargs["approval_id"])
        if not access.reads_records_of(self.request.user, approval.organisation):
            raise Http404
        return approval

    def get_page_subtitle(self) -> str:
        return str(self.approval.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"approval": self.approval}

    def act(self, chosen: dict[str, Any]) -> None:
        actions.revoke(approval_id=self.approval.pk, by=self.request.user, reason=chosen["reason"])
        messages.success(
            self.request,
            _("The approval of “%(title)s” has been revoked.") % {"title": self.approval.title},
        )

    def leave(self) -> HttpResponse:
        return redirect("desk:queue")


def may_offer(user: Any, page: GovernedPage) -> bool:
    """Whether the act is open to the person, so that no button leads to a refusal."""
    if page.depth <= 2 or not page.is_public or public_pages(page.get_descendants()).exists():
        return False
    return bool(user.is_superuser or permissions.may_take_down(user, page))


def buttons(page: Page, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """For the menu beside a page: withdraw it, while it is public and for who answers for it."""
    specific = page.specific
    if isinstance(specific, GovernedPage) and may_offer(user, specific):
        url = reverse("desk:withdraw", args=[page.pk])
        yield Button(_("Withdraw from the public"), url=url, icon_name="no-view", priority=45)
