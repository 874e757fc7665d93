"""The lines of a menu: what can be taken, switched, chosen or slid, and headings between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.view import palette
from game.view.lettering import Style, fitted, prose_width, shortened, speak, wrapped, write
from game.view.palette import Colour
from game.view.pen import thick_line

SIZE = 27
"""Pixels of the letters of what can be taken."""
VALUE_SIZE = 21
"""Pixels of the letters of what has a value."""
ROW, VALUE_ROW = 44, 40
"""Pixels from one line to the next, where there is room."""
LABEL_SHARE = 0.5
"""Part of the width that the words before a value may take."""
LEADING = 1.22
"""From one line of words to the next, times the size of their letters."""
LEAST_WORD = 0.6
"""Times its usual size to which a word of a line is made smaller, before it is cut."""
SMALLEST = 8
"""Pixels below which no letters shrink."""
TRACK = 5
"""Pixels of a slider's line; its handle is higher."""


@dataclass(frozen=True, slots=True)
class Look:
    """How large things are: times the usual size of letters, and how close lines stand, 1 where there is room."""

    scale: float = 1.0
    tight: float = 1.0

    def pixels(self, usual: float) -> int:
        """A length at this size of letters."""
        return round(usual * self.scale)

    def row(self, usual: float, size: int, lines: int = 1) -> float:
        """Height of a line of a menu with so many lines of words; never lower than the words."""
        return max(usual * self.scale * self.tight, size * LEADING * lines * 1.02)


def fitted_size(text: str, size: int, width: float) -> int:
    """A size of letters at which each word of a text is no wider than a width in pixels."""
    return min((fitted_line(word, size, width) for word in text.split()), default=size)


def fitted_line(text: str, size: int, width: float) -> int:
    """A size of letters at which a whole text is no wider than a width in pixels."""
    wide = prose_width(text, size)
    if wide > width:
        size = max(SMALLEST, int(size * width / wide))
    while (
        size > SMALLEST and prose_width(text, size) > width
    ):  # letters of whole pixels are not quite in proportion
        size -= 1
    return size


