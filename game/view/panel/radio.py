"""The radio, top left: who speaks, with which face, and what; one line after the other, each long enough to be read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from math import sin

import pygame

from game.level.spec import Level
from game.sim.events import Event, Said
from game.sim.standoff.events import Hailed, Replied
from game.view import palette
from game.view.lettering import panel_width, prose_width, speak, wrapped, write
from game.view.panel.frame import MARGIN, RADIO_SIZE, Frame, scrim
from game.view.portraits import draw_everybody, portrait
from game.view.sound.radio import seconds_of
from game.view.texts import local

SHORTEST = 5.0
"""s that a line stays at least."""
SECONDS_A_LETTER = 0.075
WAITING_CUT = 3.0
"""s after which a line gives way to the next that waits."""
WIDTH = 390
WIDER = 220
"""Pixels of a line, and how many more at twice the size of letters."""
NARROWER = 0.8
"""Share of its width that a line takes where it would come too close to the tasks."""
CLEAR = 24.0
"""Pixels between a line and the tasks at least."""
TOP = 20.0
"""Pixels from the upper edge of the picture to the portrait."""
FACE = 84
"""Pixels of the speaker's portrait."""
FACE_SECONDS = 0.12
"""s in which one face becomes another."""
BARS, BAR_STEP, TALLEST = 5, 5, 13
"""Bars that move while somebody speaks: how many, pixels apart, pixels high."""
BAR_RATES = (19.0, 27.0, 23.0, 31.0, 21.0)
"""Radians a second: no two bars move alike."""


@dataclass(slots=True)
class Spoken:
    """A line on the air since a time in seconds."""

    speaker: str
    text: str
    mood: str
    name: str
    """What the speaker is called in the player's language."""
    since: float = 0.0
    open: float = 0.0
    """Seconds for which it can be answered."""

    @property
    def lasts(self) -> float:
        """Seconds that it stays when nothing else waits."""
        return max(SHORTEST, 1.6 + len(self.text) * SECONDS_A_LETTER, self.open)

    @property
    def voiced(self) -> float:
        """Seconds for which the voice is heard."""
        return seconds_of(self.speaker, self.text, self.mood)

    @property
    def face(self) -> pygame.Surface:
        """The speaker's portrait in this mood."""
        return portrait(self.speaker, self.mood, FACE)


def get_ready(text: float) -> Iterator[None]:
    """In slices: load the letters, so many times their usual size, and draw the faces for the first time."""
    prose_width("", round(RADIO_SIZE * text))
    yield
    yield from draw_everybody(FACE)


