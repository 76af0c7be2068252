"""Files that are small and keep a decoder busy, that hide something else, or that carry programs."""

from __future__ import annotations

import re
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageCms, PngImagePlugin

from library import containers, intake, pdf_content

MARK = b"HaDong-secret-place"
SECONDS = 1.0


def encoded(format_: str, size: tuple[int, int] = (64, 32), **options) -> bytes:
    output = BytesIO()
    Image.new("RGB", size, "red").save(output, format_, **options)
    return output.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(extra: bytes) -> bytes:
    picture = encoded("PNG")
    return picture[:33] + extra + picture[33:]


def gif_with(extra: bytes) -> bytes:
    picture = encoded("GIF")
    after_palette = 13 + 3 * (2 << (picture[10] & 7))
    return picture[:after_palette] + extra + picture[after_palette:]


def jpeg_with_scans(count: int) -> bytes:
    picture = encoded("JPEG", (2000, 2000), progressive=True)
    last = [found.start() for found in re.finditer(b"\xff\xda", picture)][-1]
    return picture[:-2] + picture[last:-2] * count + picture[-2:]


def zipped(*parts: tuple[str, bytes]) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, body in (("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>"), *parts):
            archive.writestr(name, body)
    return output.getvalue()


def refused(data: bytes, name: str) -> str:
    """The code of the refusal, which cost less than a second (of the processor: the machine may be busy)."""
    take_in = intake.take_in_image if name.endswith("jpg") else intake.take_in_document
    began = time.process_time()
    with pytest.raises(intake.UnfitFileError) as refusal:
        take_in(ContentFile(data, name=name))
    assert time.process_time() - began < SECONDS
    assert refusal.value.messages[0]
    return str(refusal.value.code)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: jpeg_with_scans(50_000), "damaged"),
        (lambda: encoded("JPEG")[:2] + b"\xff\xfe\0\2" * 500_000 + encoded("JPEG")[2:], "damaged"),
        (lambda: png_with(chunk(b"tEXt", b"") * 500_000), "damaged"),
        (lambda: png_with(chunk(b"abCd", b"") * 500_000), "damaged"),
        (lambda: gif_with(b"\x21\xfe\x01A\0" * 500_000), "damaged"),
        (lambda: gif_with(b"\x21\xfe" + b"\x01A" * 500_000 + b"\0"), "damaged"),
        (lambda: png_with(chunk(b"zTXt", b"x\0\0" + zlib.compress(b"A" * 100_000_000))), "not_an_image"),
        (lambda: b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0" * 6 + b","
         + struct.pack("<HHHHB", 0, 0, 60_000, 60_000, 0) + b"\x02\x02\x4c\x01\0;", "too_many_pixels"),
    ],
    ids=["scans", "segments", "text chunks", "unknown chunks", "comments", "one long comment", "packed text",
         "a frame larger than its screen"],
)  # fmt: skip
def test_a_picture_that_keeps_a_decoder_busy_is_refused_at_once(make: Callable[[], bytes], code):
    assert refused(make(), "x.jpg") == code


def test_of_thousands_of_frames_only_the_first_is_looked_at():
    frames = [Image.effect_noise((20, 20), 50 + number % 200).convert("P") for number in range(3000)]
    output = BytesIO()
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:])
    assert len(output.getvalue()) > 1_000_000
    began = time.process_time()
    clean = intake.take_in_image(ContentFile(output.getvalue(), name="x.gif"))
    assert time.process_time() - began < SECONDS
    assert len(clean.data) < 10_000


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "WEBP"])
def test_honest_pictures_are_not_crowded(format_):
    assert not containers.is_crowded(encoded(format_, (900, 700)))
    assert not containers.is_crowded(
        encoded("JPEG", (900, 700), progressive=True, exif=b"Exif\0\0" + b"x" * 900)
    )


def test_a_zip_bomb_in_a_document_is_refused_at_once():
    zeros = b"\0" * 100_000_000
    assert refused(zipped(*((f"word/media/{n}", zeros) for n in range(6))), "a.docx") == "bomb"
    assert refused(zipped(*((f"word/media/{n}", b"") for n in range(20_000))), "a.docx") == "bomb"


# --- What is said beside the pixels ------------------------------------------------------------------


def _text_in_png() -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", MARK.decode())
    text.add_text("Comment", MARK.decode(), zip=False)
    text.add_itxt("XML:com.adobe.xmp", MARK.decode())
    return encoded("PNG", pnginfo=text)


def _in_an_icc_profile() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded("JPEG", icc_profile=profile + MARK)


def _in_a_segment(marker: int) -> bytes:
    body = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0" + MARK
    picture = encoded("JPEG")
    return picture[:2] + bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body + picture[2:]


