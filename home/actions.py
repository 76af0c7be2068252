"""Every write of a unit about its own site: where old addresses lead, which pages are its menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Site

from core.decisions import Decision
from core.locks import lock_until_commit
from home import addresses, navigation, policy
from home.models import MenuEntry
from organisations import permissions
from organisations.models import Organisation
from workflows.permissions import hold_roles


@transaction.atomic
def add_redirect(*, organisation: Organisation, old_path: str, target: str, by: Any) -> Redirect:
    """From now on the old address of the site leads to the public page at the other one, while that is public.

    Raises PermissionDenied, or ValidationError with a message per field; then nothing has been written.
    """
    site = _own_site(organisation, by)
    old, page = addresses.old_address(site, old_path), addresses.page_at(site, target)
    count = Redirect.objects.filter(site=site, automatically_created=False).count()
    _require(
        old_path=policy.may_lead_on(old, reserved=addresses.reserved(), count=count),
        target=policy.may_lead_to(target=addresses.path_of(page) if page else None, old=old),
    )
    try:
        with transaction.atomic():
            row = Redirect.objects.create(old_path=old.path, site=site, redirect_page=page)
    except (
        IntegrityError
    ):  # meanwhile the address of a page was changed, which leads on from the old one by itself
        known = addresses.old_address(site, old_path)
        _require(old_path=policy.may_lead_on(known, reserved=addresses.reserved(), count=count))
        raise
    data = {"old_path": row.old_path, "page": row.redirect_page_id}
    log(instance=site.root_page, action="home.redirect_added", user=by, data=data)
    return row


@transaction.atomic
def remove_redirect(*, organisation: Organisation, redirect_id: int, by: Any) -> str:
    """The old address leads nowhere any more; returns it. Raises PermissionDenied, or ValidationError."""
    site = _own_site(organisation, by)
    row = Redirect.objects.select_for_update().filter(site=site, pk=redirect_id).first()
    if row is None:
        raise ValidationError(_("This entry is not there any more."))
    data = {"old_path": row.old_path, "page": row.redirect_page_id}
    row.delete()
    log(instance=site.root_page, action="home.redirect_removed", user=by, data=data)
    return str(data["old_path"])


@transaction.atomic
def set_menu(*, organisation: Organisation, pages: Sequence[UUID], by: Any) -> bool:
    """These pages are the menu of the site, in this order; without any it chooses itself. False if it is so already.

    Raises PermissionDenied, or ValidationError; then nothing has been written.
    """
    site = _own_site(organisation, by)
    wanted = list(dict.fromkeys(pages))
    known = {choice.key for choice in navigation.choices(site.root_page)}
    _require(__all__=policy.may_set_menu(chosen=len(wanted), strangers=len(set(wanted) - known)))
    entries = MenuEntry.objects.filter(organisation=organisation)
    before = list(entries.order_by("position").values_list("translation_key", flat=True))
    if before == wanted:
        return False
    entries.delete()
    MenuEntry.objects.bulk_create(
        MenuEntry(organisation=organisation, translation_key=key, position=position)
        for position, key in enumerate(wanted, start=1)
    )
    data = {"before": [str(key) for key in before], "pages": [str(key) for key in wanted]}
    log(instance=site.root_page, action="home.menu_set", user=by, data=data)
    return True


def _own_site(organisation: Organisation, by: Any) -> Site:
    """The site, for this act alone until the transaction ends; refused to whoever does not look after it."""
    hold_roles(by)
    lock_until_commit(f"home.site.{organisation.pk}")
    organisation = Organisation.objects.select_related("site__root_page").get(pk=organisation.pk)
    decision = policy.may_manage(
        administers=permissions.administers(by, organisation),
        heads=permissions.heads(by, organisation),
        is_closed=organisation.is_closed,
    )
    if not decision.allowed:
        raise PermissionDenied(str(decision.reason))
    if organisation.site is None:
        raise ValidationError(_("%s has no site yet.") % organisation)
    return organisation.site


def _require(**decisions: Decision) -> None:
    """Raises ValidationError with the sentences of what is refused, each at its field."""
    refused = {name: str(decision.reason) for name, decision in decisions.items() if not decision.allowed}
    if refused:
        raise ValidationError(refused)
