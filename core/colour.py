"""Contrast by computation (WCAG 2.2, relative luminance): any brand colour stays readable."""

import colorsys
import re

WHITE, INK, NIGHT = "#ffffff", "#16181d", "#14161b"
MINIMUM = 4.5  # WCAG 2.2 AA for text


def is_hex(value: str) -> bool:
    """Whether the value is a colour such as #1a6b4f."""
    return bool(re.fullmatch(r"#[0-9a-fA-F]{6}", value))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance between 0 and 1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio between 1 and 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_on(background: str) -> str:
    """White or ink, whichever reads better on the background."""
    return WHITE if contrast(background, WHITE) >= contrast(background, INK) else INK


def readable_on(colour: str, background: str, minimum: float = MINIMUM) -> str:
    """The colour, darkened or lightened in small steps until it reaches the contrast on the background."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    step = -0.02 if luminance(background) > 0.5 else 0.02
    candidate = colour
    while contrast(candidate, background) < minimum and 0 < lightness < 1:
        lightness = min(1.0, max(0.0, lightness + step))
        rgb = colorsys.hls_to_rgb(hue, lightness, saturation)
        candidate = "#" + "".join(f"{round(c * 255):02x}" for c in rgb)
    return candidate
