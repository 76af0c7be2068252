"""An uploaded list between its preview and its end: rows that were read and checked here, not by the browser."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.imports.plan import Change, Outcome, Planned, changes_from_json
from organisations.imports.rows import Row

# Names and addresses of people: kept as long as somebody needs to look, download what was refused, or go on.
KEPT_UNCONFIRMED = timedelta(days=1)
KEPT_CONFIRMED = timedelta(days=14)


def tomorrow() -> datetime:
    """When an upload that nobody confirms is forgotten."""
    return timezone.now() + KEPT_UNCONFIRMED


class SchoolImport(models.Model):
    """One upload. What would be done is known by its digest, and that is what the person confirms."""

    wagtail_reference_index_ignore = True

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.CASCADE, related_name="+"
    )
    department = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("managing body"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    filename = models.CharField(_("file"), max_length=200)
    ignored = models.JSONField(_("columns not used"), default=list)
    digest = models.CharField(max_length=64)
    created_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    expires_at = models.DateTimeField(_("kept until"), default=tomorrow, db_index=True)

    class Meta:
        verbose_name = _("import of schools")
        verbose_name_plural = _("imports of schools")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.filename


class ImportedRow(models.Model):
    """One row: as it was read, what is planned or was done, and why not."""

    wagtail_reference_index_ignore = True

    upload = models.ForeignKey(SchoolImport, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("row"))
    data = models.JSONField()
    outcome = models.CharField(_("result"), max_length=12, choices=Outcome)
    changes = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["upload", "number"], name="imported_row_once")]

    def __str__(self) -> str:
        return f"{self.upload}: {self.number}"

    @property
    def row(self) -> Row:
        return Row.from_json(self.data)

    @property
    def shown_changes(self) -> tuple[Change, ...]:
        return changes_from_json(self.changes)

    def set_plan(self, planned: Planned) -> ImportedRow:
        """Take over what is planned or was done; to be saved by an action."""
        self.outcome, self.reasons = planned.outcome, list(planned.reasons)
        self.changes = [_as_json(change) for change in planned.changes]
        return self

    def differs_from(self, planned: Planned) -> bool:
        """Whether something else is planned than what is kept."""
        told = (self.outcome, self.shown_changes, tuple(self.reasons))
        return told != (planned.outcome, planned.changes, planned.reasons)

    @property
    def planned(self) -> Planned:
        """For tables and reports; an import plans anew before it writes."""
        return Planned(self.row, Outcome(self.outcome), self.shown_changes, tuple(self.reasons))


def _as_json(change: Change) -> dict[str, Any]:
    return {"field": change.field, "old": change.old, "new": change.new}
