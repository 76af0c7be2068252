"""Standard pages: introduction, organisation, disclosure, contact and the like."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import StoryStreamBlock
from workflows.models import GovernedPage


class StandardPage(GovernedPage):
    template = "pages/standard_page.html"
    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(StoryStreamBlock(), verbose_name=_("text"), blank=True)

    content_panels = [*GovernedPage.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [
        *GovernedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    parent_page_types = ["home.DepartmentHomePage", "home.SchoolHomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
