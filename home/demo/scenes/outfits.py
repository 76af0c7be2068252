"""Clothes: uniforms with red scarves, áo dài, shorts, aprons, gowns, raincoats, hung on a body's joints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .canvas import Canvas, Point, smooth
from .palette import RGB, SCARF, WHITE, dark, light, mix
from .poses import Joint, Pose

if TYPE_CHECKING:
    from .people import Look


LONG_SLEEVES = {"aodai", "gown", "coat", "suit", "rain", "folk"}


class Body:
    """A pose placed on the page, with widths for its build."""

    def __init__(
        self,
        c: Canvas,
        look: Look,
        pose: Pose,
        x: float,
        y: float,
        unit: float,
        f: int,
        girth: float,
        back: bool,
    ) -> None:
        self.c, self.look, self.pose, self.x, self.y = c, look, pose, x, y
        self.unit, self.f, self.girth, self.back = unit, f, girth, back

    def pt(self, u: float, v: float) -> Point:
        return self.x + u * self.unit * self.f, self.y - v * self.unit

    def pts(self, *uv: Joint) -> list[Point]:
        return [self.pt(u, v) for u, v in uv]

    def w(self, width: float) -> float:
        return width * self.unit * self.girth

    def torso(self, along: float, across: float) -> Joint:
        """0 at the hip … 1 at the shoulders; across in girth-scaled body units."""
        (hx, hy), (sx, sy) = self.pose.hip, self.pose.chest
        dx, dy = sx - hx, sy - hy
        long = (dx * dx + dy * dy) ** 0.5 or 1.0
        across *= self.girth
        return hx + dx * along + dy / long * across, hy + dy * along - dx / long * across

    def shape(self, *ta: Joint) -> list[Point]:
        return [self.pt(*self.torso(t, a)) for t, a in ta]

    def arm(self, side: str) -> None:
        near = side == "near"
        elbow, hand = self.pose.near_arm if near else self.pose.far_arm
        shoulder = self.torso(0.92, 0.135 if near else -0.135)
        look, shade = self.look, 0.0 if near else 0.1
        path = smooth(self.pts(shoulder, elbow, hand), closed=False, steps=6)
        skin, cloth = dark(look.skin, shade), dark(look.top, shade + (0.04 if near else 0.03))
        if look.outfit in LONG_SLEEVES:
            flare = 0.15 if look.outfit in ("gown", "rain") else 0.088
            self.c.dot(*path[-1], self.w(0.052), skin)
            self.c.stroke(path[:-1], self.w(0.118), self.w(flare), cloth)
        else:
            self.c.stroke(path, self.w(0.092), self.w(0.072), skin)
            self.c.dot(*path[-1], self.w(0.05), skin)
            self.c.stroke(path[:5], self.w(0.118), self.w(0.13), cloth)

    def leg(self, side: str) -> list[Point]:
        knee, foot = self.pose.near_leg if side == "near" else self.pose.far_leg
        hip = self.torso(0.0, 0.06 if side == "near" else -0.06)
        return smooth(self.pts(hip, knee, foot), closed=False, steps=6)


def lower(b: Body) -> None:
    """Legs, shoes and what covers them."""
    look, c = b.look, b.c
    long = look.outfit in ("aodai", "trousers", "coat", "suit", "apron", "folk")
    shoe = (
        WHITE
        if look.outfit == "shorts" and not look.scarf
        else dark(look.bottom if look.bottom != WHITE else (150, 96, 84), 0.35)
    )
    for side in ("far", "near"):
        path, shade = b.leg(side), 0.12 if side == "far" else 0.0
        toe = path[-1]
        c.oval(
            toe[0] + b.w(0.035) * b.f * (not b.back),
            toe[1] + b.w(0.005),
            b.w(0.078),
            b.w(0.042),
            dark(shoe, shade),
        )
        if long:
            wide = 0.19 if look.outfit == "aodai" else 0.13
            c.stroke(path[: -2 if wide > 0.15 else -1], b.w(0.16), b.w(wide), dark(look.bottom, shade))
        else:
            c.stroke(path, b.w(0.12), b.w(0.085), dark(look.skin, shade + 0.02))
            c.stroke(path[-3:], b.w(0.09), b.w(0.088), dark(WHITE, shade + 0.04))
            if look.outfit == "shorts":
                c.stroke(path[:5], b.w(0.17), b.w(0.185), dark(look.bottom, shade))
    if look.outfit in ("skirt", "dress"):
        skirt(b, 0.74 if look.outfit == "skirt" else 0.9)


def skirt(b: Body, reach: float) -> None:
    """A skirt from the waist that follows both knees."""
    look, c = b.look, b.c
    colour = look.bottom if look.outfit == "skirt" else dark(look.top, 0.04)
    hip = b.pose.hip
    if hip[1] < 0.2:
        c.poly(
            smooth(
                b.pts(
                    (-0.4, 0.1),
                    (-0.24, 0.2),
                    (0.0, 0.24),
                    (0.24, 0.2),
                    (0.42, 0.1),
                    (0.32, 0.015),
                    (-0.3, 0.015),
                ),
                steps=5,
            ),
            colour,
        )
        return
    hems = []
    for knee, _ in (b.pose.far_leg, b.pose.near_leg):
        hems.append((hip[0] + (knee[0] - hip[0]) * reach, hip[1] + (knee[1] - hip[1]) * reach))
    hems.sort()
    spread = 0.13 * b.girth
    left, right = (hems[0][0] - spread, hems[0][1]), (hems[1][0] + spread, hems[1][1])
    middle = ((left[0] + right[0]) / 2, min(left[1], right[1]) - 0.025)
    waist = [b.torso(0.16, -0.125), b.torso(0.16, 0.125)]
    outline = b.pts(waist[0], left, middle, right, waist[1])
    c.poly(outline, colour)
    for share in (0.3, 0.55, 0.78):
        top = b.pt(waist[0][0] + (waist[1][0] - waist[0][0]) * share, waist[0][1] - 0.06)
        foot = b.pt(left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share)
        c.stroke([top, foot], b.w(0.012), b.w(0.02), dark(colour, 0.16))


def tunic_back(b: Body) -> None:
    """The rear flap of an áo dài, the far side of gowns and raincoats."""
    if b.look.outfit == "aodai" and b.pose.hip[1] > 0.5:
        b.c.blob(
            b.pts((-0.1, 0.62), (0.1, 0.62), (0.12, 0.3), (0.06, 0.11), (-0.2, 0.1), (-0.17, 0.36)),
            dark(b.look.top, 0.22),
        )


def upper(b: Body) -> None:
    """The torso's garment."""
    look, c = b.look, b.c
    neck = b.shape((0.9, 0.0), (1.16, 0.0))
    c.stroke(neck, b.w(0.11), b.w(0.1), dark(look.skin, 0.12))
    c.poly(smooth(outline(b), steps=4), look.top)
    shade = b.shape((-0.04, -0.13), (0.4, -0.12), (0.93, -0.155), (0.8, -0.06), (0.4, -0.03), (-0.04, -0.05))
    c.poly(smooth(shade, steps=4), dark(look.top, 0.25), 0.35)
    trimmings(b)


