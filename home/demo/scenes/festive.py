"""Things for feasts: lanterns, the lion, flowers, rice cakes, balloons."""

from __future__ import annotations

from math import cos, pi, sin

from .canvas import Canvas, Point, ring, smooth, star
from .palette import FLAG_RED, GOLD, INK, RGB, WHITE, Lit, dark, light, mix


def star_lantern(c: Canvas, x: float, y: float, r: float, colour: RGB, turn: float = 0.0) -> None:
    """The five-pointed lantern of the mid-autumn festival."""
    c.glow(x, y, r * 2.6, (255, 200, 110), 0.55)
    c.dot(x, y, r * 1.04, Lit(light(colour, 0.2)), 0.35)
    c.arc(x, y, r * 1.04, r * 1.04, 0, 360, r * 0.07, Lit(dark(GOLD, 0.1)))
    c.poly(star(x, y, r, 0.44, 5, turn), Lit(colour))
    for k in range(5):
        a = turn + 2 * pi * k / 5
        tip: Point = (x + r * sin(a), y - r * cos(a))
        left = (x + r * 0.44 * sin(a + pi / 5), y - r * 0.44 * cos(a + pi / 5))
        c.poly([(x, y), tip, left], Lit(light(colour, 0.32)))
    c.dot(x, y, r * 0.2, Lit((255, 240, 180)))


def lantern(c: Canvas, x: float, y: float, r: float, colour: RGB, cord: float = 40) -> None:
    """A round silk lantern hanging from (x, y - r - cord)."""
    c.rect(x - 1, y - r - cord, 2, cord, dark(c.p.wood, 0.4))
    c.glow(x, y, r * 2.8, (255, 196, 120), 0.45)
    body = Lit(colour)
    c.oval(x, y, r, r * 0.86, body)
    for share in (0.66, 0.28):
        c.oval(x, y, r * share, r * 0.86, Lit(light(colour, 0.12 if share > 0.5 else 0.3)))
    for dy in (-0.86, 0.8):
        c.rect(x - r * 0.36, y + dy * r - 4, r * 0.72, 9, Lit(dark(GOLD, 0.15)), r=3)
    for dx in (-0.14, 0, 0.14):
        c.stroke(
            [(x + dx * r, y + r * 0.9), (x + dx * 1.4 * r, y + r * 1.45)], 3, 2, Lit(mix(FLAG_RED, GOLD, 0.3))
        )


def bouquet(c: Canvas, x: float, y: float, k: float) -> None:
    """Flowers in folded paper; (x, y) is where it is held."""
    wrap = light(c.p.accent, 0.55)
    for a in (0.5, 0.95, 1.57, 2.2, 2.65):
        tip = (x + cos(a) * 62 * k, y - 16 * k - sin(a) * 62 * k)
        c.poly(
            smooth(
                [
                    (x, y),
                    (tip[0] - sin(a) * 13 * k, tip[1] - cos(a) * 2 * k),
                    tip,
                    (tip[0] + sin(a) * 13 * k, tip[1] + cos(a) * 2 * k),
                ],
                steps=4,
            ),
            mix(c.p.leaf, c.p.deep, 0.4),
        )
    c.poly(
        [
            (x - 46 * k, y - 30 * k),
            (x + 46 * k, y - 30 * k),
            (x + 9 * k, y + 26 * k),
            (x + 20 * k, y + 46 * k),
            (x - 20 * k, y + 46 * k),
            (x - 9 * k, y + 26 * k),
        ],
        wrap,
    )
    c.poly(
        [(x - 46 * k, y - 30 * k), (x + 4 * k, y - 22 * k), (x - 4 * k, y + 26 * k), (x - 9 * k, y + 26 * k)],
        dark(wrap, 0.12),
    )
    blooms = ((236, 96, 110), (250, 190, 90), (248, 170, 180), WHITE, light(c.p.brand, 0.45))
    for n, (dx, dy) in enumerate(
        ((-34, -36), (34, -36), (-22, -58), (22, -58), (0, -68), (-12, -38), (12, -38), (0, -50))
    ):
        tone = blooms[(n + c.rng.randrange(2)) % 5]
        c.dot(x + dx * k, y + dy * k, 15 * k, tone)
        c.arc(x + dx * k, y + dy * k, 8 * k, 8 * k, 20, 250, 3 * k, dark(tone, 0.18))
    c.oval(x, y + 25 * k, 13 * k, 6 * k, c.p.brand)


