"""Insides: walls, floors, windows with a view, the light that falls through them, boards and shelves."""

from __future__ import annotations

from math import pi

from .canvas import Canvas, H, Point, W, ring
from .nature import blade
from .palette import RGB, WHITE, Lit, dark, light, mix


def room(
    c: Canvas, floor_y: float, wall: RGB | None = None, floor: RGB | None = None, skirting: bool = True
) -> None:
    """A back wall and a floor of boards or tiles."""
    p, rng = c.p, c.rng
    wall = wall or rng.choice(
        (light(p.wall, 0.35), mix(p.cream, p.brand, 0.14), mix(p.cream, p.accent, 0.12), light(p.water, 0.45))
    )
    floor = floor or p.floor
    face: list[Point] = [(0, 0), (W, 0), (W, floor_y), (0, floor_y)]
    c.blend(face, dark(wall, 0.05), light(wall, 0.35))
    c.fade(face, dark(wall, 0.3), "left", 0.16)
    if skirting:
        c.rect(0, floor_y - 170, W, 170, mix(wall, p.brand, 0.28))
        c.rect(0, floor_y - 176, W, 8, light(wall, 0.5))
        c.rect(0, floor_y - 22, W, 22, light(wall, 0.35))
    ground: list[Point] = [(0, floor_y), (W, floor_y), (W, H), (0, H)]
    c.blend(ground, light(floor, 0.28), dark(floor, 0.06))
    for k in range(-14, 15):
        far, near = W / 2 + k * 72, W / 2 + k * 210
        c.poly([(far, floor_y), (far + 1.5, floor_y), (near + 4, H), (near, H)], dark(floor, 0.35), 0.22)
    for k in range(1, 7):
        c.rect(0, floor_y + (H - floor_y) * (k / 7) ** 1.8, W, 2, dark(floor, 0.35), alpha=0.18)


def window_view(c: Canvas, x: float, y: float, w: float, high: float, panes: int = 2) -> None:
    """A tall window: sky, a far roof and foliage, frame, sill and an open shutter."""
    li, p, rng = c.p.light, c.p, c.rng
    frame = light(p.wood, 0.1)
    c.rect(x - 14, y - 14, w + 28, high + 28, dark(frame, 0.1), r=4)
    c.blend([(x, y), (x + w, y), (x + w, y + high), (x, y + high)], Lit(li.top), Lit(li.low))
    with c.far(0.45):
        for share, wide, rise, tone in ((0.27, 0.26, 0.46, p.leaf), (0.72, 0.27, 0.34, p.deep)):
            c.poly(ring(x + w * share, y + high, w * wide, high * rise)[14:], tone)
    with c.far(0.15):
        for k in range(7):
            cx, cy = x + w * (0.08 + 0.14 * k), y + high * rng.uniform(0.84, 0.98)
            r = min(w * 0.1, high * 0.14)
            c.dot(min(max(cx, x + r), x + w - r), cy - r * 0.3, r, mix(p.leaf, p.deep, rng.random()))
    c.rect(x, y + high - 3, w, 20, frame)
    for k in range(panes + 1):
        c.rect(x + w * k / panes - 5, y, 10, high, frame)
    c.rect(x, y + high * 0.32, w, 7, frame)
    c.rect(x - 26, y + high + 8, w + 52, 16, light(frame, 0.25), r=4)


def beams(
    c: Canvas, x: float, y: float, w: float, high: float, lean: float = 260, force: float = 0.26
) -> None:
    """Sunlight through a window, lying across the room."""
    if c.p.light.name in ("night", "overcast"):
        return
    fall = H - y - high * 0.2
    c.soft(
        [[(x, y), (x + w, y), (x + w + lean * 1.25, y + fall), (x + lean * 0.8, y + fall)]],
        c.p.light.sun,
        force,
        26,
    )


def chalkboard(c: Canvas, x: float, y: float, w: float, high: float, drawing: bool = True) -> None:
    """A green board with chalk figures and no words."""
    green = mix((44, 96, 82), c.p.brand, 0.22)
    c.rect(x - 14, y - 14, w + 28, high + 28, c.p.wood, r=6)
    c.blend([(x, y), (x + w, y), (x + w, y + high), (x, y + high)], dark(green, 0.1), light(green, 0.06))
    c.fade([(x, y), (x + w, y), (x + w, y + high), (x, y + high)], light(green, 0.4), "right", 0.16)
    c.rect(x - 14, y + high + 12, w + 28, 14, dark(c.p.wood, 0.25), r=3)
    if drawing:
        chalk(c, x, y, w, high)
    for k, tone in enumerate((WHITE, c.p.accent, (250, 214, 120))):
        c.rect(x + w * 0.7 + k * 34, y + high + 6, 24, 7, tone, r=3)


