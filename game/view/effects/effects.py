"""Sparks, dust and flashes: what events look like. Cosmetic only, with a generator of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, pi, sin, tau
from random import Random
from typing import TYPE_CHECKING

import pygame

from game.level.structures import CLAW_ROOTS, COLLAR_AT, SCOOP_AT
from game.sim import events as happened
from game.sim.drilling import bit_tip
from game.view import palette
from game.view.brush import Brush
from game.view.glow import HALO, LAMP, shine
from game.view.palette import Colour

if TYPE_CHECKING:
    from game.sim import World

MOST = 700
"""So many particles at once; beyond it the oldest go."""
SPARK_DRAG = 0.6
KNOCK_SCALE = 260_000.0
"""N·s of a knock that throws a full shower of sparks."""


@dataclass(slots=True)
class Spark:
    """A hot splinter: a short streak that cools."""

    x: float
    y: float
    vx: float
    vy: float
    life: float
    age: float = 0.0


@dataclass(slots=True)
class Puff:
    """A soft cloud or flash that grows and fades."""

    x: float
    y: float
    vx: float
    vy: float
    life: float
    colour: Colour
    radius: float
    growth: float
    strength: float
    age: float = 0.0


class Effects:
    """All particles of one view."""

    def __init__(self, seed: int = 1) -> None:
        self._rng = Random(seed)
        self._sparks: list[Spark] = []
        self._puffs: list[Puff] = []

    def see(self, events: Iterable[happened.Event], world: World) -> None:
        """Let what happened in a tick throw its sparks."""
        for event in events:
            match event:
                case happened.RockCut(kilograms=mass, x=x, y=y, celsius=celsius):
                    self._cut(world, x, y, mass, celsius)
                case happened.Collided(impulse=impulse, x=x, y=y):
                    self._knock(world, x, y, min(1.0, impulse / KNOCK_SCALE))
                case happened.OreBroken(x=x, y=y, ore="exotic_matter"):
                    self._flash(x, y, world.ship.velocity, palette.EXOTIC_MAGENTA, 7.0)
                case happened.OreBroken(x=x, y=y):
                    self._flash(x, y, world.ship.velocity, palette.NICKEL_IRON, 3.0)
                case happened.HardDocked() | happened.Equalised():
                    self._breath(world, COLLAR_AT, 14)
                case happened.Undocked() | happened.DockBounced() | happened.CollarTorn():
                    self._breath(world, COLLAR_AT, 26)
                case happened.Clamped():
                    for root in CLAW_ROOTS:
                        self._breath(world, (root[0] + 5.0, root[1]), 8)
                case happened.LegTorn(leg=leg):
                    self._breath(world, (CLAW_ROOTS[leg][0] + 5.0, CLAW_ROOTS[leg][1]), 14)
                case happened.ChunkScooped():
                    self._flash(*world.ship.world_point(SCOOP_AT), world.ship.velocity, palette.AMBER, 3.0)
                case happened.HullBroken():
                    self._break_up(world)

    def grind(self, world: World, seconds: float) -> None:
        """Sparks and dust at the bit while it is in rock."""
        drill = world.ship.drill
        if not drill.cutting or seconds <= 0.0:
            return
        x, y = bit_tip(world.ship)
        heat = min(1.0, max(0.1, drill.celsius / 700.0))
        back = world.ship.angle + drill.swing + pi
        for _ in range(self._count(seconds * (30 + 90 * drill.rpm / 600.0))):
            self._spark(x, y, back, 0.95, self._rng.expovariate(1 / 16.0) + 5.0, world.ship.velocity, heat)
        if self._rng.random() < seconds * 16:
            self._dust(x, y, back, world.ship.velocity)

    def move(self, seconds: float) -> None:
        """Let time pass for all particles."""
        keep = (1.0 - SPARK_DRAG * seconds) if seconds < 0.5 else 0.0
        for spark in self._sparks:
            spark.age += seconds
            spark.x += spark.vx * seconds
            spark.y += spark.vy * seconds
            spark.vx *= keep
            spark.vy *= keep
        for puff in self._puffs:
            puff.age += seconds
            puff.x += puff.vx * seconds
            puff.y += puff.vy * seconds
            puff.radius += puff.growth * seconds
        self._sparks = [spark for spark in self._sparks if spark.age < spark.life][-MOST:]
        self._puffs = [puff for puff in self._puffs if puff.age < puff.life][-MOST:]

    def draw(self, brush: Brush, world: World) -> None:
        """Draw all particles, and the light of the bit in its cut."""
        surface, lens = brush.surface, brush.lens
        for puff in self._puffs:
            if lens.sees((puff.x, puff.y), puff.radius):
                left = 1.0 - puff.age / puff.life
                x, y = lens.pixel((puff.x, puff.y))
                shine(surface, x, y, puff.radius * lens.scale, puff.colour, puff.strength * left, LAMP)
        for spark in self._sparks:
            if lens.sees((spark.x, spark.y), 2.0):
                _streak(brush, spark)
        self._bit_light(brush, world)

    def _bit_light(self, brush: Brush, world: World) -> None:
        drill = world.ship.drill
        if not drill.cutting:
            return
        x, y = brush.lens.pixel(bit_tip(world.ship))
        scale = brush.lens.scale
        flicker = 0.85 + 0.15 * self._rng.random()
        shine(brush.surface, x, y, 9.0 * scale, palette.HEAT[2], 0.42 * flicker, HALO)
        shine(brush.surface, x, y, 3.2 * scale, palette.HEAT[1], 0.6 * flicker, HALO)
        shine(brush.surface, x, y, 1.1 * scale, palette.HEAT[0], flicker, LAMP)

    def _cut(self, world: World, x: float, y: float, mass: float, celsius: float) -> None:
        back = world.ship.angle + world.ship.drill.swing + pi
        heat = min(1.0, max(0.2, celsius / 650.0))
        for _ in range(min(16, 4 + int(mass / 400))):
            self._spark(x, y, back, 0.8, self._rng.uniform(6, 26), world.ship.velocity, heat)
        for _ in range(2):
            self._dust(x, y, back, world.ship.velocity)

    def _knock(self, world: World, x: float, y: float, strength: float) -> None:
        out = world.ship.velocity
        for _ in range(int(4 + 46 * strength)):
            self._spark(
                x, y, self._rng.uniform(0, tau), 1.0, self._rng.uniform(3, 8 + 18 * strength), out, 0.9
            )
        self._flash(x, y, out, palette.HEAT[1], 2.5 + 5 * strength)

    def _break_up(self, world: World) -> None:
        ship = world.ship
        for _ in range(150):
            x, y = ship.world_point((self._rng.uniform(-11, 11), self._rng.uniform(-5, 5)))
            self._spark(x, y, self._rng.uniform(0, tau), 1.0, self._rng.uniform(4, 34), ship.velocity, 1.0)
        for _ in range(16):
            x, y = ship.world_point((self._rng.uniform(-10, 10), self._rng.uniform(-4, 4)))
            self._flash(x, y, ship.velocity, palette.HEAT[1], self._rng.uniform(6, 14))

    def _spark(
        self,
        x: float,
        y: float,
        way: float,
        spread: float,
        speed: float,
        carried: tuple[float, float],
        heat: float,
    ) -> None:
        angle = self._rng.gauss(way, spread)
        life = self._rng.uniform(0.2, 0.75) * (0.5 + 0.5 * heat)
        vx, vy = carried[0] + speed * cos(angle), carried[1] + speed * sin(angle)
        self._sparks.append(Spark(x, y, vx, vy, life))

    def _dust(self, x: float, y: float, way: float, carried: tuple[float, float]) -> None:
        angle, speed = self._rng.gauss(way, 0.7), self._rng.uniform(1.5, 6.0)
        vx, vy = carried[0] + speed * cos(angle), carried[1] + speed * sin(angle)
        colour = palette.rgb("#66523f")
        self._puffs.append(Puff(x, y, vx, vy, self._rng.uniform(0.7, 1.8), colour, 1.0, 2.6, 0.42))

    def _breath(self, world: World, spot: tuple[float, float], count: int) -> None:
        """Frozen gas that escapes on all sides."""
        x, y = world.ship.world_point(spot)
        vx, vy = world.ship.velocity
        for _ in range(count):
            angle, speed = self._rng.uniform(0, tau), self._rng.uniform(1.0, 7.0)
            self._puffs.append(
                Puff(
                    x,
                    y,
                    vx + speed * cos(angle),
                    vy + speed * sin(angle),
                    self._rng.uniform(0.4, 1.2),
                    palette.rgb("#9fc4d8"),
                    0.5,
                    1.8,
                    0.35,
                )
            )

    def _flash(self, x: float, y: float, carried: tuple[float, float], colour: Colour, radius: float) -> None:
        self._puffs.append(Puff(x, y, *carried, 0.28, colour, radius, radius, 0.8))

    def _count(self, expected: float) -> int:
        whole = int(expected)
        return whole + (self._rng.random() < expected - whole)


def _streak(brush: Brush, spark: Spark) -> None:
    lens = brush.lens
    x, y = lens.pixel((spark.x, spark.y))
    left = 1.0 - spark.age / spark.life
    speed = hypot(spark.vx, spark.vy)
    reach = min(0.06, 1.6 / (speed + 1.0)) * lens.scale
    end = (x - spark.vx * reach, y + spark.vy * reach)
    colour = palette.dimmed(palette.heat(left), 0.35 + 0.65 * left)
    pygame.draw.aaline(brush.surface, colour, (x, y), end)
    if left > 0.5 and lens.scale > 8:
        pygame.draw.aaline(brush.surface, colour, (x, y + 1), (end[0], end[1] + 1))
