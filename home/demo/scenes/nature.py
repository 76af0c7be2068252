"""Sky, land, water and small plants."""

from __future__ import annotations

from math import cos, pi, sin

from .canvas import Canvas, H, Point, W, ring, smooth
from .palette import RGB, Lit, dark, light, mix


def heaven(c: Canvas, horizon: float = 560, sun: bool = True) -> None:
    """Sky with its sun or moon, clouds or stars."""
    li, rng = c.p.light, c.rng
    c.sky(horizon)
    sx, sy = rng.uniform(0.55, 0.88) * W, rng.uniform(0.16, 0.4) * horizon
    if li.name == "night":
        for _ in range(90):
            c.dot(
                rng.uniform(0, W),
                rng.uniform(0, horizon),
                rng.uniform(0.8, 2.4),
                Lit((240, 232, 255)),
                rng.uniform(0.25, 0.9),
            )
        if sun:
            c.glow(sx, sy, 330, (170, 160, 220), 0.4)
            c.dot(sx, sy, 66, Lit((255, 240, 202)))
            for dx, dy, r in ((-20, -14, 13), (18, 16, 18), (12, -28, 8)):
                c.dot(sx + dx, sy + dy, r, Lit((246, 226, 180)))
    elif sun and li.name != "overcast":
        c.glow(sx, sy, 520, li.sun, 0.75)
        c.dot(sx, sy, 58, Lit(mix(li.sun, (255, 255, 250), 0.6)))
    for _ in range(rng.randint(4, 6)):
        cloud(c, rng.uniform(-80, W), rng.uniform(30, horizon * 0.55), rng.uniform(0.6, 1.7))


def cloud(c: Canvas, x: float, y: float, k: float) -> None:
    li, rng = c.p.light, c.rng
    pale = Lit(mix(li.mid, (255, 252, 246), 0.22 if li.name == "night" else 0.62))
    alpha = rng.uniform(0.35, 0.75)
    parts = [(0.0, rng.uniform(52, 70))]
    for side in (-1, 1):
        reach = 0.0
        for size in (50, 36, 22):
            reach += size * rng.uniform(0.85, 1.15)
            parts.append((side * reach, size * rng.uniform(0.8, 1.15)))
    left, right = min(dx - r for dx, r in parts), max(dx + r for dx, r in parts)
    edge = []
    for n in range(61):
        u = left + (right - left) * n / 60
        rise = max((max(0.0, r * r - (u - dx) ** 2)) ** 0.5 for dx, r in parts)
        edge.append((x + u * 1.5 * k, y - rise * 0.72 * k))
    c.poly([(edge[0][0] - 50 * k, y + 3 * k), *edge, (edge[-1][0] + 50 * k, y + 3 * k)], pale, alpha)


def hills(c: Canvas, y: float, high: float, colour: RGB, depth: float, humps: int = 3) -> None:
    """One ridge from edge to edge, down to the bottom of the picture."""
    rng = c.rng
    n = humps * 2 + 1
    line = [
        (
            W * (k / (n - 1)) * 1.1 - 80,
            y - (high * rng.uniform(0.55, 1.0) if k % 2 else high * rng.uniform(0, 0.35)),
        )
        for k in range(n)
    ]
    outline = [*smooth(line, closed=False), (W + 90, y + 140), (-90, y + 140)]
    with c.far(depth):
        c.poly(outline, colour)
        c.fade(outline, light(c.p.haze, 0.3), "down", 0.5)


