"""What becomes of an offer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Answer(models.TextChoices):
    """How an offer ended; while nobody has answered there is none."""

    FEATURED = "featured", _("Shown on the department's site")
    DECLINED = "declined", _("Declined")
    TAKEN_BACK = "taken_back", _("Taken back by the school")
