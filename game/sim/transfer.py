"""What goes across while docked: fuel, oxygen and ore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.things import ORES
from game.sim import flight, tuning
from game.sim.entities import Ship, Structure
from game.sim.events import OreDelivered, OreTakenOver
from game.sim.gear import Dock

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World, dock: Dock) -> bool:
    """One tick of transfer; True when nothing is left to go across and the hatch had its time."""
    moved = stock_up(world.ship, dock.structure) if dock.structure.stock else False
    moved |= unload(world, dock.structure) if dock.structure.stock else take_over(world, dock.structure)
    flight.weigh(world.physics, world.ship)
    return not moved and dock.ticks >= tuning.TRANSFER_SECONDS * tuning.TICKS_A_SECOND


def stock_up(ship: Ship, structure: Structure) -> bool:
    """Take on fuel and oxygen; False when the tanks are full."""
    fuel = min(tuning.FUEL_CAPACITY - ship.fuel, tuning.FUEL_FLOW * tuning.TICK)
    oxygen = min(tuning.REFILL_OXYGEN - ship.oxygen, tuning.OXYGEN_FLOW * tuning.TICK)
    ship.fuel += max(0.0, fuel)
    ship.oxygen += max(0.0, oxygen)
    ship.masks = tuning.MASK_SECONDS
    return fuel > 0.0 or oxygen > 2 * tuning.TICK


def unload(world: World, structure: Structure) -> bool:
    """Bring ore from the hold to a structure; False when the hold is empty."""
    for ore in ORES:
        aboard = world.ship.hold[ore]
        if aboard > 0.0:
            part = min(aboard, tuning.ORE_FLOW * tuning.TICK)
            world.ship.hold[ore] = aboard - part
            structure.delivered[ore] += part
            world.delivered[ore] += part
            if part == aboard:
                world.report(OreDelivered(structure.id, ore, structure.delivered[ore]))
            return True
    return False


def take_over(world: World, structure: Structure) -> bool:
    """Bring a wreck's ore into the hold; False when nothing is left or nothing more fits."""
    for ore in ORES:
        there = structure.cargo[ore]
        part = min(there, tuning.ORE_FLOW * tuning.TICK, tuning.HOLD_CAPACITY - world.ship.cargo)
        if part > 0.0:
            structure.cargo[ore] = there - part
            world.ship.hold[ore] += part
            carry(world, structure, part)
            if part == there:
                world.report(OreTakenOver(structure.id, ore, world.ship.hold[ore]))
            return True
    return False


def carry(world: World, structure: Structure, mass: float) -> None:
    """Let a mass in kg, with its momentum, change from a drifting structure to the ship."""
    ship, wreck = world.ship.body, structure.body
    share = mass / (ship.mass + mass)
    ship.velocity += (wreck.velocity - ship.velocity) * share
    left = wreck.mass - mass
    world.physics.set_mass(wreck, left, wreck.moment * left / wreck.mass)
