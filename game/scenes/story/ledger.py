"""A page of the ledger: every change with its reason, counted up, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.campaign.state import Entry, Page
from game.input import Heard
from game.scenes.motion import Arrival, eased
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.lines import draw_lines, fitting
from game.scenes.story.room import RoomScene
from game.scenes.story.tale import Tale
from game.scenes.story.words import is_good, rows_of, told
from game.view import palette
from game.view.figures import grouped
from game.view.lettering import capitals, write
from game.view.panel.frame import style
from game.view.texts import say

COUNT_AFTER, COUNTING, STAGGER = 0.15, 0.5, 0.06
"""s after which the first line is counted up, that it takes, and until the next one begins."""
WIDTH = 980
TOTAL = 46
"""Pixels for the sum below the lines."""


class LedgerScene(RoomScene):
    """The last page, or any other to look back at.

    Args:
        tale: whose ledger it is.
        then: what follows; None where the scene below does.
        at: which page.
    """

    def __init__(self, tale: Tale, then: Callable[[Tale], Scene] | None, at: int = -1) -> None:
        keys = ("confirm",) if then else ("menu_move", "cancel")
        super().__init__(tale, *keys, words={"confirm": "story.on", "menu_move": "story.pages"})
        self._then = then
        self.at = at % len(tale.state.ledger)
        self._arrival = Arrival()

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.tale.state.ledger[self.at]

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """On, or through the pages; whatever is pressed first only ends the counting."""
        heard = self.footer.hear(event, heard)
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if self._then is None:
            return self._leaf(heard)
        if "confirm" in heard.actions or "cancel" in heard.actions or clicked:
            if not self._is_counted:
                self.skip()
                return None
            self.tale.keep(self.tale.state.changed(unread=False))
            return Replace(self._then(self.tale))
        return None

    def _leaf(self, heard: Heard) -> Change | None:
        for action, by in (("menu_up", -1), ("menu_left", -1), ("menu_down", 1), ("menu_right", 1)):
            if action in heard.actions:
                self.at = (self.at + by) % len(self.tale.state.ledger)
                self._arrival = Arrival()
        return Pop() if "cancel" in heard.actions else None

    def skip(self) -> None:
        """Count no longer."""
        self._arrival.skip()

    @property
    def _is_counted(self) -> bool:
        lines = len(rows_of(self.page.entries))
        return self._arrival.seconds > COUNT_AFTER + COUNTING + STAGGER * lines

    def draw_head(self, surface: pygame.Surface) -> None:
        """What the page is about."""
        self.title = capitals(page_title(self.tale, self.page))
        super().draw_head(surface)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The lines, each counted up a moment after the one above, and the sum."""
        entries = rows_of(self.page.entries)
        scale = fitting(len(entries), room.height - TOTAL * self.scale, self.scale)
        area = pygame.Rect(room.x, room.y, min(room.width, round(WIDTH * max(1.0, scale))), room.height)
        lines = [told(entry, self._share(i)) for i, entry in enumerate(entries)]
        y = draw_lines(surface, lines, area, scale)
        if any(entry.what == "credits" for entry in entries):
            self._draw_sum(surface, entries, area, y, scale)

    def _share(self, number: int) -> float:
        return eased(self._arrival.share(COUNT_AFTER + STAGGER * number, COUNTING))

    def _draw_sum(
        self, surface: pygame.Surface, entries: list[Entry], area: pygame.Rect, y: float, scale: float
    ) -> None:
        shares = [
            (entry.amount * self._share(i)) for i, entry in enumerate(entries) if entry.what == "credits"
        ]
        total = Entry(what="credits", amount=sum(shares))
        colour = palette.CYAN if is_good(total) else palette.AMBER
        y += 6 * scale
        pygame.draw.line(surface, palette.DIM_CYAN, (area.x, y), (area.right, y), 1)
        y += 12 * scale
        write(surface, say("ledger.sum"), area.x, y + 2, style(14 * scale, palette.LABEL_AMBER, track=0.5))
        look = style(20 * scale, colour, 2.0)
        write(surface, grouped(total.amount, sign=True), area.right, y, look, "right")


def page_title(tale: Tale, page: Page) -> str:
    """What a page is about."""
    match page.kind:
        case "mission":
            mission = tale.told.campaign.mission(page.about)
            return say(f"ledger.{page.outcome}", mission=tale.title_of(mission))
        case "choice":
            return say("ledger.choice")
    return say("ledger.freeport")
