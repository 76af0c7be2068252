"""The list of scenes: each drawing function signs itself in with the hours at which it may play."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas

Draw = Callable[[Canvas], None]
REGISTER: dict[str, tuple[tuple[str, ...], Draw]] = {}


def scene(name: str, times: tuple[str, ...]) -> Callable[[Draw], Draw]:
    def sign(draw: Draw) -> Draw:
        REGISTER[name] = (times, draw)
        return draw

    return sign
