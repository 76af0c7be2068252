"""Keeps what an organisation was called, and lets what bears its name follow: asked by every action that may write
another name."""

from __future__ import annotations

from wagtail.log_actions import log
from wagtail.models import Page

from core import clock
from organisations.models import FormerName, Organisation, User
from organisations.models.units import NAMES
from organisations.moves.following import follower


def keep_former_name(organisation: Organisation, by: User) -> None:
    """Before the row is written: if a name is another one now, the old names stay as history, dated today, and the
    site, the collection and the home pages in the admin's lists bear the new one.

    Must be called inside the transaction of the act. Names of one day that nobody will ever look for, a slip of the
    keyboard that is put right, stay too: it is not for us to say which they are.
    """
    old = Organisation.objects.filter(pk=organisation.pk).values(*NAMES).first()
    if old is None or all(old[name] == getattr(organisation, name) for name in NAMES):
        return
    former = FormerName.objects.create(organisation=organisation, until=clock.today(), by=by, **old)
    _let_follow(organisation)
    if old["name"] != organisation.name and organisation.site is not None:
        told = {"old_name": old["name"], "new_name": organisation.name}
        follower().record(act="renamed", school=organisation, record=former, by=by, **told)
        log(instance=organisation.site.root_page, action="organisations.renamed", user=by, data=told)


def _let_follow(organisation: Organisation) -> None:
    """No text of a page is written: a home page's title was cleared with the rest, and readers see the name of the
    organisation in its place. `draft_title` is what the admin calls a page, and readers never see it."""
    site, collection = organisation.site, organisation.collection
    if collection is not None and collection.name != organisation.name:
        collection.name = organisation.name
        collection.save(update_fields=["name"])
    if site is None:
        return
    if site.site_name != organisation.name:
        site.site_name = organisation.name
        site.save(update_fields=["site_name"])
    homes = Page.objects.filter(translation_key=site.root_page.translation_key).select_related("locale")
    for home in homes.order_by("pk"):
        home.draft_title = organisation.name_in(home.locale.language_code)
        home.save(update_fields=["draft_title"], clean=False)
