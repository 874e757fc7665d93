"""Fights: turns the mass driver on one after the other, sidesteps while they fire, and burns what comes too close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import pi, sin
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.cover import bearing, hostile, nearest
from game.play.bots.envoy import Envoy
from game.play.bots.parley import answer, effect, is_pressed
from game.play.bots.steering import steer
from game.sim.controls import Controls
from game.sim.entities import Vessel
from game.sim.standoff import sight, tuning
from game.sim.standoff.kinds import DRIVER

if TYPE_CHECKING:
    from game.level.talk import Reply
    from game.sim.standoff.state import Offer, StandoffState
    from game.sim.world import World

FIRES_WITHIN = (230.0, 320.0)
"""m within which a slug is not wasted."""
OFF = 0.035
"""rad off the lead at which to fire."""
SIDESTEP = 9.0
"""m/s across the line of fire while they press."""
SWINGS = (2.2, 3.4)
"""s from one side to the other."""
ENOUGH = (30.0, 50.0)
"""% of hull at which one captain or another gives in."""
MUCH_NEARER = 0.6
"""Share of the distance to the one that is aimed at from which another is worth turning for."""
TORCH_WITHIN = 42.0
"""m within which the tail is turned on somebody."""


@dataclass(slots=True)
class Fighter(Envoy):
    """A captain who would rather be shot at than robbed."""

    way: ClassVar[str] = "fight"
    fires_within: float = 280.0
    swing: float = 2.8
    enough: float = 40.0
    """% of hull at which to stop firing and be boarded."""
    target: Vessel | None = None
    """Whom the nose is on: turning from one to another takes longer than a slug."""

    def begin(self, world: World, state: StandoffState) -> None:
        """Settle from where to fire and how to dodge."""
        self.fires_within = self.chance.uniform(*FIRES_WITHIN)
        self.swing = self.chance.uniform(*SWINGS)
        self.enough = self.chance.uniform(*ENOUGH)

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Point, fire, sidestep."""
        loose = self.mission.free(world)
        controls = loose or self.fight(world, state)
        return replace(
            controls,
            reply=answer(world, state, liking, self.reaction),
            beacon=state.beacon_tick == 0 and world.tick % 2 == 0,
        )

    def fight(self, world: World, state: StandoffState) -> Controls:
        """Controls for the next tick against the nearest of them."""
        foe = self.target = chosen(world, self.target, hostile(state))
        if foe is None or world.ship.hull < self.enough:
            return self.hold_still(world)
        if sight.apart(foe, world.ship) < TORCH_WITHIN and is_pressed(state):
            return burn(world, foe)
        place, _ = sight.lead(world.ship, foe, DRIVER.speed)
        heading = bearing(world.ship.position, place)
        controls = steer(world, self.sidestep(world, state, heading), heading)
        return replace(controls, fire=self.may_fire(world, foe, heading))

    def sidestep(self, world: World, state: StandoffState, heading: float) -> tuple[float, float]:
        """Acceleration in m/s² that holds the ship, or swings it across the line while they fire."""
        vx, vy = world.ship.velocity
        across = SIDESTEP * sin(pi * world.seconds / self.swing) if is_pressed(state) else 0.0
        side = (-sin(heading), sin(heading + pi / 2.0))
        return (1.2 * (across * side[0] - vx), 1.2 * (across * side[1] - vy))

    def may_fire(self, world: World, foe: Vessel, heading: float) -> bool:
        """Whether a slug fired now would meet it, and nobody else is in the way."""
        off = abs(sight.off_nose(world.ship, sight.lead(world.ship, foe, DRIVER.speed)[0]))
        near = sight.apart(foe, world.ship) <= self.fires_within
        return off <= OFF and near and sight.sees(world, world.ship, foe)


def chosen(world: World, target: Vessel | None, ships: list[Vessel]) -> Vessel | None:
    """The nearest of some ships, or the one that was chosen, as long as none is much nearer and it is in sight."""
    found = nearest(world, ships)
    if found is None or target not in ships or target is None or not sight.sees(world, world.ship, target):
        return found
    nearer = sight.apart(found, world.ship) < MUCH_NEARER * sight.apart(target, world.ship)
    return found if nearer else target


def burn(world: World, foe: Vessel) -> Controls:
    """Turn the bell on somebody and burn."""
    heading = bearing(foe.position, world.ship.position)
    turned = steer(world, (0.0, 0.0), heading)
    aligned = abs(sight.off_nose(world.ship, foe.position)) > pi - tuning.TORCH_HALF_ANGLE
    return replace(turned, thrust=100 if aligned else 0)


def liking(reply: Reply, offer: Offer) -> float:
    """Whatever frightens them; no promises."""
    if reply.gives_up or reply.gives_claim or reply.promises_pod:
        return -1.0
    return effect(reply, offer)
