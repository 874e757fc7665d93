"""Before the flight: what it is about, what is to be done, and which keys do it."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.level.library import Entry
from game.scenes.flight import FlightScene
from game.scenes.scene import Change, Pop, Replace, Scene, Stage
from game.sim import World
from game.view import palette
from game.view.flight import FlightView
from game.view.lettering import capitals, speak, wrapped, write
from game.view.panel.frame import scrim, style
from game.view.panel.objectives import text_of
from game.view.texts import say

CONTROLS = (
    "thrust",
    "turn",
    "strafe",
    "match",
    "fine",
    "assist",
    "target",
    "dock",
    "clamp",
    "drill",
    "scoop",
    "retry",
    "pause",
)
LEFT, MIDDLE = 72, 760
MOST_TASKS = 7
BLINK_TICKS = 50


class BriefScene(Scene):
    """Reads the brief aloud, so to speak; any key flies."""

    music = "flight"

    def __init__(self, stage: Stage, entry: Entry) -> None:
        super().__init__(stage)
        if entry.level is None:
            raise ValueError(f"{entry.path.name} is no sound level")
        self.entry = entry
        self._level = entry.level
        self._world = World(entry.level)
        self._view = FlightView(stage.size, studio=stage.studio)
        self._view.show_panel = False
        self._ticks = 0

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Go back, or fly."""
        if "cancel" in heard.actions:
            return Pop()
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if heard.any_press or clicked:
            self.stage.input.release()
            return Replace(FlightScene(self.stage, self.entry.path, self._level))
        return None

    def tick(self) -> Change | None:
        """Let the line blink."""
        self._ticks += 1
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The place of the mission, and the words over it."""
        width, height = self.stage.size
        self._view.draw(surface, self._world, 1.0)
        scrim(surface, width / 2, height / 2, round(width * 0.9), round(height * 0.95), 0.86)
        write(surface, self.entry.title.upper(), LEFT, 58, style(28, palette.AMBER, 2.8, 0.5))
        y = 118.0
        for line in wrapped(self.entry.brief, 22, 590):
            speak(surface, line, LEFT, y, 22, palette.BONE)
            y += 29
        self._tasks(surface, y + 26)
        self._keys(surface)
        if self._ticks % BLINK_TICKS < BLINK_TICKS * 0.72:
            write(
                surface,
                say("brief.start"),
                width / 2,
                height - 66,
                style(17, palette.CYAN, 1.8, 0.8),
                "centre",
            )
        back = say("brief.back", back=self.stage.input.names()["cancel"])
        write(surface, back, width / 2, height - 32, style(11, palette.GREY), "centre")

    def _tasks(self, surface: pygame.Surface, y: float) -> None:
        write(surface, say("brief.tasks"), LEFT, y, style(12, palette.LABEL_AMBER, track=0.6))
        states = [state for top in self._world.objectives for state in top.walk() if not state.children]
        for i, state in enumerate(states[:MOST_TASKS]):
            text = f"{i + 1}  {capitals(text_of(state, self._world))}"
            write(surface, text, LEFT, y + 28 + i * 24, style(13, palette.CYAN, track=0.3))

    def _keys(self, surface: pygame.Surface) -> None:
        names = self.stage.input.names()
        write(surface, say("brief.controls"), MIDDLE, 124, style(12, palette.LABEL_AMBER, track=0.6))
        for i, action in enumerate(CONTROLS):
            y = 154 + i * 32
            write(surface, names[action], MIDDLE + 118, y, style(13, palette.BONE), "right")
            write(surface, say(f"control.{action}"), MIDDLE + 140, y + 1, style(12, palette.GREY))
