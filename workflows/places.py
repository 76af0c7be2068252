"""Where pages and sites stand: receivers that keep what is public on the site that it was cleared for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Site

from organisations.models import Organisation
from workflows import gate


def keep_page_in_its_tree(instance: Any, parent_page_after: Any, **kwargs: Any) -> None:
    """Every move passes here, of base pages too; what is below a page comes along without being written."""
    gate.check_place(instance.specific, parent_page_after)


def keep_root_of_site(instance: Site, raw: bool = False, **kwargs: Any) -> None:
    """A site shows the home page of the organisation that it was set up for, and no other site shows it."""
    if raw:
        return
    root = instance.root_page.specific
    whose = Organisation.objects.filter(site=instance.pk).first() if instance.pk else None
    home_of = getattr(root, "organisation", None)
    taken = home_of is not None and home_of.site_id is not None and home_of.site_id != instance.pk
    if taken or (whose is not None and (whose != home_of or root.depth != 2)):
        raise gate.ClearanceRequiredError(
            _("A site shows the home page of its own organisation, and only that.")
        )
