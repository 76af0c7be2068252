"""Trees of a Vietnamese schoolyard: phượng, bàng, areca, banana, bamboo, and blossom for Tết."""

from __future__ import annotations

from math import cos, pi, sin

from .canvas import Canvas, smooth
from .nature import blade
from .palette import RGB, dark, light, mix

FLAME: RGB = (230, 66, 44)


def tree_shadow(c: Canvas, x: float, y: float, w: float) -> None:
    c.oval(x + w * 0.2, y + w * 0.02, w, w * 0.13, c.p.light.shadow, 0.16)
    c.oval(x + w * 0.1, y, w * 0.6, w * 0.07, c.p.light.shadow, 0.16)


def crown(c: Canvas, x: float, y: float, rx: float, ry: float, colour: RGB, bloom: RGB | None = None) -> None:
    """A mass of leaves: dark below, light towards the sun, flecked at the rim."""
    rng = c.rng
    tones = (
        (dark(mix(colour, c.p.deep, 0.7), 0.1), 1.0, 0.0),
        (mix(colour, c.p.deep, 0.3), 0.82, 0.13),
        (colour, 0.64, 0.26),
        (light(colour, 0.2), 0.4, 0.4),
    )
    for tone, share, lift in tones:
        for k in range(11):
            a, d = 2 * pi * k / 11 + rng.uniform(-0.2, 0.2), rng.uniform(0.45, 0.74) * share
            r = rng.uniform(0.26, 0.36) * (0.55 + 0.45 * share)
            c.oval(
                x + cos(a) * rx * d - lift * rx * 0.2,
                y + sin(a) * ry * d - lift * ry * 0.75,
                rx * r,
                ry * r * 1.1,
                tone,
            )
        if share > 0.5:
            c.oval(x - lift * rx * 0.2, y - lift * ry * 0.75, rx * 0.62 * share, ry * 0.62 * share, tone)
        for _ in range(int(26 * share)):
            a, d = rng.uniform(0, 2 * pi), share * rng.uniform(0.7, 0.96)
            s = rx * rng.uniform(0.025, 0.05)
            c.oval(
                x + cos(a) * rx * d - lift * rx * 0.2,
                y + sin(a) * ry * d - lift * ry * 0.75,
                s * 1.3,
                s,
                tone,
            )
    if bloom:
        flowers_on_crown(c, x, y, rx, ry, bloom)


def flowers_on_crown(c: Canvas, x: float, y: float, rx: float, ry: float, bloom: RGB) -> None:
    """Clusters of red on the sunny side."""
    rng = c.rng
    for _ in range(72):
        a, d = rng.uniform(pi * 0.85, pi * 2.15), rng.random() ** 0.6
        s = rx * rng.uniform(0.03, 0.075)
        c.oval(
            x + cos(a) * rx * 0.96 * d,
            y - ry * 0.12 + sin(a) * ry * 0.9 * d,
            s * 1.3,
            s * 0.8,
            mix(bloom, (255, 172, 92), rng.random() * 0.5),
        )


def trunk(
    c: Canvas, x: float, y: float, high: float, w: float, boughs: tuple[tuple[float, float], ...]
) -> None:
    wood = dark(c.p.wood, 0.3)
    c.poly(
        smooth(
            [
                (x - w * 1.1, y + 3),
                (x - w * 0.5, y - high * 0.2),
                (x - w * 0.4, y - high * 0.75),
                (x + w * 0.4, y - high * 0.75),
                (x + w * 0.5, y - high * 0.2),
                (x + w * 1.2, y + 3),
            ],
            steps=4,
        ),
        wood,
    )
    c.curve([(x - w * 0.2, y - 4), (x - w * 0.2, y - high * 0.7)], w * 0.24, w * 0.12, light(wood, 0.16))
    for dx, dy in boughs:
        c.curve(
            [(x, y - high * 0.5), (x + dx * 0.4, y - high * 0.75 - dy * 0.2), (x + dx, y - high * 0.8 - dy)],
            w * 0.7,
            w * 0.25,
            wood,
        )


