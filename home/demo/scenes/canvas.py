"""A drawing surface in logical units (1600×1067) over Pillow: smooth shapes, grainy shade, soft light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from math import cos, hypot, pi, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from .palette import RGB, Palette, mix

W, H = 1600, 1067


Point = tuple[float, float]


Colour = tuple[int, ...]


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 8) -> list[Point]:
    """Catmull-Rom curve through the points."""
    n = len(points)
    if n < 3:
        return list(points)
    out: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            a, b, c, d = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[min(max(i + k, 0), n - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            t2, t3 = t * t, t * t * t
            wa, wb, wc, wd = -t + 2 * t2 - t3, 2 - 5 * t2 + 3 * t3, t + 4 * t2 - 3 * t3, t3 - t2
            out.append(
                (
                    (wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0]) / 2,
                    (wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1]) / 2,
                )
            )
    if not closed:
        out.append(points[-1])
    return out


def ring(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0, n: int = 28) -> list[Point]:
    """An ellipse as points, turned by `turn` radians."""
    ct, st = cos(turn), sin(turn)
    return [
        (cx + rx * cos(t) * ct - ry * sin(t) * st, cy + rx * cos(t) * st + ry * sin(t) * ct)
        for t in (2 * pi * k / n for k in range(n))
    ]


def star(
    cx: float, cy: float, r: float, inner: float = 0.4, points: int = 5, turn: float = 0.0
) -> list[Point]:
    return [
        (
            cx + (r if k % 2 == 0 else r * inner) * sin(turn + pi * k / points),
            cy - (r if k % 2 == 0 else r * inner) * cos(turn + pi * k / points),
        )
        for k in range(2 * points)
    ]


@lru_cache(maxsize=1)
def grain_tile() -> Image.Image:
    """One fixed square of noise; every picture's grain is cut from it."""
    noise = Random(20_241_120).randbytes(640 * 640)
    return Image.frombytes("L", (640, 640), noise)


@lru_cache(maxsize=4)
def grain_sheet(width: int, height: int, size: int) -> Image.Image:
    tile = (
        grain_tile().resize((640 * size, 640 * size), Image.Resampling.NEAREST) if size > 1 else grain_tile()
    )
    sheet = Image.new("L", (width, height))
    for x in range(0, width, tile.width):
        for y in range(0, height, tile.height):
            sheet.paste(tile, (x, y))
    return sheet


@lru_cache(maxsize=8)
def ramp(toward: str) -> Image.Image:
    """White at the side named by `toward`."""
    base = Image.linear_gradient("L")
    turns = {
        "down": None,
        "up": Image.Transpose.FLIP_TOP_BOTTOM,
        "right": Image.Transpose.ROTATE_90,
        "left": Image.Transpose.ROTATE_270,
    }
    return base if (turn := turns[toward]) is None else base.transpose(turn)