def _in_a_webp_chunk() -> bytes:
    body = (
        encoded("WEBP", exif=b"Exif\0\0" + MARK, xmp=MARK)
        + b"abcd"
        + struct.pack("<I", len(MARK) + 1)
        + MARK
        + b"\0"
    )
    return body[:4] + struct.pack("<I", len(body) - 8) + body[8:]


@pytest.mark.parametrize(
    "make",
    [
        _text_in_png,
        _in_a_webp_chunk,
        lambda: encoded("GIF", comment=MARK),
        lambda: encoded("JPEG", comment=MARK),
        lambda: _in_a_segment(0xED),  # IPTC
        lambda: _in_a_segment(0xE1),  # EXIF and XMP
        lambda: _in_a_segment(0xEF),
        _in_an_icc_profile,
        lambda: encoded("JPEG") + MARK,
        lambda: encoded("PNG") + MARK,
        lambda: encoded("JPEG") + struct.pack(">I", 24) + b"ftypmp42" + MARK,  # the film of a motion photo
        lambda: encoded("JPEG") + encoded("JPEG", comment=MARK),  # the second picture of a telephone
        lambda: encoded("HEIF", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0" + MARK, xmp=MARK),
        lambda: encoded("AVIF", exif=b"MM\0*\0\0\0\x08\0\0" + MARK, xmp=MARK),
    ],
)
def test_nothing_but_pixels_is_stored(make: Callable[[], bytes]):
    source = make()
    assert MARK in source, "else this test proves nothing"
    assert MARK not in intake.take_in_image(ContentFile(source, name="x.jpg")).data


@pytest.mark.parametrize(
    "tail", [b"<script>alert(1)</script>", b"%PDF-1.7\n%%EOF", zipped(("a.class", b"\xca\xfe"))]
)
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_that_is_something_else_as_well_is_only_a_picture_afterwards(format_, tail):
    data = intake.take_in_image(ContentFile(encoded(format_) + tail, name="x.jpg")).data
    assert tail not in data
    assert not zipfile.is_zipfile(BytesIO(data))


# --- PDF ---------------------------------------------------------------------------------------------


def pdf(*objects: bytes, trailer: bytes = b"<< /Size 3 /Root 1 0 R >>") -> bytes:
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer\n" + trailer + b"\n%%EOF\n"


def packed(text: bytes, kind: bytes = b"/Type /ObjStm", how: bytes = b"/Filter /FlateDecode") -> bytes:
    body = zlib.compress(text, 9)
    return b"<< %s %s /N 1 /First 4 /Length %d >>\nstream\n%s\nendstream" % (kind, how, len(body), body)


PAGE = b"<< /Type /Catalog /Pages 2 0 R >>"
SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(PAGE, SCRIPT), "active"),
        (pdf(PAGE, b"<< /S /#4aava#53cript /JS (x) >>"), "active"),
        (pdf(PAGE, packed(b"3 0 " + SCRIPT)), "active"),
        (pdf(PAGE, packed(b"3 0 " + SCRIPT, kind=b"/Type /Obj#53tm")), "active"),
        (pdf(PAGE, packed(b"3 0 " + SCRIPT, how=b"/Filter [ /FlateDecode ]")), "active"),
        (pdf(PAGE, packed(b"3 0 x", how=b"/Filter [/ASCIIHexDecode /FlateDecode]")), "damaged"),
        (pdf(PAGE, packed(b"3 0 x", how=b"/Filter /LZWDecode")), "damaged"),
        (pdf(PAGE, packed(b"\0" * (pdf_content.MAX_UNPACKED + 1))), "bomb"),
        (pdf(PAGE, b"<< /S /Launch /F (cmd.exe) >>"), "active"),
        (pdf(PAGE, b"<< /Type /EmbeddedFile /Length 0 >>"), "active"),
        (pdf(PAGE, trailer=b"<< /Root 1 0 R /Encrypt 5 0 R >>"), "encrypted"),
    ],
)
def test_a_pdf_with_a_program_an_attachment_or_a_lock_is_refused(data, code):
    assert refused(data, "a.pdf") == code


@pytest.mark.parametrize(
    "data",
    [
        pdf(PAGE, b"<< /Type /Pages /Kids [] /Count 0 >>"),
        pdf(PAGE, packed(b"3 0 << /Type /Page >>")),
        pdf(PAGE, packed(b"/JavaScript is only a word of the text", kind=b"/Type /XObject")),
        pdf(
            PAGE,
            b"<< /S /URI /URI (https://hoasen.example/JavaScriptCourse) >>",
            b"<< /Title (JavaScript) >>",
        ),
    ],
)
def test_other_pdfs_pass_unchanged(data):
    assert intake.take_in_document(ContentFile(data, name="a.pdf")).data == data


@pytest.mark.parametrize(
    "part", ["xl/macrosheets/sheet1.xml", "word/activeX/activeX1.xml", "word/vbaProject.bin"]
)
def test_a_package_with_a_program_is_refused(part):
    assert refused(zipped((part, b"x")), "a.docx") == "macros"
