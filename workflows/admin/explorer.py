"""The rows of Wagtail's explorer know whether the public reads them: asked once for all of a list."""

from __future__ import annotations

from typing import Any

from workflows.public import with_public_state


def rows(parent: Any, pages: Any, request: Any) -> Any:
    """For `construct_explorer_page_queryset`."""
    return with_public_state(pages)
