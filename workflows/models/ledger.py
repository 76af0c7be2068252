"""The ledger: one append-only, hash-chained line for each act, from the hand-in to the withdrawal."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from organisations.enums import Role
from workflows.enums import Act


def hashed_part(entry: Any) -> dict[str, Any]:
    """All that the hash of a line is over: what stands in it, and the hash of the line before it."""
    return {
        "previous": entry.previous_hash,
        "page": entry.page_id,
        "title": entry.title,
        "organisation": entry.organisation_id,
        "act": str(entry.act),
        "by": entry.by_id,
        "role": str(entry.role),
        "at": entry.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "record": entry.record_id,
        "data": entry.data,
    }


def hash_of_line(entry: Any) -> str:
    """SHA-256 (hex) of that as JSON, keys sorted, without spaces, in UTF-8."""
    text = json.dumps(hashed_part(entry), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class LedgerEntry(models.Model):
    """Somebody did something to a page. Written by `workflows.ledger.append` alone, changed by nobody.

    ``page_id`` is a plain number: the history of a deleted page stays readable. ``data`` holds what the act
    was about (digest, level, reason), never the whole content: that is kept with the approval
    whose digest is named here.
    """

    page_id = models.BigIntegerField(db_index=True)
    title = models.CharField(_("title"), max_length=255)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    act = models.CharField(_("what was done"), max_length=16, choices=Act)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", verbose_name=_("who")
    )
    role = models.CharField(_("role"), max_length=16, choices=Role, blank=True)
    at = models.DateTimeField(_("when"))
    record_id = models.BigIntegerField(null=True)  # the approval, publication, withdrawal or change of level
    data = models.JSONField(encoder=DjangoJSONEncoder, default=dict)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("entry of the ledger")
        verbose_name_plural = _("ledger")
        ordering = ["pk"]
        indexes = [models.Index(fields=["act", "record_id"], name="ledger_record")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_act_display()}: {self.title}"

    def chained_hash(self) -> str:
        return hash_of_line(self)
