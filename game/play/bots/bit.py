"""Working the drill while clamped: which ore to go for next, the boom's swing, the spindle's speed."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, hypot
from typing import TYPE_CHECKING

import numpy as np
import shapely

from game.level.structures import DRILL_AT
from game.level.things import OreKind
from game.play.bots.digsite import REACH
from game.sim import Controls, tuning
from game.sim.controls import FULL
from game.sim.drilling import BOOM_LENGTH, sweet_band
from game.sim.entities import Rock, Ship
from game.sim.frames import Vector, rotated, to_local

if TYPE_CHECKING:
    from game.sim.world import World

GRAIN = 0.7
"""m between the places of a vein that are looked at."""
LOOK_TICKS = 12
"""How often the next place is chosen."""
BACK_PRICE = 6.0
"""m of cutting that lifting the bit is worth."""
LIFT = 0.8
"""m that a place must lie nearer than the bit to be worth lifting it."""
STRAIGHT = 0.45
"""m beside the bit within which it is fed straight on."""
PATIENCE = 900
"""Ticks without a cut after which a place is given up."""
DONE_GRAINS = 3
"""So few places left are not worth staying for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to bring the bit to, as the boom sees it: m from its root, rad from straight ahead."""

    reach: float
    swing: float


@dataclass(slots=True)
class Driller:
    """Cuts ore out of a rock from one place."""

    ore: OreKind
    before: float
    """kg of it that had been drilled when this place was taken."""
    mark: Mark | None = None
    spent: bool = False
    """Whether nothing worth staying for is within reach."""
    seen: tuple[int, int] = (0, 0)
    """Number and revision of the rock when last looked at."""
    since: int = 0
    """Tick at which the rock was last seen cut."""

    def work(self, world: World, rock: Rock) -> Controls:
        """Controls for the next tick of drilling; the scoop stays open."""
        self.watch(world, rock)
        if world.tick % LOOK_TICKS == 0 or self.mark is None:
            self.mark = self.choose(world.ship, rock)
            self.spent |= self.mark is None
        if self.mark is None:
            return Controls(scoop=True)
        return cut_towards(world.ship, rock, self.mark)

    def watch(self, world: World, rock: Rock) -> None:
        """Give the place up when nothing is cut any more."""
        if (rock.number, rock.revision) != self.seen:
            self.seen, self.since = (rock.number, rock.revision), world.tick
        elif world.tick > self.since + PATIENCE:
            self.spent = True

    def choose(self, ship: Ship, rock: Rock) -> Mark | None:
        """The place with ore that is soonest cut."""
        marks = marks_of(ship, rock, self.ore)
        if len(marks) < DONE_GRAINS:
            return None
        return min(marks, key=lambda mark: effort(ship, mark))


def marks_of(ship: Ship, rock: Rock, ore: OreKind) -> list[Mark]:
    """The places with ore that the bit can come to."""
    found = []
    for place in grains(rock, ore):
        x, y = to_local(ship.body, place)
        mark = Mark(hypot(x - DRILL_AT[0], y - DRILL_AT[1]), atan2(y - DRILL_AT[1], x - DRILL_AT[0]))
        if BOOM_LENGTH - 1.0 < mark.reach < REACH and abs(mark.swing) < tuning.BOOM_SWING:
            found.append(mark)
    return found


def grains(rock: Rock, ore: OreKind) -> list[Vector]:
    """Places in the world, evenly spread over what is left of the veins of an ore."""
    found: list[Vector] = []
    px, py = rock.position
    for vein in rock.veins:
        if vein.ore == ore:
            x0, y0, x1, y1 = vein.area.bounds
            xs, ys = np.meshgrid(np.arange(x0, x1, GRAIN) + GRAIN / 2, np.arange(y0, y1, GRAIN) + GRAIN / 2)
            inside = shapely.contains_xy(vein.area, xs.ravel(), ys.ravel())
            for x, y in zip(xs.ravel()[inside].tolist(), ys.ravel()[inside].tolist(), strict=True):
                dx, dy = rotated((x, y), rock.angle)
                found.append((px + dx, py + dy))
    return found


def effort(ship: Ship, mark: Mark) -> float:
    """What it takes to bring the bit to a place, in m of cutting."""
    drill = ship.drill
    out = mark.reach - BOOM_LENGTH - drill.extension
    back = BACK_PRICE if out < -LIFT else 0.0
    return abs(out) + abs(mark.swing - drill.swing) * mark.reach + back


def cut_towards(ship: Ship, rock: Rock, mark: Mark) -> Controls:
    """One tick of bringing the bit to a place with the spindle in the sweet band."""
    drill = ship.drill
    out = mark.reach - BOOM_LENGTH - drill.extension
    aside = (mark.swing - drill.swing) * mark.reach
    spindle = spindle_stick(ship, rock)
    cool = drill.celsius < tuning.BIT_HOT
    if (out < -LIFT and drill.extension > 0.0) or not cool:
        return Controls(thrust=spindle, scoop=True)
    turn = 0 if abs(aside) < STRAIGHT and out > 0.0 else FULL if aside > 0.0 else -FULL
    return Controls(thrust=spindle, turn=turn, drill=True, scoop=True)


def spindle_stick(ship: Ship, rock: Rock) -> int:
    """The stick that brings the wanted spindle speed to the middle of the sweet band."""
    drill = ship.drill
    low, high = drill.band if drill.band[1] > 0.0 else sweet_band(rock.hardness)
    step = tuning.SPINDLE_RATE * tuning.TICK / FULL
    return max(-FULL, min(FULL, round((0.5 * (low + high) - drill.wanted_rpm) / step)))
