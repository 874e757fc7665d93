"""The radio, top left: who speaks, and what; one line after the other, each long enough to be read."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from game.view import palette
from game.view.lettering import speak, wrapped, write
from game.view.panel.frame import MARGIN, RADIO_SIZE, Frame, scrim, style
from game.view.portraits import portrait

SHORTEST = 5.0
"""s that a line stays at least."""
SECONDS_A_LETTER = 0.075
WAITING_CUT = 3.0
"""s after which a line gives way to the next that waits."""
WIDTH = 390
FACE = 84
"""Pixels of the speaker's portrait."""
FADE = 0.4


@dataclass(slots=True)
class Spoken:
    """A line on the air since a time in seconds."""

    speaker: str
    text: str
    since: float = 0.0

    @property
    def lasts(self) -> float:
        """Seconds that it stays when nothing else waits."""
        return max(SHORTEST, 1.6 + len(self.text) * SECONDS_A_LETTER)


class Radio:
    """The line that is shown, and those that wait."""

    def __init__(self) -> None:
        self._waiting: deque[Spoken] = deque()
        self._now: Spoken | None = None

    def hear(self, speaker: str, text: str) -> None:
        """A new line comes in."""
        self._waiting.append(Spoken(speaker, text))

    def draw(self, frame: Frame) -> None:
        """Draw the present line, and let the next come when it is time."""
        self._turn(frame.clock)
        if self._now is None:
            return
        lines = wrapped(self._now.text, RADIO_SIZE, WIDTH)
        scrim(frame.surface, 190, 58, 380, 56 + 24 * len(lines), 0.66)
        frame.surface.blit(portrait(self._now.speaker, size=FACE), (MARGIN - 8, 14))
        left = MARGIN + FACE
        write(frame.surface, self._now.speaker.upper(), left, 28, style(12, palette.AMBER, track=0.8))
        for i, line in enumerate(lines):
            speak(frame.surface, line, left, 44 + i * 25, RADIO_SIZE, palette.BONE)

    def _turn(self, clock: float) -> None:
        if self._now is not None:
            heard = clock - self._now.since
            enough = self._now.lasts if not self._waiting else max(WAITING_CUT, self._now.lasts * 0.7)
            if heard > enough or heard < 0:
                self._now = None
        if self._now is None and self._waiting:
            self._now = self._waiting.popleft()
            self._now.since = clock
