"""Pictures of school life for the demo, drawn by code: `render` a scene, `crest` a school's arms."""

from __future__ import annotations

from random import Random

from PIL import Image

from . import scenes_class, scenes_feast, scenes_indoor, scenes_nature, scenes_street, scenes_yard
from .canvas import H, W, Canvas
from .palette import Palette
from .register import REGISTER

SCENES: tuple[str, ...] = tuple(REGISTER)


def render(scene: str, seed: int, brand: str, accent: str, size: tuple[int, int] = (1600, 1067)) -> Image.Image:
    """The picture of `scene` for this seed and these colours ('#rrggbb'); always the same for the same arguments.

    Raises KeyError for a scene that is not in SCENES.
    """
    times, draw = REGISTER[scene]
    rng = Random(f"{scene}/{seed}")
    palette = Palette(rng, brand, accent, times)
    canvas = Canvas(palette, rng, 2 * max(size[0] / W, size[1] / H))
    flip = rng.random() < 0.5
    draw(canvas)
    return canvas.finish(size, flip)
