"""A school closes on a day: why, who carries on, and what has to be known to undo it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models.units import Organisation


class ClosingReason(models.TextChoices):
    DISSOLVED = "dissolved", _("Dissolved")
    MERGED = "merged", _("Merged into another school")
    SPLIT = "split", _("Split into several schools")
    MOVED_OUT = "moved_out", _("Moved out of the city")
    OTHER = "other", _("Another reason")


class ClosingStatus(models.TextChoices):
    PLANNED = "planned", _("takes effect on its day")
    DONE = "done", _("carried out")
    CANCELLED = "cancelled", _("cancelled")
    UNDONE = "undone", _("undone")


class ClosingQuerySet(models.QuerySet["Closing"]):
    def due(self, day: date) -> ClosingQuerySet:
        return self.filter(status=ClosingStatus.PLANNED, on__lte=day).order_by("on", "pk")


class Closing(models.Model):
    """Never deleted: it is the end of the school's history."""

    wagtail_reference_index_ignore = True

    school = models.ForeignKey(
        Organisation, verbose_name=_("school"), on_delete=models.PROTECT, related_name="closings"
    )
    on = models.DateField(_("first day on which it is closed"))
    reason = models.CharField(_("reason"), max_length=12, choices=ClosingReason)
    explanation = models.CharField(_("explanation"), max_length=300, blank=True)
    number = models.CharField(_("number of the decision"), max_length=60, blank=True)
    successors = models.ManyToManyField(
        Organisation, verbose_name=_("successors"), blank=True, related_name="closings_before"
    )
    status = models.CharField(_("state"), max_length=12, choices=ClosingStatus, default=ClosingStatus.PLANNED)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)
    # The roles that it ended: key, and until when each would have lasted.
    ended = models.JSONField(default=list)
    withdrawn = models.PositiveIntegerField(_("submissions taken out of the steps"), default=0)
    problem = models.TextField(blank=True)

    objects = ClosingQuerySet.as_manager()

    class Meta:
        verbose_name = _("closing of a school")
        verbose_name_plural = _("closings of schools")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school"],
                condition=Q(status__in=[ClosingStatus.PLANNED, ClosingStatus.DONE]),
                name="closing_one_in_force",
            )
        ]
        indexes = [models.Index(fields=["status", "on"], name="closing_due")]

    def __str__(self) -> str:
        return f"{self.school} ({self.on:%d/%m/%Y})"

    def get_absolute_url(self) -> str:
        return reverse("closings:show", args=[self.pk])

    @property
    def is_in_force(self) -> bool:
        return self.status in (ClosingStatus.PLANNED, ClosingStatus.DONE)

    @property
    def in_words(self) -> str:
        """“Merged into another school: THCS Hoa Sen”."""
        parts = [str(ClosingReason(self.reason).label)]
        names = ", ".join(school.name for school in self.successors.all())
        parts += [part for part in (names, self.explanation) if part]
        return ": ".join(parts)
