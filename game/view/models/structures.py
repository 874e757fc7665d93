"""Stations, habitats and wrecks in facets, built on the outlines that are solid. Random details are seeded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from math import cos, pi, sin
from random import Random

from game.level.structures import ARM_WIDTH, KINDS, PORT_WIDTH, Outline
from game.sim.entities import PortState, rotated
from game.view import palette
from game.view.mesh import Facet, Mesh, Point, mesh_of
from game.view.palette import Colour, dimmed, rgb
from game.view.solids import UP, box, disc, dome, flat, plate, stripes, truss, tube

DARKER = 0.74
"""Stations stay darker than the ship, so that windows win."""
HULL_PAINTS = tuple(
    dimmed(rgb(code), DARKER)
    for code in ("#6b6862", "#5a5b5e", "#7a705f", "#565048", "#77777a", "#86583a", "#4d6668", "#625c55")
)
CARGO_PAINTS = tuple(
    dimmed(rgb(code), DARKER)
    for code in ("#a8542a", "#8a8f90", "#3f7075", "#9a8c6c", "#7c4038", "#6d6a63", "#b06a30")
)
SOLAR = rgb("#22365c")
WINDOWS: tuple[Colour, ...] = (
    palette.WINDOW_WARM,
    palette.WINDOW_WARM,
    palette.WINDOW_WARM,
    palette.WINDOW_PALE,
    palette.WINDOW_AMBER,
    palette.WINDOW_COOL,
)
PORT_LAMP_SIDE = 2.9
"""m of a port's running lights from its axis."""


def structure_mesh(kind: str, ports: Sequence[PortState]) -> Mesh:
    """The facets of a kind of structure with these ports."""
    return _mesh(kind, tuple((port.at, port.heading) for port in ports))


@cache
def _mesh(kind: str, ports: tuple[tuple[Point, float], ...]) -> Mesh:
    facets = [facet for at, heading in ports for facet in port_arm(at, heading, KINDS[kind].arm)]
    facets += HULLS[kind](KINDS[kind].parts)
    return mesh_of([*facets, *(facet for at, heading in ports for facet in port_housing(at, heading))])


def port_arm(at: Point, heading: float, length: float) -> list[Facet]:
    """The trussed arm behind a port."""
    root = _along(at, heading, -length)
    end = _along(at, heading, -4.0)
    facets = tube(root, end, ARM_WIDTH * 0.2, palette.DARK_STEEL, strips=3)
    return facets + truss(root, end, ARM_WIDTH, HULL_PAINTS[2], 0.16)


def port_housing(at: Point, heading: float) -> list[Facet]:
    """Rings and guide petals of a port, and an orange band to find it by."""
    facets = []
    half = PORT_WIDTH / 2
    for back, length, share, paint in (
        (5.0, 1.6, 1.0, palette.STEEL),
        (3.4, 1.2, 0.8, palette.DARK_STEEL),
        (2.2, 1.1, 1.0, rgb("#a8a294")),
        (1.1, 1.1, 0.86, rgb("#c9c2b0")),
    ):
        facets += tube(
            _along(at, heading, -back), _along(at, heading, -back + length), half * share, paint, strips=6
        )
    band = [_turned(at, heading, point) for point in box(-4.7, -half, -3.9, half)]
    facets.append(flat(band, dimmed(palette.ORANGE, 0.9)))
    return facets


def port_lamps(at: Point, heading: float) -> tuple[Point, Point]:
    """Places of the two running lights beside a port's face."""
    return (
        _turned(at, heading, (-1.6, PORT_LAMP_SIDE)),
        _turned(at, heading, (-1.6, -PORT_LAMP_SIDE)),
    )


def _along(at: Point, heading: float, metres: float) -> Point:
    return (at[0] + cos(heading) * metres, at[1] + sin(heading) * metres)


def _turned(at: Point, heading: float, local: Point) -> Point:
    x, y = rotated(local, heading)
    return (at[0] + x, at[1] + y)


def _bounds(outline: Outline) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    return (min(xs), min(ys), max(xs), max(ys))


def _blocks(rng: Random, x0: float, y0: float, x1: float, y1: float, depth: int = 0) -> list[Facet]:
    """A wall of machines: split until small, each piece a plate with something on it."""
    width, height = x1 - x0, y1 - y0
    if depth < 4 and max(width, height) > 9.0:
        share = rng.uniform(0.32, 0.68)
        if width > height:
            cut = x0 + width * share
            return _blocks(rng, x0, y0, cut, y1, depth + 1) + _blocks(rng, cut, y0, x1, y1, depth + 1)
        cut = y0 + height * share
        return _blocks(rng, x0, y0, x1, cut, depth + 1) + _blocks(rng, x0, cut, x1, y1, depth + 1)
    facets = plate(box(x0 + 0.15, y0 + 0.15, x1 - 0.15, y1 - 0.15), rng.choice(HULL_PAINTS), 0.5)
    return facets + _fitting(rng, x0 + 0.8, y0 + 0.8, x1 - 0.8, y1 - 0.8)


