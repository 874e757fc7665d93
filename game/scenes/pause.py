"""The pause: everything stands still; fly on, try again, take a photo, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.photo import PhotoScene
from game.scenes.rows import Item
from game.scenes.scene import Change, Pop, Push, Replace, Scene, Stage
from game.scenes.settings import SettingsScene
from game.view import palette
from game.view.lettering import write
from game.view.panel.frame import scrim, style
from game.view.paragraphs import spoken
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

SHORTCUTS = (("retry", "retry"), ("photo", "photo"), ("pause", "resume"), ("cancel", "resume"))
"""Actions that mean a line of the menu; the first counts where a key is bound to several."""
ENTRIES = ("resume", "retry", "photo", "settings", "leave")
DIM = 0.15
"""Light that is left of what is told of the flight, where large letters lie on it."""
HINTS = 50
"""Pixels above the lower edge around which the flight names its keys, which mean nothing here."""
WIDEST = 900
"""Pixels of the menu at most."""


class PauseScene(Scene):
    """Lies over a flight. ``why`` says what stopped it, if it was not the player.

    ``depth`` counts the scenes below that belong to the flight: itself, and the bench where it is open.
    """

    see_through = True
    holds_sound = True
    music = "flight"

    def __init__(self, stage: Stage, flight: FlightScene, why: str = "", depth: int = 1) -> None:
        super().__init__(stage)
        self._flight = flight
        self._why = why
        self._depth = depth + 1
        self._menu = Menu(_rows())
        self._footer = Footer("menu_move", "confirm", "cancel", words={"cancel": "pause.back"})
        self._entrance = Entrance()
        stage.input.release()

    def resumed(self) -> None:
        """Another language may be spoken now."""
        self._menu.replace(_rows())

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose from the menu; the pause key flies on."""
        heard = self._footer.hear(event, heard)
        taken = self._menu.hear(event, heard)
        for action, meant in SHORTCUTS:
            if action in heard.actions:
                taken = meant
                break
        match taken:
            case "resume":
                self.stage.input.release()
                return Pop()
            case "retry":
                self.stage.input.release()
                return Replace(self._flight.again(), depth=self._depth)
            case "photo":
                return Push(PhotoScene(self.stage, self._flight))
            case "settings":
                return Push(SettingsScene(self.stage))
            case "leave":
                return Pop(self._depth)
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The menu over the dimmed flight."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        scrim(surface, width / 2, height / 2, round(width * 0.75), round(height * 0.8), 0.85)
        scrim(surface, width / 2, height - HINTS, round(width * 0.36), 2 * HINTS, 0.98)
        if scale > 1.0:
            surface.fill(palette.dimmed((255, 255, 255), DIM), special_flags=pygame.BLEND_RGB_MULT)
        low = height - self._footer.height(self.stage.input, scale)
        wide = self._menu.width(scale, WIDEST)
        top = max(30.0, min(height / 2 - 135 * scale, low - 100 * scale - self._menu.height(wide, scale)))
        look = style(30 * scale, palette.AMBER, track=0.8)
        write(surface, say("pause.title"), width / 2, top, look, "centre")
        y = top + 46 * scale
        if self._why:
            size = round(20 * scale)
            y = spoken(surface, self._why, width / 2, y, size, palette.BONE, width - 80, "centre")
        y = max(y + 12, top + (100 if scale == 1.0 else 70) * scale)
        area = pygame.Rect(round(width / 2 - wide / 2), round(y), wide, round(low - y))
        self._menu.draw(surface, area, scale)
        self._footer.draw(surface, self.stage.input, scale)


def _rows() -> list[Item]:
    return [Item(id, say(f"pause.{id}")) for id in ENTRIES]
