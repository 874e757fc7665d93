"""The pause: everything stands still; fly on, try again, take a photo, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.photo import PhotoScene
from game.scenes.rows import Item, fitted_line
from game.scenes.scene import Change, Pop, Push, Replace, Scene, Stage
from game.scenes.settings import SettingsScene
from game.view import palette
from game.view.lettering import speak, write
from game.view.panel.frame import scrim, style
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

SHORTCUTS = (("retry", "retry"), ("photo", "photo"), ("pause", "resume"), ("cancel", "resume"))
"""Actions that mean a line of the menu; the first counts where a key is bound to several."""
ENTRIES = ("resume", "retry", "photo", "settings", "leave")
LEAST = 0.7
"""How much smaller than wanted the menu's letters may be, so that all of it is seen at once."""
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
        top = height / 2 - 135 * scale
        write(
            surface, say("pause.title"), width / 2, top, style(30 * scale, palette.AMBER, track=0.8), "centre"
        )
        if self._why:
            size = fitted_line(self._why, round(20 * scale), width - 80)
            speak(surface, self._why, width / 2, top + 46 * scale, size, palette.BONE, "centre")
        wide = self._menu.width(scale, WIDEST)
        high = height - top - 100 * scale - self._footer.height(scale)
        area = pygame.Rect(round(width / 2 - wide / 2), round(top + 100 * scale), wide, round(high))
        self._menu.draw(surface, area, scale, LEAST)
        self._footer.draw(surface, self.stage.input, scale)


def _rows() -> list[Item]:
    return [Item(id, say(f"pause.{id}")) for id in ENTRIES]
