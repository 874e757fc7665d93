"""Where to dig: poses beside a rock from which both claws hold and the bit reaches ore.

All is reckoned in the rock's frame, turned so that the nose of the ship points along +x.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import Point, Polygon
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from game.level.structures import CLAW_EYES, CLAW_ROOTS, DRILL_AT, SHIP_PARTS
from game.level.things import OreKind
from game.play.bots.berth import NOSE, Berth
from game.play.bots.obstacles import Floats
from game.sim import tuning
from game.sim.clamping import EMBEDDED
from game.sim.drilling import BOOM_LENGTH, specific_energy
from game.sim.entities import Rock
from game.sim.frames import Vector, minus, rotated

if TYPE_CHECKING:
    from game.sim.world import World

HEADINGS = 36
"""Directions of the nose that are tried."""
SIDESTEPS = (0.0, -4.0, 4.0, -8.0, 8.0)
"""m by which the drill may run beside the vein's middle."""
GAP = 1.3
"""m to leave between hull and rock."""
LEG_SHARE = 0.93
"""Share of the legs' reach to count on."""
HALF_WIDTH, LINES = 6.2, 32
"""m to either side in which the rock must leave room for the hull, and at how many lines that is looked at."""
SETUP_SECONDS = 12.0
"""What clamping at a site and letting go takes."""
FLIGHT_SPEED = 12.0
"""m/s at which to reckon the way to a site."""
REACH = BOOM_LENGTH + tuning.BIT_REACH + 0.7 * tuning.BIT_RADIUS
"""m from the boom's root that the bit cuts."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place to dig: the berth to come to, and what it is worth.

    ``kilograms`` of ore are within reach, a share ``richness`` of the rock there, after ``bore`` seconds of boring; all
    in all that makes ``worth`` kg a second.
    """

    rock: Rock
    berth: Berth
    kilograms: float
    richness: float
    bore: float
    worth: float = 0.0


def best_site(world: World, rock: Rock, ore: OreKind, wanted: float, least: float) -> Site | None:
    """The site with the most ore for its time, for a wanted mass in kg; None without any that holds the least mass."""
    here = rotated(minus(world.ship.position, rock.position), -rock.angle)
    turns = [2 * pi * turn / HEADINGS for turn in range(HEADINGS)]
    found = [site for turn in turns for site in sites(rock, ore, turn) if site.kilograms >= least]
    return max((valued(site, here, wanted) for site in found), key=lambda site: site.worth, default=None)


def valued(site: Site, here: Vector, wanted: float) -> Site:
    """The same site with its worth in kg/s for a ship that is at a place of the rock's frame."""
    way = hypot(site.berth.at[0] - here[0], site.berth.at[1] - here[1]) / FLIGHT_SPEED
    kilograms = min(wanted, site.kilograms)
    dig = kilograms / (site.rock.density * site.richness) / area_rate(site.rock)
    worth = kilograms / (SETUP_SECONDS + way + site.bore + dig)
    return Site(site.rock, site.berth, site.kilograms, site.richness, site.bore, worth)


def area_rate(rock: Rock) -> float:
    """m² a second that the drill cuts in the sweet band."""
    return tuning.BIT_POWER / specific_energy(rock.hardness)


def sites(rock: Rock, ore: OreKind, heading: float) -> Iterator[Site]:
    """The sites with the nose in one direction of the rock's frame."""
    outline = turned(rock.outline, -heading)
    veins = [turned(vein.area, -heading) for vein in rock.veins if vein.ore == ore]
    richness = max((vein.richness for vein in rock.veins if vein.ore == ore), default=0.0)
    core = outline.buffer(-EMBEDDED)
    for vein in veins:
        for step in SIDESTEPS if not core.is_empty else ():
            y = vein.centroid.y - DRILL_AT[1] + step
            x = closest(outline, y)
            if x is None or not claws_hold(core, x, y) or hits(outline, x, y):
                continue
            swept = sector(x, y)
            area = sum(shapely.intersection(swept, each).area for each in veins)
            if area == 0.0:
                continue
            tip = Point(x + DRILL_AT[0] + BOOM_LENGTH, y + DRILL_AT[1])
            bore = shapely.distance(tip, vein) * 2.0 * tuning.BIT_RADIUS / area_rate(rock)
            berth = Berth(rock.body, rotated((x + NOSE, y), heading), heading + pi, 0.0)
            yield Site(rock, berth, area * rock.density * richness, richness, float(bore))


def turned(shape: BaseGeometry, angle: float) -> BaseGeometry:
    """A shape turned about its frame's origin by an angle in rad."""
    return rotate(shape, angle, origin=(0.0, 0.0), use_radians=True)


def closest(outline: BaseGeometry, y: float) -> float | None:
    """How far along x the ship can come from afar, on a line at y; None where there is no rock ahead."""
    lines = y + np.linspace(-HALF_WIDTH, HALF_WIDTH, LINES)
    first = first_crossings(shapely.get_coordinates(outline), lines)
    room = first - FRONT - GAP
    return float(room.min()) if np.isfinite(first).any() else None


def first_crossings(corners: Floats, lines: Floats) -> Floats:
    """Where lines at several y, coming from -x, first meet a ring of corners; infinite where they do not."""
    (ax, ay), (bx, by) = corners[:-1].T[:, :, None], corners[1:].T[:, :, None]
    crosses = (ay <= lines) != (by <= lines)
    share = (lines - ay) / np.where(ay == by, 1.0, by - ay)
    met: Floats = np.where(crosses, ax + share * (bx - ax), np.inf).min(axis=0)
    return met


def front() -> Floats:
    """The x of the hull's foremost point on each of the lines beside its middle."""
    hull = shapely.union_all([Polygon(part) for part in SHIP_PARTS])
    lines = np.linspace(-HALF_WIDTH, HALF_WIDTH, LINES)
    bands = [shapely.intersection(hull, shapely.box(-20.0, y - 0.2, 20.0, y + 0.2)) for y in lines]
    return np.array([-20.0 if band.is_empty else band.bounds[2] for band in bands])


FRONT = front()
HULL = shapely.union_all([Polygon(part) for part in SHIP_PARTS])


def hits(outline: BaseGeometry, x: float, y: float) -> bool:
    """Whether the hull at a place would touch the rock."""
    return bool(shapely.distance(translate(HULL, x, y), outline) < 0.5 * GAP)


def claws_hold(core: BaseGeometry, x: float, y: float) -> bool:
    """Whether both claws reach the rock from a place."""
    for (ex, ey), (rx, ry) in zip(CLAW_EYES, CLAW_ROOTS, strict=True):
        anchor = nearest_points(core, Point(x + ex, y + ey))[0]
        if hypot(anchor.x - x - rx, anchor.y - y - ry) > LEG_SHARE * tuning.LEG_REACH:
            return False
    return True


def sector(x: float, y: float) -> Polygon:
    """What the bit can cut from a place."""
    rx, ry = x + DRILL_AT[0], y + DRILL_AT[1]
    arc = np.linspace(-tuning.BOOM_SWING, tuning.BOOM_SWING, 12)
    return Polygon([(rx, ry), *((rx + REACH * cos(a), ry + REACH * sin(a)) for a in arc)])
