"""The evidence: who approved exactly which content, and what was public from when to when."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.clock import Now
from organisations.enums import Role
from workflows.enums import Clearance, Ending
from workflows.models.withdrawals import Withdrawal

CLEARANCE_CHOICES = [
    (Clearance.SCHOOL.value, _("Green: the school")),
    (Clearance.DEPARTMENT.value, _("Amber: the department")),
    (Clearance.SPOKESPERSON.value, _("Red: the spokesperson and the department")),
]


class ApprovalQuerySet(models.QuerySet["Approval"]):
    def usable_for(self, page_id: int, digest: str) -> ApprovalQuerySet:
        """Approvals that still speak for this content of this page.

        Not revoked, and not overtaken: once other content of the page was cleared later or went public under
        a later approval, this content was taken down, or the page was withdrawn, an older approval no longer
        counts. So neither a revert nor an old schedule puts a withdrawn text back. A translation says the same
        as its original: what was signed for it before the original was withdrawn does not count either.
        """
        cleared = Q(step=Clearance.DEPARTMENT) | Q(required=Clearance.SCHOOL)  # the last step of its way
        others = self.model.objects.filter(cleared, page_id=OuterRef("page_id"), pk__gt=OuterRef("pk"))
        publications = Publication.objects.filter(page_id=OuterRef("page_id"))
        replaced = publications.exclude(digest=digest).filter(approval_id__gt=OuterRef("pk"))
        ended = publications.filter(digest=digest, ended_at__gt=OuterRef("at"))
        taken_down = ended.exclude(ending=Ending.CONFIRMED)
        family = Page.objects.filter(pk=page_id).values("translation_key")
        originals = Page.objects.filter(
            translation_key__in=family, locale__language_code=settings.LANGUAGE_CODE
        )
        pages = Q(page_id=page_id) | Q(page_id__in=originals.values("pk"))
        withdrawn = Withdrawal.objects.filter(pages, at__gte=OuterRef("at"))
        return self.filter(page_id=page_id, digest=digest, revoked_at=None).exclude(
            Exists(others.exclude(digest=digest)) | Exists(replaced) | Exists(taken_down) | Exists(withdrawn)
        )


class Approval(models.Model):
    """One person's signature under exactly one content of one page. Append-only; the ledger names it."""

    page_id = models.BigIntegerField(db_index=True)
    title = models.CharField(max_length=255)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    step = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    required = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    reasons = models.JSONField(default=list)
    role = models.CharField(max_length=16, choices=Role)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="approvals")
    at = models.DateTimeField(default=timezone.now)
    task_state_id = models.BigIntegerField(null=True, help_text="None: starter pages made by provisioning.")
    comment = models.TextField(blank=True)
    content = models.JSONField(encoder=DjangoJSONEncoder)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="revocations"
    )
    revoked_reason = models.TextField(blank=True)
    alone_until = models.DateTimeField(
        null=True,
        help_text="An emergency: until then this signature suffices by itself, afterwards it does not.",
    )

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["pk"]
        indexes = [models.Index(fields=["page_id", "digest"], name="approval_page_digest")]
        constraints = [
            models.CheckConstraint(
                name="approval_revocation_is_whole",
                condition=Q(revoked_at=None, revoked_by=None, revoked_reason="")
                | (Q(revoked_at__isnull=False, revoked_by__isnull=False) & ~Q(revoked_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({Clearance(self.step).name}, {self.by})"

    @property
    def in_history(self) -> dict[str, Any]:
        """What the page's history keeps of it."""
        return {
            "step": int(self.step),
            "digest": self.digest,
            "required": int(self.required),
            "comment": self.comment,
        }


class PublicationQuerySet(models.QuerySet["Publication"]):
    def open(self) -> PublicationQuerySet:
        """Not ended yet, by whatever act."""
        return self.filter(ended_at=None)

    def in_force(self) -> PublicationQuerySet:
        """What makes a page public at this moment: open, and no emergency whose time is over."""
        return self.open().filter(Q(lapses_at=None) | Q(lapses_at__gt=Now()))

    def emergencies(self) -> PublicationQuerySet:
        """Public before clearance, and nobody has confirmed it yet."""
        return self.open().exclude(lapses_at=None)


class Publication(models.Model):
    """A content of a page was public from a moment to another, under an approval. Ended once, else unchanged."""

    page_id = models.BigIntegerField(db_index=True)
    title = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    approval = models.ForeignKey(Approval, on_delete=models.PROTECT, related_name="publications")
    required = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    address = models.CharField(max_length=500)
    started_at = models.DateTimeField(default=timezone.now)
    lapses_at = models.DateTimeField(
        null=True,
        help_text="An emergency: from then on it is public no more, unless a second person confirms.",
    )
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=16, choices=Ending, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page_id"], condition=Q(ended_at=None), name="publication_one_open_per_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.started_at:%Y-%m-%d %H:%M})"

    @property
    def organisation_id(self) -> int:
        return self.approval.organisation_id


class ShownReference(models.Model):
    """A picture, document or topic that an open publication shows: what makes its file public."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="shown")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["publication", "content_type", "object_id"], name="shown_once"),
        ]
        indexes = [models.Index(fields=["content_type", "object_id"], name="shown_object")]

    def __str__(self) -> str:
        return f"{self.publication}: {self.content_type} {self.object_id}"


class RowSeal(models.Model):
    """PostgreSQL's own fingerprint of the rows of a public page; its triggers refuse rows that differ."""

    page_id = models.BigIntegerField(primary_key=True)
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="+")
    seal = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.page_id}: {self.seal}"
