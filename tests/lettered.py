"""Every text that scenes write, and where: for tests of what can be read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from types import ModuleType
from typing import Any

import pygame

from game.view import lettering
from game.view.lettering import Style
from game.view.texts import say
from game.window import LOGICAL

ALMOST = 1.95
"""Letters are of whole pixels."""
TOUCH = 4
"""Pixels of the letters' own soft margin, which may touch."""


@dataclass(frozen=True)
class Lettered:
    """A text, the place of its letters, and their height in pixels."""

    text: str
    place: pygame.Rect
    size: float

    def __repr__(self) -> str:
        return f"{self.text!r} at {tuple(self.place)}"


@contextmanager
def noted() -> Iterator[list[Lettered]]:
    """Takes down all that is written while this lasts, by whatever painter."""
    found: list[Lettered] = []
    undo = [
        (module, name, tool)
        for tool in (lettering.write, lettering.speak)
        for module, name in _users(tool)
        if not setattr(module, name, _noting(tool, found))
    ]
    try:
        yield found
    finally:
        for module, name, tool in undo:
            setattr(module, name, tool)


def _users(tool: Callable[..., Any]) -> list[tuple[ModuleType, str]]:
    modules = [module for name, module in sys.modules.items() if name.startswith("game.")]
    return [(module, name) for module in modules for name, value in vars(module).items() if value is tool]


def _noting(tool: Callable[..., pygame.Rect], found: list[Lettered]) -> Callable[..., pygame.Rect]:
    def write(surface: pygame.Surface, text: str, x: float, y: float, *look: Any) -> pygame.Rect:
        place = tool(_scratch(), text, x + 1000, y + 1000, *look).move(-1000, -1000)
        size = float(look[0].size if isinstance(look[0], Style) else look[0])
        if not isinstance(look[0], Style):  # above small letters there is room for capitals and marks
            room = round(size * 0.15)
            place = pygame.Rect(place.x, place.y + room, place.width, place.height - room)
        else:  # around the letters there is room for marks and glow
            place = pygame.Rect(place.x, round(y), place.width, round(size))
        seen = _in_sight(surface, place.inflate(-TOUCH, -TOUCH))
        if text.strip() and seen.size != (0, 0):
            found.append(Lettered(text, seen, size))
        return tool(surface, text, x, y, *look)

    return write


@cache
def _scratch() -> pygame.Surface:
    return pygame.Surface((4000, 4000))


def _in_sight(surface: pygame.Surface, place: pygame.Rect) -> pygame.Rect:
    """The part of a place that the window of a page or menu leaves to be seen; all of it where there is no window."""
    if not isinstance(surface, pygame.Surface):  # instruments are laid out before they are drawn
        return place
    clip = surface.get_clip()
    return place if clip == surface.get_rect() else place.clip(clip)


def assert_twice_as_high(large: list[Lettered], usual: list[Lettered]) -> None:
    """What was written in letters of 200 % is twice as high as the same words at 100 %, but for the game's own name."""
    sizes = {_beginning(each.text): each.size for each in sorted(usual, key=lambda each: -each.size)}
    known = [each for each in large if _beginning(each.text) in sizes and each.text != say("title.name")]
    assert len(known) > 0.5 * len(large)
    small = [
        (each, each.size, was) for each in known if each.size < ALMOST * (was := sizes[_beginning(each.text)])
    ]
    assert not small, small


def _beginning(text: str) -> str:
    """The words by which a line is known again where it ends elsewhere."""
    return " ".join(text.split()[:2])


def assert_readable(written: list[Lettered]) -> None:
    """Every text lies in the picture, and none on another."""
    whole = pygame.Rect((0, 0), LOGICAL)
    assert not (outside := [it for it in written if not whole.contains(it.place)]), outside
    pairs = combinations(written, 2)
    assert not (touching := [(a, b) for a, b in pairs if a.place.colliderect(b.place)]), touching
