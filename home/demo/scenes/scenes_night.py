"""Scenes after dark: the mid-autumn moon, a festival on the school's stage."""

from __future__ import annotations

from .buildings import school
from .canvas import Canvas, W, ring, star
from .festive import LANTERNS, cord_of_lanterns, lantern, lion, star_lantern
from .instruments import drum
from .nature import frame_leaves, heaven, lotus, paving, skyline
from .palette import FLAG_RED, WHITE, Lit, dark, light, mix
from .people import cast, person
from .register import scene
from .trees import bang, round_tree


@scene("mid_autumn", ("night",))
def mid_autumn(c: Canvas) -> None:
    """A full moon, star lanterns, the lion dance."""
    rng, p = c.rng, c.p
    heaven(c, 640, sun=False)
    mx, my = rng.uniform(900, 1250), rng.uniform(180, 240)
    c.glow(mx, my, 560, (220, 190, 200), 0.45)
    c.dot(mx, my, 138, Lit((255, 236, 180)))
    for dx, dy, r in ((-44, -30, 24), (36, 30, 34), (30, -62, 15), (-50, 52, 18)):
        c.dot(mx + dx, my + dy, r, Lit((248, 220, 156)))
    skyline(c, 650, 0.3)
    round_tree(c, 1500, 740, 1.5)
    bang(c, 90, 740, 1.3)
    paving(c, 640, mix(p.earth, p.brand, 0.25))
    cord_of_lanterns(c, -20, 120, 640, 190, 5, 34)
    c.glow(520, 860, 520, (255, 170, 90), 0.3)
    p.relight((255, 206, 190), 0.6)
    lion(c, 560, 870, 1.35, FLAG_RED)
    person(c, 250, 890, 300, "drum", cast(c, "boy", top=FLAG_RED, outfit="shorts", scarf=False), 1)
    drum(c, 240, 930, 1.0)
    lantern_parade(c)


def lantern_parade(c: Canvas) -> None:
    """The lion and the children with their lanterns."""
    rng, p = c.rng, c.p
    kids = (
        (990, 850, 250),
        (1150, 830, 240),
        (1060, 990, 340),
        (1250, 960, 330),
        (1440, 1010, 360),
        (840, 1060, 370),
        (330, 1070, 350),
    )
    for k, (x, y, h) in enumerate(sorted(kids, key=lambda s: s[1])):
        who = person(
            c,
            x + rng.uniform(-20, 20),
            y,
            h,
            "greet" if k % 2 else "lift",
            cast(c, rng.choice(("pupil", "tiny")), scarf=False, top=rng.choice(p.pastels)),
            -1 if k % 2 else 1,
        )
        x0, y0 = who.near
        c.stroke([(x0, y0 + 16), (x0 + 6, y0 - h * 0.22)], 5, 4, p.wood)
        if rng.random() < 0.7:
            star_lantern(c, x0 + 6, y0 - h * 0.34, h * 0.16, rng.choice(LANTERNS))
        else:
            lantern(c, x0 + 6, y0 - h * 0.32, h * 0.12, rng.choice(LANTERNS), 4)
    c.soft([ring(800, 1000, 720, 110)], (255, 176, 96), 0.16, 60)
    frame_leaves(c, "left")


@scene("night_festival", ("night", "dusk", "night"))
def night_festival(c: Canvas) -> None:
    """An evening on the school's stage: lights, fireworks of colour, a crowd."""
    rng, p = c.rng, c.p
    heaven(c, 640, sun=False)
    fireworks(c)
    skyline(c, 660, 0.25)
    with c.far(0.1):
        school(c, -100, 720, 480, 3, 120)
        school(c, 1220, 720, 480, 3, 120)
    paving(c, 700, mix(p.earth, p.brand, 0.3))
    lit_stage(c)
    cord_of_lanterns(c, -20, 60, 420, 190, 4, 32)
    cord_of_lanterns(c, 1180, 190, 1620, 60, 4, 32)
    for y, h, n in ((890, 220, 13), (990, 300, 10), (1140, 400, 7)):
        for k in range(n):
            person(
                c,
                W * (k + 0.5) / n + rng.uniform(-24, 24),
                y,
                h,
                rng.choice(("stand", "cheer", "greet", "wave", "stand")),
                cast(c, rng.choice(("pupil", "pupil", "adult")), scarf=False),
                back=True,
                ground=False,
            )


def fireworks(c: Canvas) -> None:
    """Four bursts over the roofs."""
    rng, p = c.rng, c.p
    for _ in range(4):
        x, y, r, tone = (
            rng.uniform(120, 1480),
            rng.uniform(80, 240),
            rng.uniform(70, 130),
            rng.choice(((255, 200, 110), (255, 140, 130), (160, 220, 230), light(p.accent, 0.4))),
        )
        c.glow(x, y, r * 1.7, tone, 0.35)
        for k in range(18):
            ray = star(x, y, r * rng.uniform(0.75, 1.0), 0.3, 9, 0.1)[(k * 2) % 18]
            c.stroke([(x + (ray[0] - x) * 0.4, y + (ray[1] - y) * 0.4), ray], 2, 4, Lit(tone))
            c.dot(*ray, 4.6, Lit(light(tone, 0.5)))


def lit_stage(c: Canvas) -> None:
    """The backdrop with its lotus and lamps, in a light of its own."""
    p = c.p
    c.rect(330, 270, 940, 450, Lit(dark(p.brand, 0.25)), r=10)
    c.fade([(330, 270), (1270, 270), (1270, 720), (330, 720)], Lit(light(p.accent, 0.3)), "down", 0.6)
    night = p.light.tint, p.light.force
    p.relight((255, 228, 214), 0.5)
    lotus(c, 800, 560, 190, 1.25, (250, 160, 170))
    for k in range(9):
        c.glow(370 + k * 107, 268, 60, (255, 226, 150), 0.8)
        c.dot(370 + k * 107, 268, 11, Lit((255, 244, 206)))
    c.soft(
        [
            [(350, 200), (400, 200), (900, 800), (560, 800)],
            [(1200, 200), (1250, 200), (1040, 800), (700, 800)],
        ],
        (255, 214, 160),
        0.32,
        26,
    )
    c.rect(270, 720, 1060, 70, p.wood, r=4)
    c.rect(270, 712, 1060, 16, Lit(light(p.accent, 0.4)), r=4)
    stage_dancers(c)
    p.relight(*night)


def stage_dancers(c: Canvas) -> None:
    """Five girls in áo dài."""
    rng, p = c.rng, c.p
    for k, x in enumerate((480, 640, 800, 960, 1120)):
        look = cast(
            c,
            "girl",
            outfit="aodai",
            bottom=WHITE,
            scarf=False,
            top=Lit(light(p.brights[(k * 2) % 6], 0.3)),
            hat="flower",
            hat_colour=(240, 110, 140),
        )
        person(
            c,
            x,
            724 - abs(k - 2) * 2,
            280,
            rng.choice(("sway", "arabesque", "cheer")),
            look,
            1 if k % 2 else -1,
        )
