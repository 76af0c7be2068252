"""Bigger and rarer things: vehicles, the lion, umbrellas, goals, garden and kitchen gear, gifts."""

from __future__ import annotations

from math import cos, radians, sin

from .canvas import Canvas, smooth
from .nature import blade
from .palette import FLAG_RED, RGB, WHITE, dark, light, mix


def umbrella(c: Canvas, x: float, y: float, r: float, colour: RGB) -> None:
    """Held at (x, y), open above."""
    top = y - r * 1.5
    c.stroke([(x, y), (x, top)], 5, 5, dark(c.p.wood, 0.4))
    edge = [
        (x + r * cos(radians(a)), top + r * 0.3 + r * 0.72 * sin(radians(a))) for a in range(180, 361, 12)
    ]
    c.poly(edge, colour)
    for n, (left, right) in enumerate(((-1.0, -0.42), (-0.42, 0.3), (0.3, 1.0))):
        tone = light(colour, 0.16) if n == 1 else dark(colour, 0.12 * n)
        c.poly(
            smooth(
                [
                    (x + left * r, top + r * 0.31),
                    (x + left * r * 0.7, top - r * 0.22),
                    (x, top - r * 0.42),
                    (x + right * r * 0.7, top - r * 0.22),
                    (x + right * r, top + r * 0.31),
                    (x + (left + right) / 2 * r, top + r * 0.2),
                ],
                steps=4,
            ),
            tone,
        )
    c.dot(x, top - r * 0.44, 5, dark(colour, 0.3))


