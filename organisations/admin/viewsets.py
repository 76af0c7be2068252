"""The department's screens for its schools and for who may do what."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from organisations.actions import end_membership
from organisations.admin import forms, invitations
from organisations.admin.actions import edit_organisation, invite, set_up_school
from organisations.admin.names import NamesView
from organisations.admin.rights import HeadsToo, administers
from organisations.enums import Role
from organisations.models import Membership, Organisation
from organisations.policy import may_give_role

register_permission_policy(Organisation, HeadsToo(Organisation, not_by_heads={"add"}))
register_permission_policy(Membership, HeadsToo(Membership, "organisation"))


class RefusalMixin:
    """Saves through an action; what the action refuses stands in the form, and nothing typed is lost."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except ValidationError as error:
            forms.show_errors(form, error)
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
            return self.form_invalid(form)  # type: ignore[attr-defined]


class ScopedIndexView(generic.IndexView):
    """Wagtail's list asks the policy whether, but not which."""

    def get_base_queryset(self) -> Any:
        allowed = self.permission_policy.instances_user_has_permission_for(self.request.user, "view")
        return super().get_base_queryset().filter(pk__in=allowed.values("pk"))


class OrganisationIndexView(ScopedIndexView):
    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().select_related("site")

    def get_list_more_buttons(self, instance: Organisation) -> list[Any]:
        if not administers(self.request.user):
            return list(super().get_list_more_buttons(instance))
        url = reverse("organisations:names", args=[instance.pk])
        names = MenuItem(_("Web addresses"), url=url, icon_name="link", priority=20)
        return [*super().get_list_more_buttons(instance), names]


class OrganisationCreateView(RefusalMixin, generic.CreateView):
    def save_instance(self) -> Organisation:
        department = self.form.cleaned_data["department"]
        return set_up_school(new=self.form.new_school(), department=department, by=self.request.user)


class OrganisationEditView(RefusalMixin, generic.EditView):
    def get_queryset(self) -> Any:
        """Nobody else's, whatever the address says."""
        return self.permission_policy.instances_user_has_permission_for(self.request.user, "change")

    def get_object(self, queryset: Any = None) -> Any:
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With who was in charge when, what it was called, and whether it closed."""
        unit = self.object
        history = {
            "charges": unit.oversights.select_related("department").order_by("-since"),
            "names": unit.former_names.all(),
            "closings": unit.closings.prefetch_related("successors"),
        }
        return super().get_context_data(**kwargs) | {"history": history}

    def save_instance(self) -> Organisation:
        return edit_organisation(organisation=self.form.save(commit=False), by=self.request.user)


class OrganisationViewSet(ModelViewSet):
    """A new school is provisioned whole; nothing is deleted, for its past stays."""

    model = Organisation
    icon = "site"
    menu_label = gettext_lazy("Schools")
    add_to_settings_menu = True
    menu_order = 10
    copy_view_enabled = False
    index_view_class = OrganisationIndexView
    add_view_class = OrganisationCreateView
    edit_view_class = OrganisationEditView
    edit_template_name = "admin/organisations/edit.html"
    search_fields = ["name", "code"]
    list_filter = ["kind", "level", "standing"]
    list_display = [
        "name",
        Column("get_level_display", label=gettext_lazy("level"), sort_key="level"),
        Column("url", label=gettext_lazy("web address")),
        Column("get_standing_display", label=gettext_lazy("standing"), sort_key="standing"),
    ]

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.EditOrganisationForm if for_update else forms.NewSchoolForm

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        # Wagtail's history, usage and delete views do not ask whose organisation it is.
        none = dict.fromkeys(("history_url_name", "usage_url_name", "delete_url_name"), self.UNDEFINED)
        return super().get_common_view_kwargs(**none, **kwargs)

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("edit/<int:pk>/", self.edit_view, name="edit"),
            path("names/<int:pk>/", NamesView.as_view(), name="names"),
        ]


class MembershipIndexView(ScopedIndexView):
    """Who holds which role today; ended ones are history."""

    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().not_ended().select_related("user", "organisation")

    def get_edit_url(self, instance: Membership) -> None:
        return None

    def _gives(self, instance: Membership) -> bool:
        """A head sees who else works for the school, and ends what he gives; no question for each row."""
        user = self.request.user
        return (
            administers(user)
            or may_give_role(role=Role(instance.role), administers=False, heads=True).allowed
        )

    def get_table(self, object_list: Any) -> Any:
        states = invitations.states(object_list)
        for membership in object_list:
            membership.invitation = states.get(membership.user_id, "")
        return super().get_table(object_list)

    def get_list_more_buttons(self, instance: Membership) -> list[Any]:
        if not self._gives(instance):
            return []
        ends = reverse("memberships:end", args=[instance.pk])
        buttons = [MenuItem(_("End the role"), url=ends, icon_name="cross", priority=30)]
        if instance.user.awaits_password:
            again = reverse("memberships:invite_again", args=[instance.pk])
            words = _("Send the invitation again")
            buttons.append(MenuItem(words, url=again, icon_name="mail", priority=20))
        return buttons


class MembershipCreateView(RefusalMixin, generic.CreateView):
    def save_instance(self) -> Membership:
        data = self.form.cleaned_data
        return invite(
            person=self.form.person(),
            organisation=data["organisation"],
            role=Role(data["role"]),
            by=self.request.user,
        )

    def get_success_url(self) -> str:
        return reverse("memberships:index")

    def get_success_buttons(self) -> list[Any]:
        return []


class MembershipViewSet(ModelViewSet):
    """Roles are given and ended, never edited: each row says who could do what from when to when."""

    model = Membership
    icon = "group"
    menu_label = gettext_lazy("People and roles")
    add_to_settings_menu = True
    menu_order = 20
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = MembershipIndexView
    add_view_class = MembershipCreateView
    search_fields = ["user__first_name", "user__last_name", "user__username", "organisation__name"]
    list_filter = ["role"]
    list_display = [
        "user",
        Column("get_role_display", label=gettext_lazy("role"), sort_key="role"),
        Column("organisation", label=gettext_lazy("organisation"), sort_key="organisation__name"),
        Column("since", label=gettext_lazy("from"), sort_key="since"),
        Column("invitation", label=gettext_lazy("invitation")),
    ]

    def get_form_class(self, for_update: bool = False) -> Any:
        return forms.NewMembershipForm

    def register_admin_url_finder(self) -> None:
        """There is nothing to edit: the site history would ask for an address that does not exist."""

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("end/<int:pk>/", end_role, name="end"),
            path("invite-again/<int:pk>/", invitations.send_again, name="invite_again"),
        ]


def end_role(request: Any, pk: int) -> HttpResponse:
    """Ask, then end the role from today on."""
    policy = HeadsToo(Membership, "organisation")
    if not policy.user_has_permission(request.user, "change"):
        raise PermissionDenied
    mine = policy.instances_user_has_permission_for(request.user, "change").select_related(
        "user", "organisation"
    )
    membership = get_object_or_404(mine.filter(until=None), pk=pk)
    if request.method == "POST":
        try:
            end_membership(membership=membership, by=request.user)
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
            return redirect("memberships:index")
        messages.success(request, _("The role has ended: %s") % membership)
        return redirect("memberships:index")
    return render(request, "admin/organisations/end_role.html", {"membership": membership})