class Row:
    """One line of a menu. ``hint`` says in one line what it is for."""

    takes_focus = True
    usual = SIZE, ROW
    """Pixels of its letters, and from it to the next line."""

    def __init__(self, id: str, text: str, hint: str = "") -> None:
        self.id, self.text, self.hint = id, text, hint

    def height(self, width: int, look: Look) -> float:
        """Pixels that it takes where it is so many pixels wide."""
        size, lines = self._lines(width, look)
        return look.row(self.usual[1], size, len(lines))

    def draw(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """Draw it within a box; ``lit`` where it has the focus."""
        size, lines = self._lines(box.width, look)
        _speak_lines(surface, lines, size, box, palette.AMBER if lit else palette.BONE)

    def step(self, by: int) -> bool:
        """Left or right was pressed: -1 or 1. Whether that changed something."""
        return False

    def take(self) -> bool:
        """It was confirmed. Whether that means something."""
        return True

    def press(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """The mouse was pressed on it. Whether that means something."""
        return self.take()

    def drag(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """The mouse was moved with its button held since it was pressed here. Whether that changed something."""
        return False

    def reach(self, width: int, look: Look) -> int:
        """Pixels from its left edge to the end of what is drawn."""
        size, lines = self._lines(width, look)
        return max((prose_width(line, size) for line in lines), default=0)

    def _lines(self, width: int, look: Look) -> tuple[int, list[str]]:
        usual = look.pixels(self.usual[0])
        size = max(round(LEAST_WORD * usual), fitted_size(self.text, usual, width))
        return size, [shortened(line, size, width) for line in wrapped(self.text, size, width)]


class Item(Row):
    """Something to take."""


class SmallItem(Row):
    """Something to take, among lines that have values: of their size, and a little apart."""

    usual = VALUE_SIZE, VALUE_ROW

    def height(self, width: int, look: Look) -> float:
        """With room above."""
        return super().height(width, look) * 1.3


class Heading(Row):
    """Words between lines."""

    takes_focus = False
    part = 1.0
    """Of the width that the words may take."""

    def __init__(self, text: str) -> None:
        super().__init__("", text)

    def height(self, width: int, look: Look) -> float:
        """A little more than its letters."""
        return look.pixels(38)

    def draw(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """Small letters at the foot of the box."""
        size = look.pixels(13)
        style = fitted(self.text, Style(size, palette.LABEL_AMBER, track=0.6), box.width * self.part)
        write(surface, self.text, box.x, box.bottom - size * 1.5, style)


class Valued(Row):
    """A line with words at the left and a value at the right."""

    usual = VALUE_SIZE, VALUE_ROW
    label_share = LABEL_SHARE
    """Part of the width that the words take at most."""

    def height(self, width: int, look: Look) -> float:
        """As many lines as the words need."""
        return super().height(round(width * self.label_share), look)

    def draw(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """Words and value."""
        size, lines = self._lines(round(box.width * self.label_share), look)
        _speak_lines(surface, lines, size, box, palette.AMBER if lit else palette.BONE)
        self.draw_value(surface, self.control(box, look), look, lit)

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """Draw the value within its box."""

    def control(self, box: pygame.Rect, look: Look | None = None) -> pygame.Rect:
        """Where the value is in the line's box."""
        left = round(box.width * (self.label_share + 0.03))
        return pygame.Rect(box.x + left, box.y, box.width - left, box.height)

    def reach(self, width: int, look: Look) -> int:
        """All of it."""
        return width


class Toggle(Valued):
    """On or off. ``words`` says what it is called when off, and when on."""

    def __init__(self, id: str, text: str, on: bool, words: tuple[str, str], hint: str = "") -> None:
        super().__init__(id, text, hint)
        self.on, self.words = on, words

    def step(self, by: int) -> bool:
        """Left is off, right is on."""
        before, self.on = self.on, by > 0
        return self.on != before

    def take(self) -> bool:
        """The other way."""
        self.on = not self.on
        return True

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """A switch, and its word beside it."""
        high, wide = look.pixels(18), look.pixels(38)
        track = pygame.Rect(box.x, box.centery - high // 2, wide, high)
        shade = palette.CYAN if self.on else palette.GREY
        pygame.draw.rect(surface, palette.dimmed(shade, 0.35 if self.on else 0.2), track, border_radius=high)
        pygame.draw.rect(surface, shade, track, max(1, look.pixels(1.4)), border_radius=high)
        place = (track.right - high // 2 if self.on else track.x + high // 2, track.centery)
        pygame.draw.aacircle(surface, shade, place, high * 0.32)
        word, room = self.words[self.on], box.right - track.right - look.pixels(14)
        size = fitted_size(word, look.pixels(VALUE_SIZE), room)
        _speak_at(surface, word, track.right + look.pixels(14), box, size, shade)


class Choice(Valued):
    """One of several. ``options`` are values with their words."""

    def __init__(
        self, id: str, text: str, options: Sequence[tuple[object, str]], value: object, hint: str = ""
    ) -> None:
        super().__init__(id, text, hint)
        self.options = list(options)
        self.at = next((i for i, (known, _) in enumerate(self.options) if known == value), 0)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self.options[self.at][0]

    def step(self, by: int) -> bool:
        """The one before or after, and round."""
        self.at = (self.at + by) % len(self.options)
        return len(self.options) > 1

    def take(self) -> bool:
        """The next one."""
        return self.step(1)

    def press(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """The left arrow is back; all else is on."""
        control = self.control(box)
        return self.step(-1 if control.x - 24 <= place[0] < control.x + control.width * 0.25 else 1)

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The word between two arrows."""
        colour = palette.AMBER if lit else palette.CYAN
        wide = look.pixels(9)
        _arrow(surface, box.x + wide, box.centery, -wide, palette.AMBER if lit else palette.DIM_CYAN)
        word, room = self.options[self.at][1], box.width - 6 * wide
        size = fitted_size(word, look.pixels(VALUE_SIZE), room)
        while len(lines := wrapped(word, size, room)) > 1 and size > 10:
            size -= 1
        end = _speak_at(surface, lines[0], box.x + 3 * wide, box, size, colour)
        _arrow(surface, end + 2 * wide, box.centery, wide, palette.AMBER if lit else palette.DIM_CYAN)


class Slider(Valued):
    """A number between two, in steps. ``words`` makes its text."""

    def __init__(
        self,
        id: str,
        text: str,
        value: float,
        span: tuple[float, float, float],
        words: Callable[[float], str] = "{:.0f}".format,
        hint: str = "",
    ) -> None:
        super().__init__(id, text, hint)
        self.low, self.high, self.by = span
        self.words = words
        self.value = value

    @property
    def share(self) -> float:
        """Where it stands, from 0 to 1."""
        return (self.value - self.low) / (self.high - self.low)

    def step(self, by: int) -> bool:
        """A step less or more."""
        return self._set(self.value + by * self.by)

    def take(self) -> bool:
        """Confirming changes no number."""
        return False

    def press(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """To where the mouse is, if that is on the line or beside it."""
        return place[0] >= self.control(box).x - 16 and self.drag(place, box)

    def drag(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """To where the mouse is."""
        line = self._line(self.control(box))
        share = (place[0] - line.x) / max(1, line.width)
        steps = round(min(1.0, max(0.0, share)) * (self.high - self.low) / self.by)
        return self._set(self.low + steps * self.by)

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The line, filled up to the handle, and the number."""
        line = self._line(box)
        colour = palette.AMBER if lit else palette.CYAN
        y, x = box.centery, line.x + line.width * self.share
        thick_line(surface, palette.DIM_CYAN, (line.x, y), (line.right, y), 2.0)
        thick_line(surface, colour, (line.x, y), (x, y), look.pixels(TRACK) * 0.9)
        pygame.draw.aacircle(surface, colour, (round(x), y), look.pixels(8))
        pygame.draw.aacircle(surface, palette.SPACE, (round(x), y), look.pixels(3))
        word = self.words(self.value)
        left = line.right + look.pixels(20)
        size = fitted_size(word, look.pixels(VALUE_SIZE), box.right - left)
        _speak_at(surface, word, left, box, size, colour)

    def _set(self, value: float) -> bool:
        before, self.value = self.value, round(min(self.high, max(self.low, value)), 6)
        return self.value != before

    @staticmethod
    def _line(box: pygame.Rect) -> pygame.Rect:
        return pygame.Rect(box.x, box.y, round(box.width * 0.66), box.height)


def _speak_lines(
    surface: pygame.Surface, lines: list[str], size: int, box: pygame.Rect, colour: Colour
) -> None:
    """Words in the middle of a box's height, from its left edge."""
    line = size * LEADING
    top = box.centery - line * len(lines) / 2 - size * 0.02
    for i, text in enumerate(lines):
        speak(surface, text, box.x, top + i * line, size, colour)


def _speak_at(
    surface: pygame.Surface, text: str, x: float, box: pygame.Rect, size: int, colour: Colour
) -> float:
    """One line of words in the middle of a box's height; returns where it ends."""
    return speak(surface, text, x, box.centery - size * LEADING / 2, size, colour).right


def _arrow(surface: pygame.Surface, x: float, y: float, wide: float, colour: Colour) -> None:
    """A triangle that points to the right, or to the left where ``wide`` is below 0."""
    corners = [(x, y - abs(wide) * 0.8), (x + wide, y), (x, y + abs(wide) * 0.8)]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
