"""Stories and the list of a site's stories."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from news import listings
from news.feeds import NEWEST, FeedMixin
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
        """The site's own stories; a department's feed carries the featured ones too, with their own addresses."""
        from news.sharing import shown

        if not self.organisation.is_department:
            return self._stories()
        own = self._stories().order_by("-first_published_at").values_list("pk", flat=True)[:NEWEST]
        featured = shown.featured_keys(self.organisation, self.locale_id)
        return StoryPage.objects.public().filter(pk__in=[*own, *featured], locale_id=self.locale_id)

    def _stories(self) -> Any:
        return StoryPage.objects.child_of(self).public()

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context |= listings.story_list(self._stories(), request.GET)
        if context["stories"].number > 1 or context["active_topic"]:
            return context
        return context | self._shared()

    def _shared(self) -> dict[str, Any]:
        """What other sites share with this one, above its own list."""
        from news.sharing import shown

        if not self.organisation.is_department:
            return {"notices": shown.notices(self.organisation, self.locale_id)}
        featured = shown.featured(self.organisation, self.locale_id, shown.ON_LIST)
        listings.furnish(featured)
        return {"featured": featured}


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
