"""An order that moves schools from one managing body to another: who wanted it, when, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organisations.models.units import Organisation


class Status(models.TextChoices):
    PROPOSED = "proposed", _("waits for the receiving body")
    ACCEPTED = "accepted", _("accepted, takes effect on its day")
    DONE = "done", _("carried out")
    CANCELLED = "cancelled", _("cancelled")
    UNDONE = "undone", _("undone")


OPEN = (Status.PROPOSED, Status.ACCEPTED)


class MoveOrderQuerySet(models.QuerySet["MoveOrder"]):
    def open(self) -> MoveOrderQuerySet:
        return self.filter(status__in=OPEN)

    def due(self, day: date) -> MoveOrderQuerySet:
        """Accepted, and its day has come."""
        return self.filter(status=Status.ACCEPTED, on__lte=day).order_by("on", "pk")

    def of(self, organisations: Any) -> MoveOrderQuerySet:
        """Those in which one of these bodies takes part."""
        return self.filter(Q(giving__in=organisations) | Q(receiving__in=organisations))


class MoveOrder(models.Model):
    """Schools go from one body to another on a day. Never deleted: it is the history of who was in charge."""

    wagtail_reference_index_ignore = True

    number = models.CharField(
        _("number of the decision"), max_length=60, blank=True, help_text=_("For example 1234/QĐ-UBND.")
    )
    giving = models.ForeignKey(
        Organisation, verbose_name=_("giving body"), on_delete=models.PROTECT, related_name="orders_giving"
    )
    receiving = models.ForeignKey(
        Organisation,
        verbose_name=_("receiving body"),
        on_delete=models.PROTECT,
        related_name="orders_receiving",
    )
    on = models.DateField(_("day"))
    status = models.CharField(_("state"), max_length=12, choices=Status, default=Status.PROPOSED)
    undoes = models.ForeignKey(
        "self", verbose_name=_("undoes"), null=True, on_delete=models.PROTECT, related_name="undoings"
    )
    # Whoever undoes may be of either side; the other one accepts, whatever becomes of the proposer's role.
    giver_accepts = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    accepted_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    cancelled_at = models.DateTimeField(null=True)
    # Why it could not be carried out when it was last tried; empty again once it was.
    problem = models.TextField(blank=True)

    objects = MoveOrderQuerySet.as_manager()

    class Meta:
        verbose_name = _("move of schools")
        verbose_name_plural = _("moves of schools")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(giving=F("receiving")), name="move_between_two_bodies"),
            # One that was cancelled leaves the way free for another try.
            models.UniqueConstraint(
                fields=["undoes"], condition=~Q(status=Status.CANCELLED), name="move_undone_once"
            ),
        ]
        indexes = [models.Index(fields=["status", "on"], name="move_due")]

    def __str__(self) -> str:
        return f"{self.giving.short_name} → {self.receiving.short_name}, {self.on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        return reverse("moves:show", args=[self.pk])

    @property
    def is_proposed(self) -> bool:
        return self.status == Status.PROPOSED

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_done(self) -> bool:
        return self.status == Status.DONE


class MovedSchool(models.Model):
    """One school of an order; `facts` are what the minutes say of it, as it was when the order was carried out."""

    wagtail_reference_index_ignore = True

    order = models.ForeignKey(MoveOrder, on_delete=models.PROTECT, related_name="schools")
    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="moves")
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["school__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["order", "school"], name="moved_school_once")]

    def __str__(self) -> str:
        return f"{self.order}: {self.school}"
