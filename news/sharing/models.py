"""References between sites: a school's story on its department's site, a department's notice on its schools' sites.

None of them holds a word of the page that it names, but for its title in the records. Each stands under an `Oversight`,
the row that says which department manages the school: when that one ends, the reference ends with it.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import clock
from core.clock import Now
from news.sharing.enums import Answer
from organisations.models import Organisation, Oversight
from workflows.public import public_pages


def _person(related_name: str = "+", *, null: bool = False) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=null, on_delete=models.PROTECT, related_name=related_name
    )


class Reference(models.Model):
    """A page that is shown, or is to be shown, on another organisation's site."""

    wagtail_reference_index_ignore = (
        True  # Wagtail's list of usages shows titles without asking whose they are
    )

    # As it was called then: the row of a page that has left the public holds a draft's words.
    title = models.CharField(_("title"), max_length=255)
    by = _person()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class UnderOversightQuerySet(models.QuerySet[Any]):
    def in_charge(self) -> Any:
        """The department still manages the school, and has done so ever since."""
        return self.filter(oversight__in=Oversight.objects.on(clock.today()).values("pk"))

    def of_department(self, department: Any) -> Any:
        return self.filter(oversight__department=department)


class StoryOfferQuerySet(UnderOversightQuerySet):
    def open(self) -> Any:
        """Nobody has answered yet, and the department that is asked still manages the school."""
        return self.filter(answer="").in_charge()


class StoryOffer(Reference):
    """A school asks its department to show one of its public stories."""

    page = models.ForeignKey("news.StoryPage", on_delete=models.CASCADE, related_name="offers")
    oversight = models.ForeignKey(Oversight, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(_("note to the department"), max_length=400, blank=True)
    answer = models.CharField(_("answer"), max_length=16, choices=Answer, blank=True)
    answer_reason = models.CharField(_("reason"), max_length=400, blank=True)
    answered_by = _person(null=True)
    answered_at = models.DateTimeField(null=True)

    objects = StoryOfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("offered story")
        verbose_name_plural = _("offered stories")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "oversight"], condition=Q(answer=""), name="offer_one_open_per_story"
            ),
            models.CheckConstraint(
                name="offer_answer_is_whole",
                condition=Q(answer="", answered_by=None, answered_at=None)
                | (~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False)),
            ),
        ]

    @property
    def is_open(self) -> bool:
        return not self.answer and self.oversight.holds_on(clock.today())


class FeatureQuerySet(UnderOversightQuerySet):
    def in_force(self) -> Any:
        """To be shown at this moment, if the story is public: not ended, not over, the school still managed."""
        return self.filter(ended_at=None).filter(Q(until=None) | Q(until__gt=Now())).in_charge()

    def in_order(self) -> Any:
        """The pinned ones by their place, then the newest first."""
        return self.order_by(F("position").asc(nulls_last=True), "-at", "-pk")


class Feature(Reference):
    """The department shows a school's story on its own site."""

    page = models.ForeignKey("news.StoryPage", on_delete=models.CASCADE, related_name="features")
    oversight = models.ForeignKey(Oversight, on_delete=models.PROTECT, related_name="+")
    offer = models.OneToOneField(
        StoryOffer, null=True, on_delete=models.SET_NULL, related_name="feature", editable=False
    )
    position = models.PositiveSmallIntegerField(_("pinned at place"), null=True, blank=True)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    ended_by = _person(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = FeatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("featured story")
        verbose_name_plural = _("featured stories")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "oversight"], condition=Q(ended_at=None), name="feature_one_open_per_story"
            ),
            models.CheckConstraint(
                name="feature_end_is_whole",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
            ),
        ]


class PushQuerySet(models.QuerySet["Push"]):
    def in_force(self) -> Any:
        """Not ended and not over."""
        return self.filter(ended_at=None).filter(Q(until=None) | Q(until__gt=Now()))


class Push(Reference):
    """The department puts one of its public stories or releases before schools, on their own sites."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="pushes")
    department = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="pushes")
    until = models.DateTimeField(_("until"), null=True, blank=True)
    ended_by = _person(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = PushQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice to schools")
        verbose_name_plural = _("notices to schools")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=Q(ended_at=None), name="push_one_open_per_page"
            ),
            models.CheckConstraint(
                name="push_end_is_whole",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
            ),
        ]

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None or (self.until is not None and self.until <= timezone.now())


class ReceiptQuerySet(UnderOversightQuerySet):
    def in_force(self) -> Any:
        """The school is to show the notice at this moment."""
        return self.filter(push__in=Push.objects.in_force().values("pk")).in_charge()

    def public(self) -> Any:
        """In force, and the notice itself is public: what a reader of the school's site may meet."""
        return self.in_force().filter(push__page__in=public_pages(Page.objects.all()).values("pk"))

    def unseen(self) -> Any:
        return self.filter(seen_at=None)


class Receipt(models.Model):
    """A school to which a notice was pushed, and who there has seen it first."""

    wagtail_reference_index_ignore = True

    push = models.ForeignKey(Push, on_delete=models.CASCADE, related_name="receipts")
    oversight = models.ForeignKey(Oversight, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    seen_by = _person(null=True)
    seen_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    objects = ReceiptQuerySet.as_manager()

    class Meta:
        verbose_name = _("receipt of a notice")
        verbose_name_plural = _("receipts of notices")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["push", "oversight"], name="receipt_one_per_school"),
            models.CheckConstraint(
                name="receipt_is_whole",
                condition=Q(seen_at=None, seen_by=None) | Q(seen_at__isnull=False, seen_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.push} → {self.oversight.school}"
