"""What events look like: each throws its own mixture of sparks, dust, splinters, gas, rings and light."""

from __future__ import annotations

from math import atan2, pi, tau
from typing import TYPE_CHECKING

import numpy as np

from game.level.structures import CLAW_ROOTS, COLLAR_AT, SCOOP_AT
from game.sim import events as happened
from game.sim.frames import to_world
from game.view import palette
from game.view.camera import Point
from game.view.effects.chips import FRESH, PAINTED, PEBBLE, STEEL
from game.view.effects.flashes import Flash
from game.view.effects.puffs import DUST, GAS
from game.view.effects.rings import COLD, WARM, Ring
from game.view.effects.stock import Stock
from game.view.effects.swarm import ANY_WAY, Throw, shifted
from game.view.painters.claws import REACH_SECONDS
from game.view.palette import Colour

if TYPE_CHECKING:
    from game.sim import World

KNOCK_SCALE = 260_000.0
"""N·s of a knock that throws a full shower of sparks."""
HARD_KNOCK = 0.35
"""Share of that from which a knock drives a ring and breaks splinters off."""


class Blasts:
    """Turns events into particles.

    Args:
        stock: gets them.
        rng: for everything that is left to chance.
    """

    def __init__(self, stock: Stock, rng: np.random.Generator) -> None:
        self._stock = stock
        self._rng = rng
        self._bites_at: float | None = None
        """Time of the world in seconds at which claws that are on their way are there."""

    def see(self, event: happened.Event, world: World) -> None:
        """Let an event throw what it throws."""
        ship = world.ship
        match event:
            case happened.RockCut(kilograms=mass, x=x, y=y):
                self._bite(world, (x, y), mass)
            case happened.RockSplit(pieces=pieces):
                self._split(world, pieces)
            case happened.Collided(impulse=impulse, x=x, y=y):
                self._knock(world, (x, y), min(1.0, impulse / KNOCK_SCALE))
            case happened.OreBroken(x=x, y=y, ore="exotic_matter"):
                self._flash((x, y), ship.velocity, palette.EXOTIC_CYAN, 4.0, 0.5)
            case happened.OreBroken(x=x, y=y):
                self._flash((x, y), ship.velocity, palette.NICKEL_IRON, 2.2, 0.35)
            case happened.HardDocked():
                self._contact(world)
            case happened.Equalised():
                self._breath(world, COLLAR_AT, 10, 30)
            case happened.Undocked() | happened.DockBounced() | happened.CollarTorn():
                self._breath(world, COLLAR_AT, 16, 90)
            case happened.Clamped():
                self._bites_at = world.seconds + REACH_SECONDS
            case happened.LegTorn(leg=leg):
                self._leg_torn(world, leg)
            case happened.ChunkScooped():
                self._flash(ship.world_point(SCOOP_AT), ship.velocity, palette.AMBER, 2.4, 0.35)
            case happened.HullBroken():
                self._break_up(world)

    def wait(self, world: World) -> None:
        """Throw what was held back until now: claws that are drawn reaching out bite when they are there."""
        if self._bites_at is not None and world.seconds >= self._bites_at:
            self._bites_at = None
            self._claws_bite(world)

    def _bite(self, world: World, place: Point, mass: float) -> None:
        """The bit takes a bite: a burst of sparks, dust and crumbs."""
        ship, rng = world.ship, self._rng
        back = ship.angle + ship.drill.swing + pi
        heat = min(1.0, 0.75 + 0.25 * ship.drill.celsius / 600.0)
        count = min(14, 4 + int(mass / 500))
        self._stock.sparks.throw(
            Throw(place, back, 0.9, rng.exponential(14.0, count) + 5, ship.velocity), heat
        )
        self._stock.chips.throw(
            (PEBBLE, FRESH), Throw(place, back, 0.8, rng.uniform(1, 7, 3), ship.velocity), 0.34, 3.0
        )
        self._dust(1, place, back, 0.8, 2.5, ship.velocity, 1.0)

    def _split(self, world: World, pieces: tuple[str, ...]) -> None:
        """A rock falls apart: dust and stones from between its pieces, and a ring."""
        rocks = [rock for rock in world.rocks if rock.id in pieces]
        if not rocks:
            return
        middle = _mean([rock.position for rock in rocks])
        carried = _mean([rock.velocity for rock in rocks])
        reach = max(rock.outline.length for rock in rocks) / 12
        for _ in range(10):
            place = shifted(middle, self._rng.uniform(0, tau), reach * self._rng.random())
            self._dust(1, place, 0.0, ANY_WAY, 3.0, carried, 0.3 * reach)
            self._chips((PEBBLE, FRESH), 6, place, 5.0, carried, 0.6)
        self._stock.rings.add(Ring(middle, carried, 60.0, 0.7, 0.5, WARM))

    def _knock(self, world: World, place: Point, strength: float) -> None:
        """The hull is hit: sparks along it, and where it was hard, splinters and a ring."""
        ship, rng = world.ship, self._rng
        out = atan2(place[1] - ship.position[1], place[0] - ship.position[0])
        count = int(6 + 90 * strength)
        for side in (-1.0, 1.0):
            speeds = rng.exponential(5 + 10 * strength, count // 2) + 3
            self._stock.sparks.throw(
                Throw(place, out + side * 1.2, 0.5, speeds, ship.velocity), 0.6 + 0.4 * strength
            )
        self._dust(int(1 + 5 * strength), place, out + pi / 2, 1.4, 4.0, ship.velocity, 0.9)
        self._flash(place, ship.velocity, palette.HEAT[1], 2.5 + 6 * strength, 0.4 + 0.6 * strength)
        if strength >= HARD_KNOCK:
            self._chips((PAINTED, STEEL, PEBBLE), int(16 * strength), place, 7.0, ship.velocity, 0.45)
            self._stock.rings.add(Ring(place, ship.velocity, 70.0, 0.4, 0.35 * strength, COLD))

    def _contact(self, world: World) -> None:
        """Metal meets metal at the collar: a wink of light, a few sparks, breath."""
        ship, rng = world.ship, self._rng
        place = ship.world_point(COLLAR_AT)
        for side in (-1.0, 1.0):
            edge = ship.world_point((COLLAR_AT[0], COLLAR_AT[1] + 1.2 * side))
            way = ship.angle + side * pi / 2
            self._stock.sparks.throw(Throw(edge, way, 0.4, rng.uniform(3, 9, 7), ship.velocity), 0.7)
        self._flash(place, ship.velocity, palette.CYAN, 4.0, 0.6)
        self._breath(world, COLLAR_AT, 6, 40)

    def _breath(self, world: World, spot: Point, puffs: int, flecks: int) -> None:
        """Air escapes at a place on the hull and freezes: it puffs out to both sides and glitters."""
        ship, rng = world.ship, self._rng
        place = ship.world_point(spot)
        for side in (-1.0, 1.0):
            way, half = ship.angle + side * pi / 2, puffs // 2
            speeds = rng.uniform(1.0, 7.0, half)
            self._stock.puffs.blow(GAS, Throw(place, way, 0.45, speeds, ship.velocity), 0.5, 2.2, 1.1, 0.5)
            half = flecks // 2
            speeds = rng.exponential(3.5, half) + 0.5
            self._stock.flecks.shed(Throw(place, way, 0.6, speeds, ship.velocity), 2.6)

    def _claws_bite(self, world: World) -> None:
        """The claws go into the rock: dust and crumbs where each holds."""
        ship = world.ship
        if ship.clamp is None:
            return
        rock = ship.clamp.rock
        for leg in ship.clamp.legs:
            place = to_world(rock.body, leg.anchor)
            back = atan2(ship.position[1] - place[1], ship.position[0] - place[0])
            self._dust(26, place, back, 1.1, 5.0, rock.velocity, 1.2, 1.0)
            self._chips((PEBBLE, FRESH), 18, place, 6.0, rock.velocity, 0.5)
            self._stock.sparks.throw(Throw(place, back, 0.8, self._rng.uniform(3, 12, 8), rock.velocity), 0.5)

    def _leg_torn(self, world: World, leg: int) -> None:
        root = CLAW_ROOTS[leg]
        place = world.ship.world_point((root[0] + 5.0, root[1]))
        self._dust(5, place, 0.0, ANY_WAY, 4.0, world.ship.velocity, 1.0)
        self._chips((PEBBLE, FRESH, STEEL), 16, place, 6.0, world.ship.velocity, 0.45)
        self._breath(world, (root[0] + 1.0, root[1]), 6, 20)

    def _break_up(self, world: World) -> None:
        """The hull breaks: fire that has no air to burn in, air that freezes, and everything that was bolted on."""
        ship, rng = world.ship, self._rng
        self._flash(ship.position, ship.velocity, palette.HEAT[0], 46.0, 1.0, 0.35)
        for _ in range(9):
            place = ship.world_point((rng.uniform(-10, 10), rng.uniform(-4, 4)))
            self._flash(place, ship.velocity, palette.HEAT[1], rng.uniform(5, 13), 0.8, rng.uniform(0.2, 0.7))
            speeds = rng.exponential(20.0, 45) + 3
            self._stock.sparks.throw(Throw(place, 0.0, ANY_WAY, speeds, ship.velocity), 1.0)
            speeds = rng.uniform(2.0, 16.0, 4)
            self._stock.puffs.blow(
                GAS, Throw(place, 0.0, ANY_WAY, speeds, ship.velocity), 1.5, 6.0, 1.6, 0.28
            )
            speeds = rng.exponential(9.0, 16)
            self._stock.flecks.shed(Throw(place, 0.0, ANY_WAY, speeds, ship.velocity), 4.0)
            self._chips((PAINTED, STEEL), 9, place, 8.0, ship.velocity, 0.8, 6.0)
        self._stock.rings.add(Ring(ship.position, ship.velocity, 170.0, 0.55, 0.6, COLD))

    def _dust(
        self,
        count: int,
        place: Point,
        way: float,
        spread: float,
        fastest: float,
        carried: Point,
        size: float,
        thick: float = 0.7,
    ) -> None:
        speeds = self._rng.uniform(0.3, fastest, count)
        self._stock.puffs.blow(DUST, Throw(place, way, spread, speeds, carried), size, 1.5, 2.4, thick)

    def _chips(
        self,
        kinds: tuple[int, ...],
        count: int,
        place: Point,
        speed: float,
        carried: Point,
        size: float,
        seconds: float = 3.0,
    ) -> None:
        speeds = self._rng.exponential(speed, count) + 0.5
        self._stock.chips.throw(kinds, Throw(place, 0.0, ANY_WAY, speeds, carried), size, seconds)

    def _flash(
        self, place: Point, carried: Point, colour: Colour, radius: float, strength: float, life: float = 0.16
    ) -> None:
        self._stock.flashes.add(Flash(place, carried, colour, radius, life, strength))


def _mean(points: list[Point]) -> Point:
    return (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
