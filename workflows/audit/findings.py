"""What the audit reports."""

from __future__ import annotations

from dataclasses import dataclass


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
