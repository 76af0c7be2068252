"""What an organisation was called before, and until when."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models.units import Organisation


class FormerName(models.Model):
    """Append-only: the three names as they stood until that day, which is not included."""

    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="former_names"
    )
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    until = models.DateField(_("until (not included)"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["organisation", "-pk"]

    def __str__(self) -> str:
        return f"{self.name} (– {self.until:%d/%m/%Y})"
