"""The two panels at the top of every page's form: the clearance light, and where the story stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class ClearancePanel(Panel):
    """The light, the sentence and the reasons; a script asks again while somebody types."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"heading": _("Before you submit"), "icon": "view", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "admin/clearance/panel.html"

        class Media:
            js = [
                forms.Script("js/admin/clearance.js", type="module"),
                forms.Script("js/admin/submit.js", type="module"),
            ]

        def is_shown(self) -> bool:
            return self.request is not None and self.form is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            # Imported here: the models name this panel, and the editor's words need the models.
            from workflows.admin import editor

            page = self._with_organisation()
            context: dict[str, Any] = super().get_context_data(parent_context)
            context |= editor.fragment_context(page, self.request.user, writing=page.pk is None)
            context["check_url"] = self._check_url(page)
            context["check_page_url"] = reverse("clearance:check_page", args=[0])
            return context

        def _with_organisation(self) -> Any:
            page = self.instance
            if page.organisation_id is None:
                page.organisation = self.form.parent_page.organisation
            return page

        def _check_url(self, page: Any) -> str:
            if page.pk:
                return reverse("clearance:check_page", args=[page.pk])
            names = (page._meta.app_label, page._meta.model_name)
            return reverse("clearance:check_new", args=[*names, self.form.parent_page.pk])


class StatusPanel(Panel):
    """Drafted, school, spokesperson, department, public: who did what when, and what comes next."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"heading": _("Where this stands"), "icon": "tasks", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "admin/clearance/status.html"

        def is_shown(self) -> bool:
            return bool(self.instance and self.instance.pk and self.request is not None)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from workflows.admin import editor_status

            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | editor_status.timeline(self.instance, self.request.user)
