"""The bench as a replay shows it where hands work there: smaller, so that all of it stands above what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.bearing_bench.view import BenchView

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.bench import Bench
    from game.view.flight import FlightView


class SmallBench:
    """Draws benches; what it is drawn to is kept."""

    def __init__(self) -> None:
        self._view = BenchView()
        self._canvas: pygame.Surface | None = None

    def draw(
        self,
        surface: pygame.Surface,
        bench: Bench,
        flight: FlightView,
        world: World,
        part: float,
        text: float,
    ) -> None:
        """Draw a bench above the foot of a flight's view.

        Args:
            surface: the picture; all of it is filled.
            bench: where somebody works.
            flight: its radio and messages are shown, its captions, and its foot is left free.
            world: where the bench is.
            part: of the next tick that has passed.
            text: times the usual size of letters; larger ones are not made smaller with the bench, but laid out anew.
        """
        width, height = surface.get_size()
        free = (width, round(height - flight.foot))
        canvas = self._canvas_of((width, height) if text <= 1.0 else free)
        spoken = flight.panel.radio.now
        self._view.draw(
            canvas,
            bench,
            world,
            clock=world.seconds + part / TICKS_A_SECOND,
            text=text,
            line=(spoken.name, spoken.text) if spoken is not None else None,
            alert=flight.panel.messages.urgent(world.seconds),
            captions=flight.captions,
            octaves=flight.quality.bloom_octaves,
        )
        share = free[1] / canvas.get_height()
        size = (round(canvas.get_width() * share), free[1])
        surface.fill(palette.SPACE)
        surface.blit(pygame.transform.smoothscale(canvas, size), ((width - size[0]) // 2, 0))

    def _canvas_of(self, size: tuple[int, int]) -> pygame.Surface:
        if self._canvas is None or self._canvas.get_size() != size:
            self._canvas = pygame.Surface(size).convert()
        return self._canvas
