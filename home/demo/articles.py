"""Turns the demo's stories and releases into pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Locale, TaskState, WorkflowState

from home.demo.documents import docx
from home.demo.path import Path
from home.demo.texts.model import English, Release, Story
from news.models import (
    NewsIndexPage,
    PressContact,
    PressIndexPage,
    PressReleasePage,
    ReleaseAttachment,
    StoryPage,
    Topic,
)
from organisations.models import Organisation


class Articles:
    """Writes the articles of all units; needs their pictures by (unit, scene)."""

    def __init__(
        self, path: Path, organisations: dict[str, Organisation], pictures: dict[tuple[str, str], Any]
    ):
        self.path, self.organisations, self.pictures = path, organisations, pictures
        self.topics = {topic.slug: topic for topic in Topic.objects.all()}
        self.now = timezone.now()

    def write(self, article: Story | Release) -> Any:
        """One article, with its path and its English version; returns the page."""
        page = self._draft(article)
        if isinstance(article, Story) and article.state == "resubmitted_published":
            self._resubmit(page, article)
        else:
            self.path.walk(page, state=article.state, level=article.level, comment=article.comment)
        page = type(page).objects.get(pk=page.pk)
        moment = self._moment(article)
        if page.live and article.english is not None:
            self._translate(page, article, article.english, moment)
        _backdate(page, moment)
        return page

    def _moment(self, article: Story | Release) -> datetime:
        local = timezone.localtime(self.now)
        days = article.age(local.date()) if isinstance(article, Story) else article.days_ago
        # School news appears between seven and five; which minute depends on the title, so that runs agree.
        minutes = 7 * 60 + sum(map(ord, article.title)) % 600
        moment = local.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
        return min(moment + timedelta(minutes=minutes), local - timedelta(minutes=5))

    def _draft(self, article: Story | Release) -> Any:
        organisation = self.organisations[article.unit]
        author = self.path.author(article.unit)
        fields = {
            "title": article.title,
            "summary": article.summary,
            "lead_image": self.pictures.get((article.unit, article.scene or "")),
            "lead_image_alt": article.lead_alt,
            "body": list(self._blocks(article.unit, article.body)),
            "owner": author,
            "organisation": organisation,
            "locale": Locale.objects.get(language_code="vi"),
            "live": False,
        }
        days = getattr(article, "live_in_days", 0) or getattr(article, "embargo_in_days", 0)
        if days:
            fields["go_live_at"] = (self.now + timedelta(days=days)).replace(
                minute=0, second=0, microsecond=0
            )
        if isinstance(article, Story) and article.correction:
            day = timezone.localdate(self._moment(article)) + timedelta(days=1)
            fields["corrections"] = [("correction", {"on": day, "text": article.correction})]
        page = self._release(article, fields) if isinstance(article, Release) else StoryPage(**fields)
        page.topics = [self.topics[slug] for slug in article.topics]
        kind = PressIndexPage if isinstance(article, Release) else NewsIndexPage
        kind.objects.get(organisation=organisation, locale=page.locale).add_child(instance=page)
        page.save_revision(user=author, log_action=True)
        return page

    def _release(self, release: Release, fields: dict[str, Any]) -> PressReleasePage:
        page = PressReleasePage(
            number=release.number,
            issued_on=(fields.get("go_live_at") or self._moment(release)).date(),
            notes_to_editors=release.notes_to_editors,
            **fields,
        )
        page.contacts = [
            PressContact(name=c.name, role=c.role, phone=c.phone, email=c.email) for c in release.contacts
        ]
        page.attachments = [
            ReleaseAttachment(document=doc, label=label) for doc, label in self._attached(release)
        ]
        return page

    def _attached(self, release: Release) -> Iterator[tuple[Any, str]]:
        collection = self.organisations[release.unit].collection
        for attachment in release.attachments:
            file = ContentFile(docx(attachment.lines), name="attachment.docx")
            document = get_document_model().objects.create(
                title=attachment.label, file=file, collection=collection
            )
            yield document, attachment.label

    def _resubmit(self, page: Any, story: Story) -> None:
        """The first version was returned; the author mended it, and it went through."""
        final = page.body
        page.body = [
            *((block.block_type, block.value) for block in final),
            ("paragraph", f"<p>{FIRST_TRY}</p>"),
        ]
        author = self.path.author(story.unit)
        page.save_revision(user=author, log_action=True)
        self.path.walk(page, state="returned", level=story.level, comment=story.comment)
        page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
        page.body = final
        page.save_revision(user=author, log_action=True)
        self.path.walk(page, state="published", level=story.level, comment=story.answer)

    def _translate(self, page: Any, article: Story | Release, english: English, moment: datetime) -> None:
        copy = page.copy_for_translation(Locale.objects.get(language_code="en")).specific
        copy.title, copy.summary, copy.lead_image_alt = english.title, english.summary, english.title
        copy.body = [("paragraph", paragraph) for paragraph in english.paragraphs]
        if isinstance(article, Release):
            copy.notes_to_editors = ""
        copy.slug = ""
        copy._set_core_field_defaults()
        copy.save()
        copy.save_revision(user=self.path.author(article.unit), log_action=True)
        self.path.walk(copy, state="published", level=article.level, comment="")
        _backdate(type(copy).objects.get(pk=copy.pk), moment)

    def _blocks(self, unit: str, body: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, Any]]:
        for block in body:
            yield block[0], self._value(unit, block)

    def _value(self, unit: str, block: tuple[Any, ...]) -> Any:
        match block:
            case ("quote", text, attribution, role):
                return {"text": text, "attribution": attribution, "role": role}
            case ("image", scene, caption):
                return self._picture(unit, scene, caption)
            case ("gallery", title, pictures):
                return {"title": title, "images": [self._picture(unit, *picture) for picture in pictures]}
            case ("table", caption, rows):
                return {"caption": caption, "table": table(rows)}
            case ("callout", title, html):
                return {"title": title, "text": html}
            case (_kind, text):
                return text
        raise ValueError(block)

    def _picture(self, unit: str, scene: str, caption: str) -> dict[str, Any]:
        return {
            "image": self.pictures[unit, scene],
            "alt_text": caption,
            "caption": caption,
            "decorative": False,
        }


FIRST_TRY = "Bản đầu còn kể thêm một chuyện riêng của gia đình một bạn trong lớp."


def table(rows: Iterable[Iterable[str]]) -> dict[str, Any]:
    """Rows as the table block stores them; the first row is the header."""
    return {
        "data": [list(row) for row in rows],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
    }


def _backdate(page: Any, moment: datetime) -> None:
    """Display dates only: when the story would have appeared, or since when it waits. Records keep the true time."""
    if page.live:
        page.first_published_at = page.last_published_at = moment
        page.save(update_fields=["first_published_at", "last_published_at"], clean=False)
        return
    states = WorkflowState.objects.filter(object_id=str(page.pk))
    states.update(created_at=moment)
    TaskState.objects.filter(workflow_state__in=states).update(started_at=moment)