class Radio:
    """The line that is shown, and those that wait."""

    def __init__(self) -> None:
        self._waiting: deque[Spoken] = deque()
        self._cuts_in = False
        """Whether the next line does not wait."""
        self.now: Spoken | None = None
        """The line on the air."""
        self._before: Spoken | None = None
        """The line whose speaker's face the present one takes over from."""

    def see(self, event: Event, level: Level) -> None:
        """Take what happened: what somebody says in a level comes in, in the player's language."""
        match event:
            case Said(speaker=speaker, text=text, mood=mood):
                self.hear(speaker, local(level, text), mood, local(level, speaker))
            case Hailed(speaker=speaker, text=text, mood=mood, replies=0):
                self.hear(speaker, local(level, text), mood, local(level, speaker))
            case Hailed(speaker=speaker, text=text, mood=mood, seconds=seconds):
                self.cut_in(Spoken(speaker, local(level, text), mood, local(level, speaker), open=seconds))
            case Replied(speaker=speaker, text=text, tone=tone):
                self.cut_in(Spoken(speaker, local(level, text), tone, local(level, speaker)))

    def hear(self, speaker: str, text: str, mood: str = "calm", name: str = "") -> None:
        """A new line comes in; ``name`` is what the speaker is called, where that is not how the level says it."""
        self._waiting.append(Spoken(speaker, text, mood, name or speaker))

    def cut_in(self, line: Spoken) -> None:
        """A line that does not wait: a question that wants an answer now, or the answer."""
        self._waiting.appendleft(line)
        self._cuts_in = True

    def turn(self, clock: float) -> Spoken | None:
        """Let the next line come when it is time, in seconds; the line that begins now, if one does."""
        if self.now is not None:
            heard = clock - self.now.since
            enough = self.now.lasts if not self._waiting else max(WAITING_CUT, self.now.lasts * 0.7)
            if heard > enough or heard < 0 or self._cuts_in:
                self._before, self.now = self.now if self._waiting else None, None
        if self.now is not None or not self._waiting:
            return None
        self.now, self._cuts_in = self._waiting.popleft(), False
        self.now.since = clock
        return self.now

    def draw(self, frame: Frame) -> None:
        """Draw the present line."""
        if self.now is None:
            return
        larger = frame.text - 1.0
        size = round(RADIO_SIZE * frame.text)
        line_height = size * 1.19
        left = MARGIN + FACE
        lines, place = self._laid(frame, self.now.text, size)
        tall = 16 * frame.text + line_height * len(lines)
        y = frame.room.below(*place) + 8
        scrim(frame.surface, 190, y + tall / 2, 380 + round(140 * larger), round(40 + tall), 0.66)
        heard = max(0.0, frame.clock - self.now.since)  # a frame lies before the tick in which a line begins
        frame.surface.blit(self._face(self.now, heard), (MARGIN - 8, round(y) - 14))
        name, look = self.now.name.upper(), frame.style(12, palette.AMBER, track=0.8)
        write(frame.surface, name, left, y, look)
        if heard < self.now.voiced:
            draw_bars(frame.screen, left + panel_width(name, look) + 16, y + 12 * frame.text, heard)
        for i, line in enumerate(lines):
            speak(frame.surface, line, left, y + 16 * frame.text + i * line_height, size, palette.BONE)

    @staticmethod
    def _laid(frame: Frame, text: str, size: int) -> tuple[list[str], tuple[float, float, float, float]]:
        """The words in lines, narrower where tasks are close, and the place they take, below the tasks if need be."""
        whole = WIDTH + WIDER * (frame.text - 1.0)
        laid = []
        for share in (1.0, NARROWER):
            lines = wrapped(text, size, round(share * whole))
            wide = FACE + 8 + max(prose_width(line, size) for line in lines) + CLEAR
            tall = max(FACE - 6.0, 16 * frame.text + size * 1.19 * len(lines) + 8)
            place = (MARGIN - 8.0, TOP, wide, tall)
            if frame.room.start_below(*place) == TOP:
                return lines, place
            laid.append((lines, place))
        return laid[0]

    def _face(self, line: Spoken, heard: float) -> pygame.Surface:
        """The speaker's face; just after the line began, on the way there from the face before."""
        before = self._before.face if self._before is not None else None
        if heard >= FACE_SECONDS or line.face is before:
            return line.face
        return blended(before, line.face, heard / FACE_SECONDS)


def blended(before: pygame.Surface | None, after: pygame.Surface, share: float) -> pygame.Surface:
    """A picture on its way from one to the other; from nothing where there was none."""
    coming = after.copy()
    coming.fill((255, 255, 255, round(255 * share)), special_flags=pygame.BLEND_RGBA_MULT)
    if before is None:
        return coming
    both = before.copy()
    both.fill((255, 255, 255, round(255 * (1.0 - share))), special_flags=pygame.BLEND_RGBA_MULT)
    both.blit(coming, (0, 0))
    return both


def draw_bars(surface: pygame.Surface, x: float, foot: float, seconds: float) -> None:
    """Bars that rise and fall with a voice."""
    for index in range(BARS):
        swing = sin(BAR_RATES[index] * seconds + index) * sin(6.0 * seconds + 1.7 * index)
        height = 2 + round((TALLEST - 2) * abs(swing))
        surface.fill(palette.AMBER, (round(x) + index * BAR_STEP, round(foot) - height, 2, height))
