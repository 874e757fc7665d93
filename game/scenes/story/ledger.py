"""A page of the ledger: every change with its reason, counted up, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.campaign.state import Page
from game.input import Heard
from game.scenes.motion import Arrival, eased
from game.scenes.page import Page as Sheet
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.lines import draw_lines
from game.scenes.story.room import RoomScene
from game.scenes.story.tale import Tale
from game.scenes.story.words import line_told, lines_of
from game.view import palette
from game.view.figures import grouped
from game.view.lettering import capitals, write
from game.view.panel.frame import style
from game.view.texts import say

COUNT_AFTER, COUNTING, STAGGER = 0.15, 0.5, 0.06
"""s after which the first line is counted up, that it takes, and until the next one begins."""
WIDTH = 980


class LedgerScene(RoomScene):
    """The last page, or any other to look back at.

    Args:
        tale: whose ledger it is.
        then: what follows; None where the scene below does.
        at: which page.
    """

    def __init__(self, tale: Tale, then: Callable[[Tale], Scene] | None, at: int = -1) -> None:
        keys = ("confirm",) if then else ("menu_move", "cancel")
        self.sheet = Sheet()
        words = {"confirm": "story.on", "menu_move": "story.pages"}
        super().__init__(tale, *keys, words=words, page=self.sheet)
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
        if self.sheet.hear(event, heard):
            return None
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
                self.sheet.turn()
        return Pop() if "cancel" in heard.actions else None

    def skip(self) -> None:
        """Count no longer."""
        self._arrival.skip()

    @property
    def _is_counted(self) -> bool:
        return self._arrival.seconds > COUNT_AFTER + COUNTING + STAGGER * len(lines_of(self.page.entries))

    def draw_head(self, surface: pygame.Surface) -> None:
        """What the page is about."""
        self.title = capitals(page_title(self.tale, self.page))
        super().draw_head(surface)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The lines, each counted up a moment after the one above, and the sum."""
        self.sheet.draw(surface, room, partial(self._draw_lines, surface, room))

    def _draw_lines(self, surface: pygame.Surface, room: pygame.Rect, y: float) -> float:
        lines, scale = lines_of(self.page.entries), self.scale
        area = pygame.Rect(room.x, room.y, min(room.width, round(WIDTH * max(1.0, scale))), room.height)
        said = [line_told(line, self.tale.read, self._share(i)) for i, line in enumerate(lines)]
        y = draw_lines(surface, said, area, y, scale)
        paid = [
            self._share(i) * line[-1].amount for i, line in enumerate(lines) if line[-1].what == "credits"
        ]
        return self._draw_sum(surface, sum(paid), area, y, scale) if paid else y

    def _share(self, number: int) -> float:
        return eased(self._arrival.share(COUNT_AFTER + STAGGER * number, COUNTING))

    def _draw_sum(
        self, surface: pygame.Surface, total: float, area: pygame.Rect, y: float, scale: float
    ) -> float:
        colour = palette.CYAN if total >= 0.0 else palette.AMBER
        y += 6 * scale
        pygame.draw.line(surface, palette.DIM_CYAN, (area.x, y), (area.right, y), 1)
        y += 12 * scale
        write(surface, say("ledger.sum"), area.x, y + 2, style(14 * scale, palette.LABEL_AMBER, track=0.5))
        look = style(20 * scale, colour, 2.0)
        write(surface, grouped(total, sign=True), area.right, y, look, "right")
        return y + 28 * scale


def page_title(tale: Tale, page: Page) -> str:
    """What a page is about."""
    match page.kind:
        case "mission":
            mission = tale.told.campaign.mission(page.about)
            return say(f"ledger.{page.outcome}", mission=tale.title_of(mission))
        case "choice":
            return say("ledger.choice")
    return say("ledger.freeport")
