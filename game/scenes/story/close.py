"""The end of a chapter: what it came to."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.campaign.choices import is_finished, next_chapter
from game.campaign.projection import projection
from game.input import Heard
from game.scenes.scene import Change, Pop, Replace, Scene
from game.scenes.story.room import RoomScene, months_text
from game.scenes.story.ship import draw_ship
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.figures import figure, grouped, mass_text
from game.view.lettering import capitals, fitted, sentence, speak, wrapped, write
from game.view.panel.frame import style
from game.view.portraits import portrait
from game.view.texts import say

LINE, VALUE = 40, 0.4
"""Pixels from one figure to the next, and the part of the width for their values."""
LIST, GAP, FACE = 0.48, 64, 84
MOST_SCALE = 1.6


class CloseScene(RoomScene):
    """The sums of a chapter, and on to the next one, or back to the title."""

    def __init__(self, tale: Tale, onward: Callable[[Tale], Scene]) -> None:
        super().__init__(tale, "confirm", words={"confirm": "story.on"})
        self._onward = onward
        self.title = capitals(say("story.chapter_end", title=tale.read(tale.board.chapter.title)))

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """On."""
        heard = self.footer.hear(event, heard)
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
        """The sums at the left, the ship at the right, and what Sofia makes of it."""
        sums = self._sums()
        scale = min(MOST_SCALE, self.scale, room.height / (LINE * len(sums) + FACE + 12))
        wide = round(room.width * LIST)
        y = float(room.y)
        for label, value in sums:
            size = round(21 * scale)
            speak(surface, sentence(label), room.x, y, size, palette.BONE)
            look = fitted(value, style(18 * scale, palette.CYAN), wide * VALUE)
            write(surface, value, room.x + wide, y + 4 * scale, look, "right")
            y += LINE * scale
        left = room.x + wide + GAP
        draw_ship(surface, self.tale, pygame.Rect(left, room.y, room.right - left, room.height), scale)
        self._draw_verdict(surface, room, y + 8 * scale, wide, scale)

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

    def _draw_verdict(
        self, surface: pygame.Surface, room: pygame.Rect, y: float, wide: int, scale: float
    ) -> None:
        """Sofia's projection with her face."""
        left = projection(self.tale.told.campaign.economy, self.tale.state)
        face = round(FACE * scale)
        surface.blit(portrait("Sofia", "worried" if left.p50 < 6 else "calm", face), (room.x, y))
        text = say("story.projection", months=months_text(left.p10, left.p90), middle=figure(left.p50, 1))
        size, x = round(21 * scale), room.x + face + 20
        for i, line in enumerate(wrapped(text, size, wide - face - 20)):
            speak(surface, line, x, y + 14 * scale + i * size * 1.3, size, palette.BONE)
