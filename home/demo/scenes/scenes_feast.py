"""Scenes of celebration: Tết, mid-autumn, the teachers' day, dance, a festival night."""

from __future__ import annotations

from dataclasses import replace

from .buildings import bunting, curtain, school
from .canvas import Canvas, H, W, ring, star
from .furniture import bouquet, lantern, star_lantern, table
from .nature import frame_leaves, ground, heaven, hills, lotus, paving, petals, skyline
from .palette import DAY, FLAG_RED, GOLD, INSIDE, RGB, SOFT, WHITE, Lit, dark, light, mix
from .people import cast, person
from .props import balloon, lion, rice_cake
from .register import scene
from .rooms import beams, chalkboard, frames, plant, room, window_view
from .trees import areca, bang, blossom, round_tree

LANTERNS: tuple[RGB, ...] = ((232, 66, 52), (250, 176, 62), (244, 112, 72), (236, 92, 132), (120, 190, 140))


def cord_of_lanterns(c: Canvas, x0: float, y0: float, x1: float, y1: float, n: int, r: float) -> None:
    line = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 240 * t * (1 - t)) for t in (k / 20 for k in range(21))]
    c.stroke(line, 2.5, 2.5, dark(c.p.wood, 0.4))
    for k in range(n):
        t = (k + 0.5) / n
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 240 * t * (1 - t)
        lantern(c, x, y + r + 14, r * c.rng.uniform(0.85, 1.15), c.rng.choice(LANTERNS), 14)


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
    table(c, 560, 880, 500, 150, FLAG_RED, front=True)
    for x, y in ((650, 722), (750, 722), (700, 686), (930, 722), (1000, 722)):
        rice_cake(c, x, y, 88)
    c.oval(850, 720, 52, 13, light(p.brand, 0.4))
    for dx, dy, tone in ((-24, -16, (250, 180, 60)), (20, -18, (236, 110, 60)), (0, -42, (126, 170, 84)), (-2, -14, (250, 206, 90))):
        c.dot(850 + dx, 720 + dy, 24, tone)
    looks = [cast(c, "girl" if k % 2 else "boy", outfit="aodai", bottom=WHITE, scarf=False, top=tone) for k, tone in
             enumerate(((214, 52, 54), (250, 190, 76), light(p.brand, 0.2), (240, 130, 140), (92, 160, 130)))]
    for x, y, h, pose, look, f in ((470, 960, 330, "wave", looks[0], 1), (1160, 960, 330, "greet", looks[1], -1), (640, 1020, 360, "hold", looks[2], 1),
                                   (990, 1020, 360, "hold", looks[3], -1)):
        who = person(c, x, y, h, pose, look, f)
        if pose == "hold":
            c.rect(who.both[0] - 17, who.both[1] - 34, 34, 50, FLAG_RED, r=4)
            c.dot(who.both[0], who.both[1] - 10, 9, GOLD)
    person(c, 820, 1040, 470, rng.choice(("calm", "open_arms", "show")), cast(c, "teacher", top=(206, 44, 52)), 1)
    petals(c, (light(pink, 0.3), light(yellow, 0.3), pink), 70, 60, 1050)


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
    lion(c, 560, 870, 1.35, FLAG_RED)
    person(c, 250, 890, 300, "drum", cast(c, "boy", top=FLAG_RED, outfit="shorts", scarf=False), 1)
    from .furniture import drum
    drum(c, 240, 930, 1.0)
    kids = ((900, 850, 250), (1080, 830, 240), (1010, 990, 340), (1230, 960, 330), (1420, 1010, 360), (830, 1030, 350))
    for k, (x, y, h) in enumerate(sorted(kids, key=lambda s: s[1])):
        who = person(c, x + rng.uniform(-20, 20), y, h, "greet" if k % 2 else "lift", cast(c, rng.choice(("pupil", "tiny")), scarf=False, top=rng.choice(p.pastels)), -1 if k % 2 else 1)
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
    for _ in range(4):
        x, y, r, tone = rng.uniform(120, 1480), rng.uniform(80, 240), rng.uniform(70, 130), rng.choice(((255, 200, 110), (255, 140, 130), (160, 220, 230), light(p.accent, 0.4)))
        c.glow(x, y, r * 1.7, tone, 0.35)
        for k in range(18):
            ray = star(x, y, r * rng.uniform(0.75, 1.0), 0.3, 9, 0.1)[(k * 2) % 18]
            c.stroke([(x + (ray[0] - x) * 0.4, y + (ray[1] - y) * 0.4), ray], 2, 4, Lit(tone))
            c.dot(*ray, 4.6, Lit(light(tone, 0.5)))
    skyline(c, 660, 0.25)
    with c.far(0.1):
        school(c, -100, 720, 480, 3, 120)
        school(c, 1220, 720, 480, 3, 120)
    paving(c, 700, mix(p.earth, p.brand, 0.3))
    c.rect(330, 270, 940, 450, Lit(dark(p.brand, 0.25)), r=10)
    c.fade([(330, 270), (1270, 270), (1270, 720), (330, 720)], Lit(light(p.accent, 0.3)), "down", 0.6)
    lotus(c, 800, 560, 190, 1.25, (250, 160, 170))
    for k in range(9):
        c.glow(370 + k * 107, 268, 60, (255, 226, 150), 0.8)
        c.dot(370 + k * 107, 268, 11, Lit((255, 244, 206)))
    c.soft([[(350, 200), (400, 200), (900, 800), (560, 800)], [(1200, 200), (1250, 200), (1040, 800), (700, 800)]], (255, 214, 160), 0.32, 26)
    c.rect(270, 720, 1060, 70, p.wood, r=4)
    c.rect(270, 712, 1060, 16, Lit(light(p.accent, 0.4)), r=4)
    for k, x in enumerate((480, 640, 800, 960, 1120)):
        look = cast(c, "girl", outfit="aodai", bottom=WHITE, scarf=False, top=Lit(light(p.brights[(k * 2) % 6], 0.3)), hat="flower", hat_colour=(240, 110, 140))
        person(c, x, 724 - abs(k - 2) * 2, 280, rng.choice(("sway", "arabesque", "cheer")), look, 1 if k % 2 else -1)
    cord_of_lanterns(c, -20, 60, 420, 190, 4, 32)
    cord_of_lanterns(c, 1180, 190, 1620, 60, 4, 32)
    for y, h, n in ((890, 220, 13), (990, 300, 10), (1140, 400, 7)):
        for k in range(n):
            person(c, W * (k + 0.5) / n + rng.uniform(-24, 24), y, h, rng.choice(("stand", "cheer", "greet", "wave", "stand")),
                   cast(c, rng.choice(("pupil", "pupil", "adult")), scarf=False), back=True, ground=False)


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
        balloon(c, (130, 210, 1400, 1490)[k], (200, 120, 130, 210)[k], 46, p.brights[k], ((170, 1450)[k > 1], 560))
    table(c, 980, 800, 420, 180)
    for x, k in ((1070, 1.3), (1190, 1.0), (1310, 1.2)):
        bouquet(c, x, 590, k)
    teacher = person(c, 790, 960, 560, "hold", cast(c, "teacher"), -1)
    bouquet(c, *teacher.both, 1.3)
    for x, y, h, f in ((560, 1000, 370, 1), (400, 960, 340, 1), (1010, 1010, 360, -1), (1200, 1020, 370, -1)):
        who = person(c, x, y, h, "give" if f * (800 - x) < 280 else rng.choice(("hold", "cheer")), cast(c), f)
        bouquet(c, who.both[0], who.both[1] - 10, 0.8)
    person(c, 220, 1030, 390, rng.choice(("wave", "cheer")), cast(c), 1)
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
    tone, second = rng.choice(((244, 140, 150), light(p.brand, 0.3), (250, 190, 90))), light(p.accent, 0.3)
    troupe = ((800, 960, 420), (560, 880, 340), (1040, 880, 340), (360, 980, 390), (1250, 980, 390), (690, 820, 280), (920, 820, 280))
    pose = rng.choice(("sway", "arabesque", "open_arms"))
    for k, (x, y, h) in enumerate(sorted(troupe, key=lambda s: s[1])):
        look = replace(cast(c, "girl"), outfit="aodai", bottom=WHITE, scarf=False, top=tone if k % 2 else second, hat="flower", hat_colour=(236, 84, 110), style="bun")
        who = person(c, x, y, h, pose if k != 6 else rng.choice(("sway", "cheer")), look, 1 if x < 800 else -1)
        for hx, hy in (who.near, who.far):
            paper_fan(c, hx, hy, h * 0.17, light(second, 0.25) if k % 2 else light(tone, 0.25))
    petals(c, ((246, 150, 170), (255, 210, 210), GOLD), 70, 60, 1040)


def paper_fan(c: Canvas, x: float, y: float, r: float, colour: RGB) -> None:
    half = ring(x, y, r, r, 0.0, 24)[12:] + [(x + r, y)]
    c.poly([(x, y), *half], colour)
    for k in range(0, 13, 2):
        c.stroke([(x, y), half[min(k, len(half) - 1)]], 2, 2, dark(colour, 0.2))
    c.poly([(x, y), *ring(x, y, r * 0.45, r * 0.45, 0.0, 24)[12:], (x + r * 0.45, y)], light(colour, 0.45))


