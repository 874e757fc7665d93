"""What a standoff throws: muzzle flashes, slugs that go home, plates that burn, air that bursts out of pods and hulls."""

from __future__ import annotations

from math import atan2, pi
from typing import TYPE_CHECKING

import numpy as np

from game.sim import events as happened
from game.sim.standoff import events as told
from game.view import palette
from game.view.camera import Point
from game.view.effects.chips import FRESH, PAINTED, PEBBLE, STEEL
from game.view.effects.flashes import Flash
from game.view.effects.puffs import DUST, GAS
from game.view.effects.rings import COLD, WARM, Ring
from game.view.effects.stock import Stock
from game.view.effects.swarm import ANY_WAY, Throw

if TYPE_CHECKING:
    from game.sim import World

FULL_HIT = 900_000.0
"""J of a slug whose hit throws all there is."""
FLECK_LIFE = 3.0
"""s that frozen air glitters."""


class Gunfire:
    """Turns the events of a standoff into particles.

    Args:
        stock: gets them.
        rng: for everything that is left to chance.
    """

    def __init__(self, stock: Stock, rng: np.random.Generator) -> None:
        self._stock = stock
        self._rng = rng

    def see(self, event: happened.Event, world: World) -> None:
        """Let an event throw what it throws."""
        match event:
            case told.ShotFired(x=x, y=y, vx=vx, vy=vy, ship=ship):
                self._muzzle((x, y), (vx, vy), _velocity(world, ship))
            case told.ShotHit(x=x, y=y, other=other, energy=energy, percent=percent):
                self._hit(world, (x, y), other, min(1.0, energy / FULL_HIT), into_hull=percent > 0.0)
            case told.Scorched(ship=ship, percent=percent):
                self._scorch(world, ship, percent)
            case told.VesselStruck(x=x, y=y, ship=ship, impulse=impulse):
                self._knock((x, y), _velocity(world, ship), min(1.0, impulse / 260_000.0))
            case told.VesselDisabled(ship=ship):
                self._break(world, ship)
            case told.PodJettisoned(x=x, y=y):
                self._air((x, y), world.ship.velocity, 12, 60)
            case told.PodPressurised():
                self._air(world.ship.position, world.ship.velocity, 4, 24)
            case told.CrewLeft():
                self._air(world.ship.position, world.ship.velocity, 24, 140)

    def _muzzle(self, place: Point, shot: Point, carried: Point) -> None:
        """Light at the muzzle, sparks and hot gas along the way of the slug."""
        rng = self._rng
        way = atan2(shot[1] - carried[1], shot[0] - carried[0])
        self._stock.flashes.add(Flash(place, carried, palette.HEAT[0], 7.0, 0.09, 1.0))
        self._stock.sparks.throw(Throw(place, way, 0.16, rng.exponential(40.0, 16) + 10, carried), 1.0)
        self._stock.puffs.blow(
            GAS, Throw(place, way, 0.3, rng.uniform(4, 26, 5), carried), 0.6, 3.2, 0.6, 0.5
        )

    def _hit(self, world: World, place: Point, other: str, strength: float, *, into_hull: bool) -> None:
        """A slug goes home: into a hull with splinters and air, into rock with dust."""
        rng, carried = self._rng, _velocity(world, other)
        middle = _position(world, other)
        out = atan2(place[1] - middle[1], place[0] - middle[0])
        self._stock.flashes.add(Flash(place, carried, palette.HEAT[1], 4.0 + 5.0 * strength, 0.14, 0.9))
        speeds = rng.exponential(9 + 16 * strength, int(14 + 50 * strength)) + 4
        self._stock.sparks.throw(Throw(place, out, 0.7, speeds, carried), 1.0)
        if into_hull:
            self._chips((PAINTED, STEEL), int(5 + 10 * strength), place, out, carried)
            self._stock.puffs.blow(
                GAS, Throw(place, out, 0.3, rng.uniform(2, 12, 5), carried), 0.5, 2.6, 1.0, 0.6
            )
            self._stock.rings.add(Ring(place, carried, 40.0, 0.3, 0.4 * strength + 0.1, COLD))
            return
        self._chips((PEBBLE, FRESH), int(6 + 10 * strength), place, out, carried)
        self._stock.puffs.blow(
            DUST, Throw(place, out, 0.9, rng.uniform(0.5, 6.0, 8), carried), 1.2, 2.2, 2.8, 0.9
        )
        self._stock.rings.add(Ring(place, carried, 30.0, 0.4, 0.25 * strength, WARM))

    def _scorch(self, world: World, ship: str, percent: float) -> None:
        """Paint burns off a hull, and glows as it goes."""
        rng, carried, place = self._rng, _velocity(world, ship), _position(world, ship)
        for _ in range(3):
            spot = (place[0] + rng.uniform(-6, 6), place[1] + rng.uniform(-4, 4))
            speeds = rng.exponential(5.0, int(8 + 2 * percent)) + 1
            self._stock.sparks.throw(Throw(spot, 0.0, ANY_WAY, speeds, carried), 0.7)
            self._stock.flashes.add(Flash(spot, carried, palette.HEAT[2], 4.5, 0.35, 0.6))

    def _knock(self, place: Point, carried: Point, strength: float) -> None:
        speeds = self._rng.exponential(5 + 10 * strength, int(4 + 60 * strength)) + 2
        self._stock.sparks.throw(Throw(place, 0.0, ANY_WAY, speeds, carried), 0.5 + 0.5 * strength)
        self._stock.flashes.add(Flash(place, carried, palette.HEAT[1], 2.0 + 5 * strength, 0.15, 0.7))

    def _break(self, world: World, ship: str) -> None:
        """A hull comes to nothing: light from within, air, splinters; then it drifts."""
        rng, carried, place = self._rng, _velocity(world, ship), _position(world, ship)
        self._stock.flashes.add(Flash(place, carried, palette.HEAT[0], 30.0, 0.35, 1.0))
        for _ in range(5):
            spot = (place[0] + rng.uniform(-7, 7), place[1] + rng.uniform(-4, 4))
            self._stock.sparks.throw(Throw(spot, 0.0, ANY_WAY, rng.exponential(18.0, 34) + 3, carried), 1.0)
            self._chips((PAINTED, STEEL), 7, spot, rng.uniform(-pi, pi), carried)
        self._air(place, carried, 16, 90)
        self._stock.rings.add(Ring(place, carried, 120.0, 0.5, 0.5, COLD))

    def _air(self, place: Point, carried: Point, puffs: int, flecks: int) -> None:
        """Air bursts out and freezes."""
        rng = self._rng
        self._stock.puffs.blow(
            GAS, Throw(place, 0.0, ANY_WAY, rng.uniform(1, 9, puffs), carried), 0.7, 3.4, 1.3, 0.5
        )
        self._stock.flecks.shed(
            Throw(place, 0.0, ANY_WAY, rng.exponential(4.0, flecks) + 0.5, carried), FLECK_LIFE
        )

    def _chips(self, kinds: tuple[int, ...], count: int, place: Point, way: float, carried: Point) -> None:
        speeds = self._rng.exponential(6.0, count) + 1.0
        self._stock.chips.throw(kinds, Throw(place, way, 0.8, speeds, carried), 0.4, 3.0)


def _velocity(world: World, name: str) -> Point:
    """Velocity in m/s of something by its id; still where it is gone."""
    found = world.find(name)
    return found.velocity if found is not None else (0.0, 0.0)


def _position(world: World, name: str) -> Point:
    """Place in metres of something by its id; that of the ship where it is gone."""
    found = world.find(name)
    return found.position if found is not None else world.ship.position
