"""A page was taken from the public: why, by whom, and what stands at its address since."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations.enums import Role
from workflows.enums import WithdrawalReason

# What the public reads for each reason. Nothing of the page itself: its title may be the trouble.
PUBLIC_SENTENCES = {
    WithdrawalReason.OUTDATED: _("The information on this page was no longer valid."),
    WithdrawalReason.INCORRECT: _("The content of this page was not correct."),
    WithdrawalReason.PERSONAL_DATA: _("This page has been withdrawn to protect personal data."),
    WithdrawalReason.AUTHORITY: _("This page has been withdrawn at the request of a competent authority."),
    WithdrawalReason.REPLACED: _("Another page has replaced this one."),
    WithdrawalReason.MISTAKE: _("This page was published by mistake."),
    WithdrawalReason.REVOKED: _("This page is being checked again."),
    WithdrawalReason.UNCONFIRMED: _("This page is being checked again."),
}


class Withdrawal(models.Model):
    """Append-only. Approvals given before it count no more, whichever content they were for."""

    page_id = models.BigIntegerField(db_index=True)
    title = models.CharField(max_length=255)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    publication = models.ForeignKey(
        "workflows.Publication", on_delete=models.PROTECT, related_name="withdrawals"
    )
    reason = models.CharField(_("reason"), max_length=16, choices=WithdrawalReason)
    notice = models.TextField(_("notice to the public"), blank=True, max_length=600)
    redirect_to = models.BigIntegerField(null=True, help_text="Key of the page that visitors are sent to.")
    site_id = models.BigIntegerField(null=True)  # no foreign key: a record outlives the site
    path = models.CharField(max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="withdrawals"
    )
    role = models.CharField(max_length=16, choices=Role, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["pk"]
        indexes = [models.Index(fields=["site_id", "path"], name="withdrawal_address")]

    def __str__(self) -> str:
        return f"{self.title} ({self.at:%Y-%m-%d %H:%M})"

    @property
    def public_sentence(self) -> Any:
        return PUBLIC_SENTENCES[WithdrawalReason(self.reason)]
