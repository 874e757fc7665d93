"""Which salvage to make a bearing of, and which grease to put in: what lasts long enough, then what turns fastest."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.sim.bearings import equilibrium_celsius, life_quantiles, nominal_set, sustainable_speed
from game.sim.lots import Lot
from game.sim.materials import DRAWING, GREASES, HOUSINGS, AlloyName, DonorName, GreaseName, SystemKind

if TYPE_CHECKING:
    from game.sim.world import World

MISSION_SECONDS = 600.0
"""s that a repair should last at the level's pace of wear."""
WORKING_WEEK = 100.0
"""h that it should last in any case: there is work after this."""
Worth = tuple[bool, float, float]
"""Compares bearings: whether nine in ten last long enough, share of rated speed if so, hours of life."""


def best_donor(world: World, kind: SystemKind) -> DonorName | None:
    """The best that is left for a system, of spare equipment only where the rack has nothing; None with nothing left."""
    whole = [lot for lot in lots_left(world, kind) if not spared(world, lot, kind)]
    salvage = [lot for lot in whole if not any(lot is own for own in world.spares.values())]
    best = max(salvage or whole, key=lambda lot: worth(world, kind, lot.alloy), default=None)
    return best.donor if best is not None else None


def lots_left(world: World, kind: SystemKind) -> list[Lot]:
    """Lots with a full set of untouched balls that can be turned down to size, and no other bench at work on them."""
    rack = world.rack
    enough = HOUSINGS[kind].balls
    return [
        lot
        for place, (lot, blanks) in enumerate(zip(rack.lots, rack.blanks, strict=True))
        if sum(ball.size >= DRAWING.size[0] for ball in blanks) >= enough and not in_work(world, place, kind)
    ]


def in_work(world: World, place: int, kind: SystemKind) -> bool:
    """Whether the lot at a place on the rack is what another system's bench is making balls of."""
    return any(bench.donor == place for bench in world.benches.values() if bench.system != kind)


def spared(world: World, lot: Lot, kind: SystemKind) -> bool:
    """Whether a lot is still in the water pump, and the pump moves the air just now: only the compressor gets it then."""
    runs = world.systems["life_support"].stage in ("failing", "seized")
    return runs and kind != "life_support" and world.spares.get("water_pump") is lot


def worth(world: World, kind: SystemKind, alloy: AlloyName) -> Worth:
    """What a bearing of an alloy would be worth in the grease that suits it best."""
    return max(worth_in(world, kind, alloy, grease) for grease in GREASES)


def best_grease(world: World, kind: SystemKind, alloy: AlloyName) -> GreaseName:
    """The grease in which an alloy is worth most."""
    return max(GREASES, key=lambda grease: worth_in(world, kind, alloy, grease))


def worth_in(world: World, kind: SystemKind, alloy: AlloyName, grease: GreaseName) -> Worth:
    """What a bearing of an alloy would be worth in a grease, under full load."""
    speed, low, middle = duty(kind, alloy, grease)
    lasts = low >= max(WORKING_WEEK, MISSION_SECONDS * world.systems.hours_per_second)
    return lasts, speed if lasts else 0.0, middle


@cache
def duty(kind: SystemKind, alloy: AlloyName, grease: GreaseName) -> tuple[float, float, float]:
    """A perfect set under full load: its best sustainable share of rated speed, and P10 and P50 of its life in hours."""
    fitted = nominal_set(kind, alloy, grease)
    speed = sustainable_speed(fitted, kind)
    celsius = equilibrium_celsius(fitted, kind, speed, 1.0)
    low, middle, _ = life_quantiles(fitted, kind, speed, 1.0, celsius)
    return speed, low, middle
