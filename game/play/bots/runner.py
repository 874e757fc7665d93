"""Runs: to a port, if there is one, else away from all of them with rock in between; never stops to talk."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.cover import hostile, seen_by
from game.play.bots.cruise import Cruise, Style
from game.play.bots.docker import Docker
from game.play.bots.envoy import Envoy
from game.play.bots.spots import Spot
from game.sim.controls import Controls
from game.sim.entities import Structure
from game.sim.frames import Vector, minus
from game.sim.standoff import sight
from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState
    from game.sim.world import World

ENOUGH = (30.0, 50.0)
"""% of hull at which one captain or another gives in."""
CRUISES = (52.0, 64.0)
"""m/s in the open, from the careful to the bold."""
FAR = 700.0
"""m to the place that is run to."""
TURNS = 24
"""Directions that are looked at."""
EDGE = 200.0
"""m to stay off the arena's edge."""
CHOOSE_SECONDS = 4.0
"""s between two choices of a direction."""
COVER_METRES = 120.0
"""m of distance that each ship that cannot see the place is worth."""


@dataclass(slots=True)
class Runner(Envoy):
    """A captain who trusts the main thruster."""

    way: ClassVar[str] = "run"
    cruise: Cruise = field(default_factory=Cruise)
    docker: Docker = field(default_factory=Docker)
    goal: Vector | None = None
    chosen: int = 0
    enough: float = 40.0
    """% of hull at which to stop and be boarded."""

    def begin(self, world: World, state: StandoffState) -> None:
        """Settle how fast to fly."""
        style = Style(cruise=self.chance.uniform(*CRUISES), effort=0.85)
        self.cruise, self.docker = Cruise(style), Docker(style)
        self.enough = self.chance.uniform(*ENOUGH)

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Let go of everything and fly."""
        loose = self.mission.free(world)
        return replace(
            loose or self.run(world, state),
            beacon=state.beacon_tick == 0 and haven(world) is None and world.tick % 2 == 0,
        )

    def run(self, world: World, state: StandoffState) -> Controls:
        """Controls for the next tick of the flight."""
        if world.ship.hull < self.enough:
            return self.hold_still(world)
        port = haven(world)
        if port is not None:
            return self.docker.dock(world, port)
        if self.goal is None or world.tick >= self.chosen + CHOOSE_SECONDS * TICKS_A_SECOND:
            self.goal, self.chosen = way_out(world, state), world.tick
        return self.cruise.fly(world, Spot(self.goal), end_speed=20.0)


def haven(world: World) -> Structure | None:
    """The nearest place with people, where nobody is robbed in the open."""
    places = [place for place in world.structures if place.stock and place.ports]
    x, y = world.ship.position
    return min(places, key=lambda place: hypot(place.position[0] - x, place.position[1] - y), default=None)


def inside(world: World, place: Vector) -> Vector:
    """A place, or the nearest one that is well within the arena."""
    wide, high = (0.5 * side - EDGE for side in world.level.arena.size)
    return (max(-wide, min(wide, place[0])), max(-high, min(high, place[1])))


def way_out(world: World, state: StandoffState) -> Vector:
    """The place to run to: far from all of them, out of sight if there is cover, and on with the way the ship has."""
    ships = hostile(state)
    (x, y), (vx, vy) = world.ship.position, world.ship.velocity
    ring = [(x + FAR * cos(2 * pi * k / TURNS), y + FAR * sin(2 * pi * k / TURNS)) for k in range(TURNS)]
    places = [inside(world, place) for place in ring]

    def price(place: Vector) -> float:
        far = min((hypot(*minus(place, ship.position)) for ship in ships), default=0.0)
        hidden = len(ships) - seen_by(world, place, ships)
        along = ((place[0] - x) * vx + (place[1] - y) * vy) / FAR
        blocked = not sight.clear(world, (x, y), place)
        return far + COVER_METRES * hidden + 4.0 * along - 200.0 * blocked

    return max(places, key=price)
