"""People, and which role each holds in which organisation from when to when."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from core import clock
from organisations.enums import ROLES_OF_KIND, Kind, Role
from organisations.models.units import Organisation


class User(AbstractUser):
    """A person. Rights come from memberships alone; nothing is granted on the user."""

    job_title = models.CharField(_("job title"), max_length=120, blank=True)
    # An account that was made for an invitation, until its owner has chosen a password.
    awaits_password = models.BooleanField(_("has no password yet"), default=False, editable=False)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def set_password(self, raw_password: str | None) -> None:
        """Whichever way somebody gets a password: an invitation has nothing more to give."""
        super().set_password(raw_password)
        self.awaits_password = False

    def get_full_name(self) -> str:
        """Family name first, as Vietnamese names are written."""
        return f"{self.last_name} {self.first_name}".strip()


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: date) -> MembershipQuerySet:
        """In force on that day; `until` is the first day on which it no longer holds."""
        return self.filter(Q(until=None) | Q(until__gt=day), since__lte=day)

    def not_ended(self) -> MembershipQuerySet:
        """In force today or to begin later."""
        return self.filter(Q(until=None) | Q(until__gt=clock.today()))

    def current(self) -> MembershipQuerySet:
        """In force today, of people who may still log in."""
        return self.on(clock.today()).filter(user__is_active=True)


class Membership(models.Model):
    """A person holds a role in an organisation for a time: the one source of all rights."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=16, choices=Role)
    since = models.DateField(_("from"), default=localdate)
    until = models.DateField(_("until (not included)"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["organisation", "role", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                condition=Q(until=None),
                name="membership_one_open_per_role",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="membership_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()} – {self.organisation}"

    def clean(self) -> None:
        if self.organisation_id and Role(self.role) not in ROLES_OF_KIND[Kind(self.organisation.kind)]:
            raise ValidationError({"role": _("This role does not exist in this kind of organisation.")})
