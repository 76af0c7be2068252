"""The editor's form in one transaction: saved, handed in or taken back as a whole, alone at its page."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from workflows.submissions import lock_pages


def before_edit_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Let the same view answer once more, with the page locked before it is read.

    Wagtail commits step by step and holds a submission that it read at the beginning: whoever decided meanwhile
    would be overwritten, and a process that dies would leave a submission without a step.
    """
    if request.method != "POST" or getattr(request, "_in_one_piece", False):
        return None
    request._in_one_piece = True  # type: ignore[attr-defined]
    with transaction.atomic():
        lock_pages(page.pk)
        response: Any = EditView.as_view()(request, page_id=page.pk)
    return response
