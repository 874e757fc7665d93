"""The end of a chapter: what it came to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pygame

from game.campaign.choices import is_finished, next_chapter
from game.campaign.projection import projection
from game.input import Heard
from game.scenes.page import Page
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.room import ROOMY, RoomScene, months_text
from game.scenes.story.ship import draw_ship
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.figures import figure, grouped, mass_text
from game.view.lettering import capitals, panel_width, sentence, write
from game.view.panel.frame import style
from game.view.paragraphs import spoken
from game.view.portraits import portrait
from game.view.texts import say

LINE = 40
"""Pixels from one figure to the next."""
LIST, GAP, FACE = 0.48, 64, 84


class CloseScene(RoomScene):
    """The sums of a chapter, and on to the next one, or back to the title."""

    def __init__(self, tale: Tale, onward: Callable[[Tale], Scene]) -> None:
        self._page = Page()
        super().__init__(tale, "confirm", words={"confirm": "story.on"}, page=self._page)
        self._onward = onward
        self.title = capitals(say("story.chapter_end", title=tale.read(tale.board.chapter.title)))

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """On."""
        heard = self.footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if "cancel" in heard.actions:
            return Pop()
        if "confirm" not in heard.actions and not clicked:
            return None
        if is_finished(self.tale.told.campaign, self.tale.state):
            return Pop()
        self.tale.keep(next_chapter(self.tale.told.campaign, self.tale.state))
        return Replace(self._onward(self.tale))

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The sums and what Sofia expects at the left, the ship at the right; below them in large letters."""
        if self.scale > ROOMY:
            self._page.draw(surface, room, partial(self._draw_all, surface, room))
            return
        wide = round(room.width * LIST)
        self._draw_sums(surface, pygame.Rect(room.x, room.y, wide, room.height), room.y)
        left = room.x + wide + GAP
        area = pygame.Rect(left, room.y, room.right - left, room.height)
        self._page.draw(surface, area, partial(draw_ship, surface, self.tale, area, self.scale))

    def _draw_all(self, surface: pygame.Surface, room: pygame.Rect, y: float) -> float:
        y = self._draw_sums(surface, room, y) + GAP / 2
        return draw_ship(surface, self.tale, room, self.scale, y)

    def _draw_sums(self, surface: pygame.Surface, area: pygame.Rect, y: float) -> float:
        """The sums and the verdict from a height on; returns where they end."""
        scale, size = self.scale, round(21 * self.scale)
        look = style(18 * scale, palette.CYAN)
        for label, value in self._sums():
            room = area.width - panel_width(value, look) - 20
            end = spoken(surface, sentence(label), area.x, y, size, palette.BONE, room)
            write(surface, value, area.right, y + 4 * scale, look, "right")
            y = max(y + LINE * scale, end)
        return self._draw_verdict(surface, area, y + 8 * scale)

    def _sums(self) -> list[tuple[str, str]]:
        state = self.tale.state
        won = sum(outcome == "won" for outcome in state.flown.values())
        earned = sum(page.total("credits") for page in state.ledger if page.kind == "mission")
        return [
            (say("story.flown"), say("story.of", won=won, all=len(state.flown))),
            (say("story.earned"), grouped(earned, sign=True)),
            (say("story.credits"), grouped(state.credits)),
            (say("story.exotic"), mass_text(state.exotic)),
            (say("story.name"), figure(state.reputation, sign=True)),
            (say("story.shared"), figure(sum(known.shared for known in state.techniques.values()))),
        ]

    def _draw_verdict(self, surface: pygame.Surface, area: pygame.Rect, y: float) -> float:
        """Sofia's projection with her face; returns where it ends."""
        left = projection(self.tale.told.campaign.economy, self.tale.state)
        face = round(FACE * self.scale)
        surface.blit(portrait("Sofia", "worried" if left.p50 < 6 else "calm", face), (area.x, y))
        text = say("story.projection", months=months_text(left.p10, left.p90), middle=figure(left.p50, 1))
        x = area.x + face + 20
        size, room = round(21 * self.scale), area.right - x
        return max(y + face, spoken(surface, text, x, y + 14 * self.scale, size, palette.BONE, room))
