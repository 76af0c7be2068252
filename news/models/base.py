"""What a story and a press release have in common."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks import CorrectionBlock, StoryStreamBlock
from core.pictures import picture_specs
from core.text import fold
from news.forms import ArticleForm
from workflows.canonical import canonical
from workflows.facts import text_parts
from workflows.models import GovernedPage, GovernedPageQuerySet


class ArticleQuerySet(GovernedPageQuerySet):
    def with_card_data(self) -> ArticleQuerySet:
        """With organisation, pictures in card size and topics: a constant number of queries."""
        pictures = get_image_model().objects.prefetch_renditions(*picture_specs("card", "lead", "share"))
        cards = super().with_card_data()
        return cards.prefetch_related(models.Prefetch("lead_image", queryset=pictures), "topics")


class ArticlePage(GovernedPage):
    """A page that tells something: summary, picture, body, topics."""

    objects = PageManager.from_queryset(ArticleQuerySet)()
    base_form_class = ArticleForm
    found_by_search = True

    summary = models.TextField(
        _("summary"),
        max_length=400,
        help_text=_("Two sentences that say it all; shown in lists and when shared."),
    )
    lead_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_image_alt = models.CharField(
        _("what the main picture shows"),
        max_length=250,
        blank=True,
        help_text=_("One sentence for people who cannot see it. Leave empty only if it is mere decoration."),
    )
    body = StreamField(StoryStreamBlock(), verbose_name=_("text"), blank=True)
    corrections = StreamField(
        [("correction", CorrectionBlock())],
        verbose_name=_("corrections"),
        blank=True,
        max_num=20,
        help_text=_("Shown above the text, with their dates; the reader sees that something was put right."),
    )
    topics = ParentalManyToManyField("news.Topic", verbose_name=_("topics"), blank=True, related_name="+")

    content_panels = [
        *GovernedPage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel([FieldPanel("lead_image"), FieldPanel("lead_image_alt")], heading=_("Main picture")),
        FieldPanel("body"),
        FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
        FieldPanel("corrections"),
    ]
    search_fields = [
        *GovernedPage.search_fields,
        index.FilterField("organisation"),
        index.SearchField("summary", boost=1.5),
        index.SearchField("body"),
        index.SearchField("corrections"),
        index.SearchField("folded_title", boost=2),
        index.SearchField("folded_text"),
    ]
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    def clearance_topics(self) -> set[str]:
        return {topic.slug for topic in self.topics.all()}

    def picture_sets(self) -> dict[int, set[str]]:
        sets = super().picture_sets()
        if self.lead_image_id:
            sets[self.lead_image_id] = {"card", "lead", "share"}
        return sets

    def folded_title(self) -> str:
        """The title without marks, so that “truong hoa sen” finds “Trường Hoa Sen” on every database."""
        return fold(self.title)

    def folded_text(self) -> str:
        """All text of the page without marks."""
        return fold(" ".join(part.text for part in text_parts(self, canonical(self))))

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = [self.get_parent()]
        return context
