"""Heads: hair behind, face, hair in front, hats."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from .canvas import Canvas, Point, smooth
from .palette import INK, RGB, dark, light, mix

if TYPE_CHECKING:
    from .people import Look


LOCKS: dict[str, tuple[Point, ...]] = {
    "long": ((-1.0, -0.5), (0.2, -1.05), (0.95, -0.2), (0.8, 1.0), (0.5, 1.9), (-0.9, 1.95), (-1.2, 1.0)),
    "bob": ((-1.05, -0.4), (0, -1.1), (1.0, -0.3), (1.02, 0.75), (0.5, 1.0), (-0.6, 1.02), (-1.16, 0.8)),
    "pony": (
        (-0.75, -0.6),
        (-1.3, -0.75),
        (-1.75, -0.1),
        (-1.6, 0.9),
        (-1.4, 1.2),
        (-1.3, 0.5),
        (-1.1, -0.05),
    ),
}


PIGTAIL: tuple[Point, ...] = ((0.8, -0.1), (1.35, 0.05), (1.45, 0.8), (1.15, 1.35), (0.95, 0.7))


class Head:
    """One head at (x, y) with radius r; f is +1 when it looks right."""

    def __init__(self, c: Canvas, look: Look, at: Point, r: float, f: float, tilt: float) -> None:
        self.c, self.look, self.x, self.y, self.r, self.f = c, look, at[0], at[1], r, f
        self.ct, self.st = cos(tilt * f * 2), sin(tilt * f * 2)

    def pt(self, u: float, v: float) -> Point:
        """Head units (forward, down) → page."""
        u, v = u * self.f * self.r, v * self.r
        return self.x + u * self.ct - v * self.st, self.y + u * self.st + v * self.ct

    def pts(self, *uv: Point) -> list[Point]:
        return [self.pt(u, v) for u, v in uv]

    def dot(
        self, u: float, v: float, size: float, colour: RGB, alpha: float | None = None, squash: float = 1.0
    ) -> None:
        x, y = self.pt(u, v)
        self.c.oval(x, y, size * self.r, size * self.r * squash, colour, alpha)

    def line(self, width: float, colour: RGB, *uv: Point) -> None:
        self.c.curve(self.pts(*uv), width * self.r, width * self.r * 0.8, colour, steps=4)

    def behind(self) -> None:
        """Hair that falls behind the neck and the shoulders."""
        hair, style = dark(self.look.hair, 0.15), self.look.style
        if style in LOCKS:
            self.c.blob(self.pts(*LOCKS[style]), hair)
        if style == "pony":
            self.dot(-0.98, -0.5, 0.2, self.look.ribbon)
        elif style == "pigtails":
            for side in (-1, 0.92):
                self.c.blob(self.pts(*((side * u, v) for u, v in PIGTAIL)), hair)
                self.dot(side * 1.02, 0.05, 0.18, self.look.ribbon)
        elif style == "bun":
            self.dot(-0.55, -1.05, 0.46, hair)

    def face(self, mood: str) -> None:
        skin = self.look.skin
        self.dot(-0.86 if self.f else 0, 0.1, 0.24, dark(skin, 0.12))
        self.c.blob(
            self.pts(
                (-0.92, -0.2),
                (-0.5, -0.92),
                (0.35, -0.98),
                (0.92, -0.35),
                (0.9, 0.3),
                (0.5, 0.86),
                (0.1, 0.98),
                (-0.45, 0.84),
                (-0.84, 0.35),
            ),
            skin,
        )
        blush = mix(skin, (232, 96, 84), 0.5)
        self.dot(0.72, 0.38, 0.17, blush, 0.6)
        self.dot(-0.28, 0.4, 0.19, blush, 0.6)
        ink = dark(self.look.hair, 0.1)
        for u in (0.58, -0.1):
            if mood in ("down", "calm", "joy") and not (mood == "joy" and self.look.eyes_open):
                bend = 0.1 if mood == "joy" else -0.08
                self.line(0.08, ink, (u - 0.14, 0.1 + bend / 2), (u, 0.1 - bend), (u + 0.14, 0.1 + bend / 2))
            else:
                self.dot(u, 0.08, 0.095, ink, squash=1.25)
            self.line(0.05, ink, (u - 0.15, -0.2), (u + 0.02, -0.26), (u + 0.16, -0.2))
        self.line(0.06, dark(mix(skin, (220, 110, 80), 0.3), 0.12), (0.32, 0.2), (0.4, 0.34), (0.3, 0.37))
        if mood == "joy":
            self.c.poly(
                smooth(self.pts((0.08, 0.55), (0.26, 0.59), (0.48, 0.53), (0.4, 0.72), (0.24, 0.76))),
                (158, 46, 56),
            )
        else:
            self.line(0.06, (168, 72, 66), (0.12, 0.6), (0.27, 0.67), (0.44, 0.58))
        if self.look.glasses:
            for u in (0.58, -0.12):
                x, y = self.pt(u, 0.1)
                self.c.arc(x, y, self.r * 0.27, self.r * 0.27, 0, 360, self.r * 0.045, INK)

    def fringe(self) -> None:
        """The cap of hair over the brow."""
        hair, style = self.look.hair, self.look.style
        arc = [(1.04 * cos(radians(a)), 1.06 * sin(radians(a))) for a in range(172, 352, 15)]
        if style in ("crop", "short"):
            edge = [(0.9, -0.42), (0.62, -0.56), (0.3, -0.36), (-0.05, -0.52), (-0.5, -0.32), (-0.8, 0.12)]
        elif style == "bun":
            edge = [(0.96, -0.2), (0.7, -0.6), (0.1, -0.62), (-0.5, -0.3), (-0.86, 0.2)]
        else:
            edge = [(1.0, 0.1), (0.86, -0.3), (0.4, -0.36), (-0.1, -0.34), (-0.62, -0.26), (-0.84, 0.3)]
        if style in ("long", "bob", "pigtails"):
            edge = [(1.02, 0.5), (0.92, -0.12), *edge[2:5], (-0.74, 0.1), (-0.86, 0.7), (-1.04, 0.5)]
        self.c.poly(self.pts(*arc, *edge), hair)
        self.line(0.07, light(hair, 0.16), (-0.6, -0.62), (-0.1, -0.88), (0.42, -0.8))
        if style == "short":
            self.c.blob(self.pts((0.2, -0.95), (0.8, -0.95), (0.98, -0.55), (0.5, -0.62)), hair)

    def back(self) -> None:
        """Seen from behind: hair, and a little of the ears."""
        hair, style = self.look.hair, self.look.style
        for side in (-0.98, 0.98):
            self.dot(side, 0.15, 0.2, dark(self.look.skin, 0.08))
        self.dot(0, 0.1, 0.94, self.look.skin)
        low = 0.62 if style in ("crop", "short") else 1.9 if style == "long" else 1.0
        self.c.blob(
            self.pts(
                (-1.04, 0),
                (-0.7, -0.85),
                (0, -1.07),
                (0.7, -0.85),
                (1.04, 0),
                (0.86, low * 0.8),
                (0.4, low),
                (-0.4, low),
                (-0.86, low * 0.8),
            ),
            hair,
        )
        if style == "pony":
            self.c.blob(
                self.pts((0, -0.5), (0.36, 0.2), (0.3, 1.3), (0, 1.8), (-0.3, 1.3), (-0.36, 0.2)),
                light(hair, 0.08),
            )
            self.dot(0, -0.4, 0.2, self.look.ribbon)
        elif style == "pigtails":
            for side in (-1, 1):
                self.c.blob(
                    self.pts((side * 0.7, 0.2), (side * 1.2, 0.3), (side * 1.25, 1.3), (side * 0.85, 1.5)),
                    hair,
                )
                self.dot(side * 0.86, 0.3, 0.18, self.look.ribbon)
        elif style == "bun":
            self.dot(0, -0.75, 0.5, light(hair, 0.08))
