"""What is left of the ship at the end of a level, said as another level's start: the way out of a world."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.level.aboard import Aboard, Flown
from game.level.equipment import SYSTEMS, DonorName, Made, MadeBall, Systems, Unit
from game.sim import units
from game.sim.fitted import Fitted, certified_set
from game.sim.materials import DONORS

if TYPE_CHECKING:
    from game.sim.world import World

LEAST_HULL = 0.1
"""% of hull that a broken ship is told to have: there is always something to tow."""


def what_is_left(world: World) -> Aboard:
    """The ship as she is now: fuel in kg, hull in %, each bearing as it is, lots nobody has begun, spares still whole."""
    ship, spares = world.ship, world.spares
    lots = [
        lot.donor
        for lot, blanks in zip(world.rack.lots, world.rack.blanks, strict=True)
        if len(blanks) == lot.count and not any(lot is own for own in spares.values())
    ]
    return Aboard(
        fuel=ship.fuel,
        hull=max(LEAST_HULL, ship.hull),
        systems=Systems().model_copy(update={kind: unit_of(world.systems[kind]) for kind in SYSTEMS}),
        salvage=tuple(lots),
        spares=tuple(spares),
    )


def flown(world: World) -> Flown:
    """What a flight came to."""
    end = world.outcome
    return Flown(
        won=end is not None and end.won,
        reason=end.reason if end else "",
        medal=end.medal if end else "",
        seconds=world.seconds,
        burnt=world.ship.burnt,
        delivered=dict(world.delivered),
        held=dict(world.ship.hold),
        laden=dict(world.level.ship.hold),
        ship=what_is_left(world),
    )


def unit_of(unit: units.Unit) -> Unit:
    """A system as a level would give it: the same bearing with the same luck, and what is left of its life."""
    bearing = unit.bearing
    fitted = bearing.fitted
    as_delivered = replace(certified_set(unit.kind), grease=fitted.grease, governor=fitted.governor)
    return Unit(
        donor=donor_of(fitted),
        grease=fitted.grease,
        governor=100.0 * fitted.governor,
        condition=0.0 if bearing.seized else 100.0 * unit.left,
        made=None if fitted == as_delivered else made_of(fitted),
        luck=bearing.luck,
    )


def made_of(fitted: Fitted) -> Made:
    """A bearing ball by ball."""
    balls = tuple(
        MadeBall(alloy=ball.alloy, size=ball.size, roundness=ball.roundness, hardness=ball.hardness)
        for ball in fitted.balls
    )
    return Made(balls=balls, drag=fitted.drag, vibration=fitted.vibration, tested=fitted.tested)


def donor_of(fitted: Fitted) -> DonorName:
    """What most of its balls came from, told by their alloy."""
    alloys = [ball.alloy for ball in fitted.balls]
    most = max(alloys, key=alloys.count)
    return next((donor.name for donor in DONORS.values() if donor.alloy == most), "certified")
