"""The pages that a new organisation begins with: cleared and published together, by who sets it up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import get_active_log_context
from wagtail.models import Locale, Page, PageLogEntry, Revision
from wagtail.signals import page_published, published

from core import clock
from organisations.enums import Role
from organisations.models import Organisation
from organisations.permissions import administers
from workflows import gate
from workflows.actions.signatures import Signed, write_approvals
from workflows.canonical import canonical, digest_of
from workflows.classification import Rule, classify
from workflows.enums import Clearance
from workflows.facts import content_facts, rules_for
from workflows.models import Approval, GovernedPage, LedgerEntry
from workflows.places import check_belongings
from workflows.policy import Signature, granted_clearance
from workflows.publications import Opening, keep_first_seals, open_publications
from workflows.submissions import DecisionRefusedError

# What a page's row says once it is public; the rest of the row is content and stays as it is.
PUBLIC_ROW = (
    "live", "has_unpublished_changes", "draft_title", "live_revision", "latest_revision",
    "latest_revision_created_at", "first_published_at", "last_published_at",
)  # fmt: skip


@transaction.atomic
def clear_starter_pages(*, organisation: Organisation, by: Any) -> list[Approval]:
    """Clear and publish the pages that provisioning has just made from the product's own text: all or none.

    Only for an administrator of the managing department, and only while nobody has done anything to any of them.
    So nothing but these signatures can speak for or against the pages, and they are judged together: each by the
    same policies as any other page, each with its revision, approval, publication, seal and lines.
    """
    _check_may_clear(organisation, by)
    pages = _untouched_pages(organisation)
    rules = rules_for(pages[0])
    signed = [_signed(page, rules) for page in pages]
    revisions = _first_revisions(pages)
    approvals = write_approvals(signed=signed, by=by)
    for item, approval in zip(signed, approvals, strict=True):
        signature = Signature(step=Clearance(approval.step), user_id=approval.by_id)
        gate.insist(item.page, required=item.required.level, granted=granted_clearance([signature]))
    _go_live(pages, revisions)
    publications = open_publications(
        [
            Opening(item.page, item.digest, approval, item.required.level)
            for item, approval in zip(signed, approvals, strict=True)
        ]
    )
    keep_first_seals(publications)
    _write_history(pages, revisions, approvals, by)
    for page, revision in zip(pages, revisions, strict=True):
        for signal in (page_published, published):
            signal.send(sender=type(page), instance=page, revision=revision)
    return approvals


def _check_may_clear(organisation: Organisation, by: Any) -> None:
    if not administers(by, organisation):
        raise DecisionRefusedError(_("Only an administrator of the department sets up an organisation."))


def _untouched_pages(organisation: Organisation) -> list[Any]:
    """All pages of the new site, locked, upper before lower ones; refused when one has a past or is another's."""
    tops = Page.objects.filter(translation_key=organisation.root_page.translation_key, depth=2)
    trees = Q(pk__in=[])
    for path in tops.values_list("path", flat=True):
        trees |= Q(path__startswith=path)
    held = (
        Page.objects.select_for_update(no_key=True).filter(trees).order_by("pk").values_list("pk", flat=True)
    )
    pages = sorted(Page.objects.filter(pk__in=list(held)).specific(), key=attrgetter("path"))
    if any(not isinstance(page, GovernedPage) for page in pages):
        raise DecisionRefusedError(_("This kind of page does not pass the gate."))
    if any(page.organisation_id != organisation.pk for page in pages):
        raise gate.ClearanceRequiredError(_("A page stays on the site of its own organisation."))
    # Every act of the gate leaves a line, so no line means that nothing was ever signed, lifted or taken down.
    has_past = LedgerEntry.objects.filter(page_id__in=[page.pk for page in pages]).exists()
    if has_past or any(page.live or page.latest_revision_id or page.go_live_at for page in pages):
        raise DecisionRefusedError(_("Somebody has written at this page; it takes the ordinary way."))
    _hold_surroundings(pages, organisation)
    return pages


def _hold_surroundings(pages: Iterable[Any], organisation: Organisation) -> None:
    """What each look at a page's content would fetch anew: its organisation, its language, its child rows."""
    locales = Locale.objects.in_bulk()
    by_kind: dict[type[Any], list[Any]] = defaultdict(list)
    for page in pages:
        page.organisation, page.locale = organisation, locales[page.locale_id]
        by_kind[type(page)].append(page)
    for kind, of_kind in by_kind.items():
        for relation in get_all_child_relations(kind):
            name, key = relation.field.name, relation.field.attname
            rows = relation.related_model._default_manager.filter(
                **{f"{name}__in": [page.pk for page in of_kind]}
            )
            of_page: dict[int, list[Any]] = defaultdict(list)
            for row in rows:
                of_page[getattr(row, key)].append(row)
            for page in of_kind:
                getattr(page, relation.get_accessor_name()).set(of_page[page.pk])


def _signed(page: Any, rules: Sequence[Rule]) -> Signed:
    """The page's content as it will be signed, after the same looks that every draft and every live row gets."""
    page.clean_fields(exclude=[field.name for field in page._meta.concrete_fields if field.is_relation])
    check_belongings(page)
    content = canonical(page)
    return Signed(
        page=page,
        content=content,
        digest=digest_of(content),
        step=Clearance.DEPARTMENT,
        # A page without a past has never been lifted, and nobody has lowered it.
        required=classify(content_facts(page, content, sticky=Clearance.SCHOOL), rules),
        role=Role.ADMINISTRATOR,
    )


def _first_revisions(pages: Iterable[Any]) -> list[Revision]:
    """Wagtail's revision of each page, by nobody: whoever writes at it next has written nothing of this."""
    now, base = clock.now(), ContentType.objects.get_for_model(Page)
    return Revision.objects.bulk_create(
        Revision(
            content_type=page.cached_content_type,
            base_content_type=base,
            object_id=str(page.pk),
            object_str=str(page),
            created_at=now,
            content=page.serializable_data(),
        )
        for page in pages
    )


def _go_live(pages: Sequence[Any], revisions: Sequence[Revision]) -> None:
    for page, revision in zip(pages, revisions, strict=True):
        page.live, page.has_unpublished_changes, page.draft_title = True, False, page.title
        page.live_revision = page.latest_revision = revision
        page.latest_revision_created_at = revision.created_at
        page.first_published_at = page.last_published_at = revision.created_at
    Page.objects.bulk_update(pages, PUBLIC_ROW)


def _write_history(
    pages: Sequence[Any], revisions: Sequence[Revision], approvals: Sequence[Approval], by: Any
) -> None:
    """The two entries that Wagtail's history of the page shows: signed, and published."""
    context = {"user": by, "uuid": get_active_log_context().uuid}
    entries = []
    for page, revision, approval in zip(pages, revisions, approvals, strict=True):
        about = {"page": page, "content_type": page.cached_content_type, "label": page.draft_title} | context
        about["timestamp"] = approval.at
        entries.append(PageLogEntry(action="workflows.approved", data=approval.in_history, **about))
        entries.append(
            PageLogEntry(action="wagtail.publish", revision=revision, content_changed=True, **about)
        )
    PageLogEntry.objects.bulk_create(entries)
