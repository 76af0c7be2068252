"""The entries of sharing in Wagtail's log, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _


def register(actions: Any) -> None:
    """For the hook `register_log_actions`."""
    actions.register_action(
        "news.feature_arranged", _("Place and end"), _("Place or end of a featured story set")
    )
    actions.register_action("news.notice_seen", _("Confirm"), _("Notice confirmed as seen"))
    actions.register_action("news.schools_reminded", _("Remind"), _("Schools reminded of a notice"))
