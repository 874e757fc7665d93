"""Pictures of what hands press: keys, the buttons and sticks of a pad, the mouse. Drawn as thin lines of light.

A cap is named as in ``game.bindings`` and ``game.pads``: ``K_RETURN``, ``a``, ``left_bumper``, ``left_bumper pad_up``.
Besides these there are ``arrows``, ``stick`` and the mouse's ``mouse``, ``mouse_left`` and ``mouse_wheel``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import pi

import pygame

from game.view import palette
from game.view.contrast import inked, plate
from game.view.kept import kept
from game.view.lettering import Style, panel_text, panel_width, put
from game.view.palette import Colour
from game.view.pen import Sheet

LETTERS = 0.54
"""Height of the letters on a cap as a share of the cap's height."""
LINE = 0.065
"""Width of a cap's lines as a share of its height; never under a pixel."""
BEVEL = 0.22
"""The cut corners of a key, as a share of its height."""
SIDE = 0.36
"""Room beside a word on a key, as a share of the key's height."""
GAP = 0.28
"""Between two caps of one chord or pair, as a share of their height."""
KEY_WORDS = {
    "K_LSHIFT": "SHIFT",
    "K_RSHIFT": "R SHIFT",
    "K_LALT": "ALT",
    "K_RALT": "ALT GR",
    "K_LCTRL": "CTRL",
    "K_RCTRL": "R CTRL",
    "K_RETURN": "ENTER",
    "K_KP_ENTER": "NUM ENTER",
    "K_ESCAPE": "ESC",
    "K_DELETE": "DEL",
    "K_PAGEUP": "PG UP",
    "K_PAGEDOWN": "PG DN",
}
"""Words on keys that are called otherwise than pygame calls them."""
PAD_WORDS = {
    "left_bumper": "LB",
    "right_bumper": "RB",
    "left_trigger": "LT",
    "right_trigger": "RT",
    "back": "BACK",
    "start": "START",
    "guide": "GUIDE",
}
FACES = {"a", "b", "x", "y"}
STICKS = {"left_stick": "L", "right_stick": "R", "left_x": "L", "left_y": "L", "right_x": "R", "stick": "L"}
SIDES = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
ARROW_KEYS = {f"K_{name.upper()}": name for name in SIDES}
CROSS = {f"pad_{name}": name for name in SIDES}
Corners = list[tuple[float, float]]


def cap_word(name: str) -> str:
    """What is written on a cap."""
    return KEY_WORDS.get(name) or PAD_WORDS.get(name) or name.removeprefix("K_").replace("_", " ").upper()


@kept
def cap(name: str, size: float, colour: Colour) -> pygame.Surface:
    """A cap of a height in pixels, on black, ready to be added to the picture."""
    if " " in name:
        return _row([cap(part, size, colour) for part in name.split()], size)
    if name == "arrows":
        return _row([cap(key, size, colour) for key in ("K_UP", "K_DOWN")], size * 0.4)
    for known, draw in _DRAWN:
        if name in known:
            return draw(name, size, colour)
    return _key(name, size, colour)


def caps_width(names: Sequence[str], size: float) -> int:
    """Pixels that a row of caps takes."""
    return _row([cap(name, size, palette.BONE) for name in names], size).get_width() if names else 0


def draw_caps(
    surface: pygame.Surface, names: Sequence[str], x: float, y: float, size: float, colour: Colour
) -> float:
    """Draw caps in a row from their upper left corner; returns where the row ends."""
    for i, name in enumerate(names):
        x += size * GAP if i else 0.0
        picture = cap(name, size, inked(colour))
        plate(surface, picture.get_rect(topleft=(round(x), round(y))))
        x += put(surface, picture, x, y).width
    return x


def _row(pictures: Sequence[pygame.Surface], size: float) -> pygame.Surface:
    gap = round(size * GAP)
    width = sum(picture.get_width() for picture in pictures) + gap * (len(pictures) - 1)
    row = pygame.Surface((width, max(picture.get_height() for picture in pictures)))
    x = 0
    for picture in pictures:
        x += row.blit(picture, (x, 0)).width + gap
    return row


def _weight(size: float) -> float:
    return max(1.0, size * LINE)


def _key(name: str, size: float, colour: Colour) -> pygame.Surface:
    """A key: a plate with cut corners, its upper face a little above."""
    word, style = cap_word(name), Style(size * LETTERS, colour)
    arrow = ARROW_KEYS.get(name)
    wide = size if arrow else max(size, panel_width(word, style) + 2 * SIDE * size)
    sheet = Sheet(wide + 1, size + 1)
    sheet.run(_plate(wide, size, BEVEL * size), colour, _weight(size), closed=True)
    if arrow:
        sheet.run(_arrow(arrow, size / 2, size / 2, size * 0.22), colour, _weight(size) * 1.3)
        return sheet.finished()
    return _lettered(sheet.finished(), word, style, wide, size)


