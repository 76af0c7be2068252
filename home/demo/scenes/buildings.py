"""School buildings, gates, flags, walls and stages."""

from __future__ import annotations

from .canvas import Canvas, H, Point, W, ring, star
from .nature import lotus
from .palette import FLAG_RED, GOLD, RGB, WHITE, Lit, dark, light, mix


def roof(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    """A hipped tile roof whose eaves line is at y."""
    inset = min(w * 0.12, high * 1.1)
    outline: list[Point] = [(x - 26, y), (x + inset, y - high), (x + w - inset, y - high), (x + w + 26, y)]
    c.poly(outline, c.p.roof)
    rows = max(3, int(high / 13))
    for k in range(1, rows):
        yy = y - high * k / rows
        cut = (inset + 26) * k / rows
        c.rect(x - 26 + cut, yy, w + 52 - 2 * cut, 2, dark(c.p.roof, 0.22))
    for k in range(int(w / 34)):
        share = k / (w / 34)
        c.poly(
            [
                (x - 26 + share * (w + 52), y),
                (x + inset + share * (w - 2 * inset), y - high),
                (x + inset + share * (w - 2 * inset) + 2, y - high),
                (x - 23 + share * (w + 52), y),
            ],
            dark(c.p.roof, 0.2),
        )
    c.fade(outline, light(c.p.roof, 0.4), "up", 0.35)
    c.rect(x + inset - 8, y - high - 7, w - 2 * inset + 16, 11, dark(c.p.roof, 0.3), r=5)
    c.rect(x - 28, y - 3, w + 56, 10, dark(c.p.roof, 0.38), r=3)


def window(c: Canvas, x: float, y: float, w: float, high: float, shutter: RGB) -> None:
    """A louvred window, sometimes open."""
    lit = c.p.light.name in ("night", "dusk")
    c.rect(x - 3, y - 3, w + 6, high + 6, light(c.p.wall, 0.55))
    c.rect(x, y, w, high, Lit((255, 212, 128)) if lit else dark(mix(c.p.water, shutter, 0.4), 0.3))
    if c.rng.random() < 0.6:
        for side in (x, x + w / 2):
            c.rect(side + 1, y, w / 2 - 2, high, shutter)
            for k in range(1, 7):
                c.rect(side + 4, y + high * k / 7, w / 2 - 8, 1.8, dark(shutter, 0.3))
    else:
        c.rect(x - w * 0.4, y, w * 0.36, high, shutter)
        c.rect(x + w * 1.04, y, w * 0.36, high, dark(shutter, 0.1))
        c.rect(x + w / 2 - 1.4, y, 2.8, high, light(c.p.wall, 0.55))
        c.rect(x, y + high * 0.4, w, 2.4, light(c.p.wall, 0.55))


def school(c: Canvas, x: float, y: float, w: float, floors: int = 2, bay: float = 120) -> float:
    """A yellow school with galleries; (x, y) is the foot of its left corner. Returns the eaves' y."""
    p, storey = c.p, bay * 0.92
    shutter = mix(p.brand, p.leaf, 0.35)
    high = floors * storey
    c.rect(x, y - high, w, high, p.wall)
    c.fade([(x, y - high), (x + w, y - high), (x + w, y), (x, y)], light(p.wall, 0.6), "left", 0.5)
    bays = max(2, round(w / bay))
    step = w / bays
    for floor in range(floors):
        top = y - high + floor * storey
        c.rect(x, top, w, storey * 0.2, dark(p.wall, 0.26), alpha=0.55)
        for k in range(bays):
            bx = x + k * step
            if floor == floors - 1 and k % 3 == 1:
                c.rect(bx + step * 0.3, top + storey * 0.24, step * 0.4, storey * 0.76, dark(shutter, 0.2))
                c.rect(bx + step * 0.33, top + storey * 0.28, step * 0.34, storey * 0.7, shutter)
            else:
                window(c, bx + step * 0.32, top + storey * 0.28, step * 0.36, storey * 0.4, shutter)
        for k in range(bays + 1):
            c.rect(x + k * step - step * 0.05, top, step * 0.1, storey, light(p.wall, 0.4))
            c.rect(x + k * step + step * 0.02, top, step * 0.03, storey, dark(p.wall, 0.2))
        c.rect(x - 5, top + storey - 9, w + 10, 9, light(p.wall, 0.6))
        if floor < floors - 1:
            railing(c, x, top + storey - 9, w, storey * 0.26)
    c.rect(x - 8, y - 14, w + 16, 14, dark(p.earth, 0.25))
    roof(c, x, y - high, w, bay * 0.62)
    return y - high


def railing(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    c.rect(x, y - high, w, 5, light(c.p.wall, 0.65))
    for k in range(int(w / 11)):
        c.rect(x + k * 11 + 3, y - high, 3.2, high, light(c.p.wall, 0.5))


def flagpole(c: Canvas, x: float, y: float, high: float, k: float = 1.0) -> None:
    """The national flag in the wind."""
    c.rect(x - 26 * k, y - 12 * k, 52 * k, 14 * k, light(c.p.earth, 0.3), r=3)
    c.rect(x - 3 * k, y - high, 6 * k, high, (226, 224, 220))
    c.dot(x, y - high, 6 * k, GOLD)
    flag(c, x + 3 * k, y - high + 8 * k, 132 * k)


def flag(c: Canvas, x: float, y: float, w: float) -> None:
    high = w * 2 / 3
    upper, lower = [], []
    for k in range(13):
        t = k / 12
        wave = (1 - (2 * ((t * 1.5) % 1) - 1) ** 2) * w * 0.06 * (1 if int(t * 1.5) == 0 else -1)
        upper.append((x + w * t, y + wave + t * w * 0.04))
        lower.append((x + w * t, y + high + wave + t * w * 0.04))
    c.poly([*upper, *lower[::-1]], FLAG_RED)
    c.poly([*upper[4:8], *lower[4:8][::-1]], dark(FLAG_RED, 0.3), 0.35)
    c.poly([*upper[9:], *lower[9:][::-1]], light(FLAG_RED, 0.3), 0.3)
    cx, cy = upper[6][0], (upper[6][1] + lower[6][1]) / 2
    c.poly(star(cx, cy, high * 0.3, 0.4), GOLD)


def gate(c: Canvas, y: float, wide: float, high: float) -> None:
    """A school gate: two pillars, a curved lintel with a lotus, open leaves of iron."""
    p, mid = c.p, W / 2
    for side in (-1, 1):
        c.rect(mid + side * (wide / 2 + 420) - 420, y - high * 0.42, 840, high * 0.42, p.wall)
        c.rect(mid + side * (wide / 2 + 420) - 420, y - high * 0.45, 840, 14, p.roof)
        for k in range(9):
            c.rect(
                mid + side * (wide / 2 + 92 + k * 84) - 24,
                y - high * 0.34,
                48,
                high * 0.22,
                dark(p.wall, 0.2),
                r=24,
            )
        x = mid + side * wide / 2
        c.rect(x - 46, y - high, 92, high, light(p.wall, 0.2))
        c.fade(
            [(x - 46, y - high), (x + 46, y - high), (x + 46, y), (x - 46, y)],
            dark(p.wall, 0.4),
            "right",
            0.6,
        )
        for k in (0.12, 0.86):
            c.rect(x - 54, y - high * k - 10, 108, 16, light(p.wall, 0.5), r=3)
        c.rect(x - 30, y - high * 0.74, 60, high * 0.52, p.brand, r=8)
        c.rect(x - 24, y - high * 0.74 + 6, 48, high * 0.52 - 12, light(p.brand, 0.16), r=6)
        bars(c, x - side * 46, y, -side * wide * 0.2, high * 0.5)
    lintel(c, high, mid, wide, y)


def lintel(c: Canvas, high: float, mid: float, wide: float, y: float) -> None:
    """The roof over a gate and the beam with its lotus."""
    p = c.p
    c.poly(
        [
            (mid - wide / 2 - 80, y - high),
            (mid - wide * 0.3, y - high - 66),
            (mid + wide * 0.3, y - high - 66),
            (mid + wide / 2 + 80, y - high),
        ],
        p.roof,
    )
    c.rect(mid - wide / 2 - 92, y - high - 6, wide + 184, 14, dark(p.roof, 0.35), r=4)
    c.rect(mid - wide / 2 - 46, y - high + 8, wide + 92, 96, p.brand)
    c.fade(
        [
            (mid - wide / 2 - 46, y - high + 8),
            (mid + wide / 2 + 46, y - high + 8),
            (mid + wide / 2 + 46, y - high + 104),
            (mid - wide / 2 - 46, y - high + 104),
        ],
        light(p.brand, 0.4),
        "right",
        0.3,
    )
    lotus(c, mid, y - high + 84, 50, 1.2, light(p.accent, 0.45))
    for side in (-1, 1):
        for k in range(4):
            cx, r = mid + side * (120 + k * 74), 22 - k * 3.4
            c.poly(ring(cx, y - high + 56, r, r * 0.55), light(p.brand, 0.3))
            c.dot(cx, y - high + 56, r * 0.4, GOLD)
    c.rect(mid - wide / 2 - 46, y - high + 98, wide + 92, 9, light(p.accent, 0.2))


def bars(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    """A leaf of an iron gate, seen at a slant."""
    tone = mix(c.p.brand, (50, 50, 70), 0.4)
    for k in range(9):
        bx = x + w * k / 8
        c.rect(bx - 2.4, y - high + k * 4, 4.8, high - k * 1.5, tone)
        c.poly([(bx - 5, y - high + k * 4), (bx, y - high - 16 + k * 4), (bx + 5, y - high + k * 4)], GOLD)
    for yy in (0.2, 0.9):
        c.poly(
            [
                (x, y - high * yy),
                (x + w, y - high * yy + 10),
                (x + w, y - high * yy + 16),
                (x, y - high * yy + 7),
            ],
            tone,
        )


def bunting(c: Canvas, x0: float, y0: float, x1: float, y1: float, sag: float = 60, n: int = 18) -> None:
    """A line of small pennants in the school's colours."""
    colours = (*c.p.brights, FLAG_RED, GOLD)
    line = [
        (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t))
        for t in (k / n for k in range(n + 1))
    ]
    c.stroke(line, 2.4, 2.4, light(c.p.wood, 0.4))
    for k, (x, y) in enumerate(line[:-1]):
        nx, ny = line[k + 1]
        c.poly([(x + 3, y), (nx - 3, ny), ((x + nx) / 2, (y + ny) / 2 + 40)], colours[k % len(colours)])


def stage(c: Canvas, y: float, colour: RGB, high: float = 90) -> None:
    """A platform from edge to edge with a lighter lip."""
    c.rect(0, y, W, H - y, dark(colour, 0.3))
    c.blend([(140, y), (W - 140, y), (W + 60, y + high), (-60, y + high)], light(colour, 0.3), colour)
    c.rect(0, y + high, W, 12, light(colour, 0.35))


def curtain(c: Canvas, colour: RGB, low: float) -> None:
    """A stage backdrop with folds, swags and side drapes."""
    c.rect(0, 0, W, low, dark(colour, 0.25))
    for k in range(22):
        x = k * 74
        c.poly(
            [(x, 0), (x + 30, 0), (x + 24, low), (x + 8, low)],
            light(colour, 0.04) if k % 2 else dark(colour, 0.12),
        )
    for side in (0, 1):
        edge = 0 if side == 0 else W
        way = 1 if side == 0 else -1
        for k, reach in enumerate((260, 190, 120, 60)):
            c.blob(
                [
                    (edge - way * 60, -60),
                    (edge + way * reach, -60),
                    (edge + way * reach * 0.8, low * 0.4),
                    (edge + way * reach * 0.55, low * 0.7),
                    (edge + way * reach * 0.75, low + 20),
                    (edge - way * 60, low + 20),
                ],
                mix(colour, dark(colour, 0.35), k / 4),
            )
    for k in range(5):
        cx = 160 + k * 320
        c.blob(
            [(cx - 176, -30), (cx + 176, -30), (cx + 120, 66), (cx, 104), (cx - 120, 66)],
            dark(colour, 0.08 + 0.08 * (k % 2)),
        )
        c.curve(
            [(cx - 172, 0), (cx - 100, 74), (cx, 104), (cx + 100, 74), (cx + 172, 0)], 7, 7, GOLD, steps=4
        )


def emblem(c: Canvas, x: float, y: float, r: float) -> None:
    """A plain round badge with a star: decoration without words."""
    c.dot(x, y, r, light(c.p.accent, 0.3))
    c.dot(x, y, r * 0.86, c.p.brand)
    c.poly(star(x, y, r * 0.58, 0.42), GOLD)
    c.arc(x, y, r * 0.7, r * 0.7, 30, 150, r * 0.06, WHITE)
