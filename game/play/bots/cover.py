"""Rock between oneself and guns: who threatens, what they can see, and places where they cannot."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING

from game.play.bots.obstacles import reach_of
from game.play.bots.parley import threats
from game.sim.entities import Rock, Vessel
from game.sim.frames import Vector, minus
from game.sim.standoff import sight

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState
    from game.sim.world import World

ROOM = 19.0
"""m from a rock's outside to the middle of a ship that hides behind it."""
BIG = 18.0
"""m of radius from which a rock hides a ship."""
FARTHEST = 420.0
"""m to fly to cover at most."""
TURNS = 16
"""Places that are looked at around a rock."""
SEEN_METRES = 160.0
"""m of way that each ship that would see the place is worth."""


def hostile(state: StandoffState) -> list[Vessel]:
    """All ships that threaten and can fly."""
    return [ship for group in threats(state) for ship in group.flying]


def nearest(world: World, ships: list[Vessel]) -> Vessel | None:
    """The one of some ships that is nearest to the player's."""
    return min(ships, key=lambda ship: sight.apart(ship, world.ship), default=None)


def seen_by(world: World, place: Vector, ships: list[Vessel]) -> int:
    """How many ships have a place in sight."""
    return sum(sight.clear(world, ship.position, place) for ship in ships)


def hiding_place(world: World, ships: list[Vessel]) -> tuple[Rock, Vector] | None:
    """The best place behind a rock, counting who sees it and how far it is; None without any rock."""
    x, y = world.ship.position
    rocks = [
        (rock, reach)
        for rock in world.rocks
        if not rock.debris
        and (reach := reach_of(rock.outline)) >= BIG
        and hypot(*minus(rock.position, (x, y))) - reach < FARTHEST
    ]
    places = [(rock, place) for rock, reach in rocks for place in around(rock, reach)]
    free = [each for each in places if is_free(world, each[1])]
    return min(
        free,
        key=lambda each: SEEN_METRES * seen_by(world, each[1], ships) + hypot(*minus(each[1], (x, y))),
        default=None,
    )


def around(rock: Rock, reach: float) -> list[Vector]:
    """Places around a rock."""
    out = reach + ROOM
    x, y = rock.position
    return [(x + out * cos(2 * pi * k / TURNS), y + out * sin(2 * pi * k / TURNS)) for k in range(TURNS)]


def is_free(world: World, place: Vector) -> bool:
    """Whether a ship has room there, and the arena does not end."""
    width, height = world.level.arena.size
    inside = abs(place[0]) < width / 2 - ROOM and abs(place[1]) < height / 2 - ROOM
    return inside and world.physics.space.point_query_nearest(place, ROOM - 5.0, sight.SOLID) is None


def bearing(a: Vector, b: Vector) -> float:
    """Direction in rad from one place to another."""
    dx, dy = minus(b, a)
    return atan2(dy, dx)
