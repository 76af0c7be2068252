"""Scenes in the open: garden, lotus pond, river, tree planting, rain, reading under a tree."""

from __future__ import annotations

from .buildings import school
from .canvas import Canvas, H, W, ring, smooth
from .furniture import book
from .nature import (
    cloud,
    frame_leaves,
    heaven,
    hills,
    lotus,
    pad,
    paving,
    reed,
    skyline,
    standing_leaf,
    tufts,
    water,
)
from .palette import SOFT, Lit, dark, light, mix
from .people import cast, person
from .props import basket, boat, umbrella
from .register import scene
from .trees import bamboo, phuong, round_tree


@scene("lotus_pond", SOFT)
def lotus_pond(c: Canvas) -> None:
    """Lotus in June; pupils sketch on the bank."""
    rng, p = c.rng, c.p
    heaven(c, 430)
    hills(c, 440, 190, p.deep, 0.6, 3)
    hills(c, 450, 90, p.leaf, 0.45, 4)
    with c.far(0.3):
        school(c, 980, 455, 420, 2, 84)
        for x in (930, 1440, 180, 330):
            round_tree(c, x, 460, 0.55)
    water(c, 450)
    for _ in range(70):
        t = rng.random() ** 1.3
        y = 480 + t * 500
        pad(
            c,
            rng.uniform(-60, W + 60),
            y,
            26 + 95 * t,
            mix(mix(p.leaf, p.water, 0.25), p.deep, rng.random() * 0.7),
            0.3,
        )
    pond_bank(c)


def pond_bank(c: Canvas) -> None:
    """The near bank: two pupils, tall leaves and flowers."""
    rng, p = c.rng, c.p
    for y in sorted(rng.uniform(540, 960) for _ in range(12)):
        k = (y - 440) / 500
        x = rng.uniform(0, W)
        if rng.random() < 0.5 and k > 0.35:
            standing_leaf(c, x, y, 150 * k + 30, 96 * k + 14, mix(p.leaf, p.deep, rng.random()))
        else:
            c.curve([(x, y), (x + 9, y - 60 * k), (x + 2, y - 120 * k - 10)], 5, 4, p.deep)
            lotus(
                c,
                x + 2,
                y - 118 * k - 10,
                60 * k + 14,
                rng.uniform(0.5, 1.2),
                rng.choice(((246, 150, 172), (250, 186, 190), (255, 236, 226))),
            )
    bank = smooth([(-60, 900), (200, 880), (520, 930), (760, 1010), (900, 1120), (-60, 1120)])
    c.poly(bank, p.grass)
    c.fade(bank, p.deep, "down", 0.5)
    a = person(c, 230, 1010, 420, "floorread", cast(c, "girl"), 1)
    book(c, a.both[0] + 8, a.both[1], 42, p.accent)
    person(c, 520, 1020, 410, rng.choice(("floor", "floorplay")), cast(c, "boy"), 1)
    for x, s in ((1230, 1.6), (1480, 1.25), (1040, 1.0)):
        standing_leaf(c, x, H + 40, 190 * s, 130 * s, mix(p.leaf, p.deep, rng.random() * 0.6))
    lotus(c, 1350, 820, 130, 1.0)
    c.curve([(1350, 820), (1362, 930), (1350, H)], 9, 9, p.deep)
    lotus(c, 1130, 900, 70, 0.45, (240, 130, 160))
    reed(c, 60, 1090, 260, p.leaf)


@scene("river", SOFT)
def river(c: Canvas) -> None:
    """A river at a low sun, a sampan, children on the embankment."""
    rng, p = c.rng, c.p
    heaven(c, 500)
    hills(c, 505, 260, mix(p.deep, p.brand, 0.3), 0.72, 3)
    hills(c, 510, 150, p.deep, 0.55, 4)
    skyline(c, 520, 0.5)
    water(c, 515)
    with c.far(0.22):
        for x in range(-40, W, 60):
            c.dot(x + rng.uniform(-20, 20), 512, rng.uniform(20, 40), mix(p.leaf, p.deep, rng.random()))
        c.rect(0, 512, W, 14, dark(p.earth, 0.2))
    sx = rng.uniform(820, 1150)
    boat(c, sx, 700, 0.9)
    person(c, sx - 120, 690, 190, "bend", cast(c, "adult", hat="cone"), -1, ground=False)
    c.stroke([(sx - 190, 590), (sx - 240, 730)], 5, 7, p.wood)
    basket(c, sx + 70, 688, 70, (light(p.leaf, 0.2), (246, 178, 66)))
    with c.far(0.3):
        boat(c, 320, 590, 0.45)
    shore = smooth(
        [(-60, 800), (300, 815), (760, 880), (1200, 850), (W + 80, 780), (W + 80, 1140), (-60, 1140)]
    )
    c.poly(shore, p.earth)
    c.fade(shore, dark(p.earth, 0.5), "down", 0.5)
    embankment(c)


