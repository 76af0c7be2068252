"""People: who they are (Look), what they wear, and how a pose becomes a figure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .canvas import Canvas, Point
from .hats import HATS
from .heads import Head
from .outfits import Body, lower, tunic_back, upper, upper_over
from .palette import HAIRS, RGB, SKINS, WHITE, dark, light
from .poses import POSES, Pose

BUILDS = {"tiny": (0.655, 0.172, 1.2), "child": (0.735, 0.131, 1.0), "adult": (0.81, 0.094, 0.84)}


GIRLS = ("bob", "pony", "pigtails", "long")


BOYS = ("crop", "short")


@dataclass(frozen=True)
class Look:
    """Somebody's appearance; the same look in another pose is the same person."""

    kind: str
    outfit: str
    top: RGB
    bottom: RGB
    skin: RGB
    hair: RGB
    style: str
    ribbon: RGB
    scarf: bool = False
    hat: str = ""
    hat_colour: RGB = WHITE
    glasses: bool = False
    eyes_open: bool = True


@dataclass(frozen=True)
class Hands:
    """Where things can be held, in page units."""

    near: Point
    far: Point
    head: Point
    unit: float

    @property
    def both(self) -> Point:
        return (self.near[0] + self.far[0]) / 2, (self.near[1] + self.far[1]) / 2


def cast(c: Canvas, role: str = "pupil", **change: object) -> Look:
    """Somebody for a role: pupil, girl, boy, tiny, teacher (áo dài), master, sport, adult, parent."""
    rng, p = c.rng, c.p
    girl = role in ("girl", "teacher") or (role not in ("boy", "master") and rng.random() < 0.5)
    skin, hair = rng.choice(SKINS), rng.choice(HAIRS)
    style = rng.choice(GIRLS if girl else BOYS)
    ribbon = rng.choice((p.accent, (232, 92, 84), (250, 206, 92)))
    base = Look(
        "child",
        "skirt" if girl else "shorts",
        WHITE,
        dark(p.brand, 0.28),
        skin,
        hair,
        style,
        ribbon,
        scarf=True,
        glasses=rng.random() < 0.07,
        eyes_open=rng.random() < 0.6,
    )
    base = clothe(c, base, role, girl)
    return replace(base, **change)  # type: ignore[arg-type]


def clothe(c: Canvas, base: Look, role: str, girl: bool) -> Look:
    """What this role wears instead of the pupils' uniform."""
    rng, p = c.rng, c.p
    if role == "tiny":
        return replace(
            base,
            kind="tiny",
            outfit="dress" if girl and rng.random() < 0.5 else "shorts",
            scarf=False,
            top=rng.choice((*p.pastels, *p.brights)),
            bottom=rng.choice(p.brights),
            glasses=False,
        )
    if role == "sport":
        return replace(
            base,
            outfit="shorts",
            scarf=False,
            top=rng.choice((p.brand, p.accent)),
            bottom=WHITE,
            style=rng.choice(("pony", "bob")) if girl else rng.choice(BOYS),
        )
    if role in ("teacher", "master", "adult"):
        return clothe_adult(c, base, role, girl)
    return base


def clothe_adult(c: Canvas, base: Look, role: str, girl: bool) -> Look:
    """Áo dài for teachers, shirt and trousers for the others."""
    rng, p = c.rng, c.p
    base = replace(base, kind="adult", outfit="trousers", scarf=False)
    if role == "teacher":
        return replace(
            base,
            outfit="aodai",
            bottom=WHITE,
            style=rng.choice(("long", "bun", "bun", "pony")),
            top=rng.choice((p.brand, p.accent, *p.pastels[:6], (208, 72, 84))),
        )
    if role == "master":
        return replace(
            base,
            bottom=(58, 60, 84),
            top=rng.choice((light(p.brand, 0.75), WHITE, (198, 218, 226), light(p.accent, 0.6))),
        )
    return replace(
        base,
        bottom=rng.choice(((58, 60, 84), (92, 74, 82))),
        top=rng.choice((*p.pastels, *p.brights)),
        style="bun" if girl else "short",
    )


def shadow(c: Canvas, x: float, y: float, w: float) -> None:
    c.oval(x + w * 0.18, y, w * 1.1, w * 0.2, c.p.light.shadow, 0.2)
    c.oval(x + w * 0.06, y, w * 0.7, w * 0.12, c.p.light.shadow, 0.2)


def person(
    c: Canvas,
    x: float,
    y: float,
    h: float,
    pose: str | Pose = "stand",
    look: Look | None = None,
    facing: int = 0,
    back: bool = False,
    ground: bool = True,
) -> Hands:
    """Draw somebody whose feet are at (x, y), h tall when standing. facing: 1 right, -1 left."""
    look = look or cast(c)
    facing = facing or c.rng.choice((1, -1))
    p = POSES[pose] if isinstance(pose, str) else pose
    under, head_r, girth = BUILDS[look.kind]
    body = Body(c, look, p, x, y, h * under, facing, girth, back)
    if ground:
        wide = 0.4 if p.hip[1] < 0.2 else 0.26
        shadow(c, x + p.near_leg[0][0] * 0.3 * h * facing, y, h * wide)
    head = head_on(body, h * head_r)
    assemble(body, head)
    return Hands(body.pt(*p.near_arm[1]), body.pt(*p.far_arm[1]), (head.x, head.y), h * under)


def head_on(body: Body, r: float) -> Head:
    """The head of radius r above the shoulders."""
    p, f = body.pose, body.f
    x, y = body.pt(*p.chest)
    x += (p.chest[0] - p.hip[0]) * r * f + r * 0.12 * f * (not body.back)
    return Head(body.c, body.look, (x, y - r * 1.12), r, f, p.tilt)


def assemble(body: Body, head: Head) -> None:
    """From the farthest part to the nearest."""
    p, back = body.pose, body.back
    if not back:
        head.behind()
    tunic_back(body)
    if not p.front:
        body.arm("far")
    lower(body)
    upper(body)
    if back:
        head.back()
    else:
        head.face(p.look)
        head.fringe()
    if body.look.hat:
        HATS[body.look.hat](head)
    upper_over(body)
    if p.front:
        body.arm("far")
    body.arm("near")
