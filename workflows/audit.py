"""Proves the gate's promise after the fact, over the whole database; each finding names the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, Revision, Site

from library.models import Document, Image
from organisations.enums import DEPARTMENT_ROLES, Role
from organisations.models import Membership, User
from workflows import gate, triggers
from workflows.canonical import canonical, digest_of
from workflows.enums import Clearance
from workflows.models import Approval, GovernedPage, Publication, RowSeal, ShownReference
from workflows.permissions import ROLE_OF_STEP, body_for_step
from workflows.policy import Signature, granted_clearance


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken promise; `page_id` is None where no page is concerned."""

    promise: str
    detail: str
    page_id: int | None = None
    title: str = ""

    def __str__(self) -> str:
        page = f" page {self.page_id} “{self.title}”:" if self.page_id else ""
        return f"{self.promise}:{page} {self.detail}"


def findings() -> Iterator[Finding]:
    """Every violation in the database, in a fixed order; empty means that the promise holds."""
    yield from public_pages()
    yield from closed_pages()
    yield from public_files()
    yield from scheduled_revisions()
    yield from records()
    yield from rights()
    yield from guards()


def counts() -> dict[str, int]:
    """What was looked at."""
    return {
        "public pages": live_pages().count(),
        "approvals": Approval.objects.count(),
        "publications": Publication.objects.count(),
        "scheduled": Revision.objects.exclude(approved_go_live_at=None).count(),
        "users": User.objects.count(),
    }


def live_pages() -> Any:
    return Page.objects.filter(live=True, depth__gt=1)


def public_pages() -> Iterator[Finding]:
    """Each live row: governed, its content recomputed from rows and files, published under an approval."""
    for base in live_pages().order_by("pk").iterator(chunk_size=200):
        page = base.specific
        for promise, detail in _faults_of(page):
            yield Finding(promise, detail, base.pk, base.title)


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
    if page.go_live_at and page.go_live_at > timezone.now():
        yield "time", f"is live before {page.go_live_at:%Y-%m-%d %H:%M}"
    if page.organisation_id != _organisation_above(page):
        yield "place", "stands in another organisation's tree"
    yield from _faults_of_evidence(publication)


def _organisation_above(page: Any) -> int:
    parent = page.get_parent()
    return page.organisation_id if parent.depth == 1 else parent.specific.organisation_id


def _faults_of_evidence(publication: Publication) -> Iterator[tuple[str, str]]:
    approvals = Approval.objects.filter(
        page_id=publication.page_id, digest=publication.digest, at__lte=publication.started_at
    ).filter(Q(revoked_at=None) | Q(revoked_at__gt=publication.started_at))
    level = granted_clearance(Signature(Clearance(a.step), a.by_id) for a in approvals)
    if level is None or level < publication.required:
        yield "approval", f"no approval of level {publication.required} for what was published"


def public_files() -> Iterator[Finding]:
    """The bytes of every picture and document on a public page are those that were cleared."""
    shown = ShownReference.objects.filter(publication__ended_at=None).values_list(
        "content_type_id", "object_id"
    )
    for content_type_id, object_id in shown.distinct().iterator(chunk_size=500):
        obj = ContentType.objects.get_for_id(content_type_id).get_object_for_this_type(pk=object_id)
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


def records() -> Iterator[Finding]:
    """The chain of approvals is whole, their contents match their digests, signers held their roles then."""
    previous = ""
    for approval in (
        Approval.objects.order_by("pk").select_related("organisation", "by").iterator(chunk_size=500)
    ):
        about = (approval.page_id, approval.title)
        if approval.previous_hash != previous:
            yield Finding("chain", f"approval {approval.pk} does not follow the one before it", *about)
        if approval.chained_hash() != approval.hash:
            yield Finding("chain", f"approval {approval.pk} was changed", *about)
        if digest_of(approval.content) != approval.digest:
            yield Finding("chain", f"approval {approval.pk} is not for the content that it holds", *about)
        if not _held_role(approval):
            yield Finding("role", f"{approval.by} did not hold the role of approval {approval.pk}", *about)
        previous = approval.hash
    orphans = Publication.objects.exclude(approval__in=Approval.objects.all())
    for publication in orphans:
        yield Finding(
            "evidence", "the approval of a publication is missing", publication.page_id, publication.title
        )


def _held_role(approval: Approval) -> bool:
    day = timezone.localdate(approval.at)
    if approval.task_state_id is None:
        department = approval.organisation.department
        memberships = Membership.objects.filter(role=Role.ADMINISTRATOR, organisation=department)
        held = memberships.filter(Q(until=None) | Q(until__gte=day), since__lte=day, user=approval.by)
        return approval.by.is_superuser or held.exists()
    step = Clearance(approval.step)
    memberships = Membership.objects.filter(role=ROLE_OF_STEP[step], user=approval.by)
    if step is Clearance.SCHOOL:
        memberships = memberships.filter(organisation=body_for_step(step, approval.organisation))
    return memberships.filter(Q(until=None) | Q(until__gte=day), since__lte=day).exists()


FORBIDDEN_PAGE_RIGHTS = ("publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FORBIDDEN_RIGHTS = Q(codename__in=["submit_translation", "publish_page"]) | Q(
    content_type__app_label__in=["auth", "wagtailcore"],
    content_type__model__in=["group", "workflow", "task", "site", "locale", "apitoken"],
)


def rights() -> Iterator[Finding]:
    """Nobody below the department may publish, translate, or administer people, sites and workflows."""
    department = Membership.objects.current().filter(role__in=DEPARTMENT_ROLES).values("user_id")
    below = User.objects.filter(is_active=True, is_superuser=False).exclude(pk__in=department)
    forbidden = Permission.objects.filter(FORBIDDEN_RIGHTS)
    for user in below.filter(
        Q(user_permissions__in=forbidden) | Q(groups__permissions__in=forbidden)
    ).distinct():
        yield Finding("rights", f"{user} holds a right that only the department may have")
    publishing = GroupPagePermission.objects.filter(permission__codename__in=FORBIDDEN_PAGE_RIGHTS)
    for user in below.filter(groups__page_permissions__in=publishing).distinct():
        yield Finding("rights", f"{user} holds a publishing right on pages")


def guards() -> Iterator[Finding]:
    """The database's own guards are in place, and every site belongs to an organisation."""
    for table in triggers.missing():
        yield Finding("guards", f"table {table} has no gate trigger")
    for site in Site.objects.filter(organisation=None):
        yield Finding("guards", f"site {site.hostname} belongs to no organisation")
    for publication in _unsealed():
        yield Finding("guards", "public without a seal", publication.page_id, publication.title)


def _unsealed() -> Iterable[Publication]:
    if not triggers.installable():
        return []
    return Publication.objects.open().exclude(page_id__in=RowSeal.objects.values("page_id"))
