"""What moves and shines on other people's ships, in metres on each: ahead is x, port is y. Data only.

The places are those of the art, `assets/art/craft.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.level.ships import Faction, ShipKind
from game.view.camera import Point
from game.view.palette import Colour, rgb


@dataclass(frozen=True, slots=True)
class Bell:
    """An engine's mouth, and the size of its plume as a share of the *Lucky Strike*'s."""

    at: Point
    size: float


@dataclass(frozen=True, slots=True)
class Trim:
    """What one kind of ship has on it."""

    art: str
    bells: tuple[Bell, ...]
    aft: float
    """m along the hull: where the jets sit that swing the stern."""
    fore: float
    beam: float
    """m aside from the middle: the mouths of all jets."""
    nose: float
    """m ahead: the mouths of the reverse thrusters."""
    lamps: tuple[Point, ...]
    length: float
    """m, from the bell to the nose."""


TRIMS: dict[ShipKind, Trim] = {
    "jumper_small": Trim(
        "jumper_small", (Bell((-6.2, 0.5), 0.62),), -3.4, 1.6, 3.4, 3.6, ((5.0, 3.5), (5.0, -3.5), (-2.9, 2.3)), 13.0
    ),
    "jumper_large": Trim(
        "jumper_large",
        (Bell((-11.0, 2.2), 0.74), Bell((-9.6, -1.6), 0.42)),
        -7.0,
        1.4,
        4.6,
        3.0,
        ((8.6, 6.2), (6.8, -4.6), (-7.0, 3.6), (1.2, -7.6)),
        23.0,
    ),
    "responder": Trim(
        "responder",
        (Bell((-11.8, 7.2), 0.62), Bell((-11.2, 0.0), 0.45), Bell((-11.8, -7.2), 0.62)),
        -9.0,
        7.0,
        9.2,
        11.0,
        ((9.6, 2.2), (9.6, -2.2)),
        23.0,
    ),
    "patrol": Trim(
        "patrol", (Bell((-7.0, 0.0), 0.82),), -8.0, 5.0, 2.6, 12.6, ((-10.0, 8.0), (-10.0, -8.0), (12.0, 0.0)), 25.0
    ),
    "trader": Trim(
        "trader",
        (Bell((-20.0, 2.0), 0.6), Bell((-20.0, -2.0), 0.6)),
        -15.4,
        13.6,
        5.8,
        17.0,
        ((13.2, 2.0), (13.2, -2.0)),
        37.0,
    ),
    "miner": Trim(
        "lucky_strike", (Bell((-12.2, 0.0), 1.0),), -4.7, 6.4, 6.0, 10.2, ((3.95, 4.95), (3.95, -5.45), (-9.9, 6.6)), 24.0
    ),
}  # fmt: skip
LAMPS: dict[Faction, Colour] = {
    "jumpers": rgb("#8a5cff"),
    "independents": rgb("#ffc36b"),
    "helios": rgb("#6ff5e6"),
    "traders": rgb("#ffc36b"),
}
BLINKS: dict[Faction, tuple[float, float]] = {
    "jumpers": (0.9, 0.34),
    "independents": (2.0, 0.12),
    "helios": (1.2, 0.1),
    "traders": (2.6, 0.12),
}
"""s between two flashes of the lamps, and s that one takes: who is who can be told by the beat too."""