def chalk(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    pale, warm = (232, 240, 226), (250, 220, 150)
    cx, cy, r = x + w * 0.2, y + high * 0.5, high * 0.24
    c.arc(cx, cy, r, r, 0, 360, 4, pale)
    c.stroke([(cx - r, cy), (cx + r, cy)], 3, 3, pale)
    c.stroke([(cx, cy), (cx + r * 0.6, cy - r * 0.8)], 3, 3, warm)
    ox, oy = x + w * 0.4, y + high * 0.76
    for a, b in (((ox, oy), (ox + w * 0.24, oy)), ((ox, oy), (ox, oy - high * 0.55))):
        c.stroke([a, b], 3.4, 3.4, pale)
    c.curve(
        [
            (ox, oy - high * 0.04),
            (ox + w * 0.08, oy - high * 0.12),
            (ox + w * 0.14, oy - high * 0.42),
            (ox + w * 0.22, oy - high * 0.5),
        ],
        4,
        4,
        warm,
    )
    tx, ty = x + w * 0.72, y + high * 0.72
    tri = [(tx, ty), (tx + w * 0.2, ty), (tx + w * 0.07, ty - high * 0.46), (tx, ty)]
    c.stroke(tri, 3.6, 3.6, pale)
    c.stroke([(tri[2][0], ty), tri[2]], 2.4, 2.4, (244, 176, 160))


def shelf(c: Canvas, x: float, y: float, w: float, high: float, rows: int = 4) -> None:
    """A bookcase whose foot is at y: books, a plant, a globe."""
    p, rng = c.p, c.rng
    wood = p.wood
    c.rect(x, y - high, w, high, dark(wood, 0.42))
    step = high / rows
    spines = (*p.brights, *p.pastels, p.cream, dark(p.brand, 0.2))
    for row in range(rows):
        base = y - high + (row + 1) * step - 9
        cursor, last = x + 14, x + w - 16
        special = rng.random()
        while cursor < last - 26:
            if special < 0.3 and cursor > x + w * 0.4:
                ornament(c, cursor + 34, base, step * 0.7)
                cursor, special = cursor + 76, 1.0
                continue
            bw, bh = rng.uniform(11, 26), step * rng.uniform(0.55, 0.82)
            tone = rng.choice(spines)
            lean = 9 if rng.random() < 0.06 else 0
            c.poly(
                [
                    (cursor + lean, base - bh),
                    (cursor + bw + lean, base - bh),
                    (cursor + bw, base),
                    (cursor, base),
                ],
                tone,
            )
            c.rect(cursor + lean * 0.8, base - bh * 0.84, bw, 3, light(tone, 0.5))
            c.rect(cursor, base - bh * 0.2, bw, 3, light(tone, 0.4))
            cursor += bw + (1.5 if rng.random() < 0.93 else 24) + lean
        c.rect(x, base, w, 11, light(wood, 0.08))
    for side in (x - 7, x + w - 7):
        c.rect(side, y - high - 8, 14, high + 8, wood)
    c.rect(x - 12, y - high - 16, w + 24, 14, light(wood, 0.12), r=3)
    c.fade([(x, y - high), (x + w, y - high), (x + w, y), (x, y)], dark(wood, 0.6), "down", 0.3)


def ornament(c: Canvas, x: float, y: float, high: float) -> None:
    if c.rng.random() < 0.5:
        r = high * 0.36
        c.rect(x - r * 0.6, y - 6, r * 1.2, 6, dark(c.p.wood, 0.3), r=3)
        c.dot(x, y - r - 12, r, mix((92, 160, 196), c.p.brand, 0.2))
        c.blob(
            [
                (x - r * 0.5, y - r * 1.7),
                (x + r * 0.3, y - r * 1.5),
                (x + r * 0.1, y - r * 0.8),
                (x - r * 0.3, y - r),
            ],
            (150, 184, 110),
        )
        c.arc(x, y - r - 12, r * 1.16, r * 1.16, 250, 80, 4, (214, 170, 80))
    else:
        plant(c, x, y, high / 120)


def plant(c: Canvas, x: float, y: float, k: float = 1.0, pot_colour: RGB | None = None) -> None:
    """A pot plant with long leaves."""
    rng = c.rng
    pot_colour = pot_colour or rng.choice((c.p.accent, c.p.roof, c.p.cream, c.p.brand))
    for turn in (0.35, 0.75, 1.15, 1.5, 1.9, 2.3, 2.8):
        blade(
            c,
            x,
            y - 50 * k,
            turn + rng.uniform(-0.15, 0.15),
            rng.uniform(70, 110) * k,
            13 * k,
            mix(c.p.leaf, c.p.deep, rng.random()),
        )
    c.poly([(x - 36 * k, y - 58 * k), (x + 36 * k, y - 58 * k), (x + 26 * k, y), (x - 26 * k, y)], pot_colour)
    c.rect(x - 40 * k, y - 64 * k, 80 * k, 14 * k, light(pot_colour, 0.2), r=4 * k)


def lamp(c: Canvas, x: float, drop: float, r: float = 46) -> None:
    """A pendant lamp."""
    c.rect(x - 1.5, 0, 3, drop, dark(c.p.wood, 0.4))
    c.glow(x, drop + r * 0.7, r * 4, (255, 226, 160), 0.35)
    c.poly(
        [(x - r * 0.3, drop), (x + r * 0.3, drop), (x + r, drop + r * 0.72), (x - r, drop + r * 0.72)],
        c.p.accent,
    )
    c.oval(x, drop + r * 0.72, r, r * 0.16, Lit((255, 240, 196)))


def fan(c: Canvas, x: float, y: float) -> None:
    """A ceiling fan."""
    c.rect(x - 3, 0, 6, y, (206, 204, 204))
    for turn, wide in ((0.1, 120), (pi - 0.12, 126), (0.9, 64)):
        c.poly(
            ring(x + wide * 0.55 * (1 if turn < 1.5 else -1), y + 4 + 12 * turn % 3, wide * 0.55, 8, 0.03),
            (228, 224, 216),
        )
    c.oval(x, y, 20, 12, (190, 186, 190))


def frames(c: Canvas, x: float, y: float, n: int = 3, gap: float = 120) -> None:
    """Children's drawings pinned in a row: sun and hill, fish, boat, flower."""
    p, rng = c.p, c.rng
    for k in range(n):
        fx, fy = x + k * gap, y + rng.uniform(-8, 8)
        w, high = 88, 70
        paper = rng.choice((p.cream, light(p.water, 0.6), light(p.wall, 0.5)))
        c.rect(fx + 4, fy + 5, w, high, p.light.shadow, alpha=0.18)
        c.rect(fx, fy, w, high, paper)
        tone = rng.choice(p.brights)
        kind = rng.randrange(3)
        if kind == 0:
            c.blob(
                [
                    (fx + 4, fy + 66),
                    (fx + 4, fy + 50),
                    (fx + 34, fy + 34),
                    (fx + 60, fy + 52),
                    (fx + 84, fy + 44),
                    (fx + 84, fy + 66),
                ],
                p.leaf,
            )
            c.dot(fx + 64, fy + 22, 11, (246, 178, 66))
        elif kind == 1:
            c.oval(fx + 40, fy + 38, 24, 14, tone)
            c.poly([(fx + 60, fy + 38), (fx + 78, fy + 26), (fx + 78, fy + 50)], tone)
        else:
            for dx, dy in ((0, -13), (12, -4), (8, 10), (-8, 10), (-12, -4)):
                c.dot(fx + 44 + dx, fy + 32 + dy, 9, tone)
            c.dot(fx + 44, fy + 32, 8, (255, 214, 90))
        c.dot(fx + w / 2, fy + 3, 4, p.accent)


def rug(c: Canvas, x: float, y: float, rx: float, ry: float) -> None:
    for share, tone in (
        (1.0, c.p.brand),
        (0.88, light(c.p.brand, 0.5)),
        (0.7, c.p.accent),
        (0.6, light(c.p.accent, 0.55)),
        (0.3, c.p.brand),
    ):
        c.oval(x, y, rx * share, ry * share, tone)
