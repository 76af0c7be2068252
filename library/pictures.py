"""Decoding a photograph with suspicion, and encoding nothing but its pixels. Knows Pillow, not Django."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from . import containers

pillow_heif.register_heif_opener()

#: Long edge of the stored original in pixels: a full-width photo on a dense screen, with room to crop.
MAX_EDGE = 3200
JPEG_QUALITY = 88
#: An opaque PNG above this many bytes is a photograph and not a diagram: JPEG serves it better.
MAX_PNG_BYTES = 4 * 1024 * 1024

#: Pillow formats that are opened; anything else (SVG, TIFF, PSD, EPS, …) is never handed to a decoder.
ACCEPTED = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
#: Pillow formats that are stored, and their extensions.
EXTENSIONS = {"JPEG": "jpg", "PNG": "png"}
#: Sources drawn rather than photographed: they stay lossless.
_LOSSLESS = frozenset({"PNG", "GIF"})


class PictureError(Exception):
    """A file that is not taken as a picture."""


class NotAPictureError(PictureError):
    """Not one of the accepted formats."""


class DamagedPictureError(PictureError):
    """An accepted format that cannot be decoded."""


class TooManyPixelsError(PictureError):
    def __init__(self, limit: int) -> None:
        super().__init__(f"more than {limit} pixels")
        self.limit = limit


@dataclass(frozen=True, slots=True)
class CleanPicture:
    data: bytes
    extension: str


def measure(stream: IO[bytes] | Any) -> tuple[int, int]:
    """Return (width, height) from the header, without decoding."""
    data = stream.read()
    if containers.is_crowded(data):
        raise DamagedPictureError
    with _open(BytesIO(data), limit=None) as image:
        width, height = image.size
        return width, height


def check(data: bytes, *, max_pixels: int) -> str:
    """Return Pillow's name of the format, having read only the header. Raises ``PictureError``."""
    if containers.is_crowded(data):
        raise DamagedPictureError
    with _open(BytesIO(data), limit=max_pixels) as image:
        if image.width * image.height > max_pixels:
            raise TooManyPixelsError(max_pixels)
        return image.format or ""


def clean(data: bytes) -> CleanPicture:
    """Return the first frame of a checked picture, upright, in sRGB, capped in size, as bare pixels.

    Of an animation only the first frame stays: moving pictures that cannot be stopped fail WCAG 2.2.2,
    and each further frame would be another picture to check. Raises ``PictureError``.
    """
    with _open(BytesIO(data), limit=None) as image:
        source_format = image.format
        try:
            pixels = _bare_pixels(image)
        except Exception as error:  # a decoder fed with hostile bytes may raise anything at all
            raise DamagedPictureError from error
    return _encode(pixels, lossless=source_format in _LOSSLESS)


def _open(stream: Any, *, limit: int | None) -> Image.Image:
    try:
        return Image.open(stream, formats=ACCEPTED)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixelsError(limit or Image.MAX_IMAGE_PIXELS or 0) from error
    except Exception as error:  # see clean()
        raise NotAPictureError from error


def _bare_pixels(image: Image.Image) -> Image.Image:
    image.draft(None, (MAX_EDGE, MAX_EDGE))  # JPEG only: decodes at a half or a quarter where that is enough
    image.load()
    profile = image.info.get("icc_profile")
    picture = _plain_mode(image)
    # Small before it is turned and converted: both cost by the pixel.
    picture.thumbnail((MAX_EDGE, MAX_EDGE), Image.Resampling.LANCZOS)
    picture = _upright(picture)
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colour = _to_srgb(picture.convert("RGB") if alpha else picture, profile)
    if alpha:
        colour.putalpha(alpha)
    # A new image, so that nothing can travel in the old one's `info`, comments or EXIF.
    bare = Image.new(colour.mode, colour.size)
    bare.paste(colour)
    return bare


def _plain_mode(image: Image.Image) -> Image.Image:
    """Reduce Pillow's many modes to L, RGB, RGBA and CMYK."""
    if image.has_transparency_data:
        picture = image.convert("RGBA")
        return picture.convert("RGB") if picture.getchannel("A").getextrema() == (255, 255) else picture
    if image.mode.startswith("I"):
        # 16 bits a channel: Pillow's own conversion to 8 bits clips instead of scaling.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("1", "L", "LA"):
        return image.convert("L")
    return image.copy() if image.mode == "CMYK" else image.convert("RGB")


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # noqa: BLE001 - broken EXIF is common and no reason to refuse a photograph
        return image


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    plain = image if image.mode == "L" else image.convert("RGB")
    if not profile:
        return plain
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return plain  # an unusable profile: the numbers as they are beat no picture
    return converted or plain


def _encode(pixels: Image.Image, *, lossless: bool) -> CleanPicture:
    opaque = pixels.mode != "RGBA"
    if lossless or not opaque:
        output = BytesIO()
        pixels.save(output, "PNG")
        if not opaque or output.tell() <= MAX_PNG_BYTES:
            return CleanPicture(output.getvalue(), EXTENSIONS["PNG"])
    output = BytesIO()
    pixels.save(output, "JPEG", quality=JPEG_QUALITY, progressive=True, optimize=True)
    return CleanPicture(output.getvalue(), EXTENSIONS["JPEG"])
