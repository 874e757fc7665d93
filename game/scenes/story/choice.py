"""Something to decide: the options, and beside each all that it brings, before it is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.campaign.choices import choose
from game.campaign.conditions import truth
from game.campaign.effects import Change as Changed
from game.campaign.spec import Choice, Option
from game.input import Heard
from game.scenes.menu import Menu
from game.scenes.page import Page
from game.scenes.rows import Item
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.lines import draw_lines
from game.scenes.story.room import ROOMY, RoomScene
from game.scenes.story.tale import Tale
from game.scenes.story.words import effect_words
from game.view import palette
from game.view.figures import grouped
from game.view.lettering import capitals
from game.view.panel.frame import style
from game.view.paragraphs import spoken, written
from game.view.texts import say

SIZE = 22
LIST = 0.36
"""Part of the width for the options."""


class ChoiceScene(RoomScene):
    """Take one of the options of a choice.

    Args:
        tale: what is told.
        choice: what is to be decided.
        then: what follows an option.
    """

    def __init__(self, tale: Tale, choice: Choice, then: Callable[[Tale, Option], Scene]) -> None:
        self._page = Page()
        words = {"cancel": "story.leave"}
        super().__init__(tale, "menu_move", "confirm", "cancel", words=words, page=self._page)
        facts = tale.state.facts()
        self.choice, self._then = choice, then
        self.options = [option for option in choice.options if truth(option.when, facts)]
        self.menu = Menu([Item(option.id, tale.read(option.text)) for option in self.options])
        self.title = capitals(say("story.decide"))

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Decide."""
        heard = self.footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        taken = self.menu.hear(event, heard)
        if taken is not None:
            option = next(option for option in self.options if option.id == taken)
            self.tale.keep(choose(self.tale.told.campaign, self.tale.state, option.id))
            return Replace(self._then(self.tale, option))
        return Pop() if "cancel" in heard.actions else None

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """What it is about; below it the options, and what the one in focus brings.

        In large letters the words stand below what the options bring: they were just told.
        """
        y = float(room.y)
        if self.scale <= ROOMY:
            size, text = round(SIZE * self.scale), self.tale.read(self.choice.text)
            y = spoken(surface, text, room.x, y, size, palette.BONE, room.width) + 22
        wide = round(room.width * LIST)
        self.menu.draw(surface, pygame.Rect(room.x, round(y), wide, round(room.bottom - y)), self.scale)
        left = room.x + wide + 48
        area = pygame.Rect(left, round(y), room.right - left, round(room.bottom - y))
        self._page.draw(surface, area, partial(self._draw_effects, surface, area))

    def _draw_effects(self, surface: pygame.Surface, area: pygame.Rect, y: float) -> float:
        option, scale = self.options[self.menu.at], self.scale
        look = style(12 * scale, palette.LABEL_AMBER, track=0.6)
        y = written(surface, say("story.brings"), area.x, y, look, area.width) + 10 * scale
        lines = [effect_words(effect, self.tale.read) for effect in option.effects]
        size = round(20 * scale)
        if not lines:
            y = spoken(surface, say("story.nothing"), area.x, y, size, palette.GREY, area.width)
        y = draw_lines(surface, lines, area, y, scale)
        in_all = self._in_all(option)
        if in_all:
            text, colour = (
                say("story.in_all", credits=grouped(in_all, sign=True)),
                palette.AMBER if in_all < 0 else palette.CYAN,
            )
            y = spoken(surface, text, area.right, y + 8 * scale, size, colour, area.width, "right")
        if self.scale > ROOMY:
            text = self.tale.read(self.choice.text)
            y = spoken(surface, text, area.x, y + 16 * scale, round(SIZE * scale), palette.GREY, area.width)
        return y

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
