"""The list of scenes: each drawing function signs itself in with its hours and what the camera may do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .canvas import Canvas

Draw = Callable[[Canvas], None]


@dataclass(frozen=True)
class Shot:
    """A scene and its camera.

    `mirror`: it may be turned round, that is, neither right hands nor the side of the road matter.
    `near`: the strongest zoom. `tilt`: which share of what the zoom cuts off may go from the top.
    """

    times: tuple[str, ...]
    draw: Draw
    mirror: bool
    near: float
    tilt: tuple[float, float]


REGISTER: dict[str, Shot] = {}
FLAG_WHOLE = (0.0, 0.4)  # a national flag is never cut off


def scene(
    name: str,
    times: tuple[str, ...],
    mirror: bool = True,
    near: float = 1.15,
    tilt: tuple[float, float] = (0.45, 1.0),
) -> Callable[[Draw], Draw]:
    def sign(draw: Draw) -> Draw:
        REGISTER[name] = Shot(times, draw, mirror, near, tilt)
        return draw

    return sign
