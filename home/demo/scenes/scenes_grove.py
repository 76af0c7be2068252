"""Scenes among plants: the vegetable garden, tree planting, reading in the shade."""

from __future__ import annotations

from .buildings import school
from .canvas import Canvas, H, W, smooth
from .furniture import book, pile
from .nature import bush, frame_leaves, ground, heaven, hills, petals, tufts
from .palette import DAY, dark, light, mix
from .people import cast, person
from .props import basket, sapling, spade, watering_can
from .register import scene
from .trees import areca, banana, phuong, round_tree
from .vehicles import wheelchair


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
                c.poly(
                    smooth(
                        [
                            (px - 4, py),
                            (px + lean - 8, py - 30),
                            (px + lean * 1.4, py - 52),
                            (px + lean + 8, py - 26),
                        ],
                        steps=4,
                    ),
                    mix(tone, p.leaf, rng.random()),
                )
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
    if rng.random() < 0.5:
        reader = wheelchair(c, 150, 960, 360, 1, "sitread")
        book(c, *reader.both, 36, p.accent)
    teacher = person(c, 1390, 985, 440, "read", cast(c, "teacher"), -1)
    book(c, *teacher.both, 44, p.accent)
    tufts(c, 1010, H + 20, 30, p.grass)
    petals(c, ((232, 76, 50), (248, 150, 96)), 40, 560, 1040)
