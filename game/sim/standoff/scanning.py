"""Scans: of the player's ship from close by, of the pod aboard. What is shielded may be found or not; the odds are known.

The chance to find the shielded compartment out grows with how full it is and falls with distance: a full one from
alongside has the level's ``scan_odds``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.entities import Vessel
from game.sim.standoff import pod, sight, tuning
from game.sim.standoff.events import ShipScanned
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def odds(world: World, state: StandoffState, distance: float) -> float:
    """Chance in % that a scan from a distance in metres finds what is shielded, as things are now."""
    near = max(0.0, 1.0 - distance / tuning.SCAN_RANGE)
    return state.spec.cargo.scan_odds * fullness(world, state) * (0.4 + 0.6 * near)


def search_odds(world: World, state: StandoffState) -> float:
    """Chance in % that people who have come aboard find what is shielded, as things are now."""
    return state.spec.cargo.search_odds * fullness(world, state)


def fullness(world: World, state: StandoffState) -> float:
    """How full the shielded compartment is, 0 to 1."""
    room = state.spec.cargo.shielded
    return pod.hidden(world, state) / room if room > 0.0 else 0.0


def run(world: World, state: StandoffState, group: GroupState, seconds: float) -> float | None:
    """Let a group scan the player's ship while one of it is close and sees it; kg found when a scan is done."""
    scanner = next((each for each in group.flying if can_scan(world, each)), None)
    if scanner is None or group.spec.mark != world.ship.id:
        return None
    group.scan_seconds += seconds
    if group.scan_seconds < tuning.SCAN_TIME or group.scanned_as is not None:
        return None
    return scan(world, state, group, scanner)


def can_scan(world: World, vessel: Vessel) -> bool:
    """Whether a ship has the player's in sight and in range of its scanner."""
    return sight.apart(vessel, world.ship) <= tuning.SCAN_RANGE and sight.sees(world, vessel, world.ship)


def scan(world: World, state: StandoffState, group: GroupState, scanner: Vessel) -> float:
    """One scan of the player's ship: kg of exotic matter that it finds, pod included."""
    chance = odds(world, state, sight.apart(scanner, world.ship))
    hit = pod.hidden(world, state) > 0.0 and state.rng.random() * 100.0 < chance
    inside = 0.0 if state.bay.away else state.bay.exotic
    found = inside + pod.in_the_open(world, state) + (pod.hidden(world, state) if hit else 0.0)
    group.scanned_as = found
    if hit:
        group.seen.add("hidden")
    world.report(ShipScanned(scanner.id, world.ship.id, found, chance, hit))
    return found
