"""The bench as a replay shows it where hands work there: smaller, so that all of it stands above what lies below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.scenes.bench import draw_bench_captions
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.bearing_bench.view import BenchView

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.bench import Bench
    from game.view.flight import FlightView


class SmallBench:
    """Draws benches; what it is drawn to at its full size is kept."""

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
            text: times the usual size of letters.
        """
        if self._canvas is None:
            self._canvas = pygame.Surface(surface.get_size()).convert()
        spoken = flight.panel.radio.now
        self._view.draw(
            self._canvas,
            bench,
            world,
            clock=world.seconds + part / TICKS_A_SECOND,
            keys={},
            text=text,
            focus=-1,
            marked=None,
            line=(spoken.name, spoken.text) if spoken is not None else None,
            alert=flight.panel.messages.urgent(world.seconds),
        )
        draw_bench_captions(self._canvas, flight.captions, text)
        width, height = surface.get_size()
        share = (height - flight.foot) / height
        size = (round(width * share), round(height * share))
        surface.fill(palette.SPACE)
        surface.blit(pygame.transform.smoothscale(self._canvas, size), ((width - size[0]) // 2, 0))
