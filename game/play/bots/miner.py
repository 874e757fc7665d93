"""The bot that mines: to a rock with ore, clamp, cut, scoop, and on to the next place until there is enough."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import hypot, pi, remainder
from typing import TYPE_CHECKING

from game.level.structures import SCOOP_AT
from game.level.things import OreKind
from game.play.bots.arrival import Arrival
from game.play.bots.berth import Approach, approach, come_in
from game.play.bots.bit import Driller
from game.play.bots.cruise import Style
from game.play.bots.digsite import Site, best_site
from game.play.bots.obstacles import STILL, reach_of
from game.sim import Controls, tuning
from game.sim.entities import Rock
from game.sim.frames import minus

if TYPE_CHECKING:
    from game.sim.world import World

ENTRY = 34.0
"""m from the place at a rock at which to turn onto its axis."""
SPARE = 1.02
"""How much more than wanted to take: what is loose may drift away."""
NEAR_ROCKS = 4
"""So many of the nearest rocks with ore are looked at."""
CLAMP_RANGE, CLAMP_OFFSET, CLAMP_ANGLE, CLAMP_SPEED = 0.6, 0.8, 0.08, 0.8
"""m, m, rad and m/s within which to fire the legs."""
CLAMP_TICKS = 30
"""How often to fire the legs while they miss."""
LEAST_KILOS, LEAST_SHARE = 250.0, 0.25
"""kg of ore, or share of what is wanted, for which a site is worth the while; twice that after one that gave nothing."""
SEARCH_TICKS = 90
"""How often to look for a place."""
CLAMP_TRIES = 6
"""So often before another place is looked for."""
GATHER_TICKS = 300
"""How long to wait for loose ore before letting go."""
BACK_OFF = 14.0
"""m to back off before flying anywhere else."""
PRESS_TICKS = 20
"""How often to press a key that has not done its work."""


@dataclass(slots=True)
class Miner:
    """Gets ore into the hold."""

    style: Style = field(default_factory=Style)
    arrival: Arrival = field(init=False)
    site: Site | None = None
    driller: Driller | None = None
    tries: int = 0
    waited: int = 0
    barren: int = 0
    """How many sites in a row gave nothing."""
    looked: int = -SEARCH_TICKS
    left: Site | None = None
    """The place that the ship is backing off."""

    def __post_init__(self) -> None:
        self.arrival = Arrival(self.style)

    def mine(self, world: World, ore: OreKind, mass: float) -> Controls | None:
        """Controls for the next tick of filling the hold up to a mass of an ore in kg; None where there is no more."""
        clamp = world.ship.clamp
        wanted = SPARE * mass - world.ship.hold[ore]
        if clamp is not None:
            return self.cut(world, clamp.rock, ore, wanted)
        self.driller = None
        leaving = self.back_off(world)
        if leaving is not None:
            return leaving
        if self.site is None or not stands(world, self.site):
            self.search(world, ore, wanted)
        return self.go(world, self.site) if self.site is not None else None

    def search(self, world: World, ore: OreKind, wanted: float) -> None:
        """Look for a site, not too often when there is none."""
        if world.tick < self.looked + SEARCH_TICKS:
            return
        self.looked = world.tick
        least = min(LEAST_KILOS, LEAST_SHARE * wanted) * 2.0**self.barren
        self.site = choose_site(world, ore, wanted, least)
        self.arrival, self.tries = Arrival(self.style), 0

    def can_mine(self, world: World, ore: OreKind) -> bool:
        """Whether any rock has that ore."""
        return any(vein.ore == ore for rock in world.rocks for vein in rock.veins)

    def go(self, world: World, site: Site) -> Controls:
        """Fly to a site and fire the legs when all is right."""
        lie = approach(world, site.berth)
        controls = self.arrival.fly(world, site.berth, self.entry(site))
        if is_in_place(world, lie) and world.tick % CLAMP_TICKS == 0:
            self.tries += 1
            if self.tries > CLAMP_TRIES:
                self.site, self.left = None, site
            return replace(controls, clamp=True)
        return controls

    def entry(self, site: Site) -> float:
        """How far out to turn in, in m: clear of a rock that turns."""
        if abs(site.rock.spin) < STILL:
            return ENTRY
        out = site.berth.at[0], site.berth.at[1]
        return max(ENTRY, reach_of(site.rock.outline) + ENTRY / 2 - hypot(*out) + 8.0)

    def cut(self, world: World, rock: Rock, ore: OreKind, wanted: float) -> Controls:
        """Drill until there is enough or nothing is left within reach, gather what is loose, let go."""
        if self.driller is None or self.driller.ore != ore:
            self.driller, self.waited = Driller(ore, world.drilled[ore], since=world.tick), 0
        loose = loose_ore(world, ore)
        if loose < wanted and not self.driller.spent:
            return self.driller.work(world, rock)
        self.driller.spent = True
        self.waited += 1
        gathering = loose > 0.0 and wanted > 0.0 and self.waited < GATHER_TICKS
        return Controls(scoop=True) if gathering else self.let_go(world)

    def let_go(self, world: World) -> Controls:
        """Lift the bit, pull in the legs, remember to back off."""
        if world.ship.drill.extension > 0.0:
            return Controls(scoop=True)
        if self.site is not None:
            self.left, self.site = self.site, None
            barren = self.driller is not None and world.drilled[self.driller.ore] <= self.driller.before
            self.barren = self.barren + 1 if barren else 0
        return Controls(clamp=world.tick % PRESS_TICKS == 0, scoop=True)

    def back_off(self, world: World) -> Controls | None:
        """Controls for the next tick of backing off the last place; None when clear of it."""
        if self.left is None:
            return None
        lie = approach(world, self.left.berth)
        self.site = None
        if lie.range >= BACK_OFF:
            self.left = None
            return None
        return replace(come_in(world, self.left.berth, lie, BACK_OFF + 3.0), scoop=True)

    def wait(self, world: World) -> None:
        """Stay where it is while the hands are needed elsewhere: a place without a cut is not given up for that."""
        if self.driller is not None:
            self.driller.since = world.tick

    def leave(self, world: World) -> Controls | None:
        """Controls for the next tick of getting off a rock; None when the ship is clear of all."""
        return self.let_go(world) if world.ship.clamp is not None else self.back_off(world)


def choose_site(world: World, ore: OreKind, wanted: float, least: float) -> Site | None:
    """The best place to dig on the nearest rocks with that ore."""
    x, y = world.ship.position
    rocks = [rock for rock in world.rocks if any(vein.ore == ore for vein in rock.veins)]
    rocks.sort(key=lambda rock: hypot(rock.position[0] - x, rock.position[1] - y))
    found = [best_site(world, rock, ore, wanted, least) for rock in rocks[:NEAR_ROCKS]]
    return max((site for site in found if site), key=lambda site: site.worth, default=None)


def stands(world: World, site: Site) -> bool:
    """Whether a site's rock is still there."""
    return world.by_number(site.rock.number) is site.rock


def is_in_place(world: World, lie: Approach) -> bool:
    """Whether the ship lies still enough, and close enough, to fire the legs."""
    square = abs(remainder(world.ship.angle - lie.heading, 2 * pi)) < CLAMP_ANGLE
    close = abs(lie.range) < CLAMP_RANGE and abs(lie.offset) < CLAMP_OFFSET
    return square and close and hypot(lie.closing, lie.drift) < CLAMP_SPEED


def loose_ore(world: World, ore: OreKind) -> float:
    """Kg of an ore in chunks that the scoop can reach."""
    mouth = world.ship.world_point(SCOOP_AT)
    return sum(
        chunk.kilograms
        for chunk in world.chunks
        if chunk.ore == ore and hypot(*minus(chunk.position, mouth)) < tuning.SCOOP_REACH
    )
