"""Which addresses of the admin are open to people of one organisation, and what each names.

Closed by default: an address that is not listed is a superuser's, an object that has no scope is nobody's. So an
upgrade that adds an address adds a closed one. Whether the person may do what the address is for, its view asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import ResolverMatch

# Whole namespaces, and single names.
OPEN = frozenset({
    "clearance", "clearance_rules", "closings", "desk", "memberships", "moves", "organisations", "own_site",
    "school_import", "sharing", "topics", "translations", "wagtail_localize", "wagtailadmin_api:pages",
    "wagtailadmin_editing_sessions", "wagtailadmin_pages", "wagtaildocs", "wagtaildocs_chooser", "wagtailembeds",
    "wagtailimages", "wagtailimages_chooser",
    # The person's own, and what is the same for everybody.
    "wagtail_bulk_action", "wagtailadmin_account", "wagtailadmin_block_preview", "wagtailadmin_dismissibles",
    "wagtailadmin_home", "wagtailadmin_javascript_catalog", "wagtailadmin_login", "wagtailadmin_logout",
    "wagtailadmin_password_reset", "wagtailadmin_password_reset_complete", "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done", "wagtailadmin_sprite", "suggest_tags",
    "wagtailadmin_choose_page", "wagtailadmin_choose_page_anchor_link", "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_chosen_multiple", "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_external_link", "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_search", "wagtailadmin_explore", "wagtailadmin_explore_results",
    "wagtailadmin_explore_root",
})  # fmt: skip
# In an open namespace, and yet over everything that the install holds.
CLOSED = frozenset({
    "wagtailadmin_pages:type_use", "wagtailadmin_pages:type_use_results",
    "wagtail_localize:snippets_api_detail", "wagtail_localize:snippets_api_listing",
    "wagtail_localize:submit_snippet_translation", "wagtail_localize:translations_report",
    "wagtail_localize:translations_report_results",
})  # fmt: skip
# An answer of ours at an address of Wagtail's has no name of its own; it belongs where it stands.
SECTIONS = {
    "admin/documents/": "wagtaildocs",
    "admin/images/": "wagtailimages",
    "admin/localize/": "wagtail_localize",
}
PAGE = "wagtailcore.Page"
FILES = frozenset({"library.image", "library.document"})
# What a part of an address names, wherever it stands.
PARTS = {
    **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "destination_id"), PAGE),
    "revision_id": "wagtailcore.Revision",
    "image_id": "library.Image",
    **dict.fromkeys(("document_id", "doc_id"), "library.Document"),
    "task_state_id": "workflows.ClearanceTaskState",
    "workflow_state_id": "wagtailcore.WorkflowState",
    "approval_id": "workflows.Approval",
    "offer_id": "news.StoryOffer",
    "feature_id": "news.Feature",
    "push_id": "news.Push",
    "receipt_id": "news.Receipt",
    "translation_id": "wagtail_localize.Translation",
    "translation_source_id": "wagtail_localize.TranslationSource",
}
# What `pk` and `id` name, by namespace or name.
KEYS = {
    "wagtailadmin_api:pages": PAGE,
    "wagtailadmin_pages": PAGE,
    "wagtailadmin_choose_page_chosen_multiple": PAGE,
    "wagtailimages_chooser": "library.Image",
    "wagtaildocs_chooser": "library.Document",
    "organisations": "organisations.Organisation",
    "own_site": "organisations.Organisation",
    "memberships": "organisations.Membership",
    "topics": "news.Topic",
    "clearance_rules": "workflows.ClearanceRule",
    "moves": "organisations.MoveOrder",
    "closings": "organisations.Closing",
}
# The person's own list of schools; its views ask for the role and whose it is.
SHARED = frozenset({"school_import"})
# The record answers for pages that are gone, too: its views ask the ledger whose the page was.
OUTLIVING = frozenset({"desk:record", "desk:record_json", "desk:record_print"})


def is_open(match: ResolverMatch) -> bool:
    """Whether the address is for anybody but a superuser."""
    return match.view_name not in CLOSED and not OPEN.isdisjoint(_names(match))


def named_objects(request: HttpRequest, match: ResolverMatch) -> Iterator[tuple[str, Any]]:
    """Everything that the address names: label of the model, key."""
    for part, value in match.kwargs.items():
        if part in PARTS and match.view_name not in OUTLIVING:
            yield PARTS[part], value
    if not SHARED.isdisjoint(_names(match)):
        return
    label = next((KEYS[name] for name in _names(match) if name in KEYS), _named_model(match))
    for part in ("pk", "object_id"):
        if part in match.kwargs:
            yield label or "", match.kwargs[part]
    if label is not None:
        for key in request.GET.getlist("id"):
            whole = key == "all" and match.view_name == "wagtail_bulk_action"
            yield from _all_of(request, label.lower()) if whole else [(label, key)]


def _all_of(request: HttpRequest, label: str) -> Iterator[tuple[str, Any]]:
    """A bulk action on all of a listing: Wagtail takes files by permission, pages below the one that is named or else
    everywhere, and of anything else every row."""
    if label == PAGE.lower():
        yield PAGE, request.GET.get("childOf", "")
    elif label not in FILES:
        yield "", "all"


def _named_model(match: ResolverMatch) -> str | None:
    """Bulk actions and editing sessions name the model beside the key."""
    app_label, model_name = match.kwargs.get("app_label"), match.kwargs.get("model_name")
    return f"{app_label}.{model_name}" if app_label and model_name else None


def _names(match: ResolverMatch) -> list[str]:
    """`a:b:c` is `a:b:c`, `a:b` and `a`."""
    if match.url_name is None:
        return [name for section, name in SECTIONS.items() if match.route.startswith(section)]
    parts = match.view_name.split(":")
    return [":".join(parts[:end]) for end in range(len(parts), 0, -1)]
