"""What a crest shows: lotus, river, sun, book, bamboo, star, bird or tree."""

from __future__ import annotations

from math import atan2, cos, pi, sin

from .canvas import Canvas, smooth, star
from .nature import blade, lotus
from .palette import GOLD, RGB, WHITE, dark, light, mix

CX, CY = 512.0, 430.0


MOTIFS: tuple[str, ...] = ("lotus", "river", "sun", "book", "bamboo", "star", "bird", "tree")


def rays(c: Canvas, cx: float, cy: float, r0: float, r1: float, n: int, colour: RGB) -> None:
    for k in range(n):
        a, w = 2 * pi * k / n, pi / n * 0.5
        c.poly(
            [
                (cx + cos(a - w) * r0, cy + sin(a - w) * r0),
                (cx + cos(a) * r1, cy + sin(a) * r1),
                (cx + cos(a + w) * r0, cy + sin(a + w) * r0),
            ],
            colour,
        )


def waves(c: Canvas, y: float, colours: tuple[RGB, ...], step: float = 54) -> None:
    for n, colour in enumerate(colours):
        yy = y + n * step
        line = [(60 + k * 75, yy + (14 if (k + n) % 2 else -14)) for k in range(13)]
        c.poly([*smooth(line, closed=False), (960, 1000), (60, 1000)], colour)


def m_lotus(c: Canvas) -> None:
    rays(c, CX, CY + 110, 250, 330, 24, light(c.p.brand, 0.22))
    lotus(c, CX, CY + 150, 250, 1.3, light(mix(c.p.accent, (246, 150, 172), 0.5), 0.3))
    waves(c, CY + 170, (light(c.p.brand, 0.35), light(c.p.brand, 0.15), c.p.brand))


def m_river(c: Canvas) -> None:
    c.dot(CX, CY - 40, 120, c.p.accent)
    c.blob(
        [(60, 560), (240, 380), (400, 480), (560, 350), (760, 470), (980, 390), (980, 700), (60, 700)],
        mix(c.p.brand, (30, 90, 70), 0.5),
    )
    waves(c, CY + 90, (WHITE, light(c.p.brand, 0.5), light(c.p.brand, 0.2), c.p.brand), 46)
    boat_ = [(CX - 110, CY + 70), (CX + 110, CY + 70), (CX + 66, CY + 114), (CX - 66, CY + 114)]
    c.poly(boat_, dark(c.p.accent, 0.3))
    c.poly([(CX, CY - 120), (CX + 96, CY + 52), (CX, CY + 52)], WHITE)
    c.poly([(CX - 12, CY - 80), (CX - 80, CY + 52), (CX - 12, CY + 52)], light(c.p.accent, 0.6))


def m_sun(c: Canvas) -> None:
    rays(c, CX, CY + 70, 140, 310, 20, c.p.accent)
    rays(c, CX, CY + 70, 140, 240, 40, light(c.p.accent, 0.35))
    c.dot(CX, CY + 70, 168, light(c.p.accent, 0.5))
    c.dot(CX, CY + 70, 140, GOLD)
    c.blob(
        [(60, 640), (280, 540), (512, 600), (740, 530), (980, 620), (980, 1000), (60, 1000)],
        mix(c.p.leaf, c.p.brand, 0.3),
    )
    c.blob(
        [(60, 720), (300, 640), (560, 690), (980, 640), (980, 1000), (60, 1000)],
        mix(c.p.deep, c.p.brand, 0.3),
    )


def m_book(c: Canvas) -> None:
    rays(c, CX, CY + 20, 120, 320, 18, light(c.p.brand, 0.2))
    c.poly(star(CX, CY - 120, 104, 0.42), GOLD)
    for f in (-1, 1):
        for drop, tone in ((34, dark(c.p.accent, 0.15)), (14, dark(WHITE, 0.15)), (0, WHITE)):
            c.poly(
                smooth(
                    [(CX, CY + 40 + drop), (CX + f * 120, CY - 10 + drop), (CX + f * 280, CY + 20 + drop)],
                    closed=False,
                )
                + smooth(
                    [(CX + f * 280, CY + 200 + drop), (CX + f * 120, CY + 172 + drop), (CX, CY + 226 + drop)],
                    closed=False,
                ),
                tone,
            )
        for k in range(4):
            c.curve(
                [
                    (CX + f * 40, CY + 66 + k * 34),
                    (CX + f * 130, CY + 36 + k * 34),
                    (CX + f * 244, CY + 54 + k * 34),
                ],
                9,
                9,
                light(c.p.brand, 0.5),
            )
    c.rect(CX - 5, CY + 36, 10, 196, dark(WHITE, 0.3))


def m_bamboo(c: Canvas) -> None:
    c.dot(CX, CY + 30, 260, light(c.p.accent, 0.5))
    for dx, w, top in ((-120, 46, 150), (0, 56, 90), (120, 46, 180)):
        tone = mix((120, 172, 92), c.p.brand, 0.12)
        c.rect(CX + dx - w / 2, top, w, 700, dark(tone, 0.1 if dx else 0.0))
        c.rect(CX + dx - w * 0.3, top, w * 0.2, 700, light(tone, 0.3))
        for y in range(top + 90, 800, 128):
            c.rect(CX + dx - w * 0.62, y, w * 1.24, 15, dark(tone, 0.38), r=7)
        for k, a in enumerate((0.5, 2.7, 0.2, 2.9)):
            blade(c, CX + dx, top + 96 + k * 84, a, 170, 30, mix(tone, c.p.deep, 0.55 if k % 2 else 0.3))


