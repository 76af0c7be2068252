"""School crests: a shield with one motif, a ribbon with the initials, in the school's two colours."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

from .canvas import Canvas, Point, smooth
from .crest_motifs import CX, DRAW, m_lotus
from .palette import RGB, WHITE, Palette, dark, light

SIDE = 1024


RIBBON = 700.0


def shield(kind: int, inset: float) -> list[Point]:
    """One of four outlines, drawn in by `inset`."""
    x0, x1, y0, y1 = 96 + inset, 928 - inset, 60 + inset, 980 - inset * 1.25
    mid = (x0 + x1) / 2
    if kind == 0:
        side = smooth([(x1, 520), (x1 - 40, 700), (x1 - 170, 860), (mid, y1)], closed=False, steps=12)
        top = [(x0, y0), (x1, y0)]
    elif kind == 1:
        side = smooth([(x1, 500), (x1 - 20, 660), (x1 - 130, 850), (mid, y1)], closed=False, steps=12)
        top = smooth(
            [(x0, y0 + 46), (x0 + 150, y0 + 30), (mid, y0), (x1 - 150, y0 + 30), (x1, y0 + 46)],
            closed=False,
            steps=10,
        )
    elif kind == 2:
        side = smooth([(x1, 640), (x1 - 24, 780), (x1 - 130, 900), (mid, y1)], closed=False, steps=12)
        top = [(x0 + 70 - 70 * cos(a), y0 + 70 - 70 * sin(a)) for a in (k * pi / 16 for k in range(9))]
        top += [(x1 - 70 + 70 * sin(a), y0 + 70 - 70 * cos(a)) for a in (k * pi / 16 for k in range(9))]
    else:
        r, cy = (x1 - x0) / 2, 512.0
        return [(mid + r * 1.04 * cos(a), cy + r * 1.04 * sin(a)) for a in (k * pi / 60 for k in range(120))]
    return [*top, *side, *[(2 * mid - x, y) for x, y in reversed(side)]]


def ribbon(c: Canvas, y: float, initials: str, paper: RGB, ink: RGB) -> None:
    """A scroll across the shield with the initials in the middle."""
    for f in (-1, 1):
        c.poly(
            [
                (CX + f * 330, y + 52),
                (CX + f * 506, y + 52),
                (CX + f * 454, y + 118),
                (CX + f * 506, y + 186),
                (CX + f * 330, y + 186),
            ],
            dark(paper, 0.25),
        )
        c.poly([(CX + f * 402, y + 150), (CX + f * 330, y + 150), (CX + f * 330, y + 186)], dark(paper, 0.55))
    c.poly(
        smooth([(CX - 402, y + 18), (CX, y - 6), (CX + 402, y + 18)], closed=False)
        + smooth([(CX + 402, y + 150), (CX, y + 126), (CX - 402, y + 150)], closed=False),
        paper,
    )
    letters(c, y + 64, initials, ink)


def letters(c: Canvas, y: float, initials: str, ink: RGB) -> None:
    """Pillow's own font lacks most Vietnamese capitals: Đ gets its bar drawn, other marks are left off."""
    size = 116 if len(initials) <= 4 else 116 * 4 // len(initials)
    pen, font, gap = ImageDraw.Draw(c.im), ImageFont.load_default(size * c.s), 16.0
    plain = ["D" if letter == "Đ" else normalize("NFD", letter)[0] for letter in initials]
    widths = [pen.textlength(letter, font=font) / c.s for letter in plain]
    x = CX - (sum(widths) + gap * (len(plain) - 1)) / 2
    for letter, shape, width in zip(initials, plain, widths, strict=True):
        at, bold = ((x + width / 2) * c.s, y * c.s), round(3.2 * c.s)
        pen.text(
            at, shape, font=font, fill=c.ink(ink), anchor="mm", stroke_width=bold, stroke_fill=c.ink(ink)
        )
        if letter == "Đ":
            c.rect(x - size * 0.06, y - size * 0.045, width * 0.6, size * 0.1, ink)
        x += width + gap


def cut_out(c: Canvas, outline: list[Point], y: float) -> Image.Image:
    """The picture on nothing: shield and ribbon stay."""
    alpha = Image.new("L", c.im.size)
    pen = ImageDraw.Draw(alpha)
    scroll = smooth([(CX - 402, y + 18), (CX, y - 6), (CX + 402, y + 18)], closed=False)
    shapes = [outline, [*scroll, (CX + 402, y + 150), (CX - 402, y + 150)]]
    for f in (-1, 1):
        inner, outer = CX + f * 330, CX + f * 506
        shapes.append(
            [(inner, y + 52), (outer, y + 52), (CX + f * 454, y + 118), (outer, y + 186), (inner, y + 186)]
        )
    for shape in shapes:
        pen.polygon([(x * c.s, v * c.s) for x, v in shape], fill=255)
    picture = c.im.reduce(2)
    picture.putalpha(alpha.reduce(2))
    return picture


def crest(initials: str, brand: str, accent: str, motif: str, seed: int) -> Image.Image:
    """A 1024×1024 RGBA shield on nothing; an unknown motif becomes a lotus."""
    rng = Random(f"crest/{motif}/{seed}")
    palette = Palette(rng, brand, accent, ("noon",))
    palette.relight((255, 255, 255), 0.0)
    c = Canvas(palette, rng, 2, (SIDE, SIDE))
    kind = rng.randrange(4)
    field = dark(palette.brand, 0.05) if sum(palette.brand) < 480 else dark(palette.brand, 0.35)
    edge = light(palette.accent, 0.1)
    outline, inner = shield(kind, 0), shield(kind, 42)
    c.rect(0, 0, SIDE, SIDE, light(field, 0.1))
    c.blend(inner, light(field, 0.12), dark(field, 0.2))
    DRAW.get(motif, m_lotus)(c)
    art = c.im.copy()
    c.poly(outline, dark(field, 0.25))
    c.poly(shield(kind, 14), edge)
    c.poly(shield(kind, 32), WHITE)
    mask = Image.new("L", c.im.size)
    ImageDraw.Draw(mask).polygon([(x * c.s, y * c.s) for x, y in inner], fill=255)
    c.im.paste(art, (0, 0), mask)
    ribbon(c, RIBBON, initials[:6].upper(), WHITE, dark(field, 0.3))
    return cut_out(c, outline, RIBBON)
