"""Keeps what an organisation was called: asked by every action that may write another name."""

from __future__ import annotations

from wagtail.log_actions import log

from core import clock
from organisations.models import FormerName, Organisation, User
from organisations.models.units import NAMES
from organisations.moves.following import follower


def keep_former_name(organisation: Organisation, by: User) -> None:
    """Before the row is written: if a name is another one now, the old names stay as history, dated today.

    Must be called inside the transaction of the act. Names of one day that nobody will ever look for, a slip of the
    keyboard that is put right, stay too: it is not for us to say which they are.
    """
    old = Organisation.objects.filter(pk=organisation.pk).values(*NAMES).first()
    if old is None or all(old[name] == getattr(organisation, name) for name in NAMES):
        return
    former = FormerName.objects.create(organisation=organisation, until=clock.today(), by=by, **old)
    if old["name"] != organisation.name and organisation.site is not None:
        told = {"old_name": old["name"], "new_name": organisation.name}
        follower().record(act="renamed", school=organisation, record=former, by=by, **told)
        log(instance=organisation.site.root_page, action="organisations.renamed", user=by, data=told)
