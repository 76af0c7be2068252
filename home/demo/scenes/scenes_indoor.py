"""Scenes indoors beyond lessons: kindergarten, music, kitchen, meeting, press room, first aid."""

from __future__ import annotations

from dataclasses import replace

from .buildings import bunting, curtain, emblem, flag
from .canvas import Canvas, H, W, ring, smooth
from .furniture import (bouquet, camera, chair, drum, guitar, laptop, microphone, note, paper, table, zither)
from .palette import GOLD, INK, INSIDE, WHITE, dark, light, mix
from .people import cast, person
from .props import balloon, first_aid_box, pot, stove, tray
from .register import scene
from .rooms import beams, frames, lamp, plant, room, rug, shelf, window_view


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
    for k, x in enumerate((120, 300, 1180, 1370)):
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
    for k in range(7):
        brick(c, rng.uniform(380, 1120), rng.uniform(970, 1040), 48, rng.choice(p.brights), rng.randrange(3))
    person(c, 1180, 655, 230, "cheer", cast(c, "tiny"), 1, ground=False)
    for x, y, h, pose, f in ((520, 830, 270, "floorplay", 1), (950, 840, 270, "floorplay", -1), (400, 960, 300, "floor", 1),
                             (1080, 980, 300, "open_arms", -1), (1290, 1010, 310, "run", -1)):
        person(c, x, y, h, pose, cast(c, "tiny"), f)
    person(c, 640, 1000, 470, rng.choice(("floor", "floorplay")), cast(c, "teacher"), 1)
    person(c, 180, 1030, 320, rng.choice(("jump", "wave", "cheer")), cast(c, "tiny"), 1)


@scene("music", INSIDE)
def music(c: Canvas) -> None:
    """A concert of guitar, đàn tranh, drum and a small choir."""
    rng, p = c.rng, c.p
    tone = rng.choice((p.brand, mix(p.brand, (120, 40, 60), 0.4), mix(p.accent, (110, 40, 50), 0.4)))
    curtain(c, tone, 700)
    c.soft([[(500, -40), (700, -40), (1000, 820), (250, 820)], [(950, -40), (1120, -40), (1420, 820), (740, 820)]], p.light.sun, 0.26, 30)
    c.blend([(0, 690), (W, 690), (W, H), (0, H)], light(p.wood, 0.35), dark(p.wood, 0.1))
    for k in range(1, 8):
        c.rect(0, 690 + 370 * (k / 8) ** 1.6, W, 2.5, dark(p.wood, 0.3), alpha=0.35)
    c.oval(800, 850, 700, 150, p.light.sun, 0.22)
    for row, (y, h, n) in enumerate(((660, 270, 8), (730, 290, 7))):
        for k in range(n):
            x = 400 + (k + 0.5 * row) * 108
            person(c, x, y, h, rng.choice(("calm", "calm", "hold")), replace(cast(c), eyes_open=True), 1 if x < 800 else -1)
    z = person(c, 400, 960, 400, "floorplay", cast(c, "girl", outfit="aodai", bottom=WHITE, scarf=False, top=rng.choice(p.pastels)), 1)
    zither(c, 470, 985, 0.9)
    g = person(c, 1150, 950, 420, "strum", cast(c, "boy"), -1)
    guitar(c, g.near[0] + 24, g.near[1] - 4, 0.95, -1)
    drum(c, 1410, 960, 1.15)
    person(c, 1480, 900, 330, "drum", cast(c), -1, ground=False)
    drum(c, 1430, 1000, 1.2)
    person(c, 800, 1010, 460, rng.choice(("open_arms", "cheer")), cast(c, "teacher"), 1, back=True)
    for k in range(7):
        note(c, rng.uniform(280, 1300), rng.uniform(190, 380), rng.uniform(0.7, 1.2), rng.choice((GOLD, light(p.accent, 0.4), WHITE)))
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
    cook = replace(cast(c, "adult"), hat="chef", outfit="apron", top=WHITE, bottom=light(p.brand, 0.2))
    for x, h, pose, f in ((300, 440, "lean", 1), (760, 430, "hold", -1), (1280, 440, "lean", -1)):
        person(c, x, 770, h, pose, replace(cast(c, "adult"), hat="chef", outfit="apron", top=WHITE, bottom=cook.bottom), f, ground=False)
    stove(c, -20, 800, W + 40, 210)
    for x, w, tone in ((470, 150, (196, 202, 210)), (150, 130, p.accent), (1100, 160, (190, 198, 206)), (1470, 110, p.brand)):
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


