"""Bigger and rarer things: vehicles, the lion, umbrellas, goals, garden and kitchen gear, gifts."""

from __future__ import annotations

from math import cos, pi, radians, sin

from .canvas import Canvas, ring, smooth, star
from .palette import FLAG_RED, GOLD, INK, RGB, WHITE, Lit, dark, light, mix


def bus(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    """A school bus, its nose to the right, wheels on y."""
    w, high = 620 * k, 250 * k
    c.oval(x + w / 2, y, w * 0.56, 20 * k, c.p.light.shadow, 0.3)
    body = smooth([(x, y - 40 * k), (x + 4 * k, y - high), (x + 30 * k, y - high - 26 * k), (x + w - 70 * k, y - high - 26 * k),
                   (x + w - 14 * k, y - high + 20 * k), (x + w + 6 * k, y - 120 * k), (x + w + 8 * k, y - 40 * k), (x + w / 2, y - 32 * k)], steps=5)
    c.poly(body, colour)
    c.fade(body, dark(colour, 0.4), "down", 0.35)
    c.rect(x + 2 * k, y - 108 * k, w, 16 * k, light(c.p.brand, 0.05))
    c.rect(x + 4 * k, y - 86 * k, w, 5 * k, WHITE)
    glass = light(c.p.light.mid, 0.35)
    for n in range(4):
        bx = x + (30 + n * 104) * k
        c.rect(bx, y - high + 14 * k, 90 * k, 92 * k, glass, r=12 * k)
        c.poly([(bx + 20 * k, y - high + 14 * k), (bx + 44 * k, y - high + 14 * k), (bx + 14 * k, y - high + 106 * k), (bx, y - high + 96 * k)], light(glass, 0.5))
        if n != 1:
            passenger(c, bx + 46 * k, y - high + 106 * k, 30 * k)
    c.rect(x + 448 * k, y - high + 10 * k, 78 * k, 206 * k, dark(colour, 0.2), r=8 * k)
    c.rect(x + 456 * k, y - high + 18 * k, 62 * k, 190 * k, dark(glass, 0.3), r=6 * k)
    c.poly([(x + 542 * k, y - high + 12 * k), (x + 590 * k, y - high + 22 * k), (x + 612 * k, y - 124 * k), (x + 542 * k, y - 124 * k)], glass)
    c.rect(x + 604 * k, y - 84 * k, 18 * k, 22 * k, Lit((255, 240, 190)), r=5)
    c.rect(x + 580 * k, y - 48 * k, 52 * k, 16 * k, INK, r=6)
    for dx in (130, 500):
        c.dot(x + dx * k, y - 34 * k, 46 * k, dark(colour, 0.35))
        c.dot(x + dx * k, y - 30 * k, 36 * k, INK)
        c.dot(x + dx * k, y - 30 * k, 17 * k, (210, 210, 214))


def passenger(c: Canvas, x: float, y: float, r: float) -> None:
    from .people import cast

    look = cast(c)
    c.blob([(x - r, y), (x - r * 0.8, y - r * 0.5), (x, y - r * 0.7), (x + r * 0.8, y - r * 0.5), (x + r, y)], WHITE)
    c.poly([(x - r * 0.5, y - r * 0.62), (x + r * 0.5, y - r * 0.62), (x, y - r * 0.1)], FLAG_RED)
    c.dot(x, y - r * 1.25, r * 0.78, look.skin)
    c.poly([(x + r * 0.82 * cos(radians(a)), y - r * 1.3 + r * 0.82 * sin(radians(a))) for a in range(170, 371, 20)], look.hair)
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
    c.poly(smooth([at(-110, 60), at(-70, 92), at(-4, 92), at(6, 44), at(40, 40), at(58, 118), at(76, 120), at(72, 46), at(30, 24), at(-40, 28), at(-96, 44)], steps=5), colour)
    c.poly(smooth([at(-102, 92), at(-96, 106), at(-10, 106), at(-2, 92)], steps=4), INK)
    c.stroke([at(66, 118), at(56, 146), at(36, 150)], 7 * k, 6 * k, INK)
    c.dot(*at(76, 112), 11 * k, Lit((255, 240, 190)))


def traffic_light(c: Canvas, x: float, y: float, high: float) -> None:
    c.rect(x - 6, y - high, 12, high, (96, 98, 112))
    c.rect(x - 30, y - high - 130, 60, 140, INK, r=16)
    for k, tone in enumerate(((120, 46, 46), (130, 104, 50), (88, 226, 140))):
        if k == 2:
            c.glow(x, y - high - 106 + k * 43, 70, tone, 0.6)
        c.dot(x, y - high - 106 + k * 43, 16, Lit(tone))


def umbrella(c: Canvas, x: float, y: float, r: float, colour: RGB) -> None:
    """Held at (x, y), open above."""
    top = y - r * 1.5
    c.stroke([(x, y), (x, top)], 5, 5, dark(c.p.wood, 0.4))
    edge = [(x + r * cos(radians(a)), top + r * 0.3 + r * 0.72 * sin(radians(a))) for a in range(180, 361, 12)]
    c.poly(edge, colour)
    for n, (left, right) in enumerate(((-1.0, -0.42), (-0.42, 0.3), (0.3, 1.0))):
        tone = light(colour, 0.16) if n == 1 else dark(colour, 0.12 * n)
        c.poly(smooth([(x + left * r, top + r * 0.31), (x + left * r * 0.7, top - r * 0.22), (x, top - r * 0.42), (x + right * r * 0.7, top - r * 0.22), (x + right * r, top + r * 0.31), (x + (left + right) / 2 * r, top + r * 0.2)], steps=4), tone)
    c.dot(x, top - r * 0.44, 5, dark(colour, 0.3))


def goal(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    net = light(c.p.grass, 0.5)
    for k in range(15):
        c.stroke([(x + w * k / 14, y - high), (x + 26 + (w - 52) * k / 14, y - 20)], 1.5, 1.5, net)
    for k in range(9):
        c.stroke([(x + 3 * k, y - high + (high - 20) * k / 8), (x + w - 3 * k, y - high + (high - 20) * k / 8)], 1.5, 1.5, net)
    for a, b in (((x, y), (x, y - high)), ((x, y - high), (x + w, y - high)), ((x + w, y - high), (x + w, y))):
        c.stroke([a, b], 10, 10, WHITE)


def watering_can(c: Canvas, x: float, y: float, k: float, f: int, colour: RGB) -> None:
    c.rect(x - 26 * k, y - 22 * k, 52 * k, 44 * k, colour, r=8 * k)
    c.poly([(x + f * 22 * k, y + 12 * k), (x + f * 70 * k, y - 18 * k), (x + f * 74 * k, y - 10 * k), (x + f * 24 * k, y + 20 * k)], dark(colour, 0.15))
    c.poly([(x + f * 66 * k, y - 28 * k), (x + f * 84 * k, y - 8 * k), (x + f * 74 * k, y - 2 * k)], dark(colour, 0.25))
    c.arc(x - f * 20 * k, y - 10 * k, 26 * k, 30 * k, 0, 360, 6 * k, dark(colour, 0.2))
    for n in range(9):
        dx = 84 + (n % 3) * 12 + n * 3
        c.oval(x + f * dx * k, y + (n * 13 - 4) * k, 2.4 * k, 5 * k, light(c.p.water, 0.5))


def spade(c: Canvas, x: float, y: float, high: float, lean: float = 20) -> None:
    c.stroke([(x, y), (x + lean, y - high)], 8, 8, c.p.wood)
    c.stroke([(x + lean - 16, y - high), (x + lean + 16, y - high)], 9, 9, dark(c.p.wood, 0.3))
    c.poly(smooth([(x - 19, y - 46), (x + 19, y - 42), (x + 12, y + 2), (x - 3, y + 16), (x - 16, y)], steps=4), (150, 156, 170))


def sapling(c: Canvas, x: float, y: float, k: float) -> None:
    from .nature import blade

    c.oval(x, y, 60 * k, 17 * k, dark(c.p.earth, 0.45))
    c.oval(x, y - 5 * k, 44 * k, 12 * k, dark(c.p.earth, 0.3))
    c.curve([(x, y - 4), (x + 4 * k, y - 70 * k), (x, y - 150 * k)], 8 * k, 4 * k, c.p.wood)
    for v, a in ((60, 0.5), (78, 2.6), (100, 0.7), (116, 2.4), (136, 1.0), (140, 2.0), (150, 1.5)):
        blade(c, x + 2 * k, y - v * k, a, 58 * k, 13 * k, mix(light(c.p.leaf, 0.15), c.p.deep, c.rng.random() * 0.5))


def lion(c: Canvas, x: float, y: float, k: float, colour: RGB) -> None:
    """A lion-dance lion: its cloth body carried behind, big head to the right."""
    trim = GOLD
    for u in (-190, -150, -40, 0):
        c.stroke([(x + u * k, y - 110 * k), (x + (u + 8) * k, y - 6 * k)], 32 * k, 26 * k, dark(colour, 0.25))
        c.oval(x + (u + 14) * k, y - 4 * k, 24 * k, 11 * k, INK)
    back = smooth([(x - 260 * k, y - 110 * k), (x - 240 * k, y - 190 * k), (x - 130 * k, y - 236 * k), (x + 20 * k, y - 240 * k), (x + 60 * k, y - 120 * k),
                   (x - 30 * k, y - 80 * k), (x - 120 * k, y - 106 * k), (x - 200 * k, y - 76 * k)], steps=6)
    c.poly(back, colour)
    c.fade(back, dark(colour, 0.45), "down", 0.4)
    for u, v in ((-200, 170), (-140, 196), (-76, 206), (-170, 130), (-100, 150), (-30, 164)):
        c.dot(x + u * k, y - v * k, 13 * k, trim)
    for n in range(9):
        c.poly(star(x + (-250 + n * 34) * k, y - (84 + (n % 2) * 14) * k, 21 * k, 0.55, 7), light(trim, 0.4))
    hx, hy = x + 96 * k, y - 236 * k
    for n in range(16):
        a = pi * 0.3 + n * 2 * pi / 20
        c.dot(hx - 6 * k - cos(a) * 96 * k, hy - sin(a) * 92 * k, 24 * k, light(trim, 0.5) if n % 2 else WHITE)
    c.oval(hx, hy, 98 * k, 90 * k, colour)
    c.poly(smooth([(hx - 40 * k, hy + 40 * k), (hx + 50 * k, hy + 22 * k), (hx + 112 * k, hy + 40 * k), (hx + 96 * k, hy + 82 * k), (hx + 10 * k, hy + 96 * k)], steps=5), dark(colour, 0.5))
    c.poly(smooth([(hx - 20 * k, hy + 76 * k), (hx + 60 * k, hy + 70 * k), (hx + 112 * k, hy + 72 * k), (hx + 90 * k, hy + 110 * k), (hx + 10 * k, hy + 116 * k)], steps=5), light(trim, 0.5))
    for u in (6, 66):
        c.dot(hx + u * k, hy - 22 * k, 30 * k, WHITE)
        c.dot(hx + (u + 5) * k, hy - 18 * k, 16 * k, INK)
        c.dot(hx + (u + 10) * k, hy - 25 * k, 5 * k, WHITE)
        c.curve([(hx + (u - 30) * k, hy - 44 * k), (hx + u * k, hy - 68 * k), (hx + (u + 30) * k, hy - 48 * k)], 13 * k, 13 * k, trim)
    c.oval(hx + 70 * k, hy + 24 * k, 25 * k, 17 * k, trim)
    c.poly(star(hx + 20 * k, hy - 84 * k, 28 * k, 0.5), Lit((250, 236, 200)))


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
        c.curve([(x + dx * w, y - w * 0.75 - lift), (x + dx * w + 14, y - w - lift), (x + dx * w - 10, y - w * 1.2 - lift)], 13, 4, light(c.p.cream, 0.4))
    c.rect(x - w / 2, y - w * 0.56, w, w * 0.56, colour, r=w * 0.1)
    c.rect(x - w * 0.56, y - w * 0.62, w * 1.12, w * 0.1, light(colour, 0.25), r=6)
    for side in (-0.62, 0.5):
        c.rect(x + side * w, y - w * 0.42, w * 0.12, w * 0.1, dark(colour, 0.4), r=4)
    c.fade([(x - w / 2, y - w * 0.5), (x + w / 2, y - w * 0.5), (x + w / 2, y), (x - w / 2, y)], dark(colour, 0.5), "right", 0.4)


def tray(c: Canvas, x: float, y: float, w: float) -> None:
    """A school lunch: rice, greens, something orange, a bowl of soup."""
    c.oval(x, y + 3, w * 0.54, w * 0.15, c.p.light.shadow, 0.25)
    c.oval(x, y, w / 2, w * 0.14, (212, 218, 222))
    c.oval(x, y - 2, w * 0.45, w * 0.115, WHITE)
    for dx, dy, tone in ((-0.22, -0.02, (255, 250, 236)), (0.05, -0.05, c.p.leaf), (0.24, -0.01, (240, 150, 70)), (0.0, 0.03, (214, 92, 62))):
        c.oval(x + dx * w, y + dy * w - 4, w * 0.13, w * 0.05, tone)


def first_aid_box(c: Canvas, x: float, y: float, w: float) -> None:
    high = w * 0.68
    c.rect(x - w * 0.16, y - high - w * 0.12, w * 0.32, w * 0.2, dark(WHITE, 0.35), r=8)
    c.rect(x - w / 2, y - high, w, high, WHITE, r=12)
    c.rect(x - w / 2, y - high * 0.58, w, 4, dark(WHITE, 0.2))
    for bw, bh in ((0.36, 0.12), (0.12, 0.36)):
        c.rect(x - w * bw / 2, y - high * 0.46 - w * bh / 2, w * bw, w * bh, FLAG_RED, r=3)


def rice_cake(c: Canvas, x: float, y: float, w: float) -> None:
    """A bánh chưng in its leaves."""
    green = mix((84, 122, 62), c.p.leaf, 0.3)
    c.poly([(x - w * 0.6, y - w * 0.5), (x + w * 0.3, y - w * 0.62), (x + w * 0.6, y - w * 0.42), (x - w * 0.26, y - w * 0.28)], light(green, 0.2))
    c.poly([(x - w * 0.6, y - w * 0.5), (x - w * 0.26, y - w * 0.28), (x - w * 0.26, y), (x - w * 0.6, y - w * 0.2)], dark(green, 0.25))
    c.poly([(x - w * 0.26, y - w * 0.28), (x + w * 0.6, y - w * 0.42), (x + w * 0.6, y - w * 0.13), (x - w * 0.26, y)], green)
    for t in (0.33, 0.66):
        c.stroke([(x - w * 0.26 + w * 0.86 * t, y - w * 0.28 - w * 0.14 * t), (x - w * 0.26 + w * 0.86 * t, y - w * 0.13 * t)], 4, 4, (240, 226, 170))


def boat(c: Canvas, x: float, y: float, k: float) -> None:
    """A small wooden sampan."""
    wood = dark(c.p.wood, 0.25)
    c.oval(x, y + 8 * k, 250 * k, 17 * k, c.p.light.shadow, 0.28)
    c.poly(smooth([(x - 250 * k, y - 52 * k), (x - 150 * k, y - 8 * k), (x, y + 10 * k), (x + 150 * k, y - 8 * k), (x + 250 * k, y - 56 * k), (x + 130 * k, y - 36 * k), (x, y - 30 * k), (x - 130 * k, y - 34 * k)], steps=5), wood)
    c.curve([(x - 246 * k, y - 50 * k), (x - 120 * k, y - 32 * k), (x, y - 28 * k), (x + 120 * k, y - 34 * k), (x + 246 * k, y - 54 * k)], 8 * k, 8 * k, light(wood, 0.3))


def basket(c: Canvas, x: float, y: float, w: float, fill: tuple[RGB, ...]) -> None:
    for _ in range(14):
        c.dot(x + c.rng.uniform(-0.42, 0.42) * w, y - w * 0.42 - c.rng.uniform(0, 0.14) * w, w * 0.12, c.rng.choice(fill))
    straw = (214, 172, 108)
    c.poly([(x - w / 2, y - w * 0.42), (x + w / 2, y - w * 0.42), (x + w * 0.38, y), (x - w * 0.38, y)], straw)
    for k in range(1, 4):
        c.rect(x - w * (0.5 - k * 0.028), y - w * (0.42 - k * 0.1), w * (1 - k * 0.056), 3, dark(straw, 0.3))
    c.rect(x - w * 0.53, y - w * 0.46, w * 1.06, w * 0.08, dark(straw, 0.15), r=5)


def balloon(c: Canvas, x: float, y: float, r: float, colour: RGB, tie: tuple[float, float]) -> None:
    c.curve([(x, y + r), ((x + tie[0]) / 2 + 12, (y + tie[1]) / 2), tie], 1.8, 1.8, light(c.p.wood, 0.3))
    c.poly(ring(x, y, r * 0.86, r, 0.0), colour)
    c.poly(ring(x - r * 0.3, y - r * 0.38, r * 0.16, r * 0.26, 0.5), light(colour, 0.5))
    c.poly([(x - 6, y + r + 6), (x + 6, y + r + 6), (x, y + r - 4)], dark(colour, 0.15))