def skyline(c: Canvas, y: float, depth: float = 0.6) -> None:
    """Narrow town houses far away, with water tanks and a few lit windows."""
    rng, p = c.rng, c.p
    night = p.light.name in ("night", "dusk")
    with c.far(depth):
        x = -30.0
        while x < W:
            w, high = rng.uniform(46, 90), rng.uniform(70, 210)
            colour = rng.choice((*p.pastels, p.wall, p.cream))
            c.rect(x, y - high, w, high + 10, colour)
            c.rect(x + w * 0.7, y - high, w * 0.3, high + 10, dark(colour, 0.12))
            if rng.random() < 0.5:
                c.poly([(x - 4, y - high), (x + w / 2, y - high - 34), (x + w + 4, y - high)], p.roof)
            else:
                c.rect(x + w * 0.3, y - high - 20, w * 0.3, 22, dark(colour, 0.3), r=6)
            for row in range(int(high // 42)):
                for col in (0.2, 0.58):
                    lit = night and rng.random() < 0.5
                    c.rect(
                        x + w * col,
                        y - high + 16 + row * 42,
                        w * 0.2,
                        20,
                        Lit((255, 214, 130)) if lit else dark(colour, 0.28),
                    )
            x += w + rng.choice((0, 0, 8))


def ground(c: Canvas, y: float, colour: RGB, fade_to: RGB | None = None) -> None:
    """Flat land from y to the bottom, lighter far away."""
    land = [(0, y), (W, y), (W, H), (0, H)]
    near = fade_to or dark(colour, 0.1)
    c.blend(land, mix(light(colour, 0.25), c.p.haze, 0.3), near)
    c.fade(land, dark(near, 0.3), "down", 0.22)


def paving(c: Canvas, y: float, colour: RGB) -> None:
    """A courtyard in perspective."""
    ground(c, y, light(colour, 0.15), colour)
    for k in range(-12, 13):
        far, near = W / 2 + k * 60, W / 2 + k * 290
        c.poly([(far, y), (far + 1.2, y), (near + 5, H), (near, H)], dark(colour, 0.3), 0.2)
    for k in range(1, 8):
        row = y + (H - y) * (k / 8) ** 2
        c.rect(0, row, W, 1 + k * 0.5, dark(colour, 0.3), alpha=0.2)


def tufts(c: Canvas, y0: float, y1: float, n: int, colour: RGB) -> None:
    """Blades of grass and small flowers, bigger when nearer."""
    rng = c.rng
    flowers = ((255, 240, 200), (250, 190, 90), (240, 130, 130), light(c.p.brand, 0.6))
    for y in sorted(rng.uniform(y0, y1) for _ in range(n)):
        x, k = rng.uniform(0, W), 0.5 + (y - y0) / max(1, y1 - y0)
        shade = mix(colour, c.p.deep, rng.uniform(0, 0.4))
        for lean in (-9, -2, 6, 12):
            c.poly(
                [
                    (x + lean * 0.3 * k - 2.4 * k, y),
                    (x + lean * k, y - rng.uniform(12, 24) * k),
                    (x + lean * 0.3 * k + 2.4 * k, y),
                ],
                shade,
            )
        if rng.random() < 0.3:
            c.dot(x + 4 * k, y - 22 * k, 4.2 * k, rng.choice(flowers))


def water(c: Canvas, y: float, bottom: float = H, colour: RGB | None = None) -> None:
    """A sheet of water that mirrors the sky, with broken glints."""
    rng, li = c.rng, c.p.light
    deep = mix(colour or c.p.water, li.top, 0.3)
    area = [(0, y), (W, y), (W, bottom), (0, bottom)]
    c.blend(area, Lit(mix(li.low, c.p.water, 0.25)), Lit(mix(mix(li.top, c.p.brand, 0.2), c.ink(deep), 0.45)))
    for _ in range(80):
        k = rng.random() ** 1.6
        yy, long = y + (bottom - y) * k, (26 + 150 * k) * rng.uniform(0.4, 1)
        x = rng.uniform(-50, W)
        tone = Lit(mix(li.sun, li.low, rng.random())) if rng.random() < 0.6 else dark(deep, 0.25)
        c.oval(x, yy, long, 1.1 + 2.6 * k, tone, rng.uniform(0.15, 0.5))


def blade(c: Canvas, x: float, y: float, turn: float, long: float, wide: float, colour: RGB) -> None:
    """A single pointed leaf from (x, y) in a direction (radians, 0 = right, up is negative y)."""
    dx, dy = cos(turn), -sin(turn)
    mid = (x + dx * long * 0.45, y + dy * long * 0.45)
    tip = (x + dx * long, y + dy * long + long * 0.12)
    c.poly(
        smooth(
            [(x, y), (mid[0] - dy * wide, mid[1] + dx * wide), tip, (mid[0] + dy * wide, mid[1] - dx * wide)],
            steps=5,
        ),
        colour,
    )
    c.poly([(x, y), (mid[0] - dy * wide * 0.14, mid[1] + dx * wide * 0.14), tip], dark(colour, 0.18))


def lotus(
    c: Canvas, x: float, y: float, r: float, openness: float = 1.0, colour: RGB = (244, 150, 170)
) -> None:
    """A lotus flower seen from the side."""
    for k, shade in ((1.0, 0.0), (0.62, 0.16), (0.0, 0.34)):
        turns = (-k, k) if k else (0.0,)
        for t in turns:
            angle = pi / 2 + t * 0.95 * openness
            tip = (x + cos(angle) * r * 1.15, y - sin(angle) * r * 1.15)
            side = r * 0.36
            petal: list[Point] = [
                (x, y),
                (x + cos(angle + 0.5) * r * 0.62, y - sin(angle + 0.5) * r * 0.62),
                tip,
                (x + cos(angle - 0.5) * r * 0.62, y - sin(angle - 0.5) * r * 0.62),
            ]
            outline = smooth(petal, steps=6)
            c.poly(outline, light(colour, shade))
            c.poly(
                smooth(
                    [
                        tip,
                        (tip[0] - cos(angle + 0.6) * side, tip[1] + sin(angle + 0.6) * side),
                        (tip[0] - cos(angle) * side * 1.4, tip[1] + sin(angle) * side * 1.4),
                        (tip[0] - cos(angle - 0.6) * side, tip[1] + sin(angle - 0.6) * side),
                    ],
                    steps=4,
                ),
                mix(colour, (222, 70, 116), 0.45),
            )


def pad(c: Canvas, x: float, y: float, rx: float, colour: RGB, tilt: float = 0.34) -> None:
    """A lotus leaf lying on water."""
    ry = rx * tilt
    c.oval(x + rx * 0.05, y + ry * 0.22, rx, ry, c.p.light.shadow, 0.22)
    c.oval(x, y, rx, ry, colour)
    c.oval(x - rx * 0.06, y - ry * 0.1, rx * 0.86, ry * 0.8, light(colour, 0.1))
    for k in range(9):
        a = 2 * pi * k / 9 + 0.2
        c.poly([(x, y - 1), (x + cos(a) * rx * 0.9, y + sin(a) * ry * 0.9), (x, y + 1)], dark(colour, 0.18))
    c.poly([(x, y), (x + rx, y + ry * 0.2), (x + rx * 0.86, y + ry * 0.62)], dark(c.p.water, 0.12))


def standing_leaf(c: Canvas, x: float, y: float, high: float, r: float, colour: RGB) -> None:
    """A lotus leaf on its stem above the water."""
    sway = c.rng.uniform(-14, 14)
    c.curve([(x, y), (x + sway, y - high * 0.5), (x + sway * 0.4, y - high)], 5, 4, dark(colour, 0.2))
    cx, cy = x + sway * 0.4, y - high
    outline = smooth(
        [
            (cx - r, cy + r * 0.06),
            (cx - r * 0.55, cy - r * 0.34),
            (cx, cy - r * 0.26),
            (cx + r * 0.6, cy - r * 0.38),
            (cx + r, cy),
            (cx + r * 0.5, cy + r * 0.3),
            (cx, cy + r * 0.36),
            (cx - r * 0.6, cy + r * 0.32),
        ]
    )
    c.poly(outline, colour)
    c.oval(cx, cy - r * 0.12, r * 0.7, r * 0.17, light(colour, 0.16))
    c.fade(outline, dark(colour, 0.35), "down", 0.45)


def reed(c: Canvas, x: float, y: float, high: float, colour: RGB) -> None:
    for _ in range(5):
        lean = c.rng.uniform(-0.3, 0.3)
        c.poly(
            [(x - 4, y), (x + lean * high, y - high * c.rng.uniform(0.6, 1)), (x + 4, y)],
            mix(colour, c.p.deep, c.rng.random() * 0.5),
        )
        x += c.rng.uniform(-14, 14)


def frame_leaves(c: Canvas, corner: str = "left", colour: RGB | None = None) -> None:
    """Big dark leaves that hang into a top corner: the nearest layer."""
    rng = c.rng
    side = 0 if corner == "left" else W
    way = 1 if corner == "left" else -1
    base = dark(colour or c.p.deep, 0.25)
    for k in range(6):
        x, y = side + way * rng.uniform(-40, 60) + way * k * 46, rng.uniform(-30, 0) - k * 2
        bough = smooth(
            [(x, y), (x + way * 40, y + 70 - k * 6), (x + way * 110, y + 130 - k * 14)], closed=False, steps=5
        )
        c.stroke(bough, 6, 2, dark(base, 0.2))
        for i, (bx, by) in enumerate(bough[1:]):
            for up in (0.9, -0.9):
                turn = (-0.7 if way > 0 else pi + 0.7) + up + rng.uniform(-0.2, 0.2)
                blade(
                    c,
                    bx,
                    by,
                    turn,
                    rng.uniform(58, 92) - i * 2,
                    13,
                    mix(base, c.p.leaf, rng.uniform(0, 0.35)),
                )


def petals(c: Canvas, colours: tuple[RGB, ...], n: int, y0: float = 0, y1: float = H) -> None:
    """Loose petals or confetti in the air."""
    rng = c.rng
    for _ in range(n):
        r = rng.uniform(3, 8)
        c.poly(
            ring(rng.uniform(0, W), rng.uniform(y0, y1), r, r * rng.uniform(0.3, 0.7), rng.uniform(0, 3), 8),
            rng.choice(colours),
        )


def bush(c: Canvas, x: float, y: float, w: float, colour: RGB, bloom: RGB | None = None) -> None:
    """A low round shrub on the ground."""
    rng = c.rng
    for shade, share, lift in ((0.3, 1.0, 0), (0.0, 0.8, 0.1), (-0.18, 0.5, 0.2)):
        tone = dark(colour, shade) if shade >= 0 else light(colour, -shade)
        for k in range(6):
            dx = (k - 2.5) / 2.5 * w * 0.42 * share
            r = w * rng.uniform(0.15, 0.22) * (1.15 - abs(dx) / w)
            c.dot(x + dx - w * lift * 0.3, y - r * 0.8 - w * lift * 0.7, r * (0.7 + 0.3 * share), tone)
    if bloom:
        for _ in range(int(w / 9)):
            c.dot(x + rng.uniform(-0.45, 0.45) * w, y - rng.uniform(0.05, 0.36) * w, rng.uniform(3, 6), bloom)
