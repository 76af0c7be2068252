"""What a PDF may not bring along: programs, other files, and what nobody can look into. Pure.

No parser: one that reads damaged files differently from the reader's would be a way in. Names are looked for in
all bytes, written plainly or with escapes, and in the compressed streams that hold objects.
"""

from __future__ import annotations

import re
import zlib
from enum import Enum

#: All object streams of a file together; those of a thousand pages hold ten megabytes.
MAX_UNPACKED = 32 * 1024 * 1024


class Finding(Enum):
    ACTIVE = "active"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    BOMB = "bomb"


def _name(*names: str) -> re.Pattern[bytes]:
    """The names as PDF writes them: each letter may also stand as `#` and two hexadecimal digits."""

    def letter(character: str) -> str:
        digits = "".join(f"[{digit}{digit.upper()}]" for digit in f"{ord(character):02x}")
        return f"(?:{character}|#{digits})"

    spelt = "|".join("".join(map(letter, name)) for name in names)
    return re.compile(rf"/(?:{spelt})(?![A-Za-z0-9])".encode())


# Every script is an action of the type JavaScript; an attachment is an EmbeddedFile, whatever leads to it.
_ACTIVE = _name("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia")
_ENCRYPTED = _name("Encrypt")
_OBJECT_STREAM = _name("ObjStm")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_FLATE = _name("FlateDecode", "Fl")
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]*\]|/[^\s/<>\[\]()]+)")


def find(data: bytes) -> Finding | None:
    """What speaks against this PDF, or None."""
    if _ENCRYPTED.search(data):
        return Finding.ENCRYPTED
    if _ACTIVE.search(data):
        return Finding.ACTIVE
    left = MAX_UNPACKED
    for found in _OBJECT_STREAM.finditer(data):
        objects = _unpack(data, found.start(), left)
        if isinstance(objects, Finding):
            return objects
        left -= len(objects)
        if _ACTIVE.search(objects):
            return Finding.ACTIVE
    return None


def _unpack(data: bytes, position: int, limit: int) -> bytes | Finding:
    """The objects in the stream whose dictionary holds this position."""
    begin = _STREAM.search(data, position)
    if begin is None:
        return Finding.DAMAGED
    dictionary = data[max(0, data.rfind(b"obj", 0, position)) : begin.start()]
    filters = _FILTER.findall(dictionary)
    if not filters:
        return data[begin.end() : data.find(b"endstream", begin.end())][:limit]
    if len(filters) > 1 or len(filters[0].split(b"/")) > 2 or not _FLATE.search(filters[0]):
        return Finding.DAMAGED  # nobody writes that, but for those who hide something
    unpacker = zlib.decompressobj()
    try:
        objects = unpacker.decompress(data[begin.end() :], limit)
    except zlib.error:
        return Finding.DAMAGED
    return Finding.BOMB if unpacker.unconsumed_tail and not unpacker.eof else objects
