"""The place of sharing in the menu, with what waits for the person, and its buttons beside a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.widgets.button import Button

from news.admin.sharing.screens import open_offers, unseen_receipts
from news.models import PressReleasePage, StoryPage
from news.sharing import rights
from news.sharing.subjects import is_original
from workflows import permissions


class SharingMenuItem(MenuItem):
    """One object serves every request, so the count is never kept on it."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Sharing"), reverse_lazy("sharing:start"), name="sharing", icon_name="site", order=3
        )

    def is_shown(self, request: Any) -> bool:
        roles = rights.DECIDING_ROLES | rights.SCHOOL_ROLES
        return bool(request.user.is_superuser or permissions.holds_role(request.user, *roles))

    def render_component(self, request: Any) -> LinkMenuItem:
        user = request.user
        waiting = 0 if user.is_superuser else open_offers(user).count() + unseen_receipts(user).count()
        attrs = {}
        if waiting:
            spoken = ngettext("%(count)d waits for you", "%(count)d wait for you", waiting)
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


def buttons(page: Any, user: Any, view_name: str = "", next_url: str | None = None) -> Iterator[Button]:
    """For the menu beside a public page: offer the school's story, send the department's page to schools."""
    specific = page.specific
    if not isinstance(specific, StoryPage | PressReleasePage):
        return
    if not is_original(specific) or not specific.is_public:
        return
    organisation = specific.organisation
    if isinstance(specific, StoryPage) and rights.writes_for(user, organisation):
        url = reverse("sharing:offer", args=[page.pk])
        yield Button(_("Offer to the department"), url=url, icon_name="site", priority=50)
    elif organisation.is_department and rights.decides_for(user, organisation):
        url = reverse("sharing:push", args=[page.pk])
        yield Button(_("Put on the schools' sites"), url=url, icon_name="site", priority=50)
