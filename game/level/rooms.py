"""Whether a level's things have room: sound outlines, veins in their rock, all in the arena, nothing in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import pi

import numpy as np
import shapely
import shapely.affinity
from shapely import Point, Polygon, STRtree

from game.level.contents import things_of
from game.level.outlines import Structure, outline_of, placed, port_parts, ports_of, solid_parts
from game.level.problems import Finding, Path, path_text
from game.level.ships import OUTLINES, OtherShip
from game.level.spec import Level, ShipStart
from game.level.structures import KINDS, PORT_WIDTH, SHIP_PARTS, box
from game.level.things import Asteroid, Debris, GravityWell, Thing, Vein
from game.saying import Saying, listed

LEAST_AREA = 1.0
"""m², of a rock."""
LEAST_CLEARANCE = 0.05
"""m, between a corner of a rock and any other corner or edge."""
FREE_WAY = 12.0
"""m straight out from a port that must be free of its structure's hull."""
LEAST_SHARE_OF_VEIN = 0.5
"""of a vein's area that lies inside its rock."""
FULLEST_FIELD = 0.3
"""Share of a debris field's area that its pieces take at most."""
MOST_OVERLAPS = 50
"""Overlaps told of in one run."""
_TOUCH = 1e-6
_CROSSINGS = {
    "Self-intersection": Saying("Self-intersection"),
    "Ring Self-intersection": Saying("Ring Self-intersection"),
}
"""What GEOS calls outlines that are none."""


@dataclass(frozen=True, slots=True)
class _Solid:
    path: Path
    shape: shapely.Geometry


def room_findings(level: Level, with_ship: bool = True, with_arena: bool = True) -> Iterator[Finding]:
    """Everything that is out of place as the level begins; of later things, what is out of place in itself.

    Args:
        level: the level, perhaps without parts whose types are wrong.
        with_ship: whether the ship is where the file says.
        with_arena: whether the arena is as the file says.
    """
    sound: list[tuple[Path, Thing]] = []
    for path, thing in things_of(level):
        flaws = list(_flaws(path, thing))
        yield from flaws
        if not flaws:
            sound.append((path, thing))
    for path, thing in sound:
        yield from _vein_flaws(path, thing) if isinstance(thing, Asteroid) else ()
    solids = [_Solid(path, shape) for path, thing in sound if (shape := solid_shape(thing)) is not None]
    for i, other in enumerate(level.standoff.ships if level.standoff is not None else ()):
        solids.append(_Solid(("standoff", "ships", i, "position"), _other_shape(other)))
    if with_ship:
        solids.insert(0, _Solid(("ship", "position"), _ship_shape(level.ship)))
    if with_arena:
        yield from _outside(level, sound, solids)
    yield from _overlaps([solid for solid in solids if solid.path[0] != "triggers"])


def solid_shape(thing: Thing) -> shapely.Geometry | None:
    """Where the thing is solid as the level begins, in metres of the world; None for what is nowhere solid."""
    match thing:
        case Asteroid():
            return Polygon(placed(outline_of(thing), thing.position, thing.angle))
        case GravityWell():
            return Point(thing.position).buffer(thing.radius, quad_segs=16)
        case _ if isinstance(thing, Structure):
            return shapely.union_all([Polygon(part) for part in solid_parts(thing)])
    return None


def area_of_vein(vein: Vein, rock: Polygon) -> float:
    """Square metres of a vein's ellipse that lie in the rock, given in its own frame."""
    ellipse = shapely.affinity.scale(Point(0, 0).buffer(1.0, quad_segs=6), vein.size[0] / 2, vein.size[1] / 2)
    turned = shapely.affinity.rotate(ellipse, vein.angle, origin=(0, 0), use_radians=True)
    return float(shapely.area(shapely.affinity.translate(turned, *vein.at).intersection(rock)))


def _ship_shape(ship: ShipStart) -> shapely.Geometry:
    return shapely.union_all([Polygon(placed(part, ship.position, ship.angle)) for part in SHIP_PARTS])


def _other_shape(ship: OtherShip) -> shapely.Geometry:
    parts = OUTLINES[ship.kind]
    return shapely.union_all([Polygon(placed(part, ship.position, ship.angle)).convex_hull for part in parts])


def _flaws(path: Path, thing: Thing) -> Iterator[Finding]:
    """What is wrong with a thing's own shape."""
    match thing:
        case Asteroid():
            yield from _outline_flaws(path, thing)
        case Debris():
            yield from _field_flaws(path, thing)
        case GravityWell() if thing.reach <= thing.radius:
            limits = {"radius": thing.radius, "found": thing.reach}
            yield (*path, "reach"), Saying("must be above the radius ({radius:g} m), got {found:g}", **limits)
        case _ if isinstance(thing, Structure):
            yield from _port_flaws(path, thing)


def _outline_flaws(path: Path, rock: Asteroid) -> Iterator[Finding]:
    if rock.outline is None and rock.radius is None:
        yield path, Saying("an asteroid needs 'radius' or 'outline'")
    if rock.outline is None:
        return
    here = (*path, "outline")
    if rock.radius is not None:
        yield here, Saying("an asteroid has 'radius' or 'outline', not both")
    for i, corner in enumerate(rock.outline):
        if corner == rock.outline[i - 1]:
            yield (*here, i), Saying("the same place as the corner before it, leave one out")
    shape = Polygon(rock.outline)
    if not shape.is_valid:
        yield here, Saying("the outline crosses or touches itself ({where})", where=_crossing(shape))
    elif shape.area < LEAST_AREA:
        yield (
            here,
            Saying("must hold at least {least:g} m², holds {area:.2g}", least=LEAST_AREA, area=shape.area),
        )
    elif shapely.minimum_clearance(shape) < LEAST_CLEARANCE:
        yield here, Saying("corners and edges must lie at least {least:g} m apart", least=LEAST_CLEARANCE)


