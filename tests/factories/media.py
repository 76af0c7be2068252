"""Pictures and documents with secrets in them, and what the storage holds of them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from PIL import Image as PILImage

from library import actions
from library.models import Document, Image

SECRET = b"HaDong-secret-place"
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def photo(format_: str = "JPEG", size: tuple[int, int] = (64, 32), colour: str = "red") -> bytes:
    exif = PILImage.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (20.0, 58.0, 12.0)
    output = BytesIO()
    PILImage.new("RGB", size, colour).save(output, format_, exif=exif.tobytes())
    assert SECRET in output.getvalue()
    return output.getvalue()


def make_image(**fields) -> Image:
    fields.setdefault("file", ContentFile(photo(), name="IMG_2034.jpg"))
    return Image.objects.create(**{"title": "Khai giảng", **fields})


def make_document(**fields) -> Document:
    return Document.objects.create(
        **{"title": "Kế hoạch", "file": ContentFile(PDF, name="Nguyen Van A.pdf"), **fields}
    )


def bytes_of(file) -> bytes:
    with file.open() as content:
        return content.read()


def stored(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


def originals(media: Path) -> list[str]:
    """Names in storage of what was uploaded; sizes that were drawn from it are left out."""
    names = [path.relative_to(media).as_posix() for path in stored(media)]
    return [name for name in names if not name.startswith("renditions/")]


def draw(image: Image) -> None:
    """What the worker does once a picture is stored; tests that commit nothing ask for it."""
    assert actions.draw_sizes(image_id=image.pk)


def assert_clean(media: Path) -> None:
    files = stored(media)
    assert files
    for path in files:
        assert SECRET not in path.read_bytes()
        assert "IMG_2034" not in str(path)
        assert "Nguyen" not in str(path)


class StorageAwayError(ConnectionError):
    pass


def take_storage_away(monkeypatch) -> list[str]:
    """From now on whatever is asked of the storage fails; the list fills with what was asked."""
    asked: list[str] = []

    def refusing(verb: str):
        def refuse(self, *args, **kwargs):
            asked.append(f"{verb} {args[0] if args else ''}")
            raise StorageAwayError("the storage is away")

        return refuse

    for verb in (
        "open",
        "save",
        "delete",
        "exists",
        "size",
        "listdir",
        "get_modified_time",
        "_open",
        "_save",
    ):
        monkeypatch.setattr(FileSystemStorage, verb, refusing(verb))
    return asked
