"""What the intake takes off a photograph, and what it does not let in."""

from __future__ import annotations

import struct
import time
import zipfile
import zlib
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageCms, PngImagePlugin

from library import intake, naming, pictures

GPS_MARK = b"HaDong-secret-place"
ORIENTATION = 0x0112


def exif(orientation: int = 1) -> bytes:
    """EXIF with a camera, a position and an orientation."""
    data = Image.Exif()
    data[ORIENTATION] = orientation
    data[0x010F] = "Secret Camera"
    data[0x010E] = GPS_MARK.decode()
    gps = data.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (20.0, 58.0, 12.0), "E", (105.0, 46.0, 30.0)
    return data.tobytes()


def photo(
    format_: str, size: tuple[int, int] = (64, 32), orientation: int = 1, mode: str = "RGB", **save
) -> bytes:
    """A picture whose left half is red and right half blue."""
    picture = Image.new(mode, size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    output = BytesIO()
    picture.save(output, format_, exif=exif(orientation), **save)
    return output.getvalue()


def take_in(data: bytes, name: str = "IMG_2034.JPG") -> Image.Image:
    clean = intake.take_in_image(ContentFile(data, name=name))
    picture = Image.open(BytesIO(clean.data))
    picture.load()
    return picture


def png_header(width: int, height: int) -> bytes:
    """A PNG that announces a huge picture in a few bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def package(parts: dict[str, bytes]) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return output.getvalue()


DOCX = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
def test_no_metadata_survives(format_):
    source = photo(format_)
    assert GPS_MARK in source  # else this test proves nothing

    clean = intake.take_in_image(ContentFile(source, name="x"))

    assert GPS_MARK not in clean.data
    assert b"Secret Camera" not in clean.data
    picture = Image.open(BytesIO(clean.data))
    assert not picture.getexif()
    assert not {"exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop", "icc_profile"} & set(picture.info)


def test_comments_and_xmp_are_gone():
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Nguyen Van A")
    text.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>Nguyen Van A</x:xmpmeta>")
    png = photo("PNG", pnginfo=text)
    jpeg = photo("JPEG", comment=b"Nguyen Van A", xmp=b"<x:xmpmeta>Nguyen Van A</x:xmpmeta>")
    for source in (png, jpeg):
        assert b"Nguyen Van A" in source
        assert b"Nguyen Van A" not in intake.take_in_image(ContentFile(source, name="x")).data


def test_bytes_after_the_picture_are_gone():
    polyglot = photo("JPEG") + package({"x.html": b"<script>"})
    clean = intake.take_in_image(ContentFile(polyglot, name="x.jpg"))
    assert b"PK\x03\x04" not in clean.data


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_orientation_is_applied(format_):
    picture = take_in(photo(format_, orientation=6)).convert("RGB")  # "rotate 90 degrees clockwise to view"
    assert picture.size == (32, 64)
    top, bottom = picture.getpixel((16, 8)), picture.getpixel((16, 56))
    assert top[0] > 200 > 60 > top[2], "the red left half turns up"
    assert bottom[2] > 200 > 60 > bottom[0]


def test_heic_becomes_jpeg_even_under_a_wrong_name():
    clean = intake.take_in_image(ContentFile(photo("HEIF"), name="photo.png"))
    assert Image.open(BytesIO(clean.data)).format == "JPEG"
    assert clean.name == "image.jpg"


def test_long_edge_is_capped():
    assert take_in(photo("JPEG", size=(6400, 1600))).size == (3200, 800)


def test_animation_keeps_its_first_frame():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    output = BytesIO()
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:], comment=b"Nguyen Van A")
    picture = take_in(output.getvalue())
    assert getattr(picture, "n_frames", 1) == 1
    assert picture.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


def test_transparency_is_kept():
    output = BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 128)).save(output, "PNG")
    assert take_in(output.getvalue()).getpixel((5, 5)) == (255, 0, 0, 128)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_unusual_modes_are_taken(mode):
    output = BytesIO()
    Image.new(mode, (10, 10)).save(output, "JPEG" if mode == "CMYK" else "PNG")
    assert take_in(output.getvalue()).mode in ("L", "RGB", "RGBA")


def test_sixteen_bits_are_scaled_and_not_clipped():
    output = BytesIO()
    Image.new("I;16", (10, 10), 0x8000).save(output, "PNG")
    assert 120 <= take_in(output.getvalue()).getpixel((5, 5)) <= 136


def test_colours_are_converted_to_srgb():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile in which the red numbers mean green light and the green numbers red.
    swapped = srgb.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
    picture = take_in(photo("JPEG", icc_profile=swapped))
    red, green, _blue = picture.convert("RGB").getpixel((8, 16))
    assert "icc_profile" not in picture.info
    assert green > 200 > 80 > red


def test_a_broken_profile_does_not_cost_the_picture():
    assert take_in(photo("JPEG", icc_profile=b"no profile")).convert("RGB").getpixel((8, 16))[0] > 200


@pytest.mark.parametrize("size", [(10_000, 5_001), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_is_refused_from_its_header(size):
    started = time.monotonic()
    with pytest.raises(intake.UnfitFileError) as refusal:
        take_in(png_header(*size))
    assert time.monotonic() - started < 1
    assert refusal.value.code == "too_many_pixels"
    assert "50" in refusal.value.messages[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "not_an_image"),
        (b"<!doctype html><script>alert(1)</script>", "not_an_image"),
        (PDF, "not_an_image"),
        (b"8BPS\0\1" + b"\0" * 40, "not_an_image"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "not_an_image"),
        (b"\xff\xd8\xff\xe0 no JPEG after all", "not_an_image"),
        (photo("JPEG", size=(400, 400))[:900], "damaged"),
        (b"", "empty"),
    ],
)
def test_what_is_no_picture_is_refused(data, code):
    with pytest.raises(intake.UnfitFileError) as refusal:
        take_in(data, name="photo.jpg")
    assert refusal.value.code == code


def test_a_large_file_is_refused_before_it_is_read_whole(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1000
    with pytest.raises(intake.UnfitFileError) as refusal:
        take_in(b"\xff" * 1001)
    assert refusal.value.code == "too_large"


def test_clean_bytes_are_not_encoded_twice():
    first = intake.take_in_image(ContentFile(photo("JPEG"), name="x.jpg"))
    assert intake.take_in_image(first) is first
    again = intake.take_in_image(ContentFile(first.data, name="x.jpg"), known=first.sha256.__eq__)
    assert again.sha256 == first.sha256


@pytest.mark.parametrize(
    ("data", "extension"), [(PDF, "pdf"), (package(DOCX), "docx"), (package(ODT), "odt")]
)
def test_documents_of_allowed_kinds_pass_unchanged(data, extension):
    clean = intake.take_in_document(ContentFile(data, name=f"Danh sách Nguyễn Văn A.{extension.upper()}"))
    assert clean.data == data
    assert clean.name == f"document.{extension}"


@pytest.mark.parametrize(
    ("data", "extension", "code"),
    [
        (b"<html><script>alert(1)</script>", "pdf", "mismatch"),
        (b"<html><script>alert(1)</script>" + PDF, "pdf", "mismatch"),
        (PDF + package({"x": b"y"}), "pdf", "mismatch"),
        (b"%PDF-1.7\n cut off", "pdf", "damaged"),
        (PDF, "docx", "mismatch"),
        (PDF, "html", "kind"),
        (PDF, "exe", "kind"),
        (PDF, "", "kind"),
        (b"<svg/>", "svg", "kind"),
        (package({"x": b"y"}), "docx", "mismatch"),
        (package({"x": b"y"}), "zip", "archive"),
        (package(ODT), "docx", "mismatch"),
        (package(DOCX | {"word/vbaProject.bin": b"x"}), "docx", "macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "doc", "old_office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "docx", "encrypted"),
        (b"PK\x03\x04 broken", "xlsx", "damaged"),
    ],
)
def test_other_documents_are_refused(data, extension, code):
    with pytest.raises(intake.UnfitFileError) as refusal:
        intake.take_in_document(ContentFile(data, name=f"report.{extension}"))
    assert refusal.value.code == code


def test_a_package_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("library.document_kinds._MAX_UNPACKED", 10)
    with pytest.raises(intake.UnfitFileError) as refusal:
        intake.take_in_document(ContentFile(package(DOCX), name="a.docx"))
    assert refusal.value.code == "bomb"


@pytest.mark.parametrize(
    ("title", "machine"),
    [
        ("IMG_2034.JPG", True),
        ("IMG_2034", True),
        ("DSC01234", True),
        ("PXL_20251120_073012345", True),
        ("z5123456789_1a2b3c", True),
        ("20251120_073012", True),
        ("Khai giảng năm học 2025-2026", False),
        ("Lớp 6A1", False),
        ("Ảnh 2034", False),
        ("20/11/2025", False),
        ("Năm học 2025", False),
        ("2025-2026", False),
        ("Face to face 2025", False),
        ("20/11", False),
    ],
)
def test_machine_names_are_told_from_titles(title, machine):
    assert naming.is_machine_name(title) is machine


def test_storage_names_reveal_nothing():
    path = naming.storage_path(naming.IMAGES, "Nguyễn Văn A 7B.jpg")
    folder, first, second, name = path.split("/")
    assert folder == "images"
    assert name.startswith(first + second)
    assert len(name) == len("x" * 32 + ".jpg")
    assert naming.storage_path(naming.IMAGES, "evil.html/../x").endswith(".bin")
    assert path != naming.storage_path(naming.IMAGES, "Nguyễn Văn A 7B.jpg")


def test_only_harmless_formats_are_decoded():
    assert set(pictures.ACCEPTED) == {"JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF"}
