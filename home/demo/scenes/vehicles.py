"""Things on wheels: bus, scooter, wheelchair; and the lamps that stop them."""

from __future__ import annotations

from math import cos, pi, radians, sin

from .canvas import Canvas, smooth
from .palette import FLAG_RED, INK, RGB, WHITE, Lit, dark, light
from .people import Hands, cast, person


def bus(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    """A school bus, its nose to the right, wheels on y."""
    w, high = 620 * k, 250 * k
    c.oval(x + w / 2, y, w * 0.56, 20 * k, c.p.light.shadow, 0.3)
    body = smooth(
        [
            (x, y - 40 * k),
            (x + 4 * k, y - high),
            (x + 30 * k, y - high - 26 * k),
            (x + w - 70 * k, y - high - 26 * k),
            (x + w - 14 * k, y - high + 20 * k),
            (x + w + 6 * k, y - 120 * k),
            (x + w + 8 * k, y - 40 * k),
            (x + w / 2, y - 32 * k),
        ],
        steps=5,
    )
    c.poly(body, colour)
    c.fade(body, dark(colour, 0.4), "down", 0.35)
    c.rect(x + 2 * k, y - 108 * k, w, 16 * k, light(c.p.brand, 0.05))
    c.rect(x + 4 * k, y - 86 * k, w, 5 * k, WHITE)
    bus_front(c, colour, high, k, x, y)


def bus_front(c: Canvas, colour: RGB, high: float, k: float, x: float, y: float) -> None:
    """Door, windscreen, lamps and wheels."""
    glass = light(c.p.light.mid, 0.35)
    for n in range(4):
        bx = x + (30 + n * 104) * k
        c.rect(bx, y - high + 14 * k, 90 * k, 92 * k, glass, r=12 * k)
        c.poly(
            [
                (bx + 20 * k, y - high + 14 * k),
                (bx + 44 * k, y - high + 14 * k),
                (bx + 14 * k, y - high + 106 * k),
                (bx, y - high + 96 * k),
            ],
            light(glass, 0.5),
        )
        if n != 1:
            passenger(c, bx + 46 * k, y - high + 106 * k, 30 * k)
    c.rect(x + 448 * k, y - high + 10 * k, 78 * k, 206 * k, dark(colour, 0.2), r=8 * k)
    c.rect(x + 456 * k, y - high + 18 * k, 62 * k, 190 * k, dark(glass, 0.3), r=6 * k)
    c.poly(
        [
            (x + 542 * k, y - high + 12 * k),
            (x + 590 * k, y - high + 22 * k),
            (x + 612 * k, y - 124 * k),
            (x + 542 * k, y - 124 * k),
        ],
        glass,
    )
    c.rect(x + 604 * k, y - 84 * k, 18 * k, 22 * k, Lit((255, 240, 190)), r=5)
    c.rect(x + 580 * k, y - 48 * k, 52 * k, 16 * k, INK, r=6)
    for dx in (130, 500):
        c.dot(x + dx * k, y - 34 * k, 46 * k, dark(colour, 0.35))
        c.dot(x + dx * k, y - 30 * k, 36 * k, INK)
        c.dot(x + dx * k, y - 30 * k, 17 * k, (210, 210, 214))


def passenger(c: Canvas, x: float, y: float, r: float) -> None:
    look = cast(c)
    c.blob(
        [(x - r, y), (x - r * 0.8, y - r * 0.5), (x, y - r * 0.7), (x + r * 0.8, y - r * 0.5), (x + r, y)],
        WHITE,
    )
    c.poly([(x - r * 0.5, y - r * 0.62), (x + r * 0.5, y - r * 0.62), (x, y - r * 0.1)], FLAG_RED)
    c.dot(x, y - r * 1.25, r * 0.78, look.skin)
    c.poly(
        [
            (x + r * 0.82 * cos(radians(a)), y - r * 1.3 + r * 0.82 * sin(radians(a)))
            for a in range(170, 371, 20)
        ],
        look.hair,
    )
    for dx in (-0.26, 0.3):
        c.dot(x + dx * r, y - r * 1.15, r * 0.09, INK)


def scooter(c: Canvas, x: float, y: float, k: float, f: int, colour: RGB) -> None:
    """A motor scooter going `f`."""

    def at(u: float, v: float) -> tuple[float, float]:
        return x + u * k * f, y - v * k

    c.oval(x, y, 120 * k, 12 * k, c.p.light.shadow, 0.25)
    for u in (-74, 78):
        c.dot(*at(u, 28), 29 * k, INK)
        c.dot(*at(u, 28), 13 * k, (206, 206, 212))
    c.poly(
        smooth(
            [
                at(-110, 60),
                at(-70, 92),
                at(-4, 92),
                at(6, 44),
                at(40, 40),
                at(58, 118),
                at(76, 120),
                at(72, 46),
                at(30, 24),
                at(-40, 28),
                at(-96, 44),
            ],
            steps=5,
        ),
        colour,
    )
    c.poly(smooth([at(-102, 92), at(-96, 106), at(-10, 106), at(-2, 92)], steps=4), INK)
    c.stroke([at(66, 118), at(56, 146), at(36, 150)], 7 * k, 6 * k, INK)
    c.dot(*at(76, 112), 11 * k, Lit((255, 240, 190)))


def traffic_light(c: Canvas, x: float, y: float, high: float) -> None:
    c.rect(x - 6, y - high, 12, high, (96, 98, 112))
    c.rect(x - 30, y - high - 130, 60, 140, INK, r=16)
    for k, tone in enumerate(((244, 84, 70), (130, 104, 50), (44, 104, 76))):
        if k == 0:
            c.glow(x, y - high - 106 + k * 43, 70, tone, 0.6)
        c.dot(x, y - high - 106 + k * 43, 16, Lit(tone))


def wheelchair(c: Canvas, x: float, y: float, h: float, f: int, pose: str = "sit") -> Hands:
    """A pupil in a wheelchair, h tall if standing."""
    k = h / 400
    c.oval(x, y, 120 * k, 14 * k, c.p.light.shadow, 0.25)
    c.stroke(
        [(x - f * 62 * k, y - 120 * k), (x - f * 74 * k, y - 250 * k), (x - f * 98 * k, y - 258 * k)],
        9 * k,
        8 * k,
        (120, 124, 140),
    )
    c.rect(x - 70 * k, y - 140 * k, 130 * k, 22 * k, dark(c.p.brand, 0.2), r=9 * k)
    c.stroke(
        [(x + f * 60 * k, y - 130 * k), (x + f * 92 * k, y - 26 * k), (x + f * 130 * k, y - 22 * k)],
        8 * k,
        8 * k,
        (120, 124, 140),
    )
    who = person(c, x - f * 12 * k, y - 34 * k, h * 0.96, pose, cast(c), f, ground=False)
    c.arc(x - f * 22 * k, y - 74 * k, 74 * k, 74 * k, 0, 360, 11 * k, INK)
    for n in range(6):
        a = n * pi / 6
        c.stroke(
            [
                (x - f * 22 * k - cos(a) * 68 * k, y - 74 * k - sin(a) * 68 * k),
                (x - f * 22 * k + cos(a) * 68 * k, y - 74 * k + sin(a) * 68 * k),
            ],
            2,
            2,
            (180, 184, 196),
        )
    c.dot(x - f * 22 * k, y - 74 * k, 10 * k, c.p.accent)
    c.arc(x + f * 96 * k, y - 20 * k, 21 * k, 21 * k, 0, 360, 8 * k, INK)
    return who
