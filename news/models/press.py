"""Press releases and the page where the releases of all units meet."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from core.blocks import TEXT_FEATURES
from news import listings
from news.feeds import FeedMixin
from news.models.base import ArticlePage
from organisations.models import Organisation, OrganisationQuerySet
from workflows.models import GovernedPage


class PressIndexPage(FeedMixin, GovernedPage):
    """The press page: on the department's site the releases of every unit, on a school's its own."""

    template = "pages/press_index_page.html"
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*GovernedPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.DepartmentHomePage", "home.SchoolHomePage"]
    subpage_types = ["news.PressReleasePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("press page")
        verbose_name_plural = _("press pages")

    def feed_items(self) -> Any:
        """The public releases that meet here, in this page's language."""
        releases = PressReleasePage.objects.public().filter(locale=self.locale)
        if self.organisation.is_department:
            return releases.filter(organisation__in=self.units().values("pk"))
        return releases.filter(organisation=self.organisation)

    def units(self) -> OrganisationQuerySet:
        """Whose releases meet here: the department's and those of the schools that it manages today."""
        own = Organisation.objects.filter(pk=self.organisation_id)
        return own | Organisation.objects.managed_by(self.organisation)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | listings.release_list(self.feed_items(), self.units(), request.GET)


class PressReleasePage(ArticlePage):
    """An official release; embargoed until its go-live time."""

    template = "pages/press_release_page.html"
    number = models.CharField(_("number"), max_length=60, help_text=_("For example 12/TCBC-THCSHS."))
    issued_on = models.DateField(_("date"), default=localdate, db_index=True)
    notes_to_editors = RichTextField(_("notes to editors"), blank=True, features=[*TEXT_FEATURES])

    content_panels = [
        *GovernedPage.content_panels,
        FieldRowPanel([FieldPanel("number"), FieldPanel("issued_on")]),
        *ArticlePage.content_panels[len(GovernedPage.content_panels) :],
        InlinePanel("contacts", heading=_("Contacts for the press"), label=_("contact"), min_num=1),
        InlinePanel("attachments", heading=_("Attachments"), label=_("attachment")),
        FieldPanel("notes_to_editors"),
    ]
    settings_panels = [
        MultiFieldPanel(
            [FieldPanel("go_live_at"), FieldPanel("expire_at")],
            heading=_("Embargo"),
            help_text=_("Nobody outside sees anything of the release before this time."),
        ),
        *[p for p in GovernedPage.settings_panels if getattr(p, "field_name", "") == "needs_department"],
    ]
    search_fields = [
        *ArticlePage.search_fields,
        index.SearchField("number", boost=2),
        index.SearchField("notes_to_editors"),
    ]
    contact_relations = ("contacts",)
    parent_page_types = ["news.PressIndexPage"]

    class Meta:
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")


class PressContact(Orderable):
    page = ParentalKey(PressReleasePage, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")


class ReleaseAttachment(Orderable):
    page = ParentalKey(PressReleasePage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "library.Document", verbose_name=_("document"), on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(_("label"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