def embankment(c: Canvas) -> None:
    """The near shore with its walkers."""
    rng, p = c.rng, c.p
    c.stroke(
        smooth([(-60, 800), (300, 815), (760, 880), (1200, 850), (W + 80, 780)], closed=False),
        16,
        16,
        light(p.earth, 0.4),
    )
    for x, y, h, pose, f in (
        (560, 990, 300, "point", -1),
        (690, 1010, 270, "wave", 1),
        (1010, 980, 300, "walk", 1),
        (1130, 1000, 260, "walk", 1),
    ):
        person(c, x + rng.uniform(-30, 30), y, h, pose, None, f, back=pose == "point")
    person(c, 1290, 1010, 420, "stand", cast(c, "teacher"), -1)
    bamboo(c, 120, 1060, 900, 9, 170)
    tufts(c, 1000, H + 20, 60, p.grass)
    for _ in range(5):
        x, y = rng.uniform(500, 1300), rng.uniform(120, 330)
        c.curve(
            [(x - 26, y - 9), (x - 8, y - 12), (x, y), (x + 8, y - 12), (x + 26, y - 9)],
            3,
            3,
            p.deep,
            steps=3,
        )


@scene("rain", ("overcast",))
def rain(c: Canvas) -> None:
    """Going home under bright umbrellas."""
    rng, p = c.rng, c.p
    heaven(c, 600)
    for _ in range(5):
        cloud(c, rng.uniform(0, W), rng.uniform(60, 260), rng.uniform(1.6, 2.8))
    skyline(c, 620, 0.55)
    with c.far(0.25):
        school(c, -60, 680, 900, 3, 128)
    with c.far(0.1):
        round_tree(c, 1000, 690, 1.1)
        phuong(c, 1430, 700, 1.2)
    paving(c, 670, mix(p.water, p.earth, 0.35))
    for _ in range(12):
        x, y = rng.uniform(0, W), rng.uniform(720, 1040)
        c.oval(x, y, rng.uniform(60, 170), (y - 660) * 0.05 + 3, light(p.light.mid, 0.35), 0.5)
    colours = [p.accent, (236, 96, 76), (250, 196, 80), p.brand, (92, 170, 160)]
    rng.shuffle(colours)
    walkers = ((640, 790, 200, 0), (960, 800, 210, 1), (300, 950, 340, 2), (1230, 980, 370, 3))
    for place, y, h, k in walkers:
        x = place + rng.uniform(-40, 40)
        c.poly(ring(x, y + h * 0.24, h * 0.16, h * 0.24), dark(colours[k], 0.3), 0.18)
        if k == 2:
            person(c, x + 120, y + 6, h * 0.93, "walk", cast(c), 1)
        who = person(c, x, y, h, "lift" if k % 2 else "greet", cast(c), 1)
        umbrella(c, who.near[0], who.near[1], h * 0.56, colours[k])
    child = cast(c, outfit="rain", top=(250, 196, 70), hat="hood", hat_colour=(250, 196, 70), scarf=False)
    person(c, 790, 1040, 360, rng.choice(("jump", "open_arms")), child, 1)
    for dx in (-150, -90, 90, 150):
        c.curve(
            [(790 + dx * 0.7, 1040), (790 + dx, 990), (790 + dx * 1.25, 1010)], 5, 3, light(p.light.mid, 0.6)
        )
    for _ in range(240):
        x, y, long = rng.uniform(-40, W), rng.uniform(-40, H), rng.uniform(22, 54)
        c.poly([(x, y), (x + 1.8, y), (x - long * 0.2, y + long)], Lit((240, 248, 250)), 0.5)
    frame_leaves(c, "left")
