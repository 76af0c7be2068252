"""Scenes of celebration: Tết, mid-autumn, the teachers' day, dance, a festival night."""

from __future__ import annotations

from dataclasses import replace

from .buildings import bunting, curtain, school
from .canvas import Canvas, W, ring
from .festive import balloon, bouquet, cord_of_lanterns, rice_cake
from .furniture import table
from .nature import ground, heaven, hills, lotus, paving, petals
from .palette import FLAG_RED, GOLD, INSIDE, RGB, SOFT, WHITE, dark, light, mix
from .people import cast, person
from .register import scene
from .rooms import beams, chalkboard, frames, room, window_view
from .trees import areca, blossom


@scene("tet", ("morning", "afternoon", "morning"))
def tet(c: Canvas) -> None:
    """Tết at school: peach and apricot blossom, rice cakes, lucky red."""
    rng, p = c.rng, c.p
    heaven(c, 600)
    with c.far(0.2):
        school(c, 120, 700, 1360, 2, 160)
    paving(c, 690, p.earth)
    cord_of_lanterns(c, -20, 40, 820, 60, 6, 40)
    cord_of_lanterns(c, 780, 60, 1620, 30, 6, 40)
    pink, yellow = (246, 132, 150), (250, 204, 70)
    left, right = (pink, yellow) if rng.random() < 0.5 else (yellow, pink)
    blossom(c, 210, 860, 1.45, left)
    blossom(c, 1420, 860, 1.4, right)
    person(
        c,
        815,
        880,
        450,
        rng.choice(("calm", "hold")),
        cast(c, "teacher", top=(206, 44, 52)),
        rng.choice((1, -1)),
        ground=False,
    )
    table(c, 530, 930, 560, 170, FLAG_RED, front=True)
    tet_people(c, pink, yellow)


def tet_people(c: Canvas, pink: RGB, yellow: RGB) -> None:
    """A teacher behind the table of cakes, pupils with lucky red."""
    rng, p = c.rng, c.p
    for x, y in ((620, 752), (722, 752), (672, 716), (940, 752), (1022, 752)):
        rice_cake(c, x, y, 92)
    c.oval(835, 750, 56, 14, light(p.brand, 0.4))
    for dx, dy, tone in (
        (-24, -16, (250, 180, 60)),
        (20, -18, (236, 110, 60)),
        (0, -42, (126, 170, 84)),
        (-2, -14, (250, 206, 90)),
    ):
        c.dot(835 + dx, 750 + dy, 24, tone)
    tones = ((214, 52, 54), (250, 190, 76), light(p.brand, 0.2), (240, 130, 140), (92, 160, 130))
    for k, (x, y, h, pose, f) in enumerate(
        (
            (455, 950, 330, "greet", 1),
            (1165, 950, 330, "greet", -1),
            (330, 1030, 370, "hold", 1),
            (600, 1050, 380, "give", -1),
            (1270, 1040, 370, "hold", -1),
        )
    ):
        look = cast(c, rng.choice(("girl", "boy")), outfit="aodai", bottom=WHITE, scarf=False, top=tones[k])
        who = person(c, x + rng.uniform(-16, 16), y, h, pose, look, f)
        if pose != "greet":
            c.rect(who.both[0] - 20, who.both[1] - 40, 40, 58, dark(FLAG_RED, 0.08), r=4)
            c.dot(who.both[0], who.both[1] - 11, 11, GOLD)
    petals(c, (light(pink, 0.3), light(yellow, 0.3), pink), 70, 60, 1050)


