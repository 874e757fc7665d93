"""Every colour of the picture, by its role. Colours are 8-bit red, green, blue."""

from __future__ import annotations

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """A colour from its ``#rrggbb`` code."""
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """A colour between two: 0 is the first, 1 the second."""
    keep = 1.0 - share
    return (
        round(a[0] * keep + b[0] * share),
        round(a[1] * keep + b[1] * share),
        round(a[2] * keep + b[2] * share),
    )


def dimmed(colour: Colour, share: float) -> Colour:
    """A colour with so much of its light; never above full."""
    return (
        min(255, round(colour[0] * share)),
        min(255, round(colour[1] * share)),
        min(255, round(colour[2] * share)),
    )


SPACE = rgb("#05080f")
COLD_LIFT = rgb("#0a1626")
BELT_HAZE = rgb("#a98f78")
SUN_HAZE = rgb("#6a5240")
SUN_HAZE_COLD = rgb("#143048")
STAR_WARM = rgb("#ffdcb2")
STAR_COLD = rgb("#b2d6ff")
STAR_WHITE = rgb("#ffffff")
DUST = rgb("#ffe2be")

ORANGE = rgb("#e2691c")
STEEL = rgb("#7d7f80")

ROCK_DUST = rgb("#8d7c6a")
ROCK_BODY = rgb("#57504c")
ROCK_FRESH = rgb("#b59a80")
ROCK_CORE = rgb("#4a3b33")
NICKEL_IRON = rgb("#e6cf9c")
EXOTIC_CYAN = rgb("#19c8e8")
EXOTIC_VIOLET = rgb("#4a23c0")
EXOTIC_MAGENTA = rgb("#ff3fc8")
EXOTIC_LABEL = rgb("#f0a0f0")

PLANET_COLD = rgb("#4c5868")
PLANET_WARM = rgb("#85776c")
WINDOW_WARM = rgb("#ffbe68")
WINDOW_PALE = rgb("#ffd9a0")
WINDOW_AMBER = rgb("#ff9a48")
WINDOW_COOL = rgb("#9fe8ff")
BEACON = rgb("#ff3a2a")

AMBER = rgb("#ffb04a")
CYAN = rgb("#5fe0ee")
BONE = rgb("#efe3cc")
GREY = rgb("#8fa3ad")
RED = rgb("#ff4d3d")
RIVAL = rgb("#c3b4ff")
DIM_AMBER = rgb("#8a5f2c")
DIM_CYAN = rgb("#2b6f7c")
LABEL_AMBER = rgb("#c9a36a")
LABEL_CYAN = rgb("#4fa7b4")
UNLIT = rgb("#1d2a33")

STRONG = {
    "AMBER": rgb("#ffcb7d"),
    "CYAN": rgb("#8cf3fd"),
    "BONE": rgb("#ffffff"),
    "GREY": rgb("#dfe9ef"),
    "RED": rgb("#ff8b80"),
    "DIM_AMBER": rgb("#d69c50"),
    "DIM_CYAN": rgb("#5dbccc"),
    "LABEL_AMBER": rgb("#ffdcac"),
    "LABEL_CYAN": rgb("#b4f2f9"),
    "UNLIT": rgb("#40586a"),
}
"""Letters and lines of panel and menus in high contrast."""
USUAL = {name: colour for name, colour in vars().items() if name in STRONG}

PLUME_CORE = rgb("#ffffff")
PLUME_BODY = rgb("#a9e2ff")
PLUME_SHEATH = rgb("#4d7dff")
PLUME_TAIL = rgb("#2a1f8f")
HEAT = (rgb("#fff3d8"), rgb("#ffa850"), rgb("#ff5a14"), rgb("#ff2a08"))
"""Sparks and cutting heat, from white hot to the last glow."""


def heat(share: float) -> Colour:
    """The colour of something glowing: 1 white hot, 0 the last red."""
    place = (1.0 - min(1.0, max(0.0, share))) * (len(HEAT) - 1)
    step = min(int(place), len(HEAT) - 2)
    return mixed(HEAT[step], HEAT[step + 1], place - step)


def use_contrast(high: bool) -> None:
    """Let panel and menus have their strong colours from now on, or the usual ones."""
    globals().update(STRONG if high else USUAL)
