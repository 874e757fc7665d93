"""The pause: everything stands still; fly on, try again, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.scenes.menu import Item, Menu
from game.scenes.scene import Change, Pop, Replace, Scene, Stage
from game.view import palette
from game.view.lettering import speak, write
from game.view.panel.frame import scrim, style
from game.view.texts import say

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene


class PauseScene(Scene):
    """Lies over a flight. ``why`` says what stopped it, if it was not the player."""

    see_through = True
    holds_sound = True
    music = "flight"

    def __init__(self, stage: Stage, flight: FlightScene, why: str = "") -> None:
        super().__init__(stage)
        self._flight = flight
        self._why = why
        self._menu = Menu(
            [
                Item("resume", say("pause.resume")),
                Item("retry", say("pause.retry")),
                Item("leave", say("pause.leave")),
            ]
        )
        stage.input.release()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose from the menu; the pause key flies on."""
        taken = self._menu.hear(event, heard)
        if "pause" in heard.actions:
            taken = "resume"
        elif "retry" in heard.actions:
            taken = "retry"
        match taken:
            case "resume":
                self.stage.input.release()
                return Pop()
            case "retry":
                self.stage.input.release()
                return Replace(self._flight.again(), depth=2)
            case "leave":
                return Replace(levels_scene(self.stage), depth=2)
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The menu over the dimmed flight."""
        width, height = self.stage.size
        scrim(surface, width / 2, height / 2, round(width * 0.75), round(height * 0.8), 0.85)
        write(surface, say("pause.title"), width / 2, 210, style(30, palette.AMBER, 3.0, 0.8), "centre")
        if self._why:
            speak(surface, self._why, width / 2, 256, 20, palette.BONE, "centre")
        self._menu.draw(surface, width / 2 - 100, 316)


def levels_scene(stage: Stage) -> Scene:
    """The list of levels."""
    from game.scenes.select import SelectScene  # noqa: PLC0415  # the list leads to flights, and they back to it

    return SelectScene(stage)
