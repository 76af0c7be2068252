"""What a file goes through before its first byte is stored: judged by its content, stripped of metadata."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from io import BytesIO
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from . import document_kinds, pictures

DEFAULT_MAX_PIXELS = 50_000_000
DEFAULT_MAX_BYTES = 25 * 1024 * 1024

IMAGE = "image"
DOCUMENT = "document"


class UnfitFileError(ValidationError):
    """A file that is not let in; the message tells a person what to do. ``code`` is for programs."""


class CleanFile(ContentFile):
    """Bytes that went through the intake, with a name that tells only their kind (``image.jpg``)."""

    def __init__(self, data: bytes, *, family: str, extension: str) -> None:
        super().__init__(data, name=f"{family}.{extension}")
        self.family = family
        self.data = data

    def open(self, *args: Any, **kwargs: Any) -> CleanFile:
        """Rewind; usable even after a storage closed the stream that it had read (boto3 does)."""
        if self.file is None or self.file.closed:
            self.file = BytesIO(self.data)
        self.seek(0)
        return self

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def sha1(self) -> str:
        """Wagtail's ``file_hash``: finds duplicates, proves nothing."""
        return hashlib.sha1(self.data, usedforsecurity=False).hexdigest()


def take_in_image(content: File[Any], *, known: Callable[[str], bool] | None = None) -> CleanFile:
    """Return the picture in ``content`` upright, in sRGB, at most 3,200 pixels long and without any metadata.

    ``known(sha256)`` says whether exactly these bytes are the result of an earlier intake: they are then
    kept as they are, because each JPEG generation costs quality. Raises ``UnfitFileError``.
    """
    if isinstance(content, CleanFile) and content.family == IMAGE:
        return content
    data = _read(content, limit=_limit("WAGTAILIMAGES_MAX_UPLOAD_SIZE", DEFAULT_MAX_BYTES))
    max_pixels = _limit("WAGTAILIMAGES_MAX_IMAGE_PIXELS", DEFAULT_MAX_PIXELS)
    try:
        format_ = pictures.check(data, max_pixels=max_pixels)
        if known and format_ in pictures.EXTENSIONS and known(hashlib.sha256(data).hexdigest()):
            return CleanFile(data, family=IMAGE, extension=pictures.EXTENSIONS[format_])
        picture = pictures.clean(data)
    except pictures.TooManyPixelsError as error:
        raise UnfitFileError(_too_many_pixels(error), code="too_many_pixels") from error
    except pictures.DamagedPictureError as error:
        raise UnfitFileError(
            _("This picture is damaged or incomplete. Please save it again on your device and retry."),
            code="damaged",
        ) from error
    except pictures.NotAPictureError as error:
        raise UnfitFileError(
            _("This file is not a picture that we can show. Please use JPEG, PNG, WebP, HEIC, AVIF or GIF."),
            code="not_an_image",
        ) from error
    return CleanFile(picture.data, family=IMAGE, extension=picture.extension)


def take_in_document(content: File[Any], *, name: str | None = None) -> CleanFile:
    """Return the document in ``content`` if it is of an allowed kind by its content and by its name alike.

    Its bytes are not changed. Raises ``UnfitFileError``.
    """
    if isinstance(content, CleanFile) and content.family == DOCUMENT:
        return content
    data = _read(content, limit=_limit("WAGTAILDOCS_MAX_UPLOAD_SIZE", DEFAULT_MAX_BYTES))
    extension = (name or content.name or "").rpartition(".")[2].lower()
    try:
        document_kinds.check(data, extension=extension)
    except document_kinds.UnfitDocumentError as error:
        raise UnfitFileError(_document_message(error.reason), code=error.reason.value) from error
    return CleanFile(data, family=DOCUMENT, extension=extension)


def measure(content: IO[bytes] | File[Any]) -> tuple[int, int]:
    """Return width and height from the header alone. Raises ``UnfitFileError``."""
    content.seek(0)
    try:
        return pictures.measure(content)
    except pictures.PictureError as error:
        message = _("This file is not a picture that we can show.")
        raise UnfitFileError(message, code="not_an_image") from error


def _read(content: File[Any], *, limit: int) -> bytes:
    if content.closed:
        content.open("rb")
    content.seek(0)
    data: bytes = content.read(limit + 1)
    content.seek(0)
    if len(data) > limit:
        raise UnfitFileError(
            _("This file is larger than %(limit)s. Please make it smaller and try again.")
            % {"limit": filesizeformat(limit)},
            code="too_large",
        )
    if not data:
        raise UnfitFileError(_("This file is empty. Please choose another one."), code="empty")
    return data


def _limit(setting: str, default: int) -> int:
    return getattr(settings, setting, None) or default


def _too_many_pixels(error: pictures.TooManyPixelsError) -> str:
    return _(
        "This picture is too large: more than %(limit)d megapixels. "
        "Please make it smaller on your device (4,000 pixels on the long side are plenty) and try again."
    ) % {"limit": error.limit // 1_000_000}


def _document_message(reason: document_kinds.Reason) -> str:
    reasons = document_kinds.Reason
    return {
        reasons.KIND: _(
            "This kind of file cannot be published. Please use PDF, DOCX, XLSX, PPTX, ODT, ODS or ODP."
        ),
        reasons.OLD_OFFICE: _(
            "This is an old Office file. Please save it as PDF, DOCX, XLSX or PPTX and try again."
        ),
        reasons.ARCHIVE: _("Archives cannot be published. Please upload the documents in it one by one."),
        reasons.MISMATCH: _(
            "The content of this file is not what its name says. Please save it again as a PDF and try again."
        ),
        reasons.MACROS: _("This document contains macros. Please save it without them, or as a PDF."),
        reasons.ENCRYPTED: _(
            "This document is protected with a password. Please remove the password and try again."
        ),
        reasons.DAMAGED: _("This document is damaged or incomplete. Please save it again and retry."),
        reasons.ACTIVE: _(
            "This PDF runs a program or carries other files. Please print it into a new PDF and try again."
        ),
        reasons.BOMB: _("This document unpacks to too much data. Please save it as a PDF."),
    }[reason]
