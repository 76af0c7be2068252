"""The demo's picture library: each scene of a unit is drawn once, on all cores, and stored like any upload."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from home.demo import scenes
from home.demo.texts.model import Release, Story, Unit


class Shot(NamedTuple):
    """One picture to draw."""

    unit: str
    scene: str
    seed: int
    brand: str
    accent: str


def shots(units: Iterable[Unit], articles: Iterable[Story | Release]) -> list[Shot]:
    """Every picture that the demo shows, each once."""
    by_code = {unit.code: unit for unit in units}
    wanted = {(unit.code, unit.hero_scene) for unit in by_code.values()}
    for article in articles:
        wanted |= {(article.unit, scene) for scene in _scenes(article)}
    return [
        Shot(code, scene, seed, by_code[code].colour, by_code[code].accent)
        for seed, (code, scene) in enumerate(sorted(wanted))
    ]


def _scenes(article: Story | Release) -> Iterator[str]:
    if article.scene:
        yield article.scene
    for block in article.body:
        if block[0] == "image":
            yield block[1]
        elif block[0] == "gallery":
            yield from (scene for scene, _caption in block[2])


def draw(shot: Shot) -> bytes:
    """The picture as a JPEG."""
    stream = io.BytesIO()
    scenes.render(shot.scene, shot.seed, shot.brand, shot.accent, size=(1440, 960)).save(
        stream, "JPEG", quality=84
    )
    return stream.getvalue()


def draw_all(wanted: list[Shot]) -> Iterator[tuple[Shot, bytes]]:
    """The pictures, drawn by as many processes as there are cores."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield from zip(wanted, pool.map(draw, wanted, chunksize=4), strict=True)


def store(shot: Shot, data: bytes, *, collection: Any, title: str, by: Any) -> Any:
    """The drawn picture as an image of the unit's collection."""
    return get_image_model().objects.create(
        title=title,
        file=ContentFile(data, name="scene.jpg"),
        collection=collection,
        credit="Tranh vẽ bằng mã nguồn, CC0",
        uploaded_by_user=by,
    )


def store_crest(unit: Unit, *, collection: Any, by: Any, seed: int) -> Any:
    """The unit's crest as a transparent PNG."""
    stream = io.BytesIO()
    scenes.crest(unit.initials, unit.colour, unit.accent, unit.motif, seed).save(stream, "PNG")
    return get_image_model().objects.create(
        title=f"Huy hiệu {unit.short_name}",
        file=ContentFile(stream.getvalue(), name="crest.png"),
        collection=collection,
        uploaded_by_user=by,
    )
