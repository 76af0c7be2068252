"""Things people use: desks, chairs, computers, instruments, kitchen ware, sports and festival things."""

from __future__ import annotations

from math import cos, pi, sin

from .canvas import Canvas, ring, smooth, star
from .palette import GOLD, INK, RGB, WHITE, Lit, dark, light


def table(
    c: Canvas, x: float, y: float, w: float, high: float, colour: RGB | None = None, front: bool = False
) -> None:
    """A table whose feet are at y; x is its left edge. `front`: closed towards us."""
    wood = colour or light(c.p.wood, 0.24)
    c.oval(x + w / 2, y + 2, w * 0.56, 13, c.p.light.shadow, 0.22)
    if front:
        c.rect(x + 12, y - high + 14, w - 24, high - 14, dark(wood, 0.12))
        c.fade(
            [(x + 12, y - high + 14), (x + w - 12, y - high + 14), (x + w - 12, y), (x + 12, y)],
            dark(wood, 0.5),
            "down",
            0.3,
        )
        for n in range(max(1, round(w / 420))):
            wide = (w - 24) / max(1, round(w / 420))
            c.rect(x + 12 + n * wide + 18, y - high + 38, wide - 36, high - 64, light(wood, 0.08), r=5)
    else:
        for leg in (x + 16, x + w - 28):
            c.poly(
                [(leg, y - high + 8), (leg + 12, y - high + 8), (leg + 9, y), (leg + 3, y)], dark(wood, 0.3)
            )
    c.poly(
        [(x + 22, y - high - 20), (x + w - 22, y - high - 20), (x + w, y - high), (x, y - high)],
        light(wood, 0.22),
    )
    c.rect(x, y - high, w, 16, light(wood, 0.04), r=3)


def chair(c: Canvas, x: float, y: float, high: float, f: int = 1, colour: RGB | None = None) -> None:
    """A small chair seen from the side; its seat is at `high`, its back behind the sitter."""
    tone = colour or c.p.accent
    w = high * 0.86
    for leg in (-0.4, 0.42):
        c.stroke([(x + leg * w * f, y - high), (x + leg * w * 1.15 * f, y)], 8, 7, dark(c.p.wood, 0.25))
    c.rect(x - w * 0.55, y - high - 5, w * 1.1, 14, tone, r=6)
    c.curve(
        [(x - 0.48 * w * f, y - high), (x - 0.6 * w * f, y - high * 1.5), (x - 0.62 * w * f, y - high * 2)],
        14,
        16,
        dark(tone, 0.08),
    )


def book(c: Canvas, x: float, y: float, w: float, colour: RGB) -> None:
    """An open book seen from its covers, held up."""
    c.poly([(x - w, y - w * 0.5), (x, y - w * 0.36), (x, y + w * 0.46), (x - w, y + w * 0.3)], colour)
    c.poly(
        [(x + w, y - w * 0.5), (x, y - w * 0.36), (x, y + w * 0.46), (x + w, y + w * 0.3)], dark(colour, 0.14)
    )
    c.poly(
        [
            (x - w * 0.94, y - w * 0.56),
            (x, y - w * 0.42),
            (x + w * 0.94, y - w * 0.56),
            (x + w * 0.94, y - w * 0.49),
            (x, y - w * 0.35),
            (x - w * 0.94, y - w * 0.49),
        ],
        WHITE,
    )
    c.poly(star(x - w * 0.5, y - w * 0.04, w * 0.2, 0.5, 6), light(colour, 0.5))


def pile(c: Canvas, x: float, y: float, n: int, w: float = 70) -> None:
    for _ in range(n):
        tone, dx = c.rng.choice((*c.p.brights, *c.p.pastels)), c.rng.uniform(-6, 6)
        c.rect(x - w / 2 + dx, y - 13, w, 13, tone, r=3)
        c.rect(x - w / 2 + dx + 5, y - 10, w - 8, 7, WHITE)
        y -= 13


def paper(c: Canvas, x: float, y: float, w: float) -> None:
    c.poly([(x - w, y + 7), (x - w * 0.8, y - 7), (x + w, y - 7), (x + w * 0.84, y + 7)], WHITE)
    c.poly(
        [(x - w * 0.5, y + 1), (x + w * 0.5, y + 1), (x + w * 0.5, y + 3), (x - w * 0.5, y + 3)],
        dark(WHITE, 0.2),
    )


