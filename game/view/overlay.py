"""The engineer's view (F3): collision shapes, ids, tick, digest on demand, the last events, times of frames."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pygame
import pymunk

from game.sim import events as happened
from game.sim.frames import to_world
from game.view import palette
from game.view.camera import Lens
from game.view.lettering import Style, write
from game.view.quality import FULL
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

LINES = 12
SHAPE = palette.rgb("#7dffb0")
TEXT = Style(9.5, palette.rgb("#7dffb0"))
DIGEST_LENGTH = 16


class Overlay:
    """Remembers the last events and frame times; draws only while it is on."""

    def __init__(self) -> None:
        self.on = False
        self.with_digest = False
        self.quality = FULL
        self.frame_ms: deque[float] = deque(maxlen=60)
        self._events: deque[str] = deque(maxlen=LINES)

    def see(self, events: Iterable[happened.Event], world: World) -> None:
        """Note what happened in a tick."""
        for event in events:
            self._events.append(f"{world.tick} {event}"[:110])

    def draw(self, surface: pygame.Surface, lens: Lens, world: World) -> None:
        """Draw everything there is to know, while on."""
        if not self.on:
            return
        for shape in world.physics.space.shapes:
            _draw_shape(surface, lens, shape)
        for group in ([world.ship], world.rocks, world.structures, world.chunks):
            for entity in group:
                if lens.sees(entity.position, 0.0):
                    x, y = lens.pixel(entity.position)
                    write(surface, f"{entity.number} {entity.id}".upper(), x + 4, y + 4, TEXT)
        y = 130.0
        for line in (*self._facts(world), *self._events):
            write(surface, line.upper(), 12, y, TEXT)
            y += 15

    def _facts(self, world: World) -> list[str]:
        average = sum(self.frame_ms) / len(self.frame_ms) if self.frame_ms else 0.0
        worst = max(self.frame_ms, default=0.0)
        x, y = world.ship.position
        vx, vy = world.ship.velocity
        bodies = len(world.physics.space.bodies)
        facts = [
            say("debug.tick", tick=world.tick, seed=world.seed, bodies=bodies),
            say("debug.frame", average=f"{average:.1f}", worst=f"{worst:.1f}"),
            say("debug.quality", step=self.quality.name),
            f"x {x:.2f} y {y:.2f} vx {vx:.2f} vy {vy:.2f} a {world.ship.angle:.3f} w {world.ship.spin:.3f}",
        ]
        if self.with_digest:
            facts.append(say("debug.digest", digest=world.digest()[:DIGEST_LENGTH]))
        return facts


def _draw_shape(surface: pygame.Surface, lens: Lens, shape: pymunk.Shape) -> None:
    match shape:
        case pymunk.Poly():
            points = [lens.pixel(_placed(shape, (p.x, p.y))) for p in shape.get_vertices()]
            pygame.draw.aalines(surface, SHAPE, True, points)
        case pymunk.Circle():
            centre = lens.pixel(_placed(shape, (shape.offset.x, shape.offset.y)))
            radius = max(1, round(shape.radius * lens.scale))
            if -radius < centre[0] < lens.width + radius and -radius < centre[1] < lens.height + radius:
                pygame.draw.aacircle(surface, SHAPE, centre, radius, 1)
        case pymunk.Segment():
            ends = [lens.pixel(_placed(shape, (p.x, p.y))) for p in (shape.a, shape.b)]
            pygame.draw.aaline(surface, SHAPE, ends[0], ends[1])


def _placed(shape: pymunk.Shape, local: tuple[float, float]) -> tuple[float, float]:
    return to_world(shape.body, local) if shape.body is not None else local