def phuong(c: Canvas, x: float, y: float, k: float = 1.0, bloom: bool = True) -> None:
    """The flame tree: a wide, layered umbrella, red in May."""
    tree_shadow(c, x, y, 210 * k)
    trunk(c, x, y, 300 * k, 22 * k, ((-150 * k, 30 * k), (140 * k, 46 * k), (20 * k, 80 * k)))
    for dx, dy, rx, ry in ((-160, -290, 150, 74), (150, -306, 156, 78), (0, -368, 190, 92)):
        crown(c, x + dx * k, y + dy * k, rx * k, ry * k, c.p.leaf, FLAME if bloom else None)


def round_tree(c: Canvas, x: float, y: float, k: float = 1.0, colour: RGB | None = None) -> None:
    tree_shadow(c, x, y, 130 * k)
    trunk(c, x, y, 240 * k, 16 * k, ((-50 * k, 10 * k), (56 * k, 20 * k)))
    crown(c, x, y - 300 * k, 140 * k, 138 * k, colour or c.p.leaf)


def bang(c: Canvas, x: float, y: float, k: float = 1.0) -> None:
    """Terminalia: storeys of branches, big leaves, some already red."""
    tree_shadow(c, x, y, 170 * k)
    trunk(c, x, y, 440 * k, 18 * k, ())
    for level, (dy, rx) in enumerate(((-210, 190), (-310, 158), (-400, 110), (-470, 60))):
        tone = mix(c.p.leaf, light(c.p.leaf, 0.2), level / 3)
        crown(c, x + c.rng.uniform(-16, 16) * k, y + dy * k, rx * k, 46 * k, tone)
        for _ in range(4):
            c.oval(
                x + c.rng.uniform(-0.9, 0.9) * rx * k,
                y + (dy + c.rng.uniform(-26, 26)) * k,
                9 * k,
                6 * k,
                (226, 112, 62),
            )


def areca(c: Canvas, x: float, y: float, k: float = 1.0) -> None:
    """A slim palm."""
    rng = c.rng
    lean = rng.uniform(-24, 24) * k
    top = (x + lean, y - 420 * k)
    c.curve([(x, y), (x + lean * 0.3, y - 200 * k), top], 17 * k, 11 * k, light(c.p.wood, 0.2))
    for step in range(1, 12):
        c.rect(x + lean * (step / 12) ** 1.5 - 7 * k, y - 35 * k * step, 14 * k, 2.2 * k, dark(c.p.wood, 0.2))
    c.curve([top, (top[0], top[1] - 40 * k)], 14 * k, 9 * k, mix(c.p.leaf, (190, 200, 90), 0.3))
    for a in (0.15, 0.6, 1.1, 2.0, 2.5, 3.0, -0.25, 3.4):
        reach = rng.uniform(130, 165) * k
        rib = smooth(
            [
                (top[0], top[1] - 34 * k),
                (top[0] + cos(a) * reach * 0.55, top[1] - 50 * k - sin(a) * reach * 0.7),
                (top[0] + cos(a) * reach, top[1] - sin(a) * reach * 0.62 + 30 * k),
            ],
            closed=False,
            steps=6,
        )
        tone = mix(c.p.leaf, c.p.deep, rng.random() * 0.8)
        for i, (px, py) in enumerate(rib[2:]):
            long = (46 - i * 2.4) * k
            for side in (0.7, -0.9):
                turn = a + side - (0.9 if cos(a) > 0 else -0.9) * i / len(rib)
                c.poly(
                    [
                        (px - 3 * k, py),
                        (px + cos(turn) * long, py - sin(turn) * long + 8 * k),
                        (px + 3 * k, py),
                    ],
                    tone,
                )
        c.stroke(rib, 4 * k, 2 * k, dark(tone, 0.1))


def banana(c: Canvas, x: float, y: float, k: float = 1.0) -> None:
    rng = c.rng
    c.curve([(x, y), (x + 4 * k, y - 150 * k)], 34 * k, 22 * k, mix(c.p.leaf, (214, 206, 140), 0.4))
    for a in (2.9, 0.3, 2.4, 0.8, 1.95, 1.25):
        tone = mix(light(c.p.leaf, 0.12), c.p.deep, rng.random() * 0.6)
        reach = rng.uniform(150, 200) * k
        sx, sy = x + 4 * k, y - 140 * k
        tip = (sx + cos(a) * reach, sy - sin(a) * reach + (40 * k if abs(cos(a)) > 0.6 else 0))
        mid = (sx + cos(a) * reach * 0.5, sy - sin(a) * reach * 0.62 - 24 * k)
        wide = 30 * k
        c.poly(
            smooth(
                [
                    (sx, sy),
                    (mid[0] - sin(a) * wide, mid[1] - cos(a) * wide),
                    tip,
                    (mid[0] + sin(a) * wide, mid[1] + cos(a) * wide),
                ]
            ),
            tone,
        )
        c.curve([(sx, sy), mid, tip], 4 * k, 1.6 * k, light(tone, 0.3), steps=4)


