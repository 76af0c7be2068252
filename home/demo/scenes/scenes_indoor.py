"""Scenes indoors beyond lessons: kindergarten, music, kitchen, meeting, press room, first aid."""

from __future__ import annotations

from dataclasses import replace

from .buildings import curtain
from .canvas import Canvas, H, W, ring, smooth
from .furniture import chair, table
from .instruments import drum, guitar, note, zither
from .palette import GOLD, INSIDE, WHITE, dark, light, mix
from .people import cast, person
from .props import first_aid_box, pot, stove, tray
from .register import scene
from .rooms import beams, frames, plant, room, rug, shelf, window_view


def brick(c: Canvas, x: float, y: float, w: float, colour: tuple[int, int, int], kind: int) -> None:
    """A wooden toy brick: cube, arch or roof."""
    if kind == 2:
        c.poly([(x, y), (x + w / 2, y - w * 0.7), (x + w, y)], colour)
    else:
        c.rect(x, y - w * 0.7, w, w * 0.7, colour, r=4)
        c.rect(x, y - w * 0.7, w, w * 0.14, light(colour, 0.3), r=4)
    if kind == 1:
        c.dot(x + w / 2, y, w * 0.26, dark(colour, 0.35))


@scene("kindergarten_play", INSIDE)
def kindergarten_play(c: Canvas) -> None:
    """Bricks, a slide and a song in the kindergarten."""
    rng, p = c.rng, c.p
    room(c, 620, mix(p.cream, light(p.accent, 0.3), 0.3))
    window_view(c, 620, 100, 420, 320, 3)
    for x in (120, 300, 1180, 1370):
        with c.far(0.3):
            for n in range(7):
                c.poly(ring(x + 70, 240 + 0 * n, 70 - n * 9, 70 - n * 9)[14:], (p.brights + p.pastels)[n])
    frames(c, 110, 300, 3, 120)
    frames(c, 1170, 300, 3, 120)
    beams(c, 620, 100, 420, 320, 180)
    c.poly([(1180, 640), (1240, 640), (1500, 860), (1410, 880)], p.accent)
    c.poly([(1180, 640), (1195, 628), (1516, 846), (1500, 860)], light(p.accent, 0.35))
    for x in (1130, 1200):
        c.rect(x, 600, 15, 250, p.brand, r=6)
    for k in range(5):
        c.rect(1130, 650 + k * 42, 80, 11, light(p.brand, 0.3), r=4)
    shelf(c, 60, 700, 330, 230, 2)
    rug(c, 720, 900, 560, 140)
    for k, (x, y) in enumerate(((690, 900), (752, 900), (814, 900), (720, 858), (782, 858), (751, 816))):
        brick(c, x, y, 60, (p.brights * 2)[k], k % 2 if k < 5 else 2)
    for _ in range(7):
        brick(c, rng.uniform(380, 1120), rng.uniform(970, 1040), 48, rng.choice(p.brights), rng.randrange(3))
    person(c, 1180, 655, 230, "cheer", cast(c, "tiny"), 1, ground=False)
    for x, y, h, pose, f in (
        (520, 830, 270, "floorplay", 1),
        (950, 840, 270, "floorplay", -1),
        (400, 960, 300, "floor", 1),
        (1080, 980, 300, "open_arms", -1),
        (1290, 1010, 310, "run", -1),
    ):
        person(c, x, y, h, pose, cast(c, "tiny"), f)
    person(c, 640, 1000, 470, rng.choice(("floor", "floorplay")), cast(c, "teacher"), 1)
    person(c, 180, 1030, 320, rng.choice(("jump", "wave", "cheer")), cast(c, "tiny"), 1)


@scene("music", INSIDE)
def music(c: Canvas) -> None:
    """A concert of guitar, đàn tranh, drum and a small choir."""
    rng, p = c.rng, c.p
    tone = rng.choice((p.brand, mix(p.brand, (120, 40, 60), 0.4), mix(p.accent, (110, 40, 50), 0.4)))
    curtain(c, tone, 700)
    c.soft(
        [
            [(500, -40), (700, -40), (1000, 820), (250, 820)],
            [(950, -40), (1120, -40), (1420, 820), (740, 820)],
        ],
        p.light.sun,
        0.26,
        30,
    )
    c.blend([(0, 690), (W, 690), (W, H), (0, H)], light(p.wood, 0.35), dark(p.wood, 0.1))
    for k in range(1, 8):
        c.rect(0, 690 + 370 * (k / 8) ** 1.6, W, 2.5, dark(p.wood, 0.3), alpha=0.35)
    c.oval(800, 850, 700, 150, p.light.sun, 0.22)
    for row, (y, h, n) in enumerate(((660, 270, 8), (730, 290, 7))):
        for k in range(n):
            x = 400 + (k + 0.5 * row) * 108
            person(
                c,
                x,
                y,
                h,
                rng.choice(("calm", "calm", "hold")),
                replace(cast(c), eyes_open=True),
                1 if x < 800 else -1,
            )
    musicians(c)


