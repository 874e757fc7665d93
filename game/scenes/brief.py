"""Before the flight: what it is about, what is to be done, and which keys do it."""

from __future__ import annotations

from functools import partial

import pygame

from game.input import Heard
from game.level.library import Entry
from game.scenes.errand import Errand
from game.scenes.flight import FlightScene
from game.scenes.footer import Footer
from game.scenes.loading import Loading, draw_progress
from game.scenes.motion import Arrival, Entrance, eased
from game.scenes.page import Page
from game.scenes.rivals import race_for
from game.scenes.scene import Change, Pop, Replace, Scene, Stage
from game.sim import World
from game.sim.standoff.tuning import CREW
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.figures import kilograms_text, minutes
from game.view.flight import FlightView
from game.view.lettering import capitals, fitted, write
from game.view.panel.frame import scrim, style
from game.view.panel.objectives import text_of
from game.view.paragraphs import spoken, written
from game.view.texts import local, say

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
    "bench",
    "retry",
    "photo",
    "pause",
)
STANDOFF_CONTROLS = (
    "thrust",
    "turn",
    "strafe",
    "match",
    "fine",
    "target",
    "dock",
    "reply_1",
    "beacon",
    "load_more",
    "load_less",
    "pressurise",
    "jettison",
    "fire",
    "abandon",
    "retry",
    "pause",
)
"""Those of a standoff; what else the ship can do is hinted at where it can be done."""
LEFT, RIGHT = 72, 40
"""Pixels from the edges to what is to be read."""
MIDDLE = 760
"""Pixels from the left edge to the keys."""
TOP, ABOVE, START = 118, 14, 17
"""Pixels from the upper edge to the first line of text, from the last to how to fly, and of the letters of that."""
GAP = 60
"""Pixels between the columns."""
PROSE = 22
CAP = 22
"""Pixels of a key's height."""
TASK_GAP, KEY = 4, 32
"""Pixels between two tasks, and from one key to the next."""
ROOMY = 1.15
"""Times the usual size of letters up to which there is room for two columns."""
PROGRESS = 280
"""Pixels of the line that fills while the picture is being made."""
MOST_TASKS = 7
READING_SECONDS = 0.008
"""Real time of a frame for looking through the flight that will be raced against, while nothing else is made."""
BLINK_TICKS = 50