def outline(b: Body) -> list[Point]:
    """The cut of the garment on the torso."""
    look = b.look
    if look.outfit in ("gown", "rain"):
        drop = max(-1.15 if look.outfit == "gown" else -0.75, -b.pose.hip[1] * 2)
        return b.shape(
            (drop, -0.26), (0.4, -0.17), (0.985, -0.15), (1.05, 0), (0.985, 0.15), (0.4, 0.17), (drop, 0.26)
        )
    if look.outfit == "coat":
        return b.shape(
            (-0.5, -0.17), (0.4, -0.135), (0.985, -0.15), (1.05, 0), (0.985, 0.15), (0.4, 0.135), (-0.5, 0.17)
        )
    wide, hem = (0.105, 0.12) if look.outfit == "aodai" else (0.135, 0.145)
    return b.shape(
        (-0.06, -hem),
        (0.35, -wide),
        (0.8, -0.155),
        (0.985, -0.14),
        (1.04, -0.06),
        (1.04, 0.06),
        (0.985, 0.14),
        (0.8, 0.155),
        (0.35, wide),
        (-0.06, hem),
    )


def trimmings(b: Body) -> None:
    """What marks the garment: stole, apron, lapels, sash."""
    look, c = b.look, b.c
    if look.outfit == "gown":
        for side in (-1, 1):
            c.poly(
                b.shape(
                    (1.04, side * 0.09),
                    (0.9, side * 0.02),
                    (0.1, side * 0.07),
                    (0.1, side * 0.13),
                    (0.95, side * 0.12),
                ),
                b.c.p.accent,
            )
    if look.outfit == "aodai":
        aodai_front(b)
    elif look.outfit == "apron":
        c.poly(
            smooth(
                b.shape((-0.55, -0.14), (0.3, -0.11), (0.8, -0.08), (0.8, 0.09), (0.3, 0.12), (-0.55, 0.16)),
                steps=4,
            ),
            light(look.bottom, 0.7),
        )
    elif look.outfit in ("suit", "coat"):
        c.poly(
            b.shape((1.04, -0.06), (0.55, 0.02), (1.04, 0.08)),
            WHITE if look.outfit == "suit" else (150, 196, 206),
        )
        if look.outfit == "suit":
            c.poly(b.shape((0.98, 0.0), (0.7, -0.005), (0.6, 0.02), (0.7, 0.04), (0.98, 0.03)), SCARF)
    elif look.outfit == "folk":
        c.poly(
            smooth(b.shape((0.3, -0.1), (0.98, -0.06), (0.98, 0.09), (0.3, 0.12)), steps=3),
            light(look.bottom, 0.3),
        )
        c.stroke(b.shape((0.16, -0.13), (0.16, 0.13)), b.w(0.07), b.w(0.07), look.ribbon)


