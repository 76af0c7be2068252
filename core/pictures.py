"""The sizes in which public pages show a picture: one list for templates, prefetching and publishing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureSet:
    """Filter specs as Wagtail writes them, and the `sizes` attribute by which a browser chooses."""

    specs: tuple[str, ...]
    sizes: str


def _formats(*operations: str, plain: str, fallback: str = "jpeg") -> tuple[str, ...]:
    """Every size as WebP, and one in a format that old browsers and feed readers understand."""
    return (*(f"{operation}|format-webp" for operation in operations), f"{plain}|format-{fallback}")


PICTURES: dict[str, PictureSet] = {
    # Cards in lists: a third of the page, and only a thumbnail beside the title on a telephone.
    "card": PictureSet(
        _formats("fill-480x320", "fill-720x480", plain="fill-480x320"),
        "(min-width: 64em) 23rem, (min-width: 40em) 46vw, 8rem",
    ),
    # The one large picture of a page.
    "lead": PictureSet(
        _formats("fill-640x360", "fill-1200x675", plain="fill-1200x675"),
        "(min-width: 64em) 48rem, 94vw",
    ),
    # Pictures inside a text keep their own shape.
    "figure": PictureSet(
        _formats("width-480", "width-800", "width-1200", plain="width-800"),
        "(min-width: 48em) 44rem, 94vw",
    ),
    # Crests may be transparent, hence PNG and not JPEG.
    "crest": PictureSet(_formats("max-160x160", plain="max-160x160", fallback="png"), "76px"),
    # What Facebook and Zalo show beside a shared link.
    "share": PictureSet(("fill-1200x630|format-jpeg",), "1200px"),
}


def picture_specs(*names: str) -> list[str]:
    """All filter specs of the named sets (without a name: of every set), for `prefetch_renditions`."""
    return [spec for name in names or tuple(PICTURES) for spec in PICTURES[name].specs]
