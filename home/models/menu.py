"""The pages that an organisation has chosen for the menu of its site."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.policy import MOST_IN_MENU


class MenuEntry(models.Model):
    """One place in the menu. It names a page in all its languages and holds nothing that a reader sees: title, address
    and whether there is anything to show, the menu asks of what is public at that moment. Without rows it chooses
    itself (`home.navigation`).
    """

    organisation = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="menu_entries",
    )
    translation_key = models.UUIDField(_("page"))
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("menu entry")
        verbose_name_plural = _("menu entries")
        ordering = ["organisation", "position"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "translation_key"], name="menu_page_once"),
            models.UniqueConstraint(fields=["organisation", "position"], name="menu_place_once"),
            models.CheckConstraint(
                condition=models.Q(position__range=(1, MOST_IN_MENU)), name="menu_place_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.position}"
