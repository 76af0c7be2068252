"""Colours of the drawn pictures: families of pigments, times of day, and how light tints a pigment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

RGB = tuple[int, int, int]


class Lit(tuple[int, ...]):
    """A colour that shines by itself (lamps, the moon): the light of the scene does not tint it."""

    __slots__ = ()


def rgb(value: str) -> RGB:
    """'#0a7' or '#00aa77' → (0, 170, 119); anything unreadable is a calm blue."""
    digits = value.strip().lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    try:
        return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    except ValueError:
        return 36, 92, 140


def mix(a: tuple[int, ...], b: tuple[int, ...], share: float) -> RGB:
    """`share` of b in a."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def dark(colour: tuple[int, ...], share: float = 0.2) -> RGB:
    """Towards a deep blue violet rather than black: shadows stay alive."""
    return mix(colour, (34, 26, 66), share)


def light(colour: tuple[int, ...], share: float = 0.2) -> RGB:
    return mix(colour, (255, 250, 232), share)


WHITE: RGB = (255, 252, 244)


INK: RGB = (44, 36, 52)


SCARF: RGB = (216, 44, 46)


FLAG_RED: RGB = (214, 32, 40)


GOLD: RGB = (255, 210, 70)


SKINS: tuple[RGB, ...] = ((246, 206, 172), (238, 190, 152), (226, 172, 132), (206, 150, 110))


HAIRS: tuple[RGB, ...] = ((40, 32, 42), (52, 38, 42), (66, 46, 42), (34, 34, 52))


@dataclass(frozen=True)
class Family:
    """A limited set of pigments that go together."""

    leaf: RGB
    deep: RGB
    grass: RGB
    earth: RGB
    wall: RGB
    roof: RGB
    wood: RGB
    cream: RGB
    water: RGB
    floor: RGB


FAMILIES: tuple[Family, ...] = (
    Family(
        (84, 148, 92),
        (36, 92, 76),
        (160, 192, 100),
        (222, 178, 126),
        (250, 210, 122),
        (204, 94, 60),
        (172, 112, 72),
        (255, 246, 228),
        (120, 182, 190),
        (232, 190, 142),
    ),
    Family(
        (96, 156, 132),
        (40, 98, 96),
        (166, 198, 148),
        (224, 198, 158),
        (251, 224, 162),
        (190, 100, 80),
        (152, 108, 86),
        (252, 248, 236),
        (128, 184, 186),
        (214, 196, 168),
    ),
    Family(
        (66, 124, 94),
        (26, 70, 66),
        (136, 168, 88),
        (212, 158, 112),
        (245, 192, 98),
        (176, 66, 48),
        (138, 82, 58),
        (255, 240, 214),
        (92, 152, 160),
        (206, 142, 98),
    ),
    Family(
        (128, 164, 90),
        (64, 112, 78),
        (190, 202, 112),
        (230, 190, 142),
        (250, 216, 144),
        (210, 114, 80),
        (186, 130, 88),
        (255, 248, 232),
        (140, 192, 180),
        (236, 206, 160),
    ),
)


@dataclass(frozen=True)
class Light:
    """A time of day: the sky in three stops, what it multiplies pigments by, how far things fade."""

    name: str
    top: RGB
    mid: RGB
    low: RGB
    tint: RGB
    force: float
    haze: RGB
    shadow: RGB
    sun: RGB


LIGHTS: dict[str, Light] = {
    light_.name: light_
    for light_ in (
        Light(
            "morning",
            (126, 190, 214),
            (196, 222, 216),
            (255, 230, 190),
            (255, 240, 222),
            0.55,
            (240, 228, 206),
            (66, 78, 120),
            (255, 238, 196),
        ),
        Light(
            "noon",
            (92, 178, 216),
            (160, 212, 226),
            (224, 240, 228),
            (255, 252, 238),
            0.4,
            (206, 230, 230),
            (44, 74, 112),
            (255, 250, 220),
        ),
        Light(
            "afternoon",
            (236, 182, 122),
            (250, 210, 146),
            (255, 236, 190),
            (255, 226, 184),
            0.75,
            (252, 220, 170),
            (112, 64, 88),
            (255, 226, 150),
        ),
        Light(
            "dusk",
            (104, 98, 166),
            (226, 138, 146),
            (255, 204, 146),
            (255, 198, 190),
            0.8,
            (230, 168, 164),
            (64, 46, 102),
            (255, 196, 130),
        ),
        Light(
            "overcast",
            (132, 158, 176),
            (176, 194, 200),
            (214, 222, 214),
            (212, 226, 232),
            0.8,
            (190, 206, 210),
            (52, 68, 92),
            (236, 242, 240),
        ),
        Light(
            "night",
            (20, 24, 68),
            (44, 46, 110),
            (96, 80, 144),
            (124, 124, 196),
            0.82,
            (58, 62, 126),
            (12, 12, 44),
            (255, 236, 180),
        ),
    )
}


DAY = ("morning", "noon", "afternoon")


SOFT = ("morning", "afternoon", "dusk")


INSIDE = ("morning", "noon", "afternoon", "morning")


class Palette:
    """The pigments of one picture, tinted by a school's colours and graded by its light."""

    def __init__(self, rng: Random, brand: str, accent: str, times: tuple[str, ...]) -> None:
        self.brand, self.accent = rgb(brand), rgb(accent)
        self.light = LIGHTS[rng.choice(times)]
        family = rng.choice(FAMILIES)
        touch = {"leaf": 0.1, "deep": 0.18, "wall": 0.0, "roof": 0.0, "cream": 0.04, "floor": 0.06}
        for name in Family.__dataclass_fields__:
            setattr(self, name, mix(getattr(family, name), self.brand, touch.get(name, 0.05)))
        self.leaf: RGB
        self.deep: RGB
        self.grass: RGB
        self.earth: RGB
        self.wall: RGB
        self.roof: RGB
        self.wood: RGB
        self.cream: RGB
        self.water: RGB
        self.floor: RGB
        self.tint = mix(self.light.tint, light(self.brand, 0.7), 0.12)
        self.haze = mix(self.light.haze, self.brand, 0.07)
        self.pastels = (
            light(self.brand, 0.55),
            light(self.accent, 0.45),
            (244, 176, 160),
            (250, 214, 130),
            (168, 206, 190),
            (190, 184, 224),
            (248, 226, 200),
        )
        self.brights = (
            self.brand,
            self.accent,
            (232, 96, 76),
            (246, 178, 66),
            (64, 150, 150),
            (108, 100, 176),
        )
        self._known: dict[tuple[tuple[int, ...], float], RGB] = {}

    def relight(self, tint: RGB, force: float = 0.7) -> None:
        """From here on things stand in another light: lanterns, a stage."""
        self.light = replace(self.light, force=force)
        self.tint = tint
        self._known.clear()

    def grade(self, colour: tuple[int, ...], depth: float = 0.0) -> RGB:
        """The pigment as this light shows it, `depth` (0 near … 1 gone) into the haze."""
        if isinstance(colour, Lit):
            return colour[0], colour[1], colour[2]
        key = (colour, depth)
        if key not in self._known:
            force, tint = self.light.force, self.tint
            lit = tuple(round(v * (1 - force + force * t / 255)) for v, t in zip(colour, tint, strict=True))
            self._known[key] = mix(lit, self.haze, depth)
        return self._known[key]
