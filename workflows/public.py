"""What “public” means for pages that are read through the base model; GovernedPageQuerySet.public() is its twin."""

from typing import Any

from workflows.models import Publication


def public_pages(pages: Any) -> Any:
    """A base-page queryset reduced to what the public may see: live, and covered by an open publication."""
    return pages.live().filter(pk__in=Publication.objects.in_force().values("page_id"))