def _crossing(outline: Polygon) -> str:
    """What is wrong with an outline and where, in the words of GEOS: ``Self-intersection[3 4]``."""
    reason = shapely.is_valid_reason(outline)
    kind, _, place = reason.partition("[")
    return listed([_CROSSINGS[kind], place], "[") if kind in _CROSSINGS else reason


def _vein_flaws(path: Path, rock: Asteroid) -> Iterator[Finding]:
    shape = Polygon(outline_of(rock))
    for i, vein in enumerate(rock.veins):
        share = area_of_vein(vein, shape) / (pi / 4 * vein.size[0] * vein.size[1])
        if share < LEAST_SHARE_OF_VEIN:
            inside = Saying(
                "at least half of the vein must lie inside the rock, {share:.0%} does", share=share
            )
            yield (*path, "veins", i), inside


def _field_flaws(path: Path, field: Debris) -> Iterator[Finding]:
    smallest, largest = field.size
    if smallest > largest:
        sizes = {"smallest": smallest, "largest": largest}
        yield (*path, "size"), Saying("must be [smallest, largest], got [{smallest:g}, {largest:g}]", **sizes)
        return
    if field.clear >= field.radius:
        limits = {"radius": field.radius, "found": field.clear}
        yield (*path, "clear"), Saying("must be below the radius ({radius:g} m), got {found:g}", **limits)
        return
    pieces = field.count * (smallest**2 + smallest * largest + largest**2) / 3
    if pieces > FULLEST_FIELD * (field.radius**2 - field.clear**2):
        yield (
            (*path, "count"),
            Saying("{count} pieces of this size do not fit, give a larger 'radius'", count=field.count),
        )


def _port_flaws(path: Path, structure: Structure) -> Iterator[Finding]:
    """A port must be held by the hull, and its face must be free."""
    kind = KINDS[structure.kind]
    hull = shapely.union_all([Polygon(part) for part in kind.parts])
    for i, port in enumerate(ports_of(structure) if structure.ports else ()):
        arm, _ = port_parts(kind, port)
        way = placed(box(0.0, -PORT_WIDTH / 2, FREE_WAY, PORT_WIDTH / 2), port.at, port.heading)
        here = (*path, "ports", i, "at")
        if hull.intersects(Polygon(way)):
            yield (
                here,
                Saying("the {kind}'s own hull is in the way to this port, move it out", kind=structure.kind),
            )
        elif not hull.intersects(Polygon(arm)):
            own = {"arm": kind.arm, "kind": structure.kind}
            yield (
                here,
                Saying("the port hangs free: its arm of {arm:g} m does not reach the {kind}'s hull", **own),
            )


def _outside(level: Level, sound: list[tuple[Path, Thing]], solids: list[_Solid]) -> Iterator[Finding]:
    width, height = level.arena.size
    arena = shapely.box(-width / 2, -height / 2, width / 2, height / 2)
    limits = Saying("the arena ({width:g} by {height:g} m around [0, 0])", width=width, height=height)
    solid_paths = {solid.path for solid in solids}
    for solid in solids:
        if not arena.contains(solid.shape):
            where = solid.path if solid.path[-1] == "position" else (*solid.path, "position")
            yield where, Saying("not wholly inside {arena}", arena=limits)
    for path, thing in sound:
        centre = Point(thing.position)
        extent = centre.buffer(thing.radius) if isinstance(thing, Debris) else centre
        if path not in solid_paths and not arena.contains(extent):
            yield (*path, "position"), Saying("not inside {arena}", arena=limits)


def _overlaps(solids: list[_Solid]) -> Iterator[Finding]:
    if not solids:
        return
    shapes = np.array([solid.shape for solid in solids])
    tree = STRtree(shapes)
    told = 0
    for i, solid in enumerate(solids):
        other = _first_overlap(shapes, tree, i)
        if other is not None:
            told += 1
            where = solid.path if solid.path[-1] == "position" else (*solid.path, "position")
            yield where, Saying("overlaps {other}", other=_called(solids[other].path))
        if told >= MOST_OVERLAPS:
            return


def _first_overlap(shapes: np.ndarray[tuple[int], np.dtype[np.object_]], tree: STRtree, i: int) -> int | None:
    """The first of the shapes before one that it overlaps. Looks at a growing handful at a time."""
    near = np.sort(tree.query(shapes[i]))
    near = near[near < i]
    start, handful = 0, 8
    while start < len(near):
        some = near[start : start + handful]
        hits = some[shapely.intersects(shapes[some], shapes[i])]
        for hit in hits:
            if shapely.area(shapely.intersection(shapes[hit], shapes[i])) > _TOUCH:
                return int(hit)
        start, handful = start + handful, 2 * handful
    return None


def _called(path: Path) -> str:
    return Saying("the ship") if path[0] == "ship" else path_text(path)
