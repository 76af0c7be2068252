"""The desk's place in the menu, with the number of submissions that wait for the person."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from core.paging import count_up_to
from workflows.admin import access


class DeskMenuItem(MenuItem):
    """Shown to those who use the desk; one object serves every request, so the count is never kept on it."""

    def __init__(self) -> None:
        super().__init__(
            _("Moderation desk"), reverse_lazy("desk:queue"), name="desk", icon_name="tasks", order=1
        )

    def is_shown(self, request: Any) -> bool:
        return access.uses_desk(request.user)

    def render_component(self, request: Any) -> LinkMenuItem:
        waiting = count_up_to(access.waiting_for(request.user), 100)
        attrs = {}
        if waiting:
            spoken = ngettext(
                "%(count)d submission waits for you", "%(count)d submissions wait for you", waiting
            )
            attrs = {
                "data-desk-waiting": str(waiting) if waiting < 100 else "99+",
                "aria-label": f"{self.label}: {spoken % {'count': waiting}}",
            }
        return LinkMenuItem(
            self.name,
            str(self.label),
            str(self.url),
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=attrs,
        )


class RegisterMenuItem(MenuItem):
    """What has become public and left it again, for the same people."""

    def __init__(self) -> None:
        super().__init__(
            _("Register"), reverse_lazy("desk:register"), name="register", icon_name="clipboard-list", order=2
        )

    def is_shown(self, request: Any) -> bool:
        return access.uses_desk(request.user)
