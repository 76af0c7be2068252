"""Scenes of public life: a conference and a press conference."""

from __future__ import annotations

from .buildings import emblem, flag
from .canvas import Canvas, W, ring, smooth
from .festive import bouquet
from .furniture import camera, microphone, paper, table
from .palette import GOLD, INK, INSIDE, WHITE, dark, light, mix
from .people import cast, person
from .register import scene
from .rooms import plant, room


@scene("meeting", INSIDE, near=1.04)
def meeting(c: Canvas) -> None:
    """A conference: speaker, long tables, an audience seen from behind."""
    rng, p = c.rng, c.p
    room(c, 620, mix(p.cream, p.brand, 0.12), mix(p.floor, p.brand, 0.12))
    c.rect(300, 70, 1000, 400, dark(p.brand, 0.12), r=6)
    c.fade([(300, 70), (1300, 70), (1300, 470), (300, 470)], light(p.brand, 0.5), "up", 0.4)
    c.poly(
        smooth(
            [(300, 470), (300, 400), (560, 350), (860, 430), (1120, 370), (1300, 410), (1300, 470)], steps=5
        ),
        light(p.brand, 0.25),
    )
    emblem(c, 800, 240, 92)
    flag(c, 150, 150, 150)
    c.rect(144, 140, 8, 480, (220, 216, 206))
    for x in (1390, 1490):
        plant(c, x, 630, 1.6)
    plant(c, 60, 640, 1.5)
    speaker = rng.choice(("master", "teacher"))
    person(c, 430, 660, 410, rng.choice(("point", "show", "greet")), cast(c, speaker), 1, ground=False)
    c.poly([(350, 480), (520, 480), (500, 690), (370, 690)], p.wood)
    c.poly([(350, 480), (520, 480), (516, 504), (354, 504)], light(p.wood, 0.3))
    c.dot(435, 590, 34, GOLD)
    c.dot(435, 590, 26, p.brand)
    microphone(c, 476, 480, 64)
    assembly(c)


def assembly(c: Canvas) -> None:
    """The speaker, the chairs of the meeting, the audience."""
    rng, p = c.rng, c.p
    for k, x in enumerate((770, 930, 1090, 1250)):
        person(
            c,
            x,
            680,
            380,
            "desk",
            cast(c, "master" if k % 2 else "teacher", glasses=k == 1),
            1 if x < 900 else -1,
            ground=False,
        )
    table(c, 670, 710, 690, 150, mix(p.accent, p.wood, 0.3), front=True)
    for x in (790, 950, 1110, 1270):
        paper(c, x - 20, 552, 32)
        c.rect(x + 36, 530, 14, 22, light(p.water, 0.6), r=4)
    bouquet(c, 1020, 540, 0.6)
    seat = dark(mix(p.brand, p.wood, 0.35), 0.15)
    for y, h, n in ((900, 390, 8), (1090, 480, 6)):
        for k in range(n):
            x = W * (k + 0.5 + 0.25 * (n == 6)) / n
            who = cast(c, rng.choice(("teacher", "master", "adult")))
            person(
                c,
                x,
                y + 60,
                h,
                "hand_up" if rng.random() < 0.07 else "stand",
                who,
                1,
                back=True,
                ground=False,
            )
            c.rect(x - h * 0.15, y - h * 0.3, h * 0.3, h * 0.7, seat, r=24)
            c.rect(x - h * 0.13, y - h * 0.27, h * 0.26, 12, light(seat, 0.25), r=6)


@scene("press_room", INSIDE, near=1.04)
def press_room(c: Canvas) -> None:
    """A press conference: microphones, cameras, notebooks."""
    rng, p = c.rng, c.p
    room(c, 640, mix((92, 100, 126), p.brand, 0.4), mix(p.floor, (120, 116, 140), 0.4), skirting=False)
    c.rect(330, 80, 940, 430, light(p.brand, 0.78), r=6)
    for row in range(4):
        for k in range(8):
            x, y = 400 + k * 116 + (row % 2) * 40, 140 + row * 100
            if (row + k) % 2:
                c.dot(x, y, 20, light(p.brand, 0.45))
                c.dot(x, y, 13, light(p.brand, 0.78))
            else:
                c.poly(ring(x, y, 20, 20, 0.785, 4), light(p.accent, 0.5))
    flag(c, 190, 200, 130)
    c.rect(184, 190, 8, 450, (220, 216, 206))
    c.soft(
        [
            [(380, -40), (560, -40), (1180, 720), (560, 720)],
            [(1080, -40), (1220, -40), (1060, 720), (440, 720)],
        ],
        (255, 244, 214),
        0.28,
        30,
    )
    for k, x in enumerate((590, 800, 1010)):
        person(
            c,
            x,
            700,
            440 if k == 1 else 420,
            "desk" if k != 1 else rng.choice(("calm", "desk", "show")),
            cast(c, ("teacher", "master", "teacher")[k]),
            1 if k < 2 else -1,
            ground=False,
        )
    press_people(c)


def press_people(c: Canvas) -> None:
    """Speakers behind microphones, cameras and reporters."""
    rng, p = c.rng, c.p
    table(c, 420, 760, 770, 220, mix(p.brand, INK, 0.2), front=True)
    for x in (570, 610, 770, 800, 830, 1000, 1040):
        microphone(c, x, 538, rng.uniform(46, 66))
    for x in (660, 900, 1100):
        c.rect(x, 508, 15, 28, light(p.water, 0.7), r=5)
    for k in range(15):
        c.dot(
            640 + k * 24,
            536 + (k % 3) * 7,
            15,
            rng.choice((p.leaf, p.deep, (240, 120, 130), WHITE, (250, 196, 90))),
        )
    for x, f, k in ((200, 1, 1.25), (1440, -1, 1.2)):
        person(c, x - f * 90, 960, 450, "lean", cast(c, "adult"), f, ground=False)
        camera(c, x, 960, k, f)
    for x, y, h in ((480, 1080, 400), (700, 1110, 420), (930, 1090, 410), (1160, 1120, 430)):
        who = person(
            c,
            x,
            y + 40,
            h,
            rng.choice(("hand_up", "stand", "greet", "greet")),
            cast(c, "adult"),
            1,
            back=True,
            ground=False,
        )
        if who.near[1] < y - h * 0.7:
            c.rect(who.near[0] - 13, who.near[1] - 48, 26, 50, INK, r=6)
            c.rect(who.near[0] - 9, who.near[1] - 43, 18, 38, light(p.brand, 0.6), r=3)
