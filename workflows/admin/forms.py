"""The form of every page: the address follows the title until the page has been public or somebody edits it."""

from __future__ import annotations

from typing import Any

from django.db.models import ForeignKey
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import StreamField

from core.text import fold


class GovernedPageForm(WagtailAdminPageForm):
    """Wagtail's script cannot write Vietnamese without marks (“tự động” becomes “t-djng”), so the server does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if self.instance.organisation_id is None and self.parent_page is not None:
            self.instance.organisation = self.parent_page.specific.organisation

    def full_clean(self) -> None:
        """Before anything else: a form that is drawn again would show the title of what it names."""
        from workflows.places import check_belongings

        if self.is_bound:
            check_belongings(self._as_sent())
        super().full_clean()

    def _as_sent(self) -> Any:
        """A page that shows what the form names, whether or not the form is valid."""
        page = type(self.instance)(organisation=self.instance.organisation)
        columns = {column.name: column for column in page._meta.concrete_fields}
        for name, field in self.fields.items():
            model_field = columns.get(name)
            if not isinstance(model_field, (ForeignKey, StreamField)):
                continue
            value = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            if isinstance(model_field, ForeignKey):
                setattr(page, model_field.attname, int(value) if str(value).isdigit() else None)
            else:
                setattr(page, name, value)
        return page

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        title = cleaned.get("title")
        if title and "slug" in self.fields and self._follows_title(cleaned.get("slug") or ""):
            self._errors.pop("slug", None)
            cleaned["slug"] = self._free_slug(slugify(fold(title)))
        return cleaned

    def get_field_updates_for_resave(self) -> list[tuple[str, Any]]:
        """What a form that saves itself in the background has to take over."""
        return [*super().get_field_updates_for_resave(), ("slug", self.instance.slug)]

    def _follows_title(self, slug: str) -> bool:
        if not slug:
            return True
        if self.instance.first_published_at is not None or slug != self.initial.get("slug"):
            return False
        automatic = slugify(fold(self.initial.get("title") or ""))
        rest = slug.removeprefix(automatic)
        return slug.startswith(automatic) and (not rest or rest.removeprefix("-").isdigit())

    def _free_slug(self, wanted: str) -> str:
        """The slug, with a number where a sibling has it already; empty titles leave it to the page."""
        if not wanted or self.parent_page is None:
            return wanted
        siblings = self.parent_page.get_children().exclude(pk=self.instance.pk)
        taken = set(siblings.filter(slug__startswith=wanted).values_list("slug", flat=True))
        free, number = wanted, 2
        while free in taken:
            free, number = f"{wanted}-{number}", number + 1
        return free
