"""How a standoff went, told afterwards: who did what, when, what it changed, and what would have sufficed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.motion import Entrance
from game.scenes.page import Page
from game.scenes.scene import Change, Pop, Scene, Stage
from game.sim.standoff import events as told
from game.sim.standoff.timeline import Lack, Row, Timeline, Who
from game.view import palette
from game.view.figures import figure, kilograms_text, minutes, percent_text
from game.view.lettering import panel_width, write
from game.view.palette import Colour
from game.view.panel.frame import scrim, style
from game.view.panel.standoff.words import UNTOLD_REASONS, ship_name, standoff_words, why_text
from game.view.paragraphs import spoken, written
from game.view.texts import local, say

if TYPE_CHECKING:
    from game.sim import World

BODY = 19
"""Pixels of the letters."""
LEFT = 90
"""Pixels from the edges of the screen to the lines."""
TIME_ROOM, WHO_ROOM = 82, 96
"""Pixels for the time and for whose doing it was, before the words."""
GAP = 11
"""Pixels between two lines."""
LEAST_CHANGE = 1.0
"""Points, s or kg from which a change is told."""
COLOURS: dict[Who, Colour] = {"crew": palette.AMBER, "group": palette.rgb("#b892ff"), "help": palette.CYAN}


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is shown: the time, whose doing, the words, and what it changed."""

    time: str
    who: Who
    words: str
    effect: str
    quoted: bool
    """Whether it is what somebody said: that is prose, all else is engraved."""


def lines_of(timeline: Timeline, world: World) -> list[Line]:
    """All lines of a timeline, in order; what has no words is left out."""
    lines = []
    for row in timeline.rows:
        words = words_of(row, world)
        if words:
            quoted = isinstance(row.event, told.Replied)
            lines.append(Line(minutes(row.seconds), row.who, words, effect_of(row), quoted))
    return lines


def words_of(row: Row, world: World) -> str:
    """What happened, in a sentence; empty where it needs no words."""
    match row.event:
        case told.Replied(speaker=speaker, text=text):
            return say("account.said", speaker=local(world.level, speaker), text=local(world.level, text))
        case told.ShotFired(ship=ship):
            name = ship_name(world, ship)
            return say("account.fired", ship=name, count=row.count, hits=str(row.hits))
    found = standoff_words(row.event, world)
    return found[0] if found is not None else ""


def effect_of(row: Row) -> str:
    """What a line changed, summed up by quality, with the weightiest reason; and what it cost the ship."""
    parts = []
    for quality in ("greed", "nerve", "patience", "believes"):
        changes = [
            each for each in row.changes if each.quality == quality and each.reason not in UNTOLD_REASONS
        ]
        amount = sum(each.amount for each in changes)
        if abs(amount) >= LEAST_CHANGE:
            why = max(changes, key=lambda each: abs(each.amount)).reason
            parts.append(say(f"account.{quality}", amount=figure(amount, sign=True), why=why_text(why)))
    if row.hull > 0.0:
        parts.append(say("account.hull", percent=percent_text(row.hull, 1)))
    return "   ".join(parts)


def lack_text(lack: Lack) -> str:
    """What would have sufficed."""
    match lack.what:
        case "time":
            return say("account.lack_time", seconds=figure(lack.amount))
        case "nerve":
            return say("account.lack_nerve", points=figure(lack.amount))
        case "pod":
            return say("account.lack_pod", mass=kilograms_text(lack.amount))


class AccountScene(Scene):
    """Lies over the results; keys and wheel move through the lines."""

    see_through = True
    music = "flight"

    def __init__(self, stage: Stage, timeline: Timeline, world: World) -> None:
        super().__init__(stage)
        self._lines = lines_of(timeline, world)
        self._lacks = [lack_text(lack) for lack in timeline.lacks]
        self._page = Page(alone=True)
        self._footer = Footer("menu_move", "cancel", words={"menu_move": "account.move"})
        self._entrance = Entrance()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Move through the lines, or leave."""
        heard = self._footer.hear(event, heard)
        if "cancel" in heard.actions or "confirm" in heard.actions:
            return Pop()
        self._page.hear(event, heard)
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The lines in sight, under their heading."""
        with self._entrance.over(surface):
            width, height = self.stage.size
            scale = self.stage.text_scale
            surface.fill((10, 12, 16), special_flags=pygame.BLEND_RGB_MULT)
            scrim(surface, width / 2, height / 2, round(width * 0.85), round(height * 0.9), 0.8)
            look = style(24 * scale, palette.AMBER, track=0.6)
            y = written(surface, say("account.title"), LEFT, 50 - 20 * (scale - 1.0), look, width - 2 * LEFT)
            low = height - self._footer.height(self.stage.input, scale)
            area = pygame.Rect(LEFT, round(y) + 20, width - 2 * LEFT, round(low - y) - 20)
            self._page.draw(surface, area, partial(self._draw_lines, surface))
            self._footer.draw(surface, self.stage.input, scale)

    def _draw_lines(self, surface: pygame.Surface, y: float) -> float:
        """All lines from a height on; returns where they end."""
        scale = self.stage.text_scale
        for line in self._lines:
            y = self._draw_line(surface, line, y) + GAP * scale
        for lack in self._lacks:
            wide = self.stage.size[0] - 2 * LEFT
            y = spoken(surface, lack, LEFT, y + 8, round(BODY * scale), palette.CYAN, wide)
        return y + 12.0

    def _draw_line(self, surface: pygame.Surface, line: Line, y: float) -> float:
        scale = self.stage.text_scale
        size = round(BODY * scale)
        label = style(13 * scale, COLOURS[line.who], track=0.3)
        write(surface, line.time, LEFT, y + size * 0.32, style(14 * scale, palette.GREY))
        write(surface, say(f"account.{line.who}"), LEFT + TIME_ROOM * scale, y + size * 0.34, label)
        widest = max(panel_width(say(f"account.{who}"), label) for who in COLOURS)
        x = LEFT + TIME_ROOM * scale + max(WHO_ROOM * scale, widest + 18)
        room = self.stage.size[0] - LEFT - x
        if line.quoted:
            y = spoken(surface, line.words, x, y, size, palette.BONE, room)
        else:
            look = style(14 * scale, palette.BONE, track=0.3)
            y = written(surface, line.words, x, y + size * 0.32, look, room) + size * 0.1
        if line.effect:
            look = style(12 * scale, palette.LABEL_CYAN, track=0.3)
            y = written(surface, line.effect, x, y + 3 * scale, look, room)
        return y
