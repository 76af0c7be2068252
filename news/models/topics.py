"""Topics: the content groups of the communications plan, kept by the department."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models import ShownObject
from organisations import keeping
from organisations.models.units import hex_colour


class TopicQuerySet(models.QuerySet["Topic"]):
    def kept_for(self, organisation_id: Any) -> TopicQuerySet:
        """The shared topics and those of the department that manages the organisation today."""
        return self.filter(keeping.kept_for(organisation_id))


class Topic(ShownObject, index.Indexed):
    """What a story or release is about. One list for all units of a department, in both languages on one row."""

    public_fields = ("name_vi", "name_en", "slug", "colour")

    name_vi = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    slug = models.SlugField(_("code"), max_length=60, unique=True)
    colour = models.CharField(_("colour"), max_length=7, default="#1a5f8a", validators=[hex_colour])
    department = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("department"),
        null=True,
        blank=True,
        limit_choices_to={"kind": "department"},
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Whose it is; empty: it counts for every department of this install."),
    )

    objects = TopicQuerySet.as_manager()

    panels = [FieldPanel("name_vi"), FieldPanel("name_en"), FieldPanel("slug"), FieldPanel("colour")]
    search_fields = [index.AutocompleteField("name_vi"), index.SearchField("name_vi")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name_vi"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the language of the page that is being shown."""
        return self.name_en if self.name_en and get_language() == "en" else self.name_vi
