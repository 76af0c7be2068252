"""Scenes in the open: garden, lotus pond, river, tree planting, rain, reading under a tree."""

from __future__ import annotations

from .buildings import school
from .canvas import Canvas, H, W, ring, smooth
from .furniture import book, pile
from .nature import (bush, cloud, frame_leaves, ground, heaven, hills, lotus, pad, paving, petals, reed, skyline, standing_leaf,
                     tufts, water)
from .palette import DAY, SOFT, WHITE, Lit, dark, light, mix
from .people import cast, person
from .props import basket, boat, sapling, spade, umbrella, watering_can
from .register import scene
from .rooms import plant
from .trees import areca, bamboo, banana, phuong, round_tree


def bed(c: Canvas, x: float, y: float, w: float, kind: int) -> None:
    """A row of vegetables in dark earth."""
    rng, p = c.rng, c.p
    c.oval(x + w / 2, y + 4, w * 0.54, 24, dark(p.earth, 0.5))
    c.oval(x + w / 2, y, w * 0.52, 18, dark(p.earth, 0.34))
    for k in range(int(w / 52)):
        px, py = x + 28 + k * 52, y - rng.uniform(0, 6)
        tone = mix(light(p.leaf, 0.2), p.deep, rng.random() * 0.5)
        if kind % 3 == 0:
            for dx, r in ((-14, 18), (14, 18), (0, 22)):
                c.dot(px + dx, py - 14, r, dark(tone, 0.12) if dx else light(tone, 0.2))
            c.dot(px, py - 16, 11, light(tone, 0.45))
        elif kind % 3 == 1:
            for lean in (-22, -9, 4, 18):
                c.poly(smooth([(px - 4, py), (px + lean - 8, py - 30), (px + lean * 1.4, py - 52), (px + lean + 8, py - 26)], steps=4), mix(tone, p.leaf, rng.random()))
        else:
            c.stroke([(px, py), (px, py - 96)], 4, 3, p.wood)
            for dy in (-24, -46, -70):
                c.oval(px - 11, py + dy, 14, 8, tone)
                c.oval(px + 12, py + dy - 8, 14, 8, light(tone, 0.1))
                c.dot(px + rng.uniform(-12, 12), py + dy + 8, 8, (226, 76, 54))


@scene("garden", DAY)
def garden(c: Canvas) -> None:
    """The school's vegetable garden."""
    rng, p = c.rng, c.p
    heaven(c, 520)
    hills(c, 540, 150, p.deep, 0.45)
    with c.far(0.18):
        school(c, 60, 560, 640, 2, 100)
        round_tree(c, 820, 570, 0.8)
    banana(c, 1380, 640, 1.35)
    banana(c, 1540, 660, 1.1)
    areca(c, 1190, 610, 0.9)
    ground(c, 560, p.grass)
    for k in range(26):
        x = k * 64
        c.rect(x, 560, 16, 76, light(p.wood, 0.5))
        c.poly([(x, 560), (x + 8, 546), (x + 16, 560)], light(p.wood, 0.5))
    c.rect(0, 582, W, 9, light(p.wood, 0.4))
    for row, (y, inset) in enumerate(((690, 130), (800, 70), (940, 0))):
        for half in (0, 1):
            bed(c, inset + half * (W / 2 + 40), y, W / 2 - inset - 60, row + half + rng.randrange(3))
    a = person(c, 470, 760, 240, "bend", cast(c, hat="cap", hat_colour=p.accent), -1)
    basket(c, a.near[0] - 60, 770, 90, ((226, 76, 54), p.leaf, (250, 190, 80)))
    b = person(c, 1180, 880, 330, "hold", cast(c), -1)
    watering_can(c, b.both[0] - 26, b.both[1], 1.05, -1, p.accent)
    person(c, 640, 880, 330, "kneel", cast(c), 1)
    person(c, 150, 1000, 420, rng.choice(("hold", "calm", "lean")), cast(c, "teacher", hat="cone"), 1)
    basket(c, 360, 1040, 150, ((226, 76, 54), (250, 190, 80), light(p.leaf, 0.2)))
    tufts(c, 990, H + 20, 60, p.grass)
    frame_leaves(c, "left")


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
    for k in range(70):
        t = rng.random() ** 1.3
        y = 480 + t * 500
        pad(c, rng.uniform(-60, W + 60), y, 26 + 95 * t, mix(mix(p.leaf, p.water, 0.25), p.deep, rng.random() * 0.7), 0.3)
    for y in sorted(rng.uniform(540, 960) for _ in range(12)):
        k = (y - 440) / 500
        x = rng.uniform(0, W)
        if rng.random() < 0.5 and k > 0.35:
            standing_leaf(c, x, y, 150 * k + 30, 96 * k + 14, mix(p.leaf, p.deep, rng.random()))
        else:
            c.curve([(x, y), (x + 9, y - 60 * k), (x + 2, y - 120 * k - 10)], 5, 4, p.deep)
            lotus(c, x + 2, y - 118 * k - 10, 60 * k + 14, rng.uniform(0.5, 1.2), rng.choice(((246, 150, 172), (250, 186, 190), (255, 236, 226))))
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
    shore = smooth([(-60, 800), (300, 815), (760, 880), (1200, 850), (W + 80, 780), (W + 80, 1140), (-60, 1140)])
    c.poly(shore, p.earth)
    c.fade(shore, dark(p.earth, 0.5), "down", 0.5)
    c.stroke(smooth([(-60, 800), (300, 815), (760, 880), (1200, 850), (W + 80, 780)], closed=False), 16, 16, light(p.earth, 0.4))
    for x, y, h, pose, f in ((560, 990, 300, "point", -1), (690, 1010, 270, "wave", 1), (1010, 980, 300, "walk", 1), (1130, 1000, 260, "walk", 1)):
        person(c, x + rng.uniform(-30, 30), y, h, pose, None, f, back=pose == "point")
    person(c, 1290, 1010, 420, "stand", cast(c, "teacher"), -1)
    bamboo(c, 120, 1060, 900, 9, 170)
    tufts(c, 1000, H + 20, 60, p.grass)
    for _ in range(5):
        x, y = rng.uniform(500, 1300), rng.uniform(120, 330)
        c.curve([(x - 26, y - 9), (x - 8, y - 12), (x, y), (x + 8, y - 12), (x + 26, y - 9)], 3, 3, p.deep, steps=3)


