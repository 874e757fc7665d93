"""Instruments that are laid out in every other frame, and drawn in between as they stood.

Laying out words and figures costs more than adding their pictures to the frame, and nobody reads sixty figures a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

import pygame

from game.view.bloom import apart
from game.view.contrast import is_high
from game.view.panel.frame import Frame
from game.view.panel.room import Taken

Widget = Callable[[Frame], None]
Stroke = tuple[pygame.Surface, tuple[int, int], int]
AROUND = 24
"""Parts of an instrument nearer to each other than so many pixels take one place together."""
SOON = 0.1
"""s between two frames within which what is shown may be a frame old."""


class Strokes:
    """Stands in for a picture: remembers what is blitted to it, to do it again."""

    def __init__(self) -> None:
        self._strokes: list[Stroke] = []
        self.taken: list[Taken] = []
        """The places of what it shows."""

    def blit(
        self, source: pygame.Surface, dest: tuple[int, int], area: None = None, special_flags: int = 0
    ) -> pygame.Rect:
        """Remember a picture, where it belongs and how it is blended; returns its place."""
        self._strokes.append((source, dest, special_flags))
        return source.get_rect(topleft=dest)

    def fill(self, color: tuple[int, int, int], rect: pygame.Rect) -> pygame.Rect:
        """Remember an area of one colour."""
        plate = pygame.Surface(rect.size)
        plate.fill(color)
        return self.blit(plate, rect.topleft)

    def places(self) -> list[pygame.Rect]:
        """Where something shines, what stands close together as one."""
        shining = (stroke for stroke in self._strokes if stroke[2] == pygame.BLEND_RGB_ADD)
        return apart(
            [picture.get_rect(topleft=place).inflate(AROUND, AROUND) for picture, place, _ in shining]
        )

    def draw(self, surface: pygame.Surface) -> None:
        """Blit it all, in its order."""
        for flag, strokes in groupby(self._strokes, key=lambda stroke: stroke[2]):
            surface.fblits([(picture, place) for picture, place, _ in strokes], flag)


class Standing:
    """Draws two groups of instruments, one of them anew in each frame."""

    def __init__(self, *groups: Sequence[Widget]) -> None:
        self._groups = groups
        self._stood: dict[Widget, Strokes] = {}
        self._clock = 0.0
        self._look: tuple[object, ...] = ()

    def draw(self, frame: Frame, turn: int) -> None:
        """Draw all, and lay out the group whose turn it is; after a leap in time, in a pause or in another size both."""
        look = (frame.screen.get_size(), frame.text, is_high())
        is_next = 0.0 < frame.clock - self._clock < SOON and look == self._look
        self._clock, self._look = frame.clock, look
        for number, widgets in enumerate(self._groups):
            for widget in widgets:
                self._draw(widget, frame, anew=not is_next or number == turn)

    def _draw(self, widget: Widget, frame: Frame, anew: bool) -> None:
        if anew:
            self._stood[widget] = _laid(widget, frame)
        else:
            frame.room.again(self._stood[widget].taken)
        self._stood[widget].draw(frame.screen)


def _laid(widget: Widget, frame: Frame) -> Strokes:
    strokes, before = Strokes(), len(frame.room)
    widget(replace(frame, surface=strokes))
    for place in strokes.places():
        frame.room.fill(*place)
    strokes.taken = frame.room.since(before)
    return strokes