class BriefScene(Scene):
    """Reads the brief aloud, so to speak; any key flies."""

    music = "flight"

    def __init__(self, stage: Stage, entry: Entry, errand: Errand | None = None) -> None:
        super().__init__(stage)
        self._errand = errand
        if entry.level is None:
            raise ValueError(f"{entry.path.name} is no sound level")
        self.entry = entry
        self._level = entry.level
        self._world = World(entry.level)
        view = FlightView(stage.size, studio=stage.studio, quality=stage.governor.quality)
        view.show_panel = False
        self._loading = Loading(stage, self._world, view)
        self._race = race_for(entry.path, entry.level, stage.settings.comfort.ghost)
        self._page = Page(alone=True)
        self._footer = Footer("cancel", page=self._page)
        self._entrance = Entrance()
        self._arrival: Arrival | None = None
        """Since when the picture is there; None while it is being made."""
        self._wanted = False
        """Whether the player waits to fly."""
        self._ticks = 0

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Go back, or fly."""
        heard = self._footer.hear(event, heard)
        if "cancel" in heard.actions:
            return Pop()
        if self._page.hear(event, heard):
            return None
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
        self.stage.flown = self.entry.path
        view, race, errand = self._loading.view, self._race, self._errand
        flight = FlightScene(self.stage, self.entry.path, self._level, view=view, race=race, errand=errand)
        return Replace(flight)

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The place of the mission, and the words over it."""
        with self._entrance.over(surface):
            self._draw_place(surface)
            self._draw_words(surface)
        self._loading.work()
        if self._race is not None and self._loading.ready:
            self._race.work(READING_SECONDS)

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
        scale = self.stage.text_scale
        look = style(28 * scale, palette.AMBER, 2.8 * scale, 0.5)
        name = local(self._level, self.entry.title).upper()
        y = written(surface, name, LEFT, 58 - 40 * (scale - 1.0), look, width - 2 * LEFT)
        top = TOP if scale <= ROOMY else round(y + 8)
        wide = MIDDLE - GAP - LEFT if scale <= ROOMY else width - 2 * LEFT
        area = pygame.Rect(LEFT, top, wide, round(self._low(scale)) - ABOVE - top)
        if scale <= ROOMY:
            self._page.draw(surface, area, partial(self._draw_orders, surface, wide))
            self._draw_keys(surface, MIDDLE, scale)
        else:
            self._page.draw(surface, area, partial(self._draw_all, surface, wide))
        if self._wanted or self._ticks % BLINK_TICKS < BLINK_TICKS * 0.72:
            text = say("brief.loading" if self._wanted else "brief.start")
            look = style(START * scale, palette.CYAN, 1.8 * scale, 0.8)
            write(surface, text, width / 2, self._low(scale), fitted(text, look, width - LEFT), "centre")
        if not self._loading.ready:
            draw_progress(surface, self._loading.share, (width - PROGRESS) / 2, height - 4, PROGRESS)
        self._footer.draw(surface, self.stage.input, scale)

    def _draw_all(self, surface: pygame.Surface, wide: int, y: float) -> float:
        """Everything in one column; returns where it ends."""
        return self._list_keys(surface, self._draw_orders(surface, wide, y) + 20, wide)

    def _draw_orders(self, surface: pygame.Surface, wide: int, y: float) -> float:
        """The brief and the tasks from a height on; returns where they end."""
        scale = self.stage.text_scale
        brief = local(self._level, self.entry.brief)
        y = spoken(surface, brief, LEFT, y, round(PROSE * scale), palette.BONE, wide) + 26 * scale
        write(surface, say("brief.tasks"), LEFT, y, style(12 * scale, palette.LABEL_AMBER, track=0.6))
        y += 28 * scale
        look = style(13 * scale, palette.CYAN, track=0.3)
        for text in self._tasks():
            y = written(surface, text, LEFT, y, look, wide) + TASK_GAP * scale
        return y

    def _low(self, scale: float) -> float:
        """The top of the line that says how to fly, in pixels."""
        return (
            self.stage.size[1]
            - self._footer.height(self.stage.input, self.stage.text_scale)
            - START * scale
            - 10
        )

    def _tasks(self) -> list[str]:
        states = [state for top in self._world.objectives for state in top.walk() if not state.children]
        texts = [capitals(text_of(state, self._world)) for state in states[:MOST_TASKS]]
        return [f"{i}  {text}" for i, text in enumerate(texts, 1)] + self._stakes()

    def _stakes(self) -> list[str]:
        """What can be lost where others want it."""
        standoff = self._level.standoff
        if standoff is None:
            return []
        mass = kilograms_text(self._world.ship.hold["exotic_matter"])
        lives = say("brief.stakes", count=CREW, mass=mass)
        return [lives, say("brief.limit", time=minutes(standoff.limit))]

    def _controls(self) -> tuple[str, ...]:
        """The keys worth knowing here: the bench's only where there is something to work with."""
        if self._world.standoff is not None:
            return STANDOFF_CONTROLS
        return (
            CONTROLS if self._world.rack.lots else tuple(action for action in CONTROLS if action != "bench")
        )

    def _draw_keys(self, surface: pygame.Surface, x: float, scale: float) -> None:
        """The keys in a column of their own, closer together where they are many."""
        write(surface, say("brief.controls"), x, TOP + 6, style(12 * scale, palette.LABEL_AMBER, track=0.6))
        top = TOP + 6 + 30 * scale
        controls = self._controls()
        row = min(KEY * scale, (self._low(scale) - ABOVE - top) / len(controls))
        says, size = style(12 * scale, palette.GREY), min(CAP * scale, 0.86 * row)
        left, right = x + 118 * scale, x + 140 * scale
        wide = self.stage.size[0] - RIGHT - right
        for i, action in enumerate(controls):
            y, text = top + i * row, say(f"control.{action}")
            caps = self.stage.input.caps(action)
            high = min(size, size * (left - x) / max(1, caps_width(caps, size)))
            draw_caps(surface, caps, left - caps_width(caps, high), y + (row - high) / 2, high, palette.BONE)
            write(surface, text, right, y + (row - says.size) / 2, fitted(text, says, wide))

    def _list_keys(self, surface: pygame.Surface, y: float, wide: int) -> float:
        """The keys from a height on, each with its words in as many lines as they take; returns where they end."""
        scale = self.stage.text_scale
        heading = style(12 * scale, palette.LABEL_AMBER, track=0.6)
        y = written(surface, say("brief.controls"), LEFT, y, heading, wide) + 10
        says, high = style(12 * scale, palette.GREY), CAP * scale
        all_caps = {action: self.stage.input.caps(action) for action in self._controls()}
        left = LEFT + max(caps_width(caps, high) for caps in all_caps.values())
        for action, caps in all_caps.items():
            draw_caps(surface, caps, left - caps_width(caps, high), y, high, palette.BONE)
            top = y + (high - says.size) / 2
            right = left + 22 * scale
            end = written(surface, say(f"control.{action}"), right, top, says, LEFT + wide - right)
            y = max(y + KEY * scale, end + 4 * scale)
        return y
