"""The title: the ship on her way to a port, alive behind the menu."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.level.spec import Level
from game.level.things import Station
from game.scenes.brief import BriefScene
from game.scenes.menu import Item, Menu, draw_keys
from game.scenes.scene import Change, Push, Quit, Scene, Stage
from game.scenes.select import SelectScene
from game.sim import Controls, World
from game.view import palette
from game.view.flight import FlightView
from game.view.lettering import speak, write
from game.view.panel.frame import scrim, style
from game.view.portraits import emblem
from game.view.texts import say

APPROACH = 62.0
"""m before the port at which the picture begins."""
LENGTH_TICKS = 60 * 22
OFFSET = 0.07
"""Share of the picture by which it is moved aside for the menu."""
EMBLEM = 136
"""Pixels of the ship's mark."""
CRUISE = Controls(thrust=10, fine=True)


class TitleScene(Scene):
    """The first thing to be seen."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._menu = Menu(
            [
                Item("fly", say("title.fly")),
                Item("levels", say("title.levels")),
                Item("quit", say("title.quit")),
            ]
        )
        self._level = _picture_level(stage)
        self._start()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose from the menu."""
        match self._menu.hear(event, heard):
            case "fly":
                first = next((entry for entry in self.stage.levels() if entry.level is not None), None)
                return Push(BriefScene(self.stage, first) if first else SelectScene(self.stage))
            case "levels":
                return Push(SelectScene(self.stage))
            case "quit":
                return Quit()
        return None

    def tick(self) -> Change | None:
        """The ship drifts on; now and then the picture begins anew."""
        if self._world is not None and self._view is not None:
            burning = self._world.tick % 240 < 50
            self._view.see(self._world.step(CRUISE if burning else Controls()), self._world)
            if self._world.tick > LENGTH_TICKS:
                self._start()
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The picture, the name, the menu."""
        if self._world is not None and self._view is not None:
            self._view.draw(surface, self._world, alpha)
        else:
            surface.fill(palette.SPACE)
        scrim(surface, 190, 350, 330, 330, 0.62)
        scrim(surface, 370, 132, 460, 120, 0.6)
        surface.blit(emblem(EMBLEM), (66, 74))
        left = 66 + EMBLEM + 26
        write(surface, say("title.name"), left, 96, style(58, palette.AMBER, 6.4, 0.6))
        speak(surface, say("title.line"), left + 4, 182, 23, palette.BONE)
        self._menu.draw(surface, 108, 292)
        names = self.stage.input.names()
        keys = say("title.keys", up=names["menu_up"], down=names["menu_down"], confirm=names["confirm"])
        draw_keys(surface, keys)

    def _start(self) -> None:
        self._world = World(self._level) if self._level is not None else None
        self._view = (
            FlightView(self.stage.size, studio=self.stage.studio) if self._level is not None else None
        )
        if self._view is not None:
            self._view.show_panel = False
            self._view.offset = (OFFSET, 0.0)


def _picture_level(stage: Stage) -> Level | None:
    """A shipped level with a station, the ship before its port, nobody speaking."""
    for entry in stage.levels():
        level = entry.level
        station = (
            next((thing for thing in level.things if isinstance(thing, Station)), None) if level else None
        )
        if level is not None and station is not None and entry.shipped:
            x, y = station.position
            ship = level.ship.model_copy(
                update={"position": (x - APPROACH - 58.0, y - 9.0), "velocity": (1.1, 0.12), "angle": 0.05}
            )
            return level.model_copy(update={"ship": ship, "triggers": (), "objectives": ()})
    return None
