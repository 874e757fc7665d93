"""A made standoff, as full as any will be: what it costs is measured, not played for fun."""

from __future__ import annotations

import random
from math import hypot

from game.level.spec import Level
from game.sim import Controls, World
from game.sim.tuning import TICKS_A_SECOND

SHIPS, ROCKS = 12, 100
IN_A_GROUP = 3
SPREAD = 900.0
"""m around the player within which everything begins, along x and y."""
SECONDS = 30.0
"""Within so many all of them have come near and fire."""
CLEAR = 60.0
"""m around the player where nothing is."""
GAP = 12.0
"""m between two things at least."""


def crowd() -> Level:
    """Four groups of three jumpers, all out for the player and hard to frighten, among a hundred rocks."""
    chance = random.Random("crowd")
    taken = [(0.0, 0.0, CLEAR)]

    def room_for(radius: float) -> tuple[float, float]:
        while True:
            x, y = chance.uniform(-SPREAD, SPREAD), chance.uniform(-SPREAD, SPREAD)
            if all(hypot(x - a, y - b) > radius + c + GAP for a, b, c in taken):
                taken.append((x, y, radius))
                return x, y

    rocks = []
    for number in range(ROCKS):
        radius = chance.uniform(6.0, 30.0)
        place, spin = room_for(1.3 * radius), chance.uniform(-3.0, 3.0)
        rocks.append({"type": "asteroid", "position": place, "radius": radius, "seed": number, "spin": spin})
    kinds = ("jumper_large", "jumper_small", "jumper_small")
    ships = [
        {"id": f"ship-{i}", "kind": kinds[i % IN_A_GROUP], "position": room_for(16.0)} for i in range(SHIPS)
    ]
    groups = [
        {
            "id": f"group-{first}",
            "ships": tuple(f"ship-{first + i}" for i in range(IN_A_GROUP)),
            "patience": 8,
            "nerve": 100,
            "notice": 3000,
        }
        for first in range(0, SHIPS, IN_A_GROUP)
    ]
    return Level.model_validate(
        {
            "title": f"{SHIPS} ships, {ROCKS} rocks",
            "arena": {"size": (4000.0, 4000.0)},
            "things": tuple(rocks),
            "ship": {"hold": {"exotic_matter": 30}},
            "standoff": {"ships": tuple(ships), "groups": tuple(groups), "rounds": 100},
        }
    )


class Hunted:
    """Keeps moving, and fires at whatever is before the nose: so that everybody else has much to do."""

    def fly(self, world: World) -> Controls:
        """Weave to and fro, turning slowly."""
        side = 60 if world.tick // (2 * TICKS_A_SECOND) % 2 else -60
        return Controls(thrust=40, strafe=side, turn=30, fire=True)
