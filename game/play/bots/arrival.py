"""Getting to a berth: flight to the axis, then the way in."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import pi, remainder, sqrt
from typing import TYPE_CHECKING

from game.play.bots.berth import Approach, Berth, approach, come_in, line_up
from game.play.bots.cruise import LOOK_TICKS, Cruise, Style
from game.play.bots.lookout import dodge_from, room_ahead, steady
from game.play.bots.obstacles import look_around
from game.play.bots.steering import hold_velocity
from game.sim import Controls, tuning
from game.sim.frames import Vector, to_world
from game.sim.piloting import strength

if TYPE_CHECKING:
    from game.sim.world import World

FARTHEST = 60.0
"""m from the berth at which to turn onto the axis, at most."""
BEYOND = 15.0
"""m farther out in which the way in may begin all the same."""
ENTRY_ANGLE = 0.5
"""rad off the heading at which the way in may begin."""
ENTRY_SPEED = 2.0
"""m/s at which to come to the axis."""
LAST_METRES = 8.0
"""m from the berth from which nothing but coming in helps."""
LEAST_CLOSING, NEARLY_THERE = 0.15, 2.0
"""m/s and m: slower than this, farther out than this, the ship comes no nearer."""
PATIENCE, RETREAT_TICKS, RETREAT_SPEED = 300, 360, 5.0
"""After so many ticks of that it backs off for so long, at so many m/s."""
SLACK = 1.6
"""How much wider the way in is for a ship that is already on it."""


@dataclass(slots=True)
class Arrival:
    """A flight to one berth."""

    style: Style = field(default_factory=Style)
    cruise: Cruise = field(init=False)
    coming_in: bool = False
    dodge: Vector | None = None
    """Velocity in m/s to get out of something's way."""
    stuck: int = 0
    """Ticks for which the ship has come no nearer."""
    retreat_until: int = 0

    def __post_init__(self) -> None:
        self.cruise = Cruise(self.style)

    def fly(self, world: World, berth: Berth, entry: float, stop_at: float = 0.0) -> Controls:
        """Controls for the next tick.

        Args:
            world: the world.
            berth: where to.
            entry: m from the berth at which to turn onto its axis.
            stop_at: m from the berth at which to stop; 0 goes all the way.
        """
        lie = approach(world, berth)
        self.coming_in = in_funnel(world, lie, self.coming_in)
        if self.coming_in:
            self.take_care(world, berth, lie)
            self.notice_pushing(world, lie, stop_at)
            if self.dodge is not None:
                return hold_velocity(world, self.dodge)
            return come_in(world, berth, lie, stop_at)
        spot = line_up(world, berth, entry)
        return self.cruise.fly(world, spot, ENTRY_SPEED, lie.heading, lie.spot.spin)

    def take_care(self, world: World, berth: Berth, lie: Approach) -> None:
        """Dodge what is going to cross the way in."""
        if world.tick % LOOK_TICKS or world.tick < self.retreat_until:
            return
        place = to_world(berth.body, berth.at)
        seen = look_around(world, place, without=berth.body)
        room = room_ahead(world.ship, seen, steady(world.ship.velocity))
        self.dodge = dodge_from(world.ship, seen, room) if lie.range > LAST_METRES else None

    def notice_pushing(self, world: World, lie: Approach, stop_at: float) -> None:
        """Back off for a while where the ship comes no nearer: something loose is between it and the berth."""
        comes_nearer = lie.closing > LEAST_CLOSING or lie.range < stop_at + NEARLY_THERE
        self.stuck = 0 if comes_nearer or world.tick < self.retreat_until else self.stuck + 1
        if self.stuck > PATIENCE:
            (vx, vy), (ux, uy) = lie.spot.velocity, lie.axis
            self.stuck, self.retreat_until = 0, world.tick + RETREAT_TICKS
            self.dodge = (vx + RETREAT_SPEED * ux, vy + RETREAT_SPEED * uy)


def in_funnel(world: World, lie: Approach, already: bool) -> bool:
    """Whether the ship is where, and as, it can come in."""
    slack = SLACK if already else 1.0
    wide = slack * (tuning.CONTACT_OFFSET + tuning.FUNNEL_OFFSET * max(0.0, lie.range))
    if not -2.0 * slack < lie.range < FARTHEST + BEYOND * slack or abs(lie.offset) > wide:
        return False
    return already or is_steady(world, lie)


def is_steady(world: World, lie: Approach) -> bool:
    """Whether the ship's motion and heading are fit for the way in."""
    square = abs(remainder(world.ship.angle - lie.heading, 2 * pi)) < ENTRY_ANGLE
    can_stop = lie.closing < 0.7 * sqrt(2 * strength(world.ship).back * max(1.0, lie.range))
    return square and can_stop and abs(lie.drift) < 1.0 + 0.06 * lie.range