def _pill(name: str, size: float, colour: Colour) -> pygame.Surface:
    """A bumper or trigger, or one of the small keys in the middle of a pad."""
    word, style = cap_word(name), Style(size * LETTERS, colour)
    wide = panel_width(word, style) + 2.4 * SIDE * size
    sheet = Sheet(wide + 1, size + 1)
    low = 0.5 * size if name.endswith(("bumper", "trigger")) else 0.0
    edge = 1.0
    top, bottom = size * 0.1, size * 0.9
    corners = [
        (edge + low * 0.8, top),
        (wide - edge - low * 0.8, top),
        (wide - edge, top + (bottom - top) * 0.45),
        (wide - edge, bottom - size * 0.12),
        (wide - edge - size * 0.12, bottom),
        (edge + size * 0.12, bottom),
        (edge, bottom - size * 0.12),
        (edge, top + (bottom - top) * 0.45),
    ]
    sheet.run(corners, colour, _weight(size), closed=True)
    return _lettered(sheet.finished(), word, style, wide, size)


def _face(name: str, size: float, colour: Colour) -> pygame.Surface:
    """One of the four round buttons."""
    sheet = Sheet(size + 1, size + 1)
    sheet.arc((size / 2, size / 2), size * 0.45, 0.0, 2 * pi, colour, _weight(size))
    return _lettered(sheet.finished(), name.upper(), Style(size * LETTERS, colour), size, size)


def _stick(name: str, size: float, colour: Colour) -> pygame.Surface:
    """A stick from above; a double ring where it is pressed."""
    sheet = Sheet(size + 1, size + 1)
    middle = (size / 2, size / 2)
    sheet.arc(middle, size * 0.45, 0.0, 2 * pi, colour, _weight(size))
    if name.endswith("stick") and name != "stick":
        sheet.arc(middle, size * 0.36, 0.0, 2 * pi, palette.dimmed(colour, 0.5), _weight(size))
    style = Style(size * LETTERS * 0.86, colour)
    return _lettered(sheet.finished(), STICKS[name], style, size, size)


def _cross(name: str, size: float, colour: Colour) -> pygame.Surface:
    """The cross with one of its arms filled."""
    sheet = Sheet(size + 1, size + 1)
    near, far, edge = size * 0.34, size * 0.66, size * 0.06
    end = size - edge
    outline = [(near, edge), (far, edge), (far, near), (end, near), (end, far), (far, far)]
    outline += [(far, end), (near, end), (near, far), (edge, far), (edge, near), (near, near)]
    sheet.run(outline, colour, _weight(size), closed=True)
    right, down = SIDES[CROSS[name]]
    x, y, half = size / 2 + right * size * 0.3, size / 2 + down * size * 0.3, size * 0.14
    sheet.area(
        [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)], colour
    )
    return sheet.finished()


def _mouse(name: str, size: float, colour: Colour) -> pygame.Surface:
    """A mouse with what is used of it filled."""
    wide = size * 0.72
    sheet = Sheet(wide + 1, size + 1)
    edge, bend, split = size * 0.05, size * 0.2, size * 0.42
    body = [(edge + bend, edge), (wide - edge - bend, edge), (wide - edge, edge + bend)]
    body += [(wide - edge, size - edge - bend), (wide - edge - bend, size - edge)]
    body += [(edge + bend, size - edge), (edge, size - edge - bend), (edge, edge + bend)]
    sheet.run(body, colour, _weight(size), closed=True)
    sheet.line((edge, split), (wide - edge, split), colour, _weight(size))
    sheet.line((wide / 2, edge), (wide / 2, split), colour, _weight(size))
    if name == "mouse_left":
        sheet.area(
            [(edge, edge + bend), (edge + bend, edge), (wide / 2, edge), (wide / 2, split), (edge, split)],
            colour,
        )
    if name == "mouse_wheel":
        sheet.line((wide / 2, size * 0.16), (wide / 2, size * 0.34), colour, size * 0.16)
    return sheet.finished()


def _plate(wide: float, high: float, bevel: float) -> Corners:
    edge = 1.0
    right, bottom = wide - edge, high - edge
    return [
        (edge + bevel, edge),
        (right - bevel, edge),
        (right, edge + bevel),
        (right, bottom - bevel),
        (right - bevel, bottom),
        (edge + bevel, bottom),
        (edge, bottom - bevel),
        (edge, edge + bevel),
    ]


def _arrow(side: str, x: float, y: float, reach: float) -> Corners:
    right, down = SIDES[side]
    tip = (x + right * reach, y + down * reach)
    wings = [
        (x - right * reach + s * down * reach * 1.1, y - down * reach + s * right * reach * 1.1)
        for s in (-1, 1)
    ]
    return [wings[0], tip, wings[1]]


def _lettered(picture: pygame.Surface, word: str, style: Style, wide: float, high: float) -> pygame.Surface:
    """The cap with a word in its middle."""
    left = (wide - panel_width(word, style)) / 2 + style.size * 0.08
    put(picture, panel_text(word, style), left, (high - style.size) / 2 - style.stroke)
    return picture


_DRAWN: tuple[tuple[set[str], Callable[[str, float, Colour], pygame.Surface]], ...] = (
    (FACES, _face),
    (set(PAD_WORDS), _pill),
    (set(STICKS), _stick),
    (set(CROSS), _cross),
    ({"mouse", "mouse_left", "mouse_wheel"}, _mouse),
)
