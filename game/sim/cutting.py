"""Cutting rock: the outline loses what the bit covers, what falls apart becomes rocks and chunks of its own.

Nothing vanishes. What is cut out keeps its mass, its momentum and its angular momentum as chunks; a rock that is cut in
two goes on as two bodies that move just as their parts of the whole moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Literal

from shapely import Point, Polygon, difference, intersection

from game.level.things import OreKind
from game.sim import clamping, physics, tuning
from game.sim.entities import Chunk, Rock, VeinState
from game.sim.events import OreBroken, RockCut, RockSplit, VeinSpent
from game.sim.frames import Vector, point_velocity, to_local, to_world
from game.sim.geometry import MassOf, bit_disc, convex_parts, mass_of, moved, polygons_of, sum_of

if TYPE_CHECKING:
    from game.sim.world import World

RATE_SMOOTHING = 0.012
"""Share by which the shown cutting rate follows the true one each tick."""
LEAST_BITE = 0.9 * 2.0 * tuning.BIT_RADIUS * tuning.BITE_DEPTH
"""m². The teeth take this much at once; while less is under the bit it goes on feeding."""
MOST_FEED = 0.9
"""m² of cutting that can be saved up while the bit waits. A bit that is in deeper cuts all the same and owes the rest."""
VEIN_HARDNESS = 1.5
"""Mohs by which nickel-iron is harder than the rock around it."""
SPENT_AREA = 0.05
"""m². A vein smaller than this is spent."""
CHUNK_DENSITY_RADIUS = 0.8
"""Radius of a chunk as a share of the disc of equal area: broken rock is looser but irregular."""
LEAST_ORE = 0.001
"""kg. Less ore than this in a cut goes with the waste, and less waste than this with the ore."""
HOT_BIT_EDGE = 0.5
"""Share of the cut that a bit above ``BIT_HOT`` still makes."""


def hardness_at(rock: Rock, place: Vector) -> float:
    """Mohs hardness where the bit is: veins of nickel-iron are harder than their rock."""
    inside = Point(to_local(rock.body, place))
    for vein in rock.veins:
        if vein.ore == "nickel_iron" and vein.area.contains(inside):
            return min(10.0, rock.hardness + VEIN_HARDNESS)
    return rock.hardness


def bite(world: World, rock: Rock, tip: Vector) -> None:
    """Cut away what the bit covers, once the drill has paid for it with work."""
    drill = world.ship.drill
    if drill.feed < LEAST_BITE:
        return
    x, y = to_local(rock.body, tip)
    heading = world.ship.angle + drill.swing - rock.angle
    disc = bit_disc(x, y, tuning.BIT_RADIUS, heading)
    covered = intersection(rock.outline, disc).area
    cost = covered / (HOT_BIT_EDGE if drill.celsius > tuning.BIT_HOT else 1.0)
    if covered < LEAST_BITE or cost > drill.feed < MOST_FEED:
        return
    drill.feed -= cost
    cut(world, rock, disc)


def cut(world: World, rock: Rock, tool: Polygon) -> None:
    """Take the tool's outline (in the rock's frame) out of the rock."""
    pieces = polygons_of(difference(rock.outline, tool))
    kept = [piece for piece in pieces if piece.area >= tuning.SPLIT_AREA]
    gone = polygons_of(intersection(rock.outline, tool)) + pieces[len(kept) :]
    removed = sum_of([mass_of(piece, rock.density) for piece in gone])
    place = to_world(rock.body, removed.centre)
    report = RockCut(rock.id, removed.mass, *place, world.ship.drill.celsius)
    world.ship.drill.cut_rate += removed.mass * RATE_SMOOTHING / tuning.TICK
    loose = loosen(world, rock, tool, kept)
    shed(world, rock, removed, loose)
    world.report(report)
    if kept:
        fall_apart(world, rock, kept)
    else:
        dissolve(world, rock)


@dataclass(slots=True)
class Loose:
    """Ore that a cut set free: kind and kg."""

    ore: OreKind
    kilograms: float


def loosen(world: World, rock: Rock, tool: Polygon, kept: list[Polygon]) -> list[Loose]:
    """Take the cut part of every vein out of it; what is left of veins in small pieces comes loose too."""
    loose = []
    for vein in rock.veins:
        left = difference(vein.area, tool)
        remaining = sum(intersection(left, piece).area for piece in kept)
        freed = (vein.area.area - remaining) * rock.density * vein.richness
        vein.area = left
        if freed > LEAST_ORE:
            loose.append(Loose(vein.ore, freed))
            world.drilled[vein.ore] += freed
    before = {vein.ore for vein in rock.veins}
    rock.veins = [vein for vein in rock.veins if vein.area.area >= SPENT_AREA]
    for ore in sorted(before - {vein.ore for vein in rock.veins}):
        world.report(VeinSpent(rock.id, ore))
    return loose


def shed(world: World, rock: Rock, removed: MassOf, loose: list[Loose]) -> None:
    """Make chunks of what was removed: one for each ore, one for the waste, thrown back by the flutes."""
    waste = removed.mass - sum(item.kilograms for item in loose)
    if loose and waste < LEAST_ORE:
        loose[-1].kilograms += waste
        waste = 0.0
    for item in loose:
        chunk = make_chunk(world, rock, removed, item.kilograms, item.ore)
        x, y = chunk.position
        world.report(OreBroken(chunk.id, item.ore, item.kilograms, x, y))
        kick(world, chunk)
    if waste > 0.0:
        kick(world, make_chunk(world, rock, removed, waste, ""))


def make_chunk(world: World, rock: Rock, removed: MassOf, mass: float, ore: OreKind | Literal[""]) -> Chunk:
    """A chunk with a share of the removed mass, moving as that part of the rock moved."""
    place = to_world(rock.body, removed.centre)
    radius = max(0.25, CHUNK_DENSITY_RADIUS * sqrt(mass / rock.density / pi))
    body = world.physics.add_dynamic(place, 0.0, mass, removed.moment * mass / removed.mass)
    world.physics.set_motion(body, point_velocity(rock.body, place), rock.body.angular_velocity)
    shapes = world.physics.add_circle(body, radius, physics.CHUNK)
    shapes[0].filter = physics.UNTOUCHABLE
    number = world.next_number()
    chunk = Chunk(number, f"chunk#{number}", "", body, shapes, ore, mass, radius, world.tick)
    world.add(chunk)
    return chunk


def kick(world: World, chunk: Chunk) -> None:
    """Throw a chunk out of the cut, back along the boom; the ship takes the push."""
    ship = world.ship
    angle = ship.body.angle + ship.drill.swing + pi + world.rng.uniform(-0.7, 0.7)
    impulse = chunk.kilograms * tuning.CUT_KICK * world.rng.uniform(0.6, 1.2)
    world.physics.push(chunk.body, ship.body, (impulse * cos(angle), impulse * sin(angle)), chunk.position)


def fall_apart(world: World, rock: Rock, pieces: list[Polygon]) -> None:
    """The largest piece stays the rock; the others become rocks, each moving as it moved within the whole."""
    if len(pieces) > 1:
        others = [break_off(world, rock, piece) for piece in pieces[1:]]
        world.report(RockSplit(rock.id, (rock.id, *(other.id for other in others))))
    reshape(world, rock, pieces[0])
    hold_on(world, rock)


def break_off(world: World, rock: Rock, piece: Polygon) -> Rock:
    """A new rock from a piece of an old one; the piece is in the old one's frame."""
    mass = mass_of(piece, rock.density)
    place = to_world(rock.body, mass.centre)
    body = world.physics.add_dynamic(place, rock.body.angle, mass.mass, mass.moment)
    world.physics.set_motion(body, point_velocity(rock.body, place), rock.body.angular_velocity)
    shift = (-mass.centre[0], -mass.centre[1])
    outline = moved(piece, shift)
    shapes = world.physics.add_polygons(body, convex_parts(outline), physics.ROCK)
    number = world.next_number()
    new = Rock(
        number,
        f"{rock.id}#{number}",
        rock.name,
        body,
        shapes,
        outline,
        rock.density,
        rock.hardness,
        veins_within(rock.veins, piece, shift),
        moved(rock.uncut, shift),
        revision=1,
    )
    world.add(new)
    return new


