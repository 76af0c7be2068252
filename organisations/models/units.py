"""The organisations of an install: departments and schools, each with a site and a collection of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page, Site

from core import clock
from core import colour as colours
from core.text import fold
from organisations.enums import Kind, Level, Standing
from organisations.models.oversight import Oversight

hex_colour = RegexValidator(
    r"^#[0-9a-fA-F]{6}$", _("Write a colour as # and six digits, for example #1a6b4f.")
)


# What an organisation is called; kept when it changes.
NAMES = ("name", "short_name", "name_en")

KIND_WORDS = frozenset(
    [
        "Phòng",
        "GD&ĐT",
        "GDĐT",
        "Trường",
        "MN",
        "TH",
        "THCS",
        "LC",
        "Mầm",
        "non",
        "Tiểu",
        "học",
        "Trung",
        "cơ",
        "sở",
        "Phổ",
        "thông",
        "Liên",
        "cấp",
    ]
)


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def departments(self) -> OrganisationQuerySet:
        return self.filter(kind=Kind.DEPARTMENT)

    def schools(self) -> OrganisationQuerySet:
        return self.filter(kind=Kind.SCHOOL)

    def managed_by(self, department: Organisation, on: date | None = None) -> OrganisationQuerySet:
        """The schools whose managing body on that day (today) is the department."""
        current = Oversight.objects.on(on or clock.today()).filter(department=department)
        return self.filter(pk__in=current.values("school"))

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        objs = list(objs)
        for organisation in objs:
            organisation.fold_name()
        return super().bulk_create(objs, *args, **kwargs)

    def called(self, words: str) -> OrganisationQuerySet:
        """Whose name holds all the words, typed with or without marks, in any order."""
        found = self
        for word in fold(words).split():
            found = found.filter(folded_name__contains=word)
        return found


class Organisation(models.Model):
    """An education department or a school; each has a site, a collection and people of its own."""

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    level = models.CharField(_("level"), max_length=4, choices=Level, blank=True)
    code = models.SlugField(
        _("code"), max_length=40, unique=True, help_text=_("Short, without marks; part of the address.")
    )
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    # What people type when they look for it: every name and the code, small and without marks.
    folded_name = models.TextField(editable=False, default="")
    motto = models.CharField(_("motto"), max_length=200, blank=True)
    place = models.CharField(
        _("place"), max_length=80, blank=True, help_text=_("As in the date line of a document: “Hà Đông”.")
    )
    address = models.CharField(_("address"), max_length=250, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    hotline = models.CharField(_("hotline"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    facebook_url = models.URLField(_("Facebook"), blank=True)
    zalo_url = models.URLField(_("Zalo"), blank=True)
    map_url = models.URLField(_("map"), blank=True)
    colour = models.CharField(_("colour"), max_length=7, default="#1a5f8a", validators=[hex_colour])
    accent = models.CharField(_("second colour"), max_length=7, default="#e0a526", validators=[hex_colour])
    crest = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("crest"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    standing = models.CharField(_("standing"), max_length=12, choices=Standing, default=Standing.NORMAL)
    site = models.OneToOneField(
        Site, null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="organisation"
    )
    collection = models.OneToOneField(
        Collection,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="organisation",
    )

    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="predecessors",
        help_text=_("The organisation that carries its work on, and to whose site its addresses lead."),
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["kind", "name"]
        constraints = [
            models.CheckConstraint(
                name="organisation_level_only_of_schools",
                condition=Q(kind=Kind.DEPARTMENT, level="") | Q(kind=Kind.SCHOOL, level__in=Level.values),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fold_name()
        fields = kwargs.get("update_fields")
        if fields is not None and {*NAMES, "code"} & set(fields):
            kwargs["update_fields"] = {*fields, "folded_name"}
        super().save(*args, **kwargs)

    def fold_name(self) -> None:
        self.folded_name = fold(f"{self.name} {self.short_name} {self.name_en} {self.code}")

    def name_in(self, language: str) -> str:
        """Its English name on what is English, where it has one."""
        return self.name_en if language == "en" and self.name_en else self.name

    @property
    def is_department(self) -> bool:
        return self.kind == Kind.DEPARTMENT

    @property
    def is_closed(self) -> bool:
        """Whether its last day is over: nothing of it goes public any more."""
        return self.closed_on is not None and self.closed_on <= clock.today()

    @cached_property
    def department(self) -> Organisation | None:
        """The managing department today; itself for a department; None when nobody manages the school."""
        if self.is_department:
            return self
        current = Oversight.objects.on(clock.today()).filter(school=self).select_related("department").first()
        return current.department if current else None

    def department_on(self, day: date) -> Organisation | None:
        """The managing department on that day; itself for a department; None when nobody managed the school."""
        if self.is_department:
            return self
        then = Oversight.objects.on(day).filter(school=self).select_related("department").first()
        return then.department if then else None

    @property
    def root_page(self) -> Page:
        """The home page in the default language. Raises AttributeError before the site exists."""
        if self.site is None:
            raise AttributeError(f"{self.code} has no site yet")
        return self.site.root_page

    @cached_property
    def url(self) -> str:
        """Absolute address of its site, with a slash at the end."""
        return f"{self.site.root_url}/" if self.site else ""

    @property
    def initials(self) -> str:
        """Two letters of its own name, without the words for its kind, for a crest that nobody has drawn yet."""
        words = [word for word in self.short_name.split() if word not in KIND_WORDS]
        return "".join(word[0] for word in words if word[0].isupper())[:2] or self.code[0].upper()

    @property
    def colour_text(self) -> str:
        return colours.text_on(self.colour)

    @property
    def accent_text(self) -> str:
        return colours.text_on(self.accent)

    @property
    def colour_on_light(self) -> str:
        return colours.readable_on(self.colour, "#f4f2ee")

    @property
    def colour_on_dark(self) -> str:
        return colours.readable_on(self.colour, "#22252d")
