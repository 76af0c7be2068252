"""Which documents are let in, judged by their bytes and by their name. Pure: knows no framework."""

from __future__ import annotations

import zipfile
from enum import Enum
from io import BytesIO

from . import pdf_content

#: Extension → a part that the package must hold (Office Open XML).
_OFFICE = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
#: Extension → media type that the package declares in its first, uncompressed entry (OpenDocument).
_OPENDOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
ALLOWED = ("pdf", *_OFFICE, *_OPENDOCUMENT)

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    **{extension: media_type.decode() for extension, media_type in _OPENDOCUMENT.items()},
}

#: Old binary Office, and also the wrapper of an encrypted new one.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVES = ("zip", "rar", "7z", "tar", "gz", "tgz")
#: Programs in Office packages: VBA, Excel's macros of 1992, controls that run.
_PROGRAMS = ("vbaproject.bin", "/macrosheets/", "/activex/")
_MAX_PARTS = 10_000
_MAX_UNPACKED = 500 * 1024 * 1024


class Reason(Enum):
    KIND = "kind"
    OLD_OFFICE = "old_office"
    ARCHIVE = "archive"
    MISMATCH = "mismatch"
    MACROS = "macros"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    BOMB = "bomb"
    ACTIVE = "active"


class UnfitDocumentError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def check(data: bytes, *, extension: str) -> None:
    """Raise ``UnfitDocumentError`` unless ``data`` is what ``extension`` says, and that is allowed."""
    if extension in _ARCHIVES:
        raise UnfitDocumentError(Reason.ARCHIVE)
    if extension not in ALLOWED:
        raise UnfitDocumentError(Reason.OLD_OFFICE if data.startswith(_OLE) else Reason.KIND)
    if extension == "pdf":
        _check_pdf(data)
    else:
        _check_package(data, extension)


def _check_pdf(data: bytes) -> None:
    # Readers accept the mark anywhere in the first kilobyte, which is how a page of HTML passes for a PDF.
    if not data.startswith(b"%PDF-"):
        raise UnfitDocumentError(Reason.MISMATCH)
    if b"%%EOF" not in data[-2048:]:
        raise UnfitDocumentError(Reason.DAMAGED)
    if _is_zip(data):
        raise UnfitDocumentError(Reason.MISMATCH)
    finding = pdf_content.find(data)
    if finding:
        raise UnfitDocumentError(Reason(finding.value))


def _is_zip(data: bytes) -> bool:
    """Whether an unzipper would find an archive anywhere in the data."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return bool(archive.infolist())
    except Exception:  # noqa: BLE001 - zipfile raises half a dozen kinds on bytes that are none
        return False


def _check_package(data: bytes, extension: str) -> None:
    if data.startswith(_OLE) and extension in _OFFICE:
        raise UnfitDocumentError(Reason.ENCRYPTED)
    if not data.startswith(b"PK\x03\x04"):
        raise UnfitDocumentError(Reason.MISMATCH)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_parts(parts)
            names = {part.filename for part in parts}
            if extension in _OFFICE:
                fits = "[Content_Types].xml" in names and _OFFICE[extension] in names
            else:
                fits = (parts[0].filename, _head(archive, parts[0])) == ("mimetype", _OPENDOCUMENT[extension])
    except UnfitDocumentError:
        raise
    except Exception as error:  # see _is_zip
        raise UnfitDocumentError(Reason.DAMAGED) from error
    if not fits:
        raise UnfitDocumentError(Reason.MISMATCH)


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if not parts:
        raise UnfitDocumentError(Reason.DAMAGED)
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise UnfitDocumentError(Reason.BOMB)
    for part in parts:
        if part.flag_bits & 0x1:
            raise UnfitDocumentError(Reason.ENCRYPTED)
        name = part.filename.lower()
        if name.startswith(("basic/", "scripts/")) or any(part in name for part in _PROGRAMS):
            raise UnfitDocumentError(Reason.MACROS)


def _head(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as stream:
        return stream.read(200).strip()
