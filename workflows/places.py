"""Where pages, sites and files belong: what is public stays on the site that it was cleared for, and nobody's page
shows another organisation's files."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from organisations.models import Organisation
from organisations.reach import collections_of
from workflows import gate
from workflows.canonical import shown_objects

FOREIGN = gettext_lazy(
    "A picture or document in this text belongs to another organisation. "
    "Upload it to your own library and choose it there."
)


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


def shows_what_is_anothers(page: Any) -> bool:
    """Whether the page shows a picture or document out of another organisation's collection.

    Choosers offer only one's own; but a form may name any key, and its preview would show what is private.
    """
    keys = {obj.collection_id for obj in shown_objects(page) if hasattr(obj, "collection_id")}
    others = Organisation.objects.exclude(pk=page.organisation_id)
    return bool(keys) and collections_of(others).filter(pk__in=keys).exists()


def check_belongings(page: Any) -> None:
    """Raises ForeignObjectError; it names nothing, since a title may be a secret."""
    if shows_what_is_anothers(page):
        raise gate.ForeignObjectError(FOREIGN)