def laptop(c: Canvas, x: float, y: float, w: float, screen: bool = False) -> None:
    """Seen from behind, or with its screen towards us."""
    shell = (196, 200, 210)
    c.poly(
        [(x - w * 0.56, y), (x + w * 0.56, y), (x + w * 0.5, y - 7), (x - w * 0.5, y - 7)], dark(shell, 0.3)
    )
    c.rect(x - w / 2, y - w * 0.66, w, w * 0.62, shell, r=6)
    if screen:
        c.rect(x - w / 2 + 6, y - w * 0.66 + 6, w - 12, w * 0.62 - 12, Lit(light(c.p.brand, 0.4)))
        blocks(c, x, y - w * 0.36, w * 0.34)
    else:
        c.dot(x, y - w * 0.35, w * 0.06, light(shell, 0.5))


def blocks(c: Canvas, x: float, y: float, r: float) -> None:
    """Bright coding blocks on a screen."""
    for k in range(4):
        tone = Lit(light(c.rng.choice(c.p.brights), 0.25))
        c.rect(
            x - r + (k % 2) * r * 0.3,
            y - r * 0.62 + k * r * 0.34,
            r * c.rng.uniform(0.6, 1.3),
            r * 0.26,
            tone,
            r=4,
        )


def monitor(c: Canvas, x: float, y: float, w: float) -> None:
    c.rect(x - w * 0.08, y - w * 0.2, w * 0.16, w * 0.2, (120, 122, 140))
    c.rect(x - w * 0.25, y - 8, w * 0.5, 8, (120, 122, 140), r=4)
    c.rect(x - w / 2, y - w * 0.8, w, w * 0.64, (70, 72, 92), r=8)
    c.rect(x - w / 2 + 8, y - w * 0.8 + 8, w - 16, w * 0.64 - 16, Lit(light(c.p.brand, 0.5)), r=4)
    blocks(c, x, y - w * 0.47, w * 0.32)


def easel(c: Canvas, x: float, y: float, high: float, subject: int) -> None:
    """A painting on three legs."""
    p = c.p
    for dx in (-0.26, 0.26):
        c.stroke([(x, y - high), (x + dx * high, y)], 9, 9, p.wood)
    w, hh = high * 0.62, high * 0.5
    top = y - high * 0.92
    c.rect(x - w / 2, top, w, hh, WHITE, r=3)
    ix, iy, iw, ih = x - w / 2 + 12, top + 12, w - 24, hh - 24
    c.rect(ix, iy, iw, ih, light(p.water, 0.4))
    painting(c, ix, iy, iw, ih, subject)
    c.rect(x - w * 0.56, top + hh, w * 1.12, 9, dark(p.wood, 0.2))


def painting(c: Canvas, ix: float, iy: float, iw: float, ih: float, subject: int) -> None:
    """What a child has painted: a landscape, a flower or a boat."""
    p = c.p
    if subject % 3 == 0:
        c.dot(ix + iw * 0.7, iy + ih * 0.35, ih * 0.18, (246, 170, 70))
        c.poly(
            [
                (ix, iy + ih),
                (ix, iy + ih * 0.7),
                (ix + iw * 0.35, iy + ih * 0.4),
                (ix + iw * 0.65, iy + ih * 0.75),
                (ix + iw, iy + ih * 0.6),
                (ix + iw, iy + ih),
            ],
            p.leaf,
        )
    elif subject % 3 == 1:
        for k in range(5):
            a = 2 * pi * k / 5
            c.dot(ix + iw / 2 + cos(a) * ih * 0.2, iy + ih * 0.42 + sin(a) * ih * 0.2, ih * 0.16, p.accent)
        c.dot(ix + iw / 2, iy + ih * 0.42, ih * 0.13, GOLD)
        c.rect(ix + iw / 2 - 3, iy + ih * 0.6, 6, ih * 0.4, p.leaf)
    else:
        c.rect(ix, iy + ih * 0.62, iw, ih * 0.38, p.water)
        c.poly(
            [
                (ix + iw * 0.3, iy + ih * 0.64),
                (ix + iw * 0.7, iy + ih * 0.64),
                (ix + iw * 0.6, iy + ih * 0.78),
                (ix + iw * 0.4, iy + ih * 0.78),
            ],
            p.roof,
        )
        mast = ix + iw * 0.5
        c.poly([(mast, iy + ih * 0.14), (ix + iw * 0.74, iy + ih * 0.58), (mast, iy + ih * 0.58)], WHITE)