def lion(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    """A lion-dance lion: its cloth body carried behind, big head to the right."""
    trim = GOLD
    for u in (-190, -150, -40, 0):
        c.stroke([(x + u * k, y - 110 * k), (x + (u + 8) * k, y - 6 * k)], 32 * k, 26 * k, dark(colour, 0.25))
        c.oval(x + (u + 14) * k, y - 4 * k, 24 * k, 11 * k, INK)
    back = smooth(
        [
            (x - 260 * k, y - 110 * k),
            (x - 240 * k, y - 190 * k),
            (x - 130 * k, y - 236 * k),
            (x + 20 * k, y - 240 * k),
            (x + 60 * k, y - 120 * k),
            (x - 30 * k, y - 80 * k),
            (x - 120 * k, y - 106 * k),
            (x - 200 * k, y - 76 * k),
        ],
        steps=6,
    )
    c.poly(back, colour)
    c.fade(back, dark(colour, 0.45), "down", 0.4)
    for u, v in ((-200, 170), (-140, 196), (-76, 206), (-170, 130), (-100, 150), (-30, 164)):
        c.dot(x + u * k, y - v * k, 13 * k, trim)
    for n in range(9):
        c.poly(star(x + (-250 + n * 34) * k, y - (84 + (n % 2) * 14) * k, 21 * k, 0.55, 7), light(trim, 0.4))
    lion_head(c, x + 96 * k, y - 236 * k, k, colour)


def lion_head(c: Canvas, hx: float, hy: float, k: float, colour: RGB) -> None:
    """Mane, jaw and beard."""
    trim = GOLD
    for n in range(16):
        a = pi * 0.3 + n * 2 * pi / 20
        c.dot(
            hx - 6 * k - cos(a) * 96 * k, hy - sin(a) * 92 * k, 24 * k, light(trim, 0.5) if n % 2 else WHITE
        )
    c.oval(hx, hy, 98 * k, 90 * k, colour)
    c.poly(
        smooth(
            [
                (hx - 40 * k, hy + 40 * k),
                (hx + 50 * k, hy + 22 * k),
                (hx + 112 * k, hy + 40 * k),
                (hx + 96 * k, hy + 82 * k),
                (hx + 10 * k, hy + 96 * k),
            ],
            steps=5,
        ),
        dark(colour, 0.5),
    )
    c.poly(
        smooth(
            [
                (hx - 20 * k, hy + 76 * k),
                (hx + 60 * k, hy + 70 * k),
                (hx + 112 * k, hy + 72 * k),
                (hx + 90 * k, hy + 110 * k),
                (hx + 10 * k, hy + 116 * k),
            ],
            steps=5,
        ),
        light(trim, 0.5),
    )
    lion_eyes(c, hx, hy, k)


def lion_eyes(c: Canvas, hx: float, hy: float, k: float) -> None:
    """Eyes under gold brows, the nose, the star on the brow."""
    trim = GOLD
    for u in (6, 66):
        c.dot(hx + u * k, hy - 22 * k, 30 * k, WHITE)
        c.dot(hx + (u + 5) * k, hy - 18 * k, 16 * k, INK)
        c.dot(hx + (u + 10) * k, hy - 25 * k, 5 * k, WHITE)
        c.curve(
            [(hx + (u - 30) * k, hy - 44 * k), (hx + u * k, hy - 68 * k), (hx + (u + 30) * k, hy - 48 * k)],
            13 * k,
            13 * k,
            trim,
        )
    c.oval(hx + 70 * k, hy + 24 * k, 25 * k, 17 * k, trim)
    c.poly(star(hx + 20 * k, hy - 84 * k, 28 * k, 0.5), Lit((250, 236, 200)))


def rice_cake(c: Canvas, x: float, y: float, w: float) -> None:
    """A bánh chưng in its leaves."""
    green = mix((84, 122, 62), c.p.leaf, 0.3)
    c.poly(
        [
            (x - w * 0.6, y - w * 0.5),
            (x + w * 0.3, y - w * 0.62),
            (x + w * 0.6, y - w * 0.42),
            (x - w * 0.26, y - w * 0.28),
        ],
        light(green, 0.2),
    )
    c.poly(
        [
            (x - w * 0.6, y - w * 0.5),
            (x - w * 0.26, y - w * 0.28),
            (x - w * 0.26, y),
            (x - w * 0.6, y - w * 0.2),
        ],
        dark(green, 0.25),
    )
    c.poly(
        [
            (x - w * 0.26, y - w * 0.28),
            (x + w * 0.6, y - w * 0.42),
            (x + w * 0.6, y - w * 0.13),
            (x - w * 0.26, y),
        ],
        green,
    )
    for t in (0.33, 0.66):
        c.stroke(
            [
                (x - w * 0.26 + w * 0.86 * t, y - w * 0.28 - w * 0.14 * t),
                (x - w * 0.26 + w * 0.86 * t, y - w * 0.13 * t),
            ],
            4,
            4,
            (240, 226, 170),
        )


def balloon(c: Canvas, x: float, y: float, r: float, colour: RGB, tie: tuple[float, float]) -> None:
    c.curve([(x, y + r), ((x + tie[0]) / 2 + 12, (y + tie[1]) / 2), tie], 1.8, 1.8, light(c.p.wood, 0.3))
    c.poly(ring(x, y, r * 0.86, r, 0.0), colour)
    c.poly(ring(x - r * 0.3, y - r * 0.38, r * 0.16, r * 0.26, 0.5), light(colour, 0.5))
    c.poly([(x - 6, y + r + 6), (x + 6, y + r + 6), (x, y + r - 4)], dark(colour, 0.15))


LANTERNS: tuple[RGB, ...] = ((232, 66, 52), (250, 176, 62), (244, 112, 72), (236, 92, 132), (120, 190, 140))


def cord_of_lanterns(c: Canvas, x0: float, y0: float, x1: float, y1: float, n: int, r: float) -> None:
    line = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 240 * t * (1 - t)) for t in (k / 20 for k in range(21))]
    c.stroke(line, 2.5, 2.5, dark(c.p.wood, 0.4))
    for k in range(n):
        t = (k + 0.5) / n
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 240 * t * (1 - t)
        lantern(c, x, y + r + 14, r * c.rng.uniform(0.85, 1.15), c.rng.choice(LANTERNS), 14)