def musicians(c: Canvas) -> None:
    """The choir, the players and their conductor."""
    rng, p = c.rng, c.p
    z = person(
        c,
        400,
        960,
        400,
        "floorplay",
        cast(c, "girl", outfit="aodai", bottom=WHITE, scarf=False, top=rng.choice(p.pastels)),
        1,
    )
    zither(c, 470, 985, 0.9)
    g = person(c, 1150, 950, 420, "strum", cast(c, "boy"), -1)
    guitar(c, g.near[0] + 24, g.near[1] - 4, 0.95, -1)
    drum(c, 1410, 960, 1.15)
    person(c, 1480, 900, 330, "drum", cast(c), -1, ground=False)
    drum(c, 1430, 1000, 1.2)
    person(c, 800, 1010, 460, rng.choice(("open_arms", "cheer")), cast(c, "teacher"), 1, back=True)
    for _ in range(7):
        note(
            c,
            rng.uniform(280, 1300),
            rng.uniform(190, 380),
            rng.uniform(0.7, 1.2),
            rng.choice((GOLD, light(p.accent, 0.4), WHITE)),
        )
    plant(c, 90, 1050, 2.0)
    _ = z


@scene("kitchen", INSIDE)
def kitchen(c: Canvas) -> None:
    """The school kitchen at half past ten."""
    rng, p = c.rng, c.p
    room(c, 620, light(p.water, 0.6), skirting=False)
    for x in range(0, W, 64):
        c.rect(x, 330, 2, 290, light(p.water, 0.3), alpha=0.7)
    for y in range(330, 620, 58):
        c.rect(0, y, W, 2, light(p.water, 0.3), alpha=0.7)
    window_view(c, 640, 70, 320, 210)
    c.poly([(170, 0), (430, 0), (510, 210), (90, 210)], (206, 212, 218))
    c.rect(80, 205, 440, 26, (178, 186, 194), r=4)
    c.rect(1060, 190, 480, 14, p.wood, r=4)
    for k in range(7):
        tone = rng.choice((*p.brights, p.cream))
        c.rect(1080 + k * 64, 190 - 62, 46, 62, light(tone, 0.2), r=10)
        c.rect(1080 + k * 64 + 4, 190 - 72, 38, 12, p.wood, r=4)
    for k in range(6):
        c.stroke([(1090 + k * 70, 204), (1090 + k * 70, 280)], 5, 5, (150, 156, 166))
        c.oval(1090 + k * 70, 296, 18, 24, (176, 182, 192))
    cooks_at_work(c)


def cooks_at_work(c: Canvas) -> None:
    """Cooks behind the stove, lunch in front."""
    p = c.p
    cook = replace(cast(c, "adult"), hat="chef", outfit="apron", top=WHITE, bottom=light(p.brand, 0.2))
    for x, h, pose, f in ((300, 440, "lean", 1), (760, 430, "hold", -1), (1280, 440, "lean", -1)):
        person(
            c,
            x,
            770,
            h,
            pose,
            replace(cast(c, "adult"), hat="chef", outfit="apron", top=WHITE, bottom=cook.bottom),
            f,
            ground=False,
        )
    stove(c, -20, 800, W + 40, 210)
    for x, w, tone in (
        (470, 150, (196, 202, 210)),
        (150, 130, p.accent),
        (1100, 160, (190, 198, 206)),
        (1470, 110, p.brand),
    ):
        pot(c, x, 580, w, tone)
    for k in range(3):
        tray(c, 660 + k * 100, 580, 92)
    for k, tone in enumerate(((226, 76, 54), (126, 170, 84), (250, 180, 80), (232, 110, 60))):
        c.dot(880 + k * 30, 566, 19, tone)
    beams(c, 640, 70, 320, 210, -200, 0.2)
    table(c, 120, 1100, 1360, 210, light(p.wood, 0.3), front=True)
    for k in range(6):
        tray(c, 250 + k * 222, 876, 200)
    for x, f in ((200, 1), (1420, -1)):
        person(c, x, 1110, 370, "give", cast(c, glasses=False), f, ground=False)


