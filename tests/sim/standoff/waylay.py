"""Ambushes made from a seed: rocks, three jumpers, and a player who does one of a few things."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from random import Random
from typing import Any

from game.play.bots.payer import Payer
from game.sim import Controls, World
from tests.scenario import Game, scenario

Hands = Callable[[World], Controls]


def ambush(seed: int, rocks: int = 24, limit: float = 120.0) -> Game:
    """Three jumpers, who drift and turn as they may, in a field of drifting rocks around the player."""
    rng = Random(f"ambush {seed}")
    taken: list[tuple[float, float, float]] = [(0.0, 0.0, 40.0)]

    def room_for(radius: float, spread: float) -> tuple[float, float]:
        while True:
            x, y = rng.uniform(-spread, spread), rng.uniform(-spread, spread)
            if all(hypot(x - a, y - b) > radius + c + 8.0 for a, b, c in taken):
                taken.append((x, y, radius))
                return (x, y)

    things: list[dict[str, Any]] = []
    for index in range(rocks):
        radius = rng.uniform(6.0, 42.0)
        drift = (rng.uniform(-1.5, 1.5), rng.uniform(-1.5, 1.5))
        things.append(
            {"type": "asteroid", "id": f"rock-{index}", "position": room_for(radius * 1.3, 520.0), "radius": radius,
             "seed": seed * 100 + index, "velocity": drift, "spin": rng.uniform(-4, 4)}
        )  # fmt: skip
    kinds = ("jumper_large", "jumper_small", "jumper_small")
    ships = [
        {
            "id": f"jumper-{index}",
            "kind": kind,
            "position": room_for(16.0, 420.0),
            "angle": rng.uniform(-180, 180),
        }
        for index, kind in enumerate(kinds)
    ]
    group = {
        "id": "them",
        "ships": [each["id"] for each in ships],
        "patience": 25,
        "nerve": 90,
        "notice": 2000,
    }
    return scenario(
        *things,
        arena={"size": (3000, 3000)},
        ship={"hold": {"exotic_matter": 30}},
        standoff={"ships": ships, "groups": [group], "limit": limit},
        seed=seed,
    )


def idle(world: World) -> Controls:
    """Waits for what comes."""
    return Controls()


def runner(world: World) -> Controls:
    """Flies off with the hand on everything."""
    turn = 40 if world.tick // 90 % 3 else -60
    return Controls(thrust=100, turn=turn, strafe=50 if world.tick // 70 % 2 else -50)


def fighter(world: World) -> Controls:
    """Turns on the spot, dodges and fires."""
    return Controls(turn=35, strafe=80 if world.tick // 60 % 2 else -80, fire=True)


def hands(name: str) -> Hands:
    """One of the ways to behave."""
    return {"idle": idle, "run": runner, "fight": fighter}.get(name) or Payer().fly


WAYS = ("idle", "run", "fight", "pay")
