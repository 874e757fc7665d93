"""Before the flight: what it is about, what is to be done, and which keys do it."""

from __future__ import annotations

import pygame

from game.input import Heard
from game.level.library import Entry
from game.scenes.flight import FlightScene
from game.scenes.loading import Loading, draw_progress
from game.scenes.motion import Arrival, Entrance, eased
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
LINE = 280
"""Pixels of the line that fills while the picture is being made."""
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
        view = FlightView(stage.size, studio=stage.studio, quality=stage.governor.quality)
        view.show_panel = False
        self._loading = Loading(stage, self._world, view)
        self._entrance = Entrance()
        self._arrival: Arrival | None = None
        """Since when the picture is there; None while it is being made."""
        self._wanted = False
        """Whether the player waits to fly."""
        self._ticks = 0

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Go back, or fly."""
        if "cancel" in heard.actions:
            return Pop()
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if heard.any_press or clicked:
            self._wanted = True
        return self._fly()

    def tick(self) -> Change | None:
        """Let the line blink, and fly as soon as that can be."""
        self._ticks += 1
        return self._fly()

    def get_ready(self) -> None:
        """Finish the picture at once."""
        self._loading.finish()

    def _fly(self) -> Change | None:
        if not self._wanted or not self._loading.ready:
            return None
        self.stage.input.release()
        return Replace(FlightScene(self.stage, self.entry.path, self._level, view=self._loading.view))

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The place of the mission, and the words over it."""
        with self._entrance.over(surface):
            self._draw_place(surface)
            self._draw_words(surface)
        self._loading.work()

    def _draw_place(self, surface: pygame.Surface) -> None:
        """The world as it will begin, out of the dark as soon as it is made."""
        width, height = self.stage.size
        if not self._loading.ready:
            surface.fill(palette.SPACE)
            return
        if self._arrival is None:
            self._arrival = Arrival()
        self._loading.view.draw(surface, self._world, 1.0)
        level = round(255 * eased(self._arrival.share()))
        if level < 255:
            surface.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        scrim(surface, width / 2, height / 2, round(width * 0.9), round(height * 0.95), 0.86)

    def _draw_words(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        write(surface, self.entry.title.upper(), LEFT, 58, style(28, palette.AMBER, 2.8, 0.5))
        y = 118.0
        for line in wrapped(self.entry.brief, 22, 590):
            speak(surface, line, LEFT, y, 22, palette.BONE)
            y += 29
        self._tasks(surface, y + 26)
        self._keys(surface)
        if self._wanted or self._ticks % BLINK_TICKS < BLINK_TICKS * 0.72:
            text = say("brief.loading" if self._wanted else "brief.start")
            write(surface, text, width / 2, height - 66, style(17, palette.CYAN, 1.8, 0.8), "centre")
        if not self._loading.ready:
            draw_progress(surface, self._loading.share, (width - LINE) / 2, height - 40, LINE)
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
