"""The list of scenes: each drawing function signs itself in with the hours at which it may play."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas

Draw = Callable[[Canvas], None]
REGISTER: dict[str, tuple[tuple[str, ...], Draw, bool]] = {}


def scene(name: str, times: tuple[str, ...], mirror: bool = True) -> Callable[[Draw], Draw]:
    """`mirror`: it may be turned round, that is, neither right hands nor the side of the road matter."""

    def sign(draw: Draw) -> Draw:
        REGISTER[name] = (times, draw, mirror)
        return draw

    return sign
