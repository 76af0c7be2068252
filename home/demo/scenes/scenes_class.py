"""Scenes of lessons: classroom, library, computers, art, science fair, workshop."""

from __future__ import annotations

from dataclasses import replace

from .buildings import bunting
from .canvas import Canvas, H, W
from .furniture import (blocks, book, chair, easel, flask, laptop, monitor, paper, pile, robot, table, volcano)
from .palette import DAY, INSIDE, WHITE, Lit, dark, light, mix
from .people import cast, person
from .register import scene
from .rooms import beams, chalkboard, fan, frames, lamp, plant, room, rug, shelf, window_view


def pupil_at_desk(c: Canvas, x: float, y: float, h: float, pose: str, back: bool = False) -> None:
    """Somebody behind a closed desk; y is the desk's foot."""
    deep = h * 0.42
    if back:
        table(c, x - h * 0.5, y - h * 0.1, h, deep, front=True)
        person(c, x, y + h * 0.1, h, pose, cast(c), 1, back=True, ground=False)
        return
    who = person(c, x, y - h * 0.04, h, pose, cast(c), 0, ground=False)
    table(c, x - h * 0.52, y, h * 1.04, deep, front=True)
    if c.rng.random() < 0.6:
        paper(c, x + h * 0.06, y - deep - 8, h * 0.16)
    else:
        book(c, x - h * 0.1, y - deep - h * 0.06, h * 0.12, c.rng.choice(c.p.brights))
    if c.rng.random() < 0.35:
        pile(c, x + h * 0.36, y - deep - 8, 3, h * 0.2)
    _ = who


@scene("classroom", INSIDE)
def classroom(c: Canvas) -> None:
    """A lesson: the teacher at the board, hands go up."""
    rng, p = c.rng, c.p
    room(c, 640)
    window_view(c, 70, 130, 250, 330)
    window_view(c, 1330, 130, 210, 330)
    chalkboard(c, 450, 140, 780, 320)
    frames(c, 480, 44, rng.choice((4, 5, 6)), 130)
    fan(c, 840, 34)
    plant(c, 1270, 640, 1.3)
    table(c, 1010, 690, 250, 130)
    pile(c, 1070, 548, 4, 70)
    person(c, rng.uniform(680, 880), 690, 430, rng.choice(("point", "show", "calm")), cast(c, rng.choice(("teacher", "teacher", "master"))), rng.choice((1, -1)))
    beams(c, 70, 130, 250, 330)
    up = rng.sample(range(9), 4)
    for row, (y, h, xs) in enumerate(((830, 250, (300, 640, 1000, 1340)), (1010, 330, (160, 560, 1000, 1430)))):
        for k, x in enumerate(xs):
            pupil_at_desk(c, x + rng.uniform(-14, 14), y, h, "hand_up" if row * 4 + k in up else "desk")
    for k, x in enumerate((380, 800, 1230)):
        person(c, x, 1300, 450, "hand_up" if k + 6 in up else "desk", cast(c, scarf=True), 1, back=True, ground=False)


@scene("library", INSIDE)
def library(c: Canvas) -> None:
    """Tall shelves, warm lamps, quiet readers."""
    rng, p = c.rng, c.p
    room(c, 660, mix(p.cream, p.accent, 0.16), p.wood, skirting=False)
    shelf(c, 30, 676, 400, 560, 5)
    shelf(c, 1170, 676, 400, 560, 5)
    window_view(c, 560, 110, 480, 400, 3)
    shelf(c, 480, 690, 640, 150, 1)
    plant(c, 520, 534, 0.9)
    plant(c, 1080, 534, 0.8)
    beams(c, 560, 110, 480, 400, 160)
    for x in (300, 800, 1300):
        lamp(c, x, rng.uniform(90, 130))
    rug(c, 800, 900, 520, 120)
    pick = person(c, 230, 800, 330, "lift", cast(c), -1, back=False)
    book(c, pick.near[0], pick.near[1], 26, p.accent)
    stand = person(c, 1370, 820, 340, "read", cast(c), -1)
    book(c, *stand.both, 36, p.brand)
    for x, y, h in ((520, 880, 330), (1090, 880, 330)):
        who = person(c, x, y, h, "floorread", cast(c))
        book(c, who.both[0], who.both[1], 38, rng.choice(p.brights))
    teacher = person(c, 800, 930, 400, "floorread", cast(c, "teacher"), 1)
    book(c, teacher.both[0], teacher.both[1], 46, p.accent)
    for x, h in ((640, 360), (960, 350)):
        person(c, x, 1010, h, "floor", cast(c), 1 if x < 800 else -1)
    pile(c, 330, 1000, 6, 110)
    pile(c, 1290, 1010, 4, 110)
    plant(c, 90, 1060, 2.2)


