"""Making a view of a world ready to be shown without gaps: the far sky in a thread, lit pictures in slices."""

from __future__ import annotations

from threading import Thread

import pygame

from game.scenes.scene import Stage
from game.sim import World
from game.view import palette
from game.view.flight import FlightView
from game.view.pen import thick_line

SLICE_MS = 13.0
"""Time a frame for making pictures while there is nothing else to be seen."""
FAR_SHARE, DRAWN_SHARE = 0.25, 0.4
"""How much is done once the sky is painted, and once everything was asked for."""
URGENT = 0.0
"""Pictures of this urgency are missing in the present frame."""


class Loading:
    """What a view needs for its first frame; call ``work`` once a frame until it is ``ready``."""

    def __init__(self, stage: Stage, world: World, view: FlightView) -> None:
        self.world, self.view = world, view
        self.ready = False
        self.share = 0.0
        """How much is done, from 0 to 1; it never falls, whatever else turns out to be missing."""
        self._studio = stage.studio
        self._surface: pygame.Surface | None = None
        """What is drawn to unseen, while there is something to ask for."""
        self._size = stage.size
        self._far = Thread(target=view.paint_far, args=(world.level,), name="paint the sky", daemon=True)
        self._far.start()
        self._wanted = 0
        """Pictures that were missing at first; 0 before that is known."""

    def work(self, budget_ms: float = SLICE_MS) -> None:
        """Go on for a while, unless the sky is still being painted."""
        if self.ready or self._far.is_alive():
            return
        if not self._wanted or not self._missing:
            self._ask()
        else:
            self._studio.work(budget_ms)
        self.share = 1.0 if self.ready else max(self.share, self._done)

    def finish(self) -> None:
        """Do all that is left, however long it takes."""
        self._far.join()
        while not self.ready:
            self.work(1e3)

    @property
    def _done(self) -> float:
        """A rough estimate, below 1."""
        made = 1.0 - min(1.0, (self._missing + 1) / (self._wanted + 1))
        return DRAWN_SHARE + (1.0 - DRAWN_SHARE) * made if self._wanted else FAR_SHARE

    @property
    def _missing(self) -> int:
        return self._studio.builder.pending_within(URGENT)

    def _ask(self) -> None:
        """Draw unseen: whatever the picture lacks is asked for."""
        surface = self._surface = self._surface or pygame.Surface(self._size).convert()
        self.view.draw(surface, self.world, 1.0)
        self._wanted = max(self._wanted, self._missing)
        self.ready = not self._missing
        if self.ready:
            self._surface = None


def draw_progress(surface: pygame.Surface, share: float, x: float, y: float, width: float) -> None:
    """A thin line that fills."""
    pygame.draw.aaline(surface, palette.DIM_CYAN, (x, y), (x + width, y))
    thick_line(surface, palette.CYAN, (x, y), (x + width * share, y), 2.4)
