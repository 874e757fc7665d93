"""Air and the edge of the sector: what runs out while the ship plays on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import helping, tuning
from game.sim.events import CameBack, CrewLost, LeftArena, OxygenLow, OxygenSpent

if TYPE_CHECKING:
    from game.sim.world import World


def run(world: World) -> None:
    """One tick of breathing and of being somewhere."""
    breathe(world)
    if world.tick % 6 == 0:
        watch_edge(world)


def breathe(world: World) -> None:
    """Use oxygen; when it is gone, the masks; when they are empty, the crew is lost."""
    ship = world.ship
    before = ship.oxygen
    if before > 0.0:
        ship.oxygen = max(0.0, before - tuning.TICK * world.systems.oxygen_rate * helping.oxygen_share(world))
        if before > tuning.OXYGEN_LOW >= ship.oxygen:
            world.report(OxygenLow(ship.oxygen))
        if ship.oxygen == 0.0:
            world.report(OxygenSpent(ship.masks))
    elif ship.masks > 0.0:
        ship.masks = max(0.0, ship.masks - tuning.TICK)
        if ship.masks == 0.0:
            world.report(CrewLost())
            world.end(won=False, reason="oxygen")


def watch_edge(world: World) -> None:
    """Beyond the arena nobody finds the ship: warn, count, lose."""
    x, y = world.ship.body.position
    width, height = world.level.arena.size
    outside = abs(x) > width / 2 or abs(y) > height / 2
    if outside and world.outside_since is None:
        world.outside_since = world.tick
        world.report(LeftArena(tuning.OUTSIDE_SECONDS))
    elif not outside and world.outside_since is not None:
        world.outside_since = None
        world.report(CameBack())
    elif outside and ticks_outside(world) >= tuning.OUTSIDE_SECONDS * tuning.TICKS_A_SECOND:
        world.end(won=False, reason="lost")


def ticks_outside(world: World) -> int:
    """For how many ticks the ship has been beyond the edge."""
    return 0 if world.outside_since is None else world.tick - world.outside_since
