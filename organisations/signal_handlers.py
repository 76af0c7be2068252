"""Reactions to events: a fresh install loses Wagtail's stock rights, rights follow roles, host names are known anew."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_delete, post_migrate, post_save

from organisations import memory, rights
from organisations.models import Hostname, Membership, Organisation, User


def connect() -> None:
    """Wire everything; called once when the app is ready."""
    post_migrate.connect(clean_install, dispatch_uid="organisations.clean_install")
    user_logged_in.connect(rederive_at_login, dispatch_uid="organisations.rederive_at_login")
    post_save.connect(rederive, sender=Membership, dispatch_uid="organisations.rederive")
    # Sites themselves: Wagtail tells, by the method that `root_paths` replaces.
    for sender in (Hostname, Organisation):
        for signal in (post_save, post_delete):
            signal.connect(
                memory.forget, sender=sender, dispatch_uid=f"organisations.hosts.{sender.__name__}"
            )


def clean_install(app_config: Any, **kwargs: Any) -> None:
    if app_config.label == "organisations":
        rights.strip_stock_rights()


def rederive(instance: Membership, raw: bool = False, **kwargs: Any) -> None:
    """Rights follow memberships, whichever way a membership was written."""
    if not raw:
        rights.derive_rights(instance.user)


def rederive_at_login(user: User, **kwargs: Any) -> None:
    """A role may have begun or ended since the rights were last derived."""
    rights.derive_rights(user)


def is_crest(obj: Any) -> bool:
    """An organisation's crest is set by the department and shown on every page; the library asks."""
    return Organisation.objects.filter(crest_id=obj.pk).exists() if obj._meta.model_name == "image" else False
