"""The department's clearance rules in the admin, with a box to try a rule on a piece of text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import linebreaksbr
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from organisations.admin.keeping import KeptFormMixin, KeptListMixin, KeptObjectMixin
from workflows import detectors
from workflows.admin.lights import LIGHTS, marked_excerpt
from workflows.classification import ContentFacts, TextPart, classify
from workflows.enums import Clearance, RuleKind
from workflows.models import ClearanceRule

NEEDS_TERMS = {RuleKind.TERMS, RuleKind.TEACHER_FAULT}
NEEDS_KEYS = {RuleKind.TOPIC, RuleKind.PAGE_TYPE}


class ClearanceRuleForm(KeptFormMixin, WagtailAdminModelForm):
    """The code names the rule in the record of every decision, so it stays once it is given."""

    class Meta:
        model = ClearanceRule
        fields = (
            *("name", "code", "level", "kind", "terms", "routine_contexts", "keys"),
            *("law", "advice", "active", "department"),
        )
        widgets = {
            "terms": forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
            "routine_contexts": forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
            "keys": forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["code"].disabled = True
            self.fields["code"].help_text = _("Cannot be changed: decisions of the past name the rule by it.")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        kind = data.get("kind")
        if kind in NEEDS_TERMS and not data.get("terms", "").strip():
            self.add_error(
                "terms", _("Write at least one word or phrase; without any the rule finds nothing.")
            )
        if kind in NEEDS_KEYS and not data.get("keys", "").strip():
            self.add_error("keys", _("Write at least one code; without any the rule finds nothing."))
        if kind == RuleKind.PERSONAL_DATA:
            unknown = {line.strip() for line in data.get("terms", "").splitlines()} - {"", *detectors.KINDS}
            if unknown:
                known = ", ".join(sorted(detectors.KINDS))
                self.add_error("terms", _("For personal data only these can be looked for: %s.") % known)
        return data


class RuleIndexView(KeptListMixin, generic.IndexView):
    """The department's own rules and the shared ones."""


class RuleEditView(KeptObjectMixin, generic.EditView):
    template_name = "admin/rules/form.html"


class RuleCreateView(generic.CreateView):
    template_name = "admin/rules/form.html"


class RuleInspectView(generic.InspectView):
    """A word a line, as they were written."""

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        return linebreaksbr(value) if isinstance(value, str) else value


class ClearanceRuleViewSet(ModelViewSet):
    """Rules are switched off, never deleted: the record of the past names them."""

    model = ClearanceRule
    icon = "sliders"
    menu_label = gettext_lazy("Clearance rules")
    add_to_settings_menu = True
    menu_order = 50
    copy_view_enabled = False
    # Whoever may only read a rule reads all of it: the spokesperson, the auditor.
    inspect_view_enabled = True
    inspect_view_class = RuleInspectView
    index_view_class = RuleIndexView
    inspect_view_fields_exclude = ("id",)
    add_view_class = RuleCreateView
    edit_view_class = RuleEditView
    create_template_name = edit_template_name = "admin/rules/form.html"
    list_filter = ["level", "kind", "active"]
    search_fields = ["name", "terms"]
    list_display = [
        "name",
        Column("get_level_display", label=gettext_lazy("needs"), sort_key="level"),
        Column("get_kind_display", label=gettext_lazy("looks at"), sort_key="kind"),
        BooleanColumn("active", label=gettext_lazy("in force")),
    ]

    def get_form_class(self, for_update: bool = False) -> type[ClearanceRuleForm]:
        return ClearanceRuleForm


@require_POST
def try_rule(request: HttpRequest) -> HttpResponse:
    """What the rule in the form would find in the text beside it; nothing is stored."""
    if not policy_registry.get_by_type(ClearanceRule).user_has_any_permission(
        request.user, ["add", "change"]
    ):
        raise PermissionDenied
    form = ClearanceRuleForm(request.POST)
    form.is_valid()
    rule = form.instance
    text = request.POST.get("sample", "")[:20_000]
    context: dict[str, Any] = {"text": text, "needs_text": rule.kind in NEEDS_KEYS}
    if rule.level in LIGHTS and rule.kind in list(RuleKind):
        rule.code = rule.code or "try"
        context["reasons"] = [
            {"reason": reason, "excerpt": marked_excerpt(reason.excerpt, reason.matched)}
            for reason in classify(_facts(text), [rule.as_policy()]).reasons
        ]
        context["light"] = LIGHTS[Clearance(rule.level)]
    return render(request, "admin/rules/tried.html", context)


def _facts(text: str) -> ContentFacts:
    parts = (TextPart(_("Sample"), text),)
    return ContentFacts(
        page_type="", parts=parts, topics=frozenset(), author_flag=False,
        unit_is_department=False, unit_on_probation=False,
    )  # fmt: skip


def viewset() -> ClearanceRuleViewSet:
    """For `register_admin_viewset`."""
    return ClearanceRuleViewSet("clearance_rules")