def _fitting(rng: Random, x0: float, y0: float, x1: float, y1: float) -> list[Facet]:
    width, height = x1 - x0, y1 - y0
    kind = rng.random()
    centre = ((x0 + x1) / 2, (y0 + y1) / 2)
    if kind < 0.42:
        return _windows(rng, x0, y0, x1, y1)
    if kind < 0.58:
        return dome(centre, min(width, height) * 0.36, rng.choice(HULL_PAINTS), 8)
    if kind < 0.78:
        return tube((x0, centre[1]), (x1, centre[1]), min(0.9, height * 0.2), rng.choice(HULL_PAINTS))
    lid = box(
        centre[0] - width * 0.3, centre[1] - height * 0.3, centre[0] + width * 0.3, centre[1] + height * 0.3
    )
    return plate(lid, rng.choice(HULL_PAINTS), 0.35)


def _windows(
    rng: Random, x0: float, y0: float, x1: float, y1: float, across: float = 1.9, up: float = 3.2
) -> list[Facet]:
    facets = []
    rows, columns = max(1, int((y1 - y0) / up)), max(1, int((x1 - x0) / across))
    for row in range(rows):
        y = y0 + (row + 0.5) * (y1 - y0) / rows
        start = 0
        while start < columns:
            length = min(columns - start, rng.choice((1, 2, 2, 3, 4)))
            if rng.random() < 0.62:
                left = x0 + start * across + 0.25
                right = x0 + (start + length) * across - 0.25
                glow = dimmed(rng.choice(WINDOWS), rng.uniform(0.45, 1.0))
                facets.append(Facet(box(left, y - 0.32, right, y + 0.32), UP, palette.GLASS, glow=glow))
            start += length + 1
    return facets


def _freeport(parts: tuple[Outline, ...]) -> list[Facet]:
    rng = Random(14)
    lower, drum, upper, *wings = (_bounds(part) for part in parts)
    facets = []
    for wing in wings:
        facets += _solar_wing(*wing)
    for tower in (lower, upper):
        facets += plate(box(*tower), HULL_PAINTS[1], 0.6)
        facets += _blocks(rng, *tower)
    return facets + _drum(rng, *drum)


def _solar_wing(x0: float, y0: float, x1: float, y1: float) -> list[Facet]:
    middle = (y0 + y1) / 2
    facets = tube((x0, middle), (x1, middle), 1.2, HULL_PAINTS[4])
    columns = 5
    width = (x1 - x0 - 3.0) / columns
    for column in range(columns):
        left = x0 + 3.0 + column * width
        for low, high in ((y0, middle - 1.6), (middle + 1.6, y1)):
            facets += plate(box(left + 0.3, low, left + width - 0.3, high), SOLAR, 0.25, 1.2)
            for i in range(1, 5):
                y = low + (high - low) * i / 5
                facets.append(flat(box(left + 0.6, y - 0.1, left + width - 0.6, y + 0.1), rgb("#16233f")))
    return facets


def _drum(rng: Random, x0: float, y0: float, x1: float, y1: float) -> list[Facet]:
    middle = (x0 + x1) / 2
    facets = tube((middle, y0), (middle, y1), (x1 - x0) / 2 - 0.6, HULL_PAINTS[0], strips=14, gloss=0.2)
    step = (y1 - y0) / 5
    for band in range(6):
        y = y0 + band * step
        paint = dimmed(palette.ORANGE, 0.7) if band == 3 else HULL_PAINTS[4]
        low, high = max(y0, y - 0.7), min(y1, y + 0.7)
        facets += tube((middle, low), (middle, high), (x1 - x0) / 2, paint, strips=14, gloss=0.3)
    for band in range(5):
        y = y0 + (band + 0.5) * step
        facets += _windows(rng, x0 + 3.0, y - 2.0, x1 - 3.0, y + 2.0, up=4.0)
    return facets


def _depot(parts: tuple[Outline, ...]) -> list[Facet]:
    rng = Random(5)
    block, *spurs = (_bounds(part) for part in parts)
    facets = []
    for x0, y0, x1, y1 in spurs:
        facets += plate(box(x0, y0, x1, y1), HULL_PAINTS[4], 0.6)
        facets += _cargo(rng, x0 + 0.6, y0 + 1.0, x1 - 0.6, y1 - 1.0)
    x0, y0, x1, y1 = block
    facets += plate(box(*block), HULL_PAINTS[0], 1.2)
    facets += _blocks(rng, x0 + 1.4, y0 + 1.4, x1 - 1.4, -2.0)
    facets += _cargo(rng, x0 + 2.0, 1.0, x1 - 2.0, y1 - 2.0)
    return facets + stripes(x0 + 1.4, -1.6, x1 - 1.4, 0.6, palette.ORANGE_SECOND, 1)