@scene("first_aid", INSIDE)
def first_aid(c: Canvas) -> None:
    """The school's health room: a lesson in bandaging."""
    p = c.p
    room(c, 630, mix(WHITE, light(p.water, 0.3), 0.5), light(p.floor, 0.3))
    window_view(c, 120, 110, 330, 330)
    c.rect(620, 110, 330, 260, WHITE, r=8)
    heart = smooth(
        [(785, 330), (690, 236), (700, 178), (750, 168), (785, 206), (820, 168), (870, 178), (880, 236)],
        steps=6,
    )
    c.poly(heart, (232, 92, 84))
    c.stroke([(650, 250), (735, 250), (760, 205), (790, 300), (812, 250), (920, 250)], 7, 7, WHITE)
    cabinet(c, 1180, 640, 330, 480)
    beams(c, 120, 110, 330, 330)
    c.rect(80, 640, 470, 40, light(p.brand, 0.6), r=14)
    c.rect(70, 670, 490, 26, WHITE, r=6)
    for x in (90, 520):
        c.rect(x, 690, 16, 110, (196, 202, 208), r=4)
    c.rect(90, 610, 120, 46, WHITE, r=20)
    c.rect(0, 96, 600, 10, (206, 210, 214), r=4)
    bandaging(c)


def bandaging(c: Canvas) -> None:
    """The nurse, a pupil, and those who watch."""
    rng, p = c.rng, c.p
    for k in range(9):
        c.blob(
            [(480 + k * 13, 104), (500 + k * 13, 104), (504 + k * 13, 640), (478 + k * 13, 640)],
            light(p.accent, 0.62 if k % 2 else 0.48),
        )
    chair(c, 660, 1000, 160, 1, p.brand)
    child = person(c, 660, 1000, 460, "sit", cast(c), 1)
    nurse = replace(
        cast(c, rng.choice(("teacher", "master"))),
        outfit="coat",
        top=WHITE,
        bottom=light(p.brand, 0.3),
        style="bun",
    )
    hands = person(c, 960, 1010, 590, "bend", nurse, -1)
    c.stroke([(child.near[0] - 30, child.near[1] + 2), child.near], 30, 28, WHITE)
    c.curve(
        [child.near, ((child.near[0] + hands.near[0]) / 2, child.near[1] + 34), hands.near], 13, 13, WHITE
    )
    table(c, 1140, 1010, 380, 200)
    first_aid_box(c, 1270, 806, 200)
    for k in range(4):
        c.rect(1390 + k * 28, 768, 22, 36, light(p.brights[k], 0.3), r=6)
    for x, y, h, f in ((330, 1030, 430, 1), (170, 1080, 460, 1), (1480, 1120, 470, -1)):
        person(c, x, y, h, rng.choice(("calm", "hold", "stand")), cast(c), f)


def cabinet(c: Canvas, x: float, y: float, w: float, high: float) -> None:
    """A white cupboard of bottles behind glass."""
    c.rect(x, y - high, w, high, dark(WHITE, 0.08), r=6)
    c.rect(x + 14, y - high + 14, w - 28, high * 0.62, light(c.p.water, 0.5), r=4)
    for row in range(3):
        base = y - high + 14 + high * 0.62 * (row + 1) / 3
        for k in range(9):
            bw, bh = c.rng.uniform(16, 26), c.rng.uniform(34, 66)
            tone = light(c.rng.choice((*c.p.brights, WHITE)), 0.3)
            c.rect(x + 26 + k * 31, base - bh, bw, bh, tone, r=5)
            c.rect(x + 29 + k * 31, base - bh - 8, bw - 6, 10, WHITE, r=3)
        c.rect(x + 14, base - 3, w - 28, 7, dark(WHITE, 0.2))
    for side in (0, 1):
        c.rect(x + 14 + side * (w / 2 - 7), y - high * 0.34, w / 2 - 20, high * 0.3, WHITE, r=4)
        c.rect(x + w / 2 - 26 + side * 44, y - high * 0.22, 8, 30, dark(WHITE, 0.35), r=4)
    c.rect(x + w / 2 - 3, y - high + 14, 6, high * 0.62, WHITE)
