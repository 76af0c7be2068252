"""The ordered levels of clearance, the steps that give them, and the named groups of states."""

from enum import IntEnum, StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Clearance(IntEnum):
    """Who has to sign before the public may read; comparable, the higher the stricter."""

    SCHOOL = 1  # đèn xanh: the school's head publishes
    DEPARTMENT = 2  # đèn vàng: a department moderator must approve
    SPOKESPERSON = 3  # đèn đỏ: the spokesperson as well, and two different people


class RuleKind(StrEnum):
    """What a clearance rule looks at."""

    TERMS = "terms"
    PERSONAL_DATA = "personal_data"
    TEACHER_FAULT = "teacher_fault"
    TOPIC = "topic"
    PAGE_TYPE = "page_type"


class Act(models.TextChoices):
    """What the ledger records: all that was done on a page's way to the public, and with it there."""

    SUBMITTED = "submitted", _("Handed in")
    APPROVED = "approved", _("Approved")
    RETURNED = "returned", _("Returned to the author")
    CANCELLED = "cancelled", _("Taken back before a decision")
    LEVEL = "level", _("Level changed")
    EMERGENCY = "emergency", _("Published in an emergency, before clearance")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Made public")
    ENDED = "ended", _("No longer public in this version")
    WITHDRAWN = "withdrawn", _("Withdrawn from the public")
    REVOKED = "revoked", _("Approval revoked")
    OFFERED = "offered", _("Offered to the department")
    OFFER_TAKEN_BACK = "offer_taken_back", _("Offer taken back")
    OFFER_DECLINED = "offer_declined", _("Offer declined")
    FEATURED = "featured", _("Shown on the department's site")
    UNFEATURED = "unfeatured", _("Taken off the department's site")
    PUSHED = "pushed", _("Put on the schools' sites")
    PUSH_ENDED = "push_ended", _("Taken off the schools' sites")
    # Of a school, in the record of its home page.
    MOVED = "moved", _("School given to another managing body")
    RENAMED = "renamed", _("School renamed")
    CLOSED = "closed", _("School closed")
    REOPENED = "reopened", _("Closing of the school undone")


class Ending(models.TextChoices):
    """Why a publication ended."""

    REPLACED = "replaced", _("a newer version took its place")
    CONFIRMED = "confirmed", _("the emergency publication was confirmed")
    WITHDRAWN = "withdrawn", _("it was withdrawn")
    TAKEN_DOWN = "taken_down", _("it was taken down")
    DELETED = "deleted", _("the page was deleted")


class WithdrawalReason(models.TextChoices):
    """The closed list of reasons; the public reads the sentence that belongs to each (`public_sentence`)."""

    OUTDATED = "outdated", _("The information is no longer valid")
    INCORRECT = "incorrect", _("The content is not correct")
    PERSONAL_DATA = "personal_data", _("It contains personal data")
    AUTHORITY = "authority", _("A competent authority asked for it")
    REPLACED = "replaced", _("Another page replaces it")
    MISTAKE = "mistake", _("It was published by mistake")
    REVOKED = "revoked", _("Its approval was revoked")
    UNCONFIRMED = "unconfirmed", _("Nobody confirmed the emergency publication in time")


# What a person may choose; the others follow from other acts.
CHOOSABLE_REASONS = tuple(
    reason
    for reason in WithdrawalReason
    if reason not in (WithdrawalReason.REVOKED, WithdrawalReason.UNCONFIRMED)
)
