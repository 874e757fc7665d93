"""Paints the *Lucky Strike*: hull, hoppers as full as they are, claws that unfold, boom, plume and jets."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, cos, hypot, pi, sin, sqrt
from random import Random

from game.level.structures import CLAW_ROOTS, DRILL_AT
from game.sim import tuning
from game.sim.entities import Ship, rotated
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.lit.maps import spots
from game.view.lit.sprites import LitSprite
from game.view.mesh import Facet, Mesh, mesh_of, paint
from game.view.models import ship as model
from game.view.palette import Colour
from game.view.portrait import Portraits
from game.view.poses import Pose
from game.view.solids import box, dome, flat, tube

FOLDED: tuple[tuple[Point, Point], ...] = (((10.6, 6.3), (13.0, 5.0)), ((10.6, -7.6), (13.0, -6.4)))
"""Elbow and tip of each claw at rest, in metres on the ship."""
OPEN: tuple[tuple[Point, Point], ...] = (((12.0, 8.6), (17.2, 6.2)), ((12.0, -10.0), (17.2, -7.8)))
"""While the scoop is open."""
UPPER_ARM = 7.4
"""m from root to elbow, and from elbow to tip."""
UNFOLD_SECONDS = 0.35
PLUME_METRES = 34.0
BOOM_REST = 3.0
"""m from the boom's root to the tip of the lifted bit."""
BIT_LENGTH = 2.6
BIT_NECK = 0.45
BIT_PAINT = palette.rgb("#a8a294")
FLUTE_STEPS = 12
HEAP_STEP = 0.05
"""Hoppers are drawn full in steps of so much."""
ARM_PAINT = palette.rgb("#6d6a64")


