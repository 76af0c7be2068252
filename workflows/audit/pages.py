"""What is public or will be, recomputed from rows and files and compared with what was approved."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from wagtail.models import Page, Revision

from core import clock
from library.models import Document, Image
from workflows import gate
from workflows.audit.findings import Finding
from workflows.canonical import canonical, digest_of
from workflows.models import GovernedPage, Publication, ShownReference


def live_pages() -> Any:
    return Page.objects.filter(live=True, depth__gt=1)


def public_pages() -> Iterator[Finding]:
    """Each live row: governed, its content recomputed from rows and files, published under an approval."""
    for base in live_pages().order_by("pk").iterator(chunk_size=200):
        for promise, detail in _faults_of(_specific(base)):
            yield Finding(promise, detail, base.pk, base.title)


def _specific(base: Page) -> Any:
    """The page as its own kind; None for a row that has none: one broken row must not hide the others."""
    try:
        return base.specific
    except ObjectDoesNotExist:
        return None


def closed_pages() -> Iterator[Finding]:
    """A page that is not live has no publication that is still open: its files would be public."""
    for publication in Publication.objects.open().exclude(page_id__in=live_pages().values("pk")):
        yield Finding(
            "published", "is not live, but its publication is open", publication.page_id, publication.title
        )


def _faults_of(page: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(page, GovernedPage):
        yield "governed", "is not a governed page"
        return
    publication = Publication.objects.open().filter(page_id=page.pk).select_related("approval").first()
    if publication is None:
        yield "published", "is live without a publication"
        return
    if digest_of(canonical(page)) != publication.digest:
        yield "content", "shows something else than what was published"
    if page.go_live_at and page.go_live_at > clock.now():
        yield "time", f"is live before {page.go_live_at:%Y-%m-%d %H:%M}"
    if page.organisation_id != _organisation_above(page):
        yield "place", "stands in another organisation's tree"
    yield from _faults_of_evidence(publication)


def _organisation_above(page: Any) -> int:
    parent = page.get_parent()
    return page.organisation_id if parent.depth == 1 else parent.specific.organisation_id


def _faults_of_evidence(publication: Publication) -> Iterator[tuple[str, str]]:
    if publication.lapses_at and publication.lapses_at <= clock.now():
        yield "emergency", f"nobody confirmed it by {publication.lapses_at:%Y-%m-%d %H:%M}"
    elif not gate.still_covered(publication):
        yield "approval", f"no approval of level {publication.required} for what was published"


def public_files() -> Iterator[Finding]:
    """The bytes of every picture and document on a public page are those that were cleared."""
    shown = ShownReference.objects.filter(publication__ended_at=None).values_list(
        "content_type_id", "object_id"
    )
    for content_type_id, object_id in shown.distinct().iterator(chunk_size=500):
        obj = ContentType.objects.get_for_id(content_type_id).get_object_for_this_type(pk=object_id)
        if not _is_approved_to_show(content_type_id, object_id):
            yield Finding(
                "file", f"{obj._meta.verbose_name} {obj.pk} “{obj}” is shown by no approved content"
            )
        if not isinstance(obj, Image | Document):
            continue
        try:
            with obj.file.open("rb") as stored:
                found = hashlib.file_digest(stored, "sha256").hexdigest()
        except OSError as error:
            yield Finding("file", f"{obj._meta.verbose_name} {obj.pk} “{obj}” cannot be read: {error}")
            continue
        if found != obj.sha256:
            yield Finding(
                "file", f"{obj._meta.verbose_name} {obj.pk} “{obj}” is not the file that was cleared"
            )


def _is_approved_to_show(content_type_id: int, object_id: int) -> bool:
    """Whether the approvals of every page that makes it public name it."""
    name = f"{ContentType.objects.get_for_id(content_type_id).model}:{object_id}"
    references = ShownReference.objects.filter(
        content_type_id=content_type_id, object_id=object_id, publication__ended_at=None
    )
    contents = references.values_list("publication__approval__content__shown", flat=True)
    return all(name in (shown or {}) for shown in contents)


def scheduled_revisions() -> Iterator[Finding]:
    """What will go public by itself has been approved as it is."""
    for revision in Revision.objects.exclude(approved_go_live_at=None).iterator(chunk_size=100):
        draft = revision.as_object()
        if not isinstance(draft, GovernedPage):
            continue
        content = canonical(draft)
        digest = digest_of(content)
        level, _approvals = gate.granted(draft.pk, digest)
        if level is None or level < gate.required_clearance(draft, content, digest).level:
            yield Finding("schedule", "is scheduled without approval of that content", draft.pk, draft.title)