def aodai_front(b: Body) -> None:
    """The long front flap, the collar, a sprig of embroidery."""
    look, c = b.look, b.c
    knee, foot = b.pose.near_leg
    if b.pose.hip[1] > 0.5:
        sway = (knee[0] + foot[0]) / 2 * 0.5
        flap = b.pts(
            b.torso(0.1, -0.12),
            b.torso(0.1, 0.125),
            (0.13 + sway, 0.36),
            (0.16 + sway, 0.13),
            (-0.02 + sway, 0.1),
            (-0.14 + sway, 0.14),
            (-0.12 + sway * 0.6, 0.36),
        )
    else:
        (hx, hy) = b.pose.hip
        flap = b.pts(
            (hx - 0.1, hy + 0.08),
            (hx + 0.1, hy + 0.1),
            (knee[0] + 0.05, knee[1] + 0.06),
            (knee[0] + 0.06, 0.14),
            (knee[0] - 0.14, 0.14),
            (hx, hy - 0.08),
        )
    c.poly(smooth(flap, steps=5), look.top)
    c.stroke(b.shape((1.0, 0.0), (1.1, 0.0)), b.w(0.12), b.w(0.105), dark(look.top, 0.08))
    if b.back:
        return
    sprig = light(look.top, 0.6) if sum(look.top) < 520 else mix(look.top, b.c.p.brand, 0.5)
    for t, a in ((0.55, 0.02), (0.43, 0.045), (0.36, -0.01)):
        c.dot(*b.pt(*b.torso(t, a)), b.w(0.017), sprig)
    if b.pose.hip[1] > 0.5:
        for u, v in ((0.02, 0.24), (0.07, 0.2), (-0.04, 0.19), (0.03, 0.16)):
            c.dot(*b.pt(u, v), b.w(0.02), sprig)


def upper_over(b: Body) -> None:
    """What lies over the shirt after the head is drawn: collar and red scarf."""
    look, c = b.look, b.c
    if look.outfit in ("aodai", "gown", "rain", "folk", "coat", "suit"):
        return
    if b.back:
        if look.scarf:
            c.poly(b.shape((1.06, -0.13), (1.06, 0.13), (0.62, 0.0)), SCARF)
        return
    collar: RGB = WHITE if look.scarf else light(look.top, 0.35)
    c.poly(b.shape((1.09, -0.08), (0.88, -0.02), (0.99, -0.13)), collar)
    c.poly(b.shape((1.09, 0.09), (0.88, 0.03), (0.99, 0.14)), collar)
    if look.scarf:
        c.poly(b.shape((1.08, -0.1), (0.9, 0.01), (0.84, 0.0), (1.0, -0.125)), SCARF)
        c.poly(b.shape((1.08, 0.11), (0.9, 0.01), (0.84, 0.02), (1.0, 0.135)), SCARF)
        c.poly(b.shape((0.9, 0.005), (0.56, -0.055), (0.6, 0.005)), dark(SCARF, 0.14))
        c.poly(b.shape((0.9, 0.015), (0.56, 0.075), (0.6, 0.01)), SCARF)
        c.dot(*b.pt(*b.torso(0.88, 0.01)), b.w(0.034), dark(SCARF, 0.1))