@scene("meeting", INSIDE)
def meeting(c: Canvas) -> None:
    """A conference: speaker, long tables, an audience seen from behind."""
    rng, p = c.rng, c.p
    room(c, 620, mix(p.cream, p.brand, 0.12), mix(p.floor, p.brand, 0.12))
    c.rect(300, 70, 1000, 400, dark(p.brand, 0.12), r=6)
    c.fade([(300, 70), (1300, 70), (1300, 470), (300, 470)], light(p.brand, 0.5), "up", 0.4)
    c.poly(smooth([(300, 470), (300, 400), (560, 350), (860, 430), (1120, 370), (1300, 410), (1300, 470)], steps=5), light(p.brand, 0.25))
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
    for k, x in enumerate((770, 930, 1090, 1250)):
        person(c, x, 680, 380, "desk", cast(c, "master" if k % 2 else "teacher", glasses=k == 1), 1 if x < 900 else -1, ground=False)
    table(c, 670, 710, 690, 150, mix(p.accent, p.wood, 0.3), front=True)
    for x in (790, 950, 1110, 1270):
        paper(c, x - 20, 552, 32)
        c.rect(x + 36, 530, 14, 22, light(p.water, 0.6), r=4)
    bouquet(c, 1020, 540, 0.6)
    for y, h, n in ((900, 390, 8), (1090, 480, 6)):
        for k in range(n):
            x = W * (k + 0.5 + 0.25 * (n == 6)) / n
            who = cast(c, rng.choice(("teacher", "master", "adult")))
            person(c, x, y + 60, h, "hand_up" if rng.random() < 0.07 else "desk", who, 1, back=True, ground=False)
            c.rect(x - h * 0.16, y - h * 0.34, h * 0.32, h * 0.7, dark(p.accent, 0.15 if n == 6 else 0.05), r=20)
            c.rect(x - h * 0.16, y - h * 0.34, h * 0.32, 9, light(p.accent, 0.3), r=5)


@scene("press_room", INSIDE)
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
    c.soft([[(380, -40), (560, -40), (1180, 720), (560, 720)], [(1080, -40), (1220, -40), (1060, 720), (440, 720)]], (255, 244, 214), 0.28, 30)
    for k, x in enumerate((590, 800, 1010)):
        person(c, x, 700, 440 if k == 1 else 420, "desk" if k != 1 else rng.choice(("hand_up", "calm", "desk")), cast(c, ("teacher", "master", "teacher")[k]), 1 if k < 2 else -1, ground=False)
    table(c, 420, 760, 770, 220, mix(p.brand, INK, 0.2), front=True)
    for x in (570, 610, 770, 800, 830, 1000, 1040):
        microphone(c, x, 538, rng.uniform(46, 66))
    for x in (660, 900, 1100):
        c.rect(x, 508, 15, 28, light(p.water, 0.7), r=5)
    bouquet(c, 800, 640, 0.8)
    for x, f, k in ((200, 1, 1.25), (1440, -1, 1.2)):
        person(c, x - f * 90, 960, 450, "lean", cast(c, "adult"), f, ground=False)
        camera(c, x, 960, k, f)
    for x, y, h in ((480, 1080, 400), (700, 1110, 420), (930, 1090, 410), (1160, 1120, 430)):
        person(c, x, y + 40, h, rng.choice(("hand_up", "desk", "desk")), cast(c, "adult"), 1, back=True, ground=False)
        laptop(c, x + 96, y - 30, 90, screen=True)


@scene("first_aid", INSIDE)
def first_aid(c: Canvas) -> None:
    """The school's health room: a lesson in bandaging."""
    rng, p = c.rng, c.p
    room(c, 630, mix(WHITE, light(p.water, 0.3), 0.5), light(p.floor, 0.3))
    window_view(c, 120, 110, 330, 330)
    c.rect(620, 110, 330, 260, WHITE, r=8)
    heart = smooth([(785, 330), (690, 236), (700, 178), (750, 168), (785, 206), (820, 168), (870, 178), (880, 236)], steps=6)
    c.poly(heart, (232, 92, 84))
    c.stroke([(650, 250), (735, 250), (760, 205), (790, 300), (812, 250), (920, 250)], 7, 7, WHITE)
    shelf(c, 1130, 640, 360, 470, 4)
    c.rect(1170, 226, 280, 6, p.accent)
    beams(c, 120, 110, 330, 330)
    c.rect(80, 640, 470, 40, light(p.brand, 0.6), r=14)
    c.rect(70, 670, 490, 26, WHITE, r=6)
    for x in (90, 520):
        c.rect(x, 690, 16, 110, (196, 202, 208), r=4)
    c.rect(90, 610, 120, 46, WHITE, r=20)
    c.poly([(1010, 120), (1024, 120), (1024, 640), (1010, 640)], (206, 210, 214))
    for k in range(5):
        c.blob([(1026 + k * 12, 130), (1044 + k * 12, 130), (1042 + k * 12, 610), (1024 + k * 12, 610)], light(p.accent, 0.6 if k % 2 else 0.45))
    chair(c, 640, 930, 130, 1, p.brand)
    child = person(c, 640, 930, 370, "sit", cast(c), 1)
    nurse = replace(cast(c, rng.choice(("teacher", "master"))), outfit="coat", top=WHITE, bottom=light(p.brand, 0.3), style="bun")
    hands = person(c, 880, 940, 470, "give", nurse, -1)
    c.stroke([(child.near[0] - 20, child.near[1] - 2), child.near], 26, 24, WHITE)
    c.curve([child.near, ((child.near[0] + hands.near[0]) / 2, child.near[1] + 26), hands.near], 11, 11, WHITE)
    table(c, 1060, 960, 330, 170)
    first_aid_box(c, 1190, 790, 170)
    for k in range(3):
        c.rect(1296 + k * 26, 760, 20, 30, light(p.brights[k], 0.3), r=6)
    for x, y, h, pose, f in ((300, 1020, 380, "calm", 1), (170, 960, 340, "hold", 1), (1460, 1040, 380, "wave", -1)):
        person(c, x, y, h, rng.choice((pose, "calm", "stand")), cast(c), f)


