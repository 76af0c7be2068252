"""The home pages: what a visitor of a department or of a school sees first."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField

from core.blocks import TEXT_FEATURES, StoryStreamBlock
from home import directory
from home.models.standard import StandardPage
from news.listings import furnish, newest, newest_bare
from news.models import PressReleasePage, StoryPage
from news.sharing import shown
from organisations.models import Organisation
from workflows.models import GovernedPage


class SiteHomePage(GovernedPage):
    """What both kinds of home page have. Each is called what its organisation is called (ADR 38)."""

    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    hero_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    hero_image_alt = models.CharField(_("what the main picture shows"), max_length=250, blank=True)
    body = StreamField(StoryStreamBlock(), verbose_name=_("text"), blank=True)

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.StandardPage", "news.NewsIndexPage", "news.PressIndexPage"]
    # Made by provisioning alone, together with the site.
    is_creatable = False

    class Meta:
        abstract = True

    @property
    def shown_title(self) -> str:
        """What readers see in place of the title, which is as old as the text that was cleared."""
        return self.organisation.name_in(self.locale.language_code)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Each new draft bears today's name, and takes its steps with it."""
        self.title = self.shown_title
        return super().save_revision(*args, **kwargs)

    def picture_sets(self) -> dict[int, set[str]]:
        sets = super().picture_sets()
        if self.hero_image_id:
            sets[self.hero_image_id] = {"card", "lead", "share"}
        return sets

    panels_without_title = GovernedPage.content_panels[:-1]
    picture_panels = [
        MultiFieldPanel([FieldPanel("hero_image"), FieldPanel("hero_image_alt")], heading=_("Main picture"))
    ]


class DepartmentHomePage(SiteHomePage):
    template = "pages/department_home_page.html"
    introduction = RichTextField(_("introduction"), blank=True, features=TEXT_FEATURES)

    is_creatable = False
    content_panels = [
        *SiteHomePage.panels_without_title,
        FieldPanel("tagline"),
        FieldPanel("introduction"),
        *SiteHomePage.picture_panels,
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("department home page")
        verbose_name_plural = _("department home pages")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        managed = Organisation.objects.managed_by(self.organisation)
        stories = StoryPage.objects.public().filter(locale=self.locale)
        releases = PressReleasePage.objects.public().filter(locale=self.locale)
        of_all = models.Q(organisation=self.organisation) | models.Q(organisation__in=managed.values("pk"))
        context["featured"] = shown.featured(self.organisation, self.locale_id, shown.ON_HOME)
        others = stories.exclude(pk__in=[story.pk for story in context["featured"]])
        context["latest_own"] = newest_bare(stories.filter(organisation=self.organisation), 4)
        context["latest_schools"] = newest_bare(others.filter(organisation__in=managed.values("pk")), 8)
        furnish(context["featured"], context["latest_own"], context["latest_schools"])
        context["latest_releases"] = newest(releases.filter(of_all), 4)
        context["directory"] = directory.overview(managed)
        return context


class SchoolHomePage(SiteHomePage):
    template = "pages/school_home_page.html"
    welcome = RichTextField(_("welcome"), blank=True, features=TEXT_FEATURES)

    is_creatable = False
    content_panels = [
        *SiteHomePage.panels_without_title,
        FieldPanel("tagline"),
        FieldPanel("welcome"),
        *SiteHomePage.picture_panels,
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("school home page")
        verbose_name_plural = _("school home pages")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        own = {"organisation": self.organisation, "locale": self.locale}
        context["notices"] = shown.notices(self.organisation, self.locale_id)
        context["latest"] = newest(StoryPage.objects.public().filter(**own), 7)
        context["latest_releases"] = newest(PressReleasePage.objects.public().filter(**own), 3)
        context["standard_pages"] = list(StandardPage.objects.child_of(self).public().in_menu())
        return context
