"""The bot that does whatever a mission asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import hypot
from typing import TYPE_CHECKING

from game.level.goals import Collect, Deliver, Dock, Match, Objective, Reach, Repair
from game.level.things import OreKind
from game.play.bots.cruise import Cruise, Style
from game.play.bots.docker import Docker
from game.play.bots.mechanic import Mechanic
from game.play.bots.miner import Miner
from game.play.bots.obstacles import hull_of, reach_of
from game.play.bots.power_watch import wanted_priority
from game.play.bots.spots import Spot
from game.play.bots.steering import stay
from game.play.bots.tasks import next_task
from game.sim import HANDS_OFF, Controls
from game.sim.entities import Rock, Structure, Target, Well, Zone
from game.sim.objectives import ObjectiveState
from game.sim.targets import distance

if TYPE_CHECKING:
    from game.sim.world import World

PASSING_SPEED = 14.0
"""m/s at which to come through a way-point with more to do after it."""
SLOW_SHARE = 0.8
"""Share of the speed asked for at which to come to a way-point."""
ROOM_BESIDE = 25.0
"""m to stay off the outside of something."""
BESIDE = 0.7
"""Share of the allowed distance at which to stay beside something."""


@dataclass(slots=True)
class Captain:
    """Does all that a mission asks, in its order, and keeps the ship's systems turning meanwhile."""

    style: Style = field(default_factory=Style)
    mechanic: Mechanic = field(default_factory=Mechanic)
    docker: Docker = field(init=False)
    miner: Miner = field(init=False)
    cruise: Cruise = field(init=False)
    task: ObjectiveState | None = None

    def __post_init__(self) -> None:
        self.docker, self.miner, self.cruise = Docker(self.style), Miner(self.style), Cruise(self.style)

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next; hands off with nothing to do."""
        mending = self.mechanic.attend(world)
        if mending is not None:
            self.miner.wait(world)
        controls = mending or self.do_task(world)
        priority = wanted_priority(world)
        return replace(controls, priority=priority) if priority else controls

    def do_task(self, world: World) -> Controls:
        """Controls for the next tick of what the mission asks now."""
        if self.task is None or self.task.state != "active":
            self.task = next_task(world)
            self.cruise = Cruise(self.style)
        if self.task is None:
            return stay(world)
        return self.work(world, self.task.spec)

    def work(self, world: World, spec: Objective) -> Controls:
        """One tick of a task."""
        match spec:
            case Dock():
                return self.dock_at(world, spec.at, spec.port)
            case Deliver():
                return self.deliver(world, spec)
            case Collect():
                return self.collect(world, spec.ore, spec.mass)
            case Reach():
                return self.free(world) or self.reach(world, spec)
            case Match():
                return self.free(world) or self.stay_beside(world, spec)
            case Repair():
                return stay(world)
        return HANDS_OFF

    def free(self, world: World) -> Controls | None:
        """Controls for getting loose of whatever holds the ship; None when nothing does."""
        return self.docker.leave(world) or self.miner.leave(world)

    def dock_at(self, world: World, place_id: str, port: str | None) -> Controls:
        """Dock there and wait; where the ship is docked elsewhere, leave first."""
        place, dock = world.find(place_id), world.ship.dock
        if not isinstance(place, Structure):
            return HANDS_OFF
        if dock is not None and dock.structure is place and port in (None, dock.port.id):
            return HANDS_OFF
        return self.free(world) or self.docker.dock(world, place, port)

    def deliver(self, world: World, spec: Deliver) -> Controls:
        """Bring ore, after getting it."""
        place = world.find(spec.to)
        if not isinstance(place, Structure):
            return HANDS_OFF
        missing = spec.mass - place.delivered[spec.ore]
        there = world.ship.dock is not None and world.ship.dock.structure is place
        if there and world.ship.hold[spec.ore] > 0.0:
            return HANDS_OFF
        if world.ship.hold[spec.ore] < missing and self.can_get(world, spec):
            return self.collect(world, spec.ore, missing)
        return self.dock_at(world, spec.to, None)

    def can_get(self, world: World, spec: Deliver) -> bool:
        """Whether more ore of a kind can be had."""
        return wreck_with(world, spec.ore) is not None or self.miner.can_mine(world, spec.ore)

    def collect(self, world: World, ore: OreKind, mass: float) -> Controls:
        """Get ore into the hold up to a mass in kg: from a wreck that has some, else out of the rock."""
        wreck = wreck_with(world, ore)
        if wreck is not None:
            return self.dock_at(world, wreck.id, None)
        undocking = self.docker.leave(world)
        return undocking or self.miner.mine(world, ore, mass) or stay(world)

    def reach(self, world: World, spec: Reach) -> Controls:
        """Fly through a way-point, or to it and slow down."""
        zone = world.zone(spec.zone)
        if zone is None:
            return HANDS_OFF
        end = PASSING_SPEED if spec.slower_than is None else min(PASSING_SPEED, SLOW_SHARE * spec.slower_than)
        return self.cruise.fly(world, Spot(zone.position), end)

    def stay_beside(self, world: World, spec: Match) -> Controls:
        """Fly to a place beside something and stay there."""
        thing = world.find(spec.to)
        if thing is None:
            return HANDS_OFF
        (x, y), (sx, sy) = thing.position, world.ship.position
        apart = max(hypot(sx - x, sy - y), 1e-9)
        out = min(BESIDE * spec.within, max(apart, outer(thing) + ROOM_BESIDE))
        spot = Spot((x, y), (out * (sx - x) / apart, out * (sy - y) / apart), thing.velocity)
        return self.cruise.fly(world, spot)


def wreck_with(world: World, ore: OreKind) -> Structure | None:
    """The nearest structure that has ore to hand over."""
    found = [place for place in world.structures if place.cargo[ore] > 0.0 and place.ports]
    return min(found, key=lambda place: distance(place.position, world.ship.position), default=None)


def outer(thing: Target) -> float:
    """Metres from something's centre to its outside."""
    match thing:
        case Rock():
            return reach_of(thing.outline)
        case Structure():
            return reach_of(hull_of(thing))
        case Well() | Zone():
            return thing.radius
    return 0.0
