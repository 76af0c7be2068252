"""What the clearance policy needs to know of a page: its text, part by part, and where it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _
from wagtail.rich_text import get_text_for_indexing

from core.text import fold
from organisations.enums import Standing
from workflows.canonical import canonical
from workflows.classification import Classification, ContentFacts, Rule, TextPart, classify
from workflows.enums import Clearance
from workflows.models import ClearanceRule, PageClearance

# Keys of block and field values that are addresses or settings, not text that somebody wrote.
NOT_TEXT = frozenset({"type", "sha256", "url", "colour", "slug"})


def content_facts(page: Any, content: dict[str, Any], *, sticky: Clearance | None = None) -> ContentFacts:
    """The facts of one content of a page; every string that a reader could see is among the parts."""
    organisation = page.organisation
    return ContentFacts(
        page_type=page._meta.label_lower,
        parts=tuple(text_parts(page, content)),
        topics=frozenset(page.clearance_topics()),
        author_flag=page.needs_department,
        unit_is_department=organisation.is_department,
        unit_on_probation=organisation.standing == Standing.PROBATION,
        rules_read_language=page.locale.language_code == settings.LANGUAGE_CODE,
        sticky=_sticky(page) if sticky is None else sticky,
    )


def classify_page(page: Any, content: dict[str, Any] | None = None) -> Classification:
    """Which clearance the content of this page instance needs under today's rules, and why."""
    return classify(content_facts(page, content or canonical(page)), rules_for(page))


def classify_notice(page: Any, notice: str) -> Classification:
    """Which clearance the words need that are to stand in the place of a page."""
    facts = ContentFacts(
        page_type="notice",
        parts=(TextPart(label=_("Notice to the public"), text=notice),),
        topics=frozenset(),
        author_flag=False,
        unit_is_department=False,
        unit_on_probation=page.organisation.standing == Standing.PROBATION,
        sticky=_sticky(page),
    )
    return classify(facts, rules_for(page))


def rules_for(page: Any) -> list[Rule]:
    """The rules that count for the page: those of the department that manages its school today, and the shared ones."""
    return ClearanceRule.objects.kept_for(page.organisation_id).as_policy()


def _sticky(page: Any) -> Clearance:
    level = PageClearance.objects.filter(page_id=page.pk).values_list("level", flat=True).first()
    return Clearance(level or Clearance.SCHOOL)


def text_parts(page: Any, content: dict[str, Any]) -> Iterator[TextPart]:
    """The text of a canonical content, labelled as the editor's form labels it."""
    fields = content.get("fields", {})
    for name, value in fields.items():
        if name == "slug" and fold(str(value).replace("-", " ")) in fold(fields.get("title", "")):
            continue
        text = (
            " \n".join(_strings(value)).replace("-", " ") if name == "slug" else " \n".join(_strings(value))
        )
        if text.strip():
            yield TextPart(label=_label(page, name), text=text)
    for name, rows in content.get("children", {}).items():
        text = " \n".join(_strings(rows))
        if text.strip():
            is_contact = name in page.contact_relations
            yield TextPart(label=_label(page, name), text=text, is_contact=is_contact)
    shown = " \n".join(_strings(list(content.get("shown", {}).values())))
    if shown.strip():
        yield TextPart(label=_("Pictures and documents"), text=shown)


def _label(page: Any, name: str) -> str:
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    if hasattr(field, "verbose_name"):
        return str(field.verbose_name).capitalize()
    return str(field.related_model._meta.verbose_name_plural).capitalize()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield _plain(value)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_TEXT:
                yield from _strings(item)


def _plain(text: str) -> str:
    """Text as a reader sees it; paragraphs stay apart."""
    if not re.search(r"[<&]", text):
        return text
    text = re.sub(r"</(p|h\d|li|div|td|tr)>|<br\s*/?>", "\\g<0>\n", text)
    return html.unescape(get_text_for_indexing(text))
