"""A picture and a document on a public page, and how they are compared before and after an attack."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile

from library.models import Document, Image
from tests.factories.media import PDF, bytes_of, make_document, make_image, photo
from tests.factories.world import draft_story, publish

OTHER_PDF = PDF.replace(b"<<>>endobj", b"<< >>endobj")
SENTENCE = "is shown on a public page"


class Shown:
    """A picture and a document on a public page of Hoa Sen, uploaded by its editor, who may change both."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.editor = world["editor-hoasen"]
        own = {"collection": world.hoasen.collection, "uploaded_by_user": self.editor}
        self.image = make_image(
            title="Khai giảng", file=ContentFile(photo(size=(300, 200)), name="a.jpg"), **own
        )
        self.document = make_document(title="Kế hoạch", **own)
        body = [("document", {"document": self.document, "label": "Kế hoạch"})]
        story = draft_story(
            world, world.hoasen, by="editor-hoasen", title="Có ảnh", lead_image=self.image, body=body
        )
        self.story = publish(world, story, by="editor-hoasen")

    def state(self) -> list[Any]:
        return [*_row(self.image, Image.public_fields), *_row(self.document, Document.public_fields)]


def _row(stored: Any, fields: tuple[str, ...]) -> list[Any]:
    """What is in the row, and the bytes that it points at; nothing if it is gone."""
    rows = type(stored).objects.filter(pk=stored.pk)
    return [*rows.values_list(*fields, "collection_id", "file"), *(bytes_of(row.file) for row in rows)]