@scene("teacher_day", INSIDE)
def teacher_day(c: Canvas) -> None:
    """The twentieth of November: flowers for the teacher."""
    rng, p = c.rng, c.p
    room(c, 650)
    chalkboard(c, 420, 120, 760, 340, drawing=False)
    for k in range(13):
        x, y = 480 + k * 53, 250 + 44 * ((k % 2) * 2 - 1) * 0.5
        c.dot(x, y, 20, (250, 190, 180) if k % 2 else (250, 226, 160))
        c.dot(x, y, 8, WHITE)
        c.curve([(x, y + 20), (x + 8, y + 50), (x - 4, y + 84)], 4, 3, (150, 200, 160))
    bunting(c, 0, 40, 800, 40, 60, 16)
    bunting(c, 800, 40, W, 40, 60, 16)
    window_view(c, 80, 150, 240, 320)
    window_view(c, 1300, 150, 230, 320)
    beams(c, 80, 150, 240, 320)
    frames(c, 1230, 520, 2, 130)
    for k in range(4):
        balloon(
            c, (130, 210, 1400, 1490)[k], (200, 120, 130, 210)[k], 46, p.brights[k], ((170, 1450)[k > 1], 560)
        )
    table(c, 1080, 800, 400, 180)
    for x, k in ((1160, 1.3), (1270, 1.0), (1390, 1.2)):
        bouquet(c, x, 590, k)
    person(c, 350, 940, 380, rng.choice(("cheer", "wave")), cast(c), 1)
    person(c, 1330, 960, 390, rng.choice(("hold", "calm")), cast(c), -1)
    teacher = person(c, 860, 1030, 660, "hold", cast(c, "teacher"), -1)
    bouquet(c, *teacher.both, 1.7)
    for x, y, h, f in ((580, 1060, 450, 1), (1120, 1070, 440, -1), (230, 1100, 470, 1)):
        who = person(c, x, y, h, "give" if x > 300 else "hold", cast(c), f)
        bouquet(c, who.both[0] + 8 * f, who.both[1] - 14, 1.15)
    petals(c, (p.accent, GOLD, (246, 150, 160), light(p.brand, 0.5)), 50, 60, 900)


@scene("dance", SOFT)
def dance(c: Canvas) -> None:
    """A dance with fans on a stage of lotus."""
    rng, p = c.rng, c.p
    if rng.random() < 0.5:
        curtain(c, mix(p.brand, (110, 40, 70), 0.3), 720)
        c.dot(800, 380, 270, light(p.accent, 0.45))
        c.dot(800, 380, 240, light(p.accent, 0.6))
        lotus(c, 800, 560, 230, 1.2)
    else:
        heaven(c, 640)
        hills(c, 680, 260, p.deep, 0.5)
        hills(c, 700, 120, p.leaf, 0.35, 4)
        areca(c, 1460, 760, 1.25)
        areca(c, 170, 760, 1.3)
    ground(c, 700, light(p.wood, 0.3), p.wood)
    c.oval(800, 880, 690, 150, p.light.sun, 0.25)
    troupe_with_fans(c)


def troupe_with_fans(c: Canvas) -> None:
    """Seven dancers in two colours."""
    rng, p = c.rng, c.p
    tone, second = rng.choice(((244, 140, 150), light(p.brand, 0.3), (250, 190, 90))), light(p.accent, 0.3)
    troupe = (
        (800, 1000, 480),
        (520, 890, 360),
        (1080, 890, 360),
        (260, 1000, 440),
        (1340, 1000, 440),
        (670, 800, 270),
        (930, 800, 270),
    )
    pose = rng.choice(("sway", "arabesque", "open_arms"))
    for k, (x, y, h) in enumerate(sorted(troupe, key=lambda s: s[1])):
        look = replace(
            cast(c, "girl"),
            outfit="aodai",
            bottom=WHITE,
            scarf=False,
            top=tone if k % 2 else second,
            hat="flower",
            hat_colour=(236, 84, 110),
            style="bun",
            glasses=False,
        )
        who = person(
            c, x, y, h, pose if k != 6 else rng.choice(("sway", "cheer")), look, 1 if x < 800 else -1
        )
        for hx, hy in (who.near, who.far):
            paper_fan(c, hx, hy, h * 0.17, light(second, 0.25) if k % 2 else light(tone, 0.25))
    petals(c, ((246, 150, 170), (255, 210, 210), GOLD), 70, 60, 1040)


def paper_fan(c: Canvas, x: float, y: float, r: float, colour: RGB) -> None:
    """A half disc with ribs, opening upwards."""
    half = [*ring(x, y, r, r, 0.0, 24)[12:], (x + r, y)]
    c.poly([(x, y), *half], colour)
    for k in range(0, 13, 2):
        c.stroke([(x, y), half[min(k, len(half) - 1)]], 2, 2, dark(colour, 0.2))
    c.poly([(x, y), *ring(x, y, r * 0.45, r * 0.45, 0.0, 24)[12:], (x + r * 0.45, y)], light(colour, 0.45))
