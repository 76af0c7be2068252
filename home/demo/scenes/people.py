"""People: who they are (Look), what they wear, and how a pose becomes a figure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .canvas import Canvas, Point
from .heads import Head
from .outfits import Body, lower, tunic_back, upper, upper_over
from .palette import HAIRS, RGB, SKINS, WHITE, dark, light
from .poses import POSES, Pose

# kind → (share of the height below the shoulders, head radius as a share of the height, girth)
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
    base = Look("child", "skirt" if girl else "shorts", WHITE, dark(p.brand, 0.28), skin, hair, style, ribbon,
                scarf=True, glasses=rng.random() < 0.12, eyes_open=rng.random() < 0.6)
    if role == "tiny":
        base = replace(base, kind="tiny", outfit="dress" if girl and rng.random() < 0.5 else "shorts", scarf=False,
                       top=rng.choice((*p.pastels, *p.brights)), bottom=rng.choice(p.brights), glasses=False)
    elif role == "teacher":
        base = replace(base, kind="adult", outfit="aodai", scarf=False, bottom=WHITE,
                       style=rng.choice(("long", "bun", "bun", "pony")),
                       top=rng.choice((p.brand, p.accent, *p.pastels[:6], (208, 72, 84))))
    elif role == "master":
        base = replace(base, kind="adult", outfit="trousers", scarf=False, bottom=(58, 60, 84),
                       top=rng.choice((light(p.brand, 0.75), WHITE, (198, 218, 226), light(p.accent, 0.6))))
    elif role == "adult":
        base = replace(base, kind="adult", outfit="trousers", scarf=False, bottom=rng.choice(((58, 60, 84), (92, 74, 82))),
                       top=rng.choice((*p.pastels, *p.brights)), style="bun" if girl else "short")
    elif role == "sport":
        base = replace(base, outfit="shorts", scarf=False, top=rng.choice((p.brand, p.accent)), bottom=WHITE,
                       style=rng.choice(("pony", "bob")) if girl else rng.choice(BOYS))
    return replace(base, **change)  # type: ignore[arg-type]


def shadow(c: Canvas, x: float, y: float, w: float) -> None:
    c.oval(x + w * 0.18, y, w * 1.1, w * 0.2, c.p.light.shadow, 0.2)
    c.oval(x + w * 0.06, y, w * 0.7, w * 0.12, c.p.light.shadow, 0.2)


def person(c: Canvas, x: float, y: float, h: float, pose: str | Pose = "stand", look: Look | None = None,
           facing: int = 0, back: bool = False, ground: bool = True) -> Hands:
    """Draw somebody whose feet are at (x, y), h tall when standing. facing: 1 right, -1 left."""
    look = look or cast(c)
    facing = facing or c.rng.choice((1, -1))
    p = POSES[pose] if isinstance(pose, str) else pose
    under, head_r, girth = BUILDS[look.kind]
    body = Body(c, look, p, x, y, h * under, facing, girth, back)
    if ground:
        wide = 0.4 if p.hip[1] < 0.2 else 0.26
        shadow(c, x + p.near_leg[0][0] * 0.3 * h * facing, y, h * wide)
    r = h * head_r
    cx, cy = body.pt(*p.chest)
    head = Head(c, look, (cx + (p.chest[0] - p.hip[0]) * r * facing + r * 0.12 * facing * (not back), cy - r * 1.12), r,
                facing, p.tilt)
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
    head.hat()
    upper_over(body)
    if p.front:
        body.arm("far")
    body.arm("near")
    return Hands(body.pt(*p.near_arm[1]), body.pt(*p.far_arm[1]), (head.x, head.y), h * under)