def _cargo(rng: Random, x0: float, y0: float, x1: float, y1: float) -> list[Facet]:
    facets = []
    columns, rows = max(1, int((x1 - x0) / 4.6)), max(1, int((y1 - y0) / 2.9))
    width, height = (x1 - x0) / columns, (y1 - y0) / rows
    for column in range(columns):
        for row in range(rows):
            if rng.random() < 0.85:
                left, low = x0 + column * width, y0 + row * height
                outline = box(left + 0.15, low + 0.15, left + width - 0.15, low + height - 0.15)
                facets += plate(outline, rng.choice(CARGO_PAINTS), 0.3)
    return facets


def _wheel(parts: tuple[Outline, ...]) -> list[Facet]:
    rng = Random(8)
    rim = parts[0]
    count = len(rim)
    facets = []
    facets += plate(rim, rgb("#2a2c31"), 1.0)
    for i in range(count):
        a, b = rim[i], rim[(i + 1) % count]
        segment = [a, b, _shrunk(b, 0.74), _shrunk(a, 0.74)]
        facets += plate(segment, HULL_PAINTS[(0, 4, 2)[i % 3]], 0.9)
        for share in (0.25, 0.5, 0.75):
            if rng.random() < 0.8:
                facets.append(_rim_window(rng, a, b, share))
    for i in range(0, count, 3):
        facets += tube((0.0, 0.0), _shrunk(rim[i], 0.76), 1.3, palette.STEEL, strips=4)
    facets += disc((0.0, 0.0), 9.5, HULL_PAINTS[0], 12, 1.4)
    facets += disc((0.0, 0.0), 6.5, dimmed(palette.ORANGE, 0.75), 12, 0.6)
    return facets + dome((0.0, 0.0), 5.4, HULL_PAINTS[4], 12)


def _shrunk(point: Point, share: float) -> Point:
    return (point[0] * share, point[1] * share)


def _rim_window(rng: Random, a: Point, b: Point, share: float) -> Facet:
    def at(along: float, depth: float) -> Point:
        return _shrunk((a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along), depth)

    low, high = share - 0.07, share + 0.07
    glow = dimmed(rng.choice(WINDOWS), rng.uniform(0.5, 1.0))
    return Facet(
        (at(low, 0.855), at(high, 0.855), at(high, 0.885), at(low, 0.885)), UP, palette.GLASS, glow=glow
    )


def _hauler(parts: tuple[Outline, ...]) -> list[Facet]:
    """A dead ship: burnt paint, open hull, no lights."""
    rng = Random(3)
    hull, nose, pod, engine = parts
    rust, burnt = rgb("#6d4a38"), rgb("#2c2826")
    facets = plate(engine, palette.DARK_STEEL, 0.7, 0.3) + plate(hull, rgb("#5c5a57"), 0.9)
    facets += plate(nose, rgb("#6f6a60"), 0.7) + plate(pod, rust, 0.8)
    x0, y0, x1, y1 = _bounds(hull)
    step = (x1 - x0 - 2.0) / 6
    for i in range(6):
        left = x0 + 1.0 + i * step
        paint = burnt if i in (2, 3) else rng.choice((rust, rgb("#55605f"), rgb("#77716a")))
        facets += plate(box(left + 0.2, y0 + 1.0, left + step - 0.2, y1 - 1.0), paint, 0.4)
    hole = ((-6.5, -1.8), (-3.2, -2.4), (-1.0, -0.4), (-2.2, 1.9), (-5.4, 2.2), (-7.0, 0.3))
    facets += plate(hole, rgb("#171514"), 0.5)
    for x, y in ((-4.4, -1.6), (-3.0, 0.8), (-5.2, 0.4)):
        facets += tube((x, y), (x + 1.6, y + 0.7), 0.16, palette.STEEL, strips=2)
    return facets + plate(((10.2, -1.4), (13.6, -1.0), (13.6, 1.0), (10.2, 1.4)), palette.GLASS, 0.3, 1.0)


HULLS: dict[str, Callable[[tuple[Outline, ...]], list[Facet]]] = {
    "freeport": _freeport,
    "depot": _depot,
    "wheel": _wheel,
    "hauler": _hauler,
}
BEACONS: dict[str, tuple[Point, ...]] = {
    "freeport": ((0.0, 81.0), (0.0, -81.0), (53.0, 40.0), (53.0, -40.0)),
    "depot": ((0.0, 25.0), (0.0, -25.0)),
    "wheel": tuple((32.0 * cos(a), 32.0 * sin(a)) for a in (pi / 4, 3 * pi / 4, 5 * pi / 4, 7 * pi / 4)),
    "hauler": (),
}
"""Red lamps that blink, by kind."""
