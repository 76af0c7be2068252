"""Stories and the list of a site's stories."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from news import listings
from news.feeds import FeedMixin
from news.models.base import ArticlePage
from workflows.models import GovernedPage


class NewsIndexPage(FeedMixin, GovernedPage):
    """The list of a site's stories, newest first."""

    template = "pages/news_index_page.html"
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*GovernedPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.DepartmentHomePage", "home.SchoolHomePage"]
    subpage_types = ["news.StoryPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("news list")
        verbose_name_plural = _("news lists")

    def feed_items(self) -> Any:
        return StoryPage.objects.child_of(self).public()

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | listings.story_list(self.feed_items(), request.GET)


class StoryPage(ArticlePage):
    """What happened at the school, told by a teacher."""

    template = "pages/story_page.html"
    parent_page_types = ["news.NewsIndexPage"]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        siblings = StoryPage.objects.sibling_of(self, inclusive=False).public()
        context["related"] = listings.newest(siblings, 3)
        return context