class ShipPainter:
    """Knows the ship's facets, and how far its claws have unfolded."""

    def __init__(self) -> None:
        self._hull = mesh_of(model.hull())
        self._portraits = Portraits()
        self._lit: LitSprite | None = None
        self._heaps: dict[tuple[int, str], LitSprite] = {}
        self._open = 0.0
        self._reach = [0.0, 0.0]
        self._clock = 0.0
        self._rng = Random(17)

    def draw(self, brush: Brush, ship: Ship) -> None:
        """Paint the ship with everything that moves on it."""
        pose = brush.poses.at(ship, brush.alpha)
        self._move_claws(brush.clock, ship)
        self._plume(brush, ship, pose)
        for index in (0, 1):
            self._claw(brush, ship, pose, index)
        _boom(brush, ship, pose)
        if self._in_light(brush, pose):
            self._lit_ore(brush, ship, pose)
        else:
            self._portraits.draw(brush, "hull", self._hull, (pose[0], pose[1]), pose[2], brush.hull_sun)
            _ore(brush, ship, pose)
        self._jets(brush, ship, pose)
        _lamps(brush, pose)

    def _in_light(self, brush: Brush, pose: Pose) -> bool:
        """Blit the hull's lit picture, if it is made by now."""
        if brush.studio is None:
            return False
        if self._lit is None:
            self._lit = brush.studio.sprite("lucky_strike", urgent=True)
        return brush.lit(self._lit, (pose[0], pose[1]), pose[2])

    def _lit_ore(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Blit a heap into each hopper that has something in it, the aft ones first; exotic matter lies in the last."""
        if ship.cargo <= 0.0 or brush.studio is None:
            return
        beds = spots("lucky_strike", "beds")
        full = ship.cargo / tuning.HOLD_CAPACITY * len(beds)
        exotic = ship.hold["exotic_matter"] / ship.cargo
        for i, bed in enumerate(beds):
            share = min(1.0, full - i)
            if share <= 0.0:
                return
            ore = "exotic_matter" if exotic > 0.0 and i + 1 > full * (1.0 - exotic) else "nickel_iron"
            name = f"heap_{ore}_{25 * min(4, 1 + int(share * 4))}"
            heap = self._heaps.get((i, name))
            if heap is None:
                heap = self._heaps[i, name] = brush.studio.sprite(name, urgent=True)
            x, y = rotated(bed, pose[2])
            brush.lit(heap, (pose[0] + x, pose[1] + y), pose[2])

    def _move_claws(self, clock: float, ship: Ship) -> None:
        step = min(1.0, max(0.0, clock - self._clock) / UNFOLD_SECONDS)
        self._clock = clock
        self._open = _towards(self._open, 1.0 if ship.scooping else 0.0, step)
        held = {leg.index for leg in ship.clamp.legs} if ship.clamp is not None else set()
        self._reach = [_towards(self._reach[i], 1.0 if i in held else 0.0, step * 2) for i in (0, 1)]

    def _claw(self, brush: Brush, ship: Ship, pose: Pose, index: int) -> None:
        root = CLAW_ROOTS[index]
        (elbow, tip), (wide_elbow, wide_tip) = FOLDED[index], OPEN[index]
        elbow, tip = _between(elbow, wide_elbow, self._open), _between(tip, wide_tip, self._open)
        anchor = _anchor(brush, ship, pose, index)
        if anchor is not None:
            tip = _between(tip, anchor, self._reach[index])
            elbow = _between(elbow, _elbow(root, anchor, 1.0 if index == 0 else -1.0), self._reach[index])
        arm = _arm(root, _rounded(elbow), _rounded(tip))
        paint(brush.surface, arm, brush.lens, (pose[0], pose[1]), pose[2], brush.hull_sun)

    def _plume(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        if ship.main < 0.02:
            return
        surface, scale = brush.surface, brush.lens.scale
        length = PLUME_METRES * (0.25 + 0.75 * ship.main)
        steps = 44
        for i in range(steps):
            t = (i + self._rng.random() * 0.5) / steps
            wobble = self._rng.gauss(0.0, 1.0) * 0.9 * t
            x, y = _pixel(brush, pose, (model.BELL[0] - length * t, wobble))
            wide = (0.5 + 0.62 * min(3 * t, 1.0) ** 0.7 * (1.0 - 0.45 * t)) * 2.6 * scale
            fade = (1.0 - t) ** 1.5 * (0.35 + 0.65 * ship.main)
            shine(surface, x, y, wide * 2.1, palette.PLUME_TAIL, 0.30 * fade, HALO)
            shine(surface, x, y, wide * 1.25, palette.PLUME_SHEATH, 0.45 * fade, HALO)
            if t < 0.62:
                ripple = 0.75 + 0.25 * cos(2 * pi * 8 * t)
                shine(surface, x, y, wide * 0.62, palette.PLUME_BODY, 0.62 * fade * ripple, LAMP)
        x, y = _pixel(brush, pose, (model.BELL[0] - 0.6, 0.0))
        shine(surface, x, y, 13.0 * scale, palette.PLUME_SHEATH, 0.5 * ship.main, HALO)
        shine(surface, x, y, 4.6 * scale, palette.PLUME_BODY, 0.9 * ship.main, LAMP)

    def _jets(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        bursts = [(spot, (0.0, 1.0), -ship.side) for spot in model.PORT_JETS]
        bursts += [(spot, (0.0, -1.0), ship.side) for spot in model.STARBOARD_JETS]
        bursts += [
            (spot, (1.0, 0.15 if spot[1] > 0 else -0.15), ship.reverse * 1.6) for spot in model.NOSE_JETS
        ]
        aft_port, fore_port = model.PORT_JETS
        aft_starboard, fore_starboard = model.STARBOARD_JETS
        turning = ship.torque
        bursts += [(aft_port, (0.0, 1.0), turning), (fore_starboard, (0.0, -1.0), turning)]
        bursts += [(fore_port, (0.0, 1.0), -turning), (aft_starboard, (0.0, -1.0), -turning)]
        for spot, direction, strength in bursts:
            if strength > 0.04:
                self._jet(brush, pose, spot, direction, min(1.6, strength))

    def _jet(self, brush: Brush, pose: Pose, spot: Point, direction: Point, strength: float) -> None:
        scale = brush.lens.scale
        for i in range(5):
            away = 0.5 + i * 1.05 * (0.5 + 0.5 * strength) * self._rng.uniform(0.85, 1.15)
            x, y = _pixel(brush, pose, (spot[0] + direction[0] * away, spot[1] + direction[1] * away))
            radius = (0.8 + 0.42 * i) * scale
            shine(
                brush.surface, x, y, radius, palette.PLUME_BODY, min(1.0, strength) * (0.7 - 0.12 * i), LAMP
            )


def _boom(brush: Brush, ship: Ship, pose: Pose) -> None:
    drill = ship.drill
    turn = round(brush.clock * drill.rpm / 60.0 * FLUTE_STEPS) % FLUTE_STEPS
    boom = _boom_mesh(round(BOOM_REST + drill.extension, 2), round(drill.swing, 3), turn)
    paint(brush.surface, boom, brush.lens, (pose[0], pose[1]), pose[2], brush.hull_sun)
    hot = (drill.celsius - 250.0) / (tuning.BIT_STOP - 250.0)
    tip = _on_boom(drill.swing, BOOM_REST + drill.extension - 0.9)
    x, y = _pixel(brush, pose, tip)
    shine(brush.surface, x, y, 2.6 * brush.lens.scale, palette.heat(0.35), min(0.9, hot), LAMP)


@lru_cache(maxsize=60)
def _boom_mesh(reach: float, swing: float, turn: int) -> Mesh:
    """Boom and bit so long, so far to the side, the flutes at a step of their turn."""
    shank = reach - BIT_LENGTH
    facets = tube(_on_boom(swing, 0.0), _on_boom(swing, max(0.6, shank)), 0.52, palette.CHIPPED, gloss=1.0)
    for back in (0.4, 1.5, 2.6, 3.7, 4.8):
        if shank - back > 0.5:
            ring = (_on_boom(swing, shank - back - 0.22), _on_boom(swing, shank - back))
            facets += tube(*ring, 0.7, palette.DARK_STEEL, strips=4)
    facets += tube(_on_boom(swing, shank), _on_boom(swing, shank + BIT_NECK), 0.9, palette.DARK_STEEL)
    return mesh_of(facets + _bit(swing, shank + BIT_NECK, 2 * pi * turn / FLUTE_STEPS))


def _bit(swing: float, start: float, turn: float) -> list[Facet]:
    """The cone of the bit; its flutes go round as bands of light."""
    facets = []
    steps = 6
    length = (BIT_LENGTH - BIT_NECK) / steps
    for i in range(steps):
        wide, narrow = 1.1 * (1.0 - i / steps) ** 0.8 + 0.1, 1.1 * (1.0 - (i + 1) / steps) ** 0.8 + 0.08
        shade = palette.dimmed(BIT_PAINT, 0.72 + 0.28 * sin(turn + i * 2.1))
        ends = (_on_boom(swing, start + i * length), _on_boom(swing, start + (i + 1) * length))
        facets += tube(*ends, wide, shade, narrow, 4, 0.9)
    return facets


def _on_boom(swing: float, metres: float) -> Point:
    """A point of the boom, in metres on the ship, so far from its root."""
    return (DRILL_AT[0] + cos(swing) * metres, DRILL_AT[1] + sin(swing) * metres)


def _ore(brush: Brush, ship: Ship, pose: Pose) -> None:
    full = ship.cargo / tuning.HOLD_CAPACITY * len(model.HOPPERS)
    if full >= HEAP_STEP:
        exotic = ship.hold["exotic_matter"] / ship.cargo
        heaps = _heaps(round(full / HEAP_STEP), round(exotic * 20))
        paint(brush.surface, heaps, brush.lens, (pose[0], pose[1]), pose[2], brush.hull_sun)


@lru_cache(maxsize=30)
def _heaps(steps: int, exotic: int) -> Mesh:
    """Each hopper as full as it is, the aft ones first; exotic matter lies in the last."""
    full = steps * HEAP_STEP
    facets: list[Facet] = []
    for i, ((x0, y0, x1, y1), _) in enumerate(model.HOPPERS):
        share = min(1.0, full - i)
        if share > 0.0:
            rich = exotic > 0 and i + 1 > full * (1.0 - exotic / 20)
            facets += _heap(box(x0 + 0.55, y0 + 0.55, x1 - 0.55, y1 - 0.55), share, rich)
    return mesh_of(facets)


def _heap(room: tuple[Point, ...], share: float, exotic: bool) -> list[Facet]:
    (x0, y0), _, (x1, y1), _ = room
    top = y0 + (y1 - y0) * share
    body: Colour = palette.EXOTIC_VIOLET if exotic else palette.dimmed(palette.NICKEL_IRON, 0.62)
    light: Colour = palette.EXOTIC_CYAN if exotic else palette.NICKEL_IRON
    peak = ((x0 + x1) / 2, (y0 + top) / 2)
    return [
        flat(box(x0, y0, x1, top), body),
        Facet(((x0, y0), peak, (x0, top)), (-0.6, 0.2, 0.77), body, 0.5),
        Facet(((x0, top), peak, (x1, top)), (0.1, 0.6, 0.79), light, 1.2),
        Facet(((x1, top), peak, (x1, y0)), (0.6, -0.1, 0.79), body, 0.5),
    ]


@lru_cache(maxsize=120)
def _arm(root: Point, elbow: Point, tip: Point) -> Mesh:
    facets = tube(root, elbow, 0.42, ARM_PAINT, 0.34, 4)
    facets += tube(_between(root, elbow, 0.3), _between(root, elbow, 0.7), 0.55, palette.ORANGE, 0.48, 4)
    facets += tube(elbow, tip, 0.36, ARM_PAINT, 0.26, 4)
    facets += dome(root, 0.62, palette.DARK_STEEL, 7) + dome(elbow, 0.55, palette.DARK_STEEL, 7)
    along = atan2(tip[1] - elbow[1], tip[0] - elbow[0])
    for spread in (-0.5, 0.5, 0.0):
        end = (tip[0] + 1.1 * cos(along + spread), tip[1] + 1.1 * sin(along + spread))
        facets += tube(tip, end, 0.24, palette.CHIPPED, 0.06, 3)
    return mesh_of(facets)


def _rounded(point: Point) -> Point:
    """To whole steps of 4 cm, so that kept arms are used again."""
    return (round(point[0] * 25) / 25, round(point[1] * 25) / 25)


def _anchor(brush: Brush, ship: Ship, pose: Pose, index: int) -> Point | None:
    """Where a leg holds, in metres on the ship as it is drawn."""
    if ship.clamp is None:
        return None
    leg = next((leg for leg in ship.clamp.legs if leg.index == index), None)
    if leg is None:
        return None
    x, y, angle = brush.poses.at(ship.clamp.rock, brush.alpha)
    dx, dy = rotated(leg.anchor, angle)
    return rotated((x + dx - pose[0], y + dy - pose[1]), -pose[2])


def _elbow(root: Point, tip: Point, side: float) -> Point:
    """Where the joint of two equal arms lies, bent outward."""
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    distance = hypot(dx, dy) or 1.0
    rise = sqrt(max(0.0, UPPER_ARM**2 - (distance / 2) ** 2))
    return (
        root[0] + dx / 2 - dy / distance * rise * side,
        root[1] + dy / 2 + dx / distance * rise * side,
    )


def _lamps(brush: Brush, pose: Pose) -> None:
    scale = brush.lens.scale
    x, y = _pixel(brush, pose, model.COLLAR_LAMP)
    shine(brush.surface, x, y, 2.6 * scale, palette.CYAN, 0.35, HALO)
    for spot in model.COCKPIT_LAMPS:
        x, y = _pixel(brush, pose, spot)
        shine(brush.surface, x, y, 1.3 * scale, palette.WINDOW_WARM, 0.5, LAMP)


def _pixel(brush: Brush, pose: Pose, local: Point) -> Point:
    x, y = rotated(local, pose[2])
    return brush.lens.pixel((pose[0] + x, pose[1] + y))


def _between(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _towards(now: float, goal: float, step: float) -> float:
    return min(goal, now + step) if goal > now else max(goal, now - step)
