"""One row for each kind of ship: what it weighs, how it flies, what it carries."""

from __future__ import annotations

from dataclasses import dataclass

from game.level.ships import Faction, ShipKind
from game.sim.frames import Vector
from game.sim.gear import LUCKY_STRIKE, Engine
from game.sim.standoff import tuning


@dataclass(frozen=True, slots=True)
class Gun:
    """A gun fixed along the nose that throws dumb slugs.

    ``muzzle`` in m in the ship's frame, ``speed`` of a slug in m/s against the ship, ``slug`` in kg, ``reload`` in s;
    ``scatter`` in rad is the standard deviation of a slug's course about the bore.
    """

    muzzle: Vector
    speed: float
    slug: float
    reload: float
    rounds: int
    scatter: float


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of ship. ``tanks`` in kg of fuel, ``toughness`` in J of a slug for each % of the hull."""

    faction: Faction
    engine: Engine
    tanks: float
    radius: float
    """m from the centre to the farthest part of the hull."""
    toughness: float
    gun: Gun | None
    room: float
    """kg of exotic matter that its hold takes."""


DRIVER = Gun(
    muzzle=(13.5, -2.2), speed=160.0, slug=60.0, reload=1.6, rounds=0, scatter=tuning.SCATTER_LAUNCHER
)
"""The Lucky Strike's mass driver: an ore flinger, heavy and slow. 60 kg at 160 m/s are 0.77 MJ and push back by
9,600 N·s, about 0.1 m/s. Its rounds are a matter of the level."""
LUCKY_STRIKE_TOUGHNESS = 60_000.0
"""J of a slug for each % of the hull."""

KINDS: dict[ShipKind, Kind] = {
    "jumper_small": Kind(
        "jumpers",
        Engine(38_000.0, 330_000.0, 200_000.0, 150_000.0, 1_600_000.0, 12_000.0, 5.0, 3.6, 2.4),
        tanks=9_000.0,
        radius=7.2,
        toughness=22_000.0,
        gun=Gun((7.2, -1.5), 220.0, 16.0, 0.9, 60, tuning.SCATTER_BODGED),
        room=15.0,
    ),
    "jumper_large": Kind(
        "jumpers",
        Engine(84_000.0, 560_000.0, 330_000.0, 240_000.0, 5_400_000.0, 12_000.0, 9.0, 6.4, 4.4),
        tanks=18_000.0,
        radius=12.4,
        toughness=48_000.0,
        gun=Gun((7.4, 0.5), 240.0, 30.0, 1.4, 60, tuning.SCATTER_BODGED),
        room=40.0,
    ),
    "responder": Kind(
        "independents",
        Engine(92_000.0, 680_000.0, 380_000.0, 280_000.0, 6_600_000.0, 12_000.0, 9.0, 7.0, 4.6),
        tanks=20_000.0,
        radius=14.6,
        toughness=60_000.0,
        gun=Gun((11.8, 0.0), 240.0, 30.0, 1.2, 60, tuning.SCATTER_LAUNCHER),
        room=20.0,
    ),
    "patrol": Kind(
        "helios",
        Engine(66_000.0, 640_000.0, 360_000.0, 260_000.0, 5_000_000.0, 12_000.0, 8.0, 6.4, 3.6),
        tanks=16_000.0,
        radius=14.6,
        toughness=60_000.0,
        gun=Gun((15.0, 0.0), 280.0, 24.0, 0.8, 90, tuning.SCATTER_ARMOURY),
        room=10.0,
    ),
    "trader": Kind(
        "traders",
        Engine(170_000.0, 520_000.0, 300_000.0, 220_000.0, 9_000_000.0, 12_000.0, 14.0, 11.0, 8.0),
        tanks=30_000.0,
        radius=20.2,
        toughness=60_000.0,
        gun=None,
        room=60.0,
    ),
    "miner": Kind(
        "independents",
        LUCKY_STRIKE,
        tanks=24_000.0,
        radius=13.0,
        toughness=LUCKY_STRIKE_TOUGHNESS,
        gun=None,
        room=60.0,
    ),
}
