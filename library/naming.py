"""Names in storage: unguessable, fanned out over folders, and telling nothing about people."""

from __future__ import annotations

import re
import uuid

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

IMAGES = "images"
RENDITIONS = "renditions"
DOCUMENTS = "documents"

#: Top folders of the storage. The first part of a path says which table holds its row.
FOLDERS = (IMAGES, RENDITIONS, DOCUMENTS)


def storage_path(folder: str, filename: str) -> str:
    """Return ``folder/ab/cd/<32 hex>.<ext>``; only the extension of ``filename`` survives.

    Two levels of folders keep a directory of a million files listable.
    """
    name = anonymous(filename)
    return f"{folder}/{name[:2]}/{name[2:4]}/{name}"


def anonymous(filename: str) -> str:
    """Return an unguessable name of which only the extension comes from ``filename``."""
    extension = filename.rpartition(".")[2].lower()
    if not (extension.isascii() and extension.isalnum()) or len(extension) > 5:
        extension = "bin"
    return f"{uuid.uuid4().hex}.{extension}"


def document_upload_to(instance: object, filename: str) -> str:
    """Path of a new document (a module-level function, because migrations refer to it)."""
    return storage_path(DOCUMENTS, filename)


#: Names that cameras, telephones and messengers give: nobody wrote them, and some hold a date or a number.
_MACHINE_NAME = re.compile(
    r"(img|dsc[nf]?|pxl|mvimg|dcim|vid|image|photo|screenshot|fb_img|received|zalo|z|whatsapp image)"
    r"[\W_]*\d{3}[\W\d_a-f]*(\.\w{2,5})?"
    r"|[\d_a-f-]{12,}(\.\w{2,5})?",
    re.IGNORECASE,
)


def is_machine_name(title: str) -> bool:
    """Whether a title is only a name such as ``IMG_2034.JPG`` and so says nothing to a person."""
    return bool(_MACHINE_NAME.fullmatch(title.strip()))


def repeats_filename(title: str, filename: str) -> bool:
    """Whether a title was merely taken from the file's name, with or without its extension."""
    stem = filename.rpartition(".")[0] or filename
    return _plain(title) in (_plain(filename), _plain(stem))


def media_url(name: str) -> str:
    """URL of a stored file: always our own checked view, whatever URL the storage would give."""
    return f"{settings.MEDIA_URL}{name}"


def neutral_title() -> str:
    """Return a title for a file to which nobody gave one: the day, and nothing from the file."""
    return _("Uploaded on %(date)s") % {"date": date_format(timezone.localdate(), "d/m/Y")}


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
