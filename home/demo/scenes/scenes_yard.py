"""Scenes in the schoolyard: the gate, the flag, sport, football, graduation."""

from __future__ import annotations

from .buildings import bunting, flagpole, gate, school
from .canvas import Canvas, H, W, star
from .festive import balloon
from .furniture import ball
from .instruments import drum
from .nature import bush, frame_leaves, ground, heaven, hills, paving, petals, skyline, tufts
from .palette import DAY, FLAG_RED, GOLD, SOFT, WHITE, dark, light
from .people import cast, person
from .props import goal
from .register import FLAG_WHOLE, scene
from .trees import FLAME, bang, phuong, round_tree
from .vehicles import wheelchair


def tree_any(c: Canvas, x: float, y: float, k: float) -> None:
    c.rng.choice((phuong, bang, round_tree, phuong))(c, x, y, k)


@scene("school_gate", ("morning", "afternoon", "morning", "noon"), tilt=FLAG_WHOLE)
def school_gate(c: Canvas) -> None:
    """Pupils arrive in the morning; a teacher greets them at the gate."""
    rng = c.rng
    heaven(c, 620)
    skyline(c, 600, 0.6)
    with c.far(0.18):
        school(c, 380, 690, 840, rng.choice((2, 3)), 118)
        flagpole(c, 800, 690, 600, 0.85)
    tree_any(c, 250, 720, 1.1)
    tree_any(c, 1370, 716, 1.0)
    paving(c, 690, c.p.earth)
    gate(c, 790, 820, 430)
    for x in (150, 300, 1330, 1480):
        bush(c, x, 806, 150, c.p.leaf, rng.choice((FLAME, (250, 200, 90), None)))
    person(c, rng.uniform(560, 620), 850, 320, "greet", cast(c, "teacher"), facing=1)
    back = cast(c)
    person(c, 800, 800, 170, "walk", back, 1, back=True)
    person(c, 880, 812, 176, "walk", None, -1, back=True)
    person(c, 760, 900, 250, rng.choice(("walk", "wave")), None, -1)
    for x, y, pose, f in ((1010, 960, "run", -1), (1120, 985, "walk", -1), (330, 1000, "wave", 1)):
        person(c, x + rng.uniform(-40, 40), y, rng.uniform(290, 330), pose, None, f)
    if rng.random() < 0.5:
        wheelchair(c, 560, 1000, 320, 1, rng.choice(("sit", "sitwave")))
    mother = person(c, 1300, 1030, 440, "walk", cast(c, "adult", hat="cone"), -1)
    person(c, mother.near[0] - 70, 1040, 300, "wave", None, -1)
    frame_leaves(c, "left")
    if rng.random() < 0.6:
        petals(c, (FLAME, (248, 140, 90)), 26, 300, 1040)


@scene("flag_ceremony", ("morning", "morning", "noon"), mirror=False, tilt=FLAG_WHOLE)
def flag_ceremony(c: Canvas) -> None:
    """Monday morning: rows of pupils salute the flag."""
    rng = c.rng
    heaven(c, 600)
    with c.far(0.12):
        school(c, -40, 690, W + 80, 3, 140)
    paving(c, 680, c.p.earth)
    tree_any(c, 90, 730, 1.15)
    tree_any(c, 1530, 726, 1.05)
    bunting(c, 0, 250, 800, 190, 40)
    bunting(c, 800, 190, W, 250, 40)
    c.rect(560, 672, 480, 40, light(c.p.earth, 0.4), r=4)
    c.rect(520, 700, 560, 30, dark(c.p.earth, 0.1), r=4)
    flagpole(c, 800, 676, 590, 1.5)
    for x, f in ((610, 1), (690, 1), (930, -1)):
        person(c, x, 700, 200, rng.choice(("stand", "calm")), cast(c, rng.choice(("teacher", "master"))), f)
    drum(c, 1110, 760, 0.6)
    person(c, 1160, 762, 168, "drum", cast(c, "boy"), -1)
    for row, (y, h, n) in enumerate(((800, 165, 15), (885, 215, 12), (1000, 285, 9), (1150, 380, 7))):
        gap = W / (n - 0.4)
        for k in range(n):
            x = (k + 0.3 * (row % 2)) * gap + rng.uniform(-8, 8)
            if abs(x - 800) > 70 - row * 10:
                person(
                    c,
                    x,
                    y + rng.uniform(-4, 4),
                    h * rng.uniform(0.94, 1.05),
                    "salute",
                    cast(c, glasses=False),
                    1,
                    back=True,
                )


@scene("sports_day", DAY)
def sports_day(c: Canvas) -> None:
    """The last metres of a race on a red track."""
    rng, p = c.rng, c.p
    heaven(c, 470)
    hills(c, 480, 120, p.deep, 0.5)
    with c.far(0.2):
        school(c, 980, 520, 700, 2, 96)
    for x in (120, 420, 760):
        with c.far(0.12):
            tree_any(c, x + rng.uniform(-40, 40), 520, 0.62)
    ground(c, 510, p.grass)
    for k in range(34):
        fan_ = cast(c, "sport", kind="child")
        person(
            c,
            20 + k * 48 + rng.uniform(-12, 12),
            566 + rng.uniform(-14, 14),
            116,
            rng.choice(("cheer", "wave", "stand", "jump")),
            fan_,
            ground=False,
        )
    bunting(c, -10, 350, 820, 400, 50, 22)
    race(c)