@scene("tree_planting", ("morning", "afternoon", "noon"))
def tree_planting(c: Canvas) -> None:
    """Tết trồng cây: young trees along a slope."""
    rng, p = c.rng, c.p
    heaven(c, 540)
    hills(c, 560, 230, p.deep, 0.6)
    hills(c, 590, 140, p.leaf, 0.42, 4)
    with c.far(0.25):
        school(c, 900, 600, 520, 2, 92)
    for x, k in ((150, 0.9), (340, 0.7)):
        with c.far(0.1):
            phuong(c, x, 640, k, bloom=False)
    slope = smooth([(-80, 640), (400, 600), (1000, 640), (W + 80, 600), (W + 80, H + 60), (-80, H + 60)])
    c.poly(slope, p.grass)
    c.fade(slope, p.deep, "down", 0.42)
    tufts(c, 690, 1000, 90, p.grass)
    for x, y in ((520, 690), (760, 676), (1010, 684), (1260, 676)):
        sapling(c, x, y, 0.55)
    for x, y, pose in ((600, 710, "bend"), (930, 706, "kneel"), (1350, 720, "carry")):
        person(c, x, y, 170, pose if pose != "carry" else "hold", None)
    sapling(c, 800, 935, 1.5)
    person(c, 590, 960, 370, "kneel", cast(c), 1)
    hold = person(c, 1030, 965, 400, "lean", cast(c, rng.choice(("boy", "girl"))), -1)
    spade(c, hold.near[0] - 12, 950, 250, 24)
    can = person(c, 1330, 1020, 400, "hold", cast(c, hat="cap", hat_colour=p.brand), -1)
    watering_can(c, can.both[0] - 30, can.both[1] + 6, 1.25, -1, p.accent)
    person(c, 300, 1030, 480, "point", cast(c, "teacher", hat="cone"), -1)
    tufts(c, 1020, H + 30, 30, p.grass)
    bush(c, 60, 1090, 260, p.leaf, (250, 190, 90))
    frame_leaves(c, "right")


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
    for x, y, h, k in walkers:
        x += rng.uniform(-40, 40)
        c.poly(ring(x, y + h * 0.24, h * 0.16, h * 0.24), dark(colours[k], 0.3), 0.18)
        if k == 2:
            person(c, x + 120, y + 6, h * 0.93, "walk", cast(c), 1)
        who = person(c, x, y, h, "lift" if k % 2 else "greet", cast(c), 1)
        umbrella(c, who.near[0], who.near[1], h * 0.56, colours[k])
    child = cast(c, outfit="rain", top=(250, 196, 70), hat="hood", hat_colour=(250, 196, 70), scarf=False)
    person(c, 790, 1040, 360, rng.choice(("jump", "open_arms")), child, 1)
    for dx in (-150, -90, 90, 150):
        c.curve([(790 + dx * 0.7, 1040), (790 + dx, 990), (790 + dx * 1.25, 1010)], 5, 3, light(p.light.mid, 0.6))
    for _ in range(240):
        x, y, long = rng.uniform(-40, W), rng.uniform(-40, H), rng.uniform(22, 54)
        c.poly([(x, y), (x + 1.8, y), (x - long * 0.2, y + long)], Lit((240, 248, 250)), 0.5)
    frame_leaves(c, "left")


@scene("reading", DAY)
def reading(c: Canvas) -> None:
    """A reading hour in the shade of the flame tree."""
    rng, p = c.rng, c.p
    heaven(c, 540)
    hills(c, 560, 160, p.deep, 0.5)
    with c.far(0.22):
        school(c, 880, 600, 640, 2, 108)
    ground(c, 590, p.grass)
    for x in (70, 1500):
        with c.far(0.08):
            round_tree(c, x, 640, 0.8)
    c.oval(700, 860, 760, 150, p.light.shadow, 0.2)
    phuong(c, 690, 800, 2.15, rng.random() < 0.8)
    spots = [(300, 900, 330), (520, 990, 380), (980, 985, 380), (1190, 890, 320), (830, 880, 300)]
    for x, y, h in sorted(spots, key=lambda s: s[1]):
        look = cast(c)
        who = person(c, x + rng.uniform(-24, 24), y, h, "floorread", look)
        book(c, who.both[0], who.both[1] + h * 0.01, h * 0.11, rng.choice(p.brights))
    pile(c, 690, 985, 5, 90)
    teacher = person(c, 1390, 985, 440, "read", cast(c, "teacher"), -1)
    book(c, *teacher.both, 44, p.accent)
    tufts(c, 1010, H + 20, 30, p.grass)
    petals(c, ((232, 76, 50), (248, 150, 96)), 40, 560, 1040)


