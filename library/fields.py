"""File fields that let only bytes through that passed the intake, at the one point where a file is written.

``FieldFile.save`` is shared by ``Model.save()``, ``bulk_create()``, ``instance.file.save()`` and every form,
so that no way in can forget the intake.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db.models import FileField
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from . import intake, naming


class RenditionFieldFile(WagtailImageFieldFile):
    """The file of a rendition: made from clean bytes, and answered by our own view on every storage."""

    instance: Any

    def save(self, name: str, content: File[Any], save: bool = True) -> None:
        self._remember_digest(content)
        super().save(name, content, save=save)
        # Wagtail leaves its temporary file to the garbage collector.
        content.close()

    def _remember_digest(self, content: File[Any]) -> None:
        content.seek(0)
        self.instance.sha256 = hashlib.file_digest(content, "sha256").hexdigest()
        content.seek(0)

    @property
    def url(self) -> str:
        self._require_file()
        return naming.media_url(self.name)


class RenditionField(WagtailImageField):
    attr_class = RenditionFieldFile


class CleanFieldFile(FieldFile):
    """A file that is judged and cleaned before the storage sees it."""

    instance: Any
    name: Any
    _committed: bool
    _require_file: Any

    def _take_in(self, name: str, content: File[Any]) -> intake.CleanFile:
        raise NotImplementedError

    def prepare(self) -> None:
        """Clean a new file now, so that its row describes it before any receiver of ``pre_save`` looks."""
        if self and not self._committed:
            clean = self._take_in(self.name, self.file)
            setattr(self.instance, self.field.attname, clean)
            self.instance.describe_file(clean)

    def save(self, name: str, content: File[Any], save: bool = True) -> None:
        clean = self._take_in(name, content)
        self.instance.describe_file(clean)
        super().save(str(clean.name), clean, save=save)


class CleanImageFieldFile(CleanFieldFile, RenditionFieldFile):
    """The file of an image: re-encoded without metadata before it is stored."""

    def _take_in(self, name: str, content: File[Any]) -> intake.CleanFile:
        return intake.take_in_image(content, known=self.instance.holds_clean_bytes)

    def get_image_dimensions(self) -> tuple[int | None, int | None]:
        """Width and height from the header; unknown for a file that the intake is going to refuse."""
        close = self.closed
        try:
            self.open()
            return intake.measure(self)
        except ValidationError:
            return (None, None)
        finally:
            if close:
                self.close()
            else:
                self.seek(0)


class CleanImageField(WagtailImageField):
    attr_class = CleanImageFieldFile


class CleanDocumentFieldFile(CleanFieldFile):
    """The file of a document: of an allowed kind by its content as well as by its name."""

    @property
    def url(self) -> str:
        self._require_file()
        return naming.media_url(self.name)

    def _take_in(self, name: str, content: File[Any]) -> intake.CleanFile:
        return intake.take_in_document(content, name=name)


class CleanDocumentField(FileField):
    attr_class = CleanDocumentFieldFile
