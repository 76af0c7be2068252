"""Scenes of lessons: classroom, library, computers, art, science fair, workshop."""

from __future__ import annotations

from .canvas import Canvas, W
from .furniture import blocks, book, easel, laptop, monitor, paper, pile, robot, table
from .palette import INSIDE, Lit, dark, light, mix
from .people import cast, person
from .register import scene
from .rooms import beams, chalkboard, fan, frames, lamp, plant, room, rug, shelf, window_view
from .vehicles import wheelchair


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
    rng = c.rng
    room(c, 640)
    window_view(c, 70, 130, 250, 330)
    window_view(c, 1330, 130, 210, 330)
    chalkboard(c, 450, 140, 780, 320)
    frames(c, 480, 44, rng.choice((4, 5, 6)), 130)
    fan(c, 840, 34)
    plant(c, 1270, 640, 1.3)
    table(c, 1010, 690, 250, 130)
    pile(c, 1070, 548, 4, 70)
    person(
        c,
        rng.uniform(680, 880),
        690,
        430,
        rng.choice(("point", "show", "calm")),
        cast(c, rng.choice(("teacher", "teacher", "master"))),
        rng.choice((1, -1)),
    )
    beams(c, 70, 130, 250, 330)
    up = rng.sample(range(9), 4)
    for row, (y, h, xs) in enumerate(
        ((830, 250, (300, 640, 1000, 1340)), (1010, 330, (160, 560, 1000, 1430)))
    ):
        for k, x in enumerate(xs):
            pupil_at_desk(c, x + rng.uniform(-14, 14), y, h, "hand_up" if row * 4 + k in up else "desk")
    for k, x in enumerate((380, 800, 1230)):
        person(
            c,
            x,
            1300,
            450,
            "hand_up" if k + 6 in up else "desk",
            cast(c, scarf=True),
            1,
            back=True,
            ground=False,
        )


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
    if rng.random() < 0.4:
        stand = wheelchair(c, 1370, 850, 350, -1, "sitread")
    else:
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
        for place in xs:
            x = place + rng.uniform(-16, 16)
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
    for x, y, h, f in (
        (360, 830, 290, 1),
        (1280, 840, 300, -1),
        (180, 1020, 380, 1),
        (760, 1040, 400, 1),
        (1250, 1050, 380, 1),
    ):
        look = cast(c, outfit="apron", scarf=False, top=rng.choice(p.pastels), bottom=rng.choice(p.brights))
        subject += 1
        easel(c, x + f * h * 0.72, y, h * 1.08, subject)
        who = person(c, x, y + 6, h, "paint", look, f)
        c.stroke([who.far, (who.far[0] + f * h * 0.12, who.far[1] - h * 0.05)], 5, 4, p.wood)
        c.oval(who.near[0] + f * 10, who.near[1], h * 0.1, h * 0.06, light(p.wood, 0.4))
        for k, tone in enumerate(p.brights[:4]):
            c.dot(who.near[0] + f * (10 + (k - 1.5) * h * 0.04), who.near[1] - 4, h * 0.016, tone)
    for _ in range(16):
        c.oval(
            rng.uniform(60, 1540),
            rng.uniform(880, 1060),
            rng.uniform(6, 22),
            rng.uniform(3, 7),
            rng.choice(p.brights),
            0.5,
        )