@scene("computer_room", INSIDE)
def computer_room(c: Canvas) -> None:
    """Coding together."""
    rng, p = c.rng, c.p
    room(c, 620, light(mix(p.water, p.brand, 0.3), 0.45))
    window_view(c, 60, 120, 330, 300)
    c.rect(560, 100, 560, 330, dark(p.brand, 0.5), r=10)
    c.rect(574, 114, 532, 302, Lit(light(p.brand, 0.72)), r=6)
    for k in range(3):
        blocks(c, 680 + k * 160, 270, 70)
    shelf(c, 1250, 620, 300, 420, 3)
    robot(c, 1330, 190, 0.6)
    beams(c, 60, 120, 330, 300)
    person(c, 1180, 690, 410, "point", cast(c, rng.choice(("master", "teacher"))), 1)
    for y, h, xs in ((800, 290, (250, 620, 990)), (1060, 400, (180, 660, 1110, 1530))):
        for x in xs:
            x += rng.uniform(-16, 16)
            person(c, x, y - h * 0.02, h, "desk", cast(c), ground=False)
            if rng.random() < 0.5 and y < 900:
                person(c, x + h * 0.42, y - h * 0.04, h * 0.96, "lean", cast(c), -1, ground=False)
        table(c, -40, y, W + 80, h * 0.4, light(p.wood, 0.25), front=True)
        for x in xs:
            laptop(c, x - h * 0.04, y - h * 0.42, h * 0.42)
    robot(c, 890, 890, 1.1)
    monitor(c, 420, 892, 190)


