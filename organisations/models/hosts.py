"""The further host names of a site: a second address, and addresses that it once had."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.models.units import Organisation

host_name = RegexValidator(
    r"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$",
    _("Write a host name alone, in small letters: “thcs-hoasen.edu.vn”."),
)


class Hostname(models.Model):
    """A host name that leads to an organisation's site by a redirect; the site's own name is not among them."""

    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.CASCADE, related_name="hostnames"
    )
    name = models.CharField(_("host name"), max_length=253, unique=True, validators=[host_name])
    since = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("further host name")
        verbose_name_plural = _("further host names")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
