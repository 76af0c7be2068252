"""From the name of a stored file to its row: the first folder says which table, an index finds the rest."""

from __future__ import annotations

from django.core.files.storage import Storage, default_storage
from django.db.models import QuerySet

from . import naming
from .models import Document, Image, Rendition

StoredObject = Image | Rendition | Document

MODELS: dict[str, type[StoredObject]] = {
    naming.IMAGES: Image,
    naming.RENDITIONS: Rendition,
    naming.DOCUMENTS: Document,
}


def find(name: str) -> StoredObject | None:
    """Return the row that owns a stored file, in one query, or None."""
    model = MODELS.get(name.partition("/")[0])
    if model is None:
        return None
    rows: QuerySet[StoredObject] = model._default_manager.filter(file=name)
    if model is Rendition:
        rows = rows.select_related("image")
    return rows.first()


def subject(stored: StoredObject) -> Image | Document:
    """The image or document whose visibility decides: a rendition is as public as its image."""
    return stored.image if isinstance(stored, Rendition) else stored


def storage_of(name: str) -> Storage:
    """The storage that holds a name; files outside our folders lie in the default one."""
    model = MODELS.get(name.partition("/")[0])
    return model._meta.get_field("file").storage if model else default_storage
