"""Something to decide: the options, and beside each all that it brings, before it is taken."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.campaign.choices import choose
from game.campaign.conditions import truth
from game.campaign.effects import Change as Changed
from game.campaign.spec import Choice, Option
from game.input import Heard
from game.scenes.menu import Menu
from game.scenes.rows import Item, fitted_line
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.lines import draw_lines, fitting
from game.scenes.story.room import RoomScene
from game.scenes.story.tale import Tale
from game.scenes.story.words import effect_words
from game.view import palette
from game.view.figures import grouped
from game.view.lettering import capitals, speak, wrapped, write
from game.view.panel.frame import style
from game.view.texts import say

SIZE, LEADING = 22, 1.3
MOST_SCALE = 1.6
LIST = 0.36
"""Part of the width for the options."""
LEAST = 150
"""Pixels of height that the options keep at least."""


class ChoiceScene(RoomScene):
    """Take one of the options of a choice.

    Args:
        tale: what is told.
        choice: what is to be decided.
        then: what follows an option.
    """

    def __init__(self, tale: Tale, choice: Choice, then: Callable[[Tale, Option], Scene]) -> None:
        super().__init__(tale, "menu_move", "confirm", "cancel", words={"cancel": "story.leave"})
        facts = tale.state.facts()
        self.choice, self._then = choice, then
        self.options = [option for option in choice.options if truth(option.when, facts)]
        self.menu = Menu([Item(option.id, tale.read(option.text)) for option in self.options])
        self.title = capitals(say("story.decide"))

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Decide."""
        heard = self.footer.hear(event, heard)
        taken = self.menu.hear(event, heard)
        if taken is not None:
            option = next(option for option in self.options if option.id == taken)
            self.tale.keep(choose(self.tale.told.campaign, self.tale.state, option.id))
            return Replace(self._then(self.tale, option))
        return Pop() if "cancel" in heard.actions else None

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """What it is about; below it the options, and what the one in focus brings."""
        y = self._draw_text(surface, room)
        wide = round(room.width * LIST)
        self.menu.draw(surface, pygame.Rect(room.x, round(y), wide, round(room.bottom - y)), self.scale)
        left = room.x + wide + 48
        self._draw_effects(surface, pygame.Rect(left, round(y), room.right - left, round(room.bottom - y)))

    def _draw_text(self, surface: pygame.Surface, room: pygame.Rect) -> float:
        scale = min(MOST_SCALE, self.scale)
        lines = wrapped(self.tale.read(self.choice.text), round(SIZE * scale), room.width)
        while len(lines) * SIZE * scale * LEADING > room.height - LEAST * self.scale and scale > 1.0:
            scale -= 0.1
            lines = wrapped(self.tale.read(self.choice.text), round(SIZE * scale), room.width)
        y = float(room.y)
        for text in lines:
            speak(surface, text, room.x, y, round(SIZE * scale), palette.BONE)
            y += SIZE * scale * LEADING
        return y + 22

    def _draw_effects(self, surface: pygame.Surface, area: pygame.Rect) -> None:
        option = self.options[self.menu.at]
        small = min(1.5, self.scale)
        write(surface, say("story.brings"), area.x, area.y, style(12 * small, palette.LABEL_AMBER, track=0.6))
        area = pygame.Rect(area.x, area.y + round(30 * small), area.width, area.height - round(30 * small))
        lines = [effect_words(effect, self.tale.read) for effect in option.effects]
        if not lines:
            speak(surface, say("story.nothing"), area.x, area.y, round(20 * small), palette.GREY)
        in_all = self._in_all(option)
        scale = fitting(len(lines) + bool(in_all), area.height, self.scale)
        y = draw_lines(surface, lines, area, scale)
        if in_all:
            text = say("story.in_all", credits=grouped(in_all, sign=True))
            size = fitted_line(text, round(20 * scale), area.width)
            speak(
                surface,
                text,
                area.right,
                y + 8 * scale,
                size,
                palette.AMBER if in_all < 0 else palette.CYAN,
                "right",
            )

    def _in_all(self, option: Option) -> float:
        """Credits, with fuel at its price; 0 where only one line is about either."""
        economy = self.tale.told.campaign.economy
        prices = {"credits": 1.0, "fuel": economy.fuel}
        paid = [
            effect.amount * prices[effect.what]
            for effect in option.effects
            if isinstance(effect, Changed) and effect.what in prices
        ]
        return sum(paid) if len(paid) > 1 else 0.0
