"""Who stands behind it: the crew, the free software it is built on, and the engineering it is taken from."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.motion import Entrance
from game.scenes.scene import TICK_SECONDS, Change, Pop, Scene, Stage
from game.view import palette
from game.view.backdrop import backdrop
from game.view.grade import Grade
from game.view.lettering import fitted, prose_width, speak, wrapped, write
from game.view.panel.frame import scrim, style
from game.view.portraits import emblem
from game.view.texts import say

SECTIONS = ("crew", "parts", "sources", "letters", "free")
"""What is told of, from top to bottom."""
SPEED = 26.0
"""Pixels a second by which it rolls by itself."""
PUSHED = 520.0
"""The same while it is pushed on or back."""
WHEEL = 60.0
"""Pixels for each notch of the wheel."""
HEADING, BODY = 14, 21
"""Pixels of the letters."""
COLUMN = 760
"""Pixels of the lines at most."""
EMBLEM = 120
SUN = 2.53
FADE = 90
"""Pixels at both ends in which lines come and go."""


class CreditsScene(Scene):
    """Rolls by; up, down and the wheel push it on or back."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._footer = Footer("menu_move", "cancel", words={"menu_move": "credits.roll"})
        self._entrance = Entrance()
        self._grade = Grade()
        self._rolled = 0.0
        """Pixels by which it has moved up."""
        self._push = 0.0
        self._tall = 0.0

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Push it on or back, or leave."""
        heard = self._footer.hear(event, heard)
        for action in heard.actions:
            if action in ("cancel", "confirm"):
                return Pop()
            if action in ("menu_up", "menu_down"):
                self._push = PUSHED if action == "menu_down" else -PUSHED
        if event.type == pygame.MOUSEWHEEL:
            self._roll(-event.y * WHEEL)
        return None

    def tick(self) -> Change | None:
        """It rolls on; a push fades away."""
        self._roll((SPEED + self._push) * TICK_SECONDS)
        self._push *= 0.92
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The lines that are in sight."""
        with self._entrance.over(surface):
            width, height = self.stage.size
            surface.blit(backdrop("belt", width, height, SUN, 2), (0, 0))
            self._grade.draw(surface, with_grain=self.stage.governor.quality.grain)
            scrim(surface, width / 2, height / 2, round(width * 0.5), round(height * 0.7), 0.72)
            self._draw_lines(surface)
            self._footer.draw(surface, self.stage.input, self.stage.text_scale)

    def _roll(self, pixels: float) -> None:
        """Move up by so many pixels; after the end it begins anew."""
        whole = self._tall + self.stage.size[1]
        self._rolled = (
            (self._rolled + pixels) % whole if whole > self.stage.size[1] else self._rolled + pixels
        )

    def _draw_lines(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        y = height * 0.3 - self._rolled
        top, bottom = 8.0, height - self._footer.height(self.stage.input, scale)
        if -EMBLEM < y < height:
            surface.blit(emblem(EMBLEM), (width / 2 - EMBLEM / 2, y))
        y += EMBLEM + 30
        name = say("title.name")
        if top < y < bottom:
            write(
                surface,
                name,
                width / 2,
                y,
                style(40, palette.dimmed(palette.AMBER, _light(y, top, bottom)), 4.4, 0.6),
                "centre",
            )
        y += 110
        for section in SECTIONS:
            y = self._draw_section(surface, section, y, (top, bottom)) + 46 * scale
        self._tall = y + self._rolled

    def _draw_section(
        self, surface: pygame.Surface, section: str, y: float, between: tuple[float, float]
    ) -> float:
        """A heading and its lines; returns where they end."""
        middle, scale = self.stage.size[0] / 2, self.stage.text_scale
        room = min(self.stage.size[0] - 120, COLUMN * max(1.0, scale * 0.8))
        if between[0] < y < between[1]:
            heading = say(f"credits.{section}.title")
            colour = palette.dimmed(palette.LABEL_AMBER, _light(y, *between))
            write(
                surface,
                heading,
                middle,
                y,
                fitted(heading, style(HEADING * scale, colour, track=0.6), room),
                "centre",
            )
        y += 34 * scale
        size = round(BODY * scale)
        for line in wrapped(say(f"credits.{section}"), size, round(room)):
            if between[0] < y < between[1] - size:
                colour = palette.dimmed(palette.BONE, _light(y, *between))
                speak(surface, line, middle - prose_width(line, size) / 2, y, size, colour)
            y += size * 1.36
        return y


def _light(y: float, top: float, bottom: float) -> float:
    """The light of a line at a height: it comes and goes at both ends."""
    return max(0.0, min(1.0, (y - top) / FADE, (bottom - 24 - y) / FADE))
