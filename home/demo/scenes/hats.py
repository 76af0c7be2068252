"""Hats: caps, helmets, the conical nón lá, hoods, and flowers in the hair."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, radians, sin
from typing import TYPE_CHECKING

from .palette import INK, WHITE, dark, light

if TYPE_CHECKING:
    from .heads import Head


def cap(h: Head) -> None:
    colour = h.look.hat_colour
    arc = [(1.1 * cos(radians(a)), -0.22 + 0.98 * sin(radians(a))) for a in range(180, 361, 15)]
    h.c.poly(h.pts(*arc, (1.1, -0.2), (-1.1, -0.2)), colour)
    h.c.blob(
        h.pts((0.3, -0.34), (1.5, -0.3), (1.75, -0.1), (1.2, -0.08), (0.3, -0.12)),
        dark(colour, 0.2),
    )


def helmet(h: Head) -> None:
    colour = h.look.hat_colour
    arc = [(1.2 * cos(radians(a)), -0.1 + 1.2 * sin(radians(a))) for a in range(176, 365, 15)]
    h.c.poly(h.pts(*arc, (1.2, -0.12), (0.6, -0.3), (-0.5, -0.3), (-1.0, 0.12)), colour)
    h.line(0.1, light(colour, 0.4), (-0.6, -0.9), (0, -1.12), (0.6, -0.95))
    h.line(0.06, INK, (-0.9, 0.1), (-0.6, 0.7), (0.1, 1.0))


def cone(h: Head) -> None:
    h.c.poly(
        h.pts((0, -1.9), (2.05, -0.36), (1.2, -0.18), (-1.2, -0.18), (-2.05, -0.36)),
        (240, 216, 160),
    )
    h.c.poly(h.pts((0, -1.9), (-2.05, -0.36), (-1.2, -0.18), (-0.3, -0.17)), (222, 192, 130))
    for k in (0.4, 0.7):
        h.line(
            0.04,
            (206, 172, 108),
            (-2.0 * k, -1.9 + 1.58 * k),
            (0, -1.9 + 1.8 * k),
            (2.0 * k, -1.9 + 1.58 * k),
        )


def chef(h: Head) -> None:
    h.c.blob(
        h.pts((-0.95, -0.4), (-1.2, -1.3), (-0.5, -1.75), (0.5, -1.75), (1.2, -1.3), (0.95, -0.4)),
        WHITE,
    )
    h.c.poly(h.pts((-1, -0.75), (1, -0.75), (1, -0.3), (-1, -0.3)), dark(WHITE, 0.12))


def mortar(h: Head) -> None:
    colour = h.look.hat_colour
    h.c.poly(h.pts((-0.95, -0.9), (0.95, -0.9), (1.0, -0.3), (-1.0, -0.3)), dark(colour, 0.3))
    h.c.poly(h.pts((0, -1.65), (1.75, -1.1), (0, -0.62), (-1.75, -1.1)), colour)
    h.line(0.09, (250, 200, 80), (0.0, -1.1), (1.0, -0.98), (1.15, -0.3))


def hood(h: Head) -> None:
    colour = h.look.hat_colour
    arc = [(1.24 * cos(radians(a)), 0.05 + 1.24 * sin(radians(a))) for a in range(130, 411, 20)]
    h.c.poly(
        h.pts(*arc, (0.78, 0.5), (0.84, -0.1), (0.5, -0.62), (-0.2, -0.66), (-0.62, -0.1), (-0.5, 0.6)),
        colour,
    )


def police(h: Head) -> None:
    colour = h.look.hat_colour
    h.c.blob(h.pts((-1.2, -0.75), (0, -1.5), (1.3, -0.85), (0.9, -0.4), (-0.95, -0.4)), colour)
    h.c.poly(h.pts((-1, -0.5), (1, -0.5), (1.35, -0.16), (0.2, -0.24), (-1, -0.26)), dark(colour, 0.45))
    h.dot(0.3, -0.75, 0.16, (250, 206, 80))


def flower(h: Head) -> None:
    colour = h.look.hat_colour
    for k in range(5):
        h.dot(-0.7 + 0.2 * cos(k * 2 * pi / 5), -0.6 + 0.2 * sin(k * 2 * pi / 5), 0.17, colour)
    h.dot(-0.7, -0.6, 0.12, (255, 214, 90))


HATS: dict[str, Callable[[Head], None]] = {
    "cap": cap,
    "helmet": helmet,
    "cone": cone,
    "chef": chef,
    "mortar": mortar,
    "hood": hood,
    "police": police,
    "flower": flower,
}