def race(c: Canvas) -> None:
    """The red track and those who run on it."""
    rng, p = c.rng, c.p
    bunting(c, 820, 400, 1610, 330, 50, 22)
    track = (206, 100, 74)
    c.blend([(0, 600), (W, 600), (W, H), (0, H)], light(track, 0.14), dark(track, 0.12))
    for y, t in ((600, 5), (690, 6), (800, 8), (930, 10)):
        c.poly([(0, y), (W, y - 24), (W, y - 24 + t), (0, y + t)], WHITE, 0.85)
    c.poly([(1240, 590), (1270, 589), (1480, H), (1400, H)], WHITE, 0.85)
    runners = [(460, 690, 250), (760, 760, 290), (330, 900, 340), (980, 905, 360)]
    for place, y, h in runners:
        shirt = rng.choice(p.brights)
        x = place + rng.uniform(-80, 80)
        for k in range(3):
            c.stroke(
                [
                    (x - h * (0.5 + 0.1 * k), y - h * (0.3 + 0.2 * k)),
                    (x - h * (0.85 + 0.15 * k), y - h * (0.3 + 0.2 * k)),
                ],
                4,
                1,
                light(track, 0.5),
            )
        person(c, x, y - h * 0.04, h, "run", cast(c, "sport", top=shirt), 1)
    person(c, 1370, 760, 330, "cheer", cast(c, rng.choice(("master", "teacher"))), -1)
    tufts(c, 1030, H + 20, 26, p.grass)


@scene("football", DAY)
def football(c: Canvas) -> None:
    """A shot at goal after school."""
    rng, p = c.rng, c.p
    heaven(c, 430)
    skyline(c, 450, 0.55)
    for x in (60, 330, 1240, 1500):
        with c.far(0.14):
            tree_any(c, x, 500, 0.7)
    ground(c, 470, p.grass)
    for k in range(6):
        y0, y1 = 470 + 597 * (k / 6) ** 1.5, 470 + 597 * ((k + 0.5) / 6) ** 1.5
        c.rect(0, y0, W, y1 - y0, light(p.grass, 0.3), alpha=0.28)
    goal(c, 960, 690, 520, 260)
    c.poly([(0, 700), (W, 690), (W, 697), (0, 708)], WHITE, 0.8)
    keeper = cast(c, "sport", top=(250, 190, 70), bottom=dark(p.brand, 0.3), outfit="shorts")
    person(c, 1200, 720, 250, rng.choice(("jump", "open_arms", "cheer")), keeper, -1)
    home, away = p.brand, p.accent
    for x, y, h, pose, shirt, f in (
        (180, 640, 200, "run", away, 1),
        (700, 700, 230, "run", away, 1),
        (860, 830, 290, "run", away, -1),
        (250, 900, 320, "run", home, 1),
    ):
        person(c, x + rng.uniform(-50, 50), y, h, pose, cast(c, "sport", top=shirt), f)
    x = rng.uniform(500, 580)
    person(c, x, 980, 420, "kick", cast(c, "sport", top=home), 1)
    bx, by = x + 270, 830
    for k in range(5):
        c.dot(bx - 26 - k * 18, by + 10 + k * 8, 20 - k * 3, WHITE, 0.18)
    ball(c, bx, by, 30)
    tufts(c, 960, H + 20, 60, p.grass)
    frame_leaves(c, rng.choice(("left", "right")))


@scene("graduation", SOFT)
def graduation(c: Canvas) -> None:
    """Caps in the air."""
    rng, p = c.rng, c.p
    heaven(c, 640)
    with c.far(0.2):
        school(c, 160, 720, 1280, 3, 150)
    tree_any(c, 130, 760, 1.3)
    phuong(c, 1490, 770, 1.35)
    paving(c, 730, p.earth)
    balloons = ((250, 330), (320, 260), (1250, 300), (1330, 230), (1190, 210))
    for k, (x, y) in enumerate(balloons):
        balloon(c, x, y, 42, p.brights[k % 6], (280 if x < 800 else 1280, 700))
    gown = dark(p.brand, 0.18)
    for y, h, n in ((830, 270, 6), (985, 350, 5)):
        for k in range(n):
            look = cast(
                c,
                "girl" if rng.random() < 0.5 else "boy",
                outfit="gown",
                top=gown,
                scarf=False,
                hat="mortar" if rng.random() < 0.45 else "",
                hat_colour=gown,
            )
            x = W * (k + 0.5 + (0.5 if n == 5 else 0) * 0.2) / n + rng.uniform(-30, 30)
            person(
                c,
                x,
                y + rng.uniform(-10, 10),
                h,
                rng.choice(("cheer", "lift", "wave", "cheer", "greet")),
                look,
            )
    for _ in range(6):
        x, y, k = rng.uniform(180, 1420), rng.uniform(120, 400), rng.uniform(26, 40)
        c.poly(star(x, y, k * 1.5, 0.72, 2, rng.uniform(0.8, 1.9)), gown)
        c.curve([(x, y), (x + k, y + k * 0.3), (x + k * 1.2, y + k)], 4, 4, GOLD)
    petals(c, (GOLD, p.accent, light(p.brand, 0.5), WHITE, FLAG_RED), 90, 60, 900)
