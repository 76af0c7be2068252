"""Musical instruments and notes."""

from __future__ import annotations

from .canvas import Canvas, ring, smooth
from .palette import GOLD, RGB, dark


def drum(c: Canvas, x: float, y: float, k: float) -> None:
    """A school drum on its stand."""
    red = (190, 48, 44)
    for dx in (-44, 44):
        c.stroke([(x + dx * k, y - 60 * k), (x + dx * 1.3 * k, y)], 10 * k, 10 * k, dark(c.p.wood, 0.3))
    c.poly(
        smooth(
            [
                (x - 66 * k, y - 150 * k),
                (x + 66 * k, y - 150 * k),
                (x + 82 * k, y - 96 * k),
                (x + 66 * k, y - 42 * k),
                (x - 66 * k, y - 42 * k),
                (x - 82 * k, y - 96 * k),
            ],
            steps=5,
        ),
        red,
    )
    c.fade(ring(x, y - 96 * k, 80 * k, 58 * k), dark(red, 0.5), "right", 0.4)
    c.oval(x, y - 150 * k, 72 * k, 20 * k, dark(GOLD, 0.2))
    c.oval(x, y - 151 * k, 64 * k, 15 * k, (250, 232, 196))
    for dx in range(-56, 57, 16):
        c.dot(x + dx * k, y - 126 * k + abs(dx) * -0.06 * k, 3.4 * k, GOLD)


def guitar(c: Canvas, x: float, y: float, k: float, f: int) -> None:
    """Across a player's front; (x, y) is the middle of its body."""
    tone = (206, 132, 70)
    c.stroke([(x, y), (x - f * 150 * k, y - 62 * k)], 13 * k, 11 * k, dark(c.p.wood, 0.4))
    c.poly(ring(x + f * 20 * k, y + 8 * k, 56 * k, 45 * k, 0.4 * f), tone)
    c.poly(ring(x - f * 34 * k, y - 14 * k, 38 * k, 33 * k, 0.4 * f), tone)
    c.dot(x - f * 12 * k, y - 4 * k, 14 * k, dark(tone, 0.6))
    c.stroke([(x + f * 44 * k, y + 18 * k), (x - f * 148 * k, y - 61 * k)], 1.6 * k, 1.6 * k, (250, 240, 214))


def zither(c: Canvas, x: float, y: float, k: float) -> None:
    """A đàn tranh on its two stands."""
    wood = (150, 84, 54)
    for dx in (-150, 150):
        c.poly(
            [
                (x + dx * k - 8, y - 52 * k),
                (x + dx * k + 8, y - 52 * k),
                (x + dx * k + 18, y),
                (x + dx * k - 18, y),
            ],
            dark(wood, 0.4),
        )
    c.poly(
        smooth(
            [
                (x - 210 * k, y - 52 * k),
                (x - 200 * k, y - 80 * k),
                (x, y - 92 * k),
                (x + 200 * k, y - 74 * k),
                (x + 214 * k, y - 50 * k),
                (x, y - 58 * k),
            ],
            steps=5,
        ),
        wood,
    )
    zither_strings(c, k, x, y)


def zither_strings(c: Canvas, k: float, x: float, y: float) -> None:
    """Strings and their bridges."""
    for t in range(6):
        c.stroke(
            [(x - 196 * k, y - (76 - t * 3) * k), (x + 198 * k, y - (72 - t * 3) * k)],
            1.2,
            1.2,
            (250, 230, 180),
        )
    for t in range(9):
        c.poly(
            [
                (x + (-150 + t * 36) * k, y - 88 * k),
                (x + (-144 + t * 36) * k, y - 72 * k),
                (x + (-156 + t * 36) * k, y - 72 * k),
            ],
            (250, 240, 220),
        )


def note(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    c.poly(ring(x, y, 11 * k, 8 * k, -0.35), colour)
    c.poly(ring(x + 34 * k, y - 6 * k, 11 * k, 8 * k, -0.35), colour)
    for dx, dy in ((9, 0), (43, -6)):
        c.stroke([(x + dx * k, y + dy * k), (x + dx * k, y + (dy - 42) * k)], 3 * k, 3 * k, colour)
    c.stroke([(x + 9 * k, y - 42 * k), (x + 43 * k, y - 48 * k)], 8 * k, 8 * k, colour)