def veins_within(veins: list[VeinState], piece: Polygon, shift: Vector) -> list[VeinState]:
    """The parts of veins that lie in a piece, in the piece's new frame."""
    parts = [
        VeinState(vein.ore, moved(polygon, shift), vein.richness)
        for vein in veins
        for polygon in polygons_of(intersection(vein.area, piece))
    ]
    return [part for part in parts if part.area.area >= SPENT_AREA]


def reshape(world: World, rock: Rock, piece: Polygon) -> None:
    """Let the rock's body have a new outline: new mass, new centre, the motion of that place in the old body."""
    mass = mass_of(piece, rock.density)
    body = rock.body
    shift = (-mass.centre[0], -mass.centre[1])
    place = to_world(body, mass.centre)
    velocity = point_velocity(body, place)
    rock.veins = veins_within(rock.veins, piece, shift)
    rock.outline, rock.uncut = moved(piece, shift), moved(rock.uncut, shift)
    rock.revision += 1
    body.position = place
    world.physics.set_mass(body, mass.mass, mass.moment)
    world.physics.set_motion(body, velocity, body.angular_velocity)
    rock.shapes = world.physics.replace_shapes(body, rock.shapes, convex_parts(rock.outline), physics.ROCK)
    shift_anchors(world, rock, shift)


def shift_anchors(world: World, rock: Rock, shift: Vector) -> None:
    """Legs keep their hold when the rock's centre moves."""
    clamp = world.ship.clamp
    if clamp is None or clamp.rock is not rock:
        return
    for leg in clamp.legs:
        leg.anchor = (leg.anchor[0] + shift[0], leg.anchor[1] + shift[1])
        for strut in leg.struts:
            strut.anchor_b = leg.anchor


def hold_on(world: World, rock: Rock) -> None:
    """Legs whose hold was cut away tear out."""
    clamp = world.ship.clamp
    if clamp is None or clamp.rock is not rock:
        return
    for leg in tuple(clamp.legs):
        if not rock.outline.covers(Point(leg.anchor)):
            clamping.tear(world, clamp, leg, 0.0)


def dissolve(world: World, rock: Rock) -> None:
    """Nothing larger than rubble is left of a rock."""
    clamp = world.ship.clamp
    if clamp is not None and clamp.rock is rock:
        clamping.let_go(world, clamp, torn=True)
    world.remove(rock)
