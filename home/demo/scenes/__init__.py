"""Pictures of school life for the demo, drawn by code: `render` a scene, `crest` a school's arms."""

from __future__ import annotations

from random import Random

from PIL import Image

from . import (  # noqa: F401 - importing them fills the register
    scenes_class,
    scenes_feast,
    scenes_grove,
    scenes_indoor,
    scenes_nature,
    scenes_night,
    scenes_public,
    scenes_skills,
    scenes_street,
    scenes_yard,
)
from .canvas import Canvas, H, W
from .crest import crest
from .crest_motifs import MOTIFS
from .palette import Palette
from .register import REGISTER

__all__ = ["MOTIFS", "SCENES", "crest", "render"]

SCENES: tuple[str, ...] = tuple(REGISTER)


def render(
    scene: str, seed: int, brand: str, accent: str, size: tuple[int, int] = (1600, 1067)
) -> Image.Image:
    """The picture of `scene` for this seed and these colours ('#rrggbb'); same arguments, same picture.

    Raises KeyError for a scene that is not in SCENES.
    """
    shot = REGISTER[scene]
    rng = Random(f"{scene}/{seed}")
    palette = Palette(rng, brand, accent, shot.times)
    # The camera: how near, where between left and right, how much sky is cut off, whether turned round.
    zoom, pan, tilt = rng.uniform(1.0, shot.near), rng.random(), rng.uniform(*shot.tilt)
    flip = shot.mirror and rng.random() < 0.5
    canvas = Canvas(palette, rng, 2 * zoom * max(size[0] / W, size[1] / H))
    shot.draw(canvas)
    corner = (canvas.im.width - 2 * size[0]) * pan, (canvas.im.height - 2 * size[1]) * tilt
    return canvas.finish(size, corner, flip)