def goal(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    net = light(c.p.grass, 0.5)
    for k in range(15):
        c.stroke([(x + w * k / 14, y - high), (x + 26 + (w - 52) * k / 14, y - 20)], 1.5, 1.5, net)
    for k in range(9):
        c.stroke(
            [(x + 3 * k, y - high + (high - 20) * k / 8), (x + w - 3 * k, y - high + (high - 20) * k / 8)],
            1.5,
            1.5,
            net,
        )
    for a, b in (
        ((x, y), (x, y - high)),
        ((x, y - high), (x + w, y - high)),
        ((x + w, y - high), (x + w, y)),
    ):
        c.stroke([a, b], 10, 10, WHITE)


def watering_can(c: Canvas, x: float, y: float, k: float, f: int, colour: RGB) -> None:
    c.rect(x - 26 * k, y - 22 * k, 52 * k, 44 * k, colour, r=8 * k)
    c.poly(
        [
            (x + f * 22 * k, y + 12 * k),
            (x + f * 70 * k, y - 18 * k),
            (x + f * 74 * k, y - 10 * k),
            (x + f * 24 * k, y + 20 * k),
        ],
        dark(colour, 0.15),
    )
    c.poly(
        [(x + f * 66 * k, y - 28 * k), (x + f * 84 * k, y - 8 * k), (x + f * 74 * k, y - 2 * k)],
        dark(colour, 0.25),
    )
    c.arc(x - f * 20 * k, y - 10 * k, 26 * k, 30 * k, 0, 360, 6 * k, dark(colour, 0.2))
    for n in range(9):
        dx = 84 + (n % 3) * 12 + n * 3
        c.oval(x + f * dx * k, y + (n * 13 - 4) * k, 2.4 * k, 5 * k, light(c.p.water, 0.5))


def spade(c: Canvas, x: float, y: float, high: float, lean: float = 20) -> None:
    c.stroke([(x, y), (x + lean, y - high)], 8, 8, c.p.wood)
    c.stroke([(x + lean - 16, y - high), (x + lean + 16, y - high)], 9, 9, dark(c.p.wood, 0.3))
    c.poly(
        smooth([(x - 19, y - 46), (x + 19, y - 42), (x + 12, y + 2), (x - 3, y + 16), (x - 16, y)], steps=4),
        (150, 156, 170),
    )


def sapling(c: Canvas, x: float, y: float, k: float) -> None:
    c.oval(x, y, 60 * k, 17 * k, dark(c.p.earth, 0.45))
    c.oval(x, y - 5 * k, 44 * k, 12 * k, dark(c.p.earth, 0.3))
    c.curve([(x, y - 4), (x + 4 * k, y - 70 * k), (x, y - 150 * k)], 8 * k, 4 * k, c.p.wood)
    for v, a in ((60, 0.5), (78, 2.6), (100, 0.7), (116, 2.4), (136, 1.0), (140, 2.0), (150, 1.5)):
        blade(
            c,
            x + 2 * k,
            y - v * k,
            a,
            58 * k,
            13 * k,
            mix(light(c.p.leaf, 0.15), c.p.deep, c.rng.random() * 0.5),
        )


def stove(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    """A steel kitchen counter with pots that steam."""
    steel = (202, 208, 214)
    c.rect(x, y - high, w, high, dark(steel, 0.1))
    c.fade([(x, y - high), (x + w, y - high), (x + w, y), (x, y)], dark(steel, 0.5), "down", 0.4)
    c.rect(x - 12, y - high - 14, w + 24, 20, light(steel, 0.4), r=4)
    for k in range(int(w // 180)):
        c.rect(x + 20 + k * 180, y - high + 40, 150, high - 70, steel, r=6)
        c.rect(x + 60 + k * 180, y - high + 54, 70, 8, dark(steel, 0.35), r=4)


def pot(c: Canvas, x: float, y: float, w: float, colour: RGB) -> None:
    for dx, lift in ((-0.2, 0), (0.15, 30), (-0.05, 66)):
        c.curve(
            [
                (x + dx * w, y - w * 0.75 - lift),
                (x + dx * w + 14, y - w - lift),
                (x + dx * w - 10, y - w * 1.2 - lift),
            ],
            13,
            4,
            light(c.p.cream, 0.4),
        )
    c.rect(x - w / 2, y - w * 0.56, w, w * 0.56, colour, r=w * 0.1)
    c.rect(x - w * 0.56, y - w * 0.62, w * 1.12, w * 0.1, light(colour, 0.25), r=6)
    for side in (-0.62, 0.5):
        c.rect(x + side * w, y - w * 0.42, w * 0.12, w * 0.1, dark(colour, 0.4), r=4)
    c.fade(
        [(x - w / 2, y - w * 0.5), (x + w / 2, y - w * 0.5), (x + w / 2, y), (x - w / 2, y)],
        dark(colour, 0.5),
        "right",
        0.4,
    )


def tray(c: Canvas, x: float, y: float, w: float) -> None:
    """A school lunch: rice, greens, something orange, a bowl of soup."""
    c.oval(x, y + 3, w * 0.54, w * 0.15, c.p.light.shadow, 0.25)
    c.oval(x, y, w / 2, w * 0.14, (212, 218, 222))
    c.oval(x, y - 2, w * 0.45, w * 0.115, WHITE)
    for dx, dy, tone in (
        (-0.22, -0.02, (255, 250, 236)),
        (0.05, -0.05, c.p.leaf),
        (0.24, -0.01, (240, 150, 70)),
        (0.0, 0.03, (214, 92, 62)),
    ):
        c.oval(x + dx * w, y + dy * w - 4, w * 0.13, w * 0.05, tone)


def first_aid_box(c: Canvas, x: float, y: float, w: float) -> None:
    high = w * 0.68
    c.rect(x - w * 0.16, y - high - w * 0.12, w * 0.32, w * 0.2, dark(WHITE, 0.35), r=8)
    c.rect(x - w / 2, y - high, w, high, WHITE, r=12)
    c.rect(x - w / 2, y - high * 0.58, w, 4, dark(WHITE, 0.2))
    for bw, bh in ((0.36, 0.12), (0.12, 0.36)):
        c.rect(x - w * bw / 2, y - high * 0.46 - w * bh / 2, w * bw, w * bh, FLAG_RED, r=3)


def boat(c: Canvas, x: float, y: float, k: float) -> None:
    """A small wooden sampan."""
    wood = dark(c.p.wood, 0.25)
    c.oval(x, y + 8 * k, 250 * k, 17 * k, c.p.light.shadow, 0.28)
    c.poly(
        smooth(
            [
                (x - 250 * k, y - 52 * k),
                (x - 150 * k, y - 8 * k),
                (x, y + 10 * k),
                (x + 150 * k, y - 8 * k),
                (x + 250 * k, y - 56 * k),
                (x + 130 * k, y - 36 * k),
                (x, y - 30 * k),
                (x - 130 * k, y - 34 * k),
            ],
            steps=5,
        ),
        wood,
    )
    c.curve(
        [
            (x - 246 * k, y - 50 * k),
            (x - 120 * k, y - 32 * k),
            (x, y - 28 * k),
            (x + 120 * k, y - 34 * k),
            (x + 246 * k, y - 54 * k),
        ],
        8 * k,
        8 * k,
        light(wood, 0.3),
    )


def basket(c: Canvas, x: float, y: float, w: float, fill: tuple[RGB, ...]) -> None:
    for _ in range(14):
        c.dot(
            x + c.rng.uniform(-0.42, 0.42) * w,
            y - w * 0.42 - c.rng.uniform(0, 0.14) * w,
            w * 0.12,
            c.rng.choice(fill),
        )
    straw = (214, 172, 108)
    c.poly(
        [(x - w / 2, y - w * 0.42), (x + w / 2, y - w * 0.42), (x + w * 0.38, y), (x - w * 0.38, y)], straw
    )
    for k in range(1, 4):
        c.rect(x - w * (0.5 - k * 0.028), y - w * (0.42 - k * 0.1), w * (1 - k * 0.056), 3, dark(straw, 0.3))
    c.rect(x - w * 0.53, y - w * 0.46, w * 1.06, w * 0.08, dark(straw, 0.15), r=5)
