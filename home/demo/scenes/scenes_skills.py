"""Scenes of making things: the science fair and the workshop."""

from __future__ import annotations

from dataclasses import replace

from .buildings import bunting
from .canvas import Canvas, star
from .furniture import flask, robot, table, volcano
from .palette import INSIDE, dark, light, mix
from .people import Look, cast, person
from .register import scene
from .rooms import beams, frames, lamp, room, window_view


@scene("science_fair", INSIDE)
def science_fair(c: Canvas) -> None:
    """Stands with a volcano, flasks, a robot and a solar system."""
    rng, p = c.rng, c.p
    room(c, 620, mix(p.cream, p.brand, 0.18))
    bunting(c, -20, 60, 820, 60, 60, 18)
    bunting(c, 820, 60, 1620, 60, 60, 18)
    for k, x in enumerate((90, 620, 1150)):
        tone = p.brights[(k + rng.randrange(2)) % 6]
        c.rect(x, 200, 370, 280, tone, r=8)
        c.rect(x + 14, 214, 342, 252, light(tone, 0.75), r=5)
    for k, (r, tone) in enumerate(
        ((34, (250, 190, 70)), (11, p.accent), (15, p.brand), (19, (120, 170, 150)), (13, (190, 130, 180)))
    ):
        c.dot(140 + [0, 60, 105, 160, 215][k], 330 + [0, -40, 34, -26, 22][k], r, tone)
    for k in range(5):
        high = rng.uniform(40, 170)
        c.rect(670 + k * 56, 440 - high, 36, high, p.brights[k], r=5)
    c.curve([(1190, 430), (1260, 380), (1330, 400), (1400, 300), (1480, 260)], 9, 9, p.accent)
    c.dot(1245, 280, 38, light(p.leaf, 0.3))
    fair_visitors(c)


def fair_visitors(c: Canvas) -> None:
    """Pupils behind their stands, visitors before them."""
    rng, p = c.rng, c.p
    for x, h in ((140, 300), (410, 290), (680, 300), (960, 296), (1200, 300), (1470, 306)):
        person(
            c,
            x,
            700,
            h,
            rng.choice(("show", "desk", "calm", "point", "hand_up")),
            cast(c),
            1 if x % 3 else -1,
            ground=False,
        )
    for x in (60, 590, 1120):
        table(c, x, 740, 430, 190, mix(p.brand, p.wood, 0.3), front=True)
    volcano(c, 275, 536, 0.9)
    for k, tone in enumerate(((120, 200, 160), (246, 150, 90), (150, 130, 210))):
        flask(c, 720 + k * 84, 540, 1.05, tone)
    robot(c, 1330, 540, 0.85)
    for x, y, h, pose, role, f in (
        (330, 1000, 430, "calm", "teacher", -1),
        (560, 960, 300, "point", "pupil", 1),
        (960, 990, 330, "walk", "pupil", 1),
        (1110, 1010, 320, "wave", "pupil", 1),
        (1400, 1040, 470, "stand", "adult", -1),
    ):
        person(c, x + rng.uniform(-30, 30), y, h, pose, cast(c, role), f, back=pose in ("point", "walk"))


@scene("workshop", INSIDE)
def workshop(c: Canvas) -> None:
    """Vocational skills: benches, tools, goggles."""
    rng, p = c.rng, c.p
    room(c, 620, light(mix(p.earth, p.water, 0.4), 0.3), mix(p.floor, (150, 150, 150), 0.3))
    window_view(c, 1180, 110, 350, 300, 3)
    c.rect(120, 120, 760, 290, light(p.wood, 0.35), r=6)
    for k in range(14):
        x, tone = 170 + k * 51, rng.choice(p.brights)
        c.rect(x - 7, 180, 14, 70 + (k % 3) * 20, tone, r=6)
        if k % 3 == 0:
            c.rect(x - 22, 240 + (k % 3) * 20, 44, 22, (130, 136, 150), r=4)
        elif k % 3 == 1:
            c.rect(x - 4, 250, 8, 70, (130, 136, 150), r=3)
        else:
            c.arc(x, 300, 18, 18, 120, 420, 9, (130, 136, 150))
    beams(c, 1180, 110, 350, 300, -300)
    lamp(c, 480, 70, 54)
    lamp(c, 1020, 70, 54)
    overalls = replace(
        cast(c, "boy"),
        outfit="trousers",
        top=mix(p.brand, (70, 100, 150), 0.3),
        bottom=dark(p.brand, 0.3),
        scarf=False,
    )
    workshop_people(c, overalls)


def workshop_people(c: Canvas, overalls: Look) -> None:
    """Apprentices at two benches."""
    rng, p = c.rng, c.p
    for x, y, h, pose, f in (
        (300, 720, 330, "desk", 1),
        (760, 716, 330, "lean", 1),
        (1200, 724, 420, "point", 1),
    ):
        look = (
            cast(c, "master")
            if h > 400
            else replace(
                cast(c),
                outfit="trousers",
                top=overalls.top,
                bottom=overalls.bottom,
                scarf=False,
                hat="cap",
                hat_colour=p.accent,
            )
        )
        person(c, x, y, h, pose, look, f, ground=False)
    table(c, 80, 770, 1000, 190, front=True)
    for k in range(4):
        gear(c, 330 + k * 150, 540 - (k % 2) * 8, 30 + (k % 2) * 14, rng.choice(p.brights))
    robot(c, 930, 574, 0.8)
    for x, y, h, pose, f in (
        (500, 1000, 430, "desk", 1),
        (960, 1004, 430, "lean", 1),
        (1350, 1010, 440, "desk", -1),
    ):
        look = replace(cast(c), outfit="apron", top=overalls.top, bottom=p.accent, scarf=False, glasses=True)
        person(c, x, y, h, pose, look, f, ground=False)
    table(c, 260, 1090, 1320, 220, dark(p.wood, 0.1), front=True)
    c.poly([(640, 850), (1220, 838), (1230, 856), (650, 868)], light(p.wood, 0.5))
    for k in range(9):
        c.curve([(680 + k * 40, 868), (690 + k * 40, 852), (704 + k * 40, 866)], 5, 3, light(p.wood, 0.6))
    frames(c, 960, 150, 1)


def gear(c: Canvas, x: float, y: float, r: float, colour: tuple[int, int, int]) -> None:
    c.poly(star(x, y, r * 1.25, 0.72, 10), colour)
    c.dot(x, y, r, colour)
    c.dot(x, y, r * 0.4, light(colour, 0.7))
