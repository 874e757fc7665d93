"""What stands below a replay: the limits it broke, the bar, and the keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pygame

from game.assists import Assists
from game.play.survey import Mark
from game.scenes.footer import Footer
from game.scenes.limits import Broken, dials_of, draw_limits, height_of
from game.scenes.motion import Arrival
from game.scenes.timeline import LINE, MARGIN, Shown, Timeline
from game.view import palette
from game.view.helped import assists_text
from game.view.lettering import shortened, speak
from game.view.panel.frame import scrim

if TYPE_CHECKING:
    from game.input import Heard, Input
    from game.sim import World

KEYS = {
    "play": "watch.play",
    "menu_move": "watch.move",
    "frame_back": "watch.frame_back",
    "frame_on": "watch.frame_on",
    "target": "watch.next",
    "photo": "watch.photo",
    "copy": "watch.copy",
    "cancel": "key.cancel",
}
"""Keys that are named below the bar, and their words."""
FEW = ("play", "menu_move", "target", "photo", "copy", "cancel")
"""Those that are named in large letters: the bar does what the others do."""
LARGE_TEXT = 1.3
"""Times the usual size of letters from which there is room for few keys."""
NOTED_SECONDS = 8.0
HELPED_SIZE = 15
"""Pixels of the letters that tell with which help it was flown."""


class Deck:
    """Everything along the lower edge; the panel of the flight stands above it.

    Args:
        timeline: the bar.
        hands: what the player holds, for the keys that are named.
        assists: with which it was flown.
        broken: the limit to be shown with dials of its own, after a loss.
    """

    def __init__(self, timeline: Timeline, hands: Input, assists: Assists, broken: Broken | None) -> None:
        self.timeline, self._hands = timeline, hands
        self._helped = assists_text(assists)
        self._note, self._noted = "", Arrival()
        self._broken = broken
        self._all, self._few = Footer(*KEYS, words=KEYS), Footer(*FEW, words=KEYS)
        self.footer = self._all
        self._strip: pygame.Surface | None = None
        """What lies below it, while nothing else is drawn anew."""

    def hear(self, event: pygame.Event, heard: Heard) -> Heard:
        """What was heard, and what a click on one of the keys means besides."""
        return self.footer.hear(event, heard)

    def height(self, text: float) -> int:
        """Pixels that it takes, letters so many times their usual size."""
        self.footer = self._few if text > LARGE_TEXT else self._all
        limits = height_of(text) if self._broken is not None else 0
        return self.footer.height(self._hands, text) + self.timeline.height(text) + limits

    def tell(self, note: str) -> None:
        """Show words for a while."""
        self._note, self._noted = note, Arrival()

    def keep_below(self, surface: pygame.Surface, text: float) -> None:
        """Keep what was drawn anew before the deck comes on it."""
        self._strip = surface.subsurface(self._shade(surface, text)).copy()

    def restore_below(self, surface: pygame.Surface, text: float) -> None:
        """Bring back what was kept: the deck darkens what it lies on."""
        if self._strip is not None:
            surface.blit(self._strip, self._shade(surface, text))

    def draw(
        self,
        surface: pygame.Surface,
        world: World,
        shown: Shown,
        marks: Iterable[Mark],
        text: float,
    ) -> None:
        """Draw it on a finished picture of a world."""
        width, height = surface.get_size()
        foot = self.height(text)
        scrim(surface, width / 2, height - foot / 2, round(width * 0.8), round(foot * 0.9), 0.88)
        self.footer.draw(surface, self._hands, text)
        low = height - self.footer.height(self._hands, text)
        self.timeline.draw(surface, low, shown, marks, text)
        self._draw_help(surface, low, text)
        if self._broken is not None:
            draw_limits(surface, dials_of(world, self._broken), low - self.timeline.height(text), text)

    def _draw_help(self, surface: pygame.Surface, low: float, text: float) -> None:
        size = round(HELPED_SIZE * text)
        told = self._note if self._note and self._noted.seconds < NOTED_SECONDS else ""
        line = shortened(told or self._helped, size, surface.get_width() - 2 * MARGIN)
        colour = palette.BONE if told else palette.LABEL_CYAN
        speak(surface, line, MARGIN, low - LINE * text - size * 0.3, size, colour)

    def _shade(self, surface: pygame.Surface, text: float) -> pygame.Rect:
        """The lower edge, as far as it is darkened."""
        width, height = surface.get_size()
        high = min(height, 2 * self.height(text))
        return pygame.Rect(0, height - high, width, high)