def m_star(c: Canvas) -> None:
    rays(c, CX, CY + 50, 180, 340, 24, light(c.p.brand, 0.2))
    c.arc(CX, CY + 50, 262, 262, 0, 360, 14, c.p.accent)
    c.poly(star(CX, CY + 50, 238, 0.42), GOLD)
    for k in range(5):
        a = 2 * pi * k / 5
        c.poly(
            [
                (CX, CY + 50),
                (CX + 238 * sin(a), CY + 50 - 238 * cos(a)),
                (CX + 100 * sin(a + pi / 5), CY + 50 - 100 * cos(a + pi / 5)),
            ],
            dark(GOLD, 0.12),
        )
    for f in (-1, 1):
        for k in range(8):
            t = 0.3 + k * 0.27
            x, y = CX + f * 292 * sin(t), CY + 50 + 292 * cos(t)
            blade(c, x, y, atan2(sin(t - 0.35), f * cos(t - 0.35)), 92, 20, light(c.p.accent, 0.35))


def m_bird(c: Canvas) -> None:
    """A lạc bird with swept wings above a sun."""
    c.dot(CX, CY + 60, 250, c.p.accent)
    c.dot(CX, CY + 60, 220, light(c.p.accent, 0.4))
    tone = dark(c.p.brand, 0.15)
    c.poly(
        smooth(
            [
                (CX + 300, CY - 60),
                (CX + 150, CY - 46),
                (CX + 40, CY + 30),
                (CX - 120, CY + 120),
                (CX - 300, CY + 150),
                (CX - 130, CY + 180),
                (CX + 40, CY + 140),
                (CX + 150, CY + 40),
            ]
        ),
        tone,
    )
    bird_head(c, tone)


def bird_head(c: Canvas, tone: RGB) -> None:
    """Beak, crest and eye of the bird, and the water below."""
    for k in range(4):
        c.poly(
            smooth(
                [
                    (CX + 60 - k * 26, CY + 60 + k * 14),
                    (CX - 40 - k * 40, CY - 130 + k * 34),
                    (CX - 190 - k * 46, CY - 200 + k * 66),
                    (CX - 120 - k * 26, CY - 60 + k * 44),
                    (CX - 20, CY + 120),
                ]
            ),
            mix(tone, WHITE, 0.16 * k),
        )
    c.poly([(CX + 290, CY - 72), (CX + 400, CY - 44), (CX + 290, CY - 44)], dark(c.p.accent, 0.25))
    c.poly(
        smooth(
            [(CX + 240, CY - 74), (CX + 170, CY - 130), (CX + 90, CY - 140), (CX + 170, CY - 74)], steps=6
        ),
        tone,
    )
    c.dot(CX + 246, CY - 56, 10, WHITE)
    waves(c, CY + 240, (light(c.p.brand, 0.4), light(c.p.brand, 0.16)))


def m_tree(c: Canvas) -> None:
    wood = dark(c.p.wood, 0.25)
    c.dot(CX, CY + 10, 280, light(c.p.accent, 0.55))
    c.poly(
        smooth(
            [
                (CX - 90, CY + 270),
                (CX - 34, CY + 160),
                (CX - 30, CY),
                (CX + 30, CY),
                (CX + 34, CY + 160),
                (CX + 90, CY + 270),
            ],
            steps=6,
        ),
        wood,
    )
    for f in (-1, 1):
        c.curve([(CX, CY + 90), (CX + f * 70, CY + 20), (CX + f * 140, CY - 30)], 34, 18, wood)
    for dx, dy, r in (
        (-150, -40, 110),
        (150, -40, 110),
        (0, -130, 146),
        (-76, -96, 110),
        (76, -96, 110),
        (0, -30, 120),
    ):
        c.dot(CX + dx, CY + dy, r, dark(c.p.leaf, 0.2))
    for dx, dy, r in ((-160, -60, 80), (130, -66, 84), (-20, -160, 110), (0, -60, 90)):
        c.dot(CX + dx, CY + dy, r, light(c.p.leaf, 0.12))
    for k in range(16):
        a, d = k * 2.4, 60 + 11.5 * k
        c.dot(CX + cos(a) * d * 0.9, CY - 84 + sin(a) * d * 0.55, 17, mix(c.p.accent, (230, 66, 44), 0.4))
    c.blob(
        [(60, 720), (300, 680), (CX, 668), (740, 684), (980, 720), (980, 1000), (60, 1000)],
        mix(c.p.deep, c.p.brand, 0.2),
    )


DRAW = {
    "lotus": m_lotus,
    "river": m_river,
    "sun": m_sun,
    "book": m_book,
    "bamboo": m_bamboo,
    "star": m_star,
    "bird": m_bird,
    "tree": m_tree,
}
