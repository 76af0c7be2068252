"""What “public” means for pages that are read through the base model; GovernedPageQuerySet.public() is its twin."""

from typing import Any

from django.db.models import Exists, OuterRef

from workflows.models import Publication


def public_pages(pages: Any) -> Any:
    """A base-page queryset reduced to what the public may see: live, and covered by an open publication."""
    return pages.live().filter(_in_force())


def with_public_state(pages: Any) -> Any:
    """Each page knows whether it has an open publication: a list asks once for all its rows."""
    return pages.annotate(has_publication=_in_force())


def is_read(page: Any) -> bool:
    """Whether the public reads this page."""
    if not page.live:
        return False
    known = getattr(page, "has_publication", None)
    return Publication.objects.in_force().filter(page_id=page.pk).exists() if known is None else bool(known)


def _in_force() -> Any:
    return Exists(Publication.objects.in_force().filter(page_id=OuterRef("pk")))