@scene("art_class", INSIDE)
def art_class(c: Canvas) -> None:
    """Easels, paint, a vase of flowers."""
    rng, p = c.rng, c.p
    room(c, 640)
    window_view(c, 560, 90, 480, 400, 3)
    frames(c, 70, 120, 4, 112)
    frames(c, 70, 250, 4, 112)
    frames(c, 1120, 150, 4, 112)
    frames(c, 1120, 280, 4, 112)
    beams(c, 560, 90, 480, 400, -220)
    table(c, 660, 730, 280, 150)
    plant(c, 760, 578, 1.2, p.accent)
    for k, tone in enumerate(((232, 96, 76), (250, 190, 80), (120, 170, 90))):
        c.dot(840 + k * 30, 566, 16, tone)
    person(c, 1010, 800, 420, rng.choice(("show", "calm", "point")), cast(c, "teacher"), -1)
    subject = rng.randrange(3)
    for x, y, h, f in ((360, 830, 290, 1), (1280, 840, 300, -1), (180, 1020, 380, 1), (760, 1040, 400, 1), (1250, 1050, 380, 1)):
        look = cast(c, outfit="apron", scarf=False, top=rng.choice(p.pastels), bottom=rng.choice(p.brights))
        subject += 1
        easel(c, x + f * h * 0.72, y, h * 1.08, subject)
        who = person(c, x, y + 6, h, "paint", look, f)
        c.stroke([who.far, (who.far[0] + f * h * 0.12, who.far[1] - h * 0.05)], 5, 4, p.wood)
        c.oval(who.near[0] + f * 10, who.near[1], h * 0.1, h * 0.06, light(p.wood, 0.4))
        for k, tone in enumerate(p.brights[:4]):
            c.dot(who.near[0] + f * (10 + (k - 1.5) * h * 0.04), who.near[1] - 4, h * 0.016, tone)
    for _ in range(16):
        c.oval(rng.uniform(60, 1540), rng.uniform(880, 1060), rng.uniform(6, 22), rng.uniform(3, 7), rng.choice(p.brights), 0.5)


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
    for k, (r, tone) in enumerate(((34, (250, 190, 70)), (11, p.accent), (15, p.brand), (19, (120, 170, 150)), (13, (190, 130, 180)))):
        c.dot(140 + [0, 60, 105, 160, 215][k], 330 + [0, -40, 34, -26, 22][k], r, tone)
    for k in range(5):
        high = rng.uniform(40, 170)
        c.rect(670 + k * 56, 440 - high, 36, high, p.brights[k], r=5)
    c.curve([(1190, 430), (1260, 380), (1330, 400), (1400, 300), (1480, 260)], 9, 9, p.accent)
    c.dot(1245, 280, 38, light(p.leaf, 0.3))
    for x, h in ((140, 300), (410, 290), (680, 300), (960, 296), (1200, 300), (1470, 306)):
        person(c, x, 700, h, rng.choice(("show", "desk", "calm", "point", "hand_up")), cast(c), 1 if x % 3 else -1, ground=False)
    for x in (60, 590, 1120):
        table(c, x, 740, 430, 190, mix(p.brand, p.wood, 0.3), front=True)
    volcano(c, 275, 536, 0.9)
    for k, tone in enumerate(((120, 200, 160), (246, 150, 90), (150, 130, 210))):
        flask(c, 720 + k * 84, 540, 1.05, tone)
    robot(c, 1330, 540, 0.85)
    for x, y, h, pose, role, f in ((330, 1000, 430, "calm", "teacher", -1), (560, 960, 300, "point", "pupil", 1), (960, 990, 330, "walk", "pupil", 1),
                                  (1110, 1010, 320, "wave", "pupil", 1), (1400, 1040, 470, "stand", "adult", -1)):
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
    overalls = replace(cast(c, "boy"), outfit="trousers", top=mix(p.brand, (70, 100, 150), 0.3), bottom=dark(p.brand, 0.3), scarf=False)
    for x, y, h, pose, f in ((300, 720, 330, "desk", 1), (760, 716, 330, "lean", 1), (1200, 724, 420, "point", 1)):
        look = cast(c, "master") if h > 400 else replace(cast(c), outfit="trousers", top=overalls.top, bottom=overalls.bottom, scarf=False, hat="cap", hat_colour=p.accent)
        person(c, x, y, h, pose, look, f, ground=False)
    table(c, 80, 770, 1000, 190, front=True)
    for k in range(4):
        gear(c, 330 + k * 150, 540 - (k % 2) * 8, 30 + (k % 2) * 14, rng.choice(p.brights))
    robot(c, 930, 574, 0.8)
    for x, y, h, pose, f in ((500, 1000, 430, "desk", 1), (960, 1004, 430, "lean", 1), (1350, 1010, 440, "desk", -1)):
        look = replace(cast(c), outfit="apron", top=overalls.top, bottom=p.accent, scarf=False, glasses=True)
        person(c, x, y, h, pose, look, f, ground=False)
    table(c, 260, 1090, 1320, 220, dark(p.wood, 0.1), front=True)
    c.poly([(640, 850), (1220, 838), (1230, 856), (650, 868)], light(p.wood, 0.5))
    for k in range(9):
        c.curve([(680 + k * 40, 868), (690 + k * 40, 852), (704 + k * 40, 866)], 5, 3, light(p.wood, 0.6))
    frames(c, 960, 150, 1)


def gear(c: Canvas, x: float, y: float, r: float, colour: tuple[int, int, int]) -> None:
    from .canvas import star

    c.poly(star(x, y, r * 1.25, 0.72, 10), colour)
    c.dot(x, y, r, colour)
    c.dot(x, y, r * 0.4, light(colour, 0.7))


