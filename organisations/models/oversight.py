"""Which department manages which school, from when to when."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _


class OversightQuerySet(models.QuerySet["Oversight"]):
    def on(self, day: date) -> OversightQuerySet:
        """In force on that day; `until` is the first day on which it no longer holds."""
        return self.filter(Q(until=None) | Q(until__gt=day), since__lte=day)


class Oversight(models.Model):
    """A department manages a school from a day until another: districts come and go, schools change hands."""

    school = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("school"),
        on_delete=models.PROTECT,
        related_name="oversights",
    )
    department = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("managing body"),
        on_delete=models.PROTECT,
        related_name="charges",
    )
    since = models.DateField(_("from"), default=localdate)
    until = models.DateField(_("until (not included)"), null=True, blank=True)

    objects = OversightQuerySet.as_manager()

    class Meta:
        verbose_name = _("managing body")
        verbose_name_plural = _("managing bodies")
        ordering = ["school", "since"]
        constraints = [
            models.UniqueConstraint(
                fields=["school"], condition=Q(until=None), name="oversight_one_open_per_school"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="oversight_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.school} → {self.department} ({self.since})"

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on that day."""
        return self.since <= day and (self.until is None or self.until > day)

    def clean(self) -> None:
        if self.school_id and self.school.is_department:
            raise ValidationError({"school": _("Only a school has a managing body.")})
        if self.department_id and not self.department.is_department:
            raise ValidationError({"department": _("Only a department can manage schools.")})
        others = Oversight.objects.filter(school_id=self.school_id).exclude(pk=self.pk)
        if self.until:
            others = others.filter(since__lt=self.until)
        if others.filter(Q(until=None) | Q(until__gt=self.since)).exists():
            raise ValidationError(_("The school already has a managing body in that time."))
