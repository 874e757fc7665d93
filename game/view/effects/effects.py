"""Everything that flies and flashes in one view, and what makes it fly: the ship's work, and what events look like."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, log, pi, tau
from typing import TYPE_CHECKING

import numpy as np

from game.sim import events as happened
from game.sim.drilling import bit_tip, tip_on_ship
from game.sim.standoff.tuning import POD_PORT
from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.blasts import Blasts
from game.view.effects.chips import FRESH, PEBBLE
from game.view.effects.cut_light import draw_cut_light
from game.view.effects.gunfire import Gunfire
from game.view.effects.puffs import DUST, GAS
from game.view.effects.stock import Stock
from game.view.effects.swarm import Throw
from game.view.painters.jets import bursts

if TYPE_CHECKING:
    from game.sim import World

SPARKS_IDLE, SPARKS_FULL = 160.0, 620.0
"""Sparks a second at the bit, at rest and at 600 rpm."""
SPARK_SPEED, SPARK_SPREAD = log(9.0), 1.0
"""Of the speeds in m/s, as logarithms: most sparks are short, a few are flung far."""
BACKWARD = 0.85
"""Share of the sparks that fly back out of the cut; the rest fly anywhere."""
GAS_A_SECOND = 26.0
"""Puffs a second from a jet at full strength."""
GAS_SPEED = 15.0
FROST_A_SECOND = 36.0
"""Flecks a second around a pod that is being filled."""


class Effects:
    """All particles of one view. Feed it with ``see`` and ``work`` each tick, ``move`` and the draws each frame."""

    def __init__(self, seed: int = 1) -> None:
        self._rng = np.random.default_rng(seed)
        self.stock = Stock(self._rng)
        self._blasts = Blasts(self.stock, self._rng)
        self._gunfire = Gunfire(self.stock, self._rng)

    def see(self, events: Iterable[happened.Event], world: World) -> None:
        """Let what happened in a tick throw its sparks."""
        for event in events:
            self._blasts.see(event, world)
            self._gunfire.see(event, world)

    def work(self, world: World, seconds: float) -> None:
        """What drill and jets throw while they work."""
        if seconds <= 0.0:
            return
        self._blasts.wait(world)
        self._grind(world, seconds)
        self._jets(world, seconds)
        self._frost(world, seconds)

    def move(self, seconds: float) -> None:
        """Let time pass for all particles."""
        self.stock.move(seconds)

    def draw_behind(self, brush: Brush) -> None:
        """Draw what lies behind the ship: dust, which must not hide the bit."""
        self.stock.draw_dust(brush)

    def draw(self, brush: Brush, world: World) -> None:
        """Draw all other particles, and the light of the bit in its cut."""
        ship = world.ship
        self.stock.draw_chips(brush)
        if ship.drill.cutting and ship.hull > 0:
            pose = brush.poses.at(ship, brush.alpha)
            draw_cut_light(brush, ship, pose, tip_on_ship(ship.drill), self._rng.random())
        self.stock.draw_light(brush, ship.velocity)

    def _grind(self, world: World, seconds: float) -> None:
        ship, drill = world.ship, world.ship.drill
        if not drill.cutting:
            return
        tip, back = bit_tip(ship), ship.angle + drill.swing + pi
        heat = min(1.0, 0.72 + 0.28 * drill.celsius / 600.0)
        rate = SPARKS_IDLE + (SPARKS_FULL - SPARKS_IDLE) * drill.rpm / 600.0
        for way, spread, share in ((back, 0.75, BACKWARD), (0.0, tau, 1.0 - BACKWARD)):
            count = self._count(seconds * rate * share)
            speeds = self._rng.lognormal(SPARK_SPEED, SPARK_SPREAD, count)
            self.stock.sparks.throw(Throw(tip, way, spread, speeds, ship.velocity), heat)
        self._dust(world, tip, back, seconds)

    def _dust(self, world: World, tip: Point, back: float, seconds: float) -> None:
        velocity, rng, stock = world.ship.velocity, self._rng, self.stock
        count = self._count(seconds * 13.0)
        speeds = rng.uniform(0.8, 7.0, count)
        stock.puffs.blow(DUST, Throw(tip, back, 1.1, speeds, velocity), 1.2, 1.3, 3.2, 1.0)
        count = self._count(seconds * 9.0)
        speeds = rng.uniform(2.0, 11.0, count)
        stock.chips.throw((PEBBLE, FRESH), Throw(tip, back, 0.7, speeds, velocity), 0.28, 2.4)

    def _jets(self, world: World, seconds: float) -> None:
        ship = world.ship
        for mouth, way, strength in bursts(ship):
            count = self._count(seconds * GAS_A_SECOND * strength)
            if count:
                angle = ship.angle + atan2(way[1], way[0])
                speeds = GAS_SPEED * self._rng.uniform(0.5, 1.1, count)
                place = ship.world_point((mouth[0] + 1.5 * way[0], mouth[1] + 1.5 * way[1]))
                carried = ship.velocity
                self.stock.puffs.blow(GAS, Throw(place, angle, 0.16, speeds, carried), 0.5, 3.0, 0.55, 0.3)

    def _frost(self, world: World, seconds: float) -> None:
        """What the pump loses while a pod is filled freezes at once."""
        if world.standoff is None or not world.standoff.bay.running:
            return
        ship, rng = world.ship, self._rng
        place, way = ship.world_point(POD_PORT), ship.angle + pi / 2
        count = self._count(seconds * FROST_A_SECOND)
        self.stock.flecks.shed(Throw(place, way, 0.9, rng.exponential(1.6, count) + 0.2, ship.velocity), 2.2)
        count = self._count(seconds * 0.2 * FROST_A_SECOND)
        speeds = rng.uniform(0.4, 2.2, count)
        self.stock.puffs.blow(GAS, Throw(place, way, 0.7, speeds, ship.velocity), 0.5, 2.0, 1.0, 0.35)

    def _count(self, expected: float) -> int:
        """A whole number that is as large on average."""
        whole = int(expected)
        return whole + int(self._rng.random() < expected - whole)
