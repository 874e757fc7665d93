"""Freeport's market: what can be had, what it costs, and how the ship stands with it."""

from __future__ import annotations

from functools import partial

import pygame

from game.campaign.market import Deal, deals, make
from game.input import Heard
from game.scenes.menu import Menu
from game.scenes.page import Page
from game.scenes.rows import Look, Valued
from game.scenes.scene import Change, Pop
from game.scenes.story.room import RoomScene
from game.scenes.story.ship import draw_ship
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.figures import figure, grouped, percent_text
from game.view.lettering import capitals, sentence
from game.view.panel.frame import style
from game.view.paragraphs import PANEL_LEADING, written, written_height
from game.view.texts import say

LIST, GAP = 0.54, 64
"""Part of the width for the list, and pixels beside it."""


class Offered(Valued):
    """A deal: what it is at the left, what it costs or brings at the right. What cannot be paid for is dim."""

    def __init__(self, deal: Deal) -> None:
        super().__init__(deal.id, deal_text(deal))
        self.deal = deal

    def take(self) -> bool:
        """Only what can be paid for."""
        return self.deal.is_open

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The price; red-free: a word says what is missing."""
        text = grouped(self.deal.credits, sign=True)
        if not self.deal.is_open:
            text = say("market.short", price=text)
        colour = palette.GREY if not self.deal.is_open else palette.AMBER if lit else palette.CYAN
        letters = style(look.pixels(16), colour)
        high = written_height(text, letters, box.width)
        top = box.centery - (high - (PANEL_LEADING - 1.0) * letters.size) / 2
        written(surface, text, box.right, top, letters, box.width, "right")


class MarketScene(RoomScene):
    """Buy and sell."""

    def __init__(self, tale: Tale) -> None:
        self._page = Page()
        words = {"confirm": "market.deal"}
        super().__init__(tale, "menu_move", "confirm", "cancel", words=words, page=self._page)
        self.title = capitals(say("market.title"))
        self._read()

    def _read(self, at: str = "", place: int = 0) -> None:
        """What can be had now, with the focus where it was, or as near to it as can be."""
        self.refresh()
        rows = [Offered(deal) for deal in deals(self.tale.told.campaign, self.tale.state)]
        self.menu = Menu(rows, min(place, max(0, len(rows) - 1)))
        if at:
            self.menu.focus_on(at)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Make a deal, or go back."""
        heard = self.footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        taken = self.menu.hear(event, heard)
        if taken is not None:
            self.tale.keep(make(self.tale.told.campaign, self.tale.state, taken))
            self._read(taken, self.menu.at)
        return Pop() if "cancel" in heard.actions else None

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The list at the left, the ship at the right."""
        wide = round(room.width * LIST)
        self.menu.draw(surface, pygame.Rect(room.x, room.y, wide, room.height), self.scale)
        left = room.x + wide + GAP
        area = pygame.Rect(left, room.y, room.right - left, room.height)
        self._page.draw(surface, area, partial(draw_ship, surface, self.tale, area, self.scale))


def deal_text(deal: Deal) -> str:
    """What a deal is about."""
    match deal.what:
        case "fuel":
            return say("market.fuel", amount=say("unit.kilograms", value=grouped(deal.amount)))
        case "hull":
            return say("market.hull", amount=percent_text(deal.amount))
        case "exotic":
            return say("market.exotic", grams=figure(deal.amount))
        case "bearing":
            system = say(f"system.{deal.system}")
            if deal.amount >= 100.0:
                return say("market.bearing_new", system=system)
            return say("market.bearing_old", system=system, left=percent_text(deal.amount))
    return sentence(say(f"donor.{getattr(deal.offer, 'donor', '')}"))
