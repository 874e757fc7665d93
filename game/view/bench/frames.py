"""Flies recorded clears before a view's eyes as the game does, and takes the times of frames.

Of each flight several windows are measured, from the first frame on, so that the fullest moment is among them; between
two windows the world flies on unseen. What comes into sight by that leap, which the game does not make, is drawn for a
while before the measuring. After each frame the studio works for as long as the game would let it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pygame

from game.folders import CACHE_VARIABLE
from game.sim.tuning import TICKS_A_SECOND
from game.view.backdrop import backdrop
from game.view.bench.cost import Frame, FrameCost, Window
from game.view.bench.parts import take_times
from game.view.bench.yardstick import SIZE, Took, Yardstick, middle_of, taken_by
from game.view.flight import FlightView
from game.view.lit.lathe import Lathe
from game.view.lit.studio import Studio
from game.view.pace import FRAME_MS, work_ms
from game.view.planet import planet
from game.view.shot import open_without_display

if TYPE_CHECKING:
    from game.sim import Controls, World

    Fly = Callable[[World], Controls]
    Drawn = tuple[Took, Took, bool]
    """Drawing, making pictures after it, and whether any were missing."""
    Begin = Callable[[], tuple[World, Fly]]

SHARES = (0.0, 0.18, 0.36, 0.54, 0.72, 0.9)
"""Of the flight: where the windows begin."""
FRAMES = 48
"""Frames in a window."""
BETWEEN = 3
"""Frames from one look at the yardstick to the next."""
AROUND = 2
"""Looks before a frame, and as many after it, of which the middle one is its yardstick: a machine that is slow for a
tenth of a second is so for both."""
SEEN_TICKS, DRAWN_TICKS = 60, 30
"""Ticks before a window that the view already sees, so that sparks and messages are there, and those that it draws."""
URGENT = 0.0
"""Pictures of this urgency are missing in the present frame."""
SLICE_MS = 9.0
"""Time for making pictures between two looks at a level that starts."""


class FrameBench:
    """Draws levels on one screen without a display, with nothing kept on the disk from before.

    Args:
        with_parts: tell also where the time goes.
        settle: what the game does with its memory once a level is ready.
    """

    def __init__(self, with_parts: bool = False, settle: Callable[[], None] = lambda: None) -> None:
        open_without_display()
        pygame.font.init()
        self.screen = pygame.display.set_mode(SIZE)
        self.with_parts = with_parts
        self._settle = settle
        self._yardstick = Yardstick(self.screen)

    def level(self, name: str, begin: Begin, seconds: float) -> list[FrameCost]:
        """What the frames of a level cost with a cold and with a warm cache.

        Args:
            name: of the level.
            begin: makes its world anew, and says who flies it.
            seconds: that the flight lasts.
        """
        before = os.environ.get(CACHE_VARIABLE)
        with TemporaryDirectory() as folder:
            os.environ[CACHE_VARIABLE] = folder
            try:
                return [self._flight(name, cache, begin, seconds) for cache in ("cold", "warm")]
            finally:
                os.environ.pop(CACHE_VARIABLE)
                if before is not None:
                    os.environ[CACHE_VARIABLE] = before

    def _flight(self, name: str, cache: str, begin: Begin, seconds: float) -> FrameCost:
        _forget_skies()
        world, fly = begin()
        view = FlightView(SIZE, studio=Studio(lathe=Lathe()))
        start_ms = taken_by(lambda: self._ready(view, world)).wall
        self._settle()
        windows = tuple(self._window(view, world, fly, seconds * share) for share in SHARES)
        parts: dict[str, float] = {}
        if self.with_parts and cache == "warm":
            fullest = max(windows, key=lambda window: window.ratio)
            parts = self._parts(begin, fullest.at, view.studio)
        return FrameCost(name, cache, windows, self._yardstick.empty_ms(), start_ms, parts)

    def _ready(self, view: FlightView, world: World) -> None:
        """A level's start: draw, and make what is missing, until nothing is."""
        view.paint_far(world.level)
        view.draw(self.screen, world, 1.0)
        while view.studio.builder.pending_within(URGENT):
            view.studio.work(SLICE_MS)
            if not view.studio.builder.pending_within(URGENT):
                view.draw(self.screen, world, 1.0)

    def _window(self, view: FlightView, world: World, fly: Fly, at: float) -> Window:
        self._fly_to(view, world, fly, at)
        drawn = []
        for number in range(FRAMES):
            if number % BETWEEN == 0:
                self._yardstick.look()
            drawn.append(self._frame(view, world, fly))
        self._yardstick.look()
        looks = self._yardstick.taken()
        return Window(at, tuple(measured(frame, number, looks) for number, frame in enumerate(drawn)))

    def _fly_to(self, view: FlightView, world: World, fly: Fly, at: float) -> None:
        left = round((at - world.seconds) * TICKS_A_SECOND)
        for tick in range(left, 0, -1):
            if tick <= DRAWN_TICKS:
                self._frame(view, world, fly)
                continue
            events = world.step(fly(world))
            if tick <= SEEN_TICKS:
                view.see(events, world)

    def _frame(self, view: FlightView, world: World, fly: Fly) -> Drawn:
        events = world.step(fly(world))
        is_building = view.studio.pending > 0

        def draw() -> None:
            view.see(events, world)
            view.draw(self.screen, world, 1.0)
            pygame.display.flip()

        drawn = taken_by(draw)
        worked = taken_by(lambda: view.studio.work(work_ms(drawn.wall)))
        self._idle(view.studio, FRAME_MS - drawn.wall - worked.wall)
        return drawn, worked, is_building

    def _idle(self, studio: Studio, left_ms: float) -> None:
        """The rest of a sixtieth of a second, in which the game waits for the screen and the lathe has its time."""
        if studio.lathe is not None and left_ms > 0.0:
            studio.lathe.wait(left_ms / 1e3)

    def _parts(self, begin: Begin, at: float, studio: Studio) -> dict[str, float]:
        """Yardsticks of each part of a frame at a time of the flight, once all its pictures are made."""
        world, fly = begin()
        view = FlightView(SIZE, studio=studio)
        self._fly_to(view, world, fly, at)
        self._ready(view, world)
        watch = take_times(view)
        window = self._window(view, world, fly, at)
        return {
            name: seconds * 1e3 / FRAMES / window.yardstick.processor
            for name, seconds in watch.seconds.items()
        }


def measured(drawn: Drawn, number: int, looks: Sequence[Took]) -> Frame:
    """A frame by the looks at the yardstick around it."""
    before = number // BETWEEN + 1
    return Frame(*drawn, middle_of(looks[max(0, before - AROUND) : before + AROUND]))


def _forget_skies() -> None:
    """What is painted once and shared by all views is painted, or read from the disk, anew."""
    backdrop.cache_clear()
    planet.cache_clear()