def bamboo(c: Canvas, x: float, y: float, high: float, n: int = 7, spread: float = 130) -> None:
    """A clump of culms with drooping leaves."""
    rng = c.rng
    for _ in range(n):
        bx, lean, w = x + rng.uniform(-0.3, 0.3) * spread, rng.uniform(-1, 1) * spread, rng.uniform(8, 13)
        tone = mix(mix(c.p.leaf, (206, 206, 110), 0.3), c.p.deep, rng.random() * 0.5)
        culm = smooth(
            [(bx, y), (bx + lean * 0.2, y - high * 0.5), (bx + lean, y - high * rng.uniform(0.8, 1.05))],
            closed=False,
            steps=7,
        )
        c.stroke(culm, w, w * 0.4, tone)
        for px, py in culm[1::2]:
            c.oval(px, py, w * 0.56, 2.4, dark(tone, 0.3))
        for px, py in culm[5:]:
            for _ in range(3):
                a = rng.choice((-0.5, -0.2, 3.4, 3.7)) + rng.uniform(-0.3, 0.3)
                blade(c, px, py, a, rng.uniform(34, 62), 6, mix(c.p.leaf, c.p.deep, rng.random() * 0.7))


def blossom(c: Canvas, x: float, y: float, k: float, colour: RGB, pot: bool = True) -> None:
    """A Tết tree: peach (pink) or apricot (yellow) on bare branches, in a glazed pot."""
    if pot:
        c.poly(
            smooth(
                [
                    (x - 62 * k, y - 84 * k),
                    (x - 70 * k, y - 40 * k),
                    (x - 42 * k, y),
                    (x + 42 * k, y),
                    (x + 70 * k, y - 40 * k),
                    (x + 62 * k, y - 84 * k),
                ],
                steps=5,
            ),
            c.p.brand,
        )
        c.rect(x - 68 * k, y - 94 * k, 136 * k, 18 * k, light(c.p.brand, 0.25), r=8)
        c.curve(
            [(x - 46 * k, y - 44 * k), (x, y - 30 * k), (x + 46 * k, y - 44 * k)],
            6 * k,
            6 * k,
            (250, 214, 120),
        )
    blossom_boughs(c, colour, k, x, y - 90 * k if pot else y)


def blossom_boughs(c: Canvas, colour: RGB, k: float, x: float, y: float) -> None:
    """Bare branches full of flowers."""
    rng = c.rng
    tips: list[tuple[float, float]] = []
    for a in (0.5, 0.85, 1.2, 1.5, 1.75, 2.1, 2.45, 2.7):
        reach = rng.uniform(210, 300) * k
        bough = smooth(
            [
                (x, y),
                (x + cos(a) * reach * 0.4 + rng.uniform(-18, 18) * k, y - sin(a) * reach * 0.6),
                (x + cos(a) * reach, y - sin(a) * reach),
            ],
            closed=False,
            steps=7,
        )
        c.stroke([(x, y), *bough], 11 * k, 3 * k, dark(c.p.wood, 0.4))
        for px, py in bough[4:]:
            tips += [(px + rng.uniform(-40, 40) * k, py + rng.uniform(-30, 30) * k) for _ in range(3)]
    for px, py in tips:
        flower(c, px, py, rng.uniform(6, 12) * k, mix(colour, (255, 255, 240), rng.random() * 0.4))


def flower(c: Canvas, x: float, y: float, r: float, colour: RGB) -> None:
    turn = c.rng.uniform(0, 1.2)
    for k in range(5):
        a = turn + 2 * pi * k / 5
        c.dot(x + cos(a) * r * 0.6, y + sin(a) * r * 0.6, r * 0.52, colour)
    c.dot(x, y, r * 0.3, (246, 196, 70) if colour[2] > 120 else (214, 120, 40))