def flask(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    glass = light(c.p.water, 0.65)
    c.poly(
        [
            (x - 8 * k, y - 62 * k),
            (x + 8 * k, y - 62 * k),
            (x + 8 * k, y - 40 * k),
            (x + 30 * k, y),
            (x - 30 * k, y),
            (x - 8 * k, y - 40 * k),
        ],
        glass,
    )
    c.poly(
        [
            (x - 17 * k, y - 24 * k),
            (x + 17 * k, y - 24 * k),
            (x + 28 * k, y - 3 * k),
            (x - 28 * k, y - 3 * k),
        ],
        colour,
    )
    for dx, dy in ((-5, -34), (6, -46), (2, -72), (-6, -88)):
        c.dot(x + dx * k, y + dy * k, 4 * k, light(colour, 0.3))


def robot(c: Canvas, x: float, y: float, k: float) -> None:
    """A friendly classroom robot on wheels."""
    body = light(c.p.brand, 0.2)
    for dx in (-22, 22):
        c.dot(x + dx * k, y - 10 * k, 12 * k, INK)
        c.dot(x + dx * k, y - 10 * k, 5 * k, (210, 210, 216))
    c.rect(x - 32 * k, y - 66 * k, 64 * k, 50 * k, body, r=9 * k)
    c.rect(x - 40 * k, y - 122 * k, 80 * k, 54 * k, light(body, 0.4), r=14 * k)
    c.rect(x - 30 * k, y - 112 * k, 60 * k, 30 * k, INK, r=10 * k)
    for dx in (-13, 13):
        c.dot(x + dx * k, y - 97 * k, 6 * k, Lit((140, 240, 220)))
    c.stroke([(x, y - 122 * k), (x, y - 142 * k)], 4 * k, 4 * k, INK)
    c.dot(x, y - 146 * k, 7 * k, c.p.accent)
    c.curve(
        [(x + 32 * k, y - 52 * k), (x + 54 * k, y - 60 * k), (x + 56 * k, y - 82 * k)],
        8 * k,
        8 * k,
        dark(body, 0.2),
    )


def volcano(c: Canvas, x: float, y: float, k: float) -> None:
    c.glow(x, y - 110 * k, 110 * k, (255, 160, 80), 0.5)
    for dx, dy, r in ((0, -128, 16), (-22, -148, 11), (20, -152, 13), (-4, -178, 9), (32, -184, 7)):
        c.dot(x + dx * k, y + dy * k, r * k, (250, 150, 70))
    c.poly(
        [(x - 84 * k, y), (x - 22 * k, y - 104 * k), (x + 22 * k, y - 104 * k), (x + 84 * k, y)],
        dark(c.p.wood, 0.15),
    )
    c.poly(
        smooth(
            [
                (x - 24 * k, y - 106 * k),
                (x + 24 * k, y - 106 * k),
                (x + 40 * k, y - 44 * k),
                (x + 20 * k, y - 66 * k),
                (x + 4 * k, y - 22 * k),
                (x - 16 * k, y - 62 * k),
                (x - 34 * k, y - 46 * k),
            ]
        ),
        (236, 84, 50),
    )


def ball(c: Canvas, x: float, y: float, r: float) -> None:
    c.dot(x, y, r, WHITE)
    c.poly(star(x, y, r * 0.46, 0.82, 5, 0.3), INK)
    for k in range(5):
        a = 0.3 + 2 * pi * k / 5
        c.poly(ring(x + sin(a) * r * 0.84, y - cos(a) * r * 0.84, r * 0.2, r * 0.12, a), INK)


def microphone(c: Canvas, x: float, y: float, high: float, tone: RGB = INK) -> None:
    c.curve([(x, y), (x, y - high * 0.6), (x + 6, y - high)], 4, 4, tone)
    c.oval(x + 6, y - high - 8, 8, 12, tone)
    c.rect(x - 16, y - 5, 32, 6, tone, r=3)


def camera(c: Canvas, x: float, y: float, k: float, f: int) -> None:
    """A television camera on its tripod, foot at y."""
    for dx in (-50, 0, 50):
        c.stroke([(x, y - 190 * k), (x + dx * k, y)], 8 * k, 6 * k, INK)
    c.rect(x - 50 * k, y - 262 * k, 100 * k, 66 * k, (66, 66, 84), r=8 * k)
    c.rect(x + (50 if f > 0 else -86) * k, y - 250 * k, 36 * k, 42 * k, INK, r=4 * k)
    c.rect(x - 36 * k, y - 278 * k, 56 * k, 16 * k, INK, r=5 * k)
    c.dot(x - f * 30 * k, y - 246 * k, 6 * k, Lit((240, 70, 60)))
