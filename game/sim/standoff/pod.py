"""The cargo pod: loaded, made fit for space, pushed out, taken by whoever flies to it."""

from __future__ import annotations

from math import hypot, pi
from typing import TYPE_CHECKING

from game.level.things import OreKind
from game.sim import flight, physics
from game.sim import tuning as basics
from game.sim.entities import Pod, Ship, Vessel
from game.sim.frames import Vector, minus, point_velocity, rotated
from game.sim.standoff import tuning
from game.sim.standoff.events import (
    PodJettisoned,
    PodLoaded,
    PodPressurised,
    PodRefused,
    PodStalled,
    PodTaken,
)
from game.sim.standoff.kinds import KINDS
from game.sim.standoff.state import PodBay, StandoffState

if TYPE_CHECKING:
    from game.sim.controls import Controls
    from game.sim.world import World

EXOTIC: OreKind = "exotic_matter"


def run(world: World, state: StandoffState, controls: Controls) -> None:
    """One tick of what the crew does with the pod."""
    if state.bay.away or not world.ship.alive:
        return
    load(world, state, controls.load)
    if world.presses.take("pressurise"):
        switch(world, state.bay)
    pressurise(world, state)
    if world.presses.take("jettison"):
        jettison(world, state)


def load(world: World, state: StandoffState, wanted: int) -> None:
    """Move exotic matter between hold and pod; what comes in or goes out lets the pressure out."""
    bay = state.bay
    if wanted:
        aboard = world.ship.hold[EXOTIC]
        bay.wanted = min(float(max(0, wanted)), state.spec.cargo.pod, aboard)
    if bay.exotic == bay.wanted:
        return
    step = tuning.POD_RATE * basics.TICK
    bay.exotic += max(-step, min(step, bay.wanted - bay.exotic))
    bay.pressure, bay.running = 0.0, False
    if bay.exotic == bay.wanted and bay.exotic != bay.told:
        bay.told = bay.exotic
        world.report(PodLoaded(bay.exotic, hidden(world, state), in_the_open(world, state)))


def hidden(world: World, state: StandoffState) -> float:
    """Kilograms of exotic matter behind shielding: of what is not in the pod, as much as it takes."""
    return min(state.spec.cargo.shielded, kept(world, state))


def in_the_open(world: World, state: StandoffState) -> float:
    """Kilograms of exotic matter that lie in the hold for everyone to see."""
    return kept(world, state) - hidden(world, state)


def kept(world: World, state: StandoffState) -> float:
    """Kilograms of exotic matter aboard and not in the pod."""
    inside = 0.0 if state.bay.away else state.bay.exotic
    return max(0.0, world.ship.hold[EXOTIC] - inside)


def switch(world: World, bay: PodBay) -> None:
    """Start to pressurise, or stop with the work unfinished."""
    if bay.running and bay.pressure < 1.0:
        world.report(PodStalled(bay.pressure))
    bay.running = not bay.running and bay.pressure < 1.0


def pressurise(world: World, state: StandoffState) -> None:
    """One tick of the pump."""
    bay = state.bay
    if not bay.running:
        return
    bay.pressure = min(1.0, bay.pressure + basics.TICK / state.spec.cargo.pressurise)
    if bay.pressure == 1.0:
        bay.running = False
        world.report(PodPressurised(bay.exotic))


def jettison(world: World, state: StandoffState) -> None:
    """Push the pod out to port: what it gets, the ship gets the other way."""
    bay, ship = state.bay, world.ship
    if ship.dock is not None or bay.pressure < 1.0:
        world.report(PodRefused("docked" if ship.dock is not None else "pressure"))
        return
    kilograms = tuning.POD_CASING + bay.exotic
    place = ship.world_point(tuning.POD_PORT)
    before = ship.body.velocity
    pod = put_out(world, place, point_velocity(ship.body, place), kilograms, bay.exotic)
    ship.shed += tuning.POD_CASING
    ship.hold[EXOTIC] -= bay.exotic
    flight.weigh(world.physics, ship)
    push = tuning.POD_SPEED / (1.0 / kilograms + 1.0 / ship.body.mass)
    world.physics.push(pod.body, ship.body, rotated((0.0, push), ship.angle), ship.position)
    bay.out = pod
    recoil = hypot(*minus(ship.body.velocity, before))
    world.report(PodJettisoned(bay.exotic, kilograms, recoil, *place))


def put_out(world: World, place: Vector, velocity: Vector, kilograms: float, exotic: float) -> Pod:
    """A pod in space."""
    moment = 0.5 * kilograms * tuning.POD_RADIUS**2
    body = world.physics.add_dynamic(place, world.ship.angle + pi / 2.0, kilograms, moment)
    world.physics.set_motion(body, velocity, world.ship.spin)
    shapes = world.physics.add_circle(body, tuning.POD_RADIUS, physics.CHUNK)
    number = world.next_number()
    pod = Pod(number, f"pod#{number}", "", body, shapes, exotic, kilograms)
    world.add(pod)
    return pod


def in_reach(craft: Ship | Vessel, pod: Pod) -> bool:
    """Whether a ship is close enough to the pod, and slow enough against it, to take it."""
    radius = KINDS[craft.kind].radius if isinstance(craft, Vessel) else 12.0
    near = hypot(*minus(craft.position, pod.position)) <= radius + tuning.TAKE_RANGE
    return near and hypot(*minus(craft.velocity, pod.velocity)) <= tuning.TAKE_SPEED


def take(world: World, vessel: Vessel, pod: Pod) -> None:
    """A ship takes the pod in: both become one body, with the momentum of both."""
    body, other = vessel.body, pod.body
    share = other.mass / (body.mass + other.mass)
    closing = minus(other.velocity, body.velocity)
    vessel.hold[EXOTIC] += pod.exotic
    vessel.shed -= pod.kilograms - pod.exotic
    pod.holder = vessel.number
    flight.weigh(world.physics, vessel)
    body.velocity += (closing[0] * share, closing[1] * share)
    world.remove(pod)
    world.report(PodTaken(vessel.id, pod.exotic))
