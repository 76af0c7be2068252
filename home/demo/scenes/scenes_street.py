"""Scenes in the street: the school bus, road safety."""

from __future__ import annotations

from dataclasses import replace

from .canvas import Canvas, H, W
from .nature import bush, frame_leaves, heaven, petals
from .palette import DAY, GOLD, WHITE, dark, light, mix
from .people import cast, person
from .register import scene
from .trees import FLAME, areca, bang, phuong, round_tree
from .vehicles import bus, scooter, traffic_light


def street(c: Canvas, y: float) -> None:
    """Pavement, kerb and asphalt."""
    p = c.p
    c.blend([(0, y), (W, y), (W, y + 110), (0, y + 110)], light(p.earth, 0.35), light(p.earth, 0.1))
    for k in range(26):
        c.rect(k * 64, y, 2, 110, dark(p.earth, 0.3), alpha=0.25)
    for k in range(20):
        c.rect(k * 84, y + 104, 80, 22, WHITE if k % 2 else p.accent, r=3)
    road = mix((96, 100, 120), p.brand, 0.12)
    c.blend([(0, y + 126), (W, y + 126), (W, H), (0, H)], light(road, 0.16), dark(road, 0.06))
    c.fade([(0, y + 126), (W, y + 126), (W, H), (0, H)], dark(road, 0.4), "down", 0.3)


def shopfronts(c: Canvas, y: float) -> None:
    """A row of tube houses with awnings and balconies, no signs."""
    rng, p = c.rng, c.p
    x = -20.0
    while x < W:
        w, floors = rng.uniform(130, 190), rng.choice((2, 3, 3, 4))
        tone, high = rng.choice((*p.pastels, p.wall, p.cream)), 70 + floors * 104
        c.rect(x, y - high, w, high, tone)
        c.fade([(x, y - high), (x + w, y - high), (x + w, y), (x, y)], dark(tone, 0.4), "right", 0.3)
        c.rect(x - 5, y - high - 10, w + 10, 18, light(tone, 0.4), r=3)
        for floor in range(floors):
            yy = y - high + 24 + floor * 104
            for k in (0.16, 0.56):
                c.rect(x + w * k, yy, w * 0.28, 66, dark(mix(p.water, p.brand, 0.3), 0.2))
                c.rect(x + w * (k + 0.13), yy, 4, 66, light(tone, 0.5))
            if rng.random() < 0.55:
                c.rect(x + 6, yy + 46, w - 12, 6, dark(p.wood, 0.3))
                for n in range(int(w / 14)):
                    c.rect(x + 10 + n * 14, yy + 46, 3, 34, dark(p.wood, 0.3))
                c.dot(x + w * rng.uniform(0.2, 0.8), yy + 54, 19, p.leaf)
        c.rect(x + 12, y - 66, w - 24, 66, dark(tone, 0.5))
        awning = rng.choice(p.brights)
        for n in range(6):
            c.poly(
                [
                    (x + w * n / 6, y - 92),
                    (x + w * (n + 1) / 6, y - 92),
                    (x + w * (n + 1) / 6 + 6, y - 54),
                    (x + w * n / 6 + 6, y - 54),
                ],
                WHITE if n % 2 else awning,
            )
        x += w


@scene("bus", DAY, mirror=False)
def school_bus(c: Canvas) -> None:
    """An outing: the bus waits."""
    rng, p = c.rng, c.p
    heaven(c, 600)
    with c.far(0.35):
        shopfronts(c, 660)
    street(c, 650)
    for x, draw, k in ((110, phuong, 1.15), (1490, rng.choice((phuong, round_tree, bang)), 1.1)):
        draw(c, x, 735, k)
    tone = rng.choice(((250, 196, 70), (250, 196, 70), p.accent))
    bus(c, 330, 920, 1.32, tone)
    c.rect(0, 985, W, 9, GOLD, alpha=0.7)
    person(
        c,
        1280,
        960,
        400,
        rng.choice(("greet", "show", "calm")),
        cast(c, rng.choice(("teacher", "master"))),
        -1,
    )
    for x, y, h, pose, f in (
        (1130, 985, 290, "walk", -1),
        (1410, 1000, 300, "walk", -1),
        (1500, 1030, 310, "run", -1),
        (190, 1000, 320, "wave", 1),
    ):
        person(c, x, y, h * 1.04, pose, cast(c, hat=rng.choice(("cap", "", "")), hat_colour=p.accent), f)
    frame_leaves(c, "right")
    petals(c, (FLAME, (248, 160, 100)), 14, 400, 1000)


@scene("traffic", ("morning", "noon", "afternoon"))
def traffic(c: Canvas) -> None:
    """Across the zebra: a warden stops the scooters for the pupils."""
    rng, p = c.rng, c.p
    heaven(c, 560)
    with c.far(0.3):
        shopfronts(c, 610)
    street(c, 600)
    with c.far(0.08):
        areca(c, 1040, 700, 0.95)
        phuong(c, 180, 690, 1.0)
    bush(c, 880, 712, 170, p.leaf, (250, 200, 90))
    for k in range(9):
        far, near = 560 + k * 62, 260 + k * 130
        c.poly([(far, 740), (far + 34, 740), (near + 74, H), (near, H)], WHITE, 0.9)
    traffic_light(c, 1370, 760, 330)
    helmets = ((232, 92, 84), p.accent, p.brand)
    for x, y, k, f, tone in (
        (1400, 880, 1.5, -1, p.brand),
        (1560, 1010, 1.8, -1, p.accent),
        (90, 860, 1.4, 1, (92, 160, 160)),
    ):
        rider = replace(cast(c, "adult"), hat="helmet", hat_colour=rng.choice(helmets))
        scooter(c, x, y, k, f, tone)
        person(c, x - f * 40 * k, y - 12 * k, 250 * k * 0.92, "sit", rider, f, ground=False)
    crossing(c)


def crossing(c: Canvas) -> None:
    """Scooters wait, the officer shows the way, pupils cross."""
    rng, p = c.rng, c.p
    officer = replace(
        cast(c, "master"),
        top=(214, 178, 112),
        bottom=(196, 158, 96),
        hat="police",
        hat_colour=(200, 164, 100),
    )
    person(c, 1090, 960, 430, rng.choice(("open_arms", "lift")), officer, -1)
    for x, y, h, pose in (
        (420, 1010, 330, "walk"),
        (560, 985, 310, "hand_up"),
        (690, 1000, 330, "walk"),
        (820, 980, 300, "wave"),
    ):
        look = cast(c, hat=rng.choice(("cap", "")), hat_colour=p.accent)
        person(c, x, y, h, "walk" if pose == "walk" else rng.choice(("walk", "wave")), look, 1)
    person(c, 270, 1020, 440, "walk", cast(c, "teacher"), 1)
    frame_leaves(c, "left")
