"""Counting the parts of a picture's file before a decoder walks through them. Pure: knows no framework.

A picture may be small and well-formed and still keep a decoder busy for hours: each scan of a progressive
JPEG, of a hundred bytes, passes over all fifty megapixels; Pillow reads chunks and comments one by one in
Python. Honest files have few of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

#: Cameras write one scan, optimisers about ten.
MAX_SCANS = 32
#: A maker's notes, previews and profiles of a telephone come to fifty.
MAX_JPEG_SEGMENTS = 2_000
#: 25 MB in chunks of 4 KB are 6,000.
MAX_PNG_CHUNKS = 20_000
#: Of everything that stands before the first frame.
MAX_GIF_BLOCKS = 5_000

#: A marker: neither a byte 0xFF of the pixels, which is followed by 0, nor a restart within them.
_JPEG_MARKER = re.compile(rb"\xff([^\x00\x01\xd0-\xd8\xff])")
_SCAN, _END = 0xDA, 0xD9


def is_crowded(data: bytes) -> bool:
    """Whether the file has more parts than any honest picture."""
    if data.startswith(b"\xff\xd8"):
        return _is_crowded_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _is_crowded_png(data)
    return data.startswith((b"GIF87a", b"GIF89a")) and _is_crowded_gif(data)


def _is_crowded_jpeg(data: bytes) -> bool:
    position, scans, segments = 2, 0, 0
    while found := _JPEG_MARKER.search(data, position):
        kind = found.group(1)[0]
        if kind == _END:
            break
        segments += 1
        scans += kind == _SCAN
        if scans > MAX_SCANS or segments > MAX_JPEG_SEGMENTS:
            return True
        position = found.end() + max(2, int.from_bytes(data[found.end() : found.end() + 2]))
    return False


def _is_crowded_png(data: bytes) -> bool:
    position = 8
    for _chunk in range(MAX_PNG_CHUNKS):
        position += 12 + int.from_bytes(data[position : position + 4])
        if position >= len(data):
            return False
    return True


def _is_crowded_gif(data: bytes) -> bool:
    flags = data[10] if len(data) > 10 else 0
    position = 13 + (3 * (2 << (flags & 7)) if flags & 0x80 else 0)
    return next(islice(_gif_blocks(data, position), MAX_GIF_BLOCKS, None), None) is not None


def _gif_blocks(data: bytes, position: int) -> Iterator[int]:
    """Positions of the blocks of all extensions that stand before the first frame."""
    while data[position : position + 1] == b"!":
        position += 2
        while size := (data[position] if position < len(data) else 0):
            yield position
            position += 1 + size
        yield position
        position += 1