class Canvas:
    """Draws with pigments; `depth` fades everything that follows into the haze."""

    def __init__(self, palette: Palette, rng: Random, scale: float, sheet: tuple[int, int] = (W, H)) -> None:
        self.p, self.rng, self.s, self.depth = palette, rng, scale, 0.0
        self.im = Image.new("RGB", (round(sheet[0] * scale), round(sheet[1] * scale)))
        self._solid = ImageDraw.Draw(self.im)
        self._glaze = ImageDraw.Draw(self.im, "RGBA")

    @contextmanager
    def far(self, depth: float) -> Iterator[None]:
        before, self.depth = self.depth, depth
        yield
        self.depth = before

    def ink(self, colour: Colour) -> RGB:
        return self.p.grade(colour, self.depth)

    def _pen(self, colour: Colour, alpha: float | None) -> tuple[ImageDraw.ImageDraw, tuple[int, ...]]:
        if alpha is None:
            return self._solid, self.ink(colour)
        return self._glaze, (*self.ink(colour), round(255 * alpha))

    def _px(self, points: Sequence[Point]) -> list[Point]:
        s = self.s
        return [(x * s, y * s) for x, y in points]

    def poly(self, points: Sequence[Point], colour: Colour, alpha: float | None = None) -> None:
        pen, fill = self._pen(colour, alpha)
        pen.polygon(self._px(points), fill=fill)

    def blob(
        self, points: Sequence[Point], colour: Colour, alpha: float | None = None, steps: int = 7
    ) -> None:
        self.poly(smooth(points, steps=steps), colour, alpha)

    def oval(
        self, cx: float, cy: float, rx: float, ry: float, colour: Colour, alpha: float | None = None
    ) -> None:
        pen, fill = self._pen(colour, alpha)
        s = self.s
        pen.ellipse(((cx - rx) * s, (cy - ry) * s, (cx + rx) * s, (cy + ry) * s), fill=fill)

    def dot(self, cx: float, cy: float, r: float, colour: Colour, alpha: float | None = None) -> None:
        self.oval(cx, cy, r, r, colour, alpha)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        colour: Colour,
        r: float = 0.0,
        alpha: float | None = None,
    ) -> None:
        pen, fill = self._pen(colour, alpha)
        s = self.s
        box = (x * s, y * s, max(x * s, (x + w) * s - 1), max(y * s, (y + h) * s - 1))
        if r:
            pen.rounded_rectangle(box, radius=min(r, w / 2, h / 2) * s, fill=fill)
        else:
            pen.rectangle(box, fill=fill)

    def stroke(self, points: Sequence[Point], w0: float, w1: float, colour: Colour) -> None:
        """A round-ended band whose width runs from w0 to w1."""
        n, fill, s, pen = len(points) - 1, self.ink(colour), self.s, self._solid
        for i, (x, y) in enumerate(points):
            r = (w0 + (w1 - w0) * i / n) / 2
            pen.ellipse(((x - r) * s, (y - r) * s, (x + r) * s, (y + r) * s), fill=fill)
            if i < n:
                x2, y2 = points[i + 1]
                q = (w0 + (w1 - w0) * (i + 1) / n) / 2
                long = hypot(x2 - x, y2 - y) or 1.0
                nx, ny = (y - y2) / long, (x2 - x) / long
                pen.polygon(
                    [
                        ((x + nx * r) * s, (y + ny * r) * s),
                        ((x2 + nx * q) * s, (y2 + ny * q) * s),
                        ((x2 - nx * q) * s, (y2 - ny * q) * s),
                        ((x - nx * r) * s, (y - ny * r) * s),
                    ],
                    fill=fill,
                )

    def curve(self, points: Sequence[Point], w0: float, w1: float, colour: Colour, steps: int = 5) -> None:
        self.stroke(smooth(points, closed=False, steps=steps), w0, w1, colour)

    def arc(
        self, cx: float, cy: float, rx: float, ry: float, a0: float, a1: float, width: float, colour: Colour
    ) -> None:
        """Part of an ellipse, degrees clockwise from the east."""
        s = self.s
        self._solid.arc(
            ((cx - rx) * s, (cy - ry) * s, (cx + rx) * s, (cy + ry) * s),
            a0,
            a1,
            fill=self.ink(colour),
            width=max(1, round(width * s)),
        )

    # --- gradients and light -------------------------------------------------------------------------------

    def _box(self, points: Sequence[Point]) -> tuple[int, int, int, int] | None:
        xs, ys = [p[0] * self.s for p in points], [p[1] * self.s for p in points]
        x0, y0 = max(0, int(min(xs))), max(0, int(min(ys)))
        x1, y1 = min(self.im.width, int(max(xs)) + 1), min(self.im.height, int(max(ys)) + 1)
        return (x0, y0, x1, y1) if x1 - x0 > 1 and y1 - y0 > 1 else None

    def _mask(self, points: Sequence[Point], box: tuple[int, int, int, int]) -> Image.Image:
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(mask).polygon(
            [(x * self.s - box[0], y * self.s - box[1]) for x, y in points], fill=255
        )
        return mask

    def fade(
        self,
        points: Sequence[Point],
        colour: Colour,
        toward: str = "down",
        force: float = 0.4,
        grain: bool = True,
    ) -> None:
        """Shade inside a polygon that thickens `toward` a side, as grain (or smoothly)."""
        box = self._box(points)
        if box is None:
            return
        size = (box[2] - box[0], box[3] - box[1])
        veil = (
            ramp(toward).point([round(v * force) for v in range(256)]).resize(size, Image.Resampling.BILINEAR)
        )
        mask = self._mask(points, box)
        if grain:
            sheet = grain_sheet(self.im.width, self.im.height, 2).crop(box)
            veil = ImageChops.add(veil, sheet, 1, -255).point([0] + [150] * 255)
            veil = ImageChops.darker(veil, mask)
        else:
            veil = ImageChops.multiply(veil, mask)
        self.im.paste(self.ink(colour), box, veil)

    def blend(self, points: Sequence[Point], top: Colour, bottom: Colour) -> None:
        """A polygon filled with a vertical gradient."""
        box = self._box(points)
        if box is None:
            return
        size = (box[2] - box[0], box[3] - box[1])
        fill = ImageOps.colorize(ramp("down").resize((1, 256)), self.ink(top), self.ink(bottom))
        self.im.paste(fill.resize(size, Image.Resampling.BILINEAR), box, self._mask(points, box))

    def sky(self, horizon: float) -> None:
        """Three stops from the top edge to `horizon`."""
        li, brand = self.p.light, self.p.brand
        stops = [mix(li.top, brand, 0.1), mix(li.mid, brand, 0.05), li.low]
        column = ImageOps.colorize(
            Image.linear_gradient("L").resize((1, 256)), stops[0], stops[2], mid=stops[1]
        )
        high = round(horizon * self.s) + 2
        self.im.paste(column.resize((self.im.width, high), Image.Resampling.BILINEAR), (0, 0))
        self.rect(0, horizon, W, H - horizon, stops[2])

    def glow(self, cx: float, cy: float, r: float, colour: Colour, force: float = 0.6) -> None:
        """Soft round light, not tinted by the scene."""
        size = max(4, round(2 * r * self.s))
        veil = ImageOps.invert(Image.radial_gradient("L")).point(
            [round(255 * (max(0, v - 76) / 179) ** 1.5 * force) for v in range(256)]
        )
        veil = veil.resize((size, size), Image.Resampling.BILINEAR)
        self.im.paste(
            (colour[0], colour[1], colour[2]), (round((cx - r) * self.s), round((cy - r) * self.s)), veil
        )

    def soft(self, shapes: Sequence[Sequence[Point]], colour: Colour, force: float, blur: float = 10) -> None:
        """Blurred polygons over the whole picture: sunbeams, shadows of leaves. `blur` in logical units."""
        k = 8.0
        veil = Image.new("L", (round(W / k), round(H / k)))
        pen = ImageDraw.Draw(veil)
        for points in shapes:
            pen.polygon([(x / k, y / k) for x, y in points], fill=round(255 * force))
        veil = veil.filter(ImageFilter.GaussianBlur(blur / k)).resize(self.im.size, Image.Resampling.BILINEAR)
        self.im.paste((colour[0], colour[1], colour[2]), (0, 0), veil)

    def finish(self, size: tuple[int, int], corner: Point, flip: bool) -> Image.Image:
        """Cut the view out at `corner` (pixels), halve it, add a breath of vignette and paper grain."""
        x, y = int(corner[0]), int(corner[1])
        im = self.im.reduce(
            2, (x, y, min(x + 2 * size[0], self.im.width), min(y + 2 * size[1], self.im.height))
        )
        if flip:
            im = ImageOps.mirror(im)
        if im.size != size:
            im = ImageOps.fit(im, size, Image.Resampling.BICUBIC)
        im = ImageEnhance.Color(im).enhance(1.14)
        edge = Image.radial_gradient("L").point([round(max(0, v - 165) * 0.34) for v in range(256)])
        im.paste(self.p.light.shadow, (0, 0), edge.resize(im.size, Image.Resampling.BILINEAR))
        paper = grain_sheet(*im.size, 1).point([121 + round(v * 14 / 255) for v in range(256)])
        return ImageChops.overlay(im, Image.merge("RGB", (paper, paper, paper)))
